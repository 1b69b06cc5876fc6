"""People without an office: whom a Chinese text tells of for themselves, farmers, stallholders, residents."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon.fold import fold
from factcheck.model import Entity
from factcheck.relate.document import Document
from factcheck.relate.names.lexicon import table

#: Somebody whose age or years at a trade a text tells, named no more often than this, is no head of anything.
_FEW = 4
#: How much of a text introduces whom it is about.
_LEAD = 4
_AGED_BEFORE = re.compile(r"(?:[0-9]岁|[0-9]年)的$")
_AGED_BEHIND = re.compile(r"[，(]?(?:今年|现年)?[0-9]{2}岁")


@cache
def _trades() -> frozenset[str]:
    return frozenset(fold(table()["role"]["private"]).split())


def privates(doc: Document) -> frozenset[Entity]:
    """The people of a text who have no office: their trade is told, or their age alone.

    Args:
        doc: the document.
    """
    roles: dict[Entity, set[str]] = {}
    first: dict[Entity, int] = {}
    aged: set[Entity] = set()
    count: dict[Entity, int] = {}
    for name in doc.names:
        if name.entity.kind != "person":
            continue
        roles.setdefault(name.entity, set()).add(name.role)
        first.setdefault(name.entity, name.start)
        count[name.entity] = count.get(name.entity, 0) + 1
        before = _AGED_BEFORE.search(doc.folded, max(0, name.start - 6), name.start)
        if before is not None or _AGED_BEHIND.match(doc.folded, name.end):
            aged.add(name.entity)
    title = fold(doc.source.title)
    out = set()
    for entity, told in roles.items():
        if fold(entity.name) in title or told - _trades() - {""}:
            continue
        # 岑望纾 beside 岑望舒: somebody whom the text tells of elsewhere, misspelt.
        if any(other != entity and fold(other.name)[:2] == fold(entity.name)[:2] for other in roles):
            continue
        alone = entity in aged and count[entity] <= _FEW and first[entity] * _LEAD > len(doc.folded)
        if told & _trades() or alone:
            out.add(entity)
    return frozenset(out)

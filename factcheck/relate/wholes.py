"""Chinese figures of a whole beside which a part, a customer, a holder or a giver is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Entity
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.names import NameSpan
from factcheck.relate.topics import Topics

#: Right before the name of who buys or rents: 最大客户|格曼汽车.
_BUYER = re.compile(r"(?:客户|买家|买方|经销商|承租方|租户)[“《]?$")
#: Right behind one: 格曼汽车|一家就带来.
_ALONE = re.compile(r"[”’]?一家(?:公司|企业)?(?:就|便|即)?(?:贡献|带来|占)")
#: What customers bring in is the seller's.
_BROUGHT_IN = frozenset({"revenue", "revenue_share", "contract_value", "sales_volume", "other:order book", "other:orders", "other:top customers share"})
#: What is there already, to which a new site adds: 加上现有的|55万辆.
_EXISTING = re.compile(r"(?:加上|加计|连同|算上|计入|合并|连计)[^，,。；;\d]{0,4}(?:现有|既有|原有|目前|现时)")
_IN_ALL = re.compile(r"总|合计|合共|共")
#: 橡木资本|是最大股东，占35%
_SHAREHOLDER = re.compile(r"[”’》]?[^，,。；;\d]{0,4}[是为][^，,。；;\d]{0,8}股东")
#: Money that one party gives to another.
_GIVES = re.compile(r"(?:向|给|对|为)?[^，,。；;\d]{0,8}?(?:捐赠|捐款|捐出|捐资|捐助|捐给|捐献|捐建|赞助)(?:给|予|了|款)*")
_RECEIVES = re.compile(r"(?:由|获|另有|来自|得到|接受|收到)[^，,。；;\d]{0,10}$")


def is_customer(doc: Document, name: NameSpan) -> bool:
    """Whether a Chinese name is told to be that of a customer: ``最大客户|格曼汽车``, ``其中|格曼汽车|一家就带来``.

    Args:
        doc: the document.
        name: the name.
    """
    return _BUYER.search(doc.folded, max(0, name.start - 8), name.start) is not None or _ALONE.match(doc.folded, name.end) is not None


def whole_of(doc: Document, draft: Draft, subject: NameSpan | None, before: Topics, made: Sequence[Draft]) -> Entity | None:
    """Whom a Chinese figure is about other than whom its clause names.

    Args:
        doc: the document.
        draft: the figure, its concept settled.
        subject: the name that is the subject of its clause, if any.
        before: the topics as they were before its sentence.
        made: the figures before it in its sentence.

    Returns:
        The seller of what a customer buys, the owner of what is there already, who receives what is given, whom the figure before tells of
        where a list goes on; else ``None``.
    """
    if made and _goes_on(doc, draft, made[-1]):
        return made[-1].entity
    if subject is not None and draft.concept in _BROUGHT_IN and is_customer(doc, subject):
        return _firm(before, subject.entity)
    if subject is not None and draft.concept == "stake" and _SHAREHOLDER.match(doc.folded, subject.end) is not None:
        return _firm(before, subject.entity)
    if draft.concept == "other:donations" and (gets := _receiver(doc, draft, before)) is not None:
        return gets
    return _owner(doc, draft, before)


#: Between two figures of one list: 赔偿甲费用9,800万元|、惩罚性赔偿|2,940万元|，合计|1.27亿元.
_LISTED = re.compile(r"(?:[、，,]|以及|及|和|与)(?!其中|当中)(?:另外?|以及|合计|共计|合共|总计|共)?[^，,。；;：:、]{0,10}")
#: What a court imposes beside a sentence.
_BESIDE = re.compile(r"[，,、]?(?:并|同时)?[处科]以?[^，,。；;：:、]{0,6}")


def _goes_on(doc: Document, draft: Draft, last: Draft) -> bool:
    """Whether a figure goes on with a list of what another one, named before it, has, or is sentenced to."""
    gap = last.mention.end, draft.mention.start
    if last.entity is None or gap[0] >= gap[1] or any(gap[0] <= n.start < gap[1] for n in draft.sentence.names):
        return False
    if last.concept == "other:sentence":
        return _BESIDE.fullmatch(doc.folded, *gap) is not None
    like = last.concept == draft.concept and draft.mention.kind == "money" and not {OWNED, BESIDE}.isdisjoint(last.basis)
    return like and _LISTED.fullmatch(doc.folded, *gap) is not None


#: What the choice of an entity rests on: it is named before what it has, or only beside it.
OWNED, BESIDE = "entity: owns what is named", "entity: whose part, customer or giver is named"


def _firm(before: Topics, but: Entity) -> Entity | None:
    return next((e for e in (before.company, before.main) if e is not None and e != but and e.kind != "person"), None)


def _owner(doc: Document, draft: Draft, before: Topics) -> Entity | None:
    """Who has what was there before, to which a site adds, and what comes to all of it."""
    firm = before.main if before.main is not None and before.main.kind in ("organisation", "") else before.company
    if firm is None or firm.kind not in ("organisation", "") or draft.mention.kind != "quantity":
        return None
    clauses = draft.sentence.clauses
    start = clauses[draft.clause].start
    if _EXISTING.search(doc.folded, start, draft.mention.start) is not None:
        return firm
    told = draft.clause > 0 and _EXISTING.search(doc.folded, draft.sentence.start, clauses[draft.clause - 1].end) is not None
    return firm if told and _IN_ALL.search(doc.folded, start, draft.mention.start) is not None else None


def _receiver(doc: Document, draft: Draft, before: Topics) -> Entity | None:
    """Who is given something: named behind the verb, or whom the text tells of where another one gives."""
    sentence = draft.sentence
    giver = _giver(doc, sentence, draft.mention.start)
    if giver is None:
        return None
    name, end = giver
    near = [n.entity for n in sentence.names if end <= n.start <= max(end, draft.mention.end) + 14 and n.entity.kind not in ("person", "place") and n.entity != name.entity]
    if near:
        return near[0]
    told = _RECEIVES.search(doc.folded, sentence.start, name.start) is not None
    return before.subject if told and before.subject is not None and before.subject != name.entity and before.subject.kind != "person" else None


def _giver(doc: Document, sentence: Sentence, limit: int) -> tuple[NameSpan, int] | None:
    """Who gives before a place of a sentence, and where the verb ends."""
    for name in reversed(sentence.names):
        if name.end <= limit and (gives := _GIVES.match(doc.folded, name.end, limit)) is not None:
            return name, gives.end()
    return None

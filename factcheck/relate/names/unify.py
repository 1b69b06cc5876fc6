"""The same entity across sources, where the texts themselves or the registry tie its names together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import evolve

from factcheck.config.settings import UserEntity
from factcheck.lexicon.fold import fold
from factcheck.model import Claim, Entity, Extraction, Name, Statement
from factcheck.relate.names.figures import akin_ties, figure_ties
from factcheck.relate.names.lexicon import PLACE, SUFFIX, english_suffixes, lexicon, table
from factcheck.relate.names.organisations import runs_site
from factcheck.relate.names.resolve import find_root, join
from factcheck.relate.names.scripts import ties
from factcheck.relate.names.tokens import is_han, tokenise

_LEGAL = (
    *(fold(w) for w in sorted(table()["legal"]["zh"].split(), key=len, reverse=True)),
    *(" " + w.lower() for w in sorted(table()["legal"]["en"].split(), key=len, reverse=True)),
)
_KINDS = ("organisation", "person", "product", "fund", "place", "group", "thing")


def unify(extractions: Iterable[Extraction], user: Sequence[UserEntity] = ()) -> tuple[Extraction, ...]:
    """Give the same entity the same id and name in every source.

    Two entities of different sources are one where they share a surface form. A form that belongs to several entities in
    one source ties nothing together. A Chinese and a Latin name are one where they sound alike (`scripts`), or where sources of one
    story tell the same figures under them (`figures`).

    Args:
        extractions: what was read out of each source.
        user: the user's registry, whose ids and names win.

    Returns:
        The same extractions, in the same order, their entities renamed.
    """
    extractions = tuple(extractions)
    parent: dict[str, str] = {}
    registry = {fold(w).lower().strip("《》"): e for e in user for w in (e.name, *e.aliases, e.id)}
    entities: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    bearers: dict[str, list[str]] = defaultdict(list)
    borne: dict[str, set[str]] = defaultdict(set)
    for number, extraction in enumerate(extractions):
        for form, keys in _forms_in(number, extraction, parent, entities).items():
            for key in keys:
                borne[key].add(form)
            if len(keys) == 1:
                bearers[form].extend(keys)
    for form, tied in bearers.items():
        if not _ambiguous(form, tied, borne):
            for key in tied:
                join(parent, "\0" + form, key)
    why = _tie_scripts(parent, entities)
    canonical = _canonical(parent, entities, registry)
    renamed = tuple(_renamed(number, e, parent, canonical, why) for number, e in enumerate(extractions))
    tied_by_figures = [*figure_ties(renamed), *akin_ties(renamed)] if len(renamed) > 1 else []
    if not tied_by_figures:
        return renamed
    members: dict[str, list[str]] = defaultdict(list)
    for key in entities:
        members[canonical[find_root(parent, key)].id].append(key)
    for one, other, count in tied_by_figures:
        both = [*members[one.id], *members[other.id]]
        why.update((key, f"{one.name} and {other.name} share {count} figures in two sources") for key in both)
        for key in both[1:]:
            join(parent, both[0], key)
    canonical = _canonical(parent, entities, registry)
    return tuple(_renamed(number, e, parent, canonical, why) for number, e in enumerate(extractions))


def _key(number: int, entity: Entity) -> str:
    return f"{number}\0{entity.id}"


def _form(text: str) -> str:
    return " ".join(fold(text).lower().strip("《》“”‘’\"' ").split())


def _forms(text: str) -> tuple[str, ...]:
    """A name, and the same without its legal form and its spaces."""
    plain = _form(text)
    bare = plain
    for legal in _LEGAL:
        if bare.endswith(legal) and len(bare) > len(legal) + 1:
            cut = bare[: -len(legal)].rstrip(" ,")
            bare = bare if runs_site(bare, cut) else cut
            break
    return tuple(dict.fromkeys((plain, bare, bare.replace(" ", ""), _placeless(bare))))


@lru_cache(maxsize=4096)
def _placeless(name: str) -> str:
    """A Chinese name without the place it starts with, where something out of the ordinary is left."""
    if len(name) < 6 or not is_han(name[0]):
        return name
    tokens = tokenise(name)
    first = tokens.by_start.get(0)
    if first is None or not tokens.flags[first] & PLACE or sum(b - a for a, b in tokens.pieces) < 2:
        return name
    return name[tokens.ends[first] :]


def _forms_in(
    number: int, extraction: Extraction, parent: dict[str, str], entities: dict[str, Counter[tuple[str, str]]]
) -> dict[str, set[str]]:
    """The surface forms of a source, and the entities that each of them stands for there."""
    forms: dict[str, set[str]] = defaultdict(set)
    named = [(n.entity, n.text) for n in extraction.names] + [(c.entity, c.entity.name) for c in extraction.claims if c.entity]
    for entity, text in named:
        if entity is None:
            continue
        key = _key(number, entity)
        find_root(parent, key)
        entities[key][entity.name, entity.kind] += 1
        # A surname is borne by others in other sources.
        if entity.kind == "person" and " " in entity.name and " " not in text.strip():
            continue
        for form in _forms(text):
            forms[form].add(key)
    return forms


def _ambiguous(form: str, keys: Sequence[str], borne: Mapping[str, set[str]]) -> bool:
    """Whether a short form stands for entities whose longer names differ in more than a legal form: 北辰航运, 北辰影业."""
    if len(keys) < 2:
        return False
    lines: set[str] = set()
    for key in keys:
        longer = sorted((f for f in borne[key] if f.startswith(form) and len(f) > len(form)), key=lambda f: (len(f), f))
        for whole in longer:
            line = _business(whole[len(form) :])
            if line:
                lines.add(line)
    return any(not one.startswith(other) for other, one in pairwise(sorted(lines)))


@lru_cache(maxsize=4096)
def _business(rest: str) -> str:
    """What the rest of an organisation's name says about its business, ``""`` where it only gives a legal form or says nothing."""
    for legal in _LEGAL:
        rest = rest.removesuffix(legal) if rest != legal.strip() else ""
    words = rest.split()
    if words and all(w.title() in english_suffixes() for w in words):
        return " ".join(words)
    return rest if len(rest) > 1 and lexicon().flags.get(rest, 0) & SUFFIX and rest not in _VAGUE else ""


#: Ends of names that companies put behind their short name as they like.
_VAGUE = frozenset(fold("科技 技术 智能 国际 集团 资本 投资 创投").split())


def _tie_scripts(parent: dict[str, str], entities: dict[str, Counter[tuple[str, str]]]) -> dict[str, str]:
    """Join what has a Chinese and a Latin name; why, by the keys of the entities that were joined."""
    kinds: dict[str, set[str]] = defaultdict(set)
    members: dict[str, list[str]] = defaultdict(list)
    for entity, seen in entities.items():
        root = find_root(parent, entity)
        kinds[root].update(kind for _, kind in seen)
        members[root].append(entity)
    forms: dict[str, list[str]] = defaultdict(list)
    for item in sorted(parent):
        root = find_root(parent, item)
        if item.startswith("\0") and len(item) > 1 and root in kinds:
            forms[root].append(item[1:])
    why: dict[str, str] = {}
    for tie in list(ties(forms, kinds)):
        one, other = (_usual([entities[key] for key in members[root]]) for root in (tie.latin, tie.chinese))
        why.update((key, f"{one} {tie.why} {other}") for root in (tie.chinese, tie.latin) for key in members[root])
        join(parent, tie.chinese, tie.latin)
    return why


def _usual(seen: Iterable[Counter[tuple[str, str]]]) -> str:
    """The name that most mentions of an entity have."""
    counts: Counter[str] = Counter()
    for names in seen:
        for (name, _), count in names.items():
            counts[name] += count
    return min(counts, key=lambda n: (-counts[n], len(n), n))


def _canonical(parent: dict[str, str], entities: dict[str, Counter[tuple[str, str]]], registry: dict[str, UserEntity]) -> dict[str, Entity]:
    names: dict[str, Counter[str]] = defaultdict(Counter)
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    known: dict[str, UserEntity] = {}
    for key, seen in entities.items():
        root = find_root(parent, key)
        for (name, kind), count in seen.items():
            names[root][name] += count
            kinds[root][kind] += count
    for item in sorted(parent):
        if item.startswith("\0") and item[1:] in registry:
            known.setdefault(find_root(parent, item), registry[item[1:]])
    out: dict[str, Entity] = {}
    for root, counter in names.items():
        kind = max(_KINDS, key=lambda k: (kinds[root][k], -_KINDS.index(k)))
        kind = kind if kinds[root][kind] else ""
        entry = known.get(root)
        if entry is not None:
            out[root] = Entity(entry.id, entry.name, entry.kind or kind)
        else:
            name = min(counter, key=lambda n: (-counter[n], len(n), n))
            out[root] = Entity(_form(name), name, kind)
    return out


def _renamed(
    number: int, extraction: Extraction, parent: dict[str, str], canonical: dict[str, Entity], why: Mapping[str, str]
) -> Extraction:
    def new(entity: Entity | None) -> Entity | None:
        if entity is None:
            return None
        return canonical.get(find_root(parent, _key(number, entity)), entity)

    def based(claim: Claim) -> tuple[str, ...]:
        reason = why.get(_key(number, claim.entity)) if claim.entity is not None else None
        return claim.basis if reason is None else (*claim.basis, f"name: {reason}")

    claims: tuple[Claim, ...] = tuple(
        evolve(c, entity=new(c.entity), told_of=c.told_of or (c.entity.id if c.entity else ""), basis=based(c)) for c in extraction.claims
    )
    names: tuple[Name, ...] = tuple(evolve(n, entity=new(n.entity)) for n in extraction.names)
    statements: tuple[Statement, ...] = tuple(evolve(s, entity=new(s.entity)) for s in extraction.statements)
    return evolve(extraction, claims=claims, names=names, statements=statements)

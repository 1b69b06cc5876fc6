"""Every occurrence of every name of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from factcheck.config.settings import UserEntity
from factcheck.lexicon.automaton import automaton
from factcheck.lexicon.fold import fold
from factcheck.model import Entity, Mention, Source
from factcheck.relate.names.abbreviations import numbered
from factcheck.relate.names.coded import coded
from factcheck.relate.names.definitions import definitions, quoted, titles
from factcheck.relate.names.english import bearers, english_names
from factcheck.relate.names.latin import latin
from factcheck.relate.names.lines import lines
from factcheck.relate.names.lists import couples, lists, pairs
from factcheck.relate.names.openers import announcers, clause_openers
from factcheck.relate.names.organisations import KINDS, listed_operators, organisations, runs_site, stem
from factcheck.relate.names.people import people
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.recurrence import heading_subjects, openings, possessions, recurrences, transcriptions
from factcheck.relate.names.resolve import entities, extensions, short_forms, spellings
from factcheck.relate.names.subjects import apposed, doers, firms, headline, in_turn
from factcheck.relate.names.tokens import Tokens, is_han, tokenise


@frozen
class NameSpan:
    """A name in a text, and the entity it stands for.

    Args:
        start: first character in ``Source.text``.
        end: one past the last character.
        entity: whom or what it names.
        role: folded words beside it that tell who it is (创始人, chief executive), ``""`` if none.
    """

    start: int
    end: int
    entity: Entity
    role: str = ""


def find_names(source: Source, folded: str, mentions: Sequence[Mention], user: Sequence[UserEntity] = ()) -> tuple[NameSpan, ...]:
    """Find every name of a text and tie it to an entity.

    Args:
        source: the text.
        folded: ``fold(source.text)``.
        mentions: its figures and dates; no name overlaps one.
        user: the user's registry of names.

    Returns:
        The names in the order of the text, not overlapping, none in page furniture.
    """
    tokens = tokenise(folded)
    found = _propose(source, tokens, mentions)
    within = _Places([(m.start, m.end) for m in mentions if m.kind == "date"])
    accepted = [name for name, e in found.found.items() if e.score >= 1 and _sane(name) and not (is_han(name[-1]) and within.holds(e.first + len(name) - 1))]
    names = frozenset(accepted)
    accepted = [name for name in accepted if not _tail(name, accepted, found) and not _called(tokens, name, names) and not _describes(tokens, name, names, found)]
    shorts = short_forms(tokens, found, accepted, source.lang == "en")
    mine = {fold(word) for entry in user for word in (entry.name, *entry.aliases) if len(word) > 1}
    called = {*accepted, *(s for _, s in shorts), *mine}
    surfaces = sorted({*called, *listed_operators(called, folded)})
    if not surfaces:
        return ()
    spans = _occurrences(source, tokens, surfaces, found, mentions)
    counts = Counter(form for _, _, form in spans)
    original: dict[str, Counter[str]] = {}
    for start, end, form in spans:
        original.setdefault(form, Counter())[source.text[start:end].strip("《》")] += 1
    written = {form: max(sorted(c), key=lambda w: c[w]) for form, c in original.items()}
    same = [pair for pair in shorts if not runs_site(*pair)]
    links = [*found.links, *same, *spellings(surfaces), *extensions(tokens, accepted, found), *_registry_links(user)]
    by_form = entities(tokens, counts, written, links, found, user)
    named = [NameSpan(start, end, by_form[form], _role(found, form, start)) for start, end, form in spans]
    return tuple(_nearest_bearer(named, tokens.text))


def _nearest_bearer(names: list[NameSpan], text: str) -> Iterator[NameSpan]:
    """Give a surname that several people of a text bear to the one who was last named in full."""
    bearers: dict[str, set[str]] = {}
    for name in names:
        if name.entity.kind == "person" and " " in text[name.start : name.end]:
            bearers.setdefault(text[name.start : name.end].rsplit(" ", 1)[-1], set()).add(name.entity.id)
    last: dict[str, Entity] = {}
    for name in names:
        written = text[name.start : name.end]
        if name.entity.kind == "person" and " " in written:
            last[written.rsplit(" ", 1)[-1]] = name.entity
        elif name.entity.kind in ("person", "") and len(bearers.get(written, ())) > 1 and written in last:
            name = evolve(name, entity=last[written])
        yield name


def _propose(source: Source, tokens: Tokens, mentions: Sequence[Mention]) -> Proposals:
    out = Proposals()
    english = source.lang == "en"
    headings = [(b.start, b.end) for b in source.blocks if b.kind == "heading"]
    shouted = [(b.start, b.end) for b in source.blocks if tokens.text[b.start : b.end].isupper()]
    if english:
        english_names(tokens.text, out, headings, shouted)
        bearers(out)
    else:
        latin(tokens, out, frozenset(m.start for m in mentions))
    if _HAN.search(tokens.text):
        # 栖河1月8日讯: a dateline says where it was written, not who did something.
        dates = frozenset(m.start for m in mentions if m.kind == "date" and not tokens.text.startswith(("讯", "电", "消息"), m.end))
        ending = organisations(tokens, out, dates, fold(source.title))
        numbered(tokens, out, ending)
        coded(tokens, out)
        lines(tokens, out, fold(source.title))
        people(tokens, out)
        definitions(tokens, out, ending)
        titles(tokens, out)
        quoted(tokens, out)
        recurrences(tokens, out, fold(source.title), dates)
        openings(tokens, out, dates)
        clause_openers(tokens, out, dates)
        announcers(tokens, out)
        heading_subjects(tokens, out, fold(source.title))
        headline(tokens, out, fold(source.title), dates)
        apposed(tokens, out, dates)
        in_turn(tokens, out)
        doers(tokens, out)
        transcriptions(tokens, out)
        possessions(tokens, out)
        lists(tokens, out)
        couples(tokens, out)
        pairs(tokens, out)
        firms(tokens, out)
    return out


#: The last characters of what is an institution whatever stands before them.
_INSTITUTIONS = frozenset("台馆院校站局处署部会团厂店行所园场宫庙库港城")


def _tail(name: str, accepted: Sequence[str], found: Proposals) -> bool:
    """Whether a name is only what a longer one ends with, and so any of its kind: 天文台 beside 鲸骨湾天文台."""
    if len(name) > 3 or name[-1] not in _INSTITUTIONS or name in found.defined or not is_han(name[0]):
        return False
    return any(len(other) > len(name) + 1 and other.endswith(name) for other in accepted)


def _called(tokens: Tokens, name: str, names: frozenset[str]) -> bool:
    """Whether a name only says before another one what that is: 内房商恒曜控股, 茶饮股茶多宝."""
    return any(name[n:] in names and (name[:n] in KINDS or (name[n - 1] in _LISTED and tokens.text.count(name[n:]) > 1)) for n in (2, 3, 4, 5))


#: The last characters of words for what listed companies and trades are.
_LISTED = frozenset("股商企")


def _describes(tokens: Tokens, name: str, names: frozenset[str], found: Proposals) -> bool:
    """Whether what ends like an organisation's name only says of the one right behind it what that is: 英冠球会|阿什格洛夫."""
    text = tokens.text
    end = found.found[name].first + len(name)
    behind = next((text[end : end + n] for n in range(_LONGEST_BEHIND, 1, -1) if text[end : end + n] in names), "")
    if not behind or name in found.defined or not found.found[name].kinds["organisation"]:
        return False
    if text.count(name) > 1 or text.count(behind) < 2 or any(found.found[behind].kinds[kind] for kind in ("person", "product", "place", "thing")):
        return False
    own = next((name[:-n] for n in (4, 3, 2) if name[-n:] in KINDS), stem(name, tokens))
    strange = sum(b - a for a, b in tokenise(own).pieces)
    return own != name and strange < _SHORT_STEM and text.count(own) == 1


_LONGEST_BEHIND = 10
#: A name of its own has more characters that no ordinary word has than one or two.
_SHORT_STEM = 3


def _sane(name: str) -> bool:
    return len(name) >= 2 and not name.isdigit() and _ANOTHER.fullmatch(name) is None


#: What only tells one of a kind from another is no name: 新厂, 老馆, 新校区.
_ANOTHER = re.compile("[新老旧][厂馆店桥线院校站港楼村城片书剧车船机]|[新老旧](?:校区|院区|园区|厂区|航站楼|码头|机场|公司|大楼|大厦|大坝|校舍|厂房|车站|场馆|住院楼|门诊楼|教学楼)|[一二三四五六]期")


def _registry_links(user: Sequence[UserEntity]) -> list[tuple[str, str]]:
    return [(fold(entry.name), fold(alias)) for entry in user for alias in entry.aliases]


def _role(found: Proposals, form: str, start: int) -> str:
    evidence = found.found.get(form)
    return evidence.roles.get(start, "") if evidence is not None else ""


def _occurrences(
    source: Source, tokens: Tokens, surfaces: Sequence[str], found: Proposals, mentions: Sequence[Mention]
) -> list[tuple[int, int, str]]:
    text = tokens.text
    taken = _Places([(m.start, m.end) for m in mentions] + [(b.start, b.end) for b in source.blocks if b.kind == "furniture"])
    dates = frozenset(m.start for m in mentions if m.kind == "date")
    numbers = {m.start: m.end for m in mentions if m.kind in ("number", "rank", "quantity")}
    out: list[tuple[int, int, str]] = []
    for pattern, start, end in automaton(surfaces).find_matches_as_indexes(text):
        form = surfaces[pattern]
        titled = (start - 1, end + 1) in found.spans
        if not titled and (not _bounded(tokens, start, end, found, dates) or (taken.touches(start, end) and not _numbers(form, start, end, numbers))):
            continue
        if titled:
            start, end = start - 1, end + 1
        out.append((start, end, form))
    return out


#: An institution that goes by its number: 市第|三人民医院, 市三院.
_ORDINAL = re.compile("第?[一二三四五六七八九十]{1,2}(?=人民|附|中|临床|高级|实验|女子|职业|医院|院|小|法院|幼|监|建|局|冶|航|公局)")


def _numbers(form: str, start: int, end: int, numbers: Mapping[int, int]) -> bool:
    """Whether the figures inside a name belong to it: of Lindach 2, that is called so elsewhere, and of 市三院."""
    if form[-1].isdigit():
        return numbers.get(start + form.rfind(" ") + 1) == end
    ordinal = _ORDINAL.search(form)
    return ordinal is not None and any(numbers.get(start + ordinal.start() + n, end + 1) <= end for n in (0, 1))


_WORD = re.compile(r"[A-Za-z0-9]")
_HAN = re.compile("[\u3400-\u9fff〇]")


def _bounded(tokens: Tokens, start: int, end: int, found: Proposals, dates: Container[int]) -> bool:
    """Whether a string stands for itself here and not inside a longer word."""
    text = tokens.text
    first, last = text[start], text[end - 1]
    if first.isascii() and first.isalnum() and start and _WORD.match(text[start - 1]):
        return False
    if last.isascii() and last.isalnum() and end < len(text) and _WORD.match(text[end]) and end not in dates:
        return False
    if is_han(first) and end - start <= 4 and tokens.covering(start, end):
        return text[start:end] in found.found and start == found.found[text[start:end]].first
    return True


class _Places:
    """Spans that no name may touch."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        merged: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        self._starts = [s for s, _ in merged]
        self._ends = [e for _, e in merged]

    def holds(self, place: int) -> bool:
        """Whether a character is in one of them: 岳衡上月|28日公布 is cut inside a date."""
        return self.touches(place, place + 1)

    def touches(self, start: int, end: int) -> bool:
        """Whether a span shares a character with one of them."""
        i = bisect_right(self._starts, end - 1) - 1
        return i >= 0 and self._ends[i] > start

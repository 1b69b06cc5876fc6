"""What a text says without a figure of its own: how many items a list has, that there is none of something, which way a series goes."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Any

from factcheck.model import Claim, Evidence, Period, Statement
from factcheck.relate.document import Document, Sentence
from factcheck.relate.sequences import sequences
from factcheck.relate.stretches import stretches

_ZH_NUMBERS = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
_DIGITS = "零一二三四五六七八九"
_JOINS = re.compile(r"以及|及|和|与")
_LONGEST_ITEM = 30
#: ``in the first four months, from Brazil, Turkey and Peru``: what lists places does not list times.
_TIMES = re.compile(r"(?:seconds|minutes|hours|days|nights|weeks|months|quarters|seasons|years)$")
#: What opens a clause, and no item of a list.
_CLAUSES = "between|from|in|on|at|by|since|after|before|when|if|as|it|they|there|he|she|we|you|this|that|these|those"
#: Behind a semicolon: what comes on top of a list that is over, or is said of it.
_GOES_ON = re.compile("[;；](?:另|此外|同时|其中|合计|总计|上述|这)")


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(resources.files("factcheck.lexicon").joinpath("statements.toml").read_text("utf-8"))


@cache
def _count_zh() -> re.Pattern[str]:
    data = _words()["count"]
    opens = "|".join(map(re.escape, data["opens"]))
    return re.compile(
        rf"(?<![\d第一二三四五六七八九十百千万])([二两三四五六七八九十]|\d)[{data['counters']}]([\u4e00-\u9fff]{{0,8}}?)[，,]?(?:{opens})"
    )


@cache
def _count_en() -> re.Pattern[str]:
    numbers = "|".join(_words()["count"]["numbers_en"])
    initials = "".join(sorted({letter for word in _words()["count"]["numbers_en"] for letter in (word[0], word[0].upper())}))
    # "Two of the three judges, Smith and Lee": those who are named are some of them.
    some = r"(?<!of )(?<!of the )(?<!of its )(?<!of his )(?<!of her )(?<!of their )(?<!of all )"
    # Fewer than ten are no list of ten.
    some += r"(?<!than )(?<!least )(?<!most )(?<!up to )(?<!over )(?<!about )(?<!around )(?<!nearly )(?<!almost )(?<!under )"
    return re.compile(
        # The letter is asked first: all the rest is dear at every place.
        rf"(?=[{initials}])(?<![a-z-]){some}((?i:{numbers})) ((?:[a-z-]+ ){{0,4}}[a-z-]+s(?: [a-z]+){{0,8}}?)(?P<opens>: |, (?:(?:to|in|at|from|for) )?| [-–—] |—| \()"
    )


#: What any count in English holds, and few Chinese texts do.
_WORDS_APART = re.compile("[A-Za-z] [a-z-]")


@cache
def _denial() -> re.Pattern[str]:
    data = _words()["none"]
    things = "|".join(sorted(map(re.escape, data["things"]), key=len, reverse=True))
    denials = "|".join(map(re.escape, data["denials"]))
    english = "|".join(map(re.escape, data["denials_en"]))
    return re.compile(rf"(?:{denials})(?:任何)?({things})(?!率|比|的)|\b(?:{english}) ({things})\b")


@cache
def _ordinal() -> re.Pattern[str]:
    numbers = "|".join(_words()["ordinal"]["numbers_en"])
    return re.compile(
        rf"第([一二三四五六七八九十]{{1,3}}|\d{{1,2}})轮(?:股权)?融资|\b({numbers}) (?:funding|financing|fundraising|investment) round\b"
    )


def statements(doc: Document, claims: Sequence[Claim]) -> tuple[Statement, ...]:
    """The statements of a document that its claims and lists can be held against.

    Args:
        doc: the document.
        claims: what was read out of it, in the order of the text.

    Returns:
        Counts with the items of their lists, denials, ordinals, directions, and stretches of time, in the order of the text.
    """
    out: list[Statement] = []
    counted = _ordinal().search(doc.lowered) is not None
    denied = _denial().search(doc.lowered) is not None
    for block in doc.source.blocks:
        if block.kind in ("paragraph", "item", "quote"):
            out.extend(_counts(doc, block.start, block.end))
    before: Sentence | None = None
    for sentence in doc.sentences:
        if denied:
            out.extend(_denials(doc, sentence))
        if counted:
            out.extend(_ordinals(doc, sentence))
        out.extend(_directions(doc, sentence, claims))
        out.extend(stretches(doc, sentence))
        if sentence.dates:
            out.extend(sequences(doc, sentence, before))
        before = sentence
    return tuple(sorted(out, key=lambda s: (s.evidence[0].start, s.kind)))


def _counts(doc: Document, start: int, end: int) -> Iterator[Statement]:
    """``三個方面：A；B；C``, ``四大中心，分別是A、B及C``, ``three destinations, Lisbon, Perth and Rome``."""
    for match in _count_zh().finditer(doc.folded, start, end):
        number = _ZH_NUMBERS.get(match[1]) or int(match[1])
        stop = min((p for p in (doc.folded.find(c, match.end(), end) for c in "。！？\n") if p >= 0), default=end)
        items = _items_zh(doc.folded, match.end(), stop, number)
        if not match[0].endswith(tuple(_words()["count"]["places"])) or _one_each(doc.folded, items, number):
            yield from _count(doc, match, number, items)
    if _WORDS_APART.search(doc.folded, start, end) is None:
        return
    for match in _count_en().finditer(doc.folded, start, end):
        number = _words()["count"]["numbers_en"][match[1].lower()]
        if not (_TIMES.search(match[2]) and match["opens"].strip(", ")):
            yield from _count(doc, match, number, _items_en(doc.folded, match.end(), end, named=match["opens"] != ": "))


#: ``台北兩家``: how many there are at one of the places.
_SEVERAL = re.compile(r"\d|[一二两三四五六七八九十各][家个处座所间店]")


def _one_each(text: str, items: list[tuple[int, int]], number: int) -> bool:
    """Whether a list of places can be meant to have one each of what was counted: so many in far fewer places are several in some."""
    return abs(len(items) - number) <= 1 and not any(_SEVERAL.search(text, a, b) for a, b in items)


def _count(doc: Document, match: re.Match[str], number: int, items: list[tuple[int, int]]) -> Iterator[Statement]:
    if len(items) >= 2 and number >= 2:
        evidence = [_evidence(doc, *match.span(), "count")]
        evidence += [_evidence(doc, a, b, "item") for a, b in items]
        yield Statement("count", None, match[2].strip(), str(number), tuple(evidence))


def _items_zh(text: str, start: int, stop: int, number: int) -> list[tuple[int, int]]:
    """The items of a Chinese list: between semicolons, or between enumeration commas with a conjunction before the last."""
    listed = text[start:stop]
    if any(word in listed for word in _words()["count"]["unfinished"]):
        return []
    if (";" in listed or "；" in listed) and not _GOES_ON.search(listed):
        return _split(text, start, stop, re.compile("[;；]"))
    first = min((p for c in "，;；" if (p := listed.find(c)) >= 0), default=-1)
    stop = stop if first < 0 else start + first
    if "、" not in listed[: stop - start]:
        return _two(text, start, stop)
    items = _split(text, start, stop, re.compile("、"))
    if len(items) < 2 or any(b - a > _LONGEST_ITEM for a, b in items):
        return []
    last = items[-1]
    joins = list(_JOINS.finditer(text, *last))
    # "B和C" may be one item or two: what the count says is believed if it can be.
    if joins and len(items) != number:
        items = [*items[:-1], (last[0], joins[-1].start()), (joins[-1].end(), last[1])]
    return items


def _two(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Two items with nothing but a conjunction between them, behind a word that says that each is named: ``分別為望潮灣和白鷺礁``."""
    joins = list(_JOINS.finditer(text, start, stop))
    if len(joins) != 1 or not text[:start].endswith(tuple(_words()["count"]["each"])) or any(c in text[start:stop] for c in "0123456789"):
        return []
    items = [(start, joins[0].start()), (joins[0].end(), stop)]
    return items if all(1 < b - a <= _LONGEST_ITEM for a, b in items) else []


def _items_en(text: str, start: int, end: int, *, named: bool) -> list[tuple[int, int]]:
    """The items of an English list; after a comma, only of names: ``three destinations, Lisbon and Perth,``."""
    stop = min((p for p in (text.find(c, start, end) for c in ".;\n") if p >= 0), default=end)
    name = r"[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}"
    item = name if named else r"[\w'-]+(?: [\w'-]+){0,5}"
    found = re.compile(rf"(?!(?:{_CLAUSES})\b){item}(?:, {item}){{0,9}}(?:,? and {item})(?=[,.;)\n]| [-–—] |—|$)").match(text, start, stop + 1)
    if found is None:
        return []
    told = text[found.start() : min(stop, found.end() + _LONGEST_ITEM)]
    if any(re.search(rf"\b{re.escape(w)}\b", told) for w in _words()["count"]["unfinished"]):
        return []
    return _split(text, found.start(), found.end(), re.compile(r",? and |, "))


def _split(text: str, start: int, stop: int, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    out = []
    at = start
    for match in [*separator.finditer(text, start, stop), None]:
        last = match.start() if match is not None else stop
        a, b = at, last
        while a < b and text[a] in " ，,：:":
            a += 1
        while b > a and text[b - 1] in " ，,。":
            b -= 1
        if b > a:
            out.append((a, b))
        at = match.end() if match is not None else stop
    return out


def _denials(doc: Document, sentence: Sentence) -> Iterator[Statement]:
    """``2024年沒有虧損``, ``had no net loss in 2024``: of whom and of when the sentence must tell."""
    found = list(_denial().finditer(doc.lowered, sentence.start, sentence.end))
    if not found:
        return
    entity = next((n.entity for n in sentence.names if n.entity is not None), None)
    period = _year(sentence)
    if entity is None or period is None:
        return
    things = _words()["none"]["things"]
    for match in found:
        yield Statement(
            "none", entity, things[match[1] or match[2]], "none", (_evidence(doc, *match.span(), "none"),), period
        )


def _ordinals(doc: Document, sentence: Sentence) -> Iterator[Statement]:
    """``2023年5月完成第四輪融資``: which one of a series it was, where the sentence tells of one entity and one month or day."""
    found = list(_ordinal().finditer(doc.lowered, sentence.start, sentence.end))
    who = {n.entity for n in sentence.names if n.entity.kind not in ("person", "place", "fund")}
    dates = list(sentence.dates)
    if len(found) != 1 or len(who) != 1 or len(dates) != 1 or dates[0].value.precision not in ("day", "month"):
        return
    low, high = dates[0].value.low, dates[0].value.high
    if not isinstance(low, dt.date) or not isinstance(high, dt.date):
        return
    written = found[0][1] or found[0][2]
    number = _words()["ordinal"]["numbers_en"].get(written) or _number(written)
    if number:
        period = Period(low, high, dates[0].quote, instant=True)
        yield Statement(
            "ordinal", who.pop(), "funding_rounds", str(number), (_evidence(doc, *found[0].span(), "ordinal"),), period
        )


def _number(written: str) -> int:
    """A Chinese or Arabic numeral below a hundred, 0 for another."""
    if written.isdecimal() and written.isascii():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _DIGITS.find(written) if len(written) == 1 else 0
    return (_DIGITS.find(tens) if tens else 1) * 10 + (_DIGITS.find(ones) if ones else 0)


def _year(sentence: Sentence) -> Period | None:
    """The one year that a sentence names."""
    years = [m for m in sentence.dates if m.value.precision == "year"]
    if len(years) != 1:
        return None
    low, high = years[0].value.low, years[0].value.high
    return Period(low, high, years[0].quote) if isinstance(low, dt.date) and isinstance(high, dt.date) else None


def _directions(doc: Document, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Statement]:
    """A clause that says which way the figures before it in its sentence go, and has none itself."""
    if len(sentence.figures) < 2:
        return
    a, b = doc.source.locate(sentence.start, sentence.end)
    first = bisect_left(claims, a, key=lambda c: c.start)
    inside = claims[first : bisect_left(claims, b, lo=first, key=lambda c: c.start)]
    own = [c for c in inside if c.period is not None and not c.value.is_date]
    if len(own) < 2:
        return
    for clause in sentence.clauses:
        text = doc.lowered[clause.start : clause.end]
        if any(clause.start <= m.start < clause.end for m in sentence.mentions):
            continue
        words = [w for w in sentence.words if clause.start <= w.start and w.end <= clause.end]
        ways = {way for w in words for way in ("up", "down") if way in w.roles}
        concepts = next((c for name, c in _words()["direction"]["names"].items() if name in text), None)
        if len(ways) != 1 or concepts is None:
            continue
        start, _ = doc.source.locate(clause.start, clause.end)
        series = [c for c in own if c.concept in concepts and c.end <= start and c.entity == own[0].entity]
        if len(series) >= 2:
            word = next(w for w in words if ways & w.roles)
            items = [Evidence(c.source.path, c.start, c.end, c.quote, "item", c.source.id) for c in series]
            yield Statement(
                "direction",
                series[-1].entity,
                series[-1].concept,
                ways.pop(),
                (_evidence(doc, word.start, word.end, "direction"), *items),
            )


def _evidence(doc: Document, start: int, end: int, role: str) -> Evidence:
    a, b = doc.source.locate(start, end)
    return Evidence(doc.source.path, a, b, doc.source.raw[a:b], role, doc.source.id)

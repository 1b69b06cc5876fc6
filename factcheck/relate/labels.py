"""Headings and row labels of tables: the time, the concept, the part or the name that they tell."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from bisect import bisect_left
from functools import cache
from importlib import resources

from attrs import evolve, frozen

from factcheck.lexicon.fold import fold
from factcheck.model import Entity, Mention, Period, Span
from factcheck.relate.concepts import Concept
from factcheck.relate.dating import as_period
from factcheck.relate.document import Document
from factcheck.relate.names import NameSpan
from factcheck.relate.words import Word

_UNIT = re.compile(r"\s*[(\[][^()\[\]]{1,24}[)\]]\s*$")
_YEAR = re.compile(r"(?:fy|cy|year )?\s*((?:19|20)\d\d)\s*(?:年度?)?\s*([ae]?)$")
_EDGES = " \t\n:：*,，、-–—/的"


@frozen
class Label:
    """What a heading or a row label tells.

    Args:
        text: its words, folded and lower-case, without unit and dates.
        span: its cell.
        period: the time that it tells, if any.
        words: the lexicon's words in it.
        name: the name that it is, if any.
        change: ``year``, ``period`` or ``any`` where it heads changes, and over what; ``""`` where it does not.
        share: whether it heads parts of a whole.
        total: ``total`` or ``subtotal`` where it sums up the others.
        within: whether it is a part of the label above it (``其中：``).
        skip: whether what it heads are no facts.
        before: whether it tells the time a year before the one beside it.
        projected: whether its year is an estimate (``2025E``).
        yearless: whether its time is told without the year: a quarter, a month.
    """

    text: str
    span: Span
    period: Period | None = None
    words: tuple[Word, ...] = ()
    name: Entity | None = None
    change: str = ""
    share: bool = False
    total: str = ""
    within: bool = False
    skip: bool = False
    before: bool = False
    projected: bool = False
    yearless: bool = False

    @property
    def is_time(self) -> bool:
        """Whether it tells a time and nothing else."""
        return (self.period is not None or self.before) and not self.text


@cache
def told(key: str) -> frozenset[str]:
    """The words of headings of one kind (``factcheck/lexicon/tables.toml``)."""
    data = tomllib.loads(resources.files("factcheck.lexicon").joinpath("tables.toml").read_text("utf-8"))
    return frozenset(data[key])


def label(doc: Document, span: Span) -> Label:
    """Read the label in a cell.

    Args:
        doc: the document.
        span: the cell.
    """
    low = doc.lowered[span.start : span.end]
    text = _UNIT.sub("", low).strip(_EDGES)
    period, text, projected = _time(doc, span, text)
    yearless = period is not None and any(m.relative == "year" for m in mentions_in(doc, span))
    before = period is None and text in told("year_before")
    within = next((w for w in told("within") if text.startswith(w)), "")
    text = text[len(within) :].strip(_EDGES)
    change = next((kind for kind in ("over_year", "over_period", "change") if _has(low, kind)), "")
    if before:
        text = ""
    return Label(
        text=text,
        span=span,
        period=period,
        words=tuple(evolve(w, start=w.start + span.start, end=w.end + span.start) for w in doc.lexicon.find(low)),
        name=_name(doc, span, text),
        change={"over_year": "year", "over_period": "period", "change": "any"}.get(change, ""),
        share=_has(low, "share") or text == "%",
        total="total" if text in told("total") else "subtotal" if text in told("subtotal") else "",
        within=bool(within),
        skip=text in told("skip"),
        before=before,
        projected=projected,
        yearless=yearless,
    )


def _time(doc: Document, span: Span, text: str) -> tuple[Period | None, str, bool]:
    """The time in a label, and what else it says."""
    year = _YEAR.match(text)
    if year is not None:
        number = int(year[1])
        return Period(dt.date(number, 1, 1), dt.date(number, 12, 31), text), "", year[2] == "e"
    dates = [m for m in mentions_in(doc, span) if m.kind == "date"]
    found = [p for p in (as_period(d, doc.source.published) for d in dates) if p is not None]
    if len(found) != 1:
        return None, text, False
    rest = text.replace(fold(dates[0].quote).lower(), " ", 1).strip(_EDGES)
    return found[0], "" if rest in told("plain") or rest in ("e", "a") else rest, rest == "e"


def _name(doc: Document, span: Span, text: str) -> Entity | None:
    """The entity whose name fills a cell."""
    for name in names_in(doc, span):
        if (name.end - name.start) * 5 >= len(text) * 3:
            return name.entity
    return None


def names_in(doc: Document, span: Span) -> tuple[NameSpan, ...]:
    """The names in a stretch of the text."""
    first = bisect_left(doc.names, span.start, key=lambda n: n.start)
    return doc.names[first : bisect_left(doc.names, span.end, lo=first, key=lambda n: n.start)]


def mentions_in(doc: Document, span: Span) -> tuple[Mention, ...]:
    """The figures and dates in a stretch of the text."""
    first = bisect_left(doc.mentions, span.start, key=lambda m: m.start)
    return doc.mentions[first : bisect_left(doc.mentions, span.end, lo=first, key=lambda m: m.start)]


def _has(text: str, kind: str) -> bool:
    return _words_of(kind).search(text) is not None


@cache
def _words_of(kind: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(told(kind))))
    return re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")


def concept_in(doc: Document, label: Label, classes: frozenset[str] | None) -> tuple[Concept, Word] | None:
    """The concept that a label names, and the word that does.

    Args:
        doc: the document.
        label: the label.
        classes: what the figure can be of (`classes_of`); ``None`` for what has amounts, whatever its unit.
    """
    best: tuple[tuple[bool, int, int], Concept, Word] | None = None
    for word in label.words:
        for index, position in word.concepts:
            concept = doc.lexicon.lexicon.concepts[index]
            if position == "after" or concept.kind == "event" or (concept.id.endswith("_growth") and classes is None):
                continue
            if classes is not None and not concept.admits(classes):
                continue
            rank = (position != "weak", word.end - word.start, -index)
            if best is None or rank > best[0]:
                best = (rank, concept, word)
    return best[1:] if best is not None else None


def part_in(doc: Document, label: Label, word: Word | None) -> str:
    """What a label tells beside its concept: the part of the entity that it is about, ``""`` if none.

    Args:
        doc: the document.
        label: the label.
        word: the word in it that names the concept.
    """
    text = label.text
    if word is not None:
        text = text.replace(doc.lowered[word.start : word.end], " ", 1)
    pieces = [p.strip(_EDGES) for p in text.split("  ")]
    text = " ".join(p for p in pieces if p and p not in told("plain"))
    if text in told("plain") or text in told("total") or (len(text) < 2 and text != label.text):
        return ""
    at = doc.lowered.find(text, label.span.start, label.span.end)
    return doc.folded[at : at + len(text)] if at >= 0 else text


def in_year(period: Period, year: int) -> Period:
    """A quarter or month of another year."""
    last = (dt.date(year + (period.end.month == 12), period.end.month % 12 + 1, 1) - dt.timedelta(1)).day
    return evolve(
        period,
        start=dt.date(year, period.start.month, period.start.day),
        end=dt.date(year, period.end.month, min(period.end.day, last)),
    )

"""When figures in English sentences hold, where their verb or what they are of tells it rather than a date."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from factcheck.model import Period
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.periods import Found, Frame
from factcheck.relate.qualify import TRADED

#: Of a deal: told as of the day that it is made known.
DEALS = frozenset({"contract_value", "investment", "valuation", "stake", "funding_raised"})
#: Of these, the ones that no year brings, whatever a text reports on.
HOLDINGS = frozenset({"investment", "valuation", "stake"})
#: What something that was built cost, it cost in the year that it was opened, whatever the day.
_COSTS = frozenset({"price", "other:construction cost", "other:cost", "other:purchase price"})
_BUILT = re.compile(r"\b(?:opened|built|completed|finished|launched|delivered|unveiled|inaugurated|bought|acquired)\b")
_FINITE = re.compile(
    r"\b(?:(?P<present>has|have|is|are|employs?|runs?|owns?|operates?|serves?|stands?|holds?|boasts?|covers?|offers?|includes?|flies|houses|counts|works?|lives?|sits|"
    r"sells|makes|produces|trains|teaches|treats|receives|draws|attracts|costs)|"
    r"(?P<past>had|was|were|stood|rose|fell|grew|held|ran|made|sold|came|took|won|lost|fell|broke|burst|struck|hit|shut|swept|rose|died|drew|got|did|said|built|bought|spent|left|kept|began|met|gave|put|led|sent|"
    r"went|became|brought|paid|caught|sought|lent|fled|flew|drove|wrote|broke|chose|wore|threw|blew|sank|stole|bore|dealt|felt|told|heard|shed|sold|[a-z]{2,}ed))\b"
)
_PERFECT = re.compile(r"\s+(?:[a-z]+ly |also |now |since |so far |already |just |not |been )*(?:[a-z]+ed|been|risen|fallen|grown|sold|made|taken|won|lost|come|gone|built|bought|spent|left|cut|put|set)\b")
_SAME_TIME = re.compile(r"\b(?:in|over|during|for) (?:the|that) same (?:day|week|month|quarter|half|season|year|period|time|[a-z]+ (?:months|weeks))\b")
_BOOK_YEAR = re.compile(r"\b(?:in|for|over|during) the (?:financial|fiscal|accounting) year\b(?! (?:to|ended|ending|19|20))")
#: A stretch that only its article names: ``in the quarter``, ``the half-year's passengers``.
_THE_STRETCH = re.compile(r"\b(?:(?:in|for|over|during) the(?: same)?|the|its) (half[- ]year|half|quarter|period)(?:['’]s\b|(?=$|[ ,.;])(?! (?:to|ended|ending|of|before|earlier|ago|after|that|when|last|century)\b))")
#: How many days it may have.
_DAYS = {"quarter": (85, 95), "half": (178, 186), "half-year": (178, 186), "half year": (178, 186), "period": (20, 400)}
_SAME_ONE = re.compile(r"(?:the )?same (quarter|half|half-year|period)")
_INSTEAD = re.compile(r"\b(?:instead of|rather than|no longer) (?:the |about |just |only )?$")
_LEVEL = re.compile(r"(?:['’]s)?\s+(?:level|levels|peak|high|total|figure|average)\b")
#: "ended December with 238 aircraft": as of its last day.
_CLOSED = re.compile(r"\b(?:ended|closed|finished|ends|closes)\s+(?:the\s+)?$")
#: How far behind a figure, in characters, the verb stands that it is the subject of: ``5,304, or 85 per cent, were for it``.
_NEAR = 60
#: How close to a figure a date is told that is its own, whatever the verb.
_OWN = 0.95


def english_time(doc: Document, draft: Draft, found: Found, frame: Frame, previous: Draft | None, standing: bool) -> Found | None:
    """The time of a figure in an English sentence, ``None`` where only its dates tell it.

    Args:
        doc: the document.
        draft: the figure, its concept chosen.
        found: what the dates say.
        frame: the time that the text is in.
        previous: the figure before it.
        standing: whether the figure holds at a moment.
    """
    start = draft.sentence.clauses[draft.clause].start
    clause = doc.lowered[start : draft.mention.start]
    if found.score < _OWN and found.date is None:
        if frame.mentioned is not None and _SAME_TIME.search(clause):
            return Found(evolve(frame.mentioned, inherited=True), 0.7, "period: the one named before")
        if frame.reported is not None and _BOOK_YEAR.search(clause):
            return Found(evolve(frame.reported, inherited=True), 0.7, "period: the one reported on")
    if (reported := _of_the_stretch(doc, draft, found, frame, clause)) is not None:
        return reported
    if standing and frame.reported is not None and frame.told in (None, draft.sentence.block) and found.score < 1.0 and _books_closed(doc, draft, clause):
        return Found(evolve(frame.reported, start=frame.reported.end, instant=True, inherited=True), 0.7, "period: the end of the one reported on")
    if found.date is not None and found.score < 1.0 and _INSTEAD.search(clause):
        return Found(None, 0.3, "", present=True)  # "from April a ticket will cost £14 instead of £12"
    if found.date is not None and _LEVEL.match(doc.lowered, found.date.end):
        return Found(None, 0.3, "", present=presently(clause))  # "back to 90% of its 2019 level"
    if found.date is not None and found.period is not None and standing and _CLOSED.search(doc.lowered, start, found.date.start):
        return evolve(found, period=evolve(found.period, start=found.period.end, instant=True))
    if found.date is not None and draft.concept in _COSTS and found.date.value.precision in ("day", "month"):
        span = draft.sentence.clauses[draft.sentence.clause_of(found.date.start)]
        if _BUILT.search(doc.lowered, span.start, span.end) and found.period is not None:
            return evolve(found, period=_year(found.period))
    if standing and draft.mention.kind != "money" and found.score < _OWN and presently(clause):
        return Found(None, 0.3, "", present=True)
    if found.date is None and not standing and previous is not None and (day := _day_of(draft, previous)) is not None:
        return Found(None, 0.3, "", present=True) if presently(clause) else Found(day, 0.5, "period: the day of the figure before it")
    news = frame.news if frame.reported is None or (frame.told not in (None, draft.sentence.block) and not _stock(draft)) else None
    happened = (frame.happened if frame.block == draft.sentence.block else None) or news
    lasts = (draft.mention.kind in ("duration", "age") and ":" not in draft.mention.quote) or draft.concept in TRADED
    if found.period is None and happened is not None and not lasts and past(clause, doc.lowered[draft.mention.end : min(draft.sentence.end, draft.mention.end + _NEAR)]):
        return Found(evolve(happened, inherited=True), 0.4, "period: of what is being told")
    return None


def _books_closed(doc: Document, draft: Draft, clause: str) -> bool:
    """Whether a figure is told as of the end of what a text reports on: ``at the end of the financial year``, ``at the year-end``."""
    return _BOOKS_CLOSED.search(clause) is not None or _BOOKS_CLOSED.search(doc.lowered, draft.mention.end, draft.sentence.clauses[draft.clause].end) is not None


_BOOKS_CLOSED = re.compile(r"\bat the end of (?:the|its) (?:financial |fiscal |accounting |reporting )(?:year|half|period)\b(?! (?:to|ended))|\bat (?:the|its) (?:financial |fiscal )?year[- ]end\b")


def _stock(draft: Draft) -> bool:
    return draft.known is not None and draft.known.kind == "stock"


def _of_the_stretch(doc: Document, draft: Draft, found: Found, frame: Frame, clause: str) -> Found | None:
    """The quarter or half that a text reports on, where a sentence only calls it so: ``in the same quarter``, ``of the quarter's total``."""
    if frame.reported is None or frame.told is not None:
        return None
    if found.date is not None:
        named = _SAME_ONE.fullmatch(found.date.quote.lower())
    else:
        named = _THE_STRETCH.search(clause) or _THE_STRETCH.search(doc.lowered, draft.mention.end, draft.sentence.clauses[draft.clause].end)
    if named is None:
        return None
    shortest, longest = _DAYS[named[1]]
    fits = shortest <= (frame.reported.end - frame.reported.start).days <= longest
    return Found(evolve(frame.reported, inherited=True), 0.7, "period: the one reported on") if fits else None


_MODAL = re.compile(r"\b(?:will|shall|can|may|must|should)\b")


def past(before: str, behind: str) -> bool:
    """Whether the verb of a figure, the last one before it or else the first behind it, tells of the past: ``was fined £3m``, ``two workers died``."""
    if _MODAL.search(before):
        return False
    verbs = list(_FINITE.finditer(before))
    if not verbs:
        first = _FINITE.search(behind)
        return first is not None and first["past"] is not None
    return verbs[-1]["past"] is not None and not any(v["present"] for v in verbs[-2:])


def presently(clause: str, *, perfect: bool = False) -> bool:
    """Whether the last finite verb before a figure is in the present: ``runs 12 schools``, not ``has sold 12 schools``.

    Args:
        clause: the words of its clause before it, in small letters.
        perfect: whether what has been done by now is of the present, too.
    """
    verbs = list(_FINITE.finditer(clause))
    last = verbs[-1] if verbs else None
    if last is None:
        return False
    had = next((v for v in reversed(verbs[-3:]) if v["present"] in ("has", "have")), None)
    done = _PERFECT.match(clause, had.end()) if had is not None else None
    if done is not None and done.end() >= last.end():
        return perfect
    return last["present"] is not None


def _day_of(draft: Draft, previous: Draft) -> Period | None:
    """The day of a happening that one count after another is told of: ``On 14 May a fire killed two. Seven were hurt.``"""
    period = previous.period
    if period is None or period.start != period.end or previous.sentence.block != draft.sentence.block or previous.mention.kind == "money":
        return None
    if draft.mention.kind not in ("number", "quantity") or (draft.known is not None and draft.known.kind not in ("count", "flow")):
        return None
    return evolve(period, inherited=True)


def _year(period: Period) -> Period:
    return evolve(period, start=dt.date(period.end.year, 1, 1), end=dt.date(period.end.year, 12, 31), instant=False)


def date_deals(sentence: Sentence, made: list[Draft], day: Period | None, deals: frozenset[str]) -> None:
    """Date the deals of a sentence that have no date of their own by the day that they are made known.

    Args:
        sentence: the sentence.
        made: its figures.
        day: the day of the news, if the text tells one.
        deals: the concepts that are dated so: `DEALS` or `HOLDINGS`.
    """
    for draft in made:
        if draft.concept not in deals or draft.mention.kind == "date" or draft.sentence is not sentence:
            continue
        if any(b.startswith(_TOLD) for b in draft.basis):
            continue
        if (base := next((d for kind, d in draft.links if kind == "restates"), None)) is not None:
            draft.period = base.period  # what is said again is of the time that it was said of
            continue
        if draft.together is not None and any(b.startswith(_TOLD) for b in draft.together.basis):
            continue  # a part of what was told of another time
        draft.period = evolve(day, inherited=True) if day is not None else None
        draft.basis = [b for b in draft.basis if not b.startswith("period:")]


_TOLD = ("period: stated", "period: opens", "period: later", "period: of the list", "period: of the whole list", "period: the day that it was announced on", "period: of what is being told")

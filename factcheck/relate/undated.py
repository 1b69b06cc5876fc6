"""When figures hold of which the text says nothing: about when it was written, or else of the weeks or the year that it speaks of."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from factcheck.model import Period
from factcheck.relate.dating import as_period, month_of
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.english.times import DEALS, presently
from factcheck.relate.periods import NEWS, usable
from factcheck.relate.qualify import TRADED
from factcheck.relate.trading import OFFERED

#: What is paid for a financial year, and the last month in which that is the one before.
_OF_BOOKS = frozenset({"other:dividends", "other:dividend per share", "other:payout ratio"})
_BOOKS_OUT = 6
#: Before an amount: it is told of the day that it is written on.
_NOW_ZH = re.compile(r"已|累[计积]|迄今|至今|目前|当前|现(?=[有在时售为]|价)|定价|起售|票价|售价")
_NOW_EN = re.compile(r"\b(?:now|currently|today|so far|to date)\b")
#: |£180m| has been pledged
_BY_NOW = re.compile(r"(?: [a-z]+){0,3} (?:has|have) (?:now |so far |already |since )?been\b")
#: Before what something was, and before what it will be.
_FROM = re.compile(r"\bfrom (?:the |a |an |about |some |just |only |nearly |more than )*$|[由从自](?:约|原来?的?|过去的?|此前的?|之前的?)?$")
_UP_FROM = re.compile(r"\b(?:up|down|rose|risen|rising|rise|fell|fallen|falling|fall|grew|grown|growing|increased|increase|dropped|drop|climbed|gone|shrunk|slipped|to [0-9.,]+(?: [a-z]+){0,3}) from (?:the |a |an |about |some |just |only |nearly |more than )*$")
_TO_COME = re.compile(r"\b(?:will|would|shall|to (?:rise|grow|fall|shrink|increase|go))\b|[将會会]|预计|计划|拟")
#: Characters before a figure in which they stand.
_REACH = 60
#: What is so much a year, or in a season, is that of the whole of it.
_YEARLY = re.compile(r"\b(?:a|per|each|every|this) (?:year|season)\b|\bannual|\byearly\b")


def fallback(doc: Document, published: dt.date, draft: Draft, *, began: bool) -> Period:
    """The time that is all there is for a figure.

    When in the weeks before it was counted, a text does not say: the month is as exact as that gets. What a stretch of
    time brought, and what is charged, is of the year, unless its words tell it of the day that they were written on or
    its sentence tells of a day of the last weeks.

    Args:
        doc: the document.
        published: its day.
        draft: the figure.
        began: whether it only tells what something that now is another was before.
    """
    whole = draft
    while whole.together is not None:
        whole = whole.together  # a part is told when its whole is
    recent = whole.concept in TRADED | OFFERED or whole.concept in DEALS or whole.concept == "other:price target"
    if draft.concept in _OF_BOOKS and published.month <= _BOOKS_OUT:
        return _year(published.year - 1)
    money = draft.mention.kind == "money" and not recent and draft.known is not None and draft.known.kind == "attribute"
    if ((_flows(whole) and not recent) or money) and not _as_written(doc, whole):
        day = _day_told(whole, published) if not draft.compared else None
        return month_of(day) if day is not None else _year(published.year - draft.compared)
    if draft.concept == "valuation" and draft.qualifiers.get("basis") in ("projected", "planned"):
        return _year(published.year)  # 估值有望升至40亿元: at some time, not in the month of the text
    if (began or draft.compared) and not recent and _was(doc, draft):
        return _year(published.year - 1)
    first = published.replace(day=1)
    return Period(
        first, (first + dt.timedelta(31)).replace(day=1) - dt.timedelta(1), "", instant=True, assumed="published"
    )


def _was(doc: Document, draft: Draft) -> bool:
    """Whether a figure tells what there was before something became what it is: ``up from |61|``, ``从|40个|增加到160个``."""
    start = max(draft.sentence.start, draft.mention.start - _REACH)
    was = _UP_FROM if draft.compared else _FROM
    return was.search(doc.lowered, start, draft.mention.start) is not None and _TO_COME.search(doc.lowered, start, draft.mention.start) is None


def _flows(draft: Draft) -> bool:
    """Whether a figure is summed over a stretch of time."""
    kind = draft.known.kind if draft.known is not None and draft.known.id == draft.concept else ""
    return kind == "flow" or (
        draft.mention.kind in ("money", "percent") and kind not in ("stock", "count", "attribute", "ratio")
    )


def _day_told(draft: Draft, published: dt.date) -> Period | None:
    """The last day of the weeks before the text that the sentence of an amount tells: ``新院区6月15日启用，总投资|186亿元|``."""
    if draft.mention.kind != "money":
        return None
    for date in reversed(draft.sentence.mentions):
        if date.kind != "date" or date.end > draft.mention.start or date.value.precision != "day" or not usable(date) or date.role:
            continue
        period = as_period(date, published)
        if period is not None and 0 <= (published - period.end).days <= NEWS:
            return evolve(period, text="", assumed="published")
    return None


def _as_written(doc: Document, draft: Draft) -> bool:
    """Whether the words before a figure tell it of the day that they were written on: ``has handed out``, ``至今已售出``, ``costs``."""
    if draft.compared or "growth_of" in draft.qualifiers:
        return False
    clause = draft.sentence.clauses[draft.clause]
    if doc.source.lang == "en":
        if _YEARLY.search(doc.lowered, draft.mention.end, clause.end):
            return False
        ahead = doc.lowered[clause.start : draft.mention.start]
        if not ahead.strip() and _BY_NOW.match(doc.lowered, draft.mention.end, clause.end):
            return True
        if _NOW_EN.search(ahead):
            return True
        # "Draws 200,000 visitors" tells of a year; "has drawn 200,000" of all until now.
        flow = draft.known is not None and draft.known.kind == "flow"
        return presently(ahead, perfect=True) and not (flow and presently(ahead))
    if _NOW_ZH.search(doc.folded, clause.start, draft.mention.start):
        return True
    return draft.mention.unit == "percent" and (draft.known is None or draft.known.kind != "flow")


def _year(year: int) -> Period:
    return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), "", assumed="published")

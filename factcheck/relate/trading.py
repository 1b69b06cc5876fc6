"""The day that prices of shares, and what is reckoned from them, hold for."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from factcheck.model import Period
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.framing import news_day
from factcheck.relate.periods import Found, Frame
from factcheck.relate.qualify import TRADED

#: Of an offering of shares: told when it is made or when they begin to trade.
OFFERED = frozenset({"ipo_price", "ipo_proceeds", "ipo_shares", "oversubscription"})
_DAY = "period: the day of trading"
#: 较|前收市价|0.199港元, 由|前一天的|130.5元
_CLOSE_BEFORE = re.compile(r"(?:前收(?:市|盘)?价?|[上前]一?(?:个)?(?:交易)?日(?:收(?:市|盘)价?)?|前一天(?:收(?:市|盘)价?)?|(?:previous|prior|last) close)(?:的|为|是| of)?\s?$")
#: 以总股本16亿股|计, ``with 180 million shares outstanding, that is worth £3bn``
_RECKONED = re.compile(r"(?:以|按|根据)[^，,。；;]{0,16}$|\b(?:with|on|based on|at) (?:about |some )?(?:its |the )?$")
_WORTH = re.compile(r"市值|身价|\b(?:market (?:cap|value|capitali[sz]ation)|valu(?:es?|ed|ing|ation)|worth)\b")


def trading_day(doc: Document, draft: Draft, found: Found, frame: Frame, published: dt.date | None) -> Found | None:
    """When a price of shares or what is reckoned from it holds, ``None`` where it is neither or its own date tells it.

    Args:
        doc: the document.
        draft: the figure, its concept chosen.
        found: what the dates say.
        frame: the time that the text is in.
        published: the day of the source.
    """
    if draft.concept == "other:shares outstanding":
        return _reckoned_with(doc, draft, found, frame, published)
    if draft.concept not in TRADED | OFFERED or (found.date is not None and found.score >= 0.75):
        return None
    day = _session(draft, frame, published)
    if day is not None:
        return Found(evolve(day, inherited=True), 0.6, _DAY)
    return Found(None, 0.3, "") if draft.concept in OFFERED else None


def close_before(doc: Document, draft: Draft, found: Found, previous: Draft | None) -> Period | None:
    """The last day of trading before that of a price which is called the close before it, ``None`` where it is not.

    Args:
        doc: the document.
        draft: the figure.
        found: what the dates say.
        previous: the figure before it.
    """
    period = found.period or (previous.period if previous is not None else None)
    if draft.concept != "share_price" or period is None or period.start != period.end:
        return None
    called = _CLOSE_BEFORE.search(doc.lowered, max(draft.sentence.start, draft.mention.start - 20), draft.mention.start)
    if called is None or (found.date is not None and found.date.end > called.start()):
        return None
    day = period.start - dt.timedelta({0: 3, 6: 2}.get(period.start.weekday(), 1))
    return evolve(period, start=day, end=day, inherited=True)


def _session(draft: Draft, frame: Frame, published: dt.date | None) -> Period | None:
    if draft.concept in OFFERED:
        return frame.listing
    return news_day(draft.sentence, published) or frame.day


def _reckoned_with(doc: Document, draft: Draft, found: Found, frame: Frame, published: dt.date | None) -> Found | None:
    """A number of shares that a value is reckoned with is that of the day, not of the last balance."""
    sentence, clause = draft.sentence, draft.sentence.clauses[draft.clause]
    own = found.date is not None and sentence.clause_of(found.date.start) == draft.clause
    if own or not _RECKONED.search(doc.lowered, clause.start, draft.mention.start):
        return None
    day = _session(draft, frame, published) if _WORTH.search(doc.lowered, sentence.start, sentence.end) else None
    return Found(evolve(day, inherited=True), 0.6, _DAY) if day is not None else None

"""What the dates of a sentence frame: the time that the text goes on in, the year that it reports on, the day of its news."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from attrs import evolve

from factcheck.lexicon.fold import fold
from factcheck.model import Mention, Period
from factcheck.relate.announced import announcing
from factcheck.relate.dating import as_period, month_of
from factcheck.relate.document import Document, Sentence
from factcheck.relate.openings import opening_day
from factcheck.relate.periods import NEWS, Frame, against, joined, other_side

#: How a text opens that reports on a year, half or quarter that is over.
_RESULTS = re.compile(
    r"业绩|年报|季报|财报|中报|年度报告|统计公报|工作报告|半年度报告|盈利|溢利|多赚|净利|营收|成绩表|账本"
    r"|\b(?:results|earnings|profits?|annual report|revenue|financial year|fiscal)\b"
)


def note_frame(
    doc: Document, sentence: Sentence, frame: Frame, used: set[int], events: frozenset[int], times: Sequence[Mention]
) -> None:
    """Let the dates that a sentence's figures hold for frame what follows it in the paragraph.

    Args:
        doc: the document.
        sentence: the sentence.
        frame: the time that the text is in.
        used: ids of the dates that are periods of figures.
        events: ids of the dates of events.
        times: the dates of the sentence that may tell when its figures hold (`times_of`).
    """
    published = doc.source.published
    if not joined(doc, sentence):
        frame.aside = None
    if frame.block != sentence.block:
        frame.period, frame.block, frame.happened = None, sentence.block, None
    every = [
        m
        for m in times
        if m.relative != "anchor"
        and m.role != "since"
        and id(m) not in events
        and sentence.bracketed(m.start) is None
        and not against(doc, m)
        and not other_side(doc, sentence, m)
    ]
    dates = [m for m in every if (id(m) in used or (not sentence.figures and _reports(doc, m))) and (m.role == "as_of" or _long(m))]
    if frame.reported is None:
        _report(doc, sentence, frame, every)
    periods = [p for p in (stretch_ended(doc, d, published) or as_period(d, published) for d in dates) if p is not None]
    known = [p for p in periods if published is None or p.start <= published]
    struck = next((p for d, p in ((d, as_period(d, published)) for d in every) if p and d.role == "as_of"), None)
    if struck is not None and frame.reported is not None and frame.told is None and abs((frame.reported.end - struck.end).days) <= 31:
        frame.closing = struck
    if frame.reported is not None:
        # A year before the one reported on is only set against it; a year besides a quarter is told of for itself.
        days = (frame.reported.end - frame.reported.start).days
        later = [p for p in known if p.end >= frame.reported.start]
        if later or frame.period is not None:
            known = later
        else:
            known = [p for p in known if (p.end - p.start).days > days + 31]
    if frame.period is not None and not frame.period.instant:
        # "In the fourth quarter alone" is said aside: the text goes on about the year.
        aside = [p for p in known if _inside(p, frame.period)]
        known = [p for p in known if p not in aside]
        if aside and any(id(d) in used and not any(f.end <= d.start for f in sentence.figures) for d in dates):
            frame.aside = aside[-1]
    if struck is not None and published is not None and 0 <= (published - struck.end).days <= 45:
        frame.struck = struck
    frame.opened = opening_day(doc, sentence, published) or frame.opened
    frame.happened = _happening(doc, sentence, frame.happened)
    dated = [p for m in sentence.dates if (p := as_period(m, published)) is not None]
    frame.mentioned = dated[-1] if dated else frame.mentioned
    day = news_day(sentence, published)
    if day is not None:
        frame.day, frame.day_block = day, sentence.block
        if _LISTED.search(doc.lowered, sentence.start, sentence.end):
            frame.listing = day
        lead = sentence.start <= doc.sentences[min(3, len(doc.sentences) - 1)].start
        if lead and frame.news is None and any(m.kind == "date" and m.quote == day.text and not announcing(doc, sentence, m) for m in sentence.mentions):
            frame.news = day
    if not known and doc.source.lang != "en" and _AT_PRESENT.match(doc.folded, sentence.start, sentence.end):
        frame.period = None  # 目前在园幼儿14.4万人。…: from here on a paragraph tells how things stand
    if (studied := _studied(doc, sentence, used)) is not None:
        known = [studied]
    if known:
        # Of the times that a sentence tells of, the text goes on from the latest.
        frame.period = max(known, key=lambda p: (p.end, p.start))


def _studied(doc: Document, sentence: Sentence, used: set[int]) -> Period | None:
    """The years that a study has gone on for: ``研究团队从2013年起追踪4386名长者，历时12年``, ``has followed 4,000 nurses since 2013``."""
    date = next((m for m in sentence.dates if m.role == "since" and id(m) in used), None)
    if date is None or _STUDY.search(doc.lowered, sentence.start, sentence.end) is None:
        return None
    period = as_period(date, doc.source.published)
    lasted = next((m.value.number for m in sentence.mentions if m.kind == "duration" and m.unit == "year" and _LASTED.search(doc.lowered, sentence.start, m.start)), None)
    if period is None or lasted is None or not 1 <= lasted <= _LONGEST_STUDY:
        return period
    return evolve(period, end=dt.date(period.start.year + int(lasted) - 1, 12, 31))


_STUDY = re.compile(r"追踪|随访|跟踪|队列|\b(?:followed|tracked|monitored|cohort|enrolled|recruited)\b")
_LASTED = re.compile(r"(?:历时|为期|持续|长达|\b(?:for|over))\s?$")
_LONGEST_STUDY = 80


def _inside(part: Period, whole: Period) -> bool:
    return not part.instant and whole.start <= part.start and part.end <= whole.end and part != whole


def _happening(doc: Document, sentence: Sentence, before: Period | None) -> Period | None:
    """What a sentence tells the beginning of: ``On 5 July a girder slipped. |Two workers died.|`` Any other date ends it."""
    dates = list(sentence.dates)
    if not dates:
        return before
    date, published = dates[0], doc.source.published
    if len(dates) > 1 or date.role or announcing(doc, sentence, date) or against(doc, date):
        return None
    if published is None or not isinstance(date.high, dt.date) or date.high >= published.replace(day=1):
        return None
    recent = (published - date.high).days <= NEWS
    if doc.source.lang == "en":
        leads = date.value.precision == "month" and recent and not sentence.figures
        told = as_period(date, published) if leads or date.value.precision == "day" else None
        if told is None:
            return None
        # Of the weeks before the text the month is told rather than the day: a ballot closed on 29 August, its papers went out before.
        return month_of(told) if recent else told
    if recent:
        return None
    # 去年3月，甲公司向乙公司抛出橄榄枝。一笔6亿元融资…: what a sentence without a figure leads to.
    if sentence.figures or date.start - sentence.start > 2 or date.value.precision not in ("day", "month"):
        return None
    return as_period(date, published)


#: Right behind or before the time that a report is about: 公布|去年|财报, ``|2024| results``, ``results for |the year to March|``.
_REPORT_BEHIND = re.compile(
    r"(?:全年|年度|半年度?|季度|度)?的?(?:经审计|综合|全年|年度|营运|经营)?(?:业绩|财报|年报|季报|中报|财务报告|年度报告|统计公报|成绩单)"
    r"| (?:annual |full-year |audited )?(?:results|earnings|accounts|annual report)\b"
)
_REPORT_BEFORE = re.compile(r"\b(?:results|earnings|accounts|annual report) for (?:the )?$")
#: How a sentence opens that tells how things stand.
_AT_PRESENT = re.compile(r"[\s“]*(?:目前|现在|如今|眼下|当前|截至目前)")
#: Shares begin to trade.
_LISTED = re.compile(r"敲[响钟锣]|敲响|挂牌|上市|首日|开盘|(?<![a-z])(?:debut|began trading|started trading|made its market|listed on|first day of trading)")
#: How many sentences open a text.
_OPENING = 8


def _reports(doc: Document, date: Mention) -> bool:
    """Whether a date is the time of results: 去年财报, ``fourth-quarter results``."""
    return _REPORT_BEHIND.match(doc.lowered, date.end) is not None or _REPORT_BEFORE.search(doc.lowered, max(0, date.start - 40), date.start) is not None


def note_results(doc: Document, frame: Frame) -> None:
    """Note the year, half or quarter whose results the opening of a text says it tells, whatever times it names before.

    Args:
        doc: the document.
        frame: the time that the text is in, at its beginning.
    """
    for sentence in doc.sentences[:_OPENING]:
        dates = [
            d
            for d in sentence.mentions
            if d.kind == "date" and _reports(doc, d)
        ]
        _report(doc, sentence, frame, dates)
        if frame.reported is not None:
            frame.told = None
            return


def news_day(sentence: Sentence, published: dt.date | None) -> Period | None:
    """The last day that a sentence names in the days before the source was published."""
    if published is None:
        return None
    for date in reversed(sentence.mentions):
        if date.kind != "date" or date.value.precision != "day" or not isinstance(date.low, dt.date):
            continue
        if 0 <= (published - date.low).days <= 7 and date.role != "as_of":
            return Period(date.low, date.low, date.quote, instant=True)
    return None


def _report(doc: Document, sentence: Sentence, frame: Frame, dates: list[Mention]) -> None:
    """Note the year, half or quarter that the text reports on, and where it is one of results, the day it closes."""
    published = doc.source.published
    for date in dates:
        ended = stretch_ended(doc, date, published)
        if date.value.precision not in ("year", "half", "quarter", "span") and ended is None:
            continue
        period = ended or as_period(date, published)
        if period is not None and not _SHORTEST <= (period.end - period.start).days <= _LONGEST:
            continue
        if published is None and period is not None and period.end.year < _latest(doc):
            continue
        if published is not None and period is not None and date.value.precision == "year" and period.start <= published and (period.end - published).days > _AHEAD:
            continue  # 今年: what is told of a year that runs on is told as of now
        lead = sentence.start <= doc.sentences[min(3, len(doc.sentences) - 1)].start
        # What a text is about lies near the day that it was written: further back it is history.
        if period is None or (
            published is not None
            and (
                (period.start > published and not (lead and date.value.precision == "year"))
                or abs((published - period.end).days) > 800
            )
        ):
            continue
        frame.reported, frame.told = period, None if lead else sentence.block
        opening = fold(doc.source.title).lower() + doc.lowered[doc.sentences[0].start : sentence.end]
        over = published is None or period.end < published
        exact = "begins" not in date.value.assumed
        if lead and over and exact and (period.end - period.start).days > 300 and _RESULTS.search(opening):
            frame.closing = Period(period.end, period.end, period.text, instant=True)
        return


#: Days that a year may still have to run for a text to report on it.
_AHEAD = 45
#: Days that a text may report on.
_SHORTEST, _LONGEST = 55, 400


def _latest(doc: Document) -> int:
    """The latest year that a text tells of as past, where it does not say when it was written."""
    years = [m.high.year for s in doc.sentences for m in s.mentions if m.kind == "date" and isinstance(m.high, dt.date)]
    return max(years, default=0)


#: 截至12月底止|全年: how long a stretch was that ended then.
_STRETCH = re.compile(r"止?的?(?:(全年|年度|财政?年度|财年|十二个?月|12个月)|(?:上|首)?(六个?月|6个月|半年)|(?:前|首)?(九个?月|9个月|三季)|(三个?月|3个月|季度|首季))")
_MONTHS = (12, 6, 9, 3)


def stretch_ended(doc: Document, date: Mention, published: dt.date | None) -> Period | None:
    """The stretch that ended on a day: ``截至去年12月底止全年``."""
    if date.role != "as_of" or not isinstance(date.high, dt.date):
        return None
    stretch = _STRETCH.match(doc.folded, date.end, date.end + 10)
    if stretch is None:
        return None
    months = next(m for m, told in zip(_MONTHS, stretch.groups(), strict=True) if told)
    end = date.high
    first = (end.year * 12 + end.month - 1) - months + 1
    return Period(dt.date(first // 12, first % 12 + 1, 1), end, date.quote)


def _long(date: Mention) -> bool:
    """Whether a date is long enough to go on holding: a month, not the day or week of a piece of news."""
    return isinstance(date.low, dt.date) and isinstance(date.high, dt.date) and (date.high - date.low).days >= 20

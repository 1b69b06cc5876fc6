"""When a figure holds."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from attrs import define, evolve, frozen

from factcheck.model import Mention, Period
from factcheck.relate.announced import announcing
from factcheck.relate.dating import as_period
from factcheck.relate.document import Document, Sentence

#: Before a date: it belongs to what is compared with, not to what is said.
_AGAINST = re.compile(
    r"(?:较|(?<![占佔])比|相比|相较于?|对比|由|从|高于|低于|多于|少于|than|from|against|compared with|compared to|versus|vs\.?|up on|down on|up from|down from|above|below"
    r"|(?:increase|rise|hike|jump|growth|gain|drop|fall|decline|decrease|cut|reduction|more|higher|lower|fewer|less) (?:over|on))"
    r"\s*(?:in |at |during |over |for )?(?:the |those of |that of )?$"
)
#: What those words end with.
_AGAINST_ENDS = frozenset("较比于由从nmthos.")
#: Between a figure and a date behind it that fixes it.
_LINK = re.compile(
    r"[\s(]*(?:(?:million|billion|people|in|for|during|at|as of|by|on|over|through|since|throughout|of|were|was|recorded|sold|"
    r"the|a|[a-z]+(?:ed|s|es)?)\s+){0,5}$"
)
_COMPARING = re.compile(r"\b(?:from|than|against|compared|versus)\b|较|(?<![占佔])比")
#: From here on a text speaks of the present, whatever date stands before.
_NOW = re.compile(
    r"[现目当如眼迄至ncta](?:(?<=现)(?=[有设时任在持年])|(?<=[目当])前|(?<=[如迄至])今|(?<=眼)下"
    r"|(?<=\bn)ow\b|(?<=\bc)urrently\b|(?<=\bt)o(?:day| date)\b|(?<=\ba)t present\b)"
)
#: 进入2025年，目前…: the present is that year.
_ENTERED = re.compile(r"(?:进入|步入|迈入|跨入)(?:了)?$")
#: Between a time that is only compared with and by how much something changed since.
CHANGED = re.compile(r"[净大微略小猛锐骤激劲]?(?:增|减|升|降|多|少|高(?![位点峰])|低(?![位点谷])|提|跌|涨|成长|衰退|滑落|萎缩|扩大|缩|回落|回升|前进|后退|下|上)")
#: Before a figure: the other side of a comparison.
_OTHER_SIDE = re.compile(
    r"\b(?:from|than|against|versus|above|below|compared (?:with|to))\s+(?:the |its |only |about |just |some |around )*$"
)
#: Days for which what was announced is news, told as of its own time.
NEWS = 60
#: 9架|计划于|2025年接收
_DUE_ZH = re.compile(r"(?:计划|预计|预期|有望|将|拟|料|可望|定)+(?:于|在)?")
_BEHIND_ZH = re.compile(r"[\s(（]*(?:在|于|的)?$")


@define
class Frame:
    """The time that the text is in as it goes on.

    Args:
        period: of the last date that framed a clause, within the paragraph.
        listed: the dates of the last list of dates (``同期`` goes back to them).
        block: the paragraph that ``period`` was set in.
        told: the paragraph that ``reported`` holds for; ``None`` for the whole text.
        mentioned: the last date that the text named (``at that date`` goes back to it).
        struck: the last day that it told balances of, where that lies close to its own.
        day_block: the paragraph that names that day.
        day: the last day that the text names close to its own, of a piece of news or of trading.
        closing: the day that the balances of the text are struck on, where it reports on a period that ends then.
        reported: the year, half or quarter that the text reports on: the first that a figure was given for.
        opened: the last day that something opened or came out on.
        listing: the day that shares began to trade on, where that is news.
        news: the day of what the text opens with as having just happened.
        aside: the part of that period that a sentence before a semicolon has opened with.
        happened: the day of what the paragraph has begun to tell of, where that is past.
    """

    period: Period | None = None
    listed: tuple[Period, ...] = ()
    aside: Period | None = None
    block: int = -1
    reported: Period | None = None
    closing: Period | None = None
    day: Period | None = None
    mentioned: Period | None = None
    struck: Period | None = None
    told: int | None = None
    day_block: int = -1
    happened: Period | None = None
    news: Period | None = None
    listing: Period | None = None
    opened: dt.date | None = None

    def day_of(self, block: int) -> Period | None:
        """The last day close to its own that a paragraph names."""
        return self.day if self.day_block == block else None


@frozen
class Found:
    """A period for a figure, and how close to it the text states it.

    Args:
        period: the period, if the text tells one.
        score: how close, 0 to 1.
        basis: where it was found.
        date: the date that it was read from.
        present: whether the text says that it speaks of the present (``目前``, ``now``).
    """

    period: Period | None
    score: float
    basis: str
    date: Mention | None = None
    present: bool = False


def against(doc: Document, date: Mention) -> bool:
    """Whether a date only says what is compared with."""
    last = doc.lowered[date.start - 1 : date.start]
    if last not in _AGAINST_ENDS and not last.isspace():
        return False
    match = _AGAINST.search(doc.lowered, max(0, date.start - 20), date.start)
    if match is not None and match[0][0] in "从由" and date.role == "since":
        return False  # 从2013年起: since then
    if match is None or not match[0].startswith("from"):
        return match is not None
    if date.value.precision == "span":
        return False  # "from 2004 to 2019": how long it went on
    # "From 1 April a ticket will cost £14" begins then.
    return doc.lowered[max(0, match.start() - 2) : match.start()].strip() not in ("", ".", "!", "?", '"', "“")


def times_of(doc: Document, sentence: Sentence) -> list[Mention]:
    """The dates of a sentence that lie on the calendar, are no days of announcements and not the end, yet to come, of what is told."""
    day = doc.source.published
    return [m for m in sentence.dates if usable(m) and not announcing(doc, sentence, m) and not (day and isinstance(m.high, dt.date) and m.high > day and doc.lowered.endswith(_UNTIL, 0, m.start))]


_UNTIL = ("until ", "till ", "through ", "until the ")  # contracts worth $90 billion until 2032


def joined(doc: Document, sentence: Sentence) -> bool:
    """Whether a Chinese sentence goes on behind a semicolon."""
    return doc.source.lang != "en" and doc.lowered[max(0, sentence.start - 1)] in ";；"


def find_period(
    doc: Document,
    sentence: Sentence,
    mention: Mention,
    frame: Frame,
    times: Sequence[Mention],
    *,
    compared: bool = False,
    growth: bool = False,
    standing: bool = False,
    events: frozenset[int] = frozenset(),
) -> Found:
    """The period of a figure.

    Args:
        doc: the document.
        sentence: the figure's sentence.
        mention: the figure.
        frame: the time that the text is in; moved on by `note_frame`, not here.
        times: the dates of the sentence that may tell it (`times_of`).
        compared: whether the figure is what something is compared with: only a date right beside it counts.
        growth: whether it is a rate of change: the date that it is counted from is not its own.
        standing: whether it holds at a moment rather than over a stretch: staff, an area, a price.
        events: ids of the dates of events (``founded in 1954``), which say nothing of when other figures hold.
    """
    published = doc.source.published
    inner = sentence.bracketed(mention.start)
    dates = [m for m in times if (sentence.bracketed(m.start) in (None, inner) or _in_brackets(doc, sentence, mention, m)) and not _NOW.match(doc.lowered, m.start)]
    if growth:
        dates = [d for d in dates if not against(doc, d) and d.relative != "anchor"]
    if events:
        dates = [
            d for d in dates if id(d) not in events or 0 <= mention.start - d.end <= 3 or _beside(doc, mention, d) or _done_then(doc, sentence, mention, d) or _done_with(doc, mention, d)
        ]
    figures = [m for m in sentence.figures if m is not mention]
    clause = sentence.clause_of(mention.start)
    present = max((m.start() for m in _NOW.finditer(doc.lowered, sentence.start, mention.start)), default=-1)
    entered = next((d for d in dates if d.end <= present and d.value.precision == "year" and _ENTERED.search(doc.folded, max(0, d.start - 4), d.start)), None)
    if entered is not None and frame.day_of(sentence.block) is None:
        return Found(as_period(entered, published), 0.8, "period: opens the sentence", entered)
    before = [d for d in dates if present < d.end <= mention.start]
    after = [d for d in dates if d.start >= mention.end and sentence.clause_of(d.start) == clause]
    near_before = None
    if before:
        date = before[-1]
        if not any(date.end <= f.start and f.end <= mention.start for f in figures):
            near_before = date
        if compared and near_before is not None and _SET_OFF.fullmatch(doc.lowered, near_before.end, mention.start):
            before, near_before = [], None  # "£41m in the year to March from £52m": the date is of the first
    near_after = None if after or near_before is not None else _trailing(doc, sentence, dates, mention)
    if after:
        date = after[0]
        gap = doc.lowered[mention.end : date.start]
        if date.value.precision == "span":
            gap = gap.removesuffix("from ")
        if not any(mention.end <= f.start and f.end <= date.start for f in figures) and not re.search(
            r"\b(?:from|than|against|with|versus|to)\b|较|比", gap
        ) and not against(doc, date):
            if re.search(r"[a-z]", gap) or not gap.strip():
                near_after = date if len(gap) <= 48 and _LINK.fullmatch(gap) else None
            elif len(gap) <= 2 and _BEHIND_ZH.fullmatch(gap):
                near_after = date if date.relative or re.fullmatch(r"[\s(]*", gap) else None
            elif _DUE_ZH.fullmatch(gap):
                near_after = date
    if (
        near_before is not None
        and sentence.clause_of(near_before.start) == clause
        and (
            near_after is None
            or len(doc.lowered[near_before.end : mention.start]) <= 4
            or (near_after.value.precision in ("day", "month") and near_before.value.precision not in ("day", "month"))
        )
        and (
            not against(doc, near_before)
            or compared
            or (
                len(doc.lowered[near_before.end : mention.start]) <= 3
                and not CHANGED.match(doc.lowered, near_before.end, mention.start)
            )
        )
    ):
        return Found(as_period(near_before, published), 1.0, "period: stated beside it", near_before)
    if near_after is not None:
        return Found(as_period(near_after, published), 0.95, "period: stated behind it", near_after)
    if compared:
        return Found(None, 0.3, "", None)
    for date in reversed(before):
        if sentence.clause_of(date.start) != clause and (
            (standing and mention.kind != "money" and _passing(date, published))
            or (standing and _to_come(date, published))
            or _appositive(doc, date)
        ):
            continue
        if sentence.clause_of(date.start) != clause and other_side(doc, sentence, date):
            continue
        if not against(doc, date) and (date.relative != "anchor" or date is near_before or _same_time(doc, date) or _earlier(doc, sentence, date)):
            same = sentence.clause_of(date.start) == clause
            return Found(as_period(date, published), 0.9 if same else 0.8, "period: opens the sentence", date)
    for date in after:
        if _COMPARING.search(doc.lowered, mention.end, date.start):
            break
        between = any(mention.end <= f.start and f.end <= date.start for f in figures)
        if between and isinstance(date.high, dt.date) and published is not None and date.high > published:
            break  # "passes 5 million homes and will pass nine million by 2028"
        if not _AGAINST.search(doc.lowered, max(mention.end, date.start - 20), date.start) and re.search(
            "[a-z]", doc.lowered[mention.end : date.start] or "a"
        ):
            return Found(as_period(date, published), 0.75, "period: later in the clause", date)
    if present >= 0:
        return Found(None, 0.3, "", None, present=True)
    told = _told_then(doc, sentence, mention)
    if told is not None:
        return Found(as_period(told, published), 0.7, "period: the day that it was announced on", told)
    if any(m.kind == "date" and m.role != "recurring" and not usable(m) and sentence.clause_of(m.start) == clause and m.end <= mention.start for m in sentence.mentions):
        return Found(None, 0.3, "", None, present=True)  # "Last year" of a text without a date is a time of its own, if an unknown one.
    if frame.aside is not None and frame.block == sentence.block and joined(doc, sentence):
        return Found(evolve(frame.aside, inherited=True), 0.6, "period: carried from before a semicolon", None)
    stale = frame.period is not None and published is not None and (published - frame.period.end).days > 800
    if doc.lowered[max(0, sentence.start - 1)] in ";；":
        stale = False  # A semicolon does not end what a sentence is about.
    if frame.period is not None and frame.block == sentence.block and not stale:
        return Found(evolve(frame.period, inherited=True), 0.6, "period: carried from an earlier sentence", None)
    return Found(None, 0.3, "", None)


#: The time just spoken of, where other words count from it (the year before, three months later).
_SAME = re.compile(r"(?:同|当|那)一?[期年季月日天]|the same (?:period|year|quarter|month|day|time)|that (?:year|quarter|month|day)")


def _same_time(doc: Document, date: Mention) -> bool:
    return _SAME.fullmatch(doc.lowered, date.start, date.end) is not None


#: Three years earlier, 两年前: what is told behind it is of then.
_EARLIER = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+) years (?:earlier|before)|(?:[两二三四五六七八九十]|\d+)年前")


def _earlier(doc: Document, sentence: Sentence, date: Mention) -> bool:
    """Whether a sentence opens with a time that it counts back to from what was told before."""
    opens = date.start - sentence.clauses[sentence.clause_of(date.start)].start <= 2
    return opens and _EARLIER.fullmatch(doc.lowered, date.start, date.end) is not None


#: 31%, from £14m to £19m|, in the year to March|
_ASIDE = re.compile(r"\s*(?:in|for|over|during) (?:the |its )?")


def _trailing(doc: Document, sentence: Sentence, dates: Sequence[Mention], mention: Mention) -> Mention | None:
    """The stretch that a clause of its own behind a figure's tells."""
    clause = sentence.clause_of(mention.start) + 1
    if clause >= len(sentence.clauses):
        return None
    date = next((d for d in dates if sentence.clause_of(d.start) == clause), None)
    if date is None or date.value.precision not in ("year", "half", "quarter", "span") or date.relative == "anchor":
        return None
    return date if _ASIDE.fullmatch(doc.lowered, sentence.clauses[clause].start, date.start) else None


def _told_then(doc: Document, sentence: Sentence, mention: Mention) -> Mention | None:
    """The day of an announcement that is no news any more: ``去年9月，公司宣布订购45架``."""
    published = doc.source.published
    for date in reversed(sentence.mentions):
        if date.kind == "date" and date.end <= mention.start and usable(date) and announcing(doc, sentence, date):
            old = published is not None and isinstance(date.high, dt.date) and (published - date.high).days > NEWS
            return date if old else None
    return None


def _to_come(date: Mention, published: dt.date | None) -> bool:
    """Whether a date is a day or week that is still to come."""
    if published is None or not isinstance(date.low, dt.date) or not isinstance(date.high, dt.date):
        return False
    return date.low > published and (date.high - date.low).days <= 7


def _beside(doc: Document, mention: Mention, date: Mention) -> bool:
    """Whether a date stands right behind a figure: ``closed at £3 on Wednesday``."""
    return date.start >= mention.end and doc.lowered[mention.end : date.start].strip() in ("on", "in", "at")


#: Between a date and a figure that is only compared with what the date is of.
_SET_OFF = re.compile(r",?\s+(?:up |down |rising |falling )?(?:from|against|compared (?:with|to)|versus)\s+(?:only |about |just |some |around |a loss of |a profit of )?")


def _done_then(doc: Document, sentence: Sentence, mention: Mention, date: Mention) -> bool:
    """Whether a date behind a count tells when what is counted happens: ``will open four routes in May``."""
    if doc.source.lang != "en" or mention.kind not in ("number", "quantity") or date.start < mention.end:
        return False
    clause = sentence.clause_of(mention.start)
    if sentence.clause_of(date.start) != clause:
        return False
    return _OPENS.search(doc.lowered, sentence.clauses[clause].start, mention.start) is not None


def _done_with(doc: Document, mention: Mention, date: Mention) -> bool:
    """Whether a figure tells what or whom something was begun with: ``founded in 2016 by Qin and two engineers``."""
    return 0 < mention.start - date.end <= 48 and _WITH.fullmatch(doc.lowered, date.end, mention.start) is not None


_WITH = re.compile(r" (?:by|with) (?:[^,.;\d]{0,40} )?")
#: A verb in the active voice whose object is counted.
_OPENS = re.compile(r"\b(?:opens?|opened|open|opening|launch(?:es|ed)?|hired?|hires|appoint(?:s|ed)?|found(?:s|ed)?|close[sd]?|start(?:s|ed)?|begin|began|deliver(?:s|ed)?)\s+(?:about |some |up to |another |a further )?$")


def other_side(doc: Document, sentence: Sentence, date: Mention) -> bool:
    """Whether a date is that of what something is compared with: ``from £3m in 2023``."""
    figure = next((m for m in reversed(sentence.figures) if m.end <= date.start), None)
    if figure is None or not _LINK.fullmatch(doc.lowered, figure.end, date.start):
        return False
    return bool(_OTHER_SIDE.search(doc.lowered, max(sentence.start, figure.start - 40), figure.start))


def _passing(date: Mention, published: dt.date | None) -> bool:
    """Whether a date is the day of something past, after which the text goes on about how things stand."""
    if date.role == "as_of" or date.value.precision != "day" or published is None:
        return False
    return isinstance(date.high, dt.date) and (published - date.high).days > 45


def _in_brackets(doc: Document, sentence: Sentence, mention: Mention, date: Mention) -> bool:
    """Whether a date alone in brackets tells when the figure behind it is: ``初期（2028年）日均客流|16.8万人次|``."""
    gap = mention.start - date.end
    if doc.source.lang == "en" or not 1 <= gap <= _BRACKET or sentence.clause_of(date.start) != sentence.clause_of(mention.start):
        return False
    behind = doc.lowered[date.end : mention.start]
    return doc.lowered[date.start - 1] in "(（" and behind[0] in ")）" and not any(date.end <= f.start < mention.start for f in sentence.figures)


#: Characters between a date in brackets and its figure.
_BRACKET = 12


def _appositive(doc: Document, date: Mention) -> bool:
    """Whether ``the president since 2016,`` or ``which bought a mill in 2019,`` only says who or what somebody is."""
    closed = doc.lowered[date.end : date.end + 1] == ","
    if closed and date.role == "" and date.value.precision == "year" and _WHICH.search(doc.lowered, max(0, date.start - 70), date.start) is not None:
        return True
    return date.role == "since" and date.quote[0].isascii() and doc.lowered[date.end : date.end + 1] == ","


#: How a clause opens that only says what was named before it.
_WHICH = re.compile(r", (?:which|who|whose) [^,;.]{3,60}$")


def usable(date: Mention) -> bool:
    """Whether a date lies anywhere on the calendar."""
    return date.role != "recurring" and (isinstance(date.low, dt.date) or isinstance(date.high, dt.date))

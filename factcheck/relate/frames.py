"""The time that a text is in: what carries over from sentence to sentence, and what holds where nothing is said."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from attrs import evolve

from factcheck.lexicon.fold import fold
from factcheck.model import Mention, Period
from factcheck.relate.books import of_the_books
from factcheck.relate.dating import as_period, moved_to, replace_year
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.english.times import DEALS, english_time, past
from factcheck.relate.framing import stretch_ended
from factcheck.relate.openings import since_opening
from factcheck.relate.periods import Found, Frame
from factcheck.relate.qualify import TRADED
from factcheck.relate.trading import OFFERED, close_before, trading_day

#: What makes a date the end of something.
_LAST_DAY, _CLOSE = re.compile("月[底末]|年末|end"), re.compile("[底末]")
#: The period reported on, named by what it is rather than by a date.
_ALL_YEAR = re.compile(r"全年|年内|全年度|\b(?:for|over|in|across) the (?:whole |full )?year\b(?! (?:to|ended|ending|before|earlier|ago|of|after|that)\b)|\bfull[- ]year\b")
_PLANNED = re.compile(r"计划|预计|预期|目标|指引|有望|预算|力争|\b(?:targets?|guidance|forecasts?|outlook|expects?|plans?)\b")
_WITHIN = re.compile(r"(?<![日学假长短周定])期内|报告期|本期|\bin the period\b")
_STRUCK = re.compile(
    r"期末|年末|年底|年终|\bat (?:the )?year[- ]end\b|\bclosed the (?:year|quarter)\b|\bat that date\b"
)
_YEAR_BEFORE = re.compile(
    r"(?:上年|去年|上一年|前一年)(?:同期|同月|同季)|一年前|上年(?:末|底)?|上年度|前一年|(?:a|one) year (?:earlier|ago|before)|"
    r"(?:the )?(?:previous|prior|preceding) year|(?:the )?year before"
)
_AT_THE_AGE = re.compile(r"\bat the age of $|\bwhen (?:he|she|they) (?:was|were) $")
_AGO = re.compile(r"一年前|前一年|(?:a|one) year (?:earlier|ago|before)|(?:the )?year before")
_SAME_STRETCH = re.compile(r"\bthe same (?:[a-z]+ )?(?:months?|period|quarter|half|weeks?|season|time|stretch)(?: of| in)? $|同期的?$")
#: What is counted behind these was done over a stretch of time: 审结案件1.2万件, 投用公交车240台.
_DONE = re.compile(
    r"新增|新建|投用|投放|投入|完成|开行|接待|服务|发放|培训|举办|举行|开展|查处|查获|办理|办结|审理|审结|受理|救助|捐赠|建成|改造|开通|引进|售出|卖出|销售|生产|"
    r"交付|出口|进口|运送|发送|输送|吸引|创造|减少|使用|处置|处理|破获|抓获|征收|录取|招收|毕业|手术|接诊|收治|检查|巡查|种植|收获|采收|捕捞|发电|供应|供水|供热"
)
_PRICED = re.compile("定价|起售|票价|售价")
_SO_FAR = re.compile(r"已|累[计积]|迄今|至今|目前|当前|现|拥有|截[至止]")
#: What is done to as many as there are, all the time: 服务用户2亿名.
_LASTS = frozenset({"完成", "服务", "使用", "处理", "供应", "供水", "供热", "发电", "生产", "销售", "培训", "手术", "毕业"})
_AS_AT = re.compile(r"(?:去年|前年|上年|\d年|^)年?[底末]$")
_ANAPHORIC = re.compile(r"上一?(?:个?财政?年度|个?财年|个?学年度?|年度?)(?:[末底]|同期)?$")
_LAST_FISCAL = re.compile(r"上一?个?(?:财政?年度?|财年)|\b(?:last|latest|previous) (?:financial|fiscal) year\b")
#: A season lies in the year, not on the day of its last match.
_SEASON = re.compile(r"全季|[今本]季(?!度)|整个赛季|\b(?:this|the) season\b")
_EARLIER = re.compile(r"(?:去年|上年)同期|一年前|上年度|前一年|\b(?:a|one|the) year (?:earlier|before)\b")
_THAT_DAY = re.compile(r"\b(?:at|on|by|as of) (?:that|the same) (?:date|day|point)\b")
_CUMULATIVE = re.compile(r"累计|累积|\b(?:cumulative|so far)\b")
_A_YEAR_LATER = re.compile(r"(?:a|one) year later|一年后|12个月后")
_LAST_YEAR = re.compile(r"去年|last year")
#: Ratios of what a stretch of time brought.
OF_FLOWS = frozenset({"revenue_share", "gross_margin"})
_REPORTED_ON = "period: the one reported on"
STANDING = frozenset({"stock", "attribute", "count"})


def standing(draft: Draft) -> bool:
    """Whether a figure holds at a moment: what there is, not what a stretch of time brought."""
    return draft.known is not None and (draft.known.kind in STANDING or draft.known.standing)


def settle(doc: Document, draft: Draft, found: Found, frame: Frame, previous: Draft | None, compared: bool) -> Found:
    """The period of a figure in the light of what the text is about.

    Args:
        doc: the document.
        draft: the figure, its concept chosen.
        found: what its own sentence or paragraph says of when it holds.
        frame: the time that the text is in.
        previous: the figure before it.
        compared: whether it is what another figure is compared with.
    """
    apart_from = previous is not None and previous.sentence is draft.sentence and previous.mention.kind != "duration"
    floor = previous.mention.end if previous is not None and apart_from else 0
    if (window := since_opening(doc, draft, frame.opened, floor)) is not None:
        return Found(window, 1.0, "period: counted from an opening")
    if found.date is not None and (shifted := _year_before(doc, draft, found, previous, frame, compared)) is not None:
        if standing(draft) and _CLOSE.search(found.date.quote):
            shifted = evolve(shifted, start=shifted.end, instant=True)
        return evolve(found, period=shifted)
    if (before := close_before(doc, draft, found, previous)) is not None:
        return evolve(found, period=before)
    if (booked := of_the_books(doc, draft, found, frame)) is not None:
        found = evolve(found, period=booked)
    if draft.mention.kind == "age" or draft.concept == "age":
        # An age is as of the text, whatever year of birth stands beside it.
        told = found.date is not None and (found.score >= 0.9 or found.date.role == "as_of" or _AT_THE_AGE.search(doc.lowered, max(0, draft.mention.start - 16), draft.mention.start) is not None)
        return found if told else Found(None, 0.3, "")
    stock = standing(draft) and not _was_done(doc, draft, previous) and not _of_a_stretch(doc, draft, floor)
    published = doc.source.published
    beside = _same_sentence(draft, previous)
    apart = found.date is None or (beside is not None and found.score < 0.9 and beside.mention.start >= found.date.end)
    if draft.mention.kind == "rank" and apart and not found.present:
        ranked = beside.period if beside is not None else _announced_on(doc, draft) or found.period or frame.reported
        return evolve(found, period=_inherited(ranked))
    if draft.concept in OFFERED and (offered := trading_day(doc, draft, found, frame, published)) is not None:
        return offered
    if compared:
        return _fitting(found, frame, stock, False, published) if stock and found.date is not None and found.date.quote.endswith("年初") else found
    if doc.source.lang == "en" and (told_so := english_time(doc, draft, found, frame, previous, stock)) is not None:
        return told_so
    clause = doc.lowered[draft.sentence.clauses[draft.clause].start : draft.mention.start]
    led = frame.happened is not None and frame.block == draft.sentence.block and doc.source.lang != "en"
    if led and found.date is None and not found.present and (not stock or draft.concept == "valuation") and not _SO_FAR.search(clause):
        return Found(_inherited(frame.happened), 0.5, "period: of what is being told")
    if (traded := trading_day(doc, draft, found, frame, published)) is not None:
        return traded
    if frame.mentioned is not None and found.date is None and _THAT_DAY.search(clause):
        frame.period = frame.mentioned
        return Found(_inherited(frame.mentioned), 0.7, "period: the day named before")
    if frame.struck is not None and found.date is None and _CUMULATIVE.search(clause):
        return Found(_inherited(frame.struck), 0.5, "period: the day that the text counts up to")
    named = _named(clause, frame, found, stock and "growth_of" not in draft.qualifiers, published)
    if named is not None and (found.date is None or found.score < 1.0):
        return Found(evolve(named, inherited=True), 0.7, _REPORTED_ON)
    beside = _same_sentence(draft, previous)
    if beside is not None and found.date is None and not found.present and _REPORTED_ON in beside.basis and (standing(beside) or (beside.period is not None and beside.period.instant)) == stock:
        # 全年外贸571万箱，内贸340万箱: what names the time of the one names that of the other.
        return Found(_inherited(beside.period), 0.6, _REPORTED_ON)
    if published is not None and found.score < 1.0:
        if _LAST_FISCAL.search(clause):
            return Found(_year(published.year - 1, "published"), 0.5, "period: the last financial year")
        if _SEASON.search(clause) and not stock:
            return Found(_year(published.year, "published"), 0.4, "period: the season")
        start = max(draft.sentence.start, previous.mention.end if previous is not None else 0)
        if (
            found.date is None
            and _EARLIER.search(doc.lowered, start, draft.mention.start)
            and (previous is None or previous.period is None)
        ):
            return Found(_year(published.year - 1, "published"), 0.4, "period: the year before the source's")
    flow = (draft.known is not None and (draft.known.kind == "flow" or draft.known.id in OF_FLOWS)) or "growth_of" in draft.qualifiers
    if found.date is not None and stock and _brings(doc, draft, found, previous):
        found = Found(None, 0.3, "")
    if found.date is not None:
        ended = stretch_ended(doc, found.date, published) if not stock else None
        return evolve(found, period=ended) if ended is not None else _fitting(found, frame, stock, flow, published)
    carried = found.period
    if carried is not None and not stock and frame.reported is not None and carried.end <= frame.reported.end and _to_come(doc, draft, frame.reported):
        carried = None
    if stock:
        spent = draft.mention.kind == "money" and draft.known is not None and draft.known.kind == "attribute"
        if carried is not None and not carried.instant and not spent:
            carried = None  # A cost is spent in a year, a balance is not.
        beside = _same_sentence(draft, previous)
        if carried is None and beside is not None and previous is not None and previous.concept in TRADED:
            carried = beside.period
        if carried is None and draft.known is not None and draft.known.kind != "attribute" and not found.present:
            # A stock is told as of the day that the accounts close, unless the text says otherwise.
            carried = frame.closing
    elif carried is None and not found.present:
        carried = _brought(doc, draft, frame, previous)
    elif carried is not None and (draft.known is None or draft.known.kind == "count") and _THERE_ARE.search(doc.folded, floor, draft.mention.start):
        carried = frame.closing if not found.present else None
    sums = flow and draft.mention.kind in ("money", "percent") and draft.concept not in DEALS
    if carried is not None and carried.instant and sums and frame.reported is not None and abs((frame.reported.end - carried.end).days) <= 31:
        carried = frame.reported  # 截至2024年末，客户412家。海外收入|1.02亿元|
    settled = _inherited(carried)
    return found if settled is found.period else evolve(found, period=settled)


#: 有代理人18,640名: as many as there are, whatever month was told of before.
_THERE_ARE = re.compile(r"(?:则有|拥有|设有|共有|现有|[司团行院校店会厂,，、]有)[一-鿿]{0,8}$")
_AVERAGED = re.compile(r"平均|均价|人均|户均|均消费|\b(?:an|the|on) average\b")


def _of_a_stretch(doc: Document, draft: Draft, floor: int) -> bool:
    """Whether a figure is of what a stretch brought though others like it hold at a moment: calls of ships, an average price."""
    if draft.mention.kind == "quantity":
        return draft.mention.quote.endswith("次") or doc.lowered.startswith("次", draft.mention.end)
    lead = max(floor, draft.sentence.clauses[draft.clause].start)
    return draft.mention.kind == "money" and _AVERAGED.search(doc.lowered, lead, draft.mention.start) is not None


def _announced_on(doc: Document, draft: Draft) -> Period | None:
    """The month or day, some while ago, that a sentence says something came out on: ``10月，公司发布新一代模型，位列全球前五``."""
    published = doc.source.published
    for date in reversed(draft.sentence.mentions):
        if date.kind == "date" and date.end <= draft.mention.start and date.value.precision in ("day", "month"):
            period = as_period(date, published)
            return None if period is None or (published is not None and (published - period.end).days <= 7) else period
    return None


def _was_done(doc: Document, draft: Draft, previous: Draft | None) -> bool:
    """Whether the words before a count tell that it was done, whatever is counted: ``审结案件|1.2万件``, ``新增航线|12条``."""
    if draft.mention.kind not in ("quantity", "number") or (draft.known is not None and draft.known.kind not in ("count", "stock")):
        return False
    floor = previous.mention.end if previous is not None else 0
    start = max(floor, draft.sentence.clauses[draft.clause].start)
    if _SO_FAR.search(doc.folded, start, draft.mention.start):
        return False
    done = _DONE.search(doc.folded, start, draft.mention.start)
    return done is not None and (draft.known is None or done[0] not in _LASTS)


def _brought(doc: Document, draft: Draft, frame: Frame, previous: Draft | None) -> Period | None:
    """The period of a flow or share whose sentence tells none: of the figure before it, else what the text reports on."""
    flow = draft.known is not None and (draft.known.kind == "flow" or draft.known.id in OF_FLOWS)
    flow = flow or _was_done(doc, draft, previous) or (draft.mention.quote.endswith("次") and not _SO_FAR.search(doc.folded, draft.sentence.start, draft.mention.start))
    if draft.mention.kind not in ("money", "percent") and not flow:
        return None
    beside = _same_sentence(draft, previous)
    if beside is not None and beside.period is None and beside.concept == draft.concept and not beside.compared:
        return None  # 大陆至今进账3.18亿元；台湾亦有6,850万元
    told = beside.period if beside is not None and not beside.compared else None
    if told is not None and (not told.instant or (draft.mention.unit == "percent" and not (flow and standing(previous)))):  # type: ignore[arg-type]
        return told
    if frame.reported is not None and _to_come(doc, draft, frame.reported):
        return None
    # Only what a text opens with is what all of it reports on.
    return frame.reported if frame.told in (None, draft.sentence.block) else None


def _to_come(doc: Document, draft: Draft, reported: Period) -> bool:
    """Whether what a figure is of is planned, and so not of a year or half that is over: ``拟以15亿元回购``."""
    over = doc.source.published is not None and reported.end < doc.source.published
    return over and _INTENDED.search(doc.lowered, draft.sentence.clauses[draft.clause].start, draft.mention.start) is not None


_INTENDED = re.compile(r"拟[以于向在]|计划|[，,]将[以于在]?|\b(?:will|plans? to|intends? to|aims? to|is to|are to)\b")


def _same_sentence(draft: Draft, previous: Draft | None) -> Draft | None:
    return previous if previous is not None and previous.sentence is draft.sentence else None


def _brings(doc: Document, draft: Draft, found: Found, previous: Draft | None) -> bool:
    """Whether a year belongs to a flow told between it and a stock: ``去年有158万人次走进大门，藏品9400件``."""
    date, beside = found.date, _same_sentence(draft, previous)
    priced = beside is not None and _PRICED.search(doc.folded, beside.mention.end, draft.mention.start) is not None
    if (draft.mention.kind == "money" and not priced) or date is None or beside is None or date.role == "as_of" or found.score >= 0.9:
        return False
    if doc.source.lang == "en" and past(doc.lowered[draft.sentence.clauses[draft.clause].start : draft.mention.start], ""):
        return False  # "carried 9m passengers in the half and filled 81% of its seats"
    published = doc.source.published
    # What is told of years ago was so then: 2006年凑了8000万元、12名工程师.
    recent = published is None or (isinstance(date.high, dt.date) and published.year - date.high.year <= 1)
    long = recent and date.value.precision in ("year", "half", "quarter", "span")
    return long and beside.mention.start >= date.end and (not standing(beside) or beside.mention.kind in ("age", "duration") or (beside.period is None and "growth_of" not in draft.qualifiers and not _to_be(date, published)))


def _to_be(date: Mention, published: dt.date | None) -> bool:
    return published is not None and isinstance(date.high, dt.date) and date.high > published


def _year(year: int, assumed: str = "") -> Period:
    return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), "", assumed=assumed)


def year_before(period: Period | None) -> bool:
    """Whether a period is the one before that the text reports on: ``the previous year``."""
    return period is not None and bool(period.text) and _tells_year_before(period.text)


@lru_cache(maxsize=4096)
def _tells_year_before(text: str) -> bool:
    return _YEAR_BEFORE.fullmatch(fold(text).lower().strip()) is not None


def _inherited(period: Period | None) -> Period | None:
    return period if period is None or period.inherited else evolve(period, inherited=True)


def _named(clause: str, frame: Frame, found: Found, stock: bool, published: dt.date | None) -> Period | None:
    """The period that ``全年`` or ``期末`` names in a report."""
    reported = frame.reported
    if stock and (struck := _STRUCK.search(clause)) is not None:
        ends = reported is not None and struck[0] == "期末"
        return Period(reported.end, reported.end, struck[0], instant=True) if ends else frame.closing  # type: ignore[union-attr]
    if _WITHIN.search(clause):
        return None if stock else reported
    if not _ALL_YEAR.search(clause):
        return None
    if published is not None and _PLANNED.search(clause):
        return None if stock else _year(published.year)
    if reported is not None and (reported.end - reported.start).days > 300:
        return reported
    base = found.period or reported
    near = base is not None and published is not None and abs((published - base.end).days) < 400
    return _year(base.end.year) if base is not None and near and not stock else None


def _fitting(found: Found, frame: Frame, stock: bool, flow: bool, published: dt.date | None) -> Found:
    """A date's period made fit for what it is the period of: a moment for a stock, a stretch for a flow."""
    period, date = found.period, found.date
    if period is None or date is None:
        return found
    if not flow and _AS_AT.search(date.quote) and date.value.precision == "vague" and not stock and (frame.reported is None or period.end <= frame.reported.end):
        return evolve(found, period=evolve(period, start=period.end, instant=True))
    if stock and date.value.precision == "vague" and _ends(date.quote, over=published is None or period.end < published or frame.closing is not None):
        return evolve(found, period=evolve(period, start=period.end, instant=True))
    if stock and date.quote.endswith("年初") and found.score >= 0.9:
        return evolve(found, period=evolve(period, end=period.start, instant=True))
    if not flow or found.score >= 1.0 or date.role != "as_of" or frame.reported is None:
        return found
    if period.start == period.end and abs((frame.reported.end - period.end).days) <= 31:
        return evolve(found, period=_inherited(frame.reported), basis=_REPORTED_ON)
    return found


def _ends(quote: str, *, over: bool) -> bool:
    """Whether a date is the end of something: that of a year that is over is its last day, what is planned for that of the next one is for some day of it."""
    return _LAST_DAY.search(quote.lower()) is not None or (over and _CLOSE.search(quote) is not None)


def _year_before(doc: Document, draft: Draft, found: Found, previous: Draft | None, frame: Frame, compared: bool) -> Period | None:
    """``A year earlier`` is as long as what it is earlier than: a quarter, the day of a balance, a financial year."""
    if found.period is None or found.date is None:
        return None
    quote = found.date.quote
    text = fold(quote).lower().strip()
    if _ANAPHORIC.match(text):
        # 上年 is the one before that which is told of, not the one before the text was written.
        one = previous if previous is not None and previous.sentence.block == draft.sentence.block and not previous.compared else None
        if text.endswith("同期") and one is not None and one.period is not None and not one.period.instant:
            return replace_year(one.period, quote)
        told = one.period if one is not None and one.sentence is draft.sentence else None
        told = told or frame.reported
        if told is not None and not told.instant and 350 < (told.end - told.start).days < 380:
            return replace_year(told, quote)
    if previous is None or previous.period is None:
        return None
    base = previous.period
    if _SAME_STRETCH.search(doc.lowered, max(0, found.date.start - 40), found.date.start) and found.date.value.precision == "year":
        # "In the same months of 2023"
        return moved_to(base, found.period.end.year, quote) if base.end.year != found.period.end.year else None
    if (back := _back(text)) and base.instant and draft.concept != "age" and previous.mention.kind != "date":
        # "Three years earlier the figure was 94%": of the same day.
        return base if base.text == quote else moved_to(base, base.end.year - back, quote)
    if _A_YEAR_LATER.fullmatch(text) and base.instant and previous.mention.kind != "date":
        return moved_to(base, base.end.year + 1, quote)
    last_year = compared and _LAST_YEAR.fullmatch(text) and (base.end - base.start).days > 300
    if not last_year and not _YEAR_BEFORE.fullmatch(text):
        return None
    ahead = base.end.year - found.period.end.year
    # "A year earlier" than what is of the year before the text is not that year again.
    if ahead not in ((0, 1) if _AGO.fullmatch(text) else (1,)) or previous.mention.kind == "date":
        return None
    return replace_year(base, quote)


_YEARS = {w: n for n, words in enumerate(("two 两 二 2", "three 三 3", "four 四 4", "five 五 5", "six 六 6", "seven 七 7", "eight 八 8", "nine 九 9", "ten 十 10"), 2) for w in words.split()}
_YEARS_EARLIER = re.compile(r"([a-z]+|\d+) years (?:earlier|before)|([两二三四五六七八九十]|\d+)年前")


def _back(text: str) -> int:
    """How many years a time is counted back: ``three years earlier``, ``两年前``; 0 where it is none."""
    match = _YEARS_EARLIER.fullmatch(text)
    return _YEARS.get(match[1] or match[2], 0) if match is not None else 0

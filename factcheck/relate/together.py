"""Figures that the text gives together with the one before them, and so at its time: parts, shares, the start of a change."""

from __future__ import annotations

import datetime as dt
import re

from attrs import evolve

from factcheck.model import Mention, Period
from factcheck.relate.dating import moved_to, replace_year
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.times import DEALS
from factcheck.relate.frames import OF_FLOWS, standing, year_before

#: How a clause opens that takes a whole apart.
_PART = re.compile(r"[\s，,、(]*(?:其中|当中|包括|包含|分别为|含)")
#: ``Of that, |£52m| was borrowed``, ``Roads took |$38.9m| of that``.
_OF_THAT = re.compile(r"\s*(?:of (?:that|this|it|which|the total|those|these),? |the (?:other|rest|remaining|remainder)\b)")
_THAT = re.compile(r"\s+of (?:that|this|it|the total)\b")


def _of_that(doc: Document, draft: Draft, previous: Draft) -> bool:
    """Whether a figure is a part of the last one of the sentence before."""
    if previous.compared or previous.sentence.block != draft.sentence.block or (draft.mention.unit not in (previous.mention.unit, "percent") and previous.mention.unit != "percent"):
        return False
    if any(m.kind == "date" and m.start < draft.mention.start for m in draft.sentence.mentions):
        return False
    opens = _OF_THAT.match(doc.lowered, draft.sentence.start, draft.mention.start) is not None
    return opens or _THAT.match(doc.lowered, draft.mention.end, draft.sentence.end) is not None


#: 机队115架，较6月末净增|3架|: of the day of what it came to.
_DIFFERS = re.compile(r"[，,](?:又|也|亦|再|同时)?(?:较|比)[^，,。；;]{1,12}(?:净增|净减|增加|减少|增|减|多|少|上升|下降|提高|提升|回落|扩大|收窄)了?$")
#: 7,680 people, |18 per cent| of them in research: as many as there were then.
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom|which|all|the total)\b")
_BARE = re.compile(r"[a-z'’ -]{0,30},? (?:including |with |and |or |about |some |only )?")
#: Times that no calendar tells: 首日接待2.3万人次，|首周|9.6万人次.
_OWN_TIME = re.compile(r"首(?:[日天周月年季]|个)|[次翌](?:日|周|月|年)|第[一二三四五六七八九十]+[日天周月年季]|单[日月周]|高峰|最高")
_OR = re.compile(r"(?:^ ?|, )or (?:about |some |just |only |nearly )?$")
_SHARE = re.compile(r"(?:^|[，,、(])\s*(?:约|大约|共|合共|合计|均|各|也|亦|仅|只|则|就|更|高达|即|或)?(?:占|比重|占比)[^，,]{0,12}$|(?:分别|各|依次)占[^，,\d]{0,12}$")
_OUT_OF = re.compile(r"(?:由|从|自)([^，,。；;]{0,16})$")
#: A change that a text tells without dates is one over the year that it reports on, or over a half or quarter of it.
_SHORTEST = 85


def companion(doc: Document, draft: Draft, previous: Draft | None) -> Draft | None:
    """The figure whose time another one shares, as a part or share of it or of what it is a part of.

    Args:
        doc: the document.
        draft: a figure in whose own words no date stands.
        previous: the figure before it.
    """
    if previous is None or previous.mention.kind == "date":
        return None
    if previous.sentence is not draft.sentence:
        return previous if _of_that(doc, draft, previous) else None
    lo, hi = previous.mention.end, draft.mention.start
    gap = doc.folded[lo:hi]
    original = next((d for kind, d in previous.links if kind == "restates"), None)
    if original is not None and original.mention.unit == draft.mention.unit:
        previous, gap = original, gap.lstrip("）)")  # 债务46亿美元（约359亿港元），当中票据占|37亿美元|
    if _DIFFERS.search(gap) and draft.mention.unit in (previous.mention.unit, "percentage_point") and not previous.compared:
        return previous
    if any(m.kind == "date" and lo <= m.start < hi for m in draft.sentence.mentions) or _OWN_TIME.search(gap):
        return None
    if draft.mention.kind != "date" and _OF_THEM.match(doc.lowered, draft.mention.end) and _BARE.fullmatch(doc.lowered, lo, hi):
        return previous
    chained = previous.together is not None and (previous.concept == draft.concept or draft.concept not in DEALS)
    if chained and draft.mention.unit == previous.mention.unit and not _PRESENT.search(gap):
        return previous  # Roads took £38m of that and schools |£9m|
    share = draft.mention.unit == "percent" and _SHARE.search(gap)
    listed = gap.rstrip().endswith((":", "：")) and draft.mention.unit == previous.mention.unit and draft.concept == previous.concept
    aside = draft.mention.unit == "percent" and _OR.search(gap) is not None  # 27 of them, or |45%|
    if not share and not listed and not aside and not _PART.match(gap) and not _goes_on(draft, previous, gap):
        return None
    whole = draft.known is not None and (draft.known.kind == "flow" or draft.known.id in OF_FLOWS)
    if whole and standing(previous) and draft.mention.unit != previous.mention.unit:
        return None  # 四条航线，分别占收入34%: a share of what a year brought is no share of what there is
    return previous


def _goes_on(draft: Draft, previous: Draft, gap: str) -> bool:
    """Whether a count only goes on with another of its unit: ``外贸箱571.6万标箱，内贸340.8万标箱``."""
    if draft.mention.unit != previous.mention.unit or draft.mention.kind not in ("quantity", "number") or draft.mention.unit in _RATES:
        return False
    if _ADDED.search(gap):
        return False
    return len(gap) <= _NEAR and gap[:1] in ("，", ",", "、") and not _PRESENT.search(gap) and (draft.known is None or draft.known is previous.known)


def year_after(start: Draft, published: dt.date | None) -> Period | None:
    """The time of what something became, where only that of what it was before is told: ``从去年的96.8%提高到97.3%``.

    Args:
        start: what it was before.
        published: the day of the source.
    """
    before = start.period
    if before is None or published is None:
        return None
    year = before.end.year + 1
    if (before.start.month, before.start.day, before.end.month, before.end.day) != (1, 1, 12, 31):
        # 由上年同期的71.2%提升至68.9%: of the same stretch a year later.
        after = evolve(moved_to(before, year, ""), inherited=True) if year_before(before) and not before.instant else None
        return after if after is not None and after.end <= published else None
    return Period(dt.date(year, 1, 1), dt.date(year, 12, 31), "", inherited=True) if year <= published.year else None


_RATES = frozenset({"percent", "percentage_point", "times", "year", "month", "day", "hour", ""})
_NEAR = 12
#: By how many there are more or fewer, a year brought.
_ADDED = re.compile(r"新增|新建|新开|新设|净增|净减|增加|减少|关闭|退出")
_PRESENT = re.compile(r"目前|现|当前|如今|至今|已|将|可|预|计划|拟")


def begin_before(doc: Document, sentence: Sentence, run_start: Mention, start: Draft, end: Draft) -> None:
    """Put the start of a change that no date is given for a year before its end: ``净息差由1.75%收窄至1.68%``.

    Args:
        doc: the document.
        sentence: the sentence.
        run_start: the figure that something changed from.
        start: what is known of it; its period is set.
        end: the figure that it changed to.
    """
    period = end.period
    if period is None or period.instant or (period.end - period.start).days < _SHORTEST or start.period is None:
        return
    if (start.period.start, start.period.end) != (period.start, period.end):
        return
    source = _OUT_OF.search(doc.folded, max(sentence.start, run_start.start - 20), run_start.start)
    if source is None or any(m.kind == "date" and source.start() <= m.start < run_start.start for m in sentence.mentions):
        return
    if any(m.kind == "date" and run_start.end <= m.start < end.mention.start for m in sentence.mentions):
        return
    start.period = evolve(replace_year(period, period.text), inherited=True)
    start.basis.append("period: the year before that of what it changed to")


#: Before the sum of what was listed by its times; 累计 alone may count from long before the list.
_SUM = re.compile(r"(?:合计|共计|总计|合共|加起来|(?:[两二三四五六七八九十\d]|个)年(?:累计|总共|共|合计)|\bin total|\ba total of|\baltogether|\bin all)[^，,。；;\d]{0,8}$")
_SO_MUCH = re.compile(r"(?:累计|累积|总共)[^，,。；;\d]{0,12}$")
#: A sum may be wrong, but not by more than one part in so many.
_NEAR_SUM = 7


def total_of_list(doc: Document, draft: Draft, made: list[Draft]) -> None:
    """Give the sum of what a sentence lists by its times the whole of them: ``2022年至2024年分别为5亿、6亿和7亿元，三年合计18亿元``.

    Args:
        doc: the document.
        draft: a figure, its own time set.
        made: the figures of the sentence before it.
    """
    parts = [d for d in made if _one_kind(d, draft) and d.mention.unit == draft.mention.unit and not d.compared and d.period is not None]
    if len(parts) < 2 or "period: of the list" not in parts[0].basis:
        return
    lead = doc.lowered[max(draft.sentence.start, draft.mention.start - 24) : draft.mention.start]
    if not _SUM.search(lead) and not (_SO_MUCH.search(lead) and _adds_up(draft, parts)):
        return
    if any(d.kind == "date" and parts[-1].mention.end <= d.start < draft.mention.start for d in draft.sentence.mentions):
        return
    first = min(d.period.start for d in parts if d.period is not None)
    last = max(d.period.end for d in parts if d.period is not None)
    draft.period = Period(first, last, "", inherited=True)
    draft.basis = [b for b in draft.basis if not b.startswith("period:")] + ["period: of the whole list"]


def _one_kind(part: Draft, total: Draft) -> bool:
    return part.concept == total.concept or (part.known is not None and part.known.cumulative == total.concept)


def _adds_up(draft: Draft, parts: list[Draft]) -> bool:
    numbers = [d.mention.value.number for d in parts]
    total = draft.mention.value.number
    if total is None or any(n is None for n in numbers):
        return False
    return abs(sum(n for n in numbers if n is not None) - total) * _NEAR_SUM <= abs(total)


def grown_to(doc: Document, made: list[Draft]) -> None:
    """Give a rate of change told between its two ends the time of the second: ``从2023年的314万增长超6倍至2024年的1911万``.

    Args:
        doc: the document.
        made: the figures of a sentence.
    """
    floor = 0
    for start, rate, end in zip(made, made[1:], made[2:], strict=False):
        low, floor = max(floor, start.sentence.start, start.mention.start - 24), start.mention.end
        if "growth_of" not in rate.qualifiers or rate.mention.unit == end.mention.unit or start.concept != end.concept or rate.qualifiers["growth_of"] != end.concept:
            continue
        if not _FROM.search(doc.lowered, low, start.mention.start):
            continue
        if not _GROWN_TO.fullmatch(doc.lowered, rate.mention.end, end.mention.start) and not any(
            d.kind == "date"
            and rate.mention.end <= d.start
            and d.end <= end.mention.start
            and _GROWN_TO.fullmatch(doc.lowered[rate.mention.end : d.start] + doc.lowered[d.end : end.mention.start])
            for d in rate.sentence.mentions
        ):
            continue
        rate.period = end.period
        rate.links = [(kind, other) for kind, other in rate.links if kind not in ("current", "base")] + [("current", end), ("base", start)]


_FROM = re.compile(r"(?:由|从|自|from)[^，,。；;]{0,20}$")
_GROWN_TO = re.compile(r"[，,]?\s*(?:增长|增加|上升|提升)?(?:至|到|达到?|to)\s*(?:了)?(?:the )?的?(?:约)?\s*")


_STATED = "period: stated beside it"


def _ends(draft: Draft) -> dt.date:
    """The end of a figure's time; what something became without a time is of the text's own day."""
    if draft.period is not None:
        return draft.period.end
    return dt.date.max if any(kind == "base" for kind, _ in draft.links) else dt.date.min


def _dated_between(draft: Draft, current: Draft) -> bool:
    """Whether a rate has a date of its own behind the figure that it may be of: ``二季度交付9.4万辆，|5月|降价12%``."""
    between = [m for m in draft.sentence.mentions if current.mention.end <= m.start < draft.mention.start]
    own = draft.period is not None and any(m.quote == draft.period.text and m.relative != "anchor" for m in between)
    return own and all(m.kind == "date" for m in between)


def tie_growth(draft: Draft, made: list[Draft]) -> None:
    """Tie a rate of change to the figures that the sentence states for both ends.

    Args:
        draft: the rate, or a difference.
        made: the figures of the sentence before it.
    """
    of = draft.qualifiers.get("growth_of")
    if not of:
        return
    if draft.mention.unit not in ("percent", "times", "percentage_point"):
        # 员工降到31,200人，比去年底少了1,450人: a difference is of the time of what came of it.
        if made and made[-1].concept == of and made[-1].mention.unit == draft.mention.unit and not made[-1].compared and made[-1].period is not None:
            draft.period = made[-1].period
        return
    levels = [d for d in made if d.concept == of and d.mention.kind != "date" and d.entity == draft.entity]
    parts = {d.qualifiers.get("segment", "") for d in levels if not d.compared and not year_before(d.period)}
    if len(parts) > 1:
        # Behind several parts a change is of the whole, or of the one whole that was told.
        levels = [d for d in levels if "segment" not in d.qualifiers or d.compared or year_before(d.period)]
    if levels and "segment" in levels[-1].qualifiers:
        draft.qualifiers.setdefault("segment", levels[-1].qualifiers["segment"])
    if levels:
        present = [d for d in levels if not d.compared]
        if not present and len(levels) > 1:
            draft.links.append(("base", levels[-1]))  # 與去年的60%相比降4點，但比5月的52%升4點: what came of both was told before
            return
        present = present or levels
        if all(year_before(d.period) for d in present):
            # "The previous year's loss was £12m, so it has widened by 55%": only what it grew from is told.
            draft.links.append(("base", present[-1]))
            return
        listed = "period: of the list" in draft.basis
        fitting = [d for d in present if d.period == draft.period] if listed else present
        if not fitting:
            return
        current = max(fitting, key=lambda d: (_ends(d), d.mention.start))
        draft.links.append(("current", current))
        own = _STATED in draft.basis or _dated_between(draft, current)
        if own and draft.period != current.period:
            return  # 10月营收9.2亿元，11月再增24%，达11.4亿元: what it grew to is still to be told
        if current.period is not None:
            draft.period = current.period
        # "比2020年的12.9億元略少，卻比2022年的11.6億元回升6.9%": of what was compared last.
        taken = {id(other) for d in made for kind, other in d.links if kind == "base"}
        levels = [d for d in levels if not (d.compared and id(d) in taken)]
        latest = listed or (bool(levels) and levels[-1].compared and levels[-1] is not current)
        base = next(
            (
                d
                for d in (reversed(levels) if latest else levels)
                if d is not current
                and ((d.period and current.period and d.period.end < current.period.end) or (d is levels[-1] and latest and not current.period))
            ),
            None,
        )
        if base is not None:
            draft.links.append(("base", base))

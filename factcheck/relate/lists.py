"""Lists of figures and what they are listed by: years, names or parts."""

from __future__ import annotations

import datetime as dt
import itertools
import re

from attrs import define

from factcheck.model import Entity, Mention, Period
from factcheck.relate.dating import as_period, years_of
from factcheck.relate.document import Document, Sentence
from factcheck.relate.english.counts import counts
from factcheck.relate.names import NameSpan
from factcheck.relate.periods import Frame
from factcheck.relate.phrase import noun_after

_JOINT = re.compile(r"\s*(?:[、，,;]|以及|及|和|与|and|&|,\s*and|、?(?:以)?及)?\s*(?:约|about)?\s*")
_NAMED = re.compile(r"[”’\"》)“‘《(\s]*(?:[、，,]|以及|及|和|与|and|,\s*and)?[”’\"》)“‘《(\s]*(?:the |(?<=[、及和与])(?:[一-鿿]{2,6}(?:单位|方|商|机构|人)|[一-鿿]{2,8}的))?")
_SPLIT = re.compile(r"、|，|,\s*(?:and )?|以及|及|和|与|\band\b")
_SAME_TIME = re.compile(r"同期|相应期间|对应期间")
_SOME = re.compile(r"([前后])([两二三四])[年季个月]+[^，,。；;\d]{0,10}$")
_PARTS_OF_YEAR = re.compile(
    r"(?:四|4)个?季度?(?!度?(?:末|底))|各个?季度|(?P<three>(?:首|前)三个?季度?)(?=[^，,。；;]{0,12}(?:分别|依次))|(?P<halves>上、下半年|上下半年|上半年(?:和|及|与|、)下半年)|\bfour quarters\b|\b(?P<halves_>two halves)\b"
)
_HOW_MANY = {"两": 2, "二": 2, "三": 3, "四": 4}
_BECAME = re.compile(
    r"\s*(?:[一-鿿]{0,4}(?:增长|增加|上升|提升|提高|扩大|下降|减少|下滑|回落|收窄|缩小|降低|跃升|飙升|激增|大增|增|升|降|跌|涨|减|缩)?[一-鿿]{0,1}(?:至|到)了?|[一-鿿]{0,3}(?:增|升|降|跌|涨|减|缩|修|调|改|变更?|扩|提高|下修|上修|调整)[一-鿿]{0,1}为了?|,?\s*to|—|->|→)\s*(?:了|约)?\s*$"
)
#: Behind a comma what goes on changing is the same thing only where nothing else is named: 55%，|文科则压缩至|18%.
_ANOTHER = re.compile(r"[，,](?!(?:并|且|又|再|而后|随后|其后|之后|后|进一步|继而|然后|到|至|预计|有望|将|拟|计划)*(?:将|会|进一步|续|继续)?[增升提降减跌涨扩收缩飙跃攀回下上至到])[\u4e00-\u9fff]{2}")
_FROM = re.compile(r"(?:由|从|自|from)\s*(?:the |a )?(?:[^，,。；;]{0,14}的)?\s*$")
_CHANGED_BY = re.compile(r"(?:增长|增加|上升|提高|扩大|下降|减少|下滑|回落|缩小|降低|增|减)(?:了)?约?| (?:up |down )?by (?:about )?")


@define(eq=False)
class Run:
    """Figures that follow one another as a list.

    Args:
        mentions: the figures, in order.
        periods: one a figure, where the list goes by time.
        entities: one a figure, where it goes by name.
        segments: one a figure, where it goes by parts.
        became: whether it is a from-to rather than a list.
    """

    mentions: tuple[Mention, ...]
    periods: tuple[Period | None, ...] = ()
    entities: tuple[Entity, ...] = ()
    segments: tuple[str, ...] = ()
    became: bool = False

    def leads(self, place: int) -> bool:
        """Whether a figure is what something came from: "profit fell from 41 to 36" sets 41 against no figure before it."""
        return self.became and not place


def runs(doc: Document, sentence: Sentence, frame: Frame) -> list[Run]:
    """The lists of figures in a sentence, each with its keys if the text gives as many as there are figures."""
    figures = [m for m in sentence.mentions if m.kind not in ("date",) and m.role != "article"]
    out: list[Run] = []
    at = 0
    while at < len(figures):
        group = [figures[at]]
        while at + 1 < len(figures) and _follows(doc, sentence, group[-1], figures[at + 1]):
            at += 1
            group.append(figures[at])
        if len(group) > 1:
            out.append(_keyed(doc, sentence, Run(tuple(group)), frame))
        at += 1
    out += _changes(doc, sentence, figures, {id(m) for run in out for m in run.mentions})
    return out


def _follows(doc: Document, sentence: Sentence, one: Mention, other: Mention) -> bool:
    if not _like(one, other) or sentence.bracketed(one.start) != sentence.bracketed(other.start):
        return False
    if one.kind == "money" and not other.unit and counts(noun_after(doc, other, sentence.end)):
        return False  # "a budget of £4m and 16 riders"
    return bool(_JOINT.fullmatch(doc.lowered, one.end, other.start)) and other.start > one.end


_COUNTED = frozenset({"", "count", "person"})


def counted_apart(one: Mention, other: Mention) -> bool:
    """Whether two Chinese counts have counters of two kinds of things: ``14国、38颗``, ``42辆``, ``87次``."""
    return one.noun != other.noun and min(one.noun[:1], other.noun[:1]) > "\u2e80" and "count" in (one.unit, other.unit)


def _like(one: Mention, other: Mention) -> bool:
    unit, its = one.unit, other.unit
    if counted_apart(one, other):
        return False
    if unit == its:
        return True
    if not its and (one.kind == "money" or (one.kind == "quantity" and not other.noun and unit not in ("times", "count", "person"))):
        return True
    if not unit and (other.kind == "money" or (one.kind == "number" and other.kind == "quantity")):
        return True
    return unit in _COUNTED and its in _COUNTED


def _keyed(doc: Document, sentence: Sentence, run: Run, frame: Frame) -> Run:
    size = len(run.mentions)
    first, last = run.mentions[0], run.mentions[-1]
    some = _SOME.search(doc.lowered, sentence.start, first.start)
    if some is not None and len(frame.listed) > size == _HOW_MANY[some[2]]:
        # 后两年增速为…和…: of the years listed before.
        run.periods = frame.listed[-size:] if some[1] == "后" else frame.listed[:size]
        return run
    parts = _parts_of_year(doc, sentence, run, frame)
    if parts:
        frame.listed = run.periods = parts
        return run
    periods = _dates(doc, sentence, size, first.start, last.end) or _months(doc, sentence, size, first.start)
    if periods:
        frame.listed = periods
        run.periods = periods
        return run
    head = doc.lowered[sentence.start : first.start]
    if _SAME_TIME.search(head) and len(frame.listed) == size:
        run.periods = frame.listed
        return run
    names = _names(doc, sentence, size, first.start)
    if names:
        run.entities = tuple(n.entity for n in names)
        return run
    if "分别" in head or "依次" in head or "各" in head or "respectively" in doc.lowered[last.end : sentence.end]:
        run.segments = _parts(doc, sentence, size, first.start)
    if not run.segments and not run.periods and len(frame.listed) == size and size > 1 and "分别" in head[-12:]:
        # A further list under the same years: "研發費用分別為…" after "淨虧損分別為…".
        run.periods = frame.listed
    return run


def _parts_of_year(doc: Document, sentence: Sentence, run: Run, frame: Frame) -> tuple[Period, ...]:
    """The quarters or halves that a list goes by: ``去年四个季度营收依次为…``, ``in the four quarters of 2024``."""
    size = len(run.mentions)
    match = next((m for m in _PARTS_OF_YEAR.finditer(doc.lowered, sentence.start, run.mentions[0].start)), None)
    if match is None or size != (2 if match["halves"] or match["halves_"] else 3 if match["three"] else 4):
        return ()
    dates = [m for m in sentence.dates if m.start < run.mentions[0].start and m.value.precision in ("year", "span")]
    if frame.reported is not None:
        # 一至四季度 names no year itself: those of the year that the text reports on.
        dates = [m for m in dates if m.end <= match.start() or match.end() <= m.start or re.search(r"\d{2,4}年|[今去前]年", m.quote)]
    period = as_period(dates[-1], doc.source.published) if dates else frame.reported
    if period is None or period.start.year != period.end.year:
        return ()
    months = 6 if match["halves"] or match["halves_"] else 3
    firsts = [dt.date(period.start.year, 1 + months * n, 1) for n in range(size)]
    return tuple(Period(a, (a + dt.timedelta(31 * months)).replace(day=1) - dt.timedelta(1), match[0]) for a in firsts)


#: 今年前三个月的营收，依次是…
_FIRST_MONTHS = re.compile(r"[前首]\s?[三四五六3-6]个?月$")


def _months(doc: Document, sentence: Sentence, size: int, start: int) -> tuple[Period, ...]:
    """The months that a list goes by: ``今年前三个月的营收，依次是33亿、32亿和39亿元``."""
    date = next((d for d in reversed(sentence.dates) if d.end <= start), None)
    period = as_period(date, doc.source.published) if date is not None and _FIRST_MONTHS.search(doc.folded, date.start, date.end) else None
    if date is None or period is None or period.end.month - period.start.month + 1 != size or period.start.year != period.end.year:
        return ()
    if not re.search("分别|依次|依序|各", doc.folded[date.end : start]):
        return ()
    firsts = [period.start.replace(month=period.start.month + n) for n in range(size)]
    return tuple(Period(a, (a + dt.timedelta(31)).replace(day=1) - dt.timedelta(1), date.quote) for a in firsts)


def _dates(doc: Document, sentence: Sentence, size: int, start: int, end: int) -> tuple[Period, ...]:
    """As many periods as there are figures: listed dates before or behind them, or one span of as many years."""
    published = doc.source.published
    dates = list(sentence.dates)
    behind = [
        d for d in dates if d.start >= end and sentence.clause_of(d.start) - sentence.clause_of(end - 1) <= 2 + size
    ]
    before = [d for d in dates if d.end <= start]
    for group, forward in ((before, False), (behind, True)):
        chains = _chains(doc, group)
        for chain in chains if forward else reversed(chains):
            periods: list[Period] = []
            for date in chain:
                span = years_of(date)
                one = as_period(date, published)
                periods += span or ([one] if one else [])
                if len(span) == size > 1:
                    return span  # "in the last three years, from 2022 to 2024"
            if len(periods) == size:
                return tuple(periods)
            if size == 2 and len(periods) > 2 and len(chain) == 1:
                return (periods[0], periods[-1])
        if not forward and len(group) == size and size > 1 and all(as_period(d, published) for d in group):
            # Dates apart from one another: "2023年、2024年及截至2025年9月30日止九個月".
            gaps = [doc.lowered[a.end : b.start] for a, b in itertools.pairwise(group)]
            if all(len(g) <= 6 for g in gaps):
                return tuple(p for p in (as_period(d, published) for d in group) if p)
    return ()


def _chains(doc: Document, dates: list[Mention]) -> list[list[Mention]]:
    out: list[list[Mention]] = []
    for date in dates:
        if out and re.fullmatch(
            r"\s*(?:[、，,]|以及|及|和|与|and|,\s*and)?\s*(?:截至|in |the )?\s*",
            doc.lowered[out[-1][-1].end : date.start],
        ):
            out[-1].append(date)
        else:
            out.append([date])
    return out


def _names(doc: Document, sentence: Sentence, size: int, start: int) -> list[NameSpan]:
    chain: list[NameSpan] = []
    best: list[NameSpan] = []
    for name in (n for n in sentence.names if n.end <= start):
        if chain and _NAMED.fullmatch(doc.lowered, chain[-1].end, name.start):
            chain.append(name)
        else:
            chain = [name]
        if len(chain) == size and len({n.entity.id for n in chain}) == size:
            best = list(chain)
    return best


def _parts(doc: Document, sentence: Sentence, size: int, start: int) -> tuple[str, ...]:
    """Parts named before a list: ``客运、货运及其他业务收入分别为``."""
    floor = max(
        [sentence.start]
        + [n.end for n in sentence.names if n.end <= start]
        + [m.end for m in sentence.mentions if m.end <= start]
    )
    text = doc.folded[floor:start]
    text = re.sub(r"(?:的)?(?:分别|依次|依序|各)(?:为|是|达到?|有)?.*$", "", text).strip(" ，,:：")
    text = text.rsplit("，", 1)[-1] if text.count("、") else text
    pieces = [p.strip(" 的其中，,") for p in _SPLIT.split(text)]
    pieces = [p for p in pieces if p]
    if len(pieces) == size and all(1 <= len(p) <= 24 for p in pieces):
        return tuple(pieces)
    return ()


def _changes(doc: Document, sentence: Sentence, figures: list[Mention], taken: set[int]) -> list[Run]:
    """From-to pairs: ``從350萬美元增長至3050萬美元``, ``rose from 8.2 to 9.1``."""
    out: list[Run] = []
    for place, (one, other) in enumerate(itertools.pairwise(figures)):
        if not _like(one, other) or id(other) in taken:
            continue
        gap = doc.lowered[one.end : other.start]
        date = next((m for m in sentence.dates if one.end <= m.start and m.end <= other.start), None) if sentence.dates else None
        if date is not None:
            gap = doc.lowered[one.end : date.start] + " " + doc.lowered[date.end : other.start].lstrip("的")
        if len(gap) > 24 or not _BECAME.search(gap.rstrip() + " ") or _ANOTHER.match(gap) is not None:
            continue
        lead = doc.lowered[max(sentence.start, one.start - 24) : one.start]
        was = _FROM.search(lead) or re.search(r"(?:由|从|自|from)[^，,。；;]{0,16}$", lead)
        if not was:
            continue
        start = figures[place - 1] if place else None
        if start is not None and start.end > one.start - len(lead) + was.start() and _like(start, other) and _CHANGED_BY.fullmatch(doc.lowered, start.end, one.start):
            one = start  # 由80億元增加15億元至95億元: what it changed by stands between the two
        run = Run((one, other), became=True)
        if date is None:
            span = next((m for m in sentence.dates if m.end <= one.start and years_of(m)), None)
            if span is not None:
                years = years_of(span)
                run.periods = (years[0], years[-1])
        out.append(run)
    return out

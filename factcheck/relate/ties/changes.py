"""Changes and what they lead from and to: ``rose 12% to 1.92bn from 1.79bn``, ``312萬噸，上年415萬噸，減少24.8%``, ``to 49 from 77, a loss of 28``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.ties.figures import addable, alike, dated, either, gap, pattern, restates, undated_gap, way, words

_CHANGES = frozenset({"percent", "percentage_point", "times"})
_SMALL = r"(?:about |around |some |roughly |nearly |almost |just |only |a |an |the |its |their )*"
#: ``…12%, to 1.92bn``
_TO = re.compile(rf"(?: year[ -]on[ -]year| on the year)?,? to {_SMALL}(?:record )?")
#: ``…1.92bn from 1.79bn``, ``3.12m tonnes crossed the quays, down from 4.15m``
_FROM = re.compile(
    rf"(?: [a-z’'-]+){{0,6}}?,? ?\(?(?:and |was )?(?:up |down |compared |rising |falling )?(?:from|with|against|versus|on) {_SMALL}"
    rf"(?:(?:[a-z’']+ ){{0,3}})?"
)
#: ``from 4.15m to 3.12m``
_CAME = re.compile(rf"(?: [a-z’'-]+){{0,3}}?,? to {_SMALL}")
_FROM_BEFORE = re.compile(rf"(?<![a-z])from {_SMALL}$")
#: ``…4.15m, a fall of 24.8%``, ``…77, a loss of 28``
_BY = re.compile(r"(?: [a-z’'-]+){0,6}?,? ?\(?(?:(?:or|which is|that is|i\.e\.) )?(?:a|an|the)? ?(?:net |sharp |slight |modest |annual )?[a-z]+ of (?:about |some |roughly |nearly |almost |just )?")
#: ``3.12m tonnes, down 24.8% from 4.15m``
_UP = re.compile(r"(?: [a-z’'-]+){0,8}?,? ?\(?(?:was |were |is |are )?(?:up|down|higher by|lower by)(?: by)? ?(?:about |some |roughly |nearly |almost |just )?")

#: ``£11,240, 6.7% more than the £10,720``
_MORE = re.compile(rf" (?P<way>more|higher|larger|greater|bigger|longer|heavier|dearer|up|above|over|less|fewer|lower|smaller|shorter|lighter|cheaper|down|below|under)(?: [a-z]+)?(?: than| on| from)? {_SMALL}(?:(?:[a-z’']+ ){{0,3}})?")
_TIMES_THE = re.compile(rf" (?:as (?:many|much) as )?{_SMALL}(?:(?:[a-z’']+ ){{0,2}})")
_LESS = frozenset({"less", "fewer", "lower", "smaller", "shorter", "lighter", "cheaper", "down", "below", "under"})
_BESIDE = re.compile(r"[^,;:.]{0,40},? ?\(?(?:or |which is |that is |some |about |nearly |almost |still )*")

_AGAINST_ZH = re.compile(r"[^，,。；;\d]{0,12}[，,（(]?(?:较|比|相比|对比|相较)[^，,。；;\d]{0,14}(?:的)?")
_WAS_ZH = re.compile(r"[^，,。；;\d]{0,8}[，,；;（(](?:而)?(?:上年|去年|前年|上一年|前一年|上年同期|去年同期|同期|上季|上月)?(?:同期)?(?:则)?(?:为|是|有|只有|仅)?")
_RISE_ZH = re.compile(r"[^，,。；;\d]{0,6}[，,]?(?:同比|按年|年|环比|大幅|大|小幅|微|劲|飙|急|锐|再|又|共|增幅|跌幅|降幅|升幅|涨幅|[一-鿿]{1,4})?(?:了|约|达|逾|近|超过|为|接近)*")
_CAME_ZH = re.compile(r"[^，,。；;\d]{0,10}(?:至|到|为)(?:了)?")
#: ``，占总收入的35%；``
_ASIDE = re.compile(r"[，,（(](?:约)?(?:占|同比|按年|年增|年减|增|减)[^，,。；;\d]{0,12}\d[\d.]*%[）)]?(?=[，,；;])")
_OUT_ZH = re.compile(r"(?:由|从|自)[^，,。；;\d]{0,14}$")
#: ``從2,400輛增加25%至3,000輛``, ``from 2,400 by 25% to 3,000``
_OVER = re.compile(rf"[^，,。；;\d]{{0,4}}[，,]?(?:[一-鿿]{{1,6}}|,? ?(?:by|up|down|rising|growing|falling|an? [a-z]+ of)(?: by)? {_SMALL})")
_THEN_TO = re.compile(rf"[，,]?(?:(?:而|并|后|，)?[一-鿿]?(?:至|到|达|为)(?:到|了)?(?:的|约)?| ?,? ?(?:or )?(?:reaching|to) {_SMALL})(?:的)?")


def tie_changes(doc: Document, own: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Link changes, and figures that something rose or fell to, to what the words say they lead from and to.

    Args:
        doc: the document.
        own: the figures of a sentence, in order.
        before: those of the sentence before it in the paragraph.
    """
    told = [d for d in own if not restates(d)]
    for place, draft in enumerate(told):
        if draft.unit in _CHANGES:
            pair = _rate_first(doc, told, place) or _rate_between(doc, told, place) or _more_than(doc, told, place) or _rate_last(doc, told, place) or _year_before(doc, told, place, before)
            if pair is not None:
                _link(doc, draft, *pair)
        elif place >= 2 and addable(draft):
            _difference(doc, told, place)
        if place and _level(draft):
            _became(doc, told[place - 1], draft)
            _fell_from(doc, told[place - 1], draft)
        if place >= 2 and addable(draft):
            _differ(doc, told, place)
        _went(doc, draft)


def each_its_own(own: Sequence[Draft]) -> None:
    """What a rate was set against is not what the next one is over: ``較9月低位135.9點反彈1.9%，今年以來累跌6.2%``.

    Args:
        own: the figures of a sentence, in order, tied.
    """
    taken: set[int] = set()
    for draft in own:
        if draft.unit not in _CHANGES:
            continue
        bases = [base for kind, base in draft.links if kind == "base" and base.compared and base.mention.end <= draft.mention.start]
        if any(id(base) in taken for base in bases):
            draft.links = [(kind, other) for kind, other in draft.links if kind != "base" or id(other) not in taken]
        taken |= {id(base) for base in bases}


def _level(draft: Draft) -> bool:
    """Whether a figure may be what something came to: what can be added, or a percentage that is no change itself."""
    if draft.unit != "percent":
        return addable(draft)
    return draft.mention.value.number is not None and "growth_of" not in draft.qualifiers and not draft.links


def _link(doc: Document, draft: Draft, base: Draft, current: Draft, said: str) -> None:
    """Tie a rate to both its ends."""
    if said:
        draft.qualifiers["direction"] = said
    draft.qualifiers.setdefault("growth_of", current.concept)
    draft.links = [(kind, other) for kind, other in draft.links if kind not in ("base", "current")]
    draft.links += [("current", current), ("base", base)]


def _levels(one: Draft, other: Draft, rate: Draft) -> bool:
    """Whether a rate can lead from one figure to another: of percentages only in points."""
    if rate.unit == "percentage_point":
        return one.unit == other.unit == "percent"
    return addable(one) and addable(other) and alike(one, other)


def _rate_first(doc: Document, own: Sequence[Draft], place: int) -> tuple[Draft, Draft, str] | None:
    """``rose 12%, to 1.92bn from 1.79bn``; ``rose 12% from 1.79bn to 1.92bn``."""
    if place + 2 >= len(own):
        return None
    rate, one, other = own[place : place + 3]
    if not _levels(one, other, rate):
        return None
    said = way(doc, rate, max(rate.sentence.start, rate.mention.start - 30), rate.mention.start)
    first, second = undated_gap(doc, rate, one), undated_gap(doc, one, other)
    if not said:
        return None
    if _TO.fullmatch(first) and _FROM.fullmatch(second):
        return other, one, said
    if _FROM.fullmatch(first) and _CAME.fullmatch(second):
        return one, other, said
    return None


def _rate_between(doc: Document, own: Sequence[Draft], place: int) -> tuple[Draft, Draft, str] | None:
    """``3.12m tonnes, down 24.8% from 4.15m``; ``從415萬噸下降24.8%至312萬噸``."""
    if not place or place + 1 >= len(own):
        return None
    one, rate, other = own[place - 1 : place + 2]
    if not _levels(one, other, rate):
        return None
    said = way(doc, rate, one.mention.end, rate.mention.start)
    first, second = undated_gap(doc, one, rate), undated_gap(doc, rate, other)
    if said and (_led_from(doc, one) or _earlier(one, other)) and _OVER.fullmatch(first) and _THEN_TO.fullmatch(second):
        return one, other, said
    if said and _UP.fullmatch(first) and _FROM.fullmatch(second):
        return other, one, said
    return None


def _more_than(doc: Document, own: Sequence[Draft], place: int) -> tuple[Draft, Draft, str] | None:
    """``£11,240 last year, 6.7% more than the £10,720 of 2022``."""
    if not place or place + 1 >= len(own):
        return None
    last, rate, base = own[place - 1 : place + 2]
    # "A third more than 51,240 and 26% above 54,306": of the figure that was compared before.
    chained = next((c for d in own[:place] if ("base", last) in d.links for kind, c in d.links if kind == "current"), None)
    if chained is None and place >= 3 and own[place - 2].unit == "times" and _TIMES_THE.fullmatch(gap(doc, own[place - 2], last)):
        chained = own[place - 3]  # "ten times the 8,300 of 2016 and 15% more than the 72,000 of 2023": of what is ten times as many
    current = chained or last
    match = _MORE.fullmatch(undated_gap(doc, rate, base))
    between = undated_gap(doc, last, rate)
    if match is not None and chained is not None and current.mention.kind == "quantity" and base.mention.kind == "number" and last.mention.kind == "number":
        last.unit = current.unit
    if match is not None and base.mention.kind == "number" and current.mention.kind == "quantity" and not base.mention.noun:
        # "3,120 tonnes, 12% less than the 3,545 of 2022"
        base.unit = current.unit
    if match is None or not _levels(current, base, rate) or not _BESIDE.fullmatch(between) or (chained is None and " and " in between):
        return None
    return base, current, "down" if match["way"] in _LESS else "up"


def _rate_last(doc: Document, own: Sequence[Draft], place: int) -> tuple[Draft, Draft, str] | None:
    """``3.12m tonnes, down from 4.15m, a fall of 24.8%``; ``312萬噸，較上年的415萬噸減少24.8%``."""
    rate = own[place]
    # Of 18.6bn, 5.3bn more than a year before, 40% more: a difference is no end of the rate.
    before = [d for d in own[:place] if (d.unit not in _CHANGES and "growth_of" not in d.qualifiers) or rate.unit == "percentage_point"]
    if len(before) < 2:
        return None
    one, other = before[-2:]
    if not _levels(one, other, rate) or dated(other, rate):
        return None
    last = gap(doc, other, rate)
    said = way(doc, rate, other.mention.end, rate.mention.start)
    if not said or not (_BY.fullmatch(last) or _UP.fullmatch(last) or _RISE_ZH.fullmatch(last)):
        return None
    pair = _ends(doc, one, other)
    return (*pair, said) if pair is not None else None


def _year_before(doc: Document, own: Sequence[Draft], place: int, before: Sequence[Draft]) -> tuple[Draft, Draft, str] | None:
    """``營收11.36億元；上年同期為9.12億元，增幅24.6%``: the base opens its sentence, what came of it stands in the one before."""
    if place != 1 or not before:
        return None
    base, rate = own[0], own[1]
    told = [d for d in before if _levels(base, d, rate)]
    lead = doc.folded[base.sentence.start : base.mention.start]
    if len(told) != 1 or doc.folded[base.sentence.start - 1] not in ";；" or not _WAS_BEFORE.fullmatch(lead) or dated(base, rate):
        return None
    said = way(doc, rate, base.mention.end, rate.mention.start)
    return (base, told[0], said) if said and _RISE_ZH.fullmatch(gap(doc, base, rate)) else None


_WAS_BEFORE = re.compile(r"(?:而)?(?:上年同期|去年同期|上年度?|去年|前年|上一?季度?|上月|前一年|上一年|同期)(?:则)?(?:为|是|有|只有|仅)?")


def _ends(doc: Document, one: Draft, other: Draft) -> tuple[Draft, Draft] | None:
    """Which of two figures next to one another is the base, and which what came of it."""
    between = _ASIDE.sub("", undated_gap(doc, one, other))
    if _led_from(doc, one) and (_CAME.fullmatch(between) or _CAME_ZH.fullmatch(between)):
        return one, other
    if _FROM.fullmatch(between) or _AGAINST_ZH.fullmatch(between):
        return other, one
    if _WAS_ZH.fullmatch(between) and (dated(one, other) or re.search("上|去年|前年|同期", between)):
        return (one, other) if _earlier(one, other) else (other, one)
    return None


def _earlier(one: Draft, other: Draft) -> bool:
    """Whether the one figure is of a time before the other's: ``2022年120台，2024年360台``."""
    return one.period is not None and other.period is not None and one.period.end < other.period.start


def _led_from(doc: Document, draft: Draft) -> bool:
    """Whether the words before a figure say that something came from it; the dates among them say when."""
    head, at = [], max(draft.sentence.start, draft.mention.start - 30)
    for date in draft.sentence.mentions:
        if date.kind == "date" and at <= date.start and date.end <= draft.mention.start:
            head.append(doc.lowered[at : date.start])
            at = date.end
    words_ = "".join([*head, doc.lowered[at : draft.mention.start]])
    return bool(_FROM_BEFORE.search(words_) or _OUT_ZH.search(words_))


def _difference(doc: Document, own: Sequence[Draft], place: int) -> None:
    """``fell to 49 from 77, a loss of 28``: opening, change and closing."""
    one, other, change = own[place - 2 : place + 1]
    if not addable(one) or not addable(other) or not alike(one, other) or not alike(other, change) or dated(other, change):
        return
    said = way(doc, change, other.mention.end, change.mention.start)
    last = gap(doc, other, change)
    if not said or not (_BY.fullmatch(last) or re.fullmatch(rf"[，,](?:净|共|即|一年)?(?:{_ways_zh()})(?:了)?", last)):
        return
    pair = _ends(doc, one, other)
    if pair is None:
        return
    base, current = pair
    if any(kind in ("base", "part") for kind, _ in current.links):
        current.links = [(kind, d) for kind, d in current.links if kind != "base"]
    change.qualifiers["direction"] = said
    current.links += [("base", base), ("part", change)]


@cache
def _ways_zh() -> str:
    return "增加|减少|增|减|多了|少了|增长|下降|上升"


@cache
def _then() -> re.Pattern[str]:
    return re.compile(rf"(?:[一-鿿]{{0,4}}|(?: [a-z]+){{0,2}})[，,]?(?:的)? ?(?:{either(words('then', 'times'))})?(?:已|又|再|则|更|便|就|,| )*(?:进一步|大幅|小幅|微|回)?")


def _became(doc: Document, base: Draft, draft: Draft) -> None:
    """``214個影廳，第二周減為193個``: nothing stands between the two but a time and what the figure did."""
    named = draft.known is not None and base.concept != draft.concept
    if not alike(base, draft) or named or any(kind == "base" for kind, _ in draft.links):
        return
    words_ = [w for w in draft.sentence.words if base.mention.end <= w.start and w.end <= draft.mention.start]
    moves = [w for w in words_ if w.roles & {"up", "down"}]
    if len(moves) != 1 or not way(doc, draft, base.mention.end, draft.mention.start):
        return
    between = undated_gap(doc, base, draft)
    word = doc.lowered[moves[0].start : moves[0].end]
    lead, _, tail = between.partition(word)
    if not re.fullmatch(r"(?:至|到|为| to)?(?:了|约|about )? ?", tail) or (tail.strip() == "" and not word.endswith(("至", "到"))):
        return
    if _then().fullmatch(lead):
        draft.qualifiers["direction"] = way(doc, draft, base.mention.end, draft.mention.start)
        draft.links.append(("base", base))


_WENT = re.compile(rf"\b[a-z]+, from {_SMALL}$")


def _went(doc: Document, draft: Draft) -> None:
    """``margins narrowed, from 30.5% to 29.8%``: which way it went, the clause before tells."""
    base = next((d for kind, d in draft.links if kind == "base"), None)
    if base is None or "direction" in draft.qualifiers or draft.unit in _CHANGES - {"percent"} or "growth_of" in draft.qualifiers:
        return
    low = max(draft.sentence.start, base.mention.start - 24)
    if _WENT.search(doc.lowered, low, base.mention.start) and (said := way(doc, draft, low, base.mention.start)):
        draft.qualifiers["direction"] = said


_TO_BEFORE = re.compile(rf"(?<![a-z])to {_SMALL}$")
_JUST_FROM = re.compile(rf"(?: [a-z’'-]+){{0,2}}?,? from {_SMALL}(?:(?:[a-z’']+ ){{0,2}})?")


def _fell_from(doc: Document, draft: Draft, base: Draft) -> None:
    """``dropped to 28,900 from 31,200``"""
    if not alike(draft, base) or any(kind == "base" for kind, _ in draft.links):
        return
    start = draft.mention.start
    low = max(draft.sentence.start, start - 30)
    said = way(doc, draft, low, start)
    if said and _TO_BEFORE.search(doc.lowered[low:start]) and _JUST_FROM.fullmatch(undated_gap(doc, draft, base)):
        draft.qualifiers["direction"] = said
        draft.links.append(("base", base))


def _differ(doc: Document, own: Sequence[Draft], place: int) -> None:
    """``收入1,215億元，支出1,283億元，赤字68億元``: what two figures differ by."""
    one, other, draft = own[place - 2 : place + 1]
    if not addable(one) or not addable(other) or not alike(one, other) or not alike(other, draft) or draft.links:
        return
    between = gap(doc, other, draft)
    word = pattern("difference", "words").search(between)
    if word is None or len(between) - word.end() > 3 or len(between) > 30 or dated(other, draft) or dated(one, other):
        return
    a, b, c = (d.mention.value.number or Decimal(0) for d in (one, other, draft))
    if c and Decimal("0.5") <= abs(a - b) / c <= 2:
        more, less = (one, other) if a > b else (other, one)
        draft.links += [("base", more), ("less", less)]

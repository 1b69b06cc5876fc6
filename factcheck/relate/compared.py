"""Figures that are only set against another: ``較上年同期的4490萬元``, ``up from 6 million``."""

from __future__ import annotations

import re
from decimal import Decimal

from attrs import evolve

from factcheck.model import Mention, Period
from factcheck.relate.dating import replace_year
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.over import SAME, before
from factcheck.relate.periods import CHANGED, against

_AGAINST = re.compile(
    r"(?:较|(?<![占佔对])比|相比|对比|高于|低于|多于|少于|than|from|against|compared with|compared to|versus|vs\.?|up on|down on|over)\s*"
    r"(?:[^，,。；;\d]{0,14}(?:的|'s|’s))?\s*(?:the |a |an |those of |that of |its )?\s*(?:previous |prior )?(?:year's |year’s )?$"
    r"|(?:较|(?<![占佔对])比|离|距)[^，,。；;\d]{0,10}(?:[高低][点位]|峰值|谷底|高峰|低谷|顶峰|前高|前低)的?$"
)


#: Behind a figure: it is what something is set against (``與去年的60%相比``).
_BESIDE = re.compile(r"(?:相比|相较|比较|比起来)")
#: Before the date of a figure: it tells the reason for another one.
_BECAUSE = re.compile(r"(?:因|因为|由于|受|缘于|主因|主要因)(?:了|为|是)?$")


def is_compared(doc: Document, sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure is what another is set against: ``較…的4490萬元``, ``from 6 million``, ``上年同期為2,100萬``."""
    if _AGAINST.search(doc.lowered, max(sentence.start, mention.start - 40), mention.start):
        return True
    if set_beside(doc, mention):
        return True
    date = next((d for d in reversed(sentence.dates) if d.end <= mention.start), None)
    if date is not None and _BECAUSE.search(doc.lowered, max(sentence.start, date.start - 6), date.start):
        return False  # 因去年同期提列減損1.2億元: why, not what it is set against
    if date is None or mention.start - date.end > 4 or date.relative != "anchor" or SAME.search(date.quote) is None:
        # A date between the comparing word and the figure: "compared with 2023's 82.1%", "较2023年的82.1%".
        close = date is not None and mention.start - date.end <= 4 and against(doc, date)
        return close and date is not None and not CHANGED.match(doc.lowered, date.end, mention.start)
    return True


def goes_on(doc: Document, mention: Mention, before: Draft) -> bool:
    """Whether a figure only goes on with what another is compared with: 较2023年的21部、|5.4亿元|.

    Args:
        doc: the document.
        mention: the figure.
        before: the figure before it.
    """
    return before.compared and before.mention.unit != mention.unit and _JOINED.fullmatch(doc.lowered, before.mention.end, mention.start) is not None


_JOINED = re.compile(r"(?:、|和|及|以及|与|,? and )(?:约)?")


def set_beside(doc: Document, mention: Mention) -> bool:
    """Whether the words behind a figure set something against it: ``與去年的60%|相比``."""
    return _BESIDE.match(doc.lowered, mention.end) is not None


def compared_with(mention: Mention, made: list[Draft]) -> Draft | None:
    """The figure that one is set against: the last before it that has its unit and is no rate of change.

    Of several, one of its size: of ``18,400 runners from 63 countries, up from 16,900`` it is the runners.
    """
    fits = [d for d in reversed(made) if _comparable(mention, d)]
    if len(fits) > 1 and _apart(mention, fits[0]) > _FAR:
        return next((d for d in fits[1:] if _apart(mention, d) < _NEAR), fits[0])
    return fits[0] if fits else None


def _comparable(mention: Mention, draft: Draft) -> bool:
    if draft.mention.kind == "date" or "growth_of" in draft.qualifiers:
        return False
    if "/" in draft.unit and draft.unit.partition("/")[0] == mention.unit:
        return _apart(mention, draft) <= _FAR  # 每股盈餘2.36元，去年同期3.61元
    if draft.mention.unit == mention.unit or (not mention.unit and draft.mention.kind in ("quantity", "number")):
        return True
    return not draft.mention.unit and mention.kind == "quantity"


#: How many times as large one figure may be as another that it is compared with, and from where on it hardly is.
_NEAR, _FAR = 3, 10


def _apart(mention: Mention, draft: Draft) -> Decimal:
    """How many times as large the larger of two figures is."""
    one, other = mention.value.number, draft.mention.value.number
    if not one or not other:
        return Decimal(1)
    return max(abs(one / other), abs(other / one))


#: Before what was planned, expected or is usual: it is of the time of what it is set against.
_EXPECTED = re.compile(
    r"(?:预定|预期|预计|原定|原订|计划|目标|指引|预算|平均|均值|同业|同行|行业|分析师|市场|指标|标准|上限|下限)[^，,。；;]{0,10}$"
    r"|\b(?:expected|forecasts?|target(?:ed)?|planned|plan|budget(?:ed)?|average|norm|limit|guidance|estimates?|hoped|scheduled|required)\b[^,;]{0,16}$"
)
#: Right before what is set against something: the stretch before (``比上季的1.7億元增加35.3%``).
_BEFORE = re.compile(r"(?:上一?个?|前一?个?)(季|月)(?:度|份)?(?:的|为|则为|是)?(?:约)?$")
#: Days of a stretch that is told against the one a year before; the price of a day is not.
_STRETCH = 25


def set_against(doc: Document, draft: Draft, made: list[Draft], closing: Period | None) -> None:
    """Tie a figure to the one that is compared with it, and date it a year before where the text does not say when it was.

    Args:
        doc: the document.
        draft: what something is compared with.
        made: the figures of the sentence before it.
        closing: the day that the balances of the text are struck on.
    """
    if draft.period is None and goes_on(doc, draft.mention, made[-1]):
        draft.period = made[-1].period
    told = [d for d in reversed(made) if d.concept == draft.concept and _alike(d.mention.kind, draft.mention.kind)]
    # "12.4, less than the 12.9 of 2020 but more than the 11.6 of 2022": one figure is set against both.
    other = next((d for d in told if not d.compared), told[0] if told else None)
    if other is None:
        return
    other.links.append(("compare", draft))
    same = draft.entity is not None and other.entity == draft.entity
    if draft.period is not None or other.period is None:
        return
    if _EXPECTED.search(doc.lowered, other.mention.end, draft.mention.start):
        draft.period = evolve(other.period, inherited=True)
    elif (stretch := _BEFORE.search(doc.lowered, other.mention.end, draft.mention.start)) is not None:
        earlier = before(other.period, stretch[1])
        draft.period = evolve(earlier, inherited=True) if earlier is not None else None
    elif same and ((other.period.end - other.period.start).days >= _STRETCH or (closing is not None and other.period.end == closing.end)):
        draft.period = evolve(replace_year(other.period, other.period.text), inherited=True)


def _alike(one: str, other: str) -> bool:
    """Whether two kinds of figures can be set against each other: ``1.26m passengers, up from 1.14m``."""
    return one == other or {one, other} == {"number", "quantity"}

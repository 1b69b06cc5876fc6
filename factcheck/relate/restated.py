"""Figures that only say one before them again, in other units or for another time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from factcheck.relate.attach import classes_of
from factcheck.relate.concepts import admitting
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft

_RESTATES = re.compile(
    r"[\s,，(]*(?:约合|折合|相当于|约等于|约为|约值|约|合|即|等于|or|roughly|about|equivalent to|some|approximately|nearly|around)?"
    r"(?:人民币|新台币|港币|港元|美元)?\s*"
)
_ABOUT = re.compile(r".?[约約]|(?:about|roughly|around|some|approximately|nearly)\b")
#: Right before an amount that another one comes to at a rate: 按签约日汇率折合约|3.20亿元.
_CONVERTED = re.compile(r"(?:折合|约合|折算(?:为|成)?|换算(?:为|成)?)(?:为|成)?(?:人民币|新台币|港币|港元|美元|欧元)?(?:约|近)?$")
#: How a sentence goes on with another time of what the last one told: 上年同期|为9.12亿元.
_GOES_ON = re.compile(r"[\s，,]*(?:而|但|相比之下|作为对比)?")


def restated(doc: Document, draft: Draft, previous: Draft | None, made: Sequence[Draft]) -> Draft | None:
    """The figure that one only says again, in other units.

    Args:
        doc: the document.
        draft: the figure.
        previous: the figure before it.
        made: those before it in its sentence.
    """
    if _restates(doc, draft, previous):
        return previous
    if draft.mention.kind != "money" or not _CONVERTED.search(doc.folded, draft.sentence.start, draft.mention.start):
        return None
    paid = next((d for d in reversed(made) if d.mention.kind == "money"), None)
    return paid if paid is not None and paid.mention.unit != draft.mention.unit else None


def like_before(doc: Document, draft: Draft, previous: Draft | None, drafts: Sequence[Draft]) -> Draft | None:
    """The figure of the sentence before that the first one of a sentence goes on with: the last one in its unit.

    Args:
        doc: the document.
        draft: the figure, the first of its sentence.
        previous: the figure before it.
        drafts: all figures before it, in the order of the text.
    """
    if previous is None or doc.source.lang == "en" or previous.mention.unit == draft.mention.unit or previous.sentence.block != draft.sentence.block:
        return previous
    if next_part(doc, draft, previous):
        like = (d for d in reversed(drafts) if d.sentence is previous.sentence and d.mention.kind == draft.mention.kind)
        return next((d for d in like if d.mention.unit == draft.mention.unit), previous)
    opens = _GOES_ON.match(doc.folded, draft.sentence.start)
    date = next((d for d in draft.sentence.dates if opens is not None and d.start == opens.end()), None)
    if date is None or draft.mention.start - date.end > 4:
        return previous
    inside = (d for d in reversed(drafts) if d.sentence is previous.sentence and d.mention.kind == draft.mention.kind)
    return next((d for d in inside if d.mention.unit == draft.mention.unit), previous)


def time_again(drafts: Sequence[Draft]) -> None:
    """Give figures that a text tells again without a date the time that it told them of before.

    Args:
        drafts: all figures of a text, in its order; those without a period get one where an earlier one of the same subject is the same amount.
    """
    told: dict[tuple[str, str, Decimal], Draft] = {}
    for draft in drafts:
        number = draft.mention.value.number
        if draft.entity is None or number is None or draft.mention.kind not in _AMOUNTS or draft.compared:
            continue
        digits = len(number.normalize().as_tuple().digits)
        if digits < _FEW:
            continue
        key = draft.entity.id, draft.unit, number
        before = told.get(key)
        if draft.period is not None:
            told[key] = draft
        elif before is not None and before.period is not None and (digits >= _MANY or before.concept == draft.concept):
            draft.period = evolve(before.period, inherited=True)
            draft.basis.append("period: of the same figure before")


_AMOUNTS = frozenset({"money", "quantity", "number", "percent"})
#: Significant digits that an amount must have to be the same one again, and those that are enough whatever it is called.
_FEW, _MANY = 2, 3


#: A part of what was told of another part before a semicolon, and nothing else: 线上渠道营收2.14亿元；|其他业务|4,096万元.
_NEXT = re.compile(r"([\u4e00-\u9fff]{2,12}?)(?:则)?(?:约?为|约|达|仅)?")
_PARTS = ("业务", "其他", "其它", "产品", "市场", "地区", "区域", "渠道", "板块", "分部", "门店", "海外", "国内", "境外", "境内", "部分")


def next_part(doc: Document, draft: Draft, previous: Draft) -> bool:
    """Whether the first figure of a sentence is of a part, as that before the semicolon before it is: ``…；|其他业务|4,096万元``.

    Args:
        doc: the document.
        draft: the figure.
        previous: the figure before it.
    """
    start = draft.sentence.start
    if draft.mention.kind not in ("money", "quantity") or previous.sentence is draft.sentence or doc.folded[start - 1 : start] not in ("；", ";"):
        return False
    part = _NEXT.fullmatch(doc.folded, start, draft.mention.start)
    admitted = admitting(doc.lexicon.lexicon, classes_of(draft.mention))
    own = (index for w in draft.sentence.words if w.start < draft.mention.start for index, _ in w.concepts)
    if part is None or not admitted.isdisjoint(own):
        return False
    # 协作机器人3.63亿元；仓储物流机器人1.47亿元: of one kind by their last word.
    return part[1].endswith(_PARTS) or doc.folded.find(part[1][-2:], previous.sentence.start, previous.sentence.end) >= 0


def _restates(doc: Document, draft: Draft, previous: Draft | None) -> bool:
    """Whether a figure only says the one before it again, in other units."""
    if previous is None or previous.sentence is not draft.sentence:
        return False
    one, other = previous.mention, draft.mention
    gap = doc.lowered[one.end : other.start]
    if len(gap) > 18 or not _RESTATES.fullmatch(gap):
        return False
    if one.kind == other.kind == "money":
        if ("/" in one.unit) != ("/" in other.unit):
            return False  # "a profit of £61m, or 83p a share"
        return one.unit != other.unit and (
            "(" in gap or bool(gap.strip(" ,，")) or _ABOUT.match(other.quote.lower()) is not None
        )
    return (
        "(" in gap
        and one.kind == other.kind == "quantity"
        and one.unit != other.unit
        and bool(one.unit)
        and bool(other.unit)
    )

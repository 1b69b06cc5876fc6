"""What something changed by, tied to what it came to and to the rate: ``326億元，較去年同期增加56億元，增幅20.7%``, ``increased $200m, or 12.5%, to $1.8bn``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.shares import grow
from factcheck.relate.ties.figures import addable, alike, gap, restates, undated_gap, way

#: ``…增加56億元|至|326億元``, ``…$200m, or 12.5%,| to |$1.8bn``
_TO = re.compile(r"[，,]?(?:而|后|并|使)?(?:[一-鿿]{0,6}(?:至|到|达到?))(?:了)?(?:约)?|,? ?(?:year[- ]on[- ]year,? )?(?:and reached|reaching|to)(?: a)?(?: record| total of)? (?:about |around |some |nearly |almost )?")
#: Between a change and its rate: nothing but what says again that it is one.
_RATE = re.compile(
    r"[，,、]?(?:(?:或|即|亦即|也就是|合|约合?|折合|，)?(?:同比|按年|年|较上年|较去年|幅度|大|小|微|劲)?(?:增长率?|成长率?|增幅|减幅|降幅|跌幅|升幅|涨幅|增|减|升|降|跌|涨|增加|减少|下降|下滑|衰退|成长)?(?:率)?(?:约|达|近|逾|为|超过|超)*)"
    r"|[ ,(–—-]*(?:(?:or|a|an|up|down|which is|equal to|equivalent to) )*(?:(?:increase|rise|gain|jump|growth|decrease|fall|drop|decline|reduction|cut) of )?(?:about |around |some |nearly |almost |more than |just )?"
)
#: Between a rate and the change that it comes to: ``增長12.5%，即增加200億元``, ``rose 12.5 per cent, or $200m``.
_AMOUNT = re.compile(
    r"[，,、（(]?(?:或|即|亦即|也就是|相当于|合)(?:同比)?(?:增加|减少|增|减|多|少|下降)?(?:了|约)*|[ ,(–—-]*(?:or|equal to|equivalent to|which is|an increase of|a decrease of|a rise of|a fall of) (?:about |around |some |nearly )?"
)
#: A change over less than a year.
_SHORTER = re.compile(r"上个?月|上一?季|上周|环比|[年月]初|[年月]末|[年月]底|\b(?:month|quarter|week)\b")


def tie_amounts(doc: Document, own: Sequence[Draft]) -> None:
    """Link what something changed by to the figure that it came to, and the rate of the change to both.

    Args:
        doc: the document.
        own: the figures of a sentence, in order.
    """
    told = [d for d in own if not restates(d)]
    for place, change in enumerate(told):
        if "growth_of" not in change.qualifiers or change.qualifiers.get("direction") not in ("up", "down") or not addable(change):
            continue
        rate = _rate(doc, told, place, change)
        level = _came_to(doc, told, change, rate) or _came_from(told, place, change)
        if rate is None and level is not None and level.mention.start > change.mention.start:
            rate = _rate_behind(doc, told, change, level)
        if level is None:
            continue
        if any(kind == "base" and start is not change for kind, start in level.links) and not any(kind == "part" for kind, _ in level.links):
            level.links.append(("part", change))  # from 80 by 15 to 95: opening, change and closing
        if rate is None:
            continue
        if "growth_of" not in rate.qualifiers:
            rate.known = level.known
            grow(rate, level.concept)
            rate.period, rate.entity = level.period, level.entity
        rate.qualifiers.setdefault("direction", change.qualifiers["direction"])
        if not any(kind == "current" for kind, _ in rate.links):
            rate.links.append(("current", level))
        rate.links.append(("change", change))


def _rate(doc: Document, told: Sequence[Draft], place: int, change: Draft) -> Draft | None:
    """The rate that stands right behind a change, or right before it, and says the same."""
    if place + 1 < len(told) and _RATE.fullmatch(gap(doc, change, told[place + 1])) and _fits(doc, change, told[place + 1], change.mention.end):
        return told[place + 1]
    before = told[place - 1] if place else None
    if before is not None and _AMOUNT.fullmatch(gap(doc, before, change)) and _fits(doc, change, before, max(before.sentence.start, before.mention.start - 20)):
        return before
    return None


def _rate_behind(doc: Document, told: Sequence[Draft], change: Draft, level: Draft) -> Draft | None:
    """The rate behind what a change led to: ``rose by $56m to $326m, an increase of 20.7%``."""
    after = told.index(level) + 1
    if after < len(told) and _RATE.fullmatch(gap(doc, level, told[after])) and _fits(doc, change, told[after], level.mention.end):
        return told[after]
    return None


def _fits(doc: Document, change: Draft, rate: Draft, low: int) -> bool:
    """Whether a figure may be the rate of a change: over the same time, the same way, of the same thing, and of nothing else yet."""
    if rate.unit != "percent" or any(kind == "base" for kind, _ in rate.links):
        return False
    if rate.over is not None and change.over is not None and rate.over != change.over:
        return False  # 较上月增加5亿元，同比增12%
    if rate.over == "year" and change.over is None and _SHORTER.search(doc.lowered, max(change.sentence.start, change.mention.start - 16), change.mention.start):
        return False  # as above, in a text without a date
    said = rate.qualifiers.get("direction", "") or (way(doc, rate, low, rate.mention.start) if low < rate.mention.start else "")
    of = change.qualifiers["growth_of"]
    return said in ("", change.qualifiers["direction"]) and rate.qualifiers.get("growth_of", of) == of


def _came_to(doc: Document, told: Sequence[Draft], change: Draft, rate: Draft | None) -> Draft | None:
    """The figure behind a change, and behind its rate, that the words say it came to."""
    last = rate if rate is not None and rate.mention.start > change.mention.start else change
    after = told.index(last) + 1
    if after >= len(told) or not _TO.fullmatch(undated_gap(doc, last, told[after])):
        return None
    level, of = told[after], change.qualifiers["growth_of"]
    if not addable(level) or not alike(level, change) or "growth_of" in level.qualifiers:
        return None
    if level.known is None and level.concept != of and level.concept_score <= change.concept_score:
        level.concept, level.known, level.concept_score = of, change.known, change.concept_score
    return level if level.concept == of else None


def _came_from(told: Sequence[Draft], place: int, change: Draft) -> Draft | None:
    """The figure before a change that it led to: the last that states what changed, with nothing of another sort between."""
    of = change.qualifiers["growth_of"]
    for draft in reversed(told[:place]):
        if "growth_of" in draft.qualifiers:
            if draft.qualifiers["growth_of"] != of:
                return None
            continue
        if draft.compared or not addable(draft) or not alike(draft, change) or draft.concept != of or draft.entity != change.entity:
            return None
        same = draft.qualifiers.get("segment") == change.qualifiers.get("segment")
        return draft if same and not any(kind == "base" for kind, _ in draft.links) else None
    return None

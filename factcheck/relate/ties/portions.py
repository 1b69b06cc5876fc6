"""Percentages that say what one figure is of another: ``31 of the 408 patients, or 7.6%``, ``其中5G用戶436萬戶，滲透率50%``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.ties.figures import addable, alike, either, gap, pattern, restates, words

#: How many figures back the name of a whole is looked for, and how far before its figure it stands.
_MOST, _NEAR = 40, 12
#: Words of the text between the name of a whole and its figure.
_NAMED = re.compile(r"(?:共|为|达|约|是|总数|合计|增至|降至|近|超)*")
#: ``214人（45%）``
_BRACKET = re.compile(r"[一-鿿]{0,6}\((?:约|近)?")
#: ``31 of the 408 treated patients``
_OF = re.compile(r"(?: [a-z’'-]+){0,3} (?:out )?of (?:(?:the|its|our|their|all|those|these|a total of|some) ?){0,2}")
#: ``1.3 million of whom, or 72%``; ``408 treated patients, or 7.6%``; ``408 patients (7.6%)``
_OR = re.compile(r"(?: [a-z’'-]+){0,5}?(?:,? (?:or|accounting for|representing|making up|equivalent to|equal to) |,? ?\()(?:about |some |roughly |nearly |almost )?")
_OF_WHOM = re.compile(r" of (?:whom|which|them|these|those)\b(?: [a-z’'-]+){0,3}(?:,? (?:or|representing|accounting for) |,? ?\()(?:about |some |roughly |nearly |almost )?")


@cache
def _shares() -> re.Pattern[str]:
    """``，占治療組的``, ``，滲透率達``, ``（佔比``: what stands between an amount and the share that it is."""
    rates = either(words("share", "rates"))
    return re.compile(
        rf"[一-鿿]{{0,6}}[，,、(（]\s*(?:约|已|也|就|则|其|共|合计|合共)?"
        rf"(?:(?P<rate>[一-鿿]{{0,4}}?(?:{rates}))|(?:占比|占|所占比例|比例|比重)(?P<of>[一-鿿a-z0-9]{{0,14}}?)(?:的)?(?:比例|比重)?)(?:约|为|达|达到|高达|近|超过|是|逾|仅)*"
    )


def tie_portions(doc: Document, own: Sequence[Draft], told: Sequence[Draft]) -> None:
    """Link percentages to the part and the whole that the words name.

    Args:
        doc: the document.
        own: the figures of a sentence, in order; their parts are linked already.
        told: the figures of the sentences before it, in order.
    """
    for place, draft in enumerate(own):
        if draft.unit != "percent" or any(kind in ("part", "whole", "base", "current") for kind, _ in draft.links):
            continue
        beside = (_chinese(doc, own, place, told) or _english(doc, own, place)) if place else None
        pair = beside or _around(doc, own, place) or _of_all(doc, own, place) or _stake(doc, own, place)
        if pair is not None:
            part, whole = pair
            draft.links += [("part", part), ("whole", whole)]
        elif "share_of" in draft.qualifiers:
            draft.links += [("part", part_of) for part_of in _said_of(doc, own, place)]


#: ``HK$1.8bn ($232m), or 38% of net profit``
_OR_OF = re.compile(r"\)?,? (?:or|accounting for|representing|equivalent to|equal to) (?:about |some |roughly |nearly |almost )?")


_OF_SOME = re.compile(r" of [^,;:.]{0,60}")


def _said_of(doc: Document, own: Sequence[Draft], place: int) -> list[Draft]:
    """The amount right before a share of something that has a name, in whatever currencies: ``24.9億元，占營業收入的52%``.

    What the name came to, the text has told elsewhere.
    """
    part = own[place - 1] if place else None
    if part is None:
        return []
    between = gap(doc, part, own[place])
    if _OR_OF.fullmatch(between):
        behind = own[place + 1] if place + 1 < len(own) else None
        if behind is not None and alike(behind, part) and _OF_SOME.fullmatch(gap(doc, own[place], behind)):
            return []  # "£9m, or a third of the state's support of £27m": the whole has its own figure
        converted = [other for kind, other in part.links if kind == "restates"]
        return [d for d in (part, *converted) if addable(d)]
    match = _shares().fullmatch(between) if not restates(part) and addable(part) else None
    return [part] if match is not None and match["of"] else []


def _chinese(doc: Document, own: Sequence[Draft], place: int, told: Sequence[Draft]) -> tuple[Draft, Draft] | None:
    draft = own[place]
    part = next((d for d in reversed(own[:place]) if not restates(d)), None)
    if part is None or not addable(part):
        return None
    last = own[place - 1]
    linked = _linked(part)
    bracketed = doc.lowered[draft.mention.end : draft.mention.end + 1] == ")" and _BRACKET.fullmatch(gap(doc, last, draft))
    if linked is not None and bracketed and not _has_share(own, place, linked):
        return part, linked
    match = _shares().fullmatch(gap(doc, last, draft))
    if match is None:
        return _of_listed(doc, own, place)
    of = match["of"] or ""
    if match["rate"] or not of or of in words("share", "whole"):
        return (part, linked) if linked is not None else None
    whole = _named(doc, part, of, [*told[-_MOST:], *own[:place]])
    return (part, whole) if whole is not None else None


def _has_share(own: Sequence[Draft], place: int, whole: Draft) -> bool:
    """Whether a whole has a percentage of its own beside it: ``328,417票、得票率48%，領先|281,605票（41%）|``."""
    at = next((i for i, d in enumerate(own) if d is whole), None)
    return at is not None and at + 1 < place and own[at + 1].unit == "percent"


def _linked(part: Draft) -> Draft | None:
    """The whole of which a figure is a part in words."""
    return next((whole for kind, whole in part.links if kind == "whole"), None)


def _of_listed(doc: Document, own: Sequence[Draft], place: int) -> tuple[Draft, Draft] | None:
    """The share of one item of a list, by its name: ``水稻、玉米、大豆分別為7、8和3萬公頃，大豆面積佔比17%``."""
    draft, last = own[place], own[place - 1]
    lead = gap(doc, last, draft)
    if not 4 <= len(lead) <= 20 or not re.search(r"占(?:比|[一-鿿]{0,6}的?)?(?:约|为|达|高达)?$", lead):
        return None
    wholes = {id(part): whole for whole in own[:place] for kind, part in whole.links if kind == "part"}
    for part in own[:place]:
        whole = wholes.get(id(part)) or _linked(part)
        name = part.qualifiers.get("segment", "")
        if whole is not None and len(name) > 1 and re.match(rf"[，,、]?(?:其中)?{re.escape(name.lower())}", lead):
            return part, whole
    return None


def _named(doc: Document, part: Draft, name: str, told: Sequence[Draft]) -> Draft | None:
    """The figure that stands right behind the name of the whole further up in the text, if it is the only one."""
    if len(name) < 2:
        return None
    found = {}
    for draft in told:
        if draft is part or not addable(draft) or draft.compared or not alike(draft, part):
            continue
        low = max(draft.sentence.start, draft.mention.start - _NEAR - len(name))
        at = doc.lowered.rfind(name, low, draft.mention.start)
        if at >= 0 and _NAMED.fullmatch(doc.lowered, at + len(name), draft.mention.start):
            found[draft.mention.value.number] = draft
    return next(iter(found.values())) if len(found) == 1 else None


def _english(doc: Document, own: Sequence[Draft], place: int) -> tuple[Draft, Draft] | None:
    draft, last = own[place], own[place - 1]
    if not addable(last):
        return None
    between = gap(doc, last, draft)
    if place >= 2 and _OR.fullmatch(between):
        part = own[place - 2]
        if addable(part) and alike(part, last) and _OF.fullmatch(gap(doc, part, last)):
            return part, last
    told = _linked(last)
    if told is not None and not _has_share(own, place, told) and _OR.fullmatch(between):
        return last, told
    if place >= 2 and _OF_WHOM.fullmatch(between):
        whole = own[place - 2]
        if addable(whole) and alike(last, whole):
            return last, whole
    return None


#: ``£3.2m, or 48% of the £8.1m budget``; ``3.2億元，佔8.1億元預算的48%``; ``62%: 31,400 of the 58,900 voters``
_OR_FIRST = re.compile(r"(?: [a-z’'-]+){0,5}?,? (?:or|accounting for|representing|making up|equal to) (?:about |some |roughly |nearly |almost )?")
_OF_THE = re.compile(r" of (?:the|its|their|a total of|all|a) ?")
_TAKES = re.compile(r"[一-鿿]{0,10}[，,]?(?:约)?占(?:了|到|去)?[一-鿿]{0,10}\(?")
_OF_IT = re.compile(r"\)?[一-鿿]{0,8}的(?:约|近|逾)?")
_COLON = re.compile(r"(?: [a-z’'-]+){0,3}? ?(?::|,? or|\() ?")


def _around(doc: Document, own: Sequence[Draft], place: int) -> tuple[Draft, Draft] | None:
    """Part and whole on both sides of the share, or both before or behind it."""
    if place and place + 1 < len(own):
        part, draft, whole = own[place - 1 : place + 2]
        first, second = gap(doc, part, draft), gap(doc, draft, whole)
        if _both(part, whole) and _OR_FIRST.fullmatch(first) and _OF_THE.fullmatch(second):
            return part, whole
    if place >= 2:
        part, whole, draft = own[place - 2 : place + 1]
        if _both(part, whole) and _TAKES.fullmatch(gap(doc, part, whole)) and _OF_IT.fullmatch(gap(doc, whole, draft)):
            return part, whole
    if place + 2 < len(own):
        draft, part, whole = own[place : place + 3]
        if _both(part, whole) and _COLON.fullmatch(gap(doc, draft, part)) and _OF.fullmatch(gap(doc, part, whole)):
            return part, whole
    return None


#: ``會員有5,200萬人，每月消費的1,870萬人，活躍比例36%``; but of ``51艘屬自置，租船佔比約四成`` the share is of others.
_PROPORTION = re.compile(r"[一-鿿]{0,6}[，,](?:[一-鿿]{0,6}比例|(?:其|所)?(?:占比|比重))(?:约|为|达|达到|是)?")
_HAVING = re.compile(r"(?:共|有|总|全|合计)[一-鿿]{0,3}$")


def _of_all(doc: Document, own: Sequence[Draft], place: int) -> tuple[Draft, Draft] | None:
    """A whole that there is, a part of it, and a proportion right behind the two."""
    if place < 2:
        return None
    whole, part, draft = own[place - 2 : place + 1]
    if not _both(part, whole) or not _PROPORTION.fullmatch(gap(doc, part, draft)):
        return None
    a, b, stated = (d.mention.value.number or Decimal(0) for d in (part, whole, draft))
    lead = doc.folded[max(whole.sentence.start, whole.mention.start - 8) : whole.mention.start]
    # "500 men, 300 women, 37.5% of them women": of both together.
    together = a + b > 0 and abs(100 * a / (a + b) - stated) < 1
    return (part, whole) if a < b and not together and _HAVING.search(lead) else None


def _both(part: Draft, whole: Draft) -> bool:
    return addable(part) and addable(whole) and alike(part, whole)


def _stake(doc: Document, own: Sequence[Draft], place: int) -> tuple[Draft, Draft] | None:
    """What a stake was bought for, and what that makes the whole worth: ``以3億元收購30%股權，對應估值10億元``."""
    draft = own[place]
    end = draft.mention.end
    if not pattern("value", "stakes").search(doc.lowered, end, min(end + 24, draft.sentence.end)):
        return None
    money = [d for d in own if d.mention.kind == "money" and not restates(d)]
    if len(money) != 2 or money[0].unit != money[1].unit:
        return None
    paid, worth = money
    lead = doc.lowered[max(paid.mention.end, end) : worth.mention.start]
    if pattern("value", "before").search(lead) or not pattern("value", "implies").search(lead):
        return None
    return (paid, worth) if addable(paid) and addable(worth) else None

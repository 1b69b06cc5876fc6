"""Totals behind what they sum up: ``3.2萬噸、4.1萬噸和2.7萬噸，合計10萬噸``, ``£12m and food £8m, £20m in total``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.qualify import evidence
from factcheck.relate.ties.figures import COUNTS, addable, alike, dated, gap, pattern, restates

#: Characters between the word and the total, and between two parts.
_NEAR, _BETWEEN = 6, 40
_MOST_PARTS = 12
#: How far a slip takes a total away from its parts: what is further away is of something else (12 wins, 8 draws, 44 points in all).
_LOW, _HIGH = Decimal("0.7"), Decimal("1.4")
#: The same for a running total, which may have begun before its list.
_NEAR_LOW, _NEAR_HIGH = Decimal("0.9"), Decimal("1.1")
_NUMERALS = "〇一二三四五六七八九十"
#: ``三年``, ``兩款`` before the word for a running total.
_HOW_MANY = re.compile(r"([一二三四五六七八九十])[年季月款项部家座届期场]$")


def tie_totals(doc: Document, own: Sequence[Draft], before: Sequence[Draft]) -> None:
    """Link totals to the parts before them.

    Args:
        doc: the document.
        own: the figures of a sentence, in order.
        before: those of the sentence before it in the paragraph.
    """
    for place, draft in enumerate(own):
        if place < 2 or any(kind in ("part", "base") for kind, _ in draft.links):
            continue
        word = _called(doc, draft) if addable(draft) else None
        parts = _before(doc, own, place)
        chosen = _that_make(parts, draft) if word is not None and not _begun(before, parts, draft) else []
        if not chosen:
            word, chosen = _running(doc, own, place) or _onto(doc, own, place) or (None, [])
        if word is not None and chosen:
            draft.links += [("part", part) for part in chosen]
            draft.cues.append(evidence(doc, *word, "total"))


def _running(doc: Document, own: Sequence[Draft], place: int) -> tuple[tuple[int, int], list[Draft]] | None:
    """``分別為22億元、28億元和34億元，三年累計84億元``: a running total is that of a list which says how long it is, or is all but made by it."""
    draft, last = own[place], own[place - 1]
    word = pattern("parts", "running").search(doc.lowered, last.mention.end, draft.mention.start)
    if word is None or not addable(draft):
        return None
    parts = _before(doc, own, place)
    lead = _HOW_MANY.search(doc.folded, max(draft.sentence.start, word.start() - 4), word.start())
    counted = lead is not None and _NUMERALS.find(lead[1]) == len(parts)
    near = _NEAR_LOW <= _ratio(parts, draft) <= _NEAR_HIGH
    chosen = parts if len(parts) > 2 and (counted or near) else parts if counted and _LOW <= _ratio(parts, draft) <= _HIGH else []
    return (word.span(), chosen) if chosen else None


def _ratio(parts: Sequence[Draft], total: Draft) -> Decimal:
    stated = total.mention.value.number
    return sum((d.mention.value.number or Decimal(0) for d in parts), Decimal(0)) / stated if stated else Decimal(0)


def _onto(doc: Document, own: Sequence[Draft], place: int) -> tuple[tuple[int, int], list[Draft]] | None:
    """``末期息0.42元，連同中期息0.18元，全年派0.60元``: two figures, the second on top of the first, and what both make."""
    one, other, draft = own[place - 2 : place + 1]
    if not all(_sums(d) and alike(d, draft) for d in (one, other)) or not _sums(draft) or dated(other, draft):
        return None
    first, second = gap(doc, one, other), gap(doc, other, draft)
    word = pattern("parts", "into").search(second)
    if word is None or len(first) > _BETWEEN or len(second) > _BETWEEN or not pattern("parts", "onto").search(first):
        return None
    if not _LOW <= _ratio((one, other), draft) <= _HIGH:
        return None
    start = other.mention.end + word.start()
    return (start, start + len(word[0])), [one, other]


def _sums(draft: Draft) -> bool:
    """Whether a figure may be added to another one: a dividend a share, too."""
    return addable(draft) or (draft.unit.endswith("/share") and draft.mention.value.number is not None and not restates(draft))


def _called(doc: Document, draft: Draft) -> tuple[int, int] | None:
    """The words right before or behind a figure that call it a total."""
    start, end = draft.mention.start, draft.mention.end
    low = max(draft.sentence.start, start - 20)
    before = [m for m in pattern("parts", "total").finditer(doc.lowered, low, start) if start - m.end() <= _NEAR]
    if before:
        return before[-1].span()
    behind = pattern("parts", "total").search(doc.lowered, end, min(end + 24, draft.sentence.end))
    return behind.span() if behind is not None and not any(c in ",;，；" for c in doc.lowered[end : behind.start()]) else None


def _before(doc: Document, own: Sequence[Draft], place: int) -> list[Draft]:
    """The figures like a total right before it, in order."""
    parts: list[Draft] = []
    last = own[place]
    for draft in reversed(own[:place]):
        between = gap(doc, draft, last)
        if restates(draft) or draft.mention.kind in ("percent", "duration", "rank") or _counts_parts(draft, own[place]):
            continue
        if not addable(draft) or not alike(draft, own[place]) or draft.compared or len(parts) == _MOST_PARTS:
            break
        if len(between) > _BETWEEN or dated(draft, last) or pattern("parts", "apart", "of", "rest").search(between):
            break
        parts.insert(0, draft)
        last = draft
    return parts


def _begun(before: Sequence[Draft], parts: Sequence[Draft], total: Draft) -> bool:
    """Whether the parts of a total began in the sentence before: with its last figures they make it to the digit, alone they do not."""
    told = [d for d in before if addable(d) and alike(d, total) and not restates(d)]
    stated = total.mention.value.number
    own = sum((d.mention.value.number or Decimal(0) for d in parts), Decimal(0))
    sums = accumulate((d.mention.value.number or Decimal(0) for d in reversed(told)), initial=own)
    return stated is not None and own != stated and stated in sums


def _counts_parts(draft: Draft, total: Draft) -> bool:
    """Whether a small count only says how many parts there are: ``兩項合計``."""
    number = draft.mention.value.number
    return draft.unit in COUNTS and not alike(draft, total) and number is not None and number <= _MOST_PARTS


def _that_make(parts: Sequence[Draft], total: Draft) -> list[Draft]:
    """The last figures that make a total, else all of them, if a slip may be what keeps them from it."""
    stated = total.mention.value.number
    numbers = [d.mention.value.number or Decimal(0) for d in parts]
    if len(parts) < 2 or not stated:
        return []
    for first in range(len(parts) - 2, -1, -1):
        if abs(sum(numbers[first:], Decimal(0)) / stated - 1) <= Decimal("0.005"):
            return list(parts[first:])
    return list(parts) if _LOW <= sum(numbers, Decimal(0)) / stated <= _HIGH else []

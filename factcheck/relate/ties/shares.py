"""Shares of one whole that a sentence lists: ``52%, Heling 30% and a trust the remaining 18%``, ``四條航線分別佔34%、29%、22%及15%``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.qualify import evidence
from factcheck.relate.ties.figures import COUNTS, dated, gap, pattern

#: Characters between two shares of a list, and before its first one.
_BETWEEN, _LEAD = 50, 60
_ALL = Decimal(100)


def tie_shares(doc: Document, own: Sequence[Draft]) -> None:
    """Link the shares of a list to one another where the words say that they are all of one whole.

    Args:
        doc: the document.
        own: the figures of a sentence, in order.
    """
    run: list[Draft] = []
    ahead: Draft | None = None
    for draft in own:
        if run and not (draft.unit == "percent" and _goes_on(doc, run[-1], draft)):
            _tie(doc, own, _with_first(ahead, run))
            run = []
        if draft.unit == "percent" and "growth_of" not in draft.qualifiers and not draft.compared:
            run.append(draft)
        elif not run:
            ahead = draft
    _tie(doc, own, _with_first(ahead, run))
    _tie_uses(doc, own)


def _tie_uses(doc: Document, own: Sequence[Draft]) -> None:
    """Link shares of a sum that a sentence puts to one use after the other: ``45%用於開店，30%用於供應鏈，15%用於數位化``."""
    shares = [d for d in own if d.unit == "percent" and "growth_of" not in d.qualifiers and not d.compared]
    used = [pattern("share", "uses").match(doc.lowered, d.mention.end + (doc.lowered[d.mention.end : d.mention.end + 1] == " ")) for d in shares]
    near = all(len(gap(doc, one, other)) <= _BETWEEN and not dated(one, other) for one, other in pairwise(shares))
    if len(shares) > 2 and all(used[:-1]) and near and not any(d.links for d in shares):
        shares[0].links += [("beside", other) for other in shares[1:]]


def _with_first(ahead: Draft | None, run: list[Draft]) -> list[Draft]:
    """A list with the percentage before it where that brings it nearer to the whole: ``more rain brought 58%``, which looks like a growth."""
    if ahead is None or ahead.unit != "percent" or not run or not 0 < run[0].mention.start - ahead.mention.end <= _BETWEEN:
        return run
    numbers = [d.mention.value.number or Decimal(0) for d in (ahead, *run)]
    alone = sum(numbers[1:], Decimal(0))
    return [ahead, *run] if abs(alone + numbers[0] - _ALL) < abs(alone - _ALL) else run


def _goes_on(doc: Document, last: Draft, draft: Draft) -> bool:
    """Whether a percentage is the next share of a list."""
    between = gap(doc, last, draft)
    if len(between) > _BETWEEN or dated(last, draft) or "growth_of" in draft.qualifiers or draft.compared:
        return False
    return not pattern("parts", "apart", "of").search(between)


def _tie(doc: Document, own: Sequence[Draft], run: Sequence[Draft]) -> None:
    if len(run) < 2:
        return
    last = gap(doc, run[-2], run[-1])
    rest = pattern("parts", "rest").search(last)
    each = len(run) > 2 and _by_names(doc, own, run)
    if rest:
        start = run[-2].mention.end + rest.start()
        run[0].cues.append(evidence(doc, start, start + len(rest[0]), "complete"))
    if rest or each:
        run[0].links += [("beside", other) for other in run[1:]]


def _by_names(doc: Document, own: Sequence[Draft], run: Sequence[Draft]) -> bool:
    """Whether a list goes by as many names as are counted before it: ``四條航線，分別佔``."""
    first = run[0]
    low = max(first.sentence.start, first.mention.start - _LEAD)
    if not pattern("parts", "each").search(doc.lowered, low, first.mention.start):
        return False
    return any(
        d.unit in COUNTS and d.mention.value.number == len(run) and low <= d.mention.start < first.mention.start for d in own
    )

"""What ties the figures of a table to one another: changes to what they lead from, totals to their parts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.model import Period
from factcheck.relate.draft import Draft
from factcheck.relate.grid import RATES, Cell, Table, year_earlier
from factcheck.relate.labels import Label
from factcheck.relate.qualify import evidence


def one_step(draft: Draft, last: Draft | None) -> bool:
    """Whether an amount is of the time of another or of the one as long right before it."""
    if last is None or draft.period is None or last.period is None:
        return False
    away = (last.period.start - draft.period.end).days
    return draft is last or (
        away == 1 and abs((last.period.end - last.period.start) - (draft.period.end - draft.period.start)).days <= 3
    )


def tie(draft: Draft, head: Label, amounts: Sequence[Draft]) -> None:
    """Link a change to the amounts that it leads to and from, where the table leaves no doubt which.

    Args:
        draft: the change, or a share, which only takes its time from them.
        head: the label that calls it so.
        amounts: what it can be of.
    """
    dated = sorted((d for d in amounts if d.period is not None), key=lambda d: (d.period.end, d.period.start))  # type: ignore[union-attr]
    if not dated:
        return
    current = dated[-1]
    if draft.period is None or head.change:
        draft.period = draft.period or current.period
    if not head.change or len({d.period for d in dated}) != len(dated) or draft.period != current.period:
        return
    draft.links.append(("current", current))
    earlier = dated[:-1]
    if head.change == "year":
        before = year_earlier(current.period)
        earlier = [
            d
            for d in earlier
            if before is not None
            and d.period is not None
            and (d.period.start, d.period.end) == (before.start, before.end)
        ]
    elif head.change == "any" and len(earlier) != 1:
        earlier = []
    if earlier:
        draft.links.append(("base", earlier[-1]))


def tie_total_rows(table: Table) -> None:
    """Tie the figures of a row that sums up the others to them."""
    rows = [y for y, r in enumerate(table.rows) if r.total == "total"]
    if len(rows) != 1 or any(r.total == "subtotal" for r in table.rows):
        return
    at = rows[0]
    if at not in (0, len(table.rows) - 1):
        return
    whole = sum(1 for y, r in enumerate(table.rows) if y != at and not r.within)
    for cell in table.across.get(at, ()):
        if cell.draft is None or not adds_up(cell.draft):
            continue
        column = [c for c in table.down[cell.column] if c.row != at and not table.rows[c.row].within]
        parts = [c.draft for c in column if c.draft is not None and c.draft.unit == cell.draft.unit]
        if len(parts) == whole >= 2:
            cell.draft.qualifiers["total"] = "yes"
            cell.draft.links += [("part", part) for part in parts]
            span = table.rows[at].span
            cell.draft.cues.append(evidence(table.doc, span.start, span.end, "total"))


def tie_total_columns(table: Table) -> None:
    """Tie the figures of a column that sums up the others of its row to them."""
    at = [x for x, c in enumerate(table.columns) if c.total == "total"]
    for cell in table.down.get(at[0], ()) if len(at) == 1 else ():
        if cell.draft is None or not adds_up(cell.draft):
            continue
        parts = [c.draft for c in table.across[cell.row] if c is not cell and c.draft is not None]
        alike = all((d.unit, d.concept) == (cell.draft.unit, cell.draft.concept) for d in parts)
        if len(parts) < 2 or not alike or len(parts) != len(table.columns) - table.labels - 1:
            continue
        periods = sorted((d.period for d in parts if d.period is not None), key=lambda p: p.start)
        if cell.draft.period is None and len(periods) == len(parts):
            if any((b.start - a.end).days != 1 for a, b in pairwise(periods)):
                continue
            cell.draft.period = Period(periods[0].start, periods[-1].end, inherited=True)
        span = table.columns[cell.column].span
        cell.draft.qualifiers["total"] = "yes"
        cell.draft.links += [("part", part) for part in parts]
        cell.draft.cues.append(evidence(table.doc, span.start, span.end, "total"))


def adds_up(draft: Draft) -> bool:
    """Whether figures of a kind can be added: amounts and counts, no rates, prices or averages."""
    if draft.unit in RATES or "/" in draft.unit or draft.mention.kind in ("rank", "age", "duration"):
        return False
    return draft.known is None or draft.known.kind in ("flow", "stock", "count", "")


def keep_apart(table: Table, cells: Sequence[Cell]) -> None:
    """Two cells of a table are never the same fact: their labels set them apart, or what they are of is not known.

    Args:
        table: the table.
        cells: its figures.
    """
    for same in _alike(cells):
        rows, columns = {c.row for c in same}, {c.column for c in same}
        for cell in same:
            if cell.draft is None:
                continue
            labels = [table.rows[cell.row]] * (len(rows) > 1) + [table.columns[cell.column]] * (len(columns) > 1)
            words = [table.doc.folded[p.span.start : p.span.end].strip() for p in labels]
            own = cell.draft.qualifiers.get("segment", "")
            cell.draft.qualifiers["segment"] = " / ".join(dict.fromkeys(w for w in (own, *words) if w))
    for same in _alike(cells):
        for cell in same:
            cell.draft = None


def _alike(cells: Sequence[Cell]) -> list[list[Cell]]:
    """The cells that state the same fact, several to each."""
    taken: dict[tuple[object, ...], list[Cell]] = {}
    for cell in cells:
        draft = cell.draft
        if draft is not None:
            days = draft.period and (draft.period.start, draft.period.end)
            q = draft.qualifiers
            key = (draft.entity, draft.concept, draft.unit, q.get("segment"), q.get("total"), q.get("basis"), days)
            taken.setdefault(key, []).append(cell)
    return [same for same in taken.values() if len(same) > 1]

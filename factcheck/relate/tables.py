"""Figures in tables: headings and row labels tell whom, what and when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve

from factcheck.model import Entity, Span
from factcheck.model.value import negated
from factcheck.relate.attach import classes_of
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.grid import RATES, Cell, Table, figure_in, of_others, table_of, year_earlier
from factcheck.relate.labels import Label, concept_in, in_year, part_in, told
from factcheck.relate.sums import adds_up, keep_apart, one_step, tie, tie_total_columns, tie_total_rows
from factcheck.relate.words import Word

#: How many rows above or below a change the amounts can stand that it leads to and from.
_AROUND = 6


def table_drafts(doc: Document, opening: Entity | None, drafts: Sequence[Draft]) -> list[Draft]:
    """Relate the figures in a document's tables.

    Args:
        doc: the document.
        opening: whom the text is mostly about: whose figures tables hold that name nobody.
        drafts: the related figures of the text: those before a table tell of when it speaks.

    Returns:
        A draft for every cell whose concept the table tells.
    """
    out: list[Draft] = []
    for index, block in enumerate(doc.source.blocks):
        if block.kind == "table" and block.rows:
            table = table_of(doc, index, block, opening, drafts)
            if table is not None:
                out += _cells(table)
    return out


def _cells(table: Table) -> list[Draft]:
    cells = [
        Cell(y, x, mention)
        for y, row in enumerate(table.body)
        for x, span in enumerate(row)
        if x >= table.labels
        and not table.columns[x].skip
        and not table.rows[y].skip
        and (mention := figure_in(table.doc, span)) is not None
    ]
    for cell in cells:
        table.across.setdefault(cell.row, []).append(cell)
        table.down.setdefault(cell.column, []).append(cell)
    # The amounts first: changes and shares are of them.
    for late in (False, True):
        for cell in cells:
            if of_others(table, cell) == late:
                cell.draft = _draft(table, cell)
    tie_total_rows(table)
    tie_total_columns(table)
    keep_apart(table, cells)
    return [c.draft for c in cells if c.draft is not None]


def _draft(table: Table, cell: Cell) -> Draft | None:
    column, row = table.columns[cell.column], table.rows[cell.row]
    if cell.mention.kind == "date":
        return None
    spans = table.body[cell.row]
    sentence = Sentence(
        spans[0].start,
        max(s.end for s in spans),
        table.index,
        (Span(spans[0].start, max(s.end for s in spans)),),
        (),
        (),
        (),
        (),
    )
    draft = Draft(cell.mention, sentence, 0, cell.mention.unit, entity=table.entity)
    draft.entity_score = 0.9 if table.entity_told else 0.75
    draft.basis.append("entity: whom the table is about")
    _who(table, cell, draft)
    if not _when(table, cell, draft):
        return None
    if of_others(table, cell):
        if not _rate(table, cell, draft):
            return None
    elif not _what(table, cell, draft):
        return None
    if column.projected or row.projected:
        draft.qualifiers["basis"] = "projected"
    return draft


def _who(table: Table, cell: Cell, draft: Draft) -> None:
    """The entity or the part of it that a row or a column stands for."""
    column, row = table.columns[cell.column], table.rows[cell.row]
    if table.rows_are == "entity" and not row.total:
        written = table.doc.source.text[row.span.start : row.span.end].strip()
        draft.entity, draft.entity_score = row.name or Entity(row.text, written, ""), 0.9
        draft.basis.append("entity: the label of the row")
    elif (
        column.name is not None
        and not column.is_time
        and table.rows_are in ("metric", "time")
        and _is_party(table, column)
    ):
        draft.entity, draft.entity_score = column.name, 0.9
        draft.basis.append("entity: the heading of the column")


def _is_party(table: Table, column: Label) -> bool:
    """Whether a heading is somebody's name: an organisation's, or one that the text knows elsewhere too."""
    name = column.name
    if name is None or column.words or column.change or column.share:
        return False
    elsewhere = any(n.entity == name and not table.block.start <= n.start < table.block.end for n in table.doc.names)
    return name.kind == "organisation" or (elsewhere and name.kind == "")


def _when(table: Table, cell: Cell, draft: Draft) -> bool:
    """Set the period; false where the table tells one that cannot be read."""
    column, row = table.columns[cell.column], table.rows[cell.row]
    for place in (row, column):
        if place.before:
            beside = [c.period for c in (table.columns if place is column else table.rows) if c.period is not None]
            if len(set(beside)) != 1:
                return False
            draft.period = year_earlier(beside[0])
            return draft.period is not None
    periods = [p for p in (row.period, column.period) if p is not None]
    if periods:
        # A year down the side and a quarter along the top: the quarter of that year.
        shorter, longer = min(periods, key=lambda p: p.end - p.start), max(periods, key=lambda p: p.end - p.start)
        yearless = column.yearless if shorter is column.period else row.yearless
        draft.period = in_year(shorter, longer.end.year) if yearless and len(periods) == 2 else shorter
        draft.basis.append("period: the heading of the table")
    elif not of_others(table, cell):
        draft.period = table.period
    return True


def _what(table: Table, cell: Cell, draft: Draft) -> bool:
    """Set the concept and the part of an amount; false where it cannot be what the labels say."""
    doc, column, row = table.doc, table.columns[cell.column], table.rows[cell.row]
    classes = classes_of(cell.mention)
    heads = [(row, concept_in(doc, row, classes)), (column, concept_in(doc, column, classes))]
    if table.rows_are in ("part", "entity", "time"):
        heads.reverse()
    head, found = next(((h, f) for h, f in heads if f is not None), (heads[0][0], None))
    if found is None:
        if any(concept_in(doc, h, None) for h, _ in heads if h is head):
            return False  # the unit is not one that its concept has
        if table.concept is not None and table.concept.admits(classes) and table.rows_are != "metric":
            draft.concept, draft.known, draft.concept_score = table.concept.id, table.concept, 0.75
            head = Label("", row.span)
        else:
            named = next((h for h, _ in heads if not h.total and any(c.isalpha() for c in h.text)), None)
            if named is None:
                return False
            head, draft.concept, draft.concept_score = named, f"other:{named.text}", 0.7
        draft.basis.append("concept: the label in the table")
    else:
        draft.concept, draft.known, draft.concept_score = found[0].id, found[0], 0.95
        draft.basis.append("concept: the heading of the table")
    if column.change or row.change:
        return False  # by how much something changed is not how much it is
    _part(table, draft, head, found[1] if found else None, row, column)
    return _unit(draft, head) and _sign(doc, cell, draft)


def _part(table: Table, draft: Draft, head: Label, word: Word | None, row: Label, column: Label) -> None:
    doc = table.doc
    named = part_in(doc, head, word) if word is not None else ""
    parts = [named] if named else []
    for place in (row, column):
        if place is head:
            continue
        is_who = (place is row and table.rows_are == "entity") or (
            draft.entity == place.name and place.name is not None
        )
        if (
            place.text
            and not place.total
            and not is_who
            and not place.is_time
            and place.text not in told("plain") | told("metric")
        ):
            text = part_in(doc, place, None)
            parts += [text] if text else []
    parts = [p for p in dict.fromkeys(parts) if p != (draft.entity.name if draft.entity else "")]
    if parts:
        draft.qualifiers["segment"] = " / ".join(parts)


def _unit(draft: Draft, head: Label) -> bool:
    """Settle what a bare number counts; false where only money or a measure makes sense."""
    if draft.unit:
        return True
    known = draft.known
    if known is not None and known.counted:
        draft.unit = known.counted
    elif known is not None and not known.units & {"count", "person", "any", "number"}:
        return False
    else:
        draft.unit = "person" if any(w in head.text for w in told("people")) else "count"
    return True


def _sign(doc: Document, cell: Cell, draft: Draft) -> bool:
    """Costs and losses are positive, in brackets or not; a negative profit is a loss."""
    number = cell.mention.value.number
    if number is None or number >= 0:
        return True
    words = draft.concept.removeprefix("other:").replace("_", " ").split()
    if any(w in told("spent") for w in words):
        draft.mention = evolve(draft.mention, value=negated(draft.mention.value))
    elif draft.concept == "net_profit":
        draft.mention = evolve(draft.mention, value=negated(draft.mention.value))
        draft.concept, draft.known = "net_loss", doc.lexicon.lexicon.by_id.get("net_loss")
    return True


def _amounts(table: Table, cells: Sequence[Cell]) -> list[Cell]:
    """Those of some cells that state amounts."""
    return [c for c in cells if c.draft is not None and not of_others(table, c) and c.mention.unit not in RATES]


def _near(table: Table, cell: Cell, column: int) -> list[Cell]:
    """The cells of a column in the rows around a cell's."""
    down = table.down.get(column, [])
    first = bisect_left(down, cell.row - _AROUND, key=lambda c: c.row)
    return down[first : bisect_left(down, cell.row + _AROUND + 1, lo=first, key=lambda c: c.row)]


def _rate(table: Table, cell: Cell, draft: Draft) -> bool:
    """A change or a share: of the amounts in its row, or of what its own heading names."""
    doc, column, row = table.doc, table.columns[cell.column], table.rows[cell.row]
    head = column if column.change or column.share else row
    amounts = _amounts(table, table.across[cell.row] if head is column else _near(table, cell, cell.column))
    if not head.change:
        # Of what it is a share must be plain: one kind of amount that can be added up.
        amounts = [c for c in amounts if c.draft is not None and adds_up(c.draft)]
        if len({c.draft.concept for c in amounts if c.draft is not None}) > 1 and concept_in(doc, head, None) is None:
            return False
    own = concept_in(doc, head, classes_of(cell.mention))
    named = concept_in(doc, head, None)
    if own is not None and own[0].id.endswith(("growth", "change", "share")):
        draft.concept, draft.known = own[0].id, own[0]
    if named is not None:
        amounts = [c for c in amounts if c.draft is not None and c.draft.concept == named[0].id]
    nearest = [c for c in amounts if c.column < cell.column] or amounts
    of = nearest[-1].draft if nearest else None
    if of is None and named is None:
        other = row if head is column else column
        named = concept_in(doc, other, None)
        if named is None and not draft.concept:
            return False
    base = of.concept if of is not None else named[0].id if named is not None else ""
    known = of.known if of is not None else named[0] if named is not None else None
    growing = bool(head.change)
    key = "growth_of" if growing else "share_of"
    if base and not draft.concept:
        phrase = base.removeprefix("other:").replace("_", " ")
        given = known is not None and known.id == base
        if growing and cell.mention.unit == "percent":
            draft.concept = (known.growth if given and known is not None else "") or f"other:{phrase} growth"
        elif growing:
            draft.concept = f"other:{phrase} {'multiple' if cell.mention.unit == 'times' else 'change'}"
        else:
            draft.concept = (known.share if given and known is not None else "") or f"other:share of {phrase}"
        draft.known = known
    if base:
        draft.qualifiers[key] = base
    draft.concept_score = 0.9
    draft.basis.append("concept: the heading of the table")
    if of is not None and of.qualifiers.get("segment"):
        draft.qualifiers["segment"] = of.qualifiers["segment"]
    elif not row.is_time and row.text and not row.total and table.rows_are == "part":
        draft.qualifiers["segment"] = part_in(doc, row, None)
    if of is not None:
        draft.entity, draft.entity_score = of.entity, of.entity_score
    if table.rows_are == "time" and head is column and nearest:
        beside = _amounts(table, _near(table, cell, nearest[-1].column))
        amounts = [c for c in beside if c.draft is not None and one_step(c.draft, of)]
    tie(draft, head, [c.draft for c in amounts if c.draft is not None and c.draft.concept == base])
    if draft.period is None:
        draft.period = table.period
    return True

"""The grid of a table: its columns, its rows, and what the text before it tells."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from attrs import define, evolve, field

from factcheck.model import Block, Entity, Mention, Period, Span
from factcheck.relate.concepts import Concept
from factcheck.relate.dating import as_period, moved_to
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.labels import Label, concept_in, in_year, label, mentions_in, names_in, told

RATES = frozenset({"percent", "percentage_point", "basis_point", "times"})
_AMOUNTS = frozenset({"count", "person", "money", "physical", "number"})
#: What a cell may hold beside its figure.
_BESIDE = re.compile(r"[\W_]*(?:[a-z]{1,3})?[\W_]*")
_LONGEST_LEAD = 90
#: Days that a time told before a table must have for the table to be of it.
_SHORTEST = 27


@define
class Table:
    """A table while it is related.

    Args:
        doc: the document.
        block: the table.
        index: the block's index.
        columns: the labels of its columns; those of label columns too.
        body: its rows without the headings.
        entity: whom it is about.
        entity_told: whether the words right before it name the entity.
        period: the time that the words before it tell.
        concept: the concept that they name.
        rows: the labels of its rows.
        rows_are: ``metric``, ``part``, ``entity`` or ``time``.
        labels: how many columns hold the labels of the rows.
        across: its cells of figures by row.
        down: the same by column.
    """

    doc: Document
    block: Block
    index: int
    columns: list[Label]
    body: tuple[tuple[Span, ...], ...]
    entity: Entity | None
    entity_told: bool
    period: Period | None
    concept: Concept | None
    rows: list[Label] = field(factory=list)
    rows_are: str = "metric"
    labels: int = 1
    across: dict[int, list[Cell]] = field(factory=dict)
    down: dict[int, list[Cell]] = field(factory=dict)


@define
class Cell:
    """A figure of a table and the draft that it becomes."""

    row: int
    column: int
    mention: Mention
    draft: Draft | None = None


def table_of(doc: Document, index: int, block: Block, opening: Entity | None, drafts: Sequence[Draft]) -> Table | None:
    """Read the labels of a table and what the text before it tells; ``None`` where it holds no figures.

    Args:
        doc: the document.
        index: the block's index.
        block: the table.
        opening: whom the text is mostly about.
        drafts: the related figures of the text.
    """
    body = block.rows[block.header_rows :]
    figures = _figure_columns(doc, body)
    if not figures:
        return None
    width = max(len(r) for r in block.rows)
    columns = [_heading(doc, [r[i] for r in block.rows[: block.header_rows] if i < len(r)]) for i in range(width)]
    lead, before = _lead(doc, index)
    named = next(
        (
            n.entity
            for n in (names_in(doc, lead) if lead is not None else ())
            if n.entity.kind in ("organisation", "fund", "group")
        ),
        None,
    )
    at = bisect_left(drafts, block.start, key=lambda d: d.mention.start)
    last = drafts[at - 1] if at else None
    entity = named or opening or (last.entity if last is not None else None)
    period = _lead_period(doc, lead)
    if (
        period is None
        and last is not None
        and last.period is not None
        and before is not None
        and last.mention.start >= before.start
    ):
        lasting = (last.period.end - last.period.start).days >= _SHORTEST
        period = evolve(last.period, inherited=True) if lasting else None
    if period is None:
        period = _told_above(doc, index)
    concept = concept_in(doc, label(doc, lead), _AMOUNTS) if lead is not None else None
    table = Table(doc, block, index, columns, body, entity, named is not None, period, concept[0] if concept else None)
    table.labels = min(min(figures), 2)
    if table.labels == 2 and columns[0].skip:
        table.rows = [label(doc, r[1]) for r in body if len(r) > 1]
    elif table.labels >= 1:
        table.rows = [label(doc, r[0]) for r in body]
    if not table.rows or len(table.rows) != len(body):
        return None
    _dated_rows(table)
    _book_years(table)
    _years(table)
    table.rows_are = _rows_are(table)
    for place, row in enumerate(table.rows[1:], 1):
        if row.within and not any(w.concepts for w in row.words):
            table.rows[place] = evolve(row, words=table.rows[place - 1].words)  # a part of what stands above it
    return table


#: The end of an English sentence; "as of Nov. 15" is none.
_STOP = re.compile(r"(?<!\bjan)(?<!\bfeb)(?<!\bmar)(?<!\bapr)(?<!\bjun)(?<!\bjul)(?<!\baug)(?<!\bsep)(?<!\bsept)(?<!\boct)(?<!\bnov)(?<!\bdec)(?<!\bno)\. ")
#: The heading of a column that tells when the figures of its rows are of.
_WHEN = re.compile(r"(?:融资|发行|公布|统计|报告|会计|财政?)?(?:时间|日期|年份|年度|期间|月份|季度|年月|时点)|(?:date|year|period|when|month|quarter|season)s?")


def _dated_rows(table: Table) -> None:
    """Give the rows of a table the times that one of its columns tells: ``| A轮 | 2016年5月 | 3.2 |``."""
    doc = table.doc
    for x, heading in enumerate(table.columns):
        if x == 0 or heading.period is not None or any(r.period is not None for r in table.rows):
            continue
        if not _WHEN.fullmatch(heading.text.lower().strip()):
            continue
        for y, spans in enumerate(table.body):
            date = figure_in(doc, spans[x]) if x < len(spans) else None
            if date is not None and date.kind == "date" and (period := as_period(date, doc.source.published)) is not None:
                table.rows[y] = evolve(table.rows[y], period=period)
        return


def _book_years(table: Table) -> None:
    """Let the years under a heading that tells when they end be those: ``| Year to March | … | 2024 |``."""
    told = table.columns[0].period
    if told is None or not 360 < (told.end - told.start).days < 370 or told.end.month == 12:
        return
    for y, row in enumerate(table.rows):
        period = row.period
        if period is None or row.yearless or (period.start.month, period.start.day) != (1, 1) or (period.end - period.start).days not in (364, 365):
            continue
        table.rows[y] = evolve(row, period=moved_to(told, period.end.year, period.text))


def _years(table: Table) -> None:
    """Put quarters and months into the year that the other labels or the text before tell, else into the last one they can be of."""
    for own, other in ((table.columns, table.rows), (table.rows, table.columns)):
        yearless = [x.period for x in own if x.yearless and x.period is not None]
        if not yearless or any(x.period is not None and not x.yearless for x in other):
            continue
        told = table.period
        published = table.doc.source.published
        if told is not None and told.start.year == told.end.year:
            year = told.end.year
        elif published is not None:
            year = published.year - any((p.end.month, p.end.day) > (published.month, published.day) for p in yearless)
        else:
            continue
        own[:] = [evolve(x, period=in_year(x.period, year)) if x.yearless and x.period is not None else x for x in own]


def _figure_columns(doc: Document, body: Sequence[Sequence[Span]]) -> list[int]:
    """The columns with figures in most of their cells, the first aside: labels may have figures in them."""
    counts: Counter[int] = Counter()
    for row in body:
        for place, cell in enumerate(row[1:], 1):
            counts[place] += figure_in(doc, cell) is not None
    return sorted(place for place, count in counts.items() if count * 3 >= len(body))


def figure_in(doc: Document, cell: Span) -> Mention | None:
    """The figure that a cell holds, if it holds one and little else."""
    if cell.end <= cell.start:
        return None
    found = mentions_in(doc, cell)
    if not found:
        return None
    first = found[0]
    text = doc.lowered[cell.start : cell.end]
    rest = text.replace(doc.lowered[first.start : first.end], "", 1)
    return first if _BESIDE.fullmatch(rest) else None


def _heading(doc: Document, cells: Sequence[Span]) -> Label:
    """The label of a column: of its headings together where it has several."""
    cells = [c for c in dict.fromkeys(cells) if c.end > c.start]
    if not cells:
        return Label("", Span(0, 0))
    labels = [label(doc, c) for c in cells]
    low = labels[-1]
    for high in reversed(labels[:-1]):
        low = evolve(
            low,
            period=low.period or high.period,
            text=low.text or high.text,
            words=low.words or high.words,
            name=low.name or high.name,
            change=low.change or high.change,
            share=low.share or high.share,
        )
    return low


def _lead(doc: Document, index: int) -> tuple[Span | None, Block | None]:
    """The words that lead in to a table (a caption, a heading, ``各航線運量如下：``), and the block before it."""
    for block in reversed(doc.source.blocks[max(0, index - 3) : index]):
        text = doc.lowered[block.start : block.end]
        if block.kind in ("furniture", "table"):
            break
        if re.match(r"\s*[(\[]?(?:单位|币种|in |unit)", text) and len(text) < 40:
            continue
        if block.kind in ("caption", "heading"):
            return Span(block.start, block.end), block
        start = max(text.rfind(c, 0, len(text) - 1) for c in "。！？\n") + 1
        start = max(start, *(m.start() + 1 for m in _STOP.finditer(text))) if ". " in text else start
        last = text[start:].strip()
        leads = last.endswith((":", "：")) or any(w in last for w in told("leads"))
        return (Span(block.start + start, block.end) if leads and len(last) <= _LONGEST_LEAD else None), block
    return None, None


def _lead_period(doc: Document, lead: Span | None) -> Period | None:
    if lead is None:
        return None
    found = [as_period(m, doc.source.published) for m in mentions_in(doc, lead) if m.kind == "date"]
    return found[0] if len(found) == 1 else None


def _told_above(doc: Document, index: int) -> Period | None:
    """The year, half or quarter that the text right above a table speaks of (``公布2024年年報``), where it is one."""
    for block in reversed(doc.source.blocks[max(0, index - 3) : index]):
        if block.kind in ("furniture", "table"):
            return None
        dates = [
            m
            for m in mentions_in(doc, Span(block.start, block.end))
            if m.kind == "date" and m.value.precision in ("year", "half", "quarter")
        ]
        if dates:
            found = {as_period(m, doc.source.published) for m in dates}
            only = found.pop() if len(found) == 1 else None
            return evolve(only, inherited=True) if only is not None else None
    return None


def _rows_are(table: Table) -> str:
    """What the rows of a table are."""
    rows = [r for r in table.rows if not r.total and r.text + str(r.period or "")]
    if not rows:
        return "metric"
    if sum(r.is_time for r in rows) * 2 > len(rows):
        return "time"
    corner = table.columns[1 if table.columns[0].skip and len(table.columns) > 1 else 0].text
    if corner in told("metric"):
        return "metric"
    if corner in told("entity"):
        return "entity"
    if corner in told("place"):
        return (
            "part"
            if table.entity is not None and table.entity.kind in ("organisation", "fund", "group", "")
            else "entity"
        )
    figures = [c for c in table.columns[table.labels :] if not c.skip]
    of_columns = sum(1 for c in figures if concept_in(table.doc, c, None) is not None and not c.is_time)
    of_rows = sum(1 for r in rows if concept_in(table.doc, r, None) is not None)
    if of_rows * 2 > len(rows) and of_columns * 2 <= len(figures):
        return "metric"
    known = [r for r in rows if r.name is not None and r.name.kind in ("organisation", "product", "person")]
    if len(known) * 2 > len(rows) and of_columns:
        return "entity"
    return "part" if of_columns or table.concept is not None or corner else "metric"


def of_others(table: Table, cell: Cell) -> bool:
    """Whether a cell states a change or a share of amounts in others."""
    column, row = table.columns[cell.column], table.rows[cell.row]
    return cell.mention.unit in RATES and (bool(column.change or row.change) or column.share or row.share)


def year_earlier(period: Period | None) -> Period | None:
    """The same days a year before."""
    if period is None:
        return None
    try:
        return evolve(
            period,
            start=period.start.replace(year=period.start.year - 1),
            end=period.end.replace(year=period.end.year - 1),
        )
    except ValueError:  # 29 February
        return evolve(
            period, start=period.start.replace(year=period.start.year - 1), end=dt.date(period.end.year - 1, 2, 28)
        )

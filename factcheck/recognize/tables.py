"""Figures in tables: their scale and unit stand in a heading: 收入（億港元）, Revenue (£m), 單位：萬噸."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve

from factcheck.lexicon.fold import fold
from factcheck.model import Block, Mention, Source, Span
from factcheck.recognize import intervals
from factcheck.recognize.context import Context
from factcheck.recognize.numerals import Numeral
from factcheck.recognize.places import round_step
from factcheck.recognize.scan import scan

_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,24})[)\]] *$")
_CAPTION = re.compile(r"(?i:单位|货币|金额单位|in)[:： ]{1,3}([^\n()，。;；]{1,24})[)\]]? *$")
_PERCENT = re.compile(r"((?<=[^\d ])%$|(?<=[^\d] )%$|^%(?= ?[^\d]|$))")
_LEADS_IN = re.compile(r"(?:列示|详情|情况)?(?:如下|as follows|are below)?(?:表|所示)?[:：] *$")
_BEFORE_UNIT = re.compile(r"(?i:^(?:金额)?(?:单位|货币|币种)[:： ]*|^(?:all )?(?:figures |amounts )?(?:are )?in )")
_SIGN = re.compile(r"(?i:(?:us|hk|nt|a|s|c|nz)?\$|[€£¥₩₹]|rmb|usd|hkd|cny|eur|gbp|人民币|港币|新台币) ?")
_THOUSANDS = re.compile(r"[’'`]?000(?:s|,000)?$")
_PLURAL = re.compile(r" ?\b(thousand|million|billion)s\b", re.IGNORECASE)
_CELL = re.compile(r"\s*(\()?\s*(?:[+-]\s*)?[0-9][0-9,. ]*\s*\)?\s*$")
# How far before a table its caption may stand.
_NEAR = 80
# A caption is no longer than this, unless it says 单位.
_SHORT = 44


def told_by_headings(mentions: Sequence[Mention], source: Source, context: Context) -> list[Mention]:
    """Give the bare numbers of tables the scale and unit that their headings tell.

    Args:
        mentions: the mentions of the source's text, in order.
        source: the source, with its tables.
        context: the facts of the document.

    Returns:
        The mentions in the same order; those in cells under a heading with a unit are figures of that unit.
    """
    units = {
        (cell.start, cell.end): unit
        for block in source.blocks
        if block.kind == "table"
        for cell, unit in _cells(block, source, context)
    }
    if not units:
        return list(mentions)
    places = sorted(units)
    out, at = [], 0
    for mention in mentions:
        while at < len(places) and places[at][1] < mention.end:
            at += 1
        inside = at < len(places) and places[at][0] <= mention.start
        out.append(_told(mention, source.text, places[at], units[places[at]]) if inside else mention)
    return out


def heading_unit(heading: str, context: Context) -> Mention | None:
    """One of the unit that a heading tells, as a mention: 1億港元 for 收入（億港元）; ``None`` where it tells none."""
    folded = fold(heading).strip()
    match = _IN_BRACKETS.search(folded) or _CAPTION.search(folded) or _PERCENT.search(folded)
    if match is None:
        return None
    told = _PLURAL.sub(r" \1", " " + _BEFORE_UNIT.sub("", match.group(1).strip())).strip()
    told = told.replace("million of ", "million ").replace("billion of ", "billion ").replace("thousand of ", "thousand ")
    sign = _SIGN.match(told)
    rest = told[sign.end() :] if sign is not None else told
    if rest[:1].isdigit() and not rest.startswith("000"):
        return None
    rest, thousands = _THOUSANDS.subn("", rest)
    sample = f"{sign.group() if sign is not None else ''}1{',000' if thousands else ''}{rest}"
    found = scan(sample, context.excerpt(sample))
    if len(found) != 1 or found[0].quote != sample or found[0].value.number is None:
        return None
    return found[0] if found[0].unit or found[0].value.number != 1 else None


def _cells(block: Block, source: Source, context: Context) -> list[tuple[Span, Mention]]:
    """The cells of figures that a heading tells about, each with one of its unit."""
    text = source.text
    caption = text[max(0, block.start - _NEAR) : block.start].strip().rsplit("\n", 1)[-1]
    head, body = block.rows[: block.header_rows], block.rows[block.header_rows :]
    corner = head[0][0] if head and head[0] else Span(0, 0)
    named = text[corner.start : corner.end].strip()
    # "£m", "in US$ millions": what stands in the corner of a statement is the unit of its amounts.
    whole = (heading_unit(named, context) or _of_corner(named, context)) if named else None
    caption = _LEADS_IN.sub("", fold(caption))
    if whole is None and (len(caption) <= _SHORT or "单位" in caption):
        whole = heading_unit(caption, context)
    columns: dict[int, Mention] = {}
    for row in head:
        for place, cell in enumerate(row):
            unit = heading_unit(text[cell.start : cell.end], context)
            if unit is not None:
                columns[place] = unit
    out = []
    for row in body:
        of_row = heading_unit(text[row[0].start : row[0].end], context) if row else None
        for place, cell in enumerate(row[1:], 1):
            unit = columns.get(place) or of_row or whole
            if unit is not None and cell.end > cell.start:
                out.append((cell, unit))
    return out


def _of_corner(named: str, context: Context) -> Mention | None:
    """The unit that is all that stands in a corner; "Year" or "Month" there heads the times of the rows."""
    unit = heading_unit(f"({named})", context)
    return None if unit is not None and unit.kind == "duration" else unit


def _told(mention: Mention, text: str, cell: tuple[int, int], unit: Mention) -> Mention:
    value, scale = mention.value, unit.value.number
    match = _CELL.match(fold(text[cell[0] : cell[1]]))
    if mention.kind != "number" or value.number is None or value.scaled or scale is None or match is None:
        return mention
    amount = value.number * scale
    # In statements a loss stands in brackets.
    if match.group(1) and amount > 0:
        amount = -amount
    step = (value.granule or Decimal(1)) * scale
    number = Numeral(mention.end, amount, step, round_step(amount, step), value.decimals, scale > 1)
    exact = not value.decimals and scale == 1 and unit.kind in ("quantity", "duration", "age", "rank")
    told = intervals.bounded(
        number, value.hedge, unit.unit, exact=exact, signed=unit.kind == "number", assumed=unit.value.assumed or f"{unit.unit or unit.quote}: the heading of the table"
    )
    return evolve(mention, kind=unit.kind, value=told, noun=unit.noun)

"""Claims from short rows, for tests: ``claim("Heron", "revenue", "3.12億", "CNY", "2024", source="a")``."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from decimal import Decimal

from factcheck.model import Claim, Entity, Evidence, Extraction, Link, Period, SourceRef, Span, Value
from factcheck.rules.lookup import parse_period

_SCALES = {"萬": 4, "万": 4, "億": 8, "亿": 8, "k": 3, "m": 6, "bn": 9, "%": 0}
_HEDGES = {"": "flat", "~": "about", ">": "over", ">=": "at_least", "<": "under", "<=": "up_to", "≲": "nearly"}
_FIGURE = re.compile(r"(>=|<=|>|<|~|≲)?(-?[\d.,]+)(?:-([\d.,]+))?(萬|万|億|亿|k|m|bn|%)?$")


def value(text: str, unit: str = "CNY") -> Value:
    """A value from ``~3.12億``, ``>40m``, ``30-40億``, ``165``; a date from ISO text with unit ``date``."""
    if unit == "date":
        days = parse_period(text)
        assert days, text
        precision = {4: "year", 7: "month", 10: "day"}.get(len(text), "span")
        return Value(text if precision != "span" else None, *days, "date", precision=precision)
    match = _FIGURE.match(text)
    assert match, text
    mark, first, last, scale = match.groups()
    factor = Decimal(1).scaleb(_SCALES.get(scale or "", 0))
    mantissa = first.replace(",", "")
    decimals = len(mantissa.partition(".")[2])
    number, granule = Decimal(mantissa) * factor, factor.scaleb(-decimals)
    scaled = bool(scale)
    if last:
        return Value(None, number, Decimal(last.replace(",", "")) * factor, unit, "..", "range", granule, decimals, scaled)
    hedge = _HEDGES[mark or ""]
    return _bounded(number, granule, hedge, unit, decimals, scaled)


def _bounded(number: Decimal, granule: Decimal, hedge: str, unit: str, decimals: int, scaled: bool) -> Value:
    digits = str(abs(int(number / granule)))
    one = granule.scaleb(len(digits) - len(digits.rstrip("0"))) if number and not decimals else granule
    half = granule / 2 if scaled or decimals else Decimal(0)
    about = max(granule, one / 2)
    low, high, bound, low_closed, high_closed = {
        "flat": (number - half, number + half, "=", True, True),
        "about": (number - about, number + about, "~", True, True),
        "over": (number, None, ">", False, True),
        "at_least": (number, None, ">", True, True),
        "under": (Decimal(0), number, "<", True, False),
        "up_to": (Decimal(0), number, "<", True, True),
        "nearly": (number - one / 2, number + half, "<", True, True),
    }[hedge]
    return Value(number, low, high, unit, bound, hedge, granule, decimals, scaled, low_closed, high_closed)


def claim(
    entity: str,
    concept: str,
    text: str,
    unit: str = "CNY",
    period: str | None = None,
    *,
    source: str = "a",
    at: int | None = None,
    instant: bool = False,
    sentence: int | None = None,
    published: str | None = None,
    links: tuple[tuple[str, Claim], ...] = (),
    confidence: float = 0.9,
    kind: str = "",
    cue: tuple[str, str] | None = None,
    **qualifiers: str,
) -> Claim:
    """One claim; its place in its source follows from its words unless ``at`` is given."""
    name = f"{entity}|{concept}|{text}|{unit}|{period}|{sorted(qualifiers.items())}"
    digest = hashlib.sha256(name.encode()).hexdigest()
    start = at if at is not None else int(digest[:6], 16)
    days = parse_period(period) if period else None
    ref = SourceRef(source, source, published=dt.date.fromisoformat(published) if published else None)
    cues = (Evidence(source, max(0, start - 2), start, cue[1], cue[0], source),) if cue else ()
    return Claim(
        id="c:" + hashlib.sha256(f"{source}|{start}|{name}".encode()).hexdigest()[:12],
        source=ref,
        start=start,
        end=start + len(text),
        quote=text,
        entity=Entity(entity.casefold(), entity),
        concept=concept,
        value=value(text, unit),
        period=Period(*days, period or "", instant) if days else None,
        qualifiers=qualifiers,
        confidence=confidence,
        links=tuple(Link(k, other.id) for k, other in links),
        cues=cues,
        sentence=Span(sentence, sentence + 80) if sentence is not None else None,
        kind=kind,
    )


def extractions(*claims: Claim) -> list[Extraction]:
    """The claims, one extraction a source."""
    by_source: dict[str, list[Claim]] = {}
    for each in claims:
        by_source.setdefault(each.source.id, []).append(each)
    return [Extraction(c[0].source, tuple(sorted(c, key=lambda x: x.start))) for c in by_source.values()]

"""The model as compact JSON and back, without loss."""

from __future__ import annotations

import datetime as dt
import json
import zlib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar

from attrs import frozen

from factcheck.model import Claim, Extraction, Name, Source, SourceRef, Statement

T = TypeVar("T")


@frozen
class Said:
    """What an extraction holds besides its claims."""

    names: tuple[Name, ...] = ()
    statements: tuple[Statement, ...] = ()


@cache
def _converter() -> Any:
    from cattrs import Converter

    converter = Converter(omit_if_default=True)
    # A number or a date, or a number or a date's prefix: the mark tells them apart.
    for union in (Decimal | str | None, Decimal | dt.date | None):
        converter.register_unstructure_hook(union, _mark)
    converter.register_structure_hook(Decimal | str | None, lambda told, _: _unmark(told))
    converter.register_structure_hook(Decimal | dt.date | None, lambda told, _: _unmark_day(told))
    for type_ in (dt.date, dt.date | None):
        converter.register_unstructure_hook(type_, lambda day: day and day.isoformat())
        converter.register_structure_hook(type_, lambda told, _: told and dt.date.fromisoformat(told))
    converter.register_unstructure_hook(Decimal | None, _mark)
    converter.register_structure_hook(Decimal | None, lambda told, _: _unmark(told))
    # A claim's source is stored once; reading puts the same one into every claim.
    converter.register_structure_hook(SourceRef, lambda told, _: told)
    return converter


def _mark(value: Decimal | dt.date | str | None) -> str | None:
    if isinstance(value, Decimal):
        return f"#{value}"
    return value.isoformat() if isinstance(value, dt.date) else value


def _unmark(told: str | None) -> Decimal | str | None:
    return Decimal(told[1:]) if told and told[0] == "#" else told


def _unmark_day(told: str | None) -> Decimal | dt.date | None:
    if told is None or told[0] == "#":
        return Decimal(told[1:]) if told else None
    return dt.date.fromisoformat(told)


def dump(thing: object) -> str:
    """A model object as JSON; fields that hold their default are left out."""
    return json.dumps(_converter().unstructure(thing), ensure_ascii=False, separators=(",", ":"))


def dump_claim(claim: Claim) -> str:
    """A claim without its source."""
    told = _converter().unstructure(claim)
    del told["source"]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def load_claim(told: str, source: SourceRef) -> Claim:
    """A claim of a source."""
    claim: Claim = _converter().structure({**json.loads(told), "source": source}, Claim)
    return claim


def dump_source(source: Source) -> str:
    """A source without its texts."""
    told = _converter().unstructure(source)
    del told["text"], told["raw"]
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def load_source(told: str, text: str, raw: str) -> Source:
    """A source with its texts."""
    source: Source = _converter().structure({**json.loads(told), "text": text, "raw": raw}, Source)
    return source


def load_ref(told: str) -> SourceRef:
    """What a claim keeps of a source, without reading the rest."""
    data: Mapping[str, Any] = json.loads(told)
    published = data.get("published")
    return SourceRef(
        data["id"],
        data["path"],
        data.get("title", ""),
        data.get("publisher", ""),
        dt.date.fromisoformat(published) if published else None,
    )


def dump_said(extraction: Extraction) -> bytes:
    """Names and statements of an extraction, packed."""
    return pack(dump(Said(extraction.names, extraction.statements)))


def load_said(told: bytes) -> Said:
    """Names and statements."""
    said: Said = _converter().structure(json.loads(unpack(told)), Said)
    return said


def pack(text: str) -> bytes:
    """Text, compressed. Lone surrogates survive."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 6)


def unpack(data: bytes) -> str:
    """The text that was packed."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")

"""The ledger's claims for other programs: JSON lines or Parquet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from factcheck.ledger.errors import LedgerError
from factcheck.ledger.store import Ledger

#: Rows that are in memory at once.
_ROWS = 50_000


def records(ledger: Ledger) -> Iterator[dict[str, Any]]:
    """Every claim as in the contract, by source and place."""
    from factcheck.report import claim_to_dict

    for extraction in ledger.extractions():
        for claim in extraction.claims:
            yield claim_to_dict(claim)


def lines(ledger: Ledger) -> Iterator[str]:
    """Every claim as a line of JSON."""
    for record in records(ledger):
        yield json.dumps(record, ensure_ascii=False)


def to_parquet(ledger: Ledger, file: Path) -> int:
    """Write the claims as Parquet, one row a claim, one column a field.

    Args:
        ledger: the ledger.
        file: the file to write; missing folders are made.

    Returns:
        The number of rows.

    Raises:
        LedgerError: pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise LedgerError("Parquet needs pyarrow: pip install 'factcheck-audit[parquet]'") from error
    schema = pa.schema([(name, pa.string()) for name in _COLUMNS[:-3]] + [(n, pa.int64()) for n in ("start", "end")] + [("confidence", pa.float64())])
    file.parent.mkdir(parents=True, exist_ok=True)
    total = 0
    with pq.ParquetWriter(file, schema) as writer:
        for batch in _batches(_flat(record) for record in records(ledger)):
            writer.write_table(pa.Table.from_pylist(batch, schema=schema))
            total += len(batch)
    return total


_COLUMNS = (
    "id", "source_id", "path", "title", "publisher", "published", "quote", "entity_id", "entity", "concept", "amount",
    "low", "high", "unit", "bound", "period_start", "period_end", "period_text", "qualifiers", "start", "end", "confidence",
)  # fmt: skip


def _flat(record: Mapping[str, Any]) -> dict[str, Any]:
    source, entity, value, period = (record.get(k) or {} for k in ("source", "entity", "value", "period"))
    row = {
        "id": record["id"], "source_id": source["id"], "path": source["path"], "title": source.get("title"),
        "publisher": source.get("publisher"), "published": source.get("published"), "quote": record["quote"],
        "entity_id": entity.get("id"), "entity": entity.get("name"), "concept": record["concept"],
        "period_start": period.get("start"), "period_end": period.get("end"), "period_text": period.get("text"),
        "qualifiers": json.dumps(record.get("qualifiers") or {}, ensure_ascii=False, sort_keys=True),
        "start": record["start"], "end": record["end"], "confidence": record.get("confidence"),
    }  # fmt: skip
    return {**row, **{key: value.get(key) for key in ("amount", "low", "high", "unit", "bound")}}


def _batches(rows: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == _ROWS:
            yield batch
            batch = []
    if batch:
        yield batch

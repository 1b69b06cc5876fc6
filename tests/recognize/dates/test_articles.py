"""The dates annotated in real articles, where those lie beside the repository."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from factcheck import recognize

_SHARED = Path(__file__).resolve().parents[4] / "shared"
#: The articles' own days. Of a file that holds several articles of different days, the last that was written.
_WRITTEN = {"000": dt.date(2024, 7, 30), "001": dt.date(2025, 12, 22), "003": dt.date(2025, 12, 1)}


@pytest.mark.skipif(not (_SHARED / "gold").is_dir(), reason="the annotated articles are not beside this repository")
@pytest.mark.parametrize("number", sorted(_WRITTEN))
def test_annotated_dates_are_read(number: str) -> None:
    text = next((_SHARED / "seeds").glob(f"{number}_*.txt")).read_text("utf-8-sig")
    found = [m for m in recognize(text, reference=_WRITTEN[number]) if m.unit == "date"]
    rows = map(json.loads, (_SHARED / "gold" / f"claims-{number}.jsonl").read_text("utf-8").splitlines())
    missed = []
    for row in rows:
        if row["unit"] != "date" or not (row.get("value") or row.get("low")):
            continue
        hits = [m for m in found if m.start < row["end"] and row["start"] < m.end]
        if not any(
            (row.get("value") and m.amount == row["value"])
            or (row.get("low") and str(m.low).startswith(row["low"]) and str(m.high).startswith(row["high"]))
            or (row.get("low") and m.role == "since" and str(m.low).startswith(row["low"]))
            for m in hits
        ):
            missed.append(row["quote"])
    # 本月 of an article that was written in another month than the rest of its file.
    assert missed in ([], ["本月早些時候"])

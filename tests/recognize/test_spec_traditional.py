"""The Chinese cases of the Recognizers-Text specification, and the same cases in Traditional characters.

The specification lies beside the repository (``../shared/specs``) where the project is developed; without it, or without
OpenCC, there is nothing to compare and the tests are left out.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck import Mention, recognize

SPEC = Path(__file__).parents[3] / "shared" / "specs" / "recognizers.jsonl"
SUITES = ("NumberModel", "PercentModel", "NumberRangeModel", "CurrencyModel", "DimensionModel", "AgeModel")
pytestmark = pytest.mark.skipif(not SPEC.exists(), reason=f"the specification is not at {SPEC}")


@cache
def cases(suite: str) -> list[dict[str, Any]]:
    rows = map(json.loads, SPEC.read_text("utf-8").splitlines())
    return [row for row in rows if row["suite"] == f"ms/Chinese/{suite}"]


def same(want: float | None, got: Decimal | dt.date | None) -> bool:
    if want is None or got is None:
        return want is None and got is None
    return isinstance(got, Decimal) and abs(Decimal(str(want)) - got) <= Decimal("1e-6") * max(1, abs(got))


def hit(want: dict[str, Any], mention: Mention) -> bool:
    if mention.value.is_date or not (mention.start < want["e"] and want["s"] < mention.end):
        return False
    if "lo" in want:
        return same(want["lo"], mention.low) and (want["hi_any"] or same(want["hi"], mention.high))
    value = mention.amount if isinstance(mention.amount, Decimal) else None
    return same(want["v"], value) and want.get("cur") in (None, mention.unit)


def passed(row: dict[str, Any], text: str) -> bool:
    found = recognize(text, reference=dt.date.fromisoformat(row["ref"][:10]) if row.get("ref") else None)
    return all(any(hit(want, mention) for mention in found) for want in row["expected"])


@pytest.mark.parametrize("suite", SUITES)
def test_traditional_text_is_read_as_simplified_text_is(suite: str) -> None:
    opencc = pytest.importorskip("opencc", reason="OpenCC converts the cases")
    convert = opencc.OpenCC("s2t").convert
    lost = [
        row["input"]
        for row in cases(suite)
        if len(convert(row["input"])) == len(row["input"]) and passed(row, row["input"]) and not passed(row, convert(row["input"]))
    ]
    assert lost == []


#: The least share of its cases with an expectation that a suite passes; the rest are conventions that `test_conventions` gives.
LEAST = {"NumberModel": 93, "PercentModel": 95, "NumberRangeModel": 85, "CurrencyModel": 95, "DimensionModel": 90, "AgeModel": 90}


@pytest.mark.parametrize("suite", SUITES)
def test_suite(suite: str) -> None:
    counted = Counter(passed(row, row["input"]) for row in cases(suite) if row["expected"])
    assert 100 * counted[True] >= LEAST[suite] * counted.total()

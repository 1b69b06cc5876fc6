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
from factcheck.lexicon.fold import fold
from tests.recognize.dates.test_conventions import REFUSED
from tests.recognize.test_conventions import OURS

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


DATES = ("DateTimeModel", "DateParser", "DatePeriodParser", "DurationParser")
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "month": 2592000, "year": 31536000}


def dated(want: dict[str, Any], mention: Mention) -> bool:
    if not (mention.start < want["e"] and want["s"] < mention.end):
        return False
    if want["kind"] == "duration":
        amount = mention.amount if isinstance(mention.amount, Decimal) else None
        return amount is not None and mention.unit in SECONDS and same(want["sec"], amount * SECONDS[mention.unit])
    ends = [None if end is None else str(end) for end in (mention.low, mention.high)]
    return mention.value.is_date and ends in want.get("alts", [ends])


def accepted(row: dict[str, Any], suite: str) -> bool:
    """Whether a case is passed; one that expects nothing, if no mention of the suite's kind is found."""
    found = recognize(row["input"], reference=dt.date.fromisoformat(row["ref"][:10]) if row.get("ref") else None)
    if not row["expected"]:
        percent = suite == "PercentModel"
        return not any(m.value.is_date if suite in DATES else not m.value.is_date and (not percent or m.unit.startswith("percent")) for m in found)
    fits = dated if suite in DATES else hit
    return all(any(fits(want, mention) for mention in found) for want in row["expected"])


@pytest.mark.parametrize("suite", SUITES + DATES)
def test_what_is_not_passed_is_listed_with_its_reason(suite: str) -> None:
    listed = [fold(text) for text in (*OURS, *(row[0] for row in REFUSED))]
    silent = [
        row["input"]
        for row in cases(suite)
        if not accepted(row, suite) and not any(text in fold(row["input"]) for text in listed)
    ]
    assert silent == []


@pytest.mark.parametrize("suite", SUITES + DATES)
def test_traditional_text_is_read_as_simplified_text_is(suite: str) -> None:
    opencc = pytest.importorskip("opencc", reason="OpenCC converts the cases")
    convert = opencc.OpenCC("s2t").convert
    lost = [
        row["input"]
        for row in cases(suite)
        if len(convert(row["input"])) == len(row["input"]) and accepted(row, suite) and not accepted(row | {"input": convert(row["input"])}, suite)
    ]
    assert lost == []


#: The least share of its cases with an expectation that a suite passes; the rest are conventions that `test_conventions` gives.
LEAST = {"NumberModel": 96, "PercentModel": 98, "NumberRangeModel": 95, "CurrencyModel": 95, "DimensionModel": 94, "AgeModel": 90}


@pytest.mark.parametrize("suite", SUITES)
def test_suite(suite: str) -> None:
    counted = Counter(passed(row, row["input"]) for row in cases(suite) if row["expected"])
    assert 100 * counted[True] >= LEAST[suite] * counted.total()

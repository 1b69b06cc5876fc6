from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import jsonschema_rs
import sample
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Audit, Interval
from factcheck.report import render
from factcheck.report.json import schema
from factcheck.report.record import COLUMNS, claim_to_dict, decimal_text, plain

CONTRACT = ["id", "source", "start", "end", "quote", "entity", "concept", "value", "period", "qualifiers", "confidence"]


def test_an_audit_is_valid_against_the_published_schema(audit: Audit) -> None:
    validator = jsonschema_rs.validator_for(schema())
    for lang in ("en", "zh-Hans", "zh-Hant"):
        assert [e.message for e in validator.iter_errors(json.loads(render(audit, "json", lang=lang)))] == []


def test_the_schema_refuses_floats_and_missing_keys(audit: Audit) -> None:
    validator = jsonschema_rs.validator_for(schema())
    wrong = audit.to_dict()
    wrong["claims"][0]["value"]["amount"] = 1.5
    assert not validator.is_valid(wrong)
    missing = audit.to_dict()
    del missing["findings"][0]["groups"]
    assert not validator.is_valid(missing)


def test_the_schema_knows_every_key(audit: Audit) -> None:
    published = schema()

    def unknown(node: Any, shape: dict[str, Any], at: str) -> list[str]:
        if "$ref" in shape:
            shape = published["$defs"][shape["$ref"].rpartition("/")[2]]
        if "oneOf" in shape:
            shape = shape["oneOf"][-1]
            return unknown(node, shape, at) if node is not None else []
        if isinstance(node, list) and "items" in shape:
            return [u for n, item in enumerate(node) for u in unknown(item, shape["items"], f"{at}[{n}]")]
        if not isinstance(node, dict) or "properties" not in shape:
            return []
        strange = [f"{at}.{key}" for key in node if key not in shape["properties"]]
        return strange + [u for key, v in node.items() if key in shape["properties"] for u in unknown(v, shape["properties"][key], f"{at}.{key}")]

    assert unknown(audit.to_dict(), published, "audit") == []


def test_a_claim_has_the_keys_of_the_contract_in_their_order() -> None:
    record = claim_to_dict(sample.CLAIMS["annual riders"])
    assert list(record)[: len(CONTRACT)] == CONTRACT
    assert list(record["source"]) == ["id", "path", "title", "publisher", "published"]
    assert list(record["value"])[:5] == ["amount", "low", "high", "unit", "bound"]
    assert record["value"]["amount"] == "12000000"
    assert (record["value"]["low"], record["value"]["high"]) == ("11500000", "12500000")
    assert record["period"]["start"] == "2023-01-01"
    assert sample.TEXTS["ferry/annual.txt"][record["start"] : record["end"]] == record["quote"]


def test_dates_are_iso_with_the_precision_stated() -> None:
    value = claim_to_dict(sample.CLAIMS["museum opened"])["value"]
    assert (value["amount"], value["low"], value["high"], value["unit"]) == ("2009-03", "2009-03-01", "2009-03-31", "date")


def test_unbounded_ends_are_null() -> None:
    value = claim_to_dict(sample.CLAIMS["news employees"])["value"]
    assert (value["low"], value["high"], value["bound"], value["low_closed"]) == ("3500", None, ">", False)


def test_qualifiers_are_sorted() -> None:
    assert list(claim_to_dict(sample.CLAIMS["news growth"])["qualifiers"]) == ["growth_of", "growth_over"]


@given(st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**15), max_value=10**15))
@settings(deadline=None, max_examples=200)
def test_decimals_lose_nothing_and_have_no_exponent(number: Decimal) -> None:
    text = decimal_text(number)
    assert Decimal(text) == number
    assert "E" not in text
    assert text != "-0"


def test_what_rules_compute_becomes_json() -> None:
    told = plain({"a": Decimal("1E+3"), "b": dt.date(2020, 1, 2), "c": Interval(Decimal(1), None), "d": frozenset({"y", "x"}), "e": 0.5})
    assert told["a"] == "1000"
    assert told["b"] == "2020-01-02"
    assert told["c"] == {"low": "1", "high": None, "low_closed": True, "high_closed": True}
    assert told["d"] == ["x", "y"]
    assert told["e"] == "0.5"
    json.dumps(told)


def test_lines_stand_alone(audit: Audit) -> None:
    lines = [json.loads(line) for line in render(audit, "jsonl").splitlines()]
    assert [line["id"] for line in lines] == [f.id for f in audit.findings]
    assert all([c["id"] for c in line["operands"]] == line["claims"] for line in lines)


def test_records_are_one_row_a_claim(audit: Audit) -> None:
    rows = audit.to_records()
    assert all(tuple(row) == COLUMNS for row in rows)
    assert len(rows) == sum(len(f.claims) or len(f.evidence) for f in audit.findings)
    first = rows[0]
    assert (first["rule"], first["side"], first["amount"], first["unit"]) == ("D101", 1, "48200000", "USD")
    names = [row for row in rows if row["rule"] == "N101"]
    assert [row["quote"] for row in names] == ["林晓东", "林曉棟"]
    assert all(row["claim"] is None for row in names)


def test_the_methods_of_an_audit_are_the_formats(audit: Audit) -> None:
    assert audit.to_dict() == json.loads(render(audit, "json"))
    assert audit.to_html(lang="zh_TW") == render(audit, "html", lang="zh-Hant")
    assert audit.to_text() == render(audit, "text")
    assert audit._repr_html_().startswith("<iframe")

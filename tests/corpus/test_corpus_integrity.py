"""The corpus is what its README says: quotes stand at their offsets, values parse, nothing overlaps."""
from __future__ import annotations

import json
import re
import tomllib
from collections import Counter, defaultdict
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).resolve().parent
HALVES = [half for half in (CORPUS / "dev", CORPUS / "second", CORPUS / "third", CORPUS / "fourth", CORPUS / "fifth", CORPUS / "sixth", CORPUS / "seventh", CORPUS / "eighth", CORPUS / "ninth", CORPUS / "tenth", CORPUS / "heldout") if (half / "claims.jsonl").is_file()]
PAIRS = ("findings", "decoys", "agreements")
KINDS = {
    "findings": {
        "value_conflict", "date_conflict", "sum_mismatch", "growth_mismatch", "ratio_mismatch", "conversion_mismatch", "unit_slip",
        "direction_mismatch", "count_mismatch", "order_impossible", "name_variant", "product_mismatch",
    },
    "agreements": {"sum", "growth", "ratio", "conversion", "corroborated", "date", "count", "product", "order"},
}
ISO_PREFIX = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
PERIOD_PART = re.compile(r"\d{4}(-H[12]|-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")

pytestmark = pytest.mark.skipif(not HALVES, reason="no half of the corpus is present")
each_half = pytest.mark.parametrize("half", HALVES, ids=lambda half: half.name)


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf8").splitlines() if line.strip()]


def texts(half: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf8") for path in sorted((half / "articles").glob("*.md"))}


def misquoted(half: Path, mentions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    articles = texts(half)
    return [m for m in mentions if not m["quote"] or articles[m["file"]][m["start"]:m["end"]] != m["quote"]]


@each_half
def test_every_article_has_front_matter_and_claims(half: Path) -> None:
    claimed = {row["file"] for row in rows(half / "claims.jsonl")}
    articles = texts(half)
    assert claimed == set(articles)
    for name, text in articles.items():
        head = text.split("\n---\n", 1)[0].splitlines()
        assert head[0] == "---", name
        fields = dict(line.split(":", 1) for line in head[1:])
        assert {"title", "publisher", "published", "lang"} <= set(fields), name
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", fields["published"].strip()), name
        assert fields["lang"].strip() in {"zh-Hans", "zh-Hant", "en"}, name


@each_half
def test_quotes_stand_at_their_offsets(half: Path) -> None:
    assert misquoted(half, rows(half / "claims.jsonl")) == []


@each_half
def test_values_parse_in_their_unit(half: Path) -> None:
    for row in rows(half / "claims.jsonl"):
        ends = [row[key] for key in ("value", "low", "high") if row.get(key) is not None]
        assert ends, row
        if row["unit"] == "date":
            assert all(ISO_PREFIX.fullmatch(end) for end in ends), row
        else:
            assert all(Decimal(end).is_finite() and "E" not in end.upper() for end in ends), row
        if row.get("value") is None:
            assert row["low"] is not None or row["high"] is not None, row
        if row.get("low") is not None and row.get("high") is not None:
            ordered = row["low"] <= row["high"] if row["unit"] == "date" else Decimal(row["low"]) < Decimal(row["high"])
            assert ordered, row


@each_half
def test_rows_carry_the_whole_annotation(half: Path) -> None:
    for row in rows(half / "claims.jsonl"):
        assert row["bound"] in {"=", "~", ">", "<", ".."}, row
        assert all(row[key] for key in ("unit", "entity", "concept")), row
        assert row["concept"] != "other:", row
        assert isinstance(row["q"], dict), row
        if row["period"] is not None:
            assert all(PERIOD_PART.fullmatch(part) for part in row["period"].split("/")), row


@each_half
def test_rows_of_an_article_do_not_overlap(half: Path) -> None:
    by_file = defaultdict(list)
    for row in rows(half / "claims.jsonl"):
        by_file[row["file"]].append(row)
    for placed in by_file.values():
        placed.sort(key=lambda row: (row["start"], -row["end"]))
        for left, right in pairwise(placed):
            apart = left["end"] <= right["start"]
            nested = right["end"] <= left["end"] and (left["start"], left["end"]) != (right["start"], right["end"])
            assert apart or nested, (left, right)


@each_half
@pytest.mark.parametrize("name", PAIRS)
def test_sides_stand_in_the_text(half: Path, name: str) -> None:
    for row in rows(half / f"{name}.jsonl"):
        assert len(row["sides"]) >= 2, row
        assert all(row["sides"]), row
        assert misquoted(half, [mention for side in row["sides"] for mention in side]) == [], row
        assert row["kind"] in KINDS.get(name, KINDS["findings"]), row


@each_half
def test_findings_and_decoys_say_how_grave_and_why(half: Path) -> None:
    assert all(row["severity"] in {"high", "medium", "low"} and row["agreed"] is True for row in rows(half / "findings.jsonl"))
    assert all(row["why"] for row in rows(half / "decoys.jsonl"))


@each_half
def test_ids_are_unique(half: Path) -> None:
    counted = Counter(row["id"] for name in PAIRS for row in rows(half / f"{name}.jsonl"))
    assert [name for name, times in counted.items() if times > 1] == []


@pytest.mark.parametrize("half", [half for half in HALVES if (half / "aliases.toml").is_file()], ids=lambda half: half.name)
def test_no_alias_means_two_entities(half: Path) -> None:
    table = tomllib.loads((half / "aliases.toml").read_text("utf8"))["entity"]
    counted = Counter(name.casefold() for canonical, others in table.items() for name in {canonical, *others})
    assert [name for name, times in counted.items() if times > 1] == []

"""The annotations must point at the text that they quote, or every score taken on them is worthless."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text("utf8").splitlines()]


def text(file: str) -> str:
    return (HERE / "articles" / file).read_text("utf8")


def test_every_claim_quotes_its_place() -> None:
    for row in rows("claims.jsonl"):
        assert text(row["file"])[row["start"] : row["end"]] == row["quote"], row


def test_claims_do_not_overlap() -> None:
    last: dict[str, int] = {}
    for row in sorted(rows("claims.jsonl"), key=lambda r: (r["file"], r["start"])):
        assert row["start"] >= last.get(row["file"], 0), row
        last[row["file"]] = row["end"]


@pytest.mark.parametrize("name", ["findings.jsonl", "decoys.jsonl", "agreements.jsonl"])
def test_every_side_quotes_its_place(name: str) -> None:
    for row in rows(name):
        assert len(row["sides"]) >= 2, row["id"]
        assert all(row["sides"]), row["id"]
        for mention in (m for side in row["sides"] for m in side):
            assert text(mention["file"])[mention["start"] : mention["end"]] == mention["quote"], row["id"]


def test_each_article_is_annotated() -> None:
    annotated = {row["file"] for row in rows("claims.jsonl")}
    assert annotated == {path.name for path in (HERE / "articles").glob("*.md")}

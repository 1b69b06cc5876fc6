"""One date of two things."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract


def launched(text: str) -> list[tuple[str, str]]:
    """What came out or opened, and when."""
    claims = extract(Source.from_text(text, id="a.txt")).claims
    return [(c.entity.name, c.quote) for c in claims if c.value.is_date and c.concept in ("launched", "other:opened") and c.entity is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青禾农业2024年8月发布了《晨光》和《暮雨》。", [("晨光", "2024年8月"), ("暮雨", "2024年8月")]),
        ("青禾農業2024年8月發布的《晨光》及《暮雨》廣受好評。", [("晨光", "2024年8月"), ("暮雨", "2024年8月")]),
        ("In August 2024 Spruce Labs launched Corvane and Brightmere.", [("Corvane", "August 2024"), ("Brightmere", "August 2024")]),
        ("Spruce Labs launched Corvane-1 and Corvane-2 in August 2024.", [("Corvane-1", "August 2024"), ("Corvane-2", "August 2024")]),
    ],
)
def test_both_of_two(text: str, expected: list[tuple[str, str]]) -> None:
    assert launched(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "青禾农业2024年8月发布了《晨光》，《暮雨》则已停产。",
        "青禾农业2024年8月发布了《晨光》和《暮雨》的续作。",
        "In August 2024 Spruce Labs launched 晨光, and 暮雨 was shut down.",
    ],
)
def test_one_of_two(text: str) -> None:
    assert "暮雨" not in [name for name, _ in launched(text)]


def test_two_claims_of_one_place_are_told_apart() -> None:
    claims = extract(Source.from_text("青禾农业2024年8月发布了《晨光》和《暮雨》。", id="a.txt")).claims
    assert len({c.id for c in claims}) == len(claims)
    assert len({(c.start, c.end) for c in claims}) < len(claims)

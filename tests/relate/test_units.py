"""What figures count."""

from __future__ import annotations

import pytest

from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Blackridge Mining produced 121,000 tonnes of copper in 2024.",
            [
                "121,000 tonnes | Blackridge Mining | other:output | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "望海大學現有學生12,400人，教職員1,060人。",
            [
                "12,400人 | 望海大學 | other:students | published",
                "1,060人 | 望海大學 | employees | published",
            ],
        ),
        (
            "Fenmoor University has 12,400 students and employs 1,060 staff.",
            [
                "12,400 | Fenmoor University | other:students | published",
                "1,060 | Fenmoor University | employees | published",
            ],
        ),
        (
            "Spruce Dairy operates 320 stores in 28 cities.",
            [
                "320 | Spruce Dairy | other:stores | published",
                "28 | Spruce Dairy | other:destinations | published",
            ],
        ),
        (
            "Spruce Dairy employs more than 5,000 people and made nearly $3 million in 2024.",
            [
                "more than 5,000 people | Spruce Dairy | employees | published",
                "nearly $3 million | Spruce Dairy | net_profit | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "Norrvik Ferries runs a fleet of 38 ships.",
            [
                "38 | Norrvik Ferries | other:fleet | published",
            ],
        ),
        (
            "云杉乳业共有专利165项。",
            [
                "165项 | 云杉乳业 | patents | published",
            ],
        ),
        (
            "云杉乳业目前在全国拥有门店320家，覆盖28个城市。",
            [
                "320家 | 云杉乳业 | other:stores | published",
                "28个 | 云杉乳业 | other:destinations | published",
            ],
        ),
    ],
)
def test_what_is_told(text: str, claims: list[str]) -> None:
    told(text, claims)

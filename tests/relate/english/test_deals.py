"""Stakes, what is paid for them and what that makes of the whole."""

from __future__ import annotations

import pytest

from tests.relate.told import told
from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "In March 2024 Solent Lines paid £40m for 8% of Brannoc Ferries, a price that valued the whole company at £500m.",
            [
                "£40m | Brannoc Ferries | investment | 2024-03-01/2024-03-31 | investor=Solent Lines",
                "8% | Brannoc Ferries | stake | 2024-03-01/2024-03-31 | holder=Solent Lines",
                "£500m | Brannoc Ferries | valuation | 2024-03-01/2024-03-31",
            ],
        ),
        (
            "Solent Lines sold 49% of its freight unit, Solent Cargo, for £30m in 2024. The unit owns 12 ships.",
            [
                "49% | Solent Cargo | stake | published",
                "£30m | Solent Cargo | investment | 2024-01-01/2024-12-31",
                "12 | Solent Cargo | other:fleet | published",
            ],
        ),
        (
            # What is earned on one share is not what is earned in all, nor what a share costs.
            "Brannoc Ferries had net income of £61 million, or 83 pence a share. Analysts had expected earnings of £1.10 a share.",
            ["£61 million | Brannoc Ferries | net_profit | published", "83 pence a share | Brannoc Ferries | other:earnings per share | published"],
        ),
        (
            "Solent Lines, which holds 11.5% of Brannoc Ferries, may use its pier for £150,000 plus royalties of up to 18%.",
            ["11.5% | Brannoc Ferries | stake | published | holder=Solent Lines", "up to 18% | Solent Lines | other:royalties | published"],
        ),
        (
            "Brannoc Ferries made a loss. Its stock, which trades under the ticker BRF, was last up 35.6% at $20.15. It closed on Tuesday at $14.86.",
            ["$20.15 | Brannoc Ferries | share_price | published", "$14.86 | Brannoc Ferries | share_price | 2025-03-18/2025-03-18"],
        ),
        (
            "Brannoc Ferries sold 20% of its tickets online in 2024.",
            ["20% | Brannoc Ferries | other:share of sales_volume | 2024-01-01/2024-12-31"],
        ),
        (
            "Brannoc Ferries made a loss. Solent Lines, its biggest shareholder with 22.5%, paid £41m for its stake in 2021.",
            ["22.5% | Brannoc Ferries | stake | published", "£41m | Brannoc Ferries | investment | 2021-01-01/2021-12-31"],
        ),
    ],
)
def test_deals(text: str, claims: list[str]) -> None:
    told(text, claims)


def test_what_a_deal_is_of() -> None:
    text = "Brannoc Ferries is to be sold. Solent Lines will pay £68m for 72% of the shares. That values the whole of the equity at £94m; add £12m of debt."
    whom(text, ["£68m | Brannoc Ferries", "72% | Brannoc Ferries", "£94m | Brannoc Ferries", "£12m | Brannoc Ferries"])


def test_parts_are_told_apart_by_who_has_them() -> None:
    told(
        "Brannoc Ferries is listed. Solent Lines owns 41% of the shares. The family holds on to 18 per cent.",
        ["18 per cent | Brannoc Ferries | stake | published | holder=family"],
    )
    told(
        "Brannoc Ferries carries freight. The islands, a world of their own, brought in 34 per cent of revenue in 2024.",
        ["34 per cent | Brannoc Ferries | revenue_share | 2024-01-01/2024-12-31 | segment=islands"],
    )


def test_what_an_investor_has() -> None:
    told("Brannoc Ferries is listed. Marl Capital still has 14.1%.", ["14.1% | Brannoc Ferries | stake | published | holder=Marl Capital"])

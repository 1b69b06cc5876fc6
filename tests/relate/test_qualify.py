"""What sets a figure apart."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "青禾农业2024年营收达3.1亿元，同比增长34.8%。",
            [
                "3.1亿元 | 青禾农业 | revenue | 2024-01-01/2024-12-31",
                "34.8% | 青禾农业 | revenue_growth | 2024-01-01/2024-12-31 | direction=up, growth_of=revenue",
            ],
        ),
        (
            "北岭铜矿2024年铜产量为12.1万吨，较2023年的11.5万吨增长5.2%。",
            [
                "12.1万吨 | 北岭铜矿 | other:output | 2024-01-01/2024-12-31",
                "11.5万吨 | 北岭铜矿 | other:output | 2023-01-01/2023-12-31 | direction=up",
                "5.2% | 北岭铜矿 | other:output growth | 2024-01-01/2024-12-31 | direction=up, growth_of=other:output",
            ],
        ),
        (
            "预计云杉乳业2026年营收将达到50亿元。",
            [
                "50亿元 | 云杉乳业 | revenue | 2026-01-01/2026-12-31 | basis=projected",
            ],
        ),
        (
            "若剔除一次性项目，云杉乳业2024年净利润为2.2亿元。",
            [
                "2.2亿元 | 云杉乳业 | net_profit | 2024-01-01/2024-12-31 | basis=adjusted",
            ],
        ),
        (
            "嵐塔股份2024年毛利率31.2%，年增1.4個百分點。",
            [
                "31.2% | 嵐塔股份 | gross_margin | 2024-01-01/2024-12-31",
                "1.4個百分點 | 嵐塔股份 | other:gross margin change | 2024-01-01/2024-12-31 | direction=up, growth_of=gross_margin",
            ],
        ),
        (
            "Norrvik Ferries carried 2.4 million passengers in 2024, up 3.1% from 2023.",
            [
                "2.4 million | Norrvik Ferries | other:passengers | 2024-01-01/2024-12-31",
                "3.1% | Norrvik Ferries | other:passengers growth | 2024-01-01/2024-12-31 | direction=up, growth_of=other:passengers",
            ],
        ),
        (
            "云杉乳业2023年完成A轮融资5000万美元，由海松资本领投。",
            [
                "5000万美元 | 云杉乳业 | funding_raised | 2023-01-01/2023-12-31 | round=A",
            ],
        ),
    ],
)
def test_what_is_told(text: str, claims: list[str]) -> None:
    told(text, claims)


def test_what_a_text_goes_on_to_call_its_subject_is_no_part_of_it() -> None:
    (found,) = (c for c in extract(Source.from_text("Norhaven Shipyard opened in 2018. The site employs 940 people.")).claims if c.value.unit == "person")
    assert found.entity is not None
    assert (found.entity.id, found.concept, dict(found.qualifiers)) == ("norhaven shipyard", "employees", {})

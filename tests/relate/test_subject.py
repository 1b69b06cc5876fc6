"""Whom figures are about."""

from __future__ import annotations

import pytest

from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "恒岳银行不良贷款率为1.32%，较年初下降0.05个百分点。",
            [
                "1.32% | 恒岳银行 | other:bad-loan ratio | published",
                "0.05个百分点 | 恒岳银行 | other:bad-loan ratio change | published | direction=down, growth_of=other:bad-loan ratio",
            ],
        ),
        (
            "据《海港日报》报道，云杉乳业2024年营收为20亿元。",
            [
                "20亿元 | 云杉乳业 | revenue | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "云杉乳业董事长陈立群持股12.5%。",
            [
                "12.5% | 云杉乳业 | stake | published",
            ],
        ),
        (
            "望海市2024年财政预算为320亿元。",
            [
                "320亿元 | 望海市 | other:budget | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "Spruce Dairy paid $120 million for Oldacre Farms in 2023.",
            [
                "$120 million | Spruce Dairy | investment | 2023-01-01/2023-12-31",
            ],
        ),
        (
            "諾威渡輪2024年載客240萬人次，按年上升3.1%。",
            [
                "240萬人次 | 諾威渡輪 | other:passengers | 2024-01-01/2024-12-31",
                "3.1% | 諾威渡輪 | other:passengers growth | 2024-01-01/2024-12-31 | direction=up, growth_of=other:passengers",
            ],
        ),
        (
            "《雾港来信》上映首周票房达2.4亿元。",
            [
                "2.4亿元 | 雾港来信 | other:box office | published",
            ],
        ),
        (
            "Spruce Dairy raised $40 million at a valuation of $1.2 billion.",
            [
                "$1.2 billion | Spruce Dairy | valuation | published",
            ],
        ),
    ],
)
def test_what_is_told(text: str, claims: list[str]) -> None:
    told(text, claims)

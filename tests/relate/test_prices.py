"""What one piece costs, and how many find room."""

from __future__ import annotations

import pytest

from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("云杉乳业推出的酸奶每杯18.8元。", ["18.8元 | 云杉乳业 | price | published"]),
        ("云杉乳业的奶粉每罐从118元降到99元。", ["118元 | 云杉乳业 | price | published", "99元 | 云杉乳业 | price | published"]),
        ("望海大學新校區可容納3000名學生。", ["3000名 | 望海大學 | capacity | published"]),
        ("云杉汽车2024年二季度交付新车6.8万辆，其中SUV4.9万辆。", ["6.8万辆 | 云杉汽车 | sales_volume | 2024-04-01/2024-06-30"]),
        (
            "云杉乳业今日上市。三家基石投资者合计认购2.65亿港元，其中恒岳银行1.2亿港元。",
            ["2.65亿港元 | 云杉乳业 | investment | 2025-03-20/2025-03-20", "1.2亿港元 | 云杉乳业 | investment | 2025-03-20/2025-03-20 | investor=恒岳银行"],
        ),
    ],
)
def test_an_amount_for_a_piece(text: str, claims: list[str]) -> None:
    told(text, claims)


@pytest.mark.parametrize("text", ["云杉乳业每股派息0.42元。", "望海市每亩补助300元。"])
def test_what_is_paid_for_each_is_no_price(text: str) -> None:
    from factcheck.model import Source
    from factcheck.relate import extract
    from tests.relate.told import PUBLISHED

    assert "price" not in {c.concept for c in extract(Source.from_text(text, published=PUBLISHED)).claims}

"""What rates of change compare with."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Source
from factcheck.relate import extract


@pytest.mark.parametrize(
    ("text", "rate", "over"),
    [
        ("海岚航空2024年第三季度营收12亿元，同比增长12%，环比增长5%。", "12%", "2023-Q3"),
        ("海岚航空2024年第三季度营收12亿元，同比增长12%，环比增长5%。", "5%", "2024-Q2"),
        ("海嵐航空2024年11月營收12億元，月減3%，年增20%。", "3%", "2024-10"),
        ("海岚机场2024年上半年旅客1,862万人次，同比增长22.5%，较2019年上半年增长6.1%。", "6.1%", "2019-H1"),
        ("海岚航空2024年营收12亿元，净利润1.1亿元，同比分别增长12%和9%。", "9%", "2023"),
        ("Alder Airways' revenue rose 12% year on year to £12m in the third quarter of 2024.", "12%", "2023-Q3"),
        ("海岚航空2024年第三季度营收12亿元，增长12%。", "12%", ""),
        ("海嵐航空2024年第三季營收12.1億元，較2024年第二季的11億元成長10%。", "10%", "2024-Q2"),
        ("海嵐航空2024年第三季營收12.1億元，比上季的11億元成長10%。", "10%", "2024-Q2"),
        ("海嵐航空2024年第三季營收12.1億元，較去年同季的11億元成長10%。", "10%", "2023-Q3"),
        ("海岚航空2024年11月客运量12.1万人次，较上年同月的11万人次增长10%。", "10%", "2023-11"),
    ],
)
def test_the_period_that_a_rate_compares_with(text: str, rate: str, over: str) -> None:
    claims = {c.quote: c for c in extract(Source.from_text(text, published=dt.date(2025, 1, 20))).claims}
    assert claims[rate].qualifiers.get("growth_over", "") == over

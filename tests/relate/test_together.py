"""Figures that hold at the time of the one before them."""

from __future__ import annotations

import pytest

from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "望海大学2024年有新生3150人，其中留学生945人，占三成。",
            ["945人 | 望海大学 | other:students | 2024-01-01/2024-12-31", "三成 | 望海大学 | other:share of students | 2024-01-01/2024-12-31"],
        ),
        (
            "望海医院现有3800名员工，3344名来自本地，占88%。",
            ["88% | 望海医院 | other:share of employees | published"],
        ),
        (
            "恒岳銀行公布2024年業績，淨息差由1.75%收窄至1.68%。",
            [
                "1.75% | 恒岳銀行 | other:net interest margin | 2023-01-01/2023-12-31",
                "1.68% | 恒岳銀行 | other:net interest margin | 2024-01-01/2024-12-31",
            ],
        ),
        (
            "望海大学1961年创校。新生注册率从去年的96.8%提高到97.3%。",
            ["96.8% | 望海大学 | other:新生注册率 | 2024-01-01/2024-12-31", "97.3% | 望海大学 | other:新生注册率 | 2025-01-01/2025-12-31"],
        ),
        (
            "云杉乳业披露2023年年度报告：全年营收12亿元。研发投入0.8亿元，上年为0.6亿元。负债率从上年末的84.1%降至81.6%。",
            [
                "0.6亿元 | 云杉乳业 | rnd_expense | 2022-01-01/2022-12-31",
                "84.1% | 云杉乳业 | other:debt-to-asset ratio | 2022-12-31/2022-12-31",
                "81.6% | 云杉乳业 | other:debt-to-asset ratio | 2023-12-31/2023-12-31",
            ],
        ),
        (
            "望海法院公布2024年年度报告，全年收案4.1万件。审结案件3.9万件，居全省第3位。",
            ["第3位 | 望海法院 | ranking | 2024-01-01/2024-12-31"],
        ),
    ],
)
def test_a_figure_told_together_with_another(text: str, claims: list[str]) -> None:
    told(text, claims)


def test_the_year_that_ended_on_a_day() -> None:
    told(
        "恒岳保險集團昨日公布截至去年12月底止全年業績，純利31.7億港元。年化新保費88.4億港元，上年為76.9億港元，增15%。",
        [
            "31.7億港元 | 恒岳保險集團 | net_profit | 2024-01-01/2024-12-31",
            "88.4億港元 | 恒岳保險集團 | other:premiums | 2024-01-01/2024-12-31",
            "76.9億港元 | 恒岳保險集團 | other:premiums | 2023-01-01/2023-12-31",
            "15% | 恒岳保險集團 | other:premiums growth | 2024-01-01/2024-12-31",
        ],
    )

"""Tables: headings and row labels tell whom, what and when."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Claim, Source
from factcheck.read.files import read_bytes
from factcheck.relate import extract

ACCOUNTS = """
| £m | 2024 | 2023 | Change |
|---|---|---|---|
| Revenue | 312.4 | 298.0 | 4.8% |
| Operating costs | (281.2) | (270.1) | 4.1% |
| Net profit | 31.2 | (27.9) | |
"""
HERD = """
Herd by region:

| Region | FY2024 | FY2023 | Share |
|---|---:|---:|---:|
| North | 12,400 | 12,000 | 40% |
| South | 18,600 | 18,000 | 60% |
| Total | 31,000 | 30,000 | 100% |
"""
QUARTERS = """
分季度营业收入（亿元）如下：

| | 第一季度 | 第二季度 | 第三季度 | 第四季度 | 合计 |
|---|---|---|---|---|---|
| 营业收入 | 11.2 | 12.9 | 13.3 | 14.7 | 52.1 |
"""
YEARS = """
| 年份 | 收入（億元） | 同比增長 | 毛利率 |
|---|---|---|---|
| 2023 | 48.0 | 19.7% | 33.0% |
| 2024 | 60.0 | 25.0% | 34.0% |
| 2025E | 72.0 | 20.0% | 35.0% |
"""
COMPANIES = """
| Company | Revenue ($ million) | Employees |
|---|---|---|
| Fenmoor Dairy | 312 | 1,204 |
| Oldacre Farms | 211 | 800 |
"""
STATEMENT = """
主要财务数据（单位：万元）：

| 项目 | 2024年 | 2023年 | 本年比上年增减 |
|---|---|---|---|
| 营业收入 | 521,300 | 480,200 | 8.56% |
| 其中：铜 | 400,100 | 380,000 | 5.29% |
| 归属于上市公司股东的净利润 | -3,200 | 12,000 | 不适用 |
| 基本每股收益（元/股） | 0.52 | 0.40 | 30.0% |
| 员工人数（人） | 5,210 | 5,002 | 4.2% |
"""


def source(table: str, opening: str, kind: str = "md") -> Source:
    text = f"---\ntitle: t\npublished: 2025-03-20\n---\n\n{opening}\n\n{table}" if kind == "md" else table
    (found,) = read_bytes(text.encode(), f"t.{kind}")
    return found


def cells(table: str, opening: str = "Fenmoor Dairy reported its results on Thursday.") -> dict[str, Claim]:
    found = source(table, opening)
    return {c.quote: c for c in extract(found).claims if "|" in found.raw[max(0, c.start - 4) : c.start]}


def year(claim: Claim) -> str:
    assert claim.period is not None
    return f"{claim.period.start}/{claim.period.end}"


@pytest.mark.parametrize(
    ("quote", "concept", "amount", "unit", "when"),
    [
        ("312.4", "revenue", "312400000", "GBP", "2024"),
        ("298.0", "revenue", "298000000", "GBP", "2023"),
        ("281.2", "other:operating costs", "281200000", "GBP", "2024"),
        ("27.9", "net_loss", "27900000", "GBP", "2023"),
        ("4.8%", "revenue_growth", "4.8", "percent", "2024"),
    ],
)
def test_metrics_down_and_years_across(quote: str, concept: str, amount: str, unit: str, when: str) -> None:
    claim = cells(ACCOUNTS)[quote]
    assert claim.entity is not None
    assert claim.entity.name == "Fenmoor Dairy"
    assert (claim.concept, str(claim.value.amount), claim.value.unit) == (concept, amount, unit)
    assert year(claim) == f"{when}-01-01/{when}-12-31"


def test_the_granule_is_that_of_the_digits_times_the_scale() -> None:
    claim = cells(ACCOUNTS)["298.0"]
    assert str(claim.value.granule) == "100000"
    assert str(claim.value.low) == "297950000"


def test_a_change_is_tied_to_what_it_leads_from_and_to() -> None:
    found = cells(ACCOUNTS)
    ids = {c.id: c.quote for c in found.values()}
    assert [(link.kind, ids[link.claim]) for link in found["4.8%"].links] == [("current", "312.4"), ("base", "298.0")]


def test_parts_and_their_total() -> None:
    found = cells(HERD)
    ids = {c.id: c.quote for c in found.values()}
    assert [found[q].qualifiers.get("segment") for q in ("12,400", "18,600", "31,000")] == ["North", "South", None]
    assert found["31,000"].qualifiers["total"] == "yes"
    assert [(link.kind, ids[link.claim]) for link in found["31,000"].links] == [("part", "12,400"), ("part", "18,600")]
    assert found["40%"].qualifiers["share_of"] == found["12,400"].concept
    assert year(found["12,000"]) == "2023-01-01/2023-12-31"


def test_quarters_without_a_year_are_of_the_last_that_is_over() -> None:
    found = cells(QUARTERS, "凯岭矿业股份有限公司（下称“凯岭矿业”）3月20日发布年报。")
    assert [year(found[q]) for q in ("11.2", "14.7")] == ["2024-01-01/2024-03-31", "2024-10-01/2024-12-31"]
    assert year(found["52.1"]) == "2024-01-01/2024-12-31"
    assert len(found["52.1"].links) == 4
    assert found["52.1"].value.amount == 5_210_000_000


def test_years_down_and_metrics_across() -> None:
    found = cells(YEARS, "嵐塔電信股份有限公司（下稱「嵐塔電信」）週四公布年報。")
    assert {c.concept for q, c in found.items() if q in ("48.0", "60.0", "72.0")} == {"revenue"}
    assert found["34.0%"].concept == "gross_margin"
    assert (found["25.0%"].concept, year(found["25.0%"])) == ("revenue_growth", "2024-01-01/2024-12-31")
    assert {link.kind for link in found["25.0%"].links} == {"current", "base"}
    assert found["72.0"].qualifiers["basis"] == "projected"


def test_rows_of_companies() -> None:
    found = cells(COMPANIES)
    assert [(c.entity and c.entity.name, c.concept) for c in found.values()] == [
        ("Fenmoor Dairy", "revenue"),
        ("Fenmoor Dairy", "employees"),
        ("Oldacre Farms", "revenue"),
        ("Oldacre Farms", "employees"),
    ]
    assert [c.value.unit for c in found.values()] == ["USD", "person", "USD", "person"]


def test_a_unit_above_the_table_is_not_that_of_people_or_shares() -> None:
    found = cells(STATEMENT, "凯岭矿业股份有限公司（下称“凯岭矿业”）3月20日发布2024年年报。")
    assert (found["521,300"].value.amount, found["521,300"].value.unit) == (5_213_000_000, "CNY")
    assert (found["5,210"].value.amount, found["5,210"].value.unit) == (5210, "person")
    assert found["0.52"].value.unit == "CNY/share"
    assert found["-3,200"].concept == "net_loss"
    assert (found["400,100"].concept, found["400,100"].qualifiers.get("segment")) == ("revenue", "铜")


def test_two_rows_of_headings() -> None:
    page = """<html><body><article><h1>Norrvik Ferries traffic</h1><p>Norrvik Ferries carried more people, it said.</p>
<table><thead><tr><th></th><th colspan=2>Passengers</th><th>Cars ('000)</th></tr><tr><th>Route</th><th>Mar 2025</th><th>Mar 2024</th>
<th>Mar 2025</th></tr></thead><tbody><tr><td>Halden</td><td>120,400</td><td>118,000</td><td>31.2</td></tr><tr><td>Visby</td><td>88,100</td>
<td>90,050</td><td>20.1</td></tr></tbody></table></article></body></html>"""
    found = {c.quote: c for c in extract(source(page, "", "html")).claims}
    assert (found["118,000"].concept, year(found["118,000"])) == ("other:passengers", "2024-03-01/2024-03-31")
    assert (found["31.2"].concept, found["31.2"].value.amount) == ("other:vehicles", 31_200)
    assert found["88,100"].qualifiers["segment"] == "Visby"


@pytest.mark.parametrize(
    "table",
    [
        "| No. | Note |\n|---|---|\n| 1 | see page 4 |\n| 2 | see page 9 |\n",
        "| Revenue | Costs |\n|---|---|\n| n/a | — |\n| up | down |\n",
        "| 排名 | 代码 |\n|---|---|\n| 1 | 600123 |\n| 2 | 600456 |\n",
        "|  |  |\n|---|---|\n| 3 | 4 |\n",
    ],
)
def test_what_tells_no_facts(table: str) -> None:
    assert not cells(table)


def test_no_two_cells_are_the_same_fact() -> None:
    table = "| 项目 | 期末余额（万元） | 期初余额（万元） |\n|---|---|---|\n| 存货 | 120 | 90 |\n| 存货 | 30 | 20 |\n"
    found = [c for c in extract(source(table, "青禾农业股份有限公司公布年报。")).claims if c.quote in ("120", "90", "30", "20")]
    keys = {(c.concept, c.period and (c.period.start, c.period.end), c.qualifiers.get("segment")) for c in found}
    assert len(found) == len(keys)


def test_a_table_keeps_the_days_that_its_text_was_published_out_of_its_flows() -> None:
    found = cells(COMPANIES, "Fenmoor Dairy said on 4 March 2025 that it was the largest.")
    assert found["312"].period is None or (found["312"].period.end - found["312"].period.start) > dt.timedelta(27)


def test_shares_of_what_is_plain_and_of_nothing_else() -> None:
    votes = "| Candidate | Party | Votes | % |\n|---|---|---|---|\n| A. Moss | Green | 12,401 | 51.2 |\n| B. Hale | Labour | 11,820 | 48.8 |\n"
    found = cells(votes, "The count for Harbour West was declared on Thursday.")
    assert (found["51.2"].value.unit, found["51.2"].qualifiers["share_of"]) == ("percent", found["12,401"].concept)
    wards = "| 院區 | 床位（張） | 住院人次（萬） | 占比 |\n|---|---|---|---|\n| 東院區 | 610 | 3.2 | 51% |\n| 西院區 | 590 | 3.0 | 49% |\n"
    found = cells(wards, "慈和醫院股份有限公司公布2024年年報。")
    assert "51%" not in found
    assert found["610"].qualifiers["segment"] == "东院区"


def test_headings_are_not_whom_a_text_is_about() -> None:
    table = "| Party | Seats | Votes |\n|---|---|---|\n| North | 12 | 3,400 |\n| South | 14 | 4,100 |\n"
    assert "Party" not in {c.entity.name for c in cells(table).values() if c.entity is not None}


def test_the_year_that_the_text_above_reports_on() -> None:
    table = "| 院區 | 住院人次（萬） |\n|---|---|\n| 東院區 | 3.2 |\n| 西院區 | 3.0 |\n"
    found = cells(table, "慈和醫院股份有限公司公布2024年年報。")
    assert year(found["3.2"]) == "2024-01-01/2024-12-31"
    assert cells(table, "慈和醫院股份有限公司公布2024年與2023年年報。")["3.2"].period != found["3.2"].period


ROUNDS = """
| 轮次 | 时间 | 融资额（亿元） |
|---|---|---|
| A轮 | 2016年5月 | 3.2 |
| B轮 | 2019年10月 | 7.5 |
"""


def test_a_column_of_dates_tells_when_the_rows_are_of() -> None:
    found = cells(ROUNDS, "云杉生物股份有限公司（下称“云杉生物”）历次募资如下。")
    assert [year(found[q]) for q in ("3.2", "7.5")] == ["2016-05-01/2016-05-31", "2019-10-01/2019-10-31"]


def test_the_day_before_a_colon_is_that_of_the_table() -> None:
    found = cells(HERD.replace("Herd by region:", "Fenmoor Dairy counts its herd. These are its numbers as of Nov. 15:").replace("FY2024", "Herd").replace("FY2023", "Calves"))
    assert year(found["12,400"]).endswith("-11-15")


def test_years_that_end_with_another_month_than_december() -> None:
    table = "| Year to March | Visitors | Staff |\n|---|---|---|\n| 2022 | 118,400 | 610 |\n| 2023 | 124,900 | 640 |\n"
    found = cells(table, "Marsh Hospital reported on Thursday.")
    assert [year(found[q]) for q in ("118,400", "124,900")] == ["2021-04-01/2022-03-31", "2022-04-01/2023-03-31"]
    by_calendar = cells(table.replace("Year to March", "Year"), "Marsh Hospital reported on Thursday.")
    assert year(by_calendar["118,400"]) == "2022-01-01/2022-12-31"

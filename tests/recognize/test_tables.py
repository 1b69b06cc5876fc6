"""Tables: scale and unit stand in the headings."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.lexicon.fold import fold
from factcheck.model import Mention
from factcheck.read.files import read_bytes
from factcheck.recognize import mentions_of
from factcheck.recognize.context import Context
from factcheck.recognize.tables import heading_unit

HEADINGS = [
    ("Revenue (£m)", "GBP", "1000000"),
    ("收入（億港元）", "HKD", "100000000"),
    ("Sales (US$ million)", "USD", "1000000"),
    ("營業額（人民幣千元）", "CNY", "1000"),
    ("Turnover (RMB'000)", "CNY", "1000"),
    ("单位：万元", "CNY", "10000"),
    ("占比（%）", "percent", "1"),
    ("產量（萬噸）", "tonne", "10000"),
    ("价格（元/股）", "CNY/share", "1"),
    ("Units (thousands)", "", "1000"),
]


@pytest.mark.parametrize(("heading", "unit", "amount"), HEADINGS)
def test_a_heading_tells_a_unit(heading: str, unit: str, amount: str) -> None:
    found = heading_unit(heading, Context(fold(heading), heading))
    assert found is not None
    assert (found.unit, found.amount) == (unit, Decimal(amount))


@pytest.mark.parametrize("heading", ["年份", "Note (a)", "地區（註）", "Vessel (2024)", ""])
def test_a_heading_without_a_unit_tells_none(heading: str) -> None:
    assert heading_unit(heading, Context(fold(heading), heading)) is None


def figures(markdown: str) -> list[Mention]:
    (source,) = read_bytes(markdown.encode(), "t.md")
    assert all(source.text[m.start : m.end] == m.quote for m in mentions_of(source))
    return [m for m in mentions_of(source) if not m.value.is_date]


def test_the_column_heading_goes_for_the_cells_below() -> None:
    found = figures("| 航线 | 运量（万标准箱） | 增速 |\n| --- | --- | --- |\n| 东行 | 148 | -2.1% |\n| 西行 | 16.5 | 7.4% |\n")
    cells = [m for m in found if m.unit == "teu" and m.quote[0].isdigit()]
    assert [(m.quote, m.amount) for m in cells] == [("148", 1_480_000), ("16.5", 165_000)]
    assert (cells[0].low, cells[0].high) == (1_475_000, 1_485_000)
    assert cells[0].value.assumed == "teu: the heading of the table"
    assert [m.amount for m in found if m.unit == "percent"] == [Decimal("-2.1"), Decimal("7.4")]


@pytest.mark.parametrize("corner", ["Year", "Month", "Hour"])
def test_what_the_rows_are_of_in_a_corner_is_no_unit(corner: str) -> None:
    found = figures(f"| {corner} | Visitors |\n| --- | --- |\n| 1 | 118,400 |\n| 2 | 124,900 |\n")
    assert [m.unit for m in found if m.quote in ("118,400", "124,900")] == ["", ""]


def test_a_loss_in_brackets_is_negative() -> None:
    found = figures("| | Profit (£m) |\n| --- | --- |\n| North | 12.5 |\n| South | (3.4) |\n")
    assert [m.amount for m in found if m.unit == "GBP" and m.quote[0] != "£"] == [12_500_000, -3_400_000]


def test_a_cell_with_a_unit_of_its_own_keeps_it() -> None:
    found = figures("| 项目 | 金额（万元） |\n| --- | --- |\n| 设备 | 3亿元 |\n| 土地 | 250 |\n")
    assert [m.amount for m in found if m.kind == "money" and m.quote[0].isdigit()] == [300_000_000, 2_500_000]


def test_prose_is_untouched() -> None:
    (mention,) = figures("The depot (£m) holds 12 trams.")
    assert mention.unit == ""

"""What other recognisers return wrongly without a word: each of their errors is a case here."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from factcheck import recognize

CASES = {
    "港币3亿元": [("300000000", "HKD")],
    "港幣3億元": [("300000000", "HKD")],
    "新台币300亿元": [("30000000000", "TWD")],
    "$1.2bn": [("1200000000", "USD")],
    "US$1.2bn": [("1200000000", "USD")],
    "HK$4.2bn": [("4200000000", "HKD")],
    "€20m": [("20000000", "EUR")],
    "£5m": [("5000000", "GBP")],
    "HK$42億": [("4200000000", "HKD")],
    "US$1.2亿": [("120000000", "USD")],
    "$5600万": [("56000000", "USD")],
    "人民币1,234.5百万元": [("1234500000", "CNY")],
    "十二兆元": [("12000000000000", "CNY")],
    "参佰万元": [("3000000", "CNY")],
    "-3亿元": [("-300000000", "CNY")],
    "(3.2亿元)": [("-320000000", "CNY")],
    "-$3.2 million": [("-3200000", "USD")],
    "4.6k stars": [("4600", "")],
    "3 million RMB": [("3000000", "CNY")],
    "逾2.12亿": [("212000000", "")],
    "两百": [("200", "")],
    "16.4亿": [("1640000000", "")],
    "3.2个百分点": [("3.2", "percentage_point")],
    "3.2%": [("3.2", "percent")],
    "21,843㎡": [("21843", "square metre")],
    "12万㎥": [("120000", "cubic metre")],
    "25,000元/㎡": [("25000", "CNY/square metre")],
    "5㎏": [("5", "kilogram")],
    "36歲": [("36", "year")],
    "10個月": [("10", "month")],
    "3周岁": [("3", "year")],
}


@pytest.mark.parametrize(("text", "want"), CASES.items())
def test_value_and_unit(text: str, want: list[tuple[str, str]]) -> None:
    assert [(str(m.amount), m.unit) for m in recognize(text)] == want


INTERVALS = {
    "三十几万元": ("300000", "400000"),
    "二百余万元": ("2000000", "3000000"),
    "一千多万元": ("10000000", "20000000"),
    "三四百人": ("300", "400"),
    "三四百万元": ("3000000", "4000000"),
    "30亿至50亿元": ("3000000000", "5000000000"),
    "3亿至5亿美元": ("300000000", "500000000"),
    "15-20 usd": ("15", "20"),
    "between US$5m and US$7m": ("5000000", "7000000"),
    "两三个": ("2", "3"),
    "上百": ("100", "1000"),
    "数百万": ("1000000", "10000000"),
    "好几万": ("10000", "100000"),
    "数萬億": ("1000000000000", "10000000000000"),
}


@pytest.mark.parametrize(("text", "ends"), INTERVALS.items())
def test_ranges_and_vague_amounts_keep_both_ends(text: str, ends: tuple[str, str]) -> None:
    (mention,) = recognize(text)
    assert (mention.low, mention.high) == tuple(map(Decimal, ends))


def test_an_ascii_comma_behind_yuan_does_not_swallow_the_year() -> None:
    money, date = recognize("22亿元,2025年上半年")
    assert (money.quote, money.amount) == ("22亿元", 2_200_000_000)
    assert (date.low, date.high) == (dt.date(2025, 1, 1), dt.date(2025, 6, 30))


def test_a_no_break_space_stands_between_number_and_unit() -> None:
    assert [m.quote for m in recognize("3.5\u00a0亿元、12\u00a0tonnes")] == ["3.5\u00a0亿元", "12\u00a0tonnes"]


def test_abbreviations_are_no_units_of_measure() -> None:
    assert {m.unit for m in recognize("€20m, $1.2bn, 4.6k")} == {"EUR", "USD", ""}


def test_a_percentage_behind_a_month_is_no_day_of_it() -> None:
    date, rate = recognize("in the year to March, 7 per cent more")
    assert (date.quote, rate.quote, rate.unit) == ("year to March", "7 per cent", "percent")


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("新線可在一九年年中通車", ("date", "2019-05-01")),
        ("新館二一年啟用", ("date", "2021-01-01")),
        ("九七年落成", ("date", "1997-01-01")),
        ("用了三五年", ("year", "3")),
        ("等了二三年", ("year", "2")),
        ("派末期息每股十五仙", ("HKD/share", "0.15")),
        ("装了12块GPU", ("count", "12")),
    ],
)
def test_written_numbers_of_years_and_cents(text: str, want: tuple[str, str]) -> None:
    found = recognize(text)[0]
    assert found.unit.removeprefix("HKD") == want[0].removeprefix("HKD")
    assert str(found.low) == want[1] or str(found.amount) == want[1]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("出境一八九四萬四四三六人次", ["18944436"]),
        ("共一億二三四五萬元", ["123450000"]),
        ("達二．二億人次", ["220000000"]),
        ("佔九三．五％", ["93.5"]),
        ("补助三万二〇二五年起", ["30000"]),
        ("五．四運動", []),
    ],
)
def test_numbers_as_newspapers_in_columns_write_them(text: str, want: list[str]) -> None:
    assert [str(m.amount) for m in recognize(text) if m.kind != "duration"] == want


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("exports in the September quarter of 2023", dt.date(2023, 7, 1), dt.date(2023, 9, 30)),
        ("profit for the March 2024 quarter", dt.date(2024, 1, 1), dt.date(2024, 3, 31)),
        ("in the June 2024 half", dt.date(2024, 1, 1), dt.date(2024, 6, 30)),
    ],
)
def test_a_quarter_called_by_its_last_month_is_no_fourth(text: str, first: dt.date, last: dt.date) -> None:
    (found,) = recognize(text)
    assert (found.low, found.high) == (first, last)

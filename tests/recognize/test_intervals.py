"""What words make of numbers: docs/intervals.md, row by row."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck import Mention, recognize

E8 = 10**8


def only(text: str) -> Mention:
    found = [m for m in recognize(text) if not m.value.is_date]
    assert len(found) == 1, [m.quote for m in found]
    return found[0]


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


ROWS = [
    # expression, unit, amount, low, high, hedge
    ("40億美元", "USD", "4000000000", "3950000000", "4050000000", "flat"),
    ("350萬元", "CNY", "3500000", "3495000", "3505000", "flat"),
    ("13.2億元", "CNY", "1320000000", "1315000000", "1325000000", "flat"),
    ("3,460,000元", "CNY", "3460000", "3459999.5", "3460000.5", "flat"),
    ("約40億美元", "USD", "4000000000", "3500000000", "4500000000", "about"),
    ("350萬元左右", "CNY", "3500000", "3450000", "3550000", "about"),
    ("約13.2億元", "CNY", "1320000000", "1310000000", "1330000000", "about"),
    ("超40億美元", "USD", "4000000000", "4000000000", None, "over"),
    ("逾350萬元", "CNY", "3500000", "3500000", None, "over"),
    ("至少40億美元", "USD", "4000000000", "4000000000", None, "at_least"),
    ("40億美元以上", "USD", "4000000000", "4000000000", None, "at_least"),
    ("近40億美元", "USD", "4000000000", "3500000000", "4050000000", "nearly"),
    ("接近350萬元", "CNY", "3500000", "3450000", "3505000", "nearly"),
    ("不到40億美元", "USD", "4000000000", "0", "4000000000", "under"),
    ("不超40億美元", "USD", "4000000000", "0", "4000000000", "up_to"),
    ("没有超过350万元", "CNY", "3500000", "0", "3500000", "up_to"),
    ("不得低於350萬元", "CNY", "3500000", "3500000", None, "at_least"),
    ("未突破350萬元", "CNY", "3500000", "0", "3500000", "up_to"),
    ("跌破350萬元", "CNY", "3500000", "0", "3500000", "under"),
    ("350萬元出頭", "CNY", "3500000", "3500000", None, "over"),
    ("never more than $3.5m", "USD", "3500000", "0", "3500000", "up_to"),
    ("must not exceed $3.5m", "USD", "3500000", "0", "3500000", "up_to"),
    ("not below $3.5m", "USD", "3500000", "3500000", None, "at_least"),
    ("$3.5m-plus", "USD", "3500000", "3500000", None, "at_least"),
    ("最高40億美元", "USD", "4000000000", "0", "4000000000", "up_to"),
    ("不超過3年", "year", "3", "0", "3", "up_to"),
    ("40多億美元", "USD", "4000000000", "4000000000", "5000000000", "more"),
    ("40億多美元", "USD", "4000000000", "4000000000", "4100000000", "more"),
    ("200餘家", "count", "200", "200", "300", "more"),
    ("三十幾萬元", "CNY", "300000", "300000", "400000", "more"),
    ("數億元", "CNY", None, "100000000", "1000000000", "vague"),
    ("幾百億美元", "USD", None, "10000000000", "100000000000", "vague"),
    ("上百篇", "count", None, "100", "1000", "vague"),
    ("千萬級", "", None, "10000000", "100000000", "vague"),
    ("百亿美元级别", "USD", None, "10000000000", "100000000000", "vague"),
    ("千億參數", "parameter", None, "100000000000", "1000000000000", "vague"),
    ("300-400億元", "CNY", None, "30000000000", "40000000000", "range"),
    ("30億至50億元", "CNY", None, "3000000000", "5000000000", "range"),
    ("三四百人", "person", None, "300", "400", "range"),
    ("10%-15%", "percent", None, "10", "15", "range"),
    ("three to five years", "year", None, "3", "5", "range"),
    ("between 20 and 30 tonnes", "tonne", None, "20", "30", "range"),
    ("US$5m to US$7m", "USD", None, "5000000", "7000000", "range"),
    ("三成", "percent", "30", "25", "35", "flat"),
    ("三成五", "percent", "35", "34.5", "35.5", "flat"),
    ("三成多", "percent", "30", "30", "40", "more"),
    ("8成以上", "percent", "80", "80", None, "at_least"),
    ("不足2成", "percent", "20", "0", "20", "under"),
    ("过半", "percent", "50", "50", "100", "over"),
    ("近半", "percent", "50", "45", "50.5", "nearly"),
    ("165家", "count", "165", "165", "165", "flat"),
    ("23.3%", "percent", "23.3", "23.25", "23.35", "flat"),
    ("about 3,000 tonnes", "tonne", "3000", "2500", "3500", "about"),
    ("nearly $2 billion", "USD", "2000000000", "1500000000", "2500000000", "nearly"),
    ("more than 40 hectares", "hectare", "40", "40", None, "over"),
    ("at least 12 months", "month", "12", "12", None, "at_least"),
    ("aged between 20 and 30", "year", None, "20", "30", "range"),
    ("ranked between the third and the sixth", "rank", None, "3", "6", "range"),
    ("up to 15 percent", "percent", "15", "0", "15", "up_to"),
    ("200+", "", "200", "200", None, "at_least"),
    ("dozens of", "", None, "24", "100", "vague"),
    ("hundreds of millions of dollars", "USD", None, "100000000", "1000000000", "vague"),
]


@pytest.mark.parametrize(("text", "unit", "amount", "low", "high", "hedge"), ROWS)
def test_interval(text: str, unit: str, amount: str | None, low: str | None, high: str | None, hedge: str) -> None:
    value = only(text).value
    assert value.unit == unit
    assert value.amount == number(amount)
    assert (value.low, value.high) == (number(low), number(high))
    assert value.hedge == hedge


@pytest.mark.parametrize(
    ("hedge", "bound"),
    [("約", "~"), ("超", ">"), ("至少", ">"), ("近", "<"), ("不到", "<"), ("最多", "<"), ("", "=")],
)
def test_bound_words_of_the_contract(hedge: str, bound: str) -> None:
    mention = only(f"{hedge}60公頃")
    assert mention.bound == bound
    assert mention.quote == f"{hedge}60公頃"


def test_strict_bounds_are_open() -> None:
    assert not only("超過40噸").value.low_closed
    assert only("至少40噸").value.low_closed
    assert not only("不到40噸").value.high_closed
    assert only("最多40噸").value.high_closed


@pytest.mark.parametrize("text", ["附近200家门店", "节约5000万元", "签约3亿元", "最近30家"])
def test_words_that_end_like_a_bound_word_are_none(text: str) -> None:
    assert only(text).value.hedge == "flat"


@pytest.mark.parametrize("text", ["at least 20 and at most 100", "最多100最少20", "大于20，且小于100", "more than 20 but less than 100"])
def test_two_bounds_on_one_figure_are_a_range(text: str) -> None:
    value = only(text).value
    assert (value.low, value.high, value.hedge) == (20, 100, "range")


@pytest.mark.parametrize(
    "text", ["Staff rose from 400 to 650", "The fleet shrank by 12 to 88", "产量由350吨至400吨", "价格从30元到45元"]
)
def test_a_change_is_no_range(text: str) -> None:
    assert not any(m.value.hedge == "range" for m in recognize(text))


def test_granule_and_decimals_say_how_the_figure_was_written() -> None:
    flat, precise, count = only("40億元").value, only("1.80億元").value, only("165家").value
    assert (flat.granule, flat.decimals, flat.scaled) == (E8, 0, True)
    assert (precise.granule, precise.decimals, precise.scaled) == (E8 // 100, 2, True)
    assert (count.granule, count.decimals, count.scaled) == (1, 0, False)


@pytest.mark.parametrize("text", ["The bill was passed by 217 to 213.", "He passed 5 exams.", "They crossed 3 borders."])
def test_what_is_passed_by_few_is_no_bound(text: str) -> None:
    assert {m.value.bound for m in recognize(text)} == {"="}

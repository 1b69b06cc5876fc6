"""Numerals of every writing: one value, one step."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck import recognize
from factcheck.lexicon.fold import fold
from factcheck.recognize import english, numerals

WRITTEN = {
    "1,234.5": "1234.5",
    "1 234": "1234",
    "12,34,567": "1234567",
    ".75": "0.75",
    "三亿五千万": "350000000",
    "伍佰萬": "5000000",
    "參佰伍拾": "350",
    "十二兆": "12000000000000",
    "廿三": "23",
    "二〇二五": "2025",
    "兩百零三": "203",
    "3億2,000萬": "320000000",
    "1.86億": "186000000",
    "3.8萬億": "3800000000000",
    "19.9兆": "19900000000000",
    "四百五": "450",
    "一万三": "13000",
    "五亿零六": "500000006",
    "四万万": "400000000",
    "7万5千4百": "75400",
    "3万4000": "34000",
    "25万6千": "256000",
    "一百零十万": "1100000",
    "两千三点一": "2300.1",
    "三点五亿": "350000000",
    "拾亿零六万零五百零六": "1000060506",
    "四千五百六十九万八千三百一十一亿": "4569831100000000",
    "1千零20": "1020",
    "1.3e6": "1300000",
    "6.23x10^-4": "0.000623",
    "3/5": "0.6",
}


@pytest.mark.parametrize(("written", "value"), WRITTEN.items())
def test_a_numeral_is_read_to_its_end(written: str, value: str) -> None:
    folded = fold(written)
    numeral = numerals.read(folded, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (Decimal(value), len(folded))


ENGLISH = {
    "three hundred and twenty million": "320000000",
    "twenty-one": "21",
    "one million two thousand two hundred": "1002200",
    "a dozen": "12",
    "three dozen": "36",
    "half a million": "500000",
    "a quarter million": "250000",
    "two and a half million": "2500000",
    "one billion and a half": "1500000000",
    "five and a quarter": "5.25",
    "nine point nought four": "9.04",
    "two hundred point seventy-one": "200.71",
    "one twenty-fifth": "0.04",
    "twenty fifths": "4",
    "two and fifty-four hundredths": "2.54",
    "five million and three quarters": "5750000",
    "three hundred and two dozen": "324",
    "a hundred and two dozen": "124",
    "one one-hundredth": "0.01",
    "one four-hundredth": "0.0025",
    "three one hundred and fifths": str(Decimal(3) / 105),
    "two hundred thirty-fifths": str(Decimal(200) / 35),
    "two hundred one thousand": "201000",
}


@pytest.mark.parametrize(("written", "value"), ENGLISH.items())
def test_an_english_numeral_is_read_to_its_end(written: str, value: str) -> None:
    numeral = english.read(written, written, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (Decimal(value), len(written))


@pytest.mark.parametrize(
    ("written", "step"),
    [("40亿", "100000000"), ("1.86亿", "1000000"), ("1.80亿", "1000000"), ("165", "1"), ("350万", "10000"), ("1亿3000万", "10000")],
)
def test_the_step_is_that_of_the_last_digit_written(written: str, step: str) -> None:
    numeral = numerals.read(written, 0)
    assert numeral is not None
    assert numeral.step == Decimal(step)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("港口吞吐量达3亿2025年还会增长", ["3亿"]),
        ("產能100兆瓦", ["100兆瓦"]),
        ("全长12千米", ["12千米"]),
        ("重三千两百两", ["三千两百两"]),
        ("門票１，２３４元", ["１，２３４元"]),
        ("花费5元3角", ["5元3角"]),
        ("一斤3块5", ["一斤", "3块5"]),
    ],
)
def test_a_numeral_ends_where_its_unit_begins(text: str, quotes: list[str]) -> None:
    assert [m.quote for m in recognize(text) if not m.value.is_date] == quotes


@pytest.mark.parametrize(
    ("text", "quote", "amount"),
    [
        ("Wardens ringed 4 thousand 3 hundred and 21 herons", "4 thousand 3 hundred and 21", "4321"),
        ("3 hundred and one herons", "3 hundred and one", "301"),
        ("a budget of Rs 6 crore 20 lakh", "Rs 6 crore 20 lakh", "62000000"),
        ("counted 6 crore and two hundred.", "6 crore and two hundred", "60000200"),
        ("the 2 million 300 thousand trees", "2 million 300 thousand", "2300000"),
        ("a plank of 2  1/4 feet", "2  1/4 feet", "2.25"),
        ("listed at 1.250,75 in Lisbon", "1.250,75", "1250.75"),
        ("stands 6 ft 3 in tall", "6 ft 3 in", "6.25"),
        ("- 1 4/5", "- 1 4/5", "-1.8"),
        ("- 10 k", "- 10 k", "-10000"),
        ("1 in twenty-five", "1 in twenty-five", "0.04"),
        ("percent of 10", "percent of 10", "10"),
    ],
)
def test_a_figure_is_read_with_all_its_parts(text: str, quote: str, amount: str) -> None:
    (mention,) = recognize(text)
    assert (mention.quote, mention.amount) == (quote, Decimal(amount))


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("3 hundred and 2 hundred", ["300", "200"]),
        ("It bought 6 million and two hundred were left over", ["6000000", "200"]),
        ("paid $6 million and two hundred.", ["6000000", "200"]),
        ("2 million and 500 thousand", ["2000000", "500000"]),
        ("- 10 k visitors\n- 12 k visitors", ["10000", "12000"]),
        ("30 percent of 10", ["30", "10"]),
        ("1.125,20,30", ["1.125", "20", "30"]),
        ("three-nought-four", ["3", "0", "4"]),
    ],
)
def test_figures_that_follow_each_other_stay_apart(text: str, amounts: list[str]) -> None:
    assert [m.amount for m in recognize(text)] == [Decimal(amount) for amount in amounts]


@pytest.mark.parametrize(
    ("text", "unit", "amounts"),
    [
        ("It reaches one in twenty-five adults", "percent", ["4"]),
        ("It reaches 1 in 10 households and 3 in 4 children", "percent", ["10", "75"]),
        ("won two in three games", "", ["2", "3"]),
    ],
)
def test_a_share_of_people_is_a_percentage(text: str, unit: str, amounts: list[str]) -> None:
    found = recognize(text)
    assert [(m.unit, m.amount) for m in found] == [(unit, Decimal(amount)) for amount in amounts]


def test_a_run_of_digits_too_long_for_a_figure_is_none() -> None:
    assert not recognize("9" * 200)

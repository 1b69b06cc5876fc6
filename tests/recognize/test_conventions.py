"""Where other recognisers' conventions are not ours: each with the reason, so that nobody "fixes" them by accident."""

from __future__ import annotations

import pytest

from factcheck import recognize

# text -> (why, what is read: quote, low, high, unit)
Row = tuple[str, list[tuple[str, str | None, str | None, str]]]
OURS: dict[str, Row] = {
    "between 20 and 30": ("both ends belong to a range; an exclusive end would make 30 a contradiction of it", [("between 20 and 30", "20", "30", "")]),
    "5-20%": ("a range of percentages is one figure, not its last number", [("5-20%", "5", "20", "percent")]),
    "二三十个百分点": ("a vague percentage is a range, not nothing", [("二三十个百分点", "20", "30", "percentage_point")]),
    "70-90天大": ("so is a range of ages", [("70-90天大", "70", "90", "day")]),
    "大概有20~100个": ("a hedge does not make a range wider than its ends", [("大概有20~100个", "20", "100", "count")]),
    "50 cents": ("cents are a part of a dollar, not a currency", [("50 cents", "0.495", "0.505", "USD")]),
    "470 pence": ("and pence of a pound", [("470 pence", "4.695", "4.705", "GBP")]),
    "每股1.95港元": ("money per share is no money: the two must not be compared", [("每股1.95港元", "1.945", "1.955", "HKD/share")]),
    "九折": ("a discounted price is stated as a share of the full one", [("九折", "85", "95", "percent")]),
    "十折": ("a discount to the full price is none", []),
    "一点两小时": ("点 is the decimal point here", [("一点两小时", "1.15", "1.25", "hour")]),
    "192.168.1.2": ("an address is no list of numbers", []),
    "+1-222-2222-2222": ("nor is a telephone number", []),
    "SCP-173": ("nor the number of a name", []),
    "10G": ("5G and 10G are networks; ten billion is written 10bn", []),
    "percent of 10": ("“30 percent of 10” is not ten percent", [("10", "10", "10", "")]),
    "1.111,11": ("a decimal comma cannot be told from a list; English and Chinese texts do not use it", [("1.111", "1.1105", "1.1115", ""), ("11", "11", "11", "")]),
    "一百零几万": ("几 stands for a digit: the amount has a highest value too", [("一百零几万", "1000000", "1100000", "")]),
    "20万次以上": ("以上 bounds the whole figure, scale word and all", [("20万次以上", "200000", None, "count")]),
    "15 dollars 50": ("a number behind an amount is its cents only where it says so", [("15 dollars", "14.5", "15.5", "USD"), ("50", "50", "50", "")]),
    "the 180ml bottle": ("a measure is a figure though it names a size", [("180ml", "180", "180", "millilitre")]),
    "2 pm": ("a time of day, not two picometres", []),
    "one over 3 years": ("“over” between figures and units is no fraction bar", [("one", "1", "1", ""), ("3 years", "3", "3", "year")]),
    "1,3": ("a list of two numbers", [("1", "1", "1", ""), ("3", "3", "3", "")]),
}


@pytest.mark.parametrize("text", OURS)
def test_our_convention(text: str) -> None:
    why, want = OURS[text]
    assert why
    read = [
        (m.quote, None if m.low is None else str(m.low), None if m.high is None else str(m.high), m.unit)
        for m in recognize(text)
        if not m.value.is_date
    ]
    assert read == want

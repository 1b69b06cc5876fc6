"""Years between two dates, and what is told of a time before the beginning."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract


def stated(text: str) -> list[tuple[str, str, list[str]]]:
    found = extract(Source.from_text(text, id="a.txt")).statements
    return [(s.kind, s.value, [e.quote for e in s.evidence]) for s in found if s.kind in ("duration", "order")]


@pytest.mark.parametrize(
    ("text", "years", "quotes"),
    [
        ("运河2016年3月开工，2019年6月通水，历时三年。", "3", ["三年", "2016年3月", "2019年6月"]),
        ("圖書館1985年建成，2015年迎來建館30周年。", "30", ["30周年", "1985年", "2015年"]),
        ("The canal was begun in 2016 and opened in 2019, after three years of work.", "3", ["three years", "2016", "2019"]),
        ("画家林志远生于1950年，2015年去世，享年65岁。", "65", ["65岁", "1950年", "2015年"]),
        ("Founded in 1985, the library marked its 30th anniversary in 2015.", "30", ["30th", "1985", "2015"]),
    ],
)
def test_durations(text: str, years: str, quotes: list[str]) -> None:
    assert stated(text) == [("duration", years, quotes)]


@pytest.mark.parametrize(
    "text",
    [
        "圖書館1985年建成，2015年為紀念建市100周年開了新館。",
        "Founded in 1985, the library opened a wing in 2015, for the 100th anniversary of the town.",
        "The canal was begun in 2016 and opened in 2019; it took 40 engineers.",
        "运河2016年3月开工，2019年6月通水，合同期三年。",
    ],
)
def test_no_durations(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "种子公司成立于2009年3月，该公司2007年推出首个稻种。",
        "種子公司成立於2009年3月，2007年推出首個稻種。",
        "The seed firm, founded in March 2009, launched its first variety in 2007.",
    ],
)
def test_orders(text: str) -> None:
    ((kind, _value, quotes),) = stated(text)
    assert kind == "order"
    assert [q.strip("年") for q in quotes] == ["2007", quotes[1].strip("年")]


@pytest.mark.parametrize(
    "text",
    [
        "种子公司成立于2009年3月，2012年推出首个稻种。",
        "种子公司成立于2009年3月，前身2007年推出首个稻种。",
        "种子公司成立于2009年3月，其收购的稻田2007年获奖。",
        "The seed firm, founded in March 2009, bought a mill built in 2007.",
    ],
)
def test_no_orders(text: str) -> None:
    assert stated(text) == []

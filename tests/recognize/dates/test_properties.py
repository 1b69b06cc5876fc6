"""What holds for every date and every text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck import recognize
from factcheck.lexicon.fold import fold
from factcheck.recognize.dates import FORMS, PATTERN, index
from factcheck.recognize.dates.form import GOES_ON, LEADS
from tests.clock import seconds

_DIGITS = "〇一二三四五六七八九"
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


def _numeral(number: int) -> str:
    """A number up to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十"
    return head + (_DIGITS[ones] if ones else "")


def _digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


_OF_DAYS: list[Callable[[dt.date], str]] = [
    lambda d: f"{d.year}年{d.month}月{d.day}日",
    lambda d: f"{d.year} 年 {d.month:02d} 月 {d.day:02d} 日",
    lambda d: f"{_digits(d.year)}年{_numeral(d.month)}月{_numeral(d.day)}日",
    lambda d: f"民國{d.year - 1911}年{d.month}月{d.day}日" if d.year > 1911 else f"{d.year}年{d.month}月{d.day}號",
    lambda d: d.isoformat(),
    lambda d: f"{d.year}/{d.month}/{d.day}",
    lambda d: f"{d.year}.{d.month}.{d.day}",
    lambda d: f"{d.day} {_MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{_MONTHS[d.month - 1][:3]} {d.day}, {d.year}",
    lambda d: f"{_MONTHS[d.month - 1].upper()} {d.day}, {d.year}",
    lambda d: f"{d.day:02d}-{_MONTHS[d.month - 1][:3]}-{d.year}",
    lambda d: f"{d.year}年{d.month}月{d.day}日".translate({48 + i: 0xFF10 + i for i in range(10)}),
]
_OF_MONTHS: list[Callable[[dt.date], str]] = [
    lambda d: f"{d.year}年{d.month}月",
    lambda d: f"{_digits(d.year)}年{_numeral(d.month)}月份",
    lambda d: f"{_MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{_MONTHS[d.month - 1]} of {d.year}",
]


@given(_DAYS, st.sampled_from(_OF_DAYS))
@settings(deadline=None, max_examples=300)
def test_a_day_round_trips_in_every_notation(day: dt.date, notation: Callable[[dt.date], str]) -> None:
    [mention] = recognize(notation(day))
    assert (mention.quote, mention.amount, mention.low, mention.high) == (notation(day), day.isoformat(), day, day)


@given(_DAYS, st.sampled_from(_OF_MONTHS))
@settings(deadline=None, max_examples=150)
def test_a_month_round_trips_in_every_notation(day: dt.date, notation: Callable[[dt.date], str]) -> None:
    [mention] = recognize(notation(day))
    first = day.replace(day=1)
    following = (first + dt.timedelta(32)).replace(day=1)
    assert (mention.amount, mention.low, mention.high) == (day.isoformat()[:7], first, following - dt.timedelta(1))


@given(_DAYS, st.integers(1, 4))
@settings(deadline=None, max_examples=100)
def test_quarters_round_trip_in_every_notation(day: dt.date, quarter: int) -> None:
    year, ordinal = day.year, ["first", "second", "third", "fourth"][quarter - 1]
    texts = [f"{year}年第{_DIGITS[quarter]}季度", f"{year}年{quarter}季度", f"Q{quarter} {year}", f"{year}Q{quarter}"]
    for text in [*texts, f"{ordinal} quarter of {year}", f"{quarter}Q{year}"]:
        [mention] = recognize(text)
        assert (mention.low, mention.value.precision) == (dt.date(year, quarter * 3 - 2, 1), "quarter")


@given(_DAYS, _DAYS)
@settings(deadline=None, max_examples=100)
def test_a_range_has_both_its_ends(one: dt.date, other: dt.date) -> None:
    low, high = sorted((one, other))
    for text in (f"{_OF_DAYS[0](low)}至{_OF_DAYS[0](high)}", f"{_OF_DAYS[7](low)} to {_OF_DAYS[7](high)}"):
        [mention] = recognize(text)
        assert (mention.quote, mention.low, mention.high) == (text, low, high)


_PIECES = st.sampled_from(
    [
        *"0123456789年月日号至到-/.,: '()（），。、\n上下前后初中底末旬季度半周天一二三十廿〇零今去明同次翌截止自起来期世纪代",
        *("2025", "Q3", "H1", "FY", "May", "Sept", "Friday", "last ", "next ", "year", "months ", "ago", "of ", "to ", "between "),
        *("去年", "上年", "同期", "个月", "以来", "农历", "民国", "the ", "end ", "3rd", "century", "week ", "元", "%", "two "),
    ]
)


@given(st.lists(_PIECES, max_size=24).map("".join), st.none() | st.dates())
@settings(deadline=None, max_examples=500)
@example("9999年12月31日之后两个月后", dt.date.max)
@example("0001年上个月前年去年同期", dt.date.min)
def test_any_text_is_read(text: str, day: dt.date | None) -> None:
    end = 0
    for mention in recognize(text, reference=day):
        assert text[mention.start : mention.end] == mention.quote
        assert end <= mention.start < mention.end
        end = mention.end
        if mention.unit == "date":
            low, high = mention.low, mention.high
            assert low is None or isinstance(low, dt.date)
            assert high is None or isinstance(high, dt.date)
            assert low is None or high is None or low <= high


@given(st.text(max_size=60), st.none() | st.dates())
@settings(deadline=None, max_examples=200)
def test_any_string_survives(text: str, day: dt.date | None) -> None:
    recognize(text, reference=day)


@pytest.mark.parametrize(
    "piece",
    ["1", "年", "-", "/", "2025年", "9月", "一", "第", "1-", "1/", "2025-", "3-4月", "同年", "Jan ", "1 to ", "first ", "the ", "May 1 to ",
     "between 2019 and ", "上年同期", "两个月后", "Friday, ", "two weeks after "],
)
def test_time_is_linear(piece: str) -> None:
    def taken(length: int) -> float:
        return seconds(lambda: recognize(piece * (length // len(piece)), reference=dt.date(2025, 12, 22)))

    taken(1_000)
    assert taken(16_000) < taken(4_000) * 4 * 2 + 0.05


def test_the_scan_tries_every_form_where_it_can_begin() -> None:
    import re

    scanned = re.compile(PATTERN)
    assert set(LEADS) == {lead for form in FORMS for lead in form.leads}
    for text in ("2025年9月30日", "上年同期", "截至目前", "两个月后", "'25年", "Christmas 2024", "双十一", "康熙三年", "过去三年"):
        assert scanned.search(fold(text)) is not None


_PIECES = st.sampled_from(
    ["2024", "24", "3", "113", "1999", "12", "二〇二五", "十二", "三", "年", "月", "日", "初", "底", "前", "后", "第", "上", "下", "半年", "季度", "去年", "今", "天", "周", "个", " ", "\n",
     "-", "/", ".", ",", "、", "至", "May", "Sept", "the ", "first", "of ", "last ", "year", "Q3", "th", "'", "的", "期", "民国", "公元", "代", "\t"]
)  # fmt: skip


@settings(deadline=None, max_examples=150)
@given(st.lists(_PIECES, max_size=9).map("".join))
def test_every_notation_that_fits_is_tried(text: str) -> None:
    known = index()
    for start, char in enumerate(text):
        for form in FORMS:
            behind = text[start - 1 : start]
            leads = [lead for lead in form.leads if char in LEADS[lead] and (not behind or behind not in GOES_ON[lead])]
            if leads and form.regex.match(text, start):
                assert form in known.at(text, start), (form.name, text[start:])
                assert text[start : start + 2] in known.begins or char in known.begins

"""What holds for every text and every numeral."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck import recognize
from factcheck.lexicon.fold import fold
from factcheck.recognize import english, numerals
from tests.clock import seconds

PIECES = [
    "三", "五", "十", "百", "千", "万", "亿", "兆", "零", "半", "两", "几", "数", "多", "余", "1", "23", "4.5", "1,000", ".", ",", "，", "-", "~", "至", "到", "约", "超",
    "不到", "近", "元", "美元", "US$", "HK$", "¥", "%", "个百分点", "成", "折", "倍", "年", "月", "日", "个月", "人", "名", "家", "吨", "第", "前", "每股", "(", ")", " ",
    "\u00a0", "\n", "million", "bn", "m", "k", "three", "hundred", "and", "a half", "between", "about", "more than", "or more", "per", "share", "times", "No.", "GLM-", "B", "km2",
    "截至", "上半年", "2025", "Q3", "億", "萬", "參佰", "又", "分之", "点", "翻", "唯", "http://a.b/", "@", "½", "３", "：", ":", "/", "^", "e5", "x10^", "one ", "thousand ", "fifth", "twenty-", "first ", "Sunday", " in ", "dollars ", "<>", "12-11-10",
]  # fmt: skip

texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))


@settings(deadline=None, max_examples=400)
@given(texts)
@example("1" + "0" * 27 + "6")
@example("-约百")
def test_any_text_is_read_and_quoted_where_it_stands(text: str) -> None:
    end = 0
    for mention in recognize(text):
        assert text[mention.start : mention.end] == mention.quote
        assert mention.start >= end
        assert mention.end > mention.start
        end = mention.end
        value = mention.value
        if not value.is_date:
            assert value.amount is None or isinstance(value.amount, Decimal)
            low, high = value.interval.low, value.interval.high
            assert low is None or high is None or low <= high
            if isinstance(value.amount, Decimal):
                assert low is None or low <= value.amount
                assert high is None or value.amount <= high


@settings(deadline=None, max_examples=100)
@given(texts)
def test_the_same_text_is_read_the_same_way(text: str) -> None:
    assert recognize(text) == recognize(text)


_NAMES = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """A number in Chinese characters, as it is taught."""
    out, zero = "", False
    for power, unit in ((12, "兆"), (8, "亿"), (4, "万"), (0, "")):
        section = number // 10**power % 10_000
        if not section:
            zero = bool(out)
            continue
        if out and (zero or section < 1000):
            out += "零"
        out += _section(section) + unit
        zero = False
    return out or "零"


def _section(number: int) -> str:
    out, gap = "", False
    for power, unit in ((3, "千"), (2, "百"), (1, "十"), (0, "")):
        digit = number // 10**power % 10
        if digit:
            out += ("零" if gap and out else "") + _NAMES[digit] + unit
            gap = False
        else:
            gap = True
    return out


_FORMAL = str.maketrans("一二三四五六七八九十百千万亿", "壹貳參肆伍陸柒捌玖拾佰仟萬億")


@settings(deadline=None, max_examples=200)
@given(st.integers(1, 10**15))
@example(3)
@example(13)
@example(300_000_003)
def test_chinese_numerals_round_trip_in_both_forms(number: int) -> None:
    for written in (chinese(number), chinese(number).translate(_FORMAL)):
        numeral = numerals.read(fold(written), 0)
        assert numeral is not None
        assert (numeral.value, numeral.end) == (number, len(written))


_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """A number in English words."""
    for power, word in ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand")):
        if number >= 10**power:
            head, rest = divmod(number, 10**power)
            return f"{spelled(head)} {word}" + (f" {spelled(rest)}" if rest else "")
    if number >= 100:
        head, rest = divmod(number, 100)
        return f"{_ONES[head]} hundred" + (f" and {spelled(rest)}" if rest else "")
    if number >= 20:
        return _TENS[number // 10 - 2] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    return _ONES[number]


@settings(deadline=None, max_examples=200)
@given(st.integers(1, 10**14))
def test_english_numerals_round_trip(number: int) -> None:
    written = spelled(number)
    numeral = english.read(written, written, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (number, len(written))


@settings(deadline=None, max_examples=200)
@given(st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False))
def test_digits_round_trip_with_separators(number: Decimal) -> None:
    for written in (f"{number:.2f}", f"{number:,.2f}"):
        numeral = numerals.read(written, 0)
        assert numeral is not None
        assert (numeral.value, numeral.end, numeral.decimals) == (number, len(written), 2)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=80))
def test_folding_keeps_length_and_offsets(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert fold(folded) == folded


@pytest.mark.parametrize("unit", ["9", "亿", "(", "年", "一", "三亿", "约", "US$", "1,", "1 ", "a ", "one ", "-", "第", "5%至", "a.b@", "http://", "2025-", "1/", "分之", "两个"])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    def taken(size: int) -> float:
        return seconds(lambda: recognize(unit * (size // len(unit))))

    taken(1_000)
    # Four times the text in far less than sixteen times the time; short runs are noisy.
    assert taken(16_000) < 8 * taken(4_000) + 0.1


@pytest.mark.parametrize(
    "phrase",
    ["one hundred ", "one hundred and ", "one thousand ", "4 thousand 3 hundred ", "3 hundred and ", "twenty-", "one in ", "first Sunday ", "two Sundays ", "three-", "- ", "<>"],
)
def test_a_phrase_said_over_and_over_is_read_to_its_end(phrase: str) -> None:
    assert recognize(phrase * 2000 + "but 40 herons.")[-1].quote == "40"

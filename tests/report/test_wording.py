from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
import sample
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.i18n import LANGUAGES, translator
from factcheck.model import Interval, Message, Value
from factcheck.report.wording import (
    amount_text,
    days_text,
    digits_text,
    interval_of,
    interval_text,
    message_text,
    number_text,
    unit_text,
    value_text,
)

EN, HANS, HANT = (translator(lang) for lang in LANGUAGES)
SCALES = {" trillion": 12, " billion": 9, " million": 6, "万亿": 12, "亿": 8, "万": 4, "萬億": 12, "億": 8, "萬": 4}


@given(st.decimals(min_value=-(10**15), max_value=10**15, places=4, allow_nan=False), st.sampled_from([EN, HANS, HANT]))
@settings(deadline=None, max_examples=300)
def test_a_number_is_never_rounded(number: Decimal, t: object) -> None:
    text = number_text(t, number)  # type: ignore[arg-type]
    word = next((word for word in SCALES if text.endswith(word)), "")
    back = Decimal(text.removesuffix(word).replace(",", "")).scaleb(SCALES.get(word, 0))
    assert back == number


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("2958000000", ("2.958 billion", "29.58亿", "29.58億")),
        ("3120", ("3,120", "3,120", "3,120")),
        ("34599995", ("34,599,995", "3459.9995万", "3459.9995萬")),
        ("1E+12", ("1 trillion", "1万亿", "1萬億")),
        ("-24.7", ("-24.7", "-24.7", "-24.7")),
        ("0", ("0", "0", "0")),
    ],
)
def test_scale_words_are_those_of_the_language(number: str, told: tuple[str, str, str]) -> None:
    assert tuple(number_text(t, Decimal(number)) for t in (EN, HANS, HANT)) == told


@pytest.mark.parametrize(
    ("amount", "unit", "told"),
    [
        ("4E+9", "USD", ("USD 4 billion", "40亿美元", "40億美元")),
        ("1.86E+8", "CNY", ("CNY 186 million", "1.86亿元人民币", "1.86億元人民幣")),
        ("12.2", "percent", ("12.2%", "12.2%", "12.2%")),
        ("5", "count", ("5", "5", "5")),
        ("385", "person", ("385 people", "385人", "385人")),
        ("151.2", "HKD/share", ("HKD 151.2/share", "151.2港元/股", "151.2港幣/股")),
        ("3", "times", ("3 times", "3倍", "3倍")),
    ],
)
def test_units_are_put_into_words(amount: str, unit: str, told: tuple[str, str, str]) -> None:
    assert tuple(amount_text(t, Decimal(amount), unit) for t in (EN, HANS, HANT)) == told


def test_an_unknown_unit_is_left_as_it_is() -> None:
    assert unit_text(HANS, "parsec") == "parsec"
    assert unit_text(HANS, "XQZ") == "XQZ"


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (sample.number("3500", "person", bound=">"), ("> 3,500 people", "(3,500, ∞) people")),
        (sample.number("4E+9", "USD", "5E+8", "~"), ("≈ USD 4 billion", "USD [3.5 billion, 4.5 billion]")),
        (Value(None, Decimal("2E+8"), Decimal("1E+9"), "CNY", "..", "vague", high_closed=False), ("CNY [200 million, 1 billion)",) * 2),
        (Value(None, None, Decimal(5), "rank", "<", "under", high_closed=False), ("(−∞, 5)",) * 2),
        (sample.year(1987), ("1987", "1987")),
        (Value(None, dt.date(2021, 11, 1), dt.date(2021, 12, 31), "date"), ("2021-11/2021-12",) * 2),
    ],
)
def test_a_value_and_what_its_words_allow(value: Value, told: tuple[str, str]) -> None:
    assert (value_text(EN, value), interval_text(EN, value)) == told


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        (dt.date(2024, 1, 1), dt.date(2024, 12, 31), "2024"),
        (dt.date(2022, 1, 1), dt.date(2024, 12, 31), "2022/2024"),
        (dt.date(2025, 1, 1), dt.date(2025, 9, 30), "2025-01/2025-09"),
        (dt.date(2024, 2, 1), dt.date(2024, 2, 29), "2024-02"),
        (dt.date(2024, 2, 1), dt.date(2024, 2, 28), "2024-02-01/2024-02-28"),
        (dt.date(2024, 2, 3), dt.date(2024, 2, 3), "2024-02-03"),
        (dt.date(9999, 12, 1), dt.date(9999, 12, 31), "9999-12"),
        (None, dt.date(2024, 2, 3), "…/2024-02-03"),
        (dt.date(2024, 2, 3), None, "2024-02-03/…"),
    ],
)
def test_a_period_is_as_short_as_it_can_be(start: object, end: object, told: str) -> None:
    assert days_text(start, end) == told


def test_what_rules_compute_is_read_back() -> None:
    assert interval_of("[39.5, 40.5]") == Interval(Decimal("39.5"), Decimal("40.5"))
    assert interval_of("(40, ∞)") == Interval(Decimal(40), None, False, False)
    assert interval_of("(-∞, -3]") == Interval(None, Decimal(-3), False, True)
    assert interval_of("100") == Interval(Decimal(100), Decimal(100))
    assert interval_of("6–7") is None
    assert interval_of("[" + "9" * 10_000) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3890000000", "3.89 billion"),
        ("2024", "2024"),
        ("0.1360573547", "0.136057"),
        ("[13181950000, ∞)", "[13.182 billion, ∞)"),
        ("7.04", "7.04"),
        ("40億美元 (a.txt)", "40億美元 (a.txt)"),
    ],
)
def test_bare_digits_of_a_rule_are_made_readable(text: str, told: str) -> None:
    assert digits_text(EN, text) == told


def test_messages_in_messages_are_translated() -> None:
    message = Message("{a} is also written {b}: {why}.", {"a": "閻", "b": "閆", "why": Message("both are {role}", {"role": "CEO"})})
    assert message_text(HANT, message) == "閻又寫作閆：二者同為CEO。"
    assert str(message) == "閻 is also written 閆: both are CEO."


def test_lists_are_joined_as_the_language_does() -> None:
    message = Message("{entity}: {concept} is {a}, but {b}.", {"entity": "X", "concept": "revenue", "a": ["1", "2"], "b": dt.date(2024, 1, 2)})
    assert message_text(EN, message) == "X: revenue is 1, 2, but 2024-01-02."
    assert message_text(HANS, message) == "X的营收：一说1、2，一说2024-01-02。"


def test_what_is_not_told_is_named_in_the_language() -> None:
    message = Message("{entity}: {concept} is {a}, but {b}; what is not told: {unknown}.", {"entity": "X", "concept": "revenue", "a": "1", "b": "2", "unknown": "period, stage"})
    assert message_text(HANS, message).endswith("未说明：期间、口径。")

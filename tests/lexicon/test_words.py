"""The lexicon of figures: loaded once, folded, without words that undo one another."""

from __future__ import annotations

import pytest
from babel import Locale

from factcheck.lexicon.fold import fold
from factcheck.model.value import HEDGES
from factcheck.recognize import words


@pytest.mark.parametrize("name", ["bounds", "counters", "currencies", "idioms", "scales", "units"])
def test_a_lexicon_file_loads(name: str) -> None:
    assert words.load(name)


def test_bound_words_lead_to_known_hedges() -> None:
    for place in ("before", "after"):
        assert set(words.load("bounds")[place]) <= set(HEDGES)


def test_every_key_is_folded() -> None:
    for table in (words.after(), words.money_before(), words.bounds_before(), words.bounds_after()):
        for sizes in table.values():
            for size, entries in sizes:
                for word in entries:
                    assert (fold(word), len(word)) == (word, size)


def test_every_iso_currency_of_cldr_is_known_by_code_and_english_name() -> None:
    known = {
        meaning.name for sizes in words.after().values() for _, entries in sizes for meaning in entries.values() if meaning.kind == "money"
    }
    # ISO 4217 codes of nothing that prices are told in: none, testing, metals, bond market units, units of account.
    left_out = {"XXX", "XTS", "XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XFU", "XRE", "XSU", "XUA"}
    assert set(Locale("en").currencies) - left_out <= known


@pytest.mark.parametrize(
    ("name", "code"),
    [("美元", "USD"), ("港幣", "HKD"), ("新台幣", "TWD"), ("人民币", "CNY"), ("日圓", "JPY"), ("歐元", "EUR"), ("瑞士法郎", "CHF"), ("swiss francs", "CHF"), ("mex$", "MXN")],
)
def test_names_in_three_scripts(name: str, code: str) -> None:
    found = words.starts(words.after(), fold(name), 0, lower=fold(name).lower())
    assert found is not None
    assert found[1].name == code


def test_idioms_are_found_by_any_of_their_numerals() -> None:
    table = words.idioms()
    assert any(phrase == fold("三番五次") for _, phrase in table[fold("三番")])
    assert any(phrase == fold("三番五次") for _, phrase in table[fold("五次")])

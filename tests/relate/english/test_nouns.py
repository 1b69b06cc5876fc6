"""What English figures are of by the words beside them, where no concept of the lexicon says it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Source
from factcheck.relate import extract


@pytest.mark.parametrize(
    ("text", "quote", "phrase"),
    [
        # The noun that is counted, cut before the verb; of a part, that of the whole.
        ("Keldon Zoo said on Friday that 64 landowners sued the city.", "64", "landowners"),
        ("Keldon Choir sang 14 of the 40 motets that survive.", "14", "motets"),
        # What there is an amount of.
        ("Brannoc Mills took £2.9m in sponsorship money last year.", "£2.9m", "sponsorship money"),
        ("Brannoc Mills lost 900 kilos of felt in the fire.", "900 kilos", "felt"),
        # The head of the noun phrase before it, not the words between.
        ("Keldon Zoo has cut the upkeep of a roofed cage to £51.", "£51", "upkeep of roofed cage"),
        ("That beat the last quote of £3.10, Keldon Bank reckons.", "£3.10", "quote"),
        # What is done, where nothing else is told; who goes on to do it in a later clause.
        ("A new hall would swallow £42m, Keldon Zoo reckons.", "£42m", "swallow"),
        ("The combed ratio, a measure of waste, worsened to 103.4%.", "103.4%", "combed ratio"),
        ("Wool quotas, which had been easing, climbed to £2,420.", "£2,420", "wool quotas"),
    ],
)
def test_phrases(text: str, quote: str, phrase: str) -> None:
    claim = next(c for c in extract(Source.from_text(text)).claims if c.quote == quote)
    assert claim.concept == f"other:{phrase}"


@pytest.mark.parametrize(
    ("text", "quote", "of"),
    [
        ("Keldon Surgeons carried out 3,780 operations, 7% more than a year earlier.", "7%", "other:surgeries"),
        ("Keldon Zoo adopted 84 orphans in June, a third fewer than in 2019.", "a third", "other:orphans"),
    ],
)
def test_so_much_more(text: str, quote: str, of: str) -> None:
    claim = next(c for c in extract(Source.from_text(text)).claims if c.quote == quote)
    assert claim.qualifiers["growth_of"] == of
    assert claim.qualifiers["direction"] == ("up" if "more" in text else "down")


@pytest.mark.parametrize(
    ("text", "quote", "event"),
    [
        ("Ana Keldahl turned professional in 2018 and has ridden for Brannoc since last year.", "2018", "Ana Keldahl turned professional"),
        ("In March 2024 Keldon Zoo took in two bears.", "March 2024", "Keldon Zoo took in two bears"),
        ("Keldon Zoo expects to move its bears to Harle in the first quarter of 2026.", "first quarter of 2026", "move its bears to Harle"),
    ],
)
def test_what_happened(text: str, quote: str, event: str) -> None:
    claim = next(c for c in extract(Source.from_text(text)).claims if c.quote == quote)
    assert claim.concept == f"other:{event}"


def test_the_year_of_a_figure_is_no_event() -> None:
    quotes = [c.quote for c in extract(Source.from_text("Some 60,000 people lined the streets of Keldon, up from 45,000 in 2024.")).claims]
    assert "45,000" in quotes
    assert "2024" not in quotes


def test_a_race_called_by_its_length_has_no_length_to_claim() -> None:
    claims = extract(Source.from_text("Ada Pell won the 400 metres hurdles in Keld. The pier is 400 metres long. 何晴在100米蛙泳中夺冠。")).claims
    assert [c.quote for c in claims if c.value.unit == "metre"] == ["400 metres"]


def test_a_length_on_the_way_is_a_distance() -> None:
    claim = next(c for c in extract(Source.from_text("Keldon Zoo lies 15 kilometres north of Brannoc.")).claims if c.value.unit == "kilometre")
    assert claim.concept == "other:distance"


_WORDS = st.lists(st.sampled_from(["the", "cost", "of", "a", "roasted", "kilo", "by", "its", "margin", "rose", "to", "fell", "was", "put", "at", "that", "they", "value", "delayed", "trade’s", "'s", "|", "(", ";"]), max_size=14)


@settings(deadline=None, max_examples=60)
@given(_WORDS, st.sampled_from(("£42m", "7%", "9,300", "12 tonnes")))
def test_a_phrase_never_ends_in_what_names_nothing(words: list[str], figure: str) -> None:
    text = f"Keldon Zoo reopened in May. Then {' '.join(words)} {figure}."
    for claim in extract(Source.from_text(text)).claims:
        if claim.quote == figure and claim.concept.startswith("other:"):
            assert claim.concept.split()[-1] not in ("other:", "the", "a", "of", "its", "to", "by")

"""Figures to compute with: the order in which they are tried, whatever is asked first."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Claim
from factcheck.rules import run
from factcheck.rules.lookup import best, best_at
from factcheck.rules.view import View
from tests.rules.claimrows import claim, extractions

YEAR = dt.date(2024, 1, 1), dt.date(2024, 12, 31)
FIGURES = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["120", "~118", "118.4", "100-130", ">110"])), min_size=2, max_size=9
)


def told(rows: list[tuple[str, str]]) -> list[Claim]:
    return [claim("Brannoc Lifts", "revenue", figure, "USD", "2024", source=source, at=20 * n) for n, (source, figure) in enumerate(rows)]


@settings(deadline=None, max_examples=40)
@given(FIGURES)
def test_own_figures_come_first_and_ranges_last(rows: list[tuple[str, str]]) -> None:
    claims = told(rows)
    found = best(claims, claims[0], len(claims))
    places = [(c.value.hedge in ("range", "vague"), c.source.id != claims[0].source.id) for c in found]
    assert places == sorted(places)
    assert sorted(c.id for c in found) == sorted(c.id for c in claims)


@settings(deadline=None, max_examples=40)
@given(FIGURES, st.integers(1, 4))
def test_what_is_ranked_once_is_ranked_as_ever(rows: list[tuple[str, str]], most: int) -> None:
    claims = told(rows)
    view = View.of(extractions(*claims))
    for near in claims:
        for _turn in range(2):
            assert best_at(view, claims[0].entity.id if claims[0].entity else "", "revenue", (), YEAR, near, most) == best(claims, near, most)


def test_many_figures_of_one_year_and_their_rates_are_held_together() -> None:
    claims = [claim("Brannoc Lifts", "revenue", str(100 + n % 7), "USD", str(2023 + n % 2), source=f"s{n}", at=0) for n in range(60)]
    claims += [claim("Brannoc Lifts", "revenue_growth", "900%", "percent", "2024", source=f"s{n}", at=50) for n in range(60)]
    assert "R301" in {f.rule for f in run(extractions(*claims))[0]}

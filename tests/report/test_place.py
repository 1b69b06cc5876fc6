from __future__ import annotations

import pytest
import sample
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Source, Span
from factcheck.report.place import Place, Places


def test_lines_and_columns_are_counted_in_characters() -> None:
    raw = "第一行\r\n𠮷野家有1,200家店\nthird"
    places = Places([Source.from_text(raw, id="a.txt")])
    start = raw.index("1,200")
    assert places.place("a.txt", start) == Place("a.txt", 2, 5, start)
    assert str(places.place("a.txt", raw.index("third"))) == "a.txt:3:1"
    assert places.place("a.txt", len(raw)).line == 3


@given(st.text(alphabet="ab\n\r縣", max_size=60), st.data())
@settings(deadline=None, max_examples=100)
def test_line_and_column_lead_back_to_the_offset(raw: str, data: st.DataObject) -> None:
    if not raw:
        return
    offset = data.draw(st.integers(0, len(raw)))
    place = Places([Source.from_text(raw, id="a")]).place("a", offset)
    assert sum(len(line) + 1 for line in raw.split("\n")[: place.line - 1]) + place.column - 1 == offset


def test_a_file_that_is_not_at_hand_has_offsets_only() -> None:
    place = Places([]).place("gone.txt", 42)
    assert (place.line, place.column, str(place)) == (0, 0, "gone.txt@42")
    assert Places([]).excerpt("gone.txt", 42, 44, "12").mark == "12"


def test_a_quote_is_shown_without_markup() -> None:
    source = sample.markup_source()
    start, end = source.raw.index("One"), source.raw.index("1999") + 4
    excerpt = Places([source]).excerpt(source.id, start, end, source.raw[start:end])
    assert (excerpt.before, excerpt.mark, excerpt.after) == ("Dock ", "One opened in 1999", ".")


def test_a_sentence_is_found_by_its_ends() -> None:
    text = "The old one. It has 31 vessels, they say. The next."
    source = Source.from_text(text, id="a")
    start = text.index("31")
    excerpt = Places([source]).excerpt("a", start, start + 2, "31")
    assert (excerpt.before, excerpt.after) == ("It has ", " vessels, they say.")


def test_a_long_sentence_is_cut_around_the_quote() -> None:
    text = "很" * 500 + "約31艘" + "長" * 500
    start = text.index("約31艘")
    excerpt = Places([Source.from_text(text, id="a")]).excerpt("a", start, start + 4, "約31艘", Span(0, len(text)))
    assert excerpt.mark == "約31艘"
    assert excerpt.before.startswith("…")
    assert excerpt.after.endswith("…")
    assert len(excerpt.before) + len(excerpt.after) < 400


@pytest.mark.parametrize("offset", [-1, 10_000])
def test_an_offset_outside_the_file_is_no_line(offset: int) -> None:
    assert Places([Source.from_text("short", id="a")]).place("a", offset).line == 0

from __future__ import annotations

import sample
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Block, Source, Span
from factcheck.report.marked import Anchor, passages
from factcheck.report.place import Places


def test_nested_marks_are_cut_at_every_end() -> None:
    source = Source.from_text("revenue of US$48.2 million in 2023", id="a")
    anchors = [Anchor("c-1", 11, 26, "money"), Anchor("c-2", 14, 18, "number"), Anchor("c-3", 30, 34, "year")]
    (passage,) = passages(Places([source]), source, anchors)
    assert [(p.text, [a.id for a in p.marks]) for p in passage.pieces] == [
        ("revenue of ", []),
        ("US$", ["c-1"]),
        ("48.2", ["c-1", "c-2"]),
        (" million", ["c-1"]),
        (" in ", []),
        ("2023", ["c-3"]),
    ]
    assert [a.id for p in passage.pieces for a in p.opens] == ["c-1", "c-2", "c-3"]
    assert [a.id for p in passage.pieces for a in p.closes] == ["c-2", "c-1", "c-3"]


@given(
    st.text(alphabet="ab 一二\n", min_size=1, max_size=50),
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 12)), max_size=8),
)
@settings(deadline=None, max_examples=150)
def test_no_character_is_lost_and_every_mark_is_opened_once(text: str, spans: list[tuple[int, int]]) -> None:
    source = Source.from_text(text, id="a")
    anchors = [Anchor(f"c-{n}", a, a + n_, "") for n, (a, n_) in enumerate(spans) if a + n_ <= len(text)]
    found = passages(Places([source]), source, anchors)
    shown = ["".join(piece.text for piece in passage.pieces) for passage in found]
    assert shown == [text[b.start : b.end] for b in source.blocks] or not source.blocks
    opened = [a.id for passage in found for piece in passage.pieces for a in piece.opens]
    assert set(opened) <= {a.id for a in anchors}
    marked = {a.id for passage in found for piece in passage.pieces for a in piece.marks}
    assert marked == set(opened)


def test_marks_in_a_table_stand_in_their_cells() -> None:
    text = "年份 营收\n2023 12.4亿元"
    rows = ((Span(0, 2), Span(3, 5)), (Span(6, 10), Span(11, 17)))
    source = Source("t", "t", text, text, blocks=(Block("table", 0, len(text), rows=rows, header_rows=1),))
    (passage,) = passages(Places([source]), source, [Anchor("c-1", 11, 17, "")])
    cells = [["".join(p.text for p in cell) for cell in row] for row in passage.rows]
    assert cells == [["年份", "营收"], ["2023", "12.4亿元"]]
    assert [a.id for p in passage.rows[1][1] for a in p.marks] == ["c-1"]


def test_markup_is_left_out_of_the_text() -> None:
    source = sample.markup_source()
    start = source.raw.index("One")
    (passage,) = passages(Places([source]), source, [Anchor("c-1", start, source.raw.index("1999") + 4, "")])
    assert "".join(p.text for p in passage.pieces) == source.text
    assert [p.text for p in passage.pieces if p.marks] == ["One opened in 1999"]


def test_furniture_is_one_passage_unless_something_is_marked_in_it() -> None:
    text = "menu\nshare\nIt has 31 vessels.\nlogin\n2 replies"
    at = [0, 5, 11, 30, 36]
    kinds = ["furniture", "furniture", "paragraph", "furniture", "furniture"]
    ends = [*(start - 1 for start in at[1:]), len(text)]
    source = Source("f", "f", text, text, blocks=tuple(Block(k, a, b) for k, a, b in zip(kinds, at, ends, strict=True)))
    found = passages(Places([source]), source, [Anchor("c-1", 36, 37, "")])
    assert [(p.kind, "".join(piece.text for piece in p.pieces)) for p in found] == [
        ("furniture", "menu\nshare"),
        ("paragraph", "It has 31 vessels."),
        ("furniture", "login"),
        ("furniture", "2 replies"),
    ]

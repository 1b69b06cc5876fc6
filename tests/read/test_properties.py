"""Whatever the bytes: sources whose places are right, or an error of ours, in time that grows with the size."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Source
from factcheck.read import ReadError, read_bytes
from tests.clock import seconds

NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "-"])
#: Characters that mean something to one of the readers, and some that do not.
MARKS = st.text(st.sampled_from(list("\n\n\r\t #*_|-=<>[]()!&;:`~\\/\"'.,。，（）年月日0123abcXY航運营收")), max_size=400)
TAGS = st.lists(
    st.sampled_from(["<p>", "</p>", "<table>", "</table>", "<tr>", "<td colspan=2>", "<th rowspan=3>", "<li>", "<ul>", "</ul>", "<nav>", "</nav>",
                     "<b>", "</b>", "<br>", "<h1>", "</h1>", "<script>", "</script>", "<!--", "-->", "<caption>", "<thead>", "</thead>", "&amp;", "&lt;",
                     "<sup>2</sup>", "<pre>", "</pre>", "\n", " 营收3亿元。", "text 12% ", "<a href='x'>", "</a>", "<", ">", "中\n文"]),
    max_size=60,
).map("".join)  # fmt: skip


def check(source: Source) -> None:
    """Blocks lie in the text in order; what stands in the text stands in the file where `locate` says."""
    end = 0
    for block in source.blocks:
        assert end <= block.start < block.end <= len(source.text)
        end = block.end
        assert source.text[block.start : block.end].strip()
        for row in block.rows:
            for cell in row:
                assert block.start <= cell.start <= cell.end <= block.end
    at = 0
    for segment in source.segments:
        assert segment.start == at
        assert segment.file_start >= 0
        assert segment.file_start + segment.length <= len(source.raw)
        at += segment.length
    assert at == len(source.text) or not source.segments
    for block in source.blocks:
        for start in range(block.start, block.end):
            a, b = source.locate(start, start + 1)
            assert b == a + 1
            char, place = source.text[start], source.raw[a]
            # A blank may stand for a break, and one character for an entity or a raised digit.
            assert char == place or char.isspace() or place == "&" or char in "⁰¹²³⁴⁵⁶⁷⁸⁹"


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=300), NAMES)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        sources = read_bytes(data, name)
    except ReadError:
        return
    assert sources
    for source in sources:
        check(source)


@settings(deadline=None, max_examples=200)
@given(MARKS, st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_any_marks_keep_their_places(text: str, name: str) -> None:
    try:
        sources = read_bytes(text.encode(), name)
    except ReadError:
        return
    for source in sources:
        assert source.raw == text
        check(source)


@settings(deadline=None, max_examples=200)
@given(TAGS)
def test_any_tags_keep_their_places(text: str) -> None:
    try:
        (source,) = read_bytes(text.encode(), "a.html")
    except ReadError:
        return
    check(source)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(st.sampled_from("航運营收三億万0123456789abc,%"), min_size=5, max_size=40), min_size=1, max_size=8))
def test_sentences_without_markup_are_quoted_as_they_stand(sentences: list[str]) -> None:
    text = "\r\n".join(f"{sentence}为数。" for sentence in sentences)
    (source,) = read_bytes(text.encode(), "a.txt")
    for block in source.blocks:
        assert source.quote(block.start, block.end) == source.text[block.start : block.end]
    assert "".join(source.text.split()) == "".join(text.split())


PATTERNS = ["<", "[", "*", "|", "#", "(", "![", "[a](", "<a ", "<!--", "<!--a>", '<a b="', "&", "_", "`", "\\", "---\n", "| a |\n", "|---|\n", "# a\n",
            "> ", "[^", "<table><tr><td>", "<td rowspan=50 colspan=50>a", "</b><b>", "<nav>", "2025年1月", "Jan ", "A, ", "a b ", "---\na: b\n", "。(某"]  # fmt: skip


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_time_grows_with_the_size(name: str) -> None:
    """Four times the size must not take sixteen times as long, whatever is repeated."""
    slow = []
    for pattern in PATTERNS:
        small, large = (_seconds(pattern, size, name) for size in (20_000, 80_000))
        if large > 0.25 and large > 9 * small:
            slow.append((pattern, small, large))
    assert slow == []


def _seconds(pattern: str, size: int, name: str) -> float:
    data = (pattern * (size // len(pattern))).encode()

    def reading() -> None:
        with contextlib.suppress(ReadError):
            read_bytes(data, name)

    return seconds(reading)

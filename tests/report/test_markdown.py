from __future__ import annotations

import pytest
import sample
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.model import Audit
from factcheck.report import render
from factcheck.report.markdown import LIMIT, code, escape, summary


def many(count: int) -> Audit:
    """The same disagreement, often."""
    findings = tuple(evolve(sample.FINDINGS[0], id=f"f:{n}") for n in range(count))
    return evolve(sample.audit(), findings=findings)


@pytest.mark.parametrize("count", [1, 100, 1000, 5000])
@pytest.mark.parametrize("lang", ["en", "zh-Hant"])
def test_it_fits_a_comment(count: int, lang: str) -> None:
    text = render(many(count), "markdown", lang=lang)
    assert len(text) < LIMIT
    assert text.count("<details>") == text.count("</details>")


def test_what_does_not_fit_is_counted() -> None:
    text = render(many(5000), "markdown")
    shown = text.count("**🔴 error**")
    assert 50 < shown < 5000
    assert f"{5000 - shown} more findings do not fit here." in text


def test_a_source_cannot_bring_markup(audit: Audit) -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(render(audit, "markdown"))
    assert "<script" not in html
    assert "<img" not in html
    assert "&lt;script&gt;alert(2)" in html


@given(st.text(alphabet="ab1.) *_`[]()|<>&#-+=~$@!\\:/\n\t", max_size=40))
@settings(deadline=None, max_examples=300)
def test_escaped_text_reads_as_it_is(text: str) -> None:
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(f"- {escape(text)} x").replace("\u200b", "")
    plain = " ".join(text.split())
    quoted = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert html == f"<ul>\n<li>{quoted} x</li>\n</ul>\n" if plain else True


@given(st.text(alphabet="ab` |", min_size=1, max_size=20))
@settings(deadline=None, max_examples=100)
def test_code_spans_hold_backticks(text: str) -> None:
    html = MarkdownIt("commonmark").render(code(text).replace("\\|", "|"))
    plain = " ".join(text.split())
    assert html == f"<p><code>{plain}</code></p>\n" if plain else True


def test_mentions_and_addresses_are_not_linked() -> None:
    assert escape("ask @someone at https://x.example www.x.example #12") == (
        "ask @\u200bsomeone at https:\u200b//x.example www\u200b.x.example #\u200b12"
    )


def test_the_summary_is_a_table_with_a_row_a_finding(audit: Audit) -> None:
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(summary(audit))
    assert html.count("<tr>") == 1 + 5
    assert html.count("<td>") == 5 * 5


def test_without_findings_it_says_so() -> None:
    assert "No source contradicts another or itself." in render(Audit((), (), ()), "markdown")

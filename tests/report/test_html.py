from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
import sample
from attrs import evolve

from factcheck.model import Audit
from factcheck.report import render
from factcheck.report.html import frame

VOID = {"meta", "input", "link", "br", "img", "hr"}


class Page(HTMLParser):
    """The page as a browser would read it: tags, ids, links, and whether every tag is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.marks: list[str] = []
        self.script: list[str] = []
        self.style: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)
        if tag == "mark":
            self.marks.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if "mark" in self.open:
            self.marks[-1] += data
        if self.open[-1:] == ["script"]:
            self.script.append(data)
        if self.open[-1:] == ["style"]:
            self.style.append(data)

    def all(self, attribute: str) -> list[str]:
        return [value for _tag, attrs in self.tags if (value := attrs.get(attribute)) is not None]


@pytest.fixture(scope="module", params=["en", "zh-Hans", "zh-Hant"])
def page(request: pytest.FixtureRequest) -> Page:
    return Page(render(sample.audit(), "html", lang=request.param))


def test_every_tag_is_closed(page: Page) -> None:
    assert (page.wrong, page.open) == ([], [])


def test_ids_are_unique_and_every_link_has_its_end(page: Page) -> None:
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert all(link.startswith("#") and link[1:] in ids for link in page.all("href"))


def test_nothing_comes_from_elsewhere(page: Page) -> None:
    assert page.all("src") == []
    assert {tag for tag, _ in page.tags} & {"link", "img", "iframe", "object", "embed", "base"} == set()
    assert "url(" not in "".join(page.style)
    assert "@import" not in "".join(page.style)


def test_a_source_brings_neither_script_nor_handlers(page: Page) -> None:
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert [name for _, attrs in page.tags for name in attrs if name.startswith("on")] == []
    assert [tag for tag, _ in page.tags].count("b") == len(sample.FINDINGS) + 2
    assert all("alert" not in text for text in page.script)


def test_the_policy_allows_exactly_the_pages_own_style_and_script(page: Page) -> None:
    (policy,) = [attrs["content"] for tag, attrs in page.tags if tag == "meta" and attrs.get("http-equiv")]
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    for kind, text in (("style", "".join(page.style)), ("script", "".join(page.script))):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    # The policy forbids style attributes: none may be needed.
    assert page.all("style") == []


def test_every_quote_is_marked_as_it_stands(page: Page) -> None:
    shown = {mark.replace("\u200b", "") for mark in page.marks}
    assert {"US$48.2 million", "12.4亿元", "林曉棟", "400 ]]> employees"} <= shown


def test_quotes_lead_to_their_source_and_back(page: Page) -> None:
    links = set(page.all("href"))
    numbers = {claim.id: f"#c-{n}" for n, claim in enumerate(sample.audit().claims, 1)}
    assert numbers[sample.CLAIMS["annual revenue"].id] in links
    assert "#f-1" in links
    assert "#e-5-0" in links


def test_sources_keep_their_language(page: Page) -> None:
    quotes = {attrs.get("lang") for tag, attrs in page.tags if tag == "blockquote"}
    assert quotes == {"en", "zh-Hans", "zh-Hant"}


def test_control_characters_are_dropped() -> None:
    text = render(sample.audit(), "html")
    assert re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text) is None


def test_numbers_are_drawn_for_each_disagreement_of_figures(page: Page) -> None:
    # Four findings and one that was accepted have numbers or dates on two sides; names and shares of one side have none.
    assert [tag for tag, _ in page.tags].count("svg") == 4


def test_a_quote_of_a_ledger_has_no_link() -> None:
    page = Page(render(evolve(sample.audit(), sources=()), "html"))
    assert (page.wrong, page.open) == ([], [])
    assert all(link[1:] in page.all("id") for link in page.all("href"))


def test_without_findings_the_page_says_so() -> None:
    page = render(Audit((), (), ()), "html")
    assert "No source contradicts another or itself." in page
    assert 'id="filters"' not in page


def test_a_notebook_gets_the_page_in_a_frame() -> None:
    told = Page(frame(sample.audit()))
    (tag, attrs), = told.tags
    assert (tag, attrs["sandbox"]) == ("iframe", "allow-scripts")
    assert attrs["srcdoc"] == render(sample.audit(), "html")

"""The page in a real browser: it filters, asks the network for nothing, and has nothing to complain of."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sample

from factcheck.report import render

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser") or ""

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium: apt-get install chromium, or name it in $CHROMIUM"),
]

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield chromium
        chromium.close()


class Opened:
    """A page, with what it asked for and what it complained of."""

    def __init__(self, browser: Any, file: Path, **context: Any) -> None:
        self.context = browser.new_context(**context)
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message) or dialog.dismiss())
        self.page.goto(file.as_uri())

    def shown(self) -> list[str]:
        """The findings that can be seen."""
        cards: list[str] = self.page.evaluate(
            "[...document.querySelectorAll('#findings .finding')].filter(c => c.offsetParent).map(c => c.id)"
        )
        return cards


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render(sample.audit(), "html"), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Opened]:
    made = Opened(browser, file)
    yield made
    assert made.requests == [file.as_uri()]
    assert made.complaints == []
    made.context.close()


ALL = ["f-1", "f-2", "f-3", "f-4", "f-5"]


def test_everything_is_shown_at_first(opened: Opened) -> None:
    assert opened.shown() == ALL
    assert opened.page.inner_text("#shown") == "5 / 5"


def test_filters_by_severity(opened: Opened) -> None:
    opened.page.uncheck("[name=severity][value=error]", force=True)
    assert opened.shown() == ["f-4", "f-5"]
    assert opened.page.is_hidden("#group-error")
    opened.page.uncheck("[name=severity][value=warning]", force=True)
    assert opened.page.is_visible("#none")
    opened.page.click("[type=reset]")
    opened.page.wait_for_function("document.querySelector('#shown').value === '5 / 5'")


@pytest.mark.parametrize(
    ("control", "choice", "left"),
    [
        ("#rule", "D101", ["f-1", "f-2"]),
        ("#entity", "青山啤酒", ["f-3"]),
        ("#entity", "<b>Acme</b> & Söhne", ["f-2"]),
        ("#source", "1", ["f-3", "f-5"]),
    ],
)
def test_filters_by_choice(opened: Opened, control: str, choice: str, left: list[str]) -> None:
    opened.page.select_option(control, choice)
    assert opened.shown() == left


def test_search_finds_words_in_any_script(opened: Opened) -> None:
    opened.page.fill("#search", "林曉棟")
    assert opened.shown() == ["f-5"]
    opened.page.fill("#search", "HARBOUR two dates")
    assert opened.shown() == ["f-4"]
    opened.page.fill("#search", "馆长 林晓栋")
    assert opened.shown() == ["f-5"]
    opened.page.fill("#search", "創始人")
    assert opened.shown() == ["f-3", "f-5"]


def test_keys_lead_through_the_findings(opened: Opened) -> None:
    for _ in range(3):
        opened.page.keyboard.press("j")
    opened.page.keyboard.press("k")
    assert opened.page.evaluate("document.activeElement.id") == "f-2"
    opened.page.keyboard.press("/")
    assert opened.page.evaluate("document.activeElement.id") == "search"
    opened.page.keyboard.type("jk")
    assert opened.page.input_value("#search") == "jk"
    opened.page.keyboard.press("Escape")
    assert opened.page.input_value("#search") == ""


def test_a_place_opens_its_source_and_leads_back(opened: Opened) -> None:
    opened.page.click("#f-1 .side-A a.place")
    claims = [claim.id for claim in sample.audit().claims]
    anchor = f"c-{claims.index(sample.CLAIMS['annual revenue'].id) + 1}"
    opened.page.wait_for_function("document.querySelector('.source[open]')")
    assert opened.page.evaluate("location.hash") == f"#{anchor}"
    assert opened.page.is_visible(f"#{anchor} + mark")
    opened.page.click(f"#{anchor} + mark a")
    assert opened.page.evaluate("location.hash") == "#f-1"


def test_a_link_to_a_filtered_finding_shows_it(opened: Opened) -> None:
    opened.page.select_option("#rule", "D103")
    assert opened.shown() == ["f-4"]
    opened.page.evaluate("location.hash = '#f-2'")
    opened.page.wait_for_function("document.querySelector('#shown').value === '5 / 5'")
    assert opened.shown() == ALL


def test_light_and_dark(opened: Opened) -> None:
    colour = "getComputedStyle(document.body).backgroundColor"
    light = opened.page.evaluate(colour)
    opened.page.click("#theme")
    assert opened.page.evaluate(colour) != light


def test_a_phone_needs_no_sideways_scrolling(browser: Any, file: Path) -> None:
    phone = Opened(browser, file, viewport={"width": 360, "height": 740})
    phone.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 360
    phone.context.close()


def test_it_reads_without_script(browser: Any, file: Path) -> None:
    plain = Opened(browser, file, java_script_enabled=False)
    assert plain.page.is_hidden("#filters")
    assert plain.page.locator("#findings .finding").count() == 5
    assert plain.page.is_visible("#f-5")
    plain.page.click("summary:has-text('Harbour Ferries carries')")
    assert plain.page.is_visible("text=31 vessels. Over the year")
    plain.context.close()


def test_the_outline_is_clear_to_a_screen_reader(opened: Opened) -> None:
    snapshot = opened.page.locator("body").aria_snapshot()
    for heading in ("What the sources disagree on", "Harbour Ferries · revenue", "Agreements", "Sources"):
        assert f'heading "{heading}' in snapshot
    assert 'searchbox "Search the findings"' in snapshot

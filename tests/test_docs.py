"""README and documentation: the commands run, the Python runs, what is shown is what is printed."""

from __future__ import annotations

import re
import runpy
import shlex
from pathlib import Path
from typing import Any

import pytest
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "docs/howto").glob("*.md"))]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


@pytest.fixture(scope="module")
def examples() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "tools/make_examples.py"))


@each_page
def test_the_page_can_be_followed(page: Path, examples: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for ran in examples["run"](page.read_text("utf-8"), tmp_path):
        if ran.printed is None:
            assert shlex.split(ran.command, comments=True)
            continue
        assert ran.code in (0, 1) or ran.told, f"{ran.command}\n{ran.printed}"
        if ran.told:
            assert ran.printed == ran.told, f"{ran.command}: run python tools/make_examples.py"
    monkeypatch.chdir(tmp_path)
    for example in Sybil(parsers=[PythonCodeBlockParser()]).parse(page).examples():
        example.evaluate()


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_readme_has_a_finding_as_it_is_printed(examples: dict[str, Any]) -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    shown = list(examples["_FINDING"].finditer(text))
    assert shown
    for place in shown:
        printed = examples["finding"](place["rule"], place["entity"], place["concept"]).splitlines()
        told = place["body"].splitlines()
        # A wording that gets better, or a source more, does not make the README wrong: what it quotes must still be found.
        assert told[0] == printed[0]
        assert [line for line in told if "⟦" in line and line not in printed] == [], "run python tools/make_examples.py"


def test_the_readme_has_two_commands_for_a_fresh_machine() -> None:
    told = re.findall(r"^\$ (python3 .*)$", (ROOT / "README.md").read_text("utf-8"), re.M)
    assert len(told) == 2
    assert "factcheck audit seeds" in told[0]
    assert "pytest" in told[1]


def test_every_page_is_in_a_toctree() -> None:
    index = (ROOT / "docs/index.md").read_text("utf-8")
    for page in PAGES[1:]:
        name = page.relative_to(ROOT / "docs").with_suffix("").as_posix()
        assert name == "index" or re.search(rf"^{re.escape(name)}$", index, re.M), name


@pytest.mark.parametrize("tool", ["make_cli_reference", "make_json_reference"])
def test_references_are_up_to_date(tool: str) -> None:
    made = runpy.run_path(str(ROOT / f"tools/{tool}.py"))
    assert made["PAGE"].read_text("utf-8") == made["page"](), f"run python tools/{tool}.py"

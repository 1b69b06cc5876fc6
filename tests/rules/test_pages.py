"""The pages in docs/rules are made from the rules."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_pages_are_up_to_date() -> None:
    if not (ROOT / "tools/make_rule_pages.py").exists():
        pytest.skip("the tools are not part of an installed package")
    wanted = runpy.run_path(str(ROOT / "tools/make_rule_pages.py"))["pages"]()
    stale = [n for n, text in wanted.items() if (ROOT / "docs/rules" / n).read_text("utf-8") != text]
    assert not stale, "run python tools/make_rule_pages.py"

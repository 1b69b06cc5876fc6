"""The catalogs say everything that the program says."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def catalogs() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_catalogs", ROOT / "tools" / "make_catalogs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_catalogs"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("locale", ["en", "zh_Hans", "zh_Hant"])
def test_everything_is_translated_with_the_same_places(catalogs: ModuleType, locale: str) -> None:
    assert catalogs.faults(catalogs.updated(locale)) == []


@pytest.mark.parametrize("locale", ["en", "zh_Hans", "zh_Hant"])
def test_the_catalogs_are_in_step_with_the_source(catalogs: ModuleType, locale: str) -> None:
    catalog = catalogs.updated(locale)
    assert catalogs.written(catalog) == catalogs.path_of(locale).read_bytes(), "run tools/make_catalogs.py"
    assert catalogs.compiled(catalog) == catalogs.path_of(locale).with_suffix(".mo").read_bytes(), "run tools/make_catalogs.py"


def test_every_rule_has_a_readable_name(catalogs: ModuleType) -> None:
    from factcheck.rules.catalogue import RULES

    known = set(catalogs.ids())
    assert [rule.name for rule in RULES if ("rule", rule.name) not in known] == []


def test_the_two_scripts_are_not_mixed(catalogs: ModuleType) -> None:
    from factcheck.lexicon.fold import fold

    simplified = [str(m.string) for m in catalogs.load("zh_Hans") if m.id]
    # Folding turns Traditional into Simplified: nothing in the Simplified catalog may change.
    assert [text for text in simplified if fold(text).casefold() != _halved(text).casefold()] == []


def _halved(text: str) -> str:
    """Full-width punctuation as folding writes it, so that only the script is compared."""
    from factcheck.lexicon.fold import fold

    return "".join(c if "\u3400" <= c <= "\u9fff" else fold(c) for c in text)


def test_a_wrong_place_is_a_fault(catalogs: ModuleType) -> None:
    catalog = catalogs.Catalog(locale="zh_Hans")
    catalog.add("{a} and {b}", "{a}和{c}")
    catalog.add("yes", "")
    assert len(catalogs.faults(catalog)) == 2

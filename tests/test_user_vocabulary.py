"""A user's own names, concepts and rates, from the configuration to the findings."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck import Audit, Settings, load_settings

from .articles import write

FILES = {
    "factcheck.toml": 'entities = "names.toml"\nconcepts = "berths.toml"\nrates = "rates.csv"\n',
    "names.toml": '[[entity]]\nname = "Harbour Lines"\naliases = ["港灣航運", "Blue Funnel Ferries"]\nkind = "organisation"\n',
    "berths.toml": '[[concept]]\nid = "berths"\ncues = ["泊位", "berths"]\nunits = ["count"]\nkind = "stock"\n',
    "rates.csv": "date,base,quote,rate\n2025-12-22,USD,TWD,31.51\n",
}
ARTICLES = {
    "gazette.txt": "Harbour Lines's revenue was $32.5 million in 2023. Harbour Lines operates 12 berths.\n",
    "courier.txt": "Blue Funnel Ferries's revenue was $41.8 million in 2023.\n",
    "herald.txt": "港灣航運在基隆有18個泊位。\n",
    "wire.md": "---\npublished: 2025-12-22\n---\n\n港灣航運2024年營收為1.25億美元（約合新台幣20.1億元）。\n",
}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return write(tmp_path, FILES)


def audited(desk: Path, settings: Settings) -> Audit:
    return factcheck.audit(write(desk / "articles", ARTICLES), settings=settings)


def found(audit: Audit) -> set[tuple[str, str]]:
    return {(finding.rule, finding.concept) for finding in audit.findings if finding.severity != "info"}


def test_they_find_what_nothing_else_could(desk: Path) -> None:
    audit = audited(desk, load_settings(desk / "factcheck.toml"))
    assert {("D101", "revenue"), ("D101", "berths"), ("F401", "revenue")} <= found(audit)
    assert {finding.entity for finding in audit.findings} == {"Harbour Lines"}
    # The band of those years alone tells that a third is missing; what the rate was, only the user's own rates do.
    assert found(audited(desk, Settings())) == {("F401", "revenue")}


def test_the_rate_and_its_source_stand_in_the_finding(desk: Path) -> None:
    audit = audited(desk, load_settings(desk / "factcheck.toml"))
    (finding,) = [finding for finding in audit.findings if finding.rule == "F401"]
    told = str(finding.computed)
    assert "31.51" in told
    assert "rates.csv" in told
    assert "2025-12-22" in told

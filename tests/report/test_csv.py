from __future__ import annotations

import csv
import io

import sample
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Audit
from factcheck.report import render
from factcheck.report.record import COLUMNS


def rows(audit: Audit) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(audit, "csv"))))


def test_one_row_a_claim_of_a_finding(audit: Audit) -> None:
    told = rows(audit)
    assert len(told) == len(audit.to_records())
    assert list(told[0]) == list(COLUMNS)
    assert (told[0]["rule"], told[0]["quote"], told[0]["amount"], told[0]["published"]) == ("D101", "US$48.2 million", "48200000", "2024-02-01")


def test_numbers_stay_numbers(audit: Audit) -> None:
    claim = evolve(sample.CLAIMS["annual revenue"], value=sample.number("-24.7", "percent", "0.05"))
    told = rows(evolve(audit, claims=(claim,), findings=audit.findings[:1]))
    assert (told[0]["amount"], told[0]["low"]) == ("-24.7", "-24.75")


@given(st.sampled_from("=+-@\t\r＝＋－＠"), st.text(alphabet="ab1(|\n\r\t,\"'!", max_size=12))
@settings(deadline=None, max_examples=100)
def test_no_cell_is_a_formula(first: str, rest: str) -> None:
    claim = evolve(sample.CLAIMS["annual revenue"], quote=f"{first}cmd{rest}")
    told = rows(evolve(sample.audit(), claims=(claim,), findings=sample.FINDINGS[:1]))
    assert told[0]["quote"].startswith("'")
    assert "cmd" in told[0]["quote"]
    assert "\n" not in told[0]["quote"]


def test_a_header_stands_alone_without_findings() -> None:
    assert render(Audit((), (), ()), "csv") == ",".join(COLUMNS) + "\n"

"""A finding keeps its id while the disagreement stays the same, so that baselines and suppressions hold."""

from __future__ import annotations

import random

import pytest

import factcheck
from factcheck import Finding, Source

GAZETTE = "Harbour Lines's revenue was $32.5 million in 2023."
COURIER = "Harbour Lines's revenue was $41.8 million in 2023."


def conflict(**texts: str) -> Finding:
    audit = factcheck.audit([Source.from_text(text, id=f"{name}.txt") for name, text in texts.items()])
    (finding,) = [f for f in audit.findings if f.rule == "D101" and f.entity == "Harbour Lines" and f.concept == "revenue"]
    return finding


def conflicts(**texts: str) -> list[str]:
    audit = factcheck.audit([Source.from_text(text, id=f"{name}.txt") for name, text in texts.items()])
    return [f.id for f in audit.findings if f.rule == "D101"]


@pytest.fixture(scope="module")
def known() -> str:
    return conflict(gazette=GAZETTE, courier=COURIER).id


@pytest.mark.parametrize(
    "courier",
    [
        f"\n\n{COURIER}\n",
        f"{COURIER}\r\n\r\nThe ferries run daily.\r\n",
        f"The ferries run daily. {COURIER} The harbour froze twice.",
        COURIER.replace("$41.8 million", "$ 41.8 million"),
        COURIER.replace(" ", "\u00a0"),
    ],
    ids=["blank lines", "line ends", "other sentences", "a space", "hard spaces"],
)
def test_reformatting(known: str, courier: str) -> None:
    assert conflict(gazette=GAZETTE, courier=courier).id == known


def test_reordering(known: str) -> None:
    names = ["gazette", "courier"]
    for seed in range(4):
        random.Random(seed).shuffle(names)
        assert conflict(**{name: {"gazette": GAZETTE, "courier": COURIER}[name] for name in names}).id == known


def test_new_sources_about_something_else(known: str) -> None:
    others = {
        "aaa": "Quay Bank's revenue was $7 million in 2023. Quay Bank's revenue was $9 million in 2022.",
        "zzz": "Harbour Lines's revenue was $29.1 million in 2022. Harbour Lines's valuation was $90 million in 2023.",
    }
    assert conflict(gazette=GAZETTE, courier=COURIER, **others).id == known


def test_new_sources_that_know_the_entity_by_another_name(known: str) -> None:
    formal = (
        "Harbour Lines Holdings Limited (“Harbour Lines”) was founded in 1998. Harbour Lines Holdings Limited has 412 employees. "
        "Harbour Lines Holdings Limited has 12 ships. Harbour Lines Holdings Limited's valuation was $90 million in 2023."
    )
    chinese = "港灣航運(Harbour Lines)成立於1998年。港灣航運有412名員工。港灣航運擁有12艘船。港灣航運總部在基隆。"
    audit = factcheck.audit(
        Source.from_text(text, id=f"{name}.txt")
        for name, text in {"gazette": GAZETTE, "courier": COURIER, "filing": formal, "wire": chinese}.items()
    )
    assert known in [finding.id for finding in audit.findings]


def test_new_sources_that_repeat_a_figure(known: str) -> None:
    repeats = [
        ("Harbour Lines's revenue was $41.8 million in 2023.", "the same words"),
        ("Revenue of Harbour Lines reached about $42 million in 2023.", "vaguer"),
        ("港灣航運(Harbour Lines)2023年營收為3250萬美元。", "another script and name"),
    ]
    for text, how in repeats:
        assert conflicts(gazette=GAZETTE, courier=COURIER, wire=text) == [known], how


def test_another_figure_is_another_disagreement(known: str) -> None:
    assert conflict(gazette=GAZETTE, courier=COURIER.replace("41.8", "47.2")).id != known
    assert conflict(gazette=GAZETTE, courier=COURIER, post=COURIER.replace("41.8", "47.2")).id != known


def test_the_id_is_the_same_on_every_machine(known: str) -> None:
    assert known.startswith("f:")
    assert len(known) == 18
    assert int(known[2:], 16) >= 0

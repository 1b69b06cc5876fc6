from __future__ import annotations

import re

import sample
from attrs import evolve

from factcheck.model import Audit
from factcheck.report import claim_line, render

STYLE = re.compile(r"\033\[[0-9;]*m")


def test_a_finding_shows_its_sides_with_quotes_and_places(audit: Audit) -> None:
    first = render(audit, "text").split("\n\n")[0]
    assert first.startswith("error  D101 figures disagree  Harbour Ferries · revenue")
    assert "A  USD 48.2 million  USD [48.15 million, 48.25 million]  2023" in first
    assert "In 2023 revenue came to ⟦US$48.2 million⟧." in first
    assert "— Harbour Ferries 2024-02-01  ferry/annual.txt:2:78" in first
    assert "gap: 5.5%" in first


def test_the_last_line_counts(audit: Audit) -> None:
    last = render(audit, "text").rstrip("\n").rpartition("\n")[2]
    assert last.startswith("errors: 3 · warnings: 2 · notes: 0 · accepted earlier: 2 · checks that held: 3 · claims: 23 · sources: 6")


def test_accepted_findings_are_counted_only(audit: Audit) -> None:
    assert "F401" not in render(audit, "text")
    assert "R305" not in render(audit, "text")


def test_colour_changes_nothing_else(audit: Audit) -> None:
    plain = render(audit, "text").replace("⟦", "").replace("⟧", "")
    colored = render(audit, "text", color=True)
    assert STYLE.sub("", colored) == plain
    assert "\033[1;31merror\033[0m" in colored


def test_a_source_cannot_write_to_the_terminal(audit: Audit) -> None:
    assert "\x1b" not in render(audit, "text")
    # What is left of the source's own sequence is its visible part.
    assert "[31mred[0m" in render(audit, "text")
    assert "\x1b[31mred" not in render(audit, "text", color=True)
    assert "\x00" not in render(audit, "text", color=True)


def test_many_quotes_of_a_side_are_counted() -> None:
    claims = [evolve(sample.CLAIMS["annual revenue"], id=f"c:{n}") for n in range(9)]
    finding = evolve(sample.FINDINGS[0], claims=tuple(c.id for c in claims), groups=(tuple(c.id for c in claims),))
    text = render(Audit(tuple(sample.SOURCES.values()), tuple(claims), (finding,)), "text")
    assert "and 5 more that agree" in text


def test_a_claim_is_one_line() -> None:
    line = claim_line(sample.CLAIMS["fuel"])
    assert line == (
        "ferry/profile.txt:130-143 | Harbour Ferries | costs | USD 20 million | 2023 | segment: fuel | “US$20 million”"
    )
    assert "\n" not in claim_line(evolve(sample.CLAIMS["fuel"], quote="US$20\nmillion"))


def test_without_findings_the_summary_remains() -> None:
    text = render(Audit((), (), ()), "text")
    assert text == "errors: 0 · warnings: 0 · notes: 0 · checks that held: 0 · claims: 0 · sources: 0\n"


def test_a_ledgers_claims_are_shown_without_their_text(audit: Audit) -> None:
    text = render(evolve(audit, sources=()), "text")
    assert "⟦US$48.2 million⟧" in text
    assert "ferry/annual.txt@123" in text


def test_all_terms_of_a_calculation_are_shown() -> None:
    terms = [evolve(sample.CLAIMS["fuel"], id=f"c:{n}", start=sample.CLAIMS["fuel"].start) for n in range(10)]
    claims = [sample.CLAIMS["costs"], *terms]
    finding = evolve(
        sample.FINDINGS[0], claims=tuple(c.id for c in claims), groups=((claims[0].id,), tuple(c.id for c in terms)), computed={"expected": "[199, 201]"}
    )
    text = render(Audit(tuple(sample.SOURCES.values()), tuple(claims), (finding,)), "text")
    assert text.count("⟦US$20 million⟧") == 10
    assert "more" not in text.split("\n\n")[0]


def test_a_cue_in_a_shown_sentence_is_not_quoted_twice() -> None:
    cue = sample.evidence("brewery/news.txt", "同比增长", "direction")
    claims = tuple(sample.CLAIMS[key].id for key in ("news revenue", "news growth"))
    finding = evolve(sample.FINDINGS[0], claims=claims, groups=(), evidence=(cue,))
    text = render(evolve(sample.audit(), findings=(finding,)), "text")
    assert "— 城市晚报 2024-03-30  brewery/news.txt:2:37  (direction word: 同比增长)" in text
    assert "⟦同比增长⟧" not in text


def test_calculated_ends_are_rounded_for_reading() -> None:
    finding = evolve(sample.FINDINGS[0], computed={"expected": "[44999999.123, ∞)", "stated": "45000000", "gap": "0.0004"})
    text = render(evolve(sample.audit(), findings=(finding,)), "text")
    assert "should be: USD [45 million, ∞) · stated: USD 45 million · gap: 0.04%" in text


def test_a_vague_agreement_gets_no_checkmark() -> None:
    held, growth = sample.AGREEMENTS[1], evolve(sample.AGREEMENTS[0], computed={"verdict": "uninformative", "expected": "[0, 90]"})
    text = render(evolve(sample.audit(), agreements=(held, growth)), "text")
    assert "✓ S201 Harbour Ferries · costs: 20 + 22 = 42\n" in text
    assert "○ R301 青山啤酒: the growth fits (too vague to prove much)" in text


def test_every_spelling_is_among_the_first_quotes() -> None:
    places = [sample.evidence("ferry/annual.txt", "Harbour Ferries", "name") for _ in range(9)]
    finding = evolve(sample.FINDINGS[4], evidence=(*places, sample.evidence("museum/review.txt", "林曉棟", "name")))
    text = render(evolve(sample.audit(), findings=(finding,)), "text")
    assert "館長⟦林曉棟⟧表示滿意。" in text
    assert "  and 6 more\n" in text

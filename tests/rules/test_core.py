"""The core rules on claims given directly: values, sums, growth, slips; order does not matter."""

from __future__ import annotations

import random

import pytest
from claimrows import claim, extractions

from factcheck.model import Claim
from factcheck.rules import RULES, RuleOptions, resolve, run

#: Rules that a few plain sentences cannot set off: they need sources of two days (D104), a figure that cannot be read (E901), or
#: ties between figures that only claims tell (R309, S208). `test_rules.py` tests them on claims.
NOT_IN_PLAIN_TEXT = {"D104", "E901", "R309", "S208"}


def flagged(*claims: Claim, options: RuleOptions | None = None) -> list[str]:
    return [f"{f.rule} {f.severity}" for f in run(extractions(*claims), options)[0]]


def agreed(*claims: Claim) -> list[str]:
    return [f"{a.rule} {a.computed['verdict']}" for a in run(extractions(*claims))[1]]


def test_two_figures_for_one_thing() -> None:
    pair = claim("Heron", "revenue", "3.2億", period="2024"), claim("Heron", "revenue", "4.1億", period="2024", source="b")
    assert flagged(*pair) == ["D101 error"]
    (found,), _ = run(extractions(*pair))
    assert len(found.groups) == 2
    assert {e.quote for e in found.evidence} == {"3.2億", "4.1億"}
    assert "3.2億" in str(found.message)


@pytest.mark.parametrize(
    "other",
    [
        {"period": "2023"},
        {"period": "2024-H1"},
        {"period": "2024", "segment": "海外"},
        {"period": "2024", "basis": "projected"},
        {"period": "2024", "unit": "USD"},
        {"period": "2024", "confidence": 0.3},
    ],
)
def test_what_is_not_comparable_is_left_alone(other: dict[str, str]) -> None:
    a = claim("Heron", "revenue", "3.2億", period="2024")
    b = claim("Heron", "revenue", "2.15億", source="b", **other)
    assert [f for f in flagged(a, b) if "info" not in f] == []


def test_adjusted_and_reported_losses_are_two_things() -> None:
    a = claim("Heron", "net_loss", "3.2億", period="2024")
    b = claim("Heron", "net_loss", "2.1億", period="2024", source="b", basis="adjusted")
    c = claim("Heron", "adjusted_net_loss", "2.1億", period="2024", source="c")
    assert flagged(a, b, c) == []
    assert agreed(a, b, c) == ["D101 corroborated"]


def test_stocks_of_two_days_are_two_things() -> None:
    a = claim("Heron", "employees", "385", "person", "2023-12-31", instant=True)
    b = claim("Heron", "employees", "420", "person", "2024-12-31", instant=True, source="b")
    assert flagged(a, b) == []


def test_a_month_may_be_its_last_day() -> None:
    a = claim("Heron", "employees", "385", "person", "2024-09-30", instant=True)
    b = claim("Heron", "employees", "320", "person", "2024-09", instant=True, source="b")
    assert flagged(a, b) == ["D101 error"]


def test_what_is_unknown_caps_the_severity_and_is_named() -> None:
    a = claim("Heron", "valuation", "30億", "USD", "2025-07", instant=True)
    b = claim("Heron", "valuation", "40億", "USD", source="b")
    (found,), _ = run(extractions(a, b))
    assert (found.rule, found.severity) == ("D101", "warning")
    assert found.computed["unknown"] == ["period"]


def test_one_finding_for_all_sources_with_the_filing_first() -> None:
    claims = [claim("Heron", "revenue", "3.2億", period="2024", source=s) for s in "abc"]
    claims.append(claim("Heron", "revenue", "4.15億", period="2024", source="d", primary="yes"))
    (found,), _ = run(extractions(*claims))
    assert found.groups[0] == (claims[3].id,)
    assert len(found.groups[1]) == 3


def test_copies_of_one_text_count_once() -> None:
    copies = [claim("Heron", "revenue", "3.2億", period="2024", source=s, at=100, sentence=60) for s in "abc"]
    assert agreed(*copies) == []
    assert agreed(*copies, claim("Heron", "revenue", "3.2億", period="2024", source="d")) == ["D101 corroborated"]


@pytest.mark.parametrize(("text", "rule"), [("1.25萬", "U501"), ("12.5億", "U501"), ("1.25億", ""), ("12500萬", "")])
def test_scale_slips(text: str, rule: str) -> None:
    a, b = claim("Heron", "revenue", "1.25億", period="2024"), claim("Heron", "revenue", text, period="2024", source="b")
    assert flagged(a, b) == ([f"{rule} error"] if rule else [])


@pytest.mark.parametrize(("whole", "expected"), [("7.6億", ["S201 error"]), ("6.6億", []), ("~6.7億", [])])
def test_totals(whole: str, expected: list[str]) -> None:
    parts = [claim("Heron", "net_loss", t, period=p) for t, p in (("1.2億", "2021"), ("2.3億", "2022"), ("3.1億", "2023"))]
    total = claim("Heron", "net_loss", whole, period="2021/2023", links=tuple(("part", p) for p in parts), total="yes")
    assert flagged(*parts, total) == expected
    if not expected:
        assert agreed(*parts, total)[0] in ("S201 verified", "S202 verified")


def test_halves_make_a_year_across_sources() -> None:
    a = claim("Heron", "revenue", "3.2億", period="2024-H1")
    b = claim("Heron", "revenue", "4.1億", period="2024-H2", source="b")
    assert flagged(a, b, claim("Heron", "revenue", "8.3億", period="2024", source="c")) == ["S202 error"]
    assert flagged(a, b, claim("Heron", "revenue", "7.3億", period="2024", source="c")) == []
    assert flagged(a, claim("Heron", "revenue", "8.3億", period="2024", source="c")) == []


def test_parts_may_not_exceed_a_cumulative_figure() -> None:
    parts = [claim("Heron", "rnd_expense", t, period=p) for t, p in (("1.2億", "2022"), ("2.3億", "2023"))]
    less = claim("Heron", "cumulative_rnd_expense", "3.0億", period="2023-12-31", instant=True)
    more = claim("Heron", "cumulative_rnd_expense", "5.0億", period="2023-12-31", instant=True)
    assert flagged(*parts, less) == ["S202 error"]
    assert flagged(*parts, more) == []


@pytest.mark.parametrize(
    ("rate", "expected"), [("325.39%", []), ("425.39%", ["R301 error"]), ("32.5%", ["R301 error"]), (">320%", [])]
)
def test_growth(rate: str, expected: list[str]) -> None:
    base, current = claim("Heron", "revenue", "4490萬", period="2024-H1"), claim("Heron", "revenue", "1.91億", period="2025-H1")
    growth = claim("Heron", "revenue_growth", rate, "percent", "2025-H1", growth_over="2024-H1")
    assert flagged(base, current, growth) == expected


def test_growth_of_rounded_figures_of_several_sources() -> None:
    claims = [
        claim("Heron", "revenue", "350萬", period="2023"),
        claim("Heron", "revenue", "3050萬", period="2024"),
        claim("Heron", "revenue_growth", "782%", "percent", "2024"),
        claim("Heron", "revenue", "346萬", period="2023", source="b"),
    ]
    assert [f for f in flagged(*claims) if "info" not in f] == []


def test_the_order_of_sources_and_claims_does_not_matter() -> None:
    rng = random.Random(5)
    claims = [
        claim("Heron", rng.choice(["revenue", "net_loss"]), f"{rng.randint(1, 9)}.{rng.randint(1, 9)}億", period=p, source=s)
        for p in ("2022", "2023", "2024")
        for s in "abcdef"
    ]
    expected = run(extractions(*claims))
    assert expected[0]
    for _ in range(5):
        rng.shuffle(claims)
        assert run(extractions(*claims)) == expected


def test_the_fingerprint_does_not_move_with_the_text() -> None:
    def ids(shift: int) -> list[str]:
        a = claim("Heron", "revenue", "3.2億", period="2024", at=100 + shift)
        b = claim("Heron", "revenue", "4.1億", period="2024", source="b", at=7)
        return [f.id for f in run(extractions(a, b))[0]]

    assert ids(0) == ids(50)


def test_selection_severity_and_options() -> None:
    pair = claim("Heron", "revenue", "3.2億", period="2024"), claim("Heron", "revenue", "3.3億", period="2024", source="b")
    assert flagged(*pair, options=RuleOptions(select=("S",))) == []
    assert flagged(*pair, options=RuleOptions(ignore=("value-conflict",))) == []
    assert flagged(*pair, options=RuleOptions(severity={"D101": "info"})) == ["D101 info"]
    far = claim("Heron", "revenue", "4.2億", period="2024", source="c")
    assert flagged(pair[0], far, options=RuleOptions(options={"value-conflict": {"large_gap": 0.5}})) == ["D101 warning"]


def test_unknown_names_are_errors_with_the_nearest_match() -> None:
    assert resolve("value-conflict") is resolve("d101")
    with pytest.raises(KeyError, match="value-conflict"):
        resolve("value-conflct")
    with pytest.raises(KeyError, match="large_gap"):
        run([], RuleOptions(options={"D101": {"larg_gap": 1}}))
    with pytest.raises(ValueError, match="warning"):
        run([], RuleOptions(severity={"D101": "fatal"}))


def test_every_rule_explains_itself() -> None:
    assert len({r.code for r in RULES}) == len({r.name for r in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.summary
        assert rule.definition
        assert rule.source
        assert len(rule.invalid) >= 1 or rule.code in NOT_IN_PLAIN_TEXT
        assert len(rule.valid) >= 1, rule.code

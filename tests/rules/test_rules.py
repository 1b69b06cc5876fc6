"""Every rule on claims given directly: what it flags, and what looks alike and holds."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from claimrows import claim, extractions

from factcheck.model import Claim, Entity, Evidence, Extraction, Period, Rate, SourceRef, Statement
from factcheck.rules import RuleOptions, run


def rates(base: str, quote: str, on: dt.date) -> Rate | None:
    """Fixed rates of two years, so that a test knows what the market had."""
    table = {("USD", "CNY"): Decimal("7.2"), ("USD", "HKD"): Decimal("7.8"), ("CNY", "USD"): Decimal("0.1389")}
    value = table.get((base, quote))
    return Rate(base, quote, value, on, "test") if value and 2023 <= on.year <= 2025 else None


OPTIONS = RuleOptions(rates=rates)


def flagged(*claims: Claim, statements: tuple[tuple[str, Statement], ...] = ()) -> list[str]:
    found = extractions(*claims)
    for source, statement in statements:
        found = [Extraction(e.source, e.claims, e.names, (*e.statements, statement)) if e.source.id == source else e for e in found]
        if source not in {e.source.id for e in found}:
            found.append(Extraction(SourceRef(source, source), (), (), (statement,)))
    return [f"{f.rule} {f.severity}" for f in run(found, OPTIONS)[0]]


def agreed(*claims: Claim) -> list[str]:
    return [f"{a.rule} {a.computed['verdict']}" for a in run(extractions(*claims), OPTIONS)[1]]


def date(concept: str, text: str, **more: object) -> Claim:
    return claim("Heron", concept, text, "date", **more)  # type: ignore[arg-type]


def statement(kind: str, value: str, *quotes: str, concept: str = "", period: str = "", entity: str = "Heron") -> Statement:
    evidence = tuple(Evidence("a", 500 + 20 * n, 510 + 20 * n, q, "", "a") for n, q in enumerate(quotes))
    when = Period(dt.date(int(period), 1, 1), dt.date(int(period), 12, 31), period) if period else None
    return Statement(kind, Entity(entity.casefold(), entity) if entity else None, concept, value, evidence, when)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2015-03", "2017", ["D103 warning"]),
        ("2015-03", "2015", []),
        ("2015", "2015-12", []),
        ("2015-03", "2015-04", ["D103 warning"]),
    ],
)
def test_founding_dates(a: str, b: str, expected: list[str]) -> None:
    assert flagged(date("founded", a), date("founded", b, source="b")) == expected


def test_planned_dates_and_parts_are_other_events() -> None:
    assert flagged(date("listed", "2024-03"), date("listed", "2025", source="b", basis="planned")) == []
    assert flagged(date("launched", "2024-03", segment="台灣"), date("launched", "2024-05", source="b", segment="香港")) == []


def test_dates_of_other_events() -> None:
    a, b = date("other:完成股份制改造", "2024-03-12"), date("other:完成股份制改造", "2024-05-20", source="b")
    assert flagged(a, b) == ["T604 warning"]
    assert flagged(a, date("other:完成股份制改造", "2024-03", source="b")) == []
    assert flagged(a, date("other:完成股份制改造", "2023-05-20", source="b")) == []


@pytest.mark.parametrize(
    ("restated", "expected"), [("2.88億", []), ("~2.9億", []), ("3.6億", ["F401 error"]), ("3.05億", ["F401 warning"])]
)
def test_conversions(restated: str, expected: list[str]) -> None:
    a = claim("Heron", "investment", "4000萬", "USD", "2024-05")
    b = claim("Heron", "investment", restated, "CNY", "2024-05", links=(("restates", a),))
    assert flagged(a, b) == expected
    if not expected:
        assert agreed(a, b) == ["F401 verified"]


def test_without_a_rate_nothing_is_said() -> None:
    a = claim("Heron", "investment", "4000萬", "USD", "2019-05")
    b = claim("Heron", "investment", "9億", "CNY", "2019-05", links=(("restates", a),))
    assert flagged(a, b) == []
    assert agreed(a, b) == []


def test_two_rates_in_one_text() -> None:
    a, c = claim("Heron", "cash", "40億", "USD", "2019"), claim("Heron", "other:fee", "50億", "USD", "2019")
    b = claim("Heron", "cash", "288億", "CNY", "2019", links=(("restates", a),))
    d = claim("Heron", "other:fee", "390億", "CNY", "2019", links=(("restates", c),))
    assert flagged(a, b, c, d) == ["F402 warning"]
    assert flagged(a, b, c, claim("Heron", "other:fee", "362億", "CNY", "2019", links=(("restates", c),))) == []


def test_the_same_digits_in_another_currency() -> None:
    a = claim("Heron", "net_loss", "1.86億", "USD", "2024")
    b = claim("Heron", "net_loss", "1.86億", "CNY", "2024", source="b")
    assert flagged(a, b) == ["U502 error"]
    assert flagged(a, claim("Heron", "net_loss", "13.4億", "CNY", "2024", source="b")) == []
    assert flagged(a, claim("Heron", "net_loss", "9.4億", "CNY", "2024", source="b")) == ["U502 warning"]


@pytest.mark.parametrize(("times", "expected"), [("2", []), ("1", []), ("5", ["R302 warning"])])
def test_multiples_need_both_readings_to_fail(times: str, expected: list[str]) -> None:
    base, current = claim("Heron", "revenue", "1.2億", period="2022"), claim("Heron", "revenue", "2.5億", period="2024")
    said = claim("Heron", "other:增長", times, "times", "2024", links=(("base", base), ("current", current)))
    assert flagged(base, current, said) == expected


@pytest.mark.parametrize(("share", "expected"), [("25%", []), ("~26%", []), ("35%", ["R303 error"])])
def test_shares(share: str, expected: list[str]) -> None:
    whole = claim("Heron", "revenue", "10.0億", period="2024")
    part = claim("Heron", "revenue", "2.5億", period="2024", segment="海外")
    assert flagged(whole, part, claim("Heron", "revenue_share", share, "percent", "2024", segment="海外")) == expected


def test_an_amount_beside_a_share_confirms_but_never_contradicts() -> None:
    whole = claim("Heron", "revenue", "3.12億", period="2024", at=10)
    part = claim("Heron", "other:前五大客戶收入", "1.42億", period="2024", at=200, sentence=180)
    good = claim("Heron", "revenue_share", "45.5%", "percent", "2024", at=220, sentence=180, segment="前五大客戶")
    bad = claim("Heron", "revenue_share", "25.5%", "percent", "2024", at=220, sentence=180, segment="前五大客戶")
    assert "R303 verified" in agreed(whole, part, good)
    assert flagged(whole, part, bad) == []


def test_products_and_rounds() -> None:
    price = claim("Heron", "ipo_price", "12", "HKD/share", "2024-05", instant=True)
    shares = claim("Heron", "ipo_shares", "5000萬", "share", "2024-05", instant=True)
    assert flagged(price, shares, claim("Heron", "ipo_proceeds", "9億", "HKD", "2024-05", instant=True)) == ["R304 warning"]
    assert flagged(price, shares, claim("Heron", "ipo_proceeds", "5.8億", "HKD", "2024-05", instant=True)) == []
    pre = claim("Heron", "valuation", "15億", "USD", "2024-03", instant=True, stage="pre_money", round="B")
    raised = claim("Heron", "funding_raised", "8億", "USD", "2024-03", instant=True, round="B")
    post = claim("Heron", "valuation", "30億", "USD", "2024-03", instant=True, stage="post_money", round="B")
    assert flagged(pre, raised, post) == ["R304 warning"]
    good = claim("Heron", "valuation", "23億", "USD", "2024-03", instant=True, stage="post_money", round="B")
    assert agreed(pre, raised, good) == ["R304 verified"]


def test_cash_and_burn_give_the_runway() -> None:
    cash = claim("Heron", "cash", "11億", "USD", "2025-09-30", instant=True)
    burn = claim("Heron", "cash_burn", "2000萬", "USD", "2025-09-30", instant=True)
    assert flagged(cash, burn, claim("Heron", "runway", "90", "month", "2025-09-30", instant=True)) == ["R304 warning"]
    assert agreed(cash, burn, claim("Heron", "runway", "55", "month", "2025-09-30", instant=True)) == ["R304 verified"]


@pytest.mark.parametrize(
    ("direction", "now", "expected"),
    [("down", "33.5%", ["R305 error"]), ("down", "28.5%", []), ("up", "28.5%", ["R305 error"]), ("up", "33.5%", [])],
)
def test_directions(direction: str, now: str, expected: list[str]) -> None:
    base = claim("Heron", "gross_margin", "31.2%", "percent", "2023", at=10)
    current = claim("Heron", "gross_margin", now, "percent", "2024", at=40, direction=direction, cue=("direction", "降至"))
    assert flagged(base, current) == expected


def test_a_half_year_is_no_fall_from_a_year() -> None:
    base = claim("Heron", "revenue", "10億", period="2024", at=10)
    half = claim("Heron", "revenue", "6億", period="2025-H1", at=40, direction="up")
    assert flagged(base, half) == []


def test_a_direction_without_a_figure_of_its_own() -> None:
    claims = [claim("Heron", "net_loss", t, period=p, at=a) for t, p, a in (("1.7億", "2023", 420), ("1.9億", "2024", 440))]
    assert flagged(*claims, statements=(("a", statement("direction", "down", "縮小", concept="net_loss")),)) == ["R305 error"]
    assert flagged(*claims, statements=(("a", statement("direction", "up", "擴大", concept="net_loss")),)) == []


@pytest.mark.parametrize(("rate", "expected"), [("50%", []), ("80%", ["R306 warning"]), ("20%", ["R306 warning"]), (">45%", [])])
def test_compound_rates(rate: str, expected: list[str]) -> None:
    first, last = claim("Heron", "revenue", "1.00億", period="2022"), claim("Heron", "revenue", "2.25億", period="2024")
    said = claim("Heron", "other:營收年均複合增長率", rate, "percent", "2022/2024")
    assert flagged(first, last, said) == expected


def test_percentage_points() -> None:
    base = claim("Heron", "gross_margin", "20%", "percent", "2023")
    now = claim("Heron", "gross_margin", "25%", "percent", "2024")

    def said(text: str) -> Claim:
        return claim("Heron", "other:毛利率升幅", text, "percentage_point", "2024", growth_of="gross_margin")

    assert flagged(base, now, said("5")) == []
    assert flagged(base, now, said("25")) == ["R307 warning"]
    assert flagged(base, now, said("9")) == ["R301 error"]


def test_two_firsts_of_one_ranking() -> None:
    a = claim("Heron", "ranking", "1", "rank", "2024", segment="酸奶市场")
    b = claim("Spruce", "ranking", "1", "rank", "2024", segment="酸奶市場", source="b")
    assert flagged(a, b) == ["R308 info"]
    assert flagged(a, claim("Spruce", "ranking", "2", "rank", "2024", segment="酸奶市场", source="b")) == []


def test_comparisons_in_words() -> None:
    other = claim("Market", "gross_margin", "26.3%", "percent", "2024")
    assert flagged(other, claim("Heron", "gross_margin", "21.5%", "percent", "2024", direction="up", links=(("compare", other),))) == [
        "R309 warning"
    ]
    assert flagged(other, claim("Heron", "gross_margin", "31.5%", "percent", "2024", direction="up", links=(("compare", other),))) == []


@pytest.mark.parametrize(("closing", "expected"), [("140", []), ("160", ["S203 warning"])])
def test_opening_changes_and_closing(closing: str, expected: list[str]) -> None:
    opening = claim("Heron", "other:stores", "120", "count", "2023-12-31", instant=True)
    more = claim("Heron", "other:opened", "30", "count", "2024", direction="up")
    less = claim("Heron", "other:closed", "10", "count", "2024", direction="down")
    links = (("base", opening), ("part", more), ("part", less))
    end = claim("Heron", "other:stores", closing, "count", "2024-12-31", instant=True, links=links)
    assert flagged(opening, more, less, end) == expected


@pytest.mark.parametrize(("equity", "expected"), [("18億", []), ("28億", ["S204 error"])])
def test_a_balance(equity: str, expected: list[str]) -> None:
    day = {"period": "2024-12-31", "instant": True}
    terms = [("other:總資產", "50億"), ("other:總負債", "32億"), ("other:淨資產", equity)]
    assert flagged(*(claim("Heron", c, t, **day) for c, t in terms)) == expected  # type: ignore[arg-type]


def test_a_part_above_its_whole() -> None:
    whole = claim("Heron", "revenue", "10億", period="2024")
    assert flagged(whole, claim("Heron", "revenue", "12億", period="2024", segment="海外")) == ["S205 error"]
    assert flagged(whole, claim("Heron", "revenue", "2億", period="2024", segment="海外")) == []
    month = {"period": "2024-09", "instant": True}
    dau, mau = claim("Heron", "dau", "500萬", "person", **month), claim("Heron", "mau", "400萬", "person", **month)  # type: ignore[arg-type]
    assert flagged(dau, mau) == ["S205 error"]


@pytest.mark.parametrize(("last", "expected"), [("17%", []), ("32%", ["S206 warning"])])
def test_shares_of_one_whole(last: str, expected: list[str]) -> None:
    shares = [
        claim("Heron", "revenue_share", t, "percent", "2024", segment=s, at=100 + n * 10, sentence=90)
        for n, (s, t) in enumerate((("谷物", "45%"), ("果蔬", "38%"), ("乳品", last)))
    ]
    assert flagged(*shares) == expected
    if not expected:
        assert agreed(*shares) == ["S206 verified"]


@pytest.mark.parametrize(("last", "expected"), [("1.7億", []), ("3.2億", ["S207 warning"]), ("1.0億", [])])
def test_segments_and_the_whole(last: str, expected: list[str]) -> None:
    whole = claim("Heron", "revenue", "10.0億", period="2024", at=10)
    parts = [
        claim("Heron", "revenue", t, period="2024", segment=s, at=100 + n * 10, sentence=90)
        for n, (s, t) in enumerate((("谷物", "4.5億"), ("果蔬", "3.8億"), ("乳品", last)))
    ]
    assert flagged(whole, *parts) == expected


def test_a_total_of_more_parts_than_are_listed() -> None:
    parts = [claim("Heron", "net_loss", t, period=p, at=100 + int(p)) for t, p in (("1.2億", "2021"), ("2.3億", "2022"))]
    total = claim("Heron", "net_loss", "5.5億", at=505, sentence=480, links=tuple(("part", p) for p in parts), total="yes")
    assert flagged(*parts, total, statements=(("a", statement("count", "3", "三年")),)) == ["S208 info"]


def test_counts_and_their_lists() -> None:
    three = statement("count", "3", "三個方面", "擴建廠房", "引進設備")
    assert flagged(statements=(("a", three),)) == ["S209 warning"]
    assert flagged(statements=(("a", statement("count", "3", "三個方面", "擴建廠房", "引進設備", "培訓員工")),)) == []
    fourth, fifth = (statement("ordinal", n, f"第{n}輪", concept="funding", period="2024") for n in "45")
    assert flagged(statements=(("a", fourth), ("b", fifth))) == ["S209 warning"]


def test_nothing_happens_before_the_founding() -> None:
    founded = date("founded", "2015-03")
    assert flagged(founded, date("listed", "2013")) == ["T601 error"]
    assert flagged(founded, date("listed", "2021")) == []
    assert flagged(founded, claim("Heron", "revenue", "3億", period="2013")) == ["T601 warning"]
    assert "T601 error" not in flagged(founded, date("founded", "2012", source="b"), date("listed", "2013"))


@pytest.mark.parametrize(("age", "expected"), [("9", []), ("10", []), ("15", ["T602 warning"])])
def test_ages(age: str, expected: list[str]) -> None:
    assert flagged(date("founded", "2015"), claim("Heron", "age", age, "year", "2024")) == expected


def test_facts_of_the_future() -> None:
    assert flagged(claim("Heron", "revenue", "3億", period="2026", published="2024-05-20")) == ["T603 warning"]
    assert flagged(claim("Heron", "revenue", "3億", period="2026", published="2024-05-20", basis="projected")) == []
    assert flagged(claim("Heron", "revenue", "3億", period="2023", published="2024-05-20")) == []


def test_what_only_grows() -> None:
    early = claim("Heron", "funding_total", "5.2億", period="2023-12-31", instant=True)
    assert flagged(early, claim("Heron", "funding_total", "4.1億", period="2024-12-31", instant=True)) == ["T605 warning"]
    assert flagged(early, claim("Heron", "funding_total", "6.1億", period="2024-12-31", instant=True)) == []
    assert flagged(early, claim("Heron", "funding_total", "1.1億", period="2024", scope="annual")) == []


def test_signs_and_shares_beyond_the_whole() -> None:
    assert flagged(claim("Heron", "net_loss", "-5.2億", period="2024")) == ["N701 warning"]
    assert flagged(claim("Heron", "net_profit", "-5.2億", period="2024")) == []
    assert flagged(claim("Heron", "market_share", "135%", "percent", "2024")) == ["U503 warning"]
    assert flagged(claim("Heron", "revenue_growth", "135%", "percent", "2024")) == []


def test_forecasts() -> None:
    forecast = claim("Heron", "revenue", "7.5億", period="2024", basis="projected")
    told = claim("Heron", "revenue", "7.5億", period="2024", source="b")
    other = claim("Heron", "revenue", "4.2億", period="2024", source="c")
    assert "Q801 warning" in flagged(forecast, told, other)
    assert flagged(forecast, other) == ["Q802 info"]
    assert flagged(forecast, told) == []


def test_none_and_a_figure() -> None:
    loss = claim("Heron", "net_loss", "5.2億", period="2024", source="b")
    assert flagged(loss, statements=(("a", statement("none", "", "沒有虧損", concept="net_loss", period="2024")),)) == ["D105 warning"]
    assert flagged(loss, statements=(("a", statement("none", "", "沒有虧損", concept="net_loss", period="2023")),)) == []


def test_a_later_text_replaces_an_undated_figure() -> None:
    old = claim("Heron", "employees", "320", "person", published="2023-01-05")
    new = claim("Heron", "employees", "410", "person", source="b", published="2024-01-05")
    assert flagged(old, new) == ["D104 info"]
    assert flagged(old, claim("Heron", "employees", "410", "person", source="b", published="2023-01-09")) == ["D101 warning"]


def test_notes() -> None:
    assert flagged(claim("Heron", "revenue", "~13.1973億", period="2024")) == ["U505 info"]
    assert flagged(claim("Heron", "revenue", "5.2億", "count", "2024")) == ["U504 info"]
    staff = claim("Heron", "employees", "120", "person", "2024-12-31", instant=True)
    assert flagged(staff, claim("Heron", "revenue", "5200億", period="2024")) == ["U506 info"]


def test_what_cannot_be_read_is_said() -> None:
    from attrs import evolve

    blank = claim("Heron", "revenue", "5億", period="2024")
    blank = evolve(blank, value=evolve(blank.value, amount=None, low=None, high=None))
    assert flagged(blank) == ["E901 info"]


@pytest.mark.parametrize(("acres", "expected"), [("237000", []), ("337000", ["D101 error"])])
def test_amounts_in_two_units_of_measure(acres: str, expected: list[str]) -> None:
    hectares = claim("Heron", "other:farmland", "96000", "hectare", "2024")
    restated = claim("Heron", "other:farmland", acres, "acre", "2024", links=(("restates", hectares),))
    assert flagged(hectares, restated) == expected
    if not expected:
        assert agreed(hectares, restated) == ["D101 verified"]

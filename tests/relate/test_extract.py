"""Properties of every extraction, and what users add to it."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.config.settings import Settings, UserConcept, UserEntity
from factcheck.model import Extraction, Source
from factcheck.read.files import read_bytes
from factcheck.relate import extract

_PIECES = st.sampled_from(
    [
        "云杉乳业", "雲杉乳業", "Spruce Dairy", "该公司", "The company", "2024年", "in 2024", "上半年", "去年同期", "as of 30 June 2025", "營收", "净利润", "revenue",
        "profit", "员工", "employees", "分别为", "respectively", "由", "升至", "rose to", "from", "3.1亿元", "$40 million", "約5億美元", "24.7%", "1,204名",
        "三", "、", "，", "。", "；", "：", "(", "）", "“", "和", " and ", ", ", ". ", "\n", "\n\n", "| ", " |\n", "|---|---|\n", "单位：万元", "合计", "total", "其中", "约合", "若",
        "没有", "第三", "同比增长", "百分点", "成立于", "founded", "\u3000", "\ufeff", "𠮷", "é", "ß", "İ",
    ]
)  # fmt: skip
_TEXTS = st.one_of(st.lists(_PIECES, max_size=40).map("".join), st.text(max_size=120))


def _sound(found: Extraction, raw: str) -> None:
    claims = found.claims
    assert [c.start for c in claims] == sorted(c.start for c in claims)
    assert len({c.id for c in claims}) == len(claims)
    for claim in claims:
        assert raw[claim.start : claim.end] == claim.quote
        assert 0.0 <= claim.confidence <= 1.0
        assert claim.concept
        assert claim.period is None or claim.period.start <= claim.period.end
        assert claim.sentence is None or claim.sentence.start <= claim.start < claim.end <= claim.sentence.end
        assert {link.claim for link in claim.links} <= {c.id for c in claims} - {claim.id}
        assert all(raw[cue.start : cue.end] == cue.quote for cue in claim.cues)
    for name in found.names:
        assert raw[name.start : name.end] == name.text
    for statement in found.statements:
        assert all(raw[e.start : e.end] == e.quote for e in statement.evidence)


@settings(deadline=None, max_examples=120)
@given(_TEXTS, st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2060, 1, 1)))
def test_any_text_is_read(text: str, published: dt.date | None) -> None:
    _sound(extract(Source.from_text(text, published=published)), text)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(_PIECES.filter(lambda p: "\n" not in p and "|" not in p), min_size=2, max_size=5), min_size=2, max_size=6))
def test_any_table_is_read(rows: list[list[str]]) -> None:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    text = "\n".join(["云杉乳业2024年营收为3.1亿元。", "", lines[0], "|" + "---|" * len(rows[0]), *lines[1:], ""])
    for source in read_bytes(text.encode(), "t.md"):
        _sound(extract(source), source.raw)


@settings(deadline=None, max_examples=30)
@given(_TEXTS)
def test_ids_are_the_same_for_the_same_text(text: str) -> None:
    first, second = extract(Source.from_text(text)), extract(Source.from_text(text))
    assert first == second


def test_ids_tell_sources_apart() -> None:
    text = "云杉乳业2024年营收为3.1亿元。"
    one, other = (extract(Source.from_text(text, id=name)).claims for name in ("a", "b"))
    assert one[0].id != other[0].id


def test_a_table_costs_no_more_a_row_when_it_is_long() -> None:
    rows = "".join(f"| {1000 + n} 号店 | {n + 1}.5 | {n % 40}% |\n" for n in range(1500))
    (source,) = read_bytes(("云杉乳业公布年报。\n\n| 门店 | 收入（万元） | 同比增长 |\n|---|---|---|\n" + rows).encode(), "t.md")
    claims = extract(source).claims
    assert len(claims) >= 2900
    assert len({c.id for c in claims}) == len(claims)


def test_entities_of_the_user() -> None:
    known = Settings(entities=(UserEntity(name="Spruce Dairy", id="spruce", aliases=("云杉", "SPD"), kind="organisation"),))
    (claim,) = extract(Source.from_text("云杉2024年营收为3.1亿元。"), known).claims
    assert claim.entity is not None
    assert (claim.entity.id, claim.entity.name) == ("spruce", "Spruce Dairy")
    (claim,) = extract(Source.from_text("SPD had revenue of $31 million in 2024."), known).claims
    assert claim.entity is not None
    assert claim.entity.id == "spruce"


def test_concepts_of_the_user() -> None:
    own = Settings(concepts=(UserConcept(id="milk_yield", cues=("单产", "milk yield"), units=("kilogram",), kind="ratio"),))
    for text in ("云杉乳业2024年奶牛单产为9800公斤。", "雲杉乳業2024年乳牛單產為9800公斤。", "Spruce Dairy's milk yield was 9,800 kg in 2024."):
        (claim,) = extract(Source.from_text(text), own).claims
        assert claim.concept == "milk_yield"
        assert claim.period is not None
        assert claim.period.start.year == 2024


def test_concepts_of_the_user_name_the_figures_of_tables_too() -> None:
    own = Settings(concepts=(UserConcept(id="milk_yield", cues=("单产",), units=("kilogram",), kind="ratio"),))
    (source,) = read_bytes("云杉乳业公布年报。\n\n| 指标 | 2024年 | 2023年 |\n|---|---|---|\n| 单产（公斤） | 9,800 | 9,600 |\n".encode(), "t.md")
    assert [c.concept for c in extract(source, own).claims] == ["milk_yield", "milk_yield"]

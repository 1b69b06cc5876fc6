"""The lexicon of concepts: its words, its references, and the user's additions."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from factcheck.config.settings import UserConcept
from factcheck.lexicon.fold import fold
from factcheck.model.mention import KINDS as MENTION_KINDS
from factcheck.recognize import recognize
from factcheck.relate.concepts import KINDS, POSITIONS, Concept, load, unit_classes

VOCABULARY = set(
    """
    founded listed launched born age valuation market_cap share_price share_price_change ipo_price ipo_proceeds ipo_shares
    oversubscription funding_raised funding_total funding_rounds investment stake shares_held revenue revenue_growth revenue_share
    net_loss adjusted_net_loss net_profit cumulative_loss gross_margin rnd_expense cumulative_rnd_expense rnd_growth selling_expense
    selling_expense_growth compute_cost cash cash_burn cumulative_spend runway users mau dau paying_users business_customers
    countries developers employees average_age rnd_staff_share patents trademarks downloads visits contract_value sales_volume
    capacity price market_size market_share ranking
    """.split()  # noqa: SIM905
)


def words_of(concept: Concept) -> list[str]:
    return [*concept.cues, *concept.before, *concept.after, *concept.weak]


def named(word: str, text: str) -> set[str]:
    """The concepts that a word names for the one figure of a text."""
    (mention,) = recognize(text)
    lexicon = load()
    classes = unit_classes(mention.unit, mention.kind)
    found = (lexicon.concepts[i] for cue, i, _ in lexicon.words if cue == word)
    return {concept.id for concept in found if concept.admits(classes)}


def test_the_whole_vocabulary_is_there():
    assert not VOCABULARY.difference(load().by_id)


def test_every_other_concept_is_named_by_a_lower_case_phrase_or_an_acronym():
    for concept in load().concepts:
        if concept.id not in VOCABULARY:
            assert concept.id.startswith("other:")
            assert concept.phrase == concept.phrase.strip() != ""
            assert concept.phrase.isascii()


def test_no_two_concepts_have_one_id():
    assert len(load().by_id) == len(load().concepts)


@pytest.mark.parametrize("concept", load().concepts, ids=lambda c: c.id)
def test_words_are_folded_and_lower_case(concept):
    words = words_of(concept)
    assert concept.cues or concept.before or concept.after
    for word in words:
        assert fold(word).lower() == word
        assert word == word.strip() != ""
    assert len(set(words)) == len(words), "a word stands twice"


@pytest.mark.parametrize("concept", load().concepts, ids=lambda c: c.id)
def test_a_concept_is_complete(concept):
    assert concept.kind in KINDS
    assert concept.units
    assert set(concept.labels) == {"en", "zh-Hans", "zh-Hant"}
    assert all(concept.labels.values())


def test_what_a_concept_refers_to_exists():
    by_id = load().by_id
    for concept in load().concepts:
        for other in (concept.adjusted, concept.cumulative, concept.share):
            assert not other or other in by_id, (concept.id, other)
        if not concept.growth.startswith("other:") and concept.growth:
            assert concept.growth in by_id


def test_growth_of_a_stock_a_ratio_and_an_event():
    by_id = load().by_id
    assert by_id["revenue"].growth == "revenue_growth"
    assert by_id["net_profit"].growth == "other:net profit growth"
    assert by_id["gross_margin"].growth == "other:gross margin change"
    assert by_id["founded"].growth == ""


def test_positions():
    assert {position for _, _, position in load().words} == set(POSITIONS)


def test_the_words_name_their_concepts():
    lexicon = load()
    for word, i, position in lexicon.words:
        concept = lexicon.concepts[i]
        assert word in {"any": concept.cues, "before": concept.before, "after": concept.after, "weak": concept.weak}[position]


@pytest.mark.parametrize(
    ("word", "text", "concept"),
    [
        ("营业收入", "营业收入12.4亿元", "revenue"),
        (fold("股東應佔溢利"), "股東應佔溢利3.2億港元", "net_profit"),
        (fold("稅後純益"), "稅後純益新台幣8.1億元", "net_profit"),
        ("turnover", "a turnover of £3.4bn", "revenue"),
        ("in the red", "in the red by £12 million", "net_loss"),
        ("净亏损", "净亏损4.1亿元", "net_loss"),
        ("workforce", "a workforce of 4,120 people", "employees"),
        (fold("掛牌"), "2006年7月掛牌", "listed"),
        ("dates from", "dates from 1911", "founded"),
        ("stake", "a 30% stake", "stake"),
        ("市占率", "市占率3.1%", "market_share"),
        ("ranked", "第9位", "ranking"),
        ("capacity", "capacity of 1.1 million tonnes", "capacity"),
        ("load factor", "a load factor of 88.1%", "other:load factor"),
        (fold("載客率"), "載客率83.6%", "other:load factor"),
        ("客座率", "客座率83.6%", "other:load factor"),
        ("吞吐量", "吞吐量3.2亿吨", "other:freight volume"),
        ("order book", "an order book of $5.1bn", "other:order book"),
        (fold("末期息"), "末期息每股0.62港元", "other:dividend per share"),
        (fold("殖利率"), "殖利率4.6%", "other:dividend yield"),
        ("不良率", "不良率1.24%", "other:bad-loan ratio"),
        (fold("特定分類貸款比率"), "特定分類貸款比率1.96%", "other:bad-loan ratio"),
        ("nurses", "1,900 nurses", "other:nurses"),
        ("waiting list", "a waiting list of 14,300", "other:waiting list"),
        ("门诊量", "门诊量86万人次", "other:outpatient visits"),
        ("在校生", "在校生3.2万人", "other:students"),
        ("票房", "票房12.3亿元", "other:box office"),
        ("片长", "片长128分钟", "other:film length"),
        ("单产", "单产8.4吨", "other:yield per area"),
        ("planted", "planted 2.1 million hectares", "other:planted area"),
        ("品位", "品位0.62%", "other:ore grade"),
        ("装机容量", "装机容量380万千瓦", "other:installed capacity"),
        (fold("樓地板面積"), "樓地板面積21.4萬平方公尺", "other:building area"),
        ("出租率", "出租率91.2%", "other:letting rate"),
        ("turnout", "a turnout of 34.2%", "other:turnout"),
        ("失业率", "失业率5.1%", "other:unemployment rate"),
        ("有期徒刑", "有期徒刑12年", "other:sentence"),
        ("transfer fee", "a transfer fee of £54m", "other:transfer fee"),
        ("竣工", "2025年6月竣工", "other:completed"),
        ("stepped down", "stepped down on 3 June 2024", "other:resigned"),
    ],
)
def test_newsroom_words(word, text, concept):
    assert concept in named(word, text)


def test_units_decide_between_concepts_of_one_word():
    assert "stake" in named("持有", "持有22.4%")
    assert "shares_held" in named("持有", "持有300万股")
    assert "stake" not in named("持有", "持有300万股")


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("3亿元人民币", {"money", "CNY"}),
        ("1.26万名", {"person", "count"}),
        ("85万吨", {"mass", "physical", "tonne"}),
        ("18.6万公顷", {"area", "physical", "hectare"}),
        ("2.5个百分点", {"percentage_point"}),
        ("25个基点", {"percentage_point"}),
        ("612万标准箱", {"container", "physical", "teu"}),
        ("7.5倍", {"times"}),
        ("63岁", {"age"}),
        ("127分钟", {"duration"}),
        ("2006年7月", {"date"}),
        ("第9名", {"rank"}),
        ("26.8%", {"percent"}),
        ("2,900", {"number", "count", "person"}),
        ("1.2 billion parameters", {"parameter"}),
        ("186 square metres", {"area", "physical"}),
        ("214 mm", {"length", "physical"}),
        ("3.4 TWh", {"energy", "physical"}),
    ],
)
def test_classes_of_figures(text, classes):
    (mention,) = recognize(text)
    assert classes <= unit_classes(mention.unit, mention.kind)


def test_money_a_piece():
    assert unit_classes("HKD/share", "money") == {"HKD/share", "money_per", "money/share"}
    assert "money" not in unit_classes("USD/tonne", "money")


def test_an_age_is_no_duration_and_a_date_no_number():
    assert unit_classes("year", "age") == {"age", "year"}
    assert unit_classes("date", "date") == {"date"}
    assert "count" not in unit_classes("tonne", "quantity")


@pytest.mark.parametrize("kind", MENTION_KINDS)
def test_every_kind_of_mention_has_classes(kind):
    assert unit_classes("", kind)


def test_without_a_user_the_lexicon_is_made_once():
    assert load() is load()


def test_a_concept_of_the_user():
    lexicon = load([UserConcept(id="berths", cues=("泊位數", "Berths"), units=("count",), kind="stock", labels={"en": "berths"})])
    berths = lexicon.by_id["berths"]
    assert berths.cues == ("泊位数", "berths")
    assert berths.growth == "other:berths growth"
    assert berths.labels["en"] == "berths"
    assert len(lexicon.concepts) == len(load().concepts) + 1


def test_a_word_that_the_user_claims_is_the_users_alone():
    lexicon = load([UserConcept(id="fees", cues=("turnover",), units=("GBP",))])
    owners = {lexicon.concepts[i].id for word, i, _ in lexicon.words if word == "turnover"}
    assert "fees" in owners
    assert "revenue" not in owners


def test_the_users_word_for_other_units_leaves_the_built_in_one():
    lexicon = load([UserConcept(id="hull_stake", cues=("持有",), units=("percent",))])
    owners = {lexicon.concepts[i].id for word, i, _ in lexicon.words if word == "持有"}
    assert {"hull_stake", "shares_held"} <= owners
    assert "stake" not in owners


def test_the_user_extends_a_concept_of_the_vocabulary():
    lexicon = load([UserConcept(id="employees", cues=("船員",), labels={"en": "crew"})])
    employees = lexicon.by_id["employees"]
    assert employees.cues[0] == "船员"
    assert "workforce" in employees.cues
    assert employees.units == load().by_id["employees"].units
    assert employees.labels["en"] == "crew"
    assert employees.labels["zh-Hans"] == "员工数"
    assert len(lexicon.concepts) == len(load().concepts)


def test_a_kind_of_employee_is_told_from_the_others():
    nurses = load().by_id["other:nurses"]
    assert (nurses.of, dict(nurses.qualifiers)) == ("employees", {"segment": "nurses"})


def test_what_a_concept_is_of_belongs_to_the_vocabulary():
    for concept in load().concepts:
        assert not concept.of or (concept.of in VOCABULARY and concept.qualifiers), concept.id


def test_every_unit_that_is_recognised_has_a_class():
    units = tomllib.loads(resources.files("factcheck.lexicon").joinpath("units.toml").read_text("utf-8"))["quantity"]
    assert [unit for unit in units if unit_classes(unit, "quantity") <= {unit, "physical"} and unit not in ("share", "parameter")] == []

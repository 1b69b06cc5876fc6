"""Money: whose it is, before and behind the figure, and per what."""

from __future__ import annotations

import pytest

from factcheck import Mention, quantity, recognize


def only(text: str) -> Mention:
    found = [m for m in recognize(text) if not m.value.is_date]
    assert len(found) == 1, [m.quote for m in found]
    return found[0]


FIGURES = [
    ("HK$42億", "HKD", "4200000000"),
    ("US$1.2亿", "USD", "120000000"),
    ("$5600万", "USD", "56000000"),
    ("NT$300億", "TWD", "30000000000"),
    ("A$16.4 million", "AUD", "16400000"),
    ("S$2m", "SGD", "2000000"),
    ("€20m", "EUR", "20000000"),
    ("£5m", "GBP", "5000000"),
    ("76p", "GBP", "0.76"),
    ("港币3亿元", "HKD", "300000000"),
    ("港幣3億元", "HKD", "300000000"),
    ("新台币300亿元", "TWD", "30000000000"),
    ("人民币1,234.5百万元", "CNY", "1234500000"),
    ("8亿元人民币", "CNY", "800000000"),
    ("RMB200 million", "CNY", "200000000"),
    ("3 million RMB", "CNY", "3000000"),
    ("536m yuan", "CNY", "536000000"),
    ("eight fen", "CNY", "0.08"),
    ("USD34.6 million", "USD", "34600000"),
    ("75 USD million", "USD", "75000000"),
    ("30 MUSD", "USD", "30000000"),
    ("500万韩元", "KRW", "5000000"),
    ("3億日圓", "JPY", "300000000"),
    ("1000万瑞士法郎", "CHF", "10000000"),
    ("445奈拉", "NGN", "445"),
    ("50万美金", "USD", "500000"),
    ("100刀", "USD", "100"),
    ("5毛钱", "CNY", "0.5"),
    ("两美元又三美分", "USD", "2.03"),
    ("thirteen dollars and forty-five cents", "USD", "13.45"),
    ("thirteen dollars forty-five", "USD", "13.45"),
    ("10 $ 30 cents", "USD", "10.3"),
    ("-$3.2 million", "USD", "-3200000"),
    ("-3亿元", "CNY", "-300000000"),
    ("負5億港元", "HKD", "-500000000"),
    ("(3.2億港元)", "HKD", "-320000000"),
]


@pytest.mark.parametrize(("text", "unit", "amount"), FIGURES)
def test_money(text: str, unit: str, amount: str) -> None:
    mention = only(text)
    assert mention.kind == "money"
    assert mention.quote == text
    assert mention.unit == unit
    assert str(mention.amount) == amount


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("每股15.6港元", "HKD/share"),
        ("15.6元/股", "CNY/share"),
        ("US$80 a barrel", "USD/barrel"),
        ("£3.20 per share", "GBP/share"),
        ("a 12-cent-a-share payout", "USD/share"),
        ("每吨3,200元", "CNY/tonne"),
        ("4.5万元/平方米", "CNY/square metre"),
    ],
)
def test_money_per_something(text: str, unit: str) -> None:
    assert only(text).unit == unit


def test_money_a_year_is_money() -> None:
    assert only("fees of US$500 a year").unit == "USD"
    assert only("学费每年5800元").unit == "CNY"


def test_brackets_in_prose_hold_restatements_not_losses() -> None:
    amounts = [m.amount for m in recognize("罚款2亿美元（14亿元）")]
    assert amounts == [200_000_000, 1_400_000_000]


MAINLAND = "北京一家農機企業在深圳設廠，投資3億元。"
TAIWAN = "台北捷運公司將票價由20元調至25元，高雄捷運跟進。"
HONG_KONG = "香港一所學校獲捐5,000萬港元，另獲政府撥款2億港元，學費每年12,000元。"


@pytest.mark.parametrize(
    ("text", "unit"),
    [(MAINLAND, "CNY"), (TAIWAN, "TWD"), (HONG_KONG, "HKD"), ("门票80元", "CNY"), ("門票80元", "CNY"), ("今（114）年門票80元", "TWD"), ("113年度門票80元", "TWD")],
)
def test_what_yuan_means_is_decided_by_the_document_and_said(text: str, unit: str) -> None:
    shared = [m for m in recognize(text) if m.quote.endswith("元") and not m.quote.endswith("港元")]
    assert shared
    for mention in shared:
        assert mention.unit == unit
        assert mention.value.assumed.startswith(f"{unit}: ")


def test_a_stated_currency_is_not_assumed() -> None:
    assert only("罰款300萬港元").value.assumed == ""


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The ferry costs $40.", "USD"),
        ("Rents in Hong Kong rose to HK$21 a month; the loan was $30m.", "USD"),
        ("Singapore spent $90m on the bridge, or US$67m.", "SGD"),
        ("The dam in Canada cost $3m; US$ bonds paid for it.", "CAD"),
    ],
)
def test_what_a_bare_dollar_means(text: str, unit: str) -> None:
    bare = [m for m in recognize(text) if m.quote.startswith("$")]
    assert [m.unit for m in bare] == [unit]
    assert bare[0].value.assumed.startswith(f"{unit}: ")


def test_a_cent_is_of_the_currency_of_its_text() -> None:
    assert [m.unit for m in recognize("A loaf costs €2.80, 40 cents more than a year ago.")][:2] == ["EUR", "EUR"]
    assert [m.unit for m in recognize("A loaf costs $2.80, or €2.60, 40 cents more.")] == ["USD", "EUR", "USD"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Swiss cheesemaker paid 3 million francs.", "CHF"),
        ("日内瓦一家钟表厂投资300万法郎", "CHF"),
        ("The cheesemaker paid 3 million francs.", "franc"),
        ("Rwanda's Swiss-built dairy cost 3 million francs.", "franc"),
    ],
)
def test_what_a_franc_is(text: str, unit: str) -> None:
    assert [m.unit for m in recognize(text) if m.kind == "money"] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("挪威一家鮭魚場投資300萬克朗", "NOK"),
        ("兩位瑞典教授平分獎金，各得500萬克朗", "SEK"),
        ("The salmon farm near Bergen paid 3 million kroner.", "NOK"),
        ("魚場投資300萬克朗", "krona"),
        ("瑞典買家付給挪威魚場300萬克朗", "krona"),
    ],
)
def test_what_a_crown_is(text: str, unit: str) -> None:
    assert [m.unit for m in recognize(text) if m.kind == "money"] == [unit]


@pytest.mark.parametrize(
    ("text", "unit"), [("门票¥80", "CNY"), ("Tokyo fares rise to ¥210, Japan Rail says", "JPY"), ("Beijing fares: ¥6, or 6 yuan", "CNY")]
)
def test_what_the_yen_sign_means(text: str, unit: str) -> None:
    assert {m.unit for m in recognize(text) if m.kind == "money"} == {unit}


@pytest.mark.parametrize("text", ["ALL 5 gates opened", "try 3 of them", "She got mad 7 times", "the top 5 rivers"])
def test_codes_that_are_words_are_no_money(text: str) -> None:
    assert all(m.kind != "money" for m in recognize(text))


def test_quantity_wants_exactly_one_amount() -> None:
    assert quantity("近40億美元").value.unit == "USD"
    with pytest.raises(ValueError, match="no amount"):
        quantity("没有数字")
    with pytest.raises(ValueError, match="several amounts"):
        quantity("3吨和5公里")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("$6-9m", "6000000", "9000000"), ("$600m-900m", "600000000", "900000000"), ("€500k-700k", "500000", "700000")],
)
def test_the_m_behind_the_far_end_of_a_range_of_money_is_no_metre(text: str, low: str, high: str) -> None:
    value = only(f"A loan of {text} was agreed.").value
    assert (str(value.interval.low), str(value.interval.high)) == (low, high)


def test_metres_behind_money_stay_metres() -> None:
    assert [m.unit for m in recognize("The $6m bridge is 900m long.")] == ["USD", "metre"]


def test_a_research_council_in_traditional_characters_points_to_taiwan() -> None:
    assert only("計畫獲國科會補助900萬元。").unit == "TWD"

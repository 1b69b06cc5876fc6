"""What is counted and measured: kinds, units and nouns."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck import recognize

ROWS = [
    ("385人", "quantity", "385", "person", "人"),
    ("42名", "quantity", "42", "person", "名"),
    ("2.5億人次", "quantity", "250000000", "person", "人次"),
    ("17架", "quantity", "17", "count", "架"),
    ("6艘", "quantity", "6", "count", "艘"),
    ("四大", "quantity", "4", "count", "大"),
    ("3200萬股", "quantity", "32000000", "share", "股"),
    ("1.2 billion shares", "quantity", "1200000000", "share", "shares"),
    ("5亿tokens", "quantity", "500000000", "token", "tokens"),
    ("20万汉字", "quantity", "200000", "character", "汉字"),
    ("30萬噸", "quantity", "300000", "tonne", "噸"),
    ("387万亩", "quantity", "3870000", "mu", "亩"),
    ("120公頃", "quantity", "120", "hectare", "公頃"),
    ("3.5万平方米", "quantity", "35000", "square metre", "平方米"),
    ("168cm", "quantity", "168", "centimetre", "cm"),
    ("600MW", "quantity", "600", "megawatt", "MW"),
    ("120 GWh", "quantity", "120", "gigawatt hour", "GWh"),
    ("36.5°C", "quantity", "36.5", "degree Celsius", "°C"),
    ("48万标准箱", "quantity", "480000", "teu", "标准箱"),
    ("8.4分", "quantity", "8.4", "point", "分"),
    ("1000票", "quantity", "1000", "vote", "票"),
    ("3倍", "quantity", "3", "times", "倍"),
    ("five-fold", "quantity", "5", "times", "fold"),
    ("翻了两番", "quantity", "4", "times", "番"),
    ("翻倍", "quantity", "2", "times", "倍"),
    ("tripled", "quantity", "3", "times", ""),
    ("23.3%", "percent", "23.3", "percent", "%"),
    ("百分之五", "percent", "5", "percent", ""),
    ("千分之五", "percent", "0.5", "percent", ""),
    ("八折", "percent", "80", "percent", "折"),
    ("一半", "percent", "50", "percent", ""),
    ("2.4個百分點", "percent", "2.4", "percentage_point", "個百分點"),
    ("25 basis points", "percent", "0.25", "percentage_point", "basis points"),
    ("三年半", "duration", "3.5", "year", "年"),
    ("三個半月", "duration", "3.5", "month", "個半月"),
    ("半年", "duration", "0.5", "year", "年"),
    ("two weeks", "duration", "2", "week", "weeks"),
    ("a 12-month", "duration", "12", "month", "month"),
    ("3年2个月", "duration", "38", "month", "个月"),
    ("8天20小时", "duration", "212", "hour", "小时"),
    ("two decades", "duration", "20", "year", "decades"),
    ("36-year-old", "age", "36", "year", "year-old"),
    ("aged 36", "age", "36", "year", ""),
    ("十二周岁", "age", "12", "year", "周岁"),
    ("第三", "rank", "3", "rank", ""),
    ("第17", "rank", "17", "rank", ""),
    ("前五名", "rank", "5", "rank", ""),
    ("No. 3", "rank", "3", "rank", ""),
    ("top ten", "rank", "10", "rank", ""),
    ("排名12位", "rank", "12", "rank", ""),
    ("climbed to 47th in the table", "rank", "47", "rank", ""),
    ("seven in ten adults", "percent", "70", "percent", ""),
    ("6.09‰", "percent", "0.609", "percent", ""),
    ("644m kg", "quantity", "644000000", "kilogram", "kg"),
    ("9秒83", "duration", "9.83", "second", "秒"),
    ("十二傷", "quantity", "12", "person", "傷"),
    ("半个钟头", "duration", "0.5", "hour", "个钟头"),
    ("3.1m units", "number", "3100000", "", ""),
    ("2.4m mobile customers", "number", "2400000", "", ""),
    ("the 400m hurdles", "quantity", "400", "metre", "m"),
    ("3 hundred and 21", "number", "321", "", ""),
    ("65平方呎", "quantity", "65", "square foot", "平方呎"),
    ("八十高齡", "age", "80", "year", "高齡"),
    ("2,800萬鎊", "money", "28000000", "GBP", "鎊"),
    ("每股3.5仙", "money", "0.035", "HKD/share", "仙"),
    ("油价每吨下调155元", "money", "155", "CNY/tonne", "元"),
    ("每磅铜的现金成本为2.18美元", "money", "2.18", "USD/pound", "美元"),
    ("15勝", "quantity", "15", "count", "勝"),
    ("56球", "quantity", "56", "count", "球"),
    ("兩度延期", "quantity", "2", "count", "度"),
    ("升温两度后", "quantity", "2", "degree", "度"),
    ("零下三度", "quantity", "-3", "degree", "度"),
    ("连续三期", "quantity", "3", "count", "期"),
    ("won in 2:19:35", "duration", "8375", "second", ""),
    ("用时2:08:14", "duration", "7694", "second", ""),
    ("swam it in 14:31.02", "duration", "871.02", "second", ""),
    ("rode it in 4h18m", "duration", "258", "minute", ""),
    ("4 hrs 18 mins", "duration", "258", "minute", ""),
    ("a lag of 340ms", "quantity", "340", "millisecond", "ms"),
    ("rose by 200 year on year", "number", "200", "", ""),
    ("reached 41.3C", "quantity", "41.3", "degree Celsius", "C"),
    ("noon (106F)", "quantity", "106", "degree Fahrenheit", "F"),
    ("grew tenfold", "quantity", "10", "times", ""),
    ("a 12-square-mile park", "quantity", "12", "square mile", "square mile"),
    ("a 3-million-barrel tank", "quantity", "3000000", "barrel", "barrel"),
    ("the 41st running of the race", "rank", "41", "rank", ""),
    ("a 1 in 5 chance", "percent", "20", "percent", ""),
    ("more than one in 10 adults", "percent", "10", "percent", ""),
    ("one in 12 villages", "percent", str(Decimal(100) / 12), "percent", ""),
    ("one chance in four", "percent", "25", "percent", ""),
    ("plus or minus 3.1 points", "quantity", "3.1", "point", "points"),
    ("+/-3.1 points", "quantity", "3.1", "point", "points"),
    ("two years and a half", "duration", "2.5", "year", "years"),
    ("one hour and a quarter", "duration", "1.25", "hour", "hour"),
    ("served 48 weeks", "duration", "48", "week", "weeks"),
    ("用药48周后", "duration", "48", "week", "周"),
    ("half a mile", "quantity", "0.5", "mile", "mile"),
    ("a quarter of a percentage point", "percent", "0.25", "percentage_point", "percentage point"),
    ("a quarter fewer", "percent", "25", "percent", ""),
    ("its eighteenth edition", "rank", "18", "rank", ""),
    ("Quillon Marsh 312,000", "number", "312000", "", ""),
    ("5 feet 6 inches", "quantity", "5.5", "foot", "feet"),
]


def fold_noun(noun: str) -> str:
    from factcheck.lexicon.fold import fold

    return fold(noun)


@pytest.mark.parametrize(("text", "kind", "amount", "unit", "noun"), ROWS)
def test_unit(text: str, kind: str, amount: str, unit: str, noun: str) -> None:
    (mention,) = recognize(text)
    assert (mention.kind, str(mention.amount), mention.unit) == (kind, amount, unit)
    if noun and kind != "rank":
        assert mention.noun == fold_noun(noun)


@pytest.mark.parametrize(
    ("text", "quote"),
    [("385 employees", "385"), ("34 vessels", "34"), ("385名員工", "385名"), ("74項專利", "74項"), ("約有300名工人", "約有300名"), ("5 tonnes of rice", "5 tonnes")],
)
def test_the_quote_holds_units_and_counters_not_nouns(text: str, quote: str) -> None:
    (mention,) = recognize(text)
    assert mention.quote == quote


@pytest.mark.parametrize(
    ("text", "role"),
    [("第三", "ordinal"), ("前五名", "approximate ordinal"), ("top ten", "approximate ordinal"), ("the third-largest", "ordinal"), ("3倍", "multiple")],
)
def test_roles(text: str, role: str) -> None:
    (mention,) = recognize(text)
    assert mention.role == role


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [("three fifths of its output", "percent", "60"), ("三分之二的股東", "percent", None), ("nearly half of the crop", "percent", "50"), ("占五分之一", "percent", "20")],
)
def test_a_part_of_something_is_a_percentage(text: str, unit: str, amount: str | None) -> None:
    (mention,) = recognize(text)
    assert mention.unit == unit
    if amount is not None:
        assert str(mention.amount) == amount


def test_rising_by_places_is_no_crowd() -> None:
    (mention,) = recognize("排名上升13位")
    assert (mention.quote, mention.unit) == ("13位", "count")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Passengers rose from 3.1 to 3.4 million.", ("3100000", ""), ("3400000", "")),
        ("The share rose from 71 to 78 percent.", ("71", "percent"), ("78", "percent")),
        ("Its share slipped 1.5 points to 23.5%.", ("1.5", "percentage_point"), ("23.5", "percent")),
        ("Unemployment fell to 3.9 per cent, from 4.1.", ("3.9", "percent"), ("4.1", "percent")),
        ("Sales rose 3.9% from 4.1 million.", ("3.9", "percent"), ("4100000", "")),
        ("Staff rose from 900 to 1.2 million.", ("900", ""), ("1200000", "")),
    ],
)
def test_where_a_change_began_shares_the_scale_of_where_it_led(text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    assert [(str(m.value.amount), m.unit) for m in recognize(text)] == [first, second]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("软件有百万级用户", "person"),
        ("遊戲有千萬級玩家", "person"),
        ("发布千亿级开源大模型", "parameter"),
        ("排名進步12名", "count"),
        ("名次前移1位", "count"),
        ("晋升3名员工", "person"),
    ],
)
def test_what_levels_and_places_count(text: str, unit: str) -> None:
    assert [m.unit for m in recognize(text)] == [unit]


def test_a_size_is_named_by_a_level_with_digits() -> None:
    berth, level = recognize("两个15万吨级泊位"), recognize("万吨级泊位")
    assert str(berth[-1].amount) == "150000"
    assert level[0].amount is None


def test_buying_net_is_no_bound() -> None:
    assert [m.quote for m in recognize("投信買超300張")] == ["300張"]


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("啤酒产量23.5万百升", "235000", "hectolitre"),
        ("黃酒1.2萬千升", "12000", "kilolitre"),
        ("2.35 million hectolitres", "2350000", "hectolitre"),
        ("股价从三百升至五百元", "300", ""),
    ],
)
def test_hundreds_and_thousands_that_belong_to_a_measure_do_not_multiply(text: str, amount: str, unit: str) -> None:
    mention = recognize(text)[0]
    assert (str(mention.amount), mention.unit) == (amount, unit)


def test_the_only_ones_are_counted() -> None:
    assert [str(m.amount) for m in recognize("全球唯四的渡轮公司，唯一的女船长")] == ["4"]

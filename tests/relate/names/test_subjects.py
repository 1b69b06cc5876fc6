"""Names that the headline tells, or a word for what they name."""

from __future__ import annotations

import pytest
from attrs import evolve

from factcheck.lexicon.fold import fold
from factcheck.model import Source
from factcheck.recognize import recognize
from factcheck.relate.names import find_names
from factcheck.relate.names.subjects import nominal


def found(text: str, title: str = "") -> set[str]:
    """The names of the entities of a text under a headline."""
    source = evolve(Source.from_text(text), title=title)
    return {n.entity.name for n in find_names(source, fold(text), recognize(text))}


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("浦桥豆腐坊关店三成", "浦桥豆腐坊创办于2011年。鼎盛时浦桥豆腐坊有90家门店。", "浦桥豆腐坊"),
        ("半塘茶事首日收涨一成", "半塘茶事以18港元开盘。半塘茶事去年卖出两亿杯。", "半塘茶事"),
        ("岬灣國際馬拉松：兩萬人衝線", "第十二屆岬灣國際馬拉松昨日鳴槍，21,038人完賽。", "岬灣國際馬拉松"),
    ],
)
def test_what_opens_the_headline_and_recurs_is_a_name(title: str, text: str, name: str) -> None:
    assert name in found(text, title)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("粮食产量创新高", "粮食产量去年增长3%。粮食产量今年有望再增1%。"),
        ("全国门店关闭一成", "全国门店去年关闭300家。全国门店仍有3,000家。"),
    ],
)
def test_ordinary_words_in_a_headline_are_no_name(title: str, text: str) -> None:
    assert found(text, title) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("竞争对手岱望动力今年完成14次发射。", "岱望动力"),
        ("共居營辦商聚舍管理18幢宿舍。聚舍去年收入9,700萬元。", "聚舍"),
        ("老对手青瓯茶饮2023年冲刺港股。", "青瓯茶饮"),
        ("承包商宏嶼工程遭罰300萬元。宏嶼已加派160名工人。", "宏嶼工程"),
    ],
)
def test_what_stands_behind_a_word_for_what_it_is_is_a_name(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize("text", ["竞争对手市场份额为41%。", "供应商去年有300家。", "品牌数量增至12个。"])
def test_what_such_a_word_has_is_no_name(text: str) -> None:
    assert found(text) == set()


@pytest.mark.parametrize(("phrase", "is_noun"), [("北泽站", True), ("澜湖水文馆", True), ("未计入北泽站", False), ("另在北泽设机厂", False), ("营充电站", False)])
def test_a_phrase_with_a_verb_or_an_adverb_names_nothing(phrase: str, is_noun: bool) -> None:
    assert nominal(phrase) is is_noun


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("榕湖电影节10月18日闭幕，榕湖电影节放映了212部影片。", "榕湖电影节"),
        ("磐石社福聯會昨日公布調查，聯會總幹事方慧敏指出開支上升。", "磐石社福聯會"),
        ("青岚城投成立于2010年，注册资本10亿元。", "青岚城投"),
        ("竞争对手铁讯智控则上涨12%。", "铁讯智控"),
        ("加盟商周立敏在柳州开店三年。", "周立敏"),
        ("业主代表宋晓岚今年34岁。", "宋晓岚"),
    ],
)
def test_events_local_companies_and_trades_people(text: str, name: str) -> None:
    assert name in found(text)


def test_a_verb_ends_a_headline_s_subject_and_a_later_part_must_do_something() -> None:
    text = "遠島漁電案場位於西嶼鄉。遠島漁電案場動工，髋部骨折风险比不足者低。收治髋部骨折患者900例。"
    names = found(text, "遠島漁電案場動工 髋部骨折风险低两成")
    assert "遠島漁電案場" in names
    assert "髋部骨折" not in names


def test_behind_a_role_and_joins() -> None:
    assert found("获得最佳影片、最佳导演和最佳摄影三项大奖。") == set()


def test_what_a_name_ends_with_is_no_name_of_its_own() -> None:
    assert found("鲸骨湾天文台2月10日宣布发现行星。天文台有科研人员178人。") == {"鲸骨湾天文台"}


def test_what_is_told_in_turn_behind_its_part_is_a_name() -> None:
    text = "市住建局对施工单位栖河三建、分包单位磐岭隧道、监理单位岳诚咨询分别处以罚款82万元、64.5万元、40万元。"
    assert {"栖河三建", "磐岭隧道", "岳诚咨询"} <= found(text)
    assert not found("施工单位负责人、监理单位总监和业主代表均到场。")


def test_no_name_ends_in_a_date() -> None:
    names = found("翻查资料，岳衡上月28日公布全年业绩。上市公司岳衡轨道昨日收跌。岳衡目标价下调。岳衡轨道2023年奪得合约。")
    assert "岳衡上月" not in names
    assert any(name.startswith("岳衡") for name in names)

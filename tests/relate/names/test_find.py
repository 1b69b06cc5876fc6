"""Names found by a text's own evidence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.config.settings import UserEntity
from factcheck.lexicon.fold import fold
from factcheck.model import Source
from factcheck.recognize import recognize
from factcheck.relate.names import NameSpan, find_names
from tests.clock import seconds


def names(text: str, user: tuple[UserEntity, ...] = ()) -> tuple[NameSpan, ...]:
    """The names of a text."""
    return find_names(Source.from_text(text), fold(text), recognize(text), user)


def found(text: str) -> dict[str, str]:
    """Every written name of a text, and the entity it stands for."""
    return {text[n.start : n.end]: n.entity.name for n in names(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("总部位于苏州的澜舟航空去年载客130万人次。", "澜舟航空"),
        ("母公司泓沛电信成立于1991年。", "泓沛电信"),
        ("不良貸款率2.6%，高於瀚穗銀行。", "瀚穗銀行"),
        ("當地的榕湧醫院去年增設120張病床。", "榕湧醫院"),
        ("据消息人士称，珩泰矿业拟出售两座铜矿。", "珩泰矿业"),
        ("由東嶼輪渡有限公司營運的渡輪去年載客三百萬人次。", "東嶼輪渡有限公司"),
        ("內房商恆曜控股昨日公布重組方案。", "恆曜控股"),
        ("晶片商瀾川半導體去年營收30億元。", "瀾川半導體"),
        ("據報道，Calderis12日公布試驗結果。", "Calderis"),
        ("方案仍需泰岭省政府批准。", "泰岭省政府"),
        ("承包商磐堤營造最多時動員1,350人。", "磐堤營造"),
        ("苗河大埔農會去年賣出柑橘820公噸。", "苗河大埔農會"),
        ("收购澳大利亚马洛菲德农场30%的股权。", "马洛菲德农场"),
    ],
)
def test_an_organisation_begins_behind_the_last_ordinary_word(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize("text", ["该公司去年收入3亿元。", "多家上市公司披露年报。", "医院新增病床300张。", "The company made $3 million."])
def test_common_nouns_are_no_names(text: str) -> None:
    assert found(text) == {}


def test_a_defined_short_name_is_the_same_entity() -> None:
    text = "廣州澤晏航運股份有限公司（下稱「澤晏」）昨日上市。澤晏去年盈利3億元。"
    assert set(found(text).values()) == {"澤晏"}
    assert len(names(text)) == 3


def test_a_latin_name_and_its_chinese_name() -> None:
    text = "Norvela（诺维拉乳业）去年在中国销售12万吨奶酪，诺维拉乳业的员工有300人。"
    assert len({n.entity.id for n in names(text)}) == 1


def test_people_have_roles() -> None:
    text = "董事长罗庭舟表示，明年再买两艘船。罗庭舟今年52岁。"
    first, second = names(text)
    assert first.entity == second.entity
    assert (first.entity.kind, first.role) == ("person", "董事长")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("光澜动画CEO段若飞说，影片成本2.8亿元。光澜动画有420名员工。", "光澜动画", "organisation"),
        ("青禾啤酒2023年营收为3.2亿元。", "青禾啤酒", "organisation"),
        ("減重針“輕維達”去年賣了19億元，輕維達今年降價。", "輕維達", "product"),
        ("岭岳制药的澄瑞欣降幅为12.3%，澄瑞欣去年获批。", "澄瑞欣", "product"),
        ("射手迪奧古以21球成為神射手。", "迪奧古", "person"),
        ("立法會議員鄧家彪質疑人手不足。", "鄧家彪", "person"),
        ("股东康斯坦丁·维德出资3亿元。", "康斯坦丁·维德", "person"),
        ("共建的联合校区明年启用，该校区占地68公顷。", "联合校区", "place"),
        ("豪门盛宴，“海湾六小虎”齐聚一堂。", "海湾六小虎", "group"),
    ],
)
def test_names_and_their_kinds(text: str, name: str, kind: str) -> None:
    assert {(text[n.start : n.end], n.entity.kind) for n in names(text)} >= {(name, kind)}


def test_a_public_body_is_not_its_place() -> None:
    text = "栖川1月8日讯 栖川博物馆去年接待观众126万人次。栖博的馆舍建于1924年，栖川有人口80万。"
    assert [n.entity.name for n in names(text)] == ["栖川博物馆", "栖川博物馆"]


def test_english_surnames_and_short_names() -> None:
    text = "Harwick Airways plc said it had hired Nora Castellane as chief executive. Chief executive Nora Castellane, 51, will start in May. Harwick has 40 jets. Castellane ran a ferry line."
    assert found(text)["Castellane"] == "Nora Castellane"
    assert found(text)["Harwick"] == found(text)["Harwick Airways plc"]


def test_the_registry_wins() -> None:
    user = (UserEntity("Lanyuan", "lanyuan", ("澜源",), "organisation"),)
    (span,) = names("澜源去年卖出三万台。", user)
    assert (span.entity.id, span.entity.name) == ("lanyuan", "Lanyuan")


def test_no_name_overlaps_a_figure() -> None:
    text = "澜舟航空营收3亿元，澜舟航空2024年盈利2亿元。"
    figures = recognize(text)
    for name in names(text):
        assert all(name.end <= m.start or m.end <= name.start for m in figures)


def test_members_of_a_list_of_names_are_names() -> None:
    text = "股东包括澜舟航空、泓沛、赤岭资本、珩泰等机构。"
    assert {"澜舟航空", "泓沛", "赤岭资本", "珩泰"} <= set(found(text))


def test_a_title_is_a_work_and_a_newspaper_an_organisation() -> None:
    text = "《雾岭来客》上映三天票房过亿，《海潮晚报》给出好评。《关于调整电价的通知》昨日印发。"
    kinds = {n.entity.name: n.entity.kind for n in names(text)}
    assert kinds == {"雾岭来客": "product", "海潮晚报": "organisation"}


def test_a_surname_of_several_people_is_the_last_one_named() -> None:
    text = "Ada Merrow opened the mill in 1961. Merrow was 22. Her son Tom Merrow runs it now. Merrow has doubled its sales."
    assert [n.entity.name for n in names(text)] == ["Ada Merrow", "Ada Merrow", "Tom Merrow", "Tom Merrow"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Orlen freight index fell to 1,395 points.", "Orlen freight index", "thing"),
        ("Analysts at Brackwell, a broker, cut their forecast.", "Brackwell", "organisation"),
        ("Taipei-based Teal Heron Airlines has 58 jets.", "Teal Heron Airlines", "organisation"),
        ("The European Commission fined it €2m.", "European Commission", "organisation"),
        ("Striker Luca Fenaro, 24, scored twice.", "Luca Fenaro", "person"),
        ("It will fly to Lisbon from May.", "Lisbon", "place"),
        ("Norvela employs 300 people.", "Norvela", ""),
        ("The Tarrow family will keep 52%.", "Tarrow family", "group"),
        ("Port of Ostermond grew 3% to 2.4 million containers.", "Port of Ostermond", "organisation"),
        ("Rajiv Menning, chief executive of the mill, left.", "Rajiv Menning", "person"),
    ],
)
def test_english_names_and_their_kinds(text: str, name: str, kind: str) -> None:
    assert {(n.entity.name, n.entity.kind) for n in names(text)} >= {(name, kind)}


@pytest.mark.parametrize("word", ["Revenue", "Chinese", "Monday", "March", "Founded", "Last"])
def test_ordinary_capitalised_words_are_no_names(word: str) -> None:
    assert found(f"{word} rose by 3%. {word} fell by 2%.") == {}


PIECES = st.sampled_from(
    ["澜舟航空", "澜舟", "董事长", "罗庭舟", "表示", "，", "。", "的", "在", "集团", "有限公司", "（下称“澜舟”）", "3亿元", "2024年", "、", "和", "《雾岭来客》", "\n",
     "Harwick", " Airways", " plc", " said", ". ", "Ms ", "Nora Castle", "’s", " of ", "(HWK)", "AI", "M2", " 7", "·", "-", "“", "”", "é", "A & B"]
)


@pytest.mark.parametrize("piece", ["The ", "Aa Bb ", "澜舟航空", "澜舟、", "大学", "（下称“澜", "阿尔", "Aa and ", "A. ", "《", "董事长罗"])
def test_long_repetitions_take_time_in_proportion(piece: str) -> None:
    def taken(size: int) -> float:
        text = piece * (size // len(piece))
        source, folded = Source.from_text(text), fold(text)
        return seconds(lambda: find_names(source, folded, ()))

    taken(1000)
    assert taken(40_000) < 30 * taken(4_000) + 0.2


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(deadline=None, max_examples=150)
def test_names_are_in_order_and_apart(text: str) -> None:
    spans = names(text)
    assert spans == names(text)
    for one, other in pairwise(spans):
        assert one.end <= other.start
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert span.entity.id == " ".join(fold(span.entity.name).lower().split())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Of tells where a person comes from, and what an institute is for belongs to its name.
        ("Astrid Halvorsen of the University of Keld doubts it.", ["Astrid Halvorsen", "University of Keld"]),
        ("The Vessmouth Institute for Marine Health opened.", ["Vessmouth Institute for Marine Health"]),
        ("The Bank of Norway raised rates.", ["Bank of Norway"]),
    ],
)
def test_of_and_for_in_english_names(text: str, names: list[str]) -> None:
    source = Source.from_text(text)
    assert [n.entity.name for n in find_names(source, fold(source.text), ())] == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The island town of Borvane is full.", "Borvane", "place"),
        ("They left for Borvane, a small city of canals.", "Borvane", "place"),
        ('"We counted them all," says Tobias Hale, who was there.', "Tobias Hale", "person"),
        ("They met at the University of Castle Bay.", "University of Castle Bay", "organisation"),
    ],
)
def test_what_stands_beside_an_english_name_tells_its_kind(text: str, name: str, kind: str) -> None:
    source = Source.from_text(text)
    assert (name, kind) in [(n.entity.name, n.entity.kind) for n in find_names(source, fold(source.text), ())]


def test_a_family_name_that_stands_first() -> None:
    source = Source.from_text("Chief Executive Qin Muyang spoke. It was late when Qin left.")
    assert [n.entity.name for n in find_names(source, fold(source.text), ())] == ["Qin Muyang", "Qin Muyang"]


def test_a_name_told_before_somebody_is_not_his_surname() -> None:
    text = "Sales of Torvald fell in May. Torvald is run by its director, Aksel Torvald."
    assert [n.entity.name for n in names(text)] == ["Torvald", "Torvald", "Aksel Torvald"]


@pytest.mark.parametrize(
    ("text", "yes", "no"),
    [
        ("52岁的老师傅林阿旺在这里修了30年的钟表。", {"林阿旺"}, {"钟表"}),
        ("海岭食品在营充电站86座。海岭食品扩产。", set(), {"营充电站"}),
        ("罗家坪实验小学去年9月启用。", {"罗家坪实验小学"}, set()),
        ("全国门店医院超过620家。", set(), {"门店医院"}),
        ("松港新厂斥资3亿元。新厂预计明年投产。", {"松港新厂"}, {"新厂", "松港"}),
        ("底气来自松浦三期。该工程总投资12亿元。", {"松浦三期"}, set()),
    ],
)
def test_what_tells_a_name_from_a_kind(text: str, yes: set[str], no: set[str]) -> None:
    written = found(text).keys()
    assert yes <= written
    assert not no & written


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The vote of the Keld Mill and Foundry Union (KMFU) is over.", "Keld Mill and Foundry Union", "organisation"),
        ("The Department of Sport and Leisure paid £3m.", "Department of Sport and Leisure", ""),
        ("It froze at Pell's Mill, a village of 300, in May.", "Pell's Mill", "place"),
        ("In May Sofie Dahl-Berger won the race.", "Sofie Dahl-Berger", "person"),
        ("Much is owed to Chun Wei-han.", "Chun Wei-han", "person"),
        ("The race was won by Abebu Tessaye in May, though Tessaye ran alone.", "Abebu Tessaye", "person"),
        ("It was sold to Grint Marvane, a cooper who had no money.", "Grint Marvane", "person"),
        ("Its owner, Dunmere Renewables, says so.", "Dunmere Renewables", "organisation"),
    ],
)
def test_shapes_of_english_names(text: str, name: str, kind: str) -> None:
    kinds = {text[n.start : n.end]: n.entity.kind for n in names(text)}
    assert name in kinds
    assert not kind or kinds[name] == kind


def test_what_only_looks_like_an_english_name() -> None:
    text = "THE HARD YEARS\n\nI've been there. On Saturdays a Keldian baker sells bread to Ada Pell."
    assert set(found(text)) == {"Ada Pell"}


@pytest.mark.parametrize(
    ("text", "name", "entity"),
    [
        ("內房商曜嶺控股昨日公布業績。曜嶺股價升一成，曜嶺去年虧損12億元。市場看好曜嶺。", "曜嶺", "曜嶺"),
        ("另有群舟電信捐贈5000萬元。群舟電信也捐了設備。", "群舟電信", "群舟電信"),
        ("首席重组官马格丽特·塞洛去年1月上任。", "马格丽特·塞洛", "马格丽特·塞洛"),
        ("仅次于2018年上市的澄岛塔业；后者站址超过11万座。", "澄岛塔业", "澄岛塔业"),
        ("松岚创投以6000万元领投首轮。松岚大学教授说，市场不大。", "松岚创投", "松岚创投"),
    ],
)
def test_a_name_begins_where_the_text_calls_it_so(text: str, name: str, entity: str) -> None:
    assert found(text)[name] == entity


def test_a_count_of_a_kind_is_no_name() -> None:
    assert "高山机场" not in found("云岭航空已通航11座高山机场。")

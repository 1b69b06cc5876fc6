"""People and firms in Chinese by what stands beside them."""

from __future__ import annotations

import pytest

from tests.relate.names.test_find import found, names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“今年鱼价低。”佟小满说，船队只出海12天。", "佟小满"),
        ("省水利厅厅长诸葛平说，全省有41座水库。", "诸葛平"),
        ("立法會議員區望舒批評造價過高。", "區望舒"),
        ("日本负责人平井浩二表示，今年目标是30家客户。", "平井浩二"),
        ("主席兼大股东麦嘉禾持股41.5%。", "麦嘉禾"),
        ("现年41岁的卫致和持股28.6%。", "卫致和"),
        ("联合创始人丹·里夫斯说，储备金为4.2亿美元。", "丹·里夫斯"),
        ("球会班主沙尔马2018年买下它。", "沙尔马"),
    ],
)
def test_people(text: str, name: str) -> None:
    assert (name, "person") in {(text[n.start : n.end], n.entity.kind) for n in names(text)}


def test_and_joins_two_people() -> None:
    assert {"卫致和", "段青禾"} <= found("公司由卫致和与段青禾创办。").keys()
    assert "李明" in found("总经理李明和30名员工迁往新址。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第三方机构数驿统计，单店客流为1,340人。", "数驿"),
        ("乐岸旗下火锅品牌锅真人今年展店18家。", "锅真人"),
        ("另一券商海澜国际则把目标价定为13.8元。", "海澜国际"),
        ("网络安全公司链盾称，资金已转入11个地址。", "链盾"),
        ("其中启岚资本投资2亿元。", "启岚资本"),
    ],
)
def test_names_behind_what_they_are_of(text: str, name: str) -> None:
    assert name in found(text)


def test_what_only_says_what_a_name_is_of_is_none() -> None:
    text = "英冠球会阿什格洛夫宣布签下前锋。阿什格洛夫上季排名第七。茶饮股茶多宝收报11元，茶多宝市值268亿元。"
    assert {"阿什格洛夫", "茶多宝"} == found(text).keys()


def test_a_firm_that_looks_like_a_person() -> None:
    text = "佳宜起诉同行贝美乐。贝美乐表示，贝美乐旗下有2,300家店。"
    assert {n.entity.kind for n in names(text) if n.entity.name == "贝美乐"} == {"organisation"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("此轮融资由国投创合领投。", "国投创合", "organisation"),
        ("大熊猫“糯米”产崽，糯米今年8岁。", "糯米", "product"),
        ("火箭“白鹭一号”高49米。", "白鹭一号", "product"),
        ("前锋卡利斯托梅开二度。主帅说，卡利斯托已续约。", "卡利斯托", "person"),
        ("电商平台蟹管家开捕首日卖出1.4万单。蟹管家客单价386元。", "蟹管家", "organisation"),
        ("连锁药妆店美多须赔86万元。美多有132间分店。", "美多", "organisation"),
        ("恒泽医药的肺癌药艾力宁（通用名：泽沃替尼）降价六成。", "艾力宁", "product"),
        ("中央气象台预计，红叶今晚减弱。", "中央气象台", "organisation"),
        ("创始人、90后姑娘岑乔乔说，客单价386元。", "岑乔乔", "person"),
        ("中国业者澜行去年出货1.1万台，澜行拿下30家客户。", "澜行", "organisation"),
    ],
)
def test_names_of_many_kinds(text: str, name: str, kind: str) -> None:
    assert (name, kind) in {(text[n.start : n.end], n.entity.kind) for n in names(text)}


def test_a_town_is_called_by_its_name_alone_and_an_authority_is_not_its_town() -> None:
    text = "南塘镇去年产粉丝2.6万吨。南塘今年新建冷库3座。"
    assert len(set(found(text).values())) == 1
    assert "花莲" not in found("花莲区渔会说，渔获量1,860吨。花莲渔民很忙。")

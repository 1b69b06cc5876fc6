"""Short names built from characters of the full one."""

from __future__ import annotations

import pytest

from tests.relate.names.test_find import found


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("临澜市第三人民医院5日扩建。市三院去年门诊量137万人次。", "市三院", "临澜市第三人民医院"),
        ("他转到临澜大学附属第一医院。临大附一院去年有212万人次。", "临大附一院", "临澜大学附属第一医院"),
        ("丝弦博物馆去年接待游客31万人次。丝弦馆的藏品有4,300件。", "丝弦馆", "丝弦博物馆"),
        ("临澜市水务局宣布涨价。市水务局说，水价每吨3.2元。", "市水务局", "临澜市水务局"),
        ("中国远澜海运集团昨日宣布订船。远澜海运去年完成货运量4,120万吨。", "远澜海运", "中国远澜海运集团"),
        ("东澜海洋运输集团昨日宣布订船。东澜海运去年完成货运量4,120万吨。", "东澜海运", "东澜海洋运输集团"),
    ],
)
def test_a_short_name_is_the_full_one_s(text: str, short: str, full: str) -> None:
    told = found(text)
    assert told[short] == told[full]


def test_an_authority_s_last_words_are_no_one_s_where_two_places_have_one() -> None:
    text = "临澜市水务局宣布涨价。宁州市水务局宣布降价。市水务局说，水价每吨3.2元。"
    assert "市水务局" not in found(text)


def test_a_number_that_is_no_institution_s_is_a_figure() -> None:
    assert "三院" not in found("全市三院合并，床位1,250张。")


@pytest.mark.parametrize("name", ["华北勘察设计研究院", "远山投资管理公司", "东澜远洋运输公司", "东海救助打捞局"])
def test_what_is_done_stands_inside_a_name(name: str) -> None:
    assert name in found(f"{name}成立于2010年，{name}有员工800人。")


def test_what_is_done_stands_in_no_name_by_itself() -> None:
    assert found("乘客投诉运输公司，一家管理公司赔了300元。") == {}


def test_builders_go_by_the_number_of_their_bureau() -> None:
    assert "屏岭三建" in found("此前，屏岭三建曾被罚。市里对屏岭三建罚款18.5万元。")
    assert "全县三建" not in found("全县三建筑被罚。")

"""Whom roles and common nouns stand for."""

from __future__ import annotations

import pytest

from tests.relate.whom import whom


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "云杉乳业去年营收86亿元。同样在9月启用的还有罗家坪实验小学。这所由云杉乳业捐资建起的学校占地36亩，去年招收新生270名。",
            ["86亿元 | 云杉乳业", "36亩 | 罗家坪实验小学", "270名 | 罗家坪实验小学"],
        ),
        (
            "松浦港去年吞吐量3.2亿吨。港方说，底气来自松浦三期。该工程2023年3月开工，总投资74亿元。",
            ["3.2亿吨 | 松浦港", "74亿元 | 松浦三期"],
        ),
        (
            "云杉乳业去年净利8亿元。苗岭新厂总共投入120亿元。现有四座厂，日产能合计9000吨，目前员工7860名。",
            ["120亿元 | 苗岭新厂", "9000吨 | 云杉乳业", "7860名 | 云杉乳业"],
        ),
        (
            "云杉乳业去年营收86亿元。这项支出占12%，公司并不担心。",
            ["86亿元 | 云杉乳业", "12% | 云杉乳业"],
        ),
    ],
)
def test_a_common_noun_stands_for_the_last_one_of_its_kind(text: str, lines: list[str]) -> None:
    whom(text, lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("云杉乳业扩产。记者走进占地96亩的松浦校区，操场上有人。", ["96亩 | 松浦校区"]),
        ("云杉乳业目前员工1860人，其中松浦厂1240人、南湾厂620人。", ["1860人 | 云杉乳业", "1240人 | 松浦厂", "620人 | 南湾厂"]),
        ("磐石封测去年营收1120亿元，是云杉乳业的2.9倍。", ["1120亿元 | 磐石封测", "2.9倍 | 磐石封测"]),
    ],
)
def test_what_a_figure_describes_or_lists_is_what_it_is_of(text: str, lines: list[str]) -> None:
    whom(text, lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("云舟软件去年营收8亿元。公司3月上线了陪伴应用Milo，四个月内吸引500万用户。", ["8亿元 | 云舟软件", "500万 | Milo"]),
        ("云舟软件起诉了松岚互动。松岚互动去年营收3亿元。他们今年员工增至900人。", ["3亿元 | 松岚互动", "900人 | 松岚互动"]),
        ("AI图像生成平台青绘一年内完成三轮融资。青绘总部在松浦。", ["三轮 | 青绘"]),
        ("云舟软件CEO梁若川2012年加入松岚实验室。", ["2012年 | 梁若川"]),
    ],
)
def test_what_was_brought_out_and_who_they_are(text: str, lines: list[str]) -> None:
    whom(text, lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("松浦市去年很热闹。松浦市石湾镇2019年登记渔船1240艘，去年减到870艘。", ["1240艘 | 石湾镇", "870艘 | 石湾镇"]),
        ("云杉乳业去年净利8亿元。另一家子公司天岭航空由云杉乳业持股51%。", ["8亿元 | 云杉乳业", "51% | 天岭航空"]),
        ("云杉乳业去年扩产。以松岚港为例，目前员工270名。松岚港去年吞吐量3亿吨。", ["270名 | 松岚港"]),
    ],
)
def test_the_part_the_example_and_what_is_held(text: str, lines: list[str]) -> None:
    whom(text, lines)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "岭川车业去年营收86亿元。岭川车业表示，新加坡基金Marlin Peak Capital持股由去年底的5.2%升至7.8%。股东会6月20日通过每股派息3.2元。",
            ["86亿元 | 岭川车业", "7.8% | Marlin Peak Capital", "3.2元 | 岭川车业"],
        ),
        (
            "云汉县去年产梨21万吨。从镇上往东，便是云汉果品产业园。园区2021年3月动工，总投资6.8亿元。",
            ["21万吨 | 云汉县", "2021年3月 | 云汉果品产业园"],
        ),
    ],
)
def test_meetings_are_the_companys_and_a_park_is_called_by_its_kind(text: str, lines: list[str]) -> None:
    whom(text, lines)


def test_a_competitor_that_opens_a_clause_has_figures_of_its_own() -> None:
    whom(
        "岭川车业去年营收86亿元。相较之下，同业泰钧车业营收55.3亿元，年增1.7%。岭川车业去年收购对手浦远车业，出价9亿元。",
        ["86亿元 | 岭川车业", "55.3亿元 | 泰钧车业", "1.7% | 泰钧车业"],
    )

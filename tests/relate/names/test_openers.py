"""Institutions, places and works that open a clause."""

from __future__ import annotations

import pytest

from tests.relate.told import told


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "2月10日，临河市中级人民法院向市人大作工作报告。2024年，临河中院受理案件4106件。",
            ["4106件 | 临河中院 | other:lawsuits | 2024-01-01/2024-12-31"],
        ),
        ("晨光慈善基金会2024年公益支出1.62亿元。", ["1.62亿元 | 晨光慈善基金会 | other:donations | 2024-01-01/2024-12-31"]),
        ("月沼湖面積18.6平方公里，最大水深92公尺。", ["92公尺 | 月沼湖 | other:depth | published"]),
        ("临河局2024年发送旅客612万人次。该局管内新建的临安铁路全长217公里。", ["217公里 | 临安铁路 | other:length | published"]),
        ("屏山縣春木鄉累積雨量達1688毫米；高岡市桃源區1102毫米。", ["1688毫米 | 春木鄉 | other:rainfall | published"]),
        ("雲門國際馬拉松2024年有3.1萬名選手參賽。", ["3.1萬名 | 雲門國際馬拉松 | other:participants | 2024-01-01/2024-12-31"]),
    ],
)
def test_what_is_said_of_an_institution_a_place_or_a_work(text: str, claims: list[str]) -> None:
    told(text, claims)


@pytest.mark.parametrize("text", ["审结案件2.2万件。", "沿线设站9座。", "岸线刚刚加长到1.2公里。", "未计入北泽站的地下化，费用为12亿元。"])
def test_a_predicate_is_no_subject(text: str) -> None:
    from factcheck.model import Source
    from factcheck.relate import extract

    assert {c.entity for c in extract(Source.from_text(text)).claims} == {None}


def test_a_place_with_a_figure_of_its_own() -> None:
    told("海岳地产9月合同销售金额143亿元。相比之下，深圳成交面积24.1万平方米。", ["24.1万平方米 | 深圳 | other:sales area | 2024-09-01/2024-09-30"])


def test_the_first_words_of_one_name_only() -> None:
    told(
        "新岳生技今天公布年報。新岳生技總經理賴文祥表示，公司2024年營收7.4億元。新岳宣布，2024年研發費用4.6億元。",
        ["7.4億元 | 新岳生技 | revenue | 2024-01-01/2024-12-31", "4.6億元 | 新岳生技 | rnd_expense | 2024-01-01/2024-12-31"],
    )


def test_who_announces_something_on_a_day() -> None:
    told("雾海互动昨天宣布，动作游戏《余烬》全球销量突破320万套。雾海互动2013年创立。", ["2013年 | 雾海互动 | founded | 2013-01-01/2013-12-31"])


def test_an_item_of_a_list_is_not_what_the_text_goes_on_about() -> None:
    told(
        "云杉乳业2024年营收20亿元。林守义持股11.4%，青岭信托6.1%。公司现有员工430人。",
        ["430人 | 云杉乳业 | employees | published"],
    )

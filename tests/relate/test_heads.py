"""The head of the noun phrase that a Chinese clause opens with."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from factcheck.relate.heads import is_kind
from tests.relate.told import told


@pytest.mark.parametrize("words", ["承包商", "减重针", "其母公司", "旗下上市公司", "影评网站", "片商", "村民", "养殖工船"])
def test_words_that_tell_what_a_name_is_of(words: str) -> None:
    assert is_kind(words)


@pytest.mark.parametrize("words", ["起诉对手", "推出新品", "由导演", "以台北为基地", "同日", "的", "X光机"])
def test_words_that_do_not(words: str) -> None:
    assert not is_kind(words)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("业主望海置业有限公司2011年成立。承包商磐石营造有限公司动用1350名工人。", ["1350名 | 磐石营造有限公司 | other:工人 | published"]),
        (
            "持有望海电力8%股权的青岭人寿保险有限公司同日公布，去年净利润21亿元。",
            ["21亿元 | 青岭人寿保险有限公司 | net_profit | 2024-01-01/2024-12-31"],
        ),
        (
            "望海大學2024年收入12億元。校長陳立群出席典禮。61歲的他2018年7月接任校長。",
            ["61歲 | 陳立群 | age | published", "2018年7月 | 陳立群 | other:appointed | 2018-07-01/2018-07-31"],
        ),
        ("云杉乳业2024年营收20亿元。61岁的林守义1986年出生。", ["1986年 | 林守义 | born | 1986-01-01/1986-12-31"]),
        (
            "恒岳银行2024年净利润20亿元。\n\n规模较小的望海银行去年净利润3亿元。\n\n公司2024年末有员工5900人。",
            ["5900人 | 恒岳银行 | employees | 2024-12-31/2024-12-31"],
        ),
        ("云杉航空2024年载客240万人次。航空业的复苏需要时间，公司2025年资本开支75亿元。", ["75亿元 | 云杉航空 | other:capital expenditure | 2025-01-01/2025-12-31"]),
        ("望海博物馆2024年有观众120万人次。馆里有143名员工。", ["143名 | 望海博物馆 | employees | published"]),
    ],
)
def test_whom_a_clause_is_about(text: str, claims: list[str]) -> None:
    told(text, claims)


def test_a_site_and_who_runs_it_are_told_apart() -> None:
    told(
        "望海港2024年完成货物吞吐量3.2亿吨。望海港集团2004年成立，集团全年净利润18亿元。子公司望海港股份2024年营收96亿元。",
        [
            "3.2亿吨 | 望海港 | other:freight volume | 2024-01-01/2024-12-31",
            "18亿元 | 望海港集团 | net_profit | 2024-01-01/2024-12-31",
            "96亿元 | 望海港股份 | revenue | 2024-01-01/2024-12-31",
        ],
    )


def test_the_first_of_several_parts_is_not_what_their_figures_are_of() -> None:
    told(
        "望海医院2024年收入12亿元。城南院区、北塘和石浦三处分别接诊41万人次、31万人次和19万人次。",
        ["41万人次 | 望海医院 | other:outpatient visits | 2024-01-01/2024-12-31"],
    )


def test_noun_phrases_take_nobody_s_place() -> None:
    told(
        "云杉乳业2024年营收20亿元。加工厂去年9月投产，总投资3800万元。\n\n公司现有员工430人。",
        ["3800万元 | 加工厂 | other:project investment | 2024-09-01/2024-09-30", "430人 | 云杉乳业 | employees | published"],
    )


def test_the_latter_of_two_names() -> None:
    told(
        "云杉乳业2024年营收20亿元。青岭电池还入股了云杉乳业旗下的云能科技：后者今年2月完成A轮融资，投后估值90亿元。",
        ["90亿元 | 云能科技 | valuation | 2025-02-01/2025-02-28"],
    )


def test_a_duration_behind_an_age_is_no_age() -> None:
    claims = extract(Source.from_text("顾远洲今年45岁，曾在研究院工作11年。")).claims
    assert [(c.quote, c.entity and c.entity.name, c.concept) for c in claims] == [("45岁", "顾远洲", "age"), ("11年", "顾远洲", "other:duration")]


def test_who_holds_shares_is_not_what_they_are_of() -> None:
    told(
        "云杉乳业今日公布股东名单。林守义持股11.4%，海岳信托6.1%。",
        ["11.4% | 云杉乳业 | stake | 2025-03-20/2025-03-20", "6.1% | 云杉乳业 | stake | 2025-03-20/2025-03-20 | holder=海岳信托"],
    )

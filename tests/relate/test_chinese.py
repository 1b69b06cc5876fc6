"""What Chinese figures are of, and whose: the words right beside them before any farther off."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import PUBLISHED


def what(text: str, lines: list[str]) -> None:
    """Assert what figures state.

    Args:
        text: the article.
        lines: ``quote | concept`` or ``quote | concept | entity``, in the order of the text where a figure comes again.
    """
    found = list(extract(Source.from_text(text, published=PUBLISHED)).claims)
    for line in lines:
        quote, concept, *entity = line.split(" | ")
        claim = next((c for c in found if c.quote == quote), None)
        assert claim is not None, f"{quote}: not among {[c.quote for c in found]}"
        assert claim.concept == concept, quote
        assert [claim.entity.name if claim.entity is not None else ""][: len(entity)] == entity, quote
        found.remove(claim)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("松陵大学有学院23个。学校面向全国31个省招收新生6,850人。", ["31个 | other:省", "6,850人 | other:new students"], id="the noun behind its counter is counted"),
        pytest.param("松陵法院查封房产47套、冻结银行账户312个。", ["312个 | other:银行账户"], id="no cue ends another word"),
        pytest.param("云杉乳业一次性计提减值4.2亿元，其中资本化的1.2亿元将一次性转出。", ["4.2亿元 | other:write-down"], id="一次性 is no price"),
        pytest.param("云杉乳业2024年的单价为30元。2009年以800万元起家，如今有工厂3座。", ["800万元 | other:起家"], id="what something was done with goes on with nothing"),
        pytest.param("云杉乳业20日收报11.86元，青禾农业上涨6.2%至7.15元。", ["7.15元 | share_price | 青禾农业"], id="what a change came to"),
        pytest.param("藍灣渡輪燃油成本按年跌9%至1.31億港元。", ["9% | other:fuel cost growth", "1.31億港元 | other:fuel cost"], id="what a cost came to"),
        pytest.param("云杉乳业2024年营收8亿元，净利润1亿元。其中，酸奶贡献了3.6亿元，占比45%。", ["3.6亿元 | revenue", "45% | revenue_share"], id="what a product brings in is revenue"),
        pytest.param("松陵大学工科占比由去年的52%提高至55%，文科则压缩至18%。", ["52% | other:工科占 share", "55% | other:工科占 share"], id="what goes on with something else begins no change"),
        pytest.param("藍灣水庫總庫容18.6億立方米，每年減少二氧化碳排放850萬噸。", ["18.6億立方米 | other:reservoir capacity", "850萬噸 | other:emissions avoided"], id="a dam"),
    ],
)  # fmt: skip
def test_what_stands_beside_a_figure(text: str, lines: list[str]) -> None:
    what(text, lines)


def test_what_has_no_name_is_left_behind_at_the_end_of_its_paragraph() -> None:
    what("青禾農業主辦花展。青禾農業撥款2億元。\n\n新建的主場館可容納5萬名觀眾。\n\n預計吸引8萬名旅客。", ["8萬名 | other:passengers | 青禾農業"])


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("藍灣渡輪收入5.63億元，按年增加14.2%，九龍航線載客240萬人次。", "HKD"),
        ("青禾農業營收5.63億元，年增14.2%，在台北有門市12家。", "TWD"),
    ],
)
def test_the_words_of_growth_tell_whose_dollars_are_meant(text: str, unit: str) -> None:
    claims = extract(Source.from_text(text, published=PUBLISHED)).claims
    assert [c.value.unit for c in claims if c.quote == "5.63億元"] == [unit]

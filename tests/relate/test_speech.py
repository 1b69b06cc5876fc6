"""Who only tells of others."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from tests.clock import seconds


def whom(text: str) -> dict[str, str]:
    """The entity of every figure of a text."""
    return {c.quote: c.entity.name if c.entity is not None else "" for c in extract(Source.from_text(text)).claims}


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("云杉乳业2024年营收20亿元。瀚林证券维持“买入”评级，目标价由14.5元上调至15.2元。", "15.2元"),
        ("云杉乳业2024年营收20亿元。岚州大学教授林远舟估计，其奶源成本占营收的六成。", "六成"),
        ("云杉乳业2024年营收20亿元。港湾市统计局推算，其奶源成本占营收的六成。", "六成"),
    ],
)
def test_an_office_or_a_broker_tells_of_others(text: str, quote: str) -> None:
    assert whom(text)[quote] == "云杉乳业"


def test_what_somebody_says_is_not_of_the_speaker_but_what_is_theirs_is() -> None:
    text = "澹园美术馆馆长温若谷52岁。她说，开馆以来累计已有712万人次来过。农民吴进财（71岁）说，他的2.3公顷田今年全休。"
    found = whom(text)
    assert found["712万人次"] == "澹园美术馆"
    assert found["2.3公顷"] == "吴进财"


def test_years_before_a_person_s_name_are_the_person_s() -> None:
    assert whom("望岚水库蓄水率降至38.6%。种稻40年的农民吴进财（71岁）说没水。")["40年"] == "吴进财"


def test_a_long_row_of_places_and_people_spoken_to_costs_nothing() -> None:
    assert seconds(lambda: extract(Source.from_text("她" + "在会上对他" * 4000 + "讲了3次。"))) < 5

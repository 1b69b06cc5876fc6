"""Chinese dates of plans and of works, and such as only set the scene."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract
from tests.relate.told import PUBLISHED


def dates(text: str) -> dict[str, str]:
    claims = extract(Source.from_text(text, published=PUBLISHED)).claims
    return {c.quote: c.concept for c in claims if c.value.is_date}


@pytest.mark.parametrize(
    ("text", "quote", "concept"),
    [
        ("松浦新厂斥资12.5亿元，预定今年第三季投产，初期年产20万吨。", "今年第三季", "other:production started"),
        ("松浦隧道预计2026年下半年通车，造价86亿元。", "2026年下半年", "other:opened"),
        ("2016年的处女作《纸灯》至今卖了42万套。", "2016年", "launched"),
    ],
)
def test_what_is_planned_or_came_out_is_dated(text: str, quote: str, concept: str) -> None:
    assert dates(text).get(quote) == concept


@pytest.mark.parametrize("text", ["对于形势，他说，今年上半年票价仍有压力。", "四季度依旧是旺季，医院赶着花预算。", "消息公布当天，这家工厂照常运转。"])
def test_how_things_were_then_is_no_event(text: str) -> None:
    assert not dates(text)

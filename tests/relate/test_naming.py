"""Names that are fit to be subjects."""

from __future__ import annotations

from factcheck.model import Source
from factcheck.relate import extract


def told(text: str) -> dict[str, str]:
    """Whom each figure of a text is of."""
    return {c.quote: c.entity.name for c in extract(Source.from_text(text)).claims if c.entity is not None}


def test_a_part_of_a_line_is_called_by_itself_alone() -> None:
    assert told("地铁6号线东延线昨日开工。东延线全长18.6公里，东延线总投资118亿元。")["118亿元"] == "6号线东延线"


def test_a_part_that_two_lines_have_is_no_one_s() -> None:
    names = told("6号线东延线全长18.6公里。9号线东延线全长7.2公里。东延线都晚点3个月。")
    assert names["18.6公里"] == "6号线东延线"
    assert names["7.2公里"] == "9号线东延线"

"""Events of one thing that a text dates the other way round."""

from __future__ import annotations

import pytest

from factcheck.model import Source
from factcheck.relate import extract


def orders(text: str) -> list[tuple[str, str]]:
    """What follows and what comes first, as the text dates them."""
    return [
        (s.evidence[0].quote, s.evidence[1].quote)
        for s in extract(Source.from_text(text, id="a.txt")).statements
        if s.kind == "order" and s.value == "after"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("石门大桥2016年动工，2014年通车，全长3公里。", ("2014年", "2016年")),
        ("石門大橋2016年5月動工，2014年8月竣工。", ("2014年8月", "2016年5月")),
        ("The trust bought a mill in 2018 for £14 million; according to its accounts it sold it in 2016.", ("2016", "2018")),
        ("Construction began in March 2021 and the hall was completed in May 2019.", ("May 2019", "March 2021")),
        ("Work on the fish market began in May 2018; a plaque says it was opened in June 2016.", ("June 2016", "May 2018")),
    ],
)
def test_what_cannot_come_first(text: str, expected: tuple[str, str]) -> None:
    assert orders(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "石门大桥2014年动工，2016年通车。",
        "石门大桥2016年重新动工，2014年通车。",
        "石门大桥2016年动工，龙山隧道2014年通车。",
        "The trust bought a mill in 2018; it sold a farm in 2016.",
        "Construction of the east hall began in March 2021 and the west hall was completed in May 2019.",
        "Work on the fish market began in May 2018, and it was opened in June 2020.",
        "Construction of the second hall began in March 2021 and the first was completed in May 2019.",
    ],
)
def test_what_can(text: str) -> None:
    assert orders(text) == []

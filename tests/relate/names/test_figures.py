"""Names that are one because two sources tell the same figures under them."""

from __future__ import annotations

from factcheck import Source
from factcheck.model import Extraction
from factcheck.relate import extract as read
from factcheck.relate.names import unify

WHOLE = "沧源动力电池公司昨日宣布在滨州投资42亿元建厂，年产能18吉瓦时。沧源动力电池去年出货31.5吉瓦时，市占率4.7%，员工2,860人。"
SHORT = "據悉，滄源將在濱州砸42億元設廠。滄源去年出貨量31.5GWh，市占率4.7%，滄源有員工2,860人。"
OTHER = "沧源影业去年收入8.7亿元。沧源影业出品电影6部，员工310人。"


def told(*texts: str) -> list[set[str]]:
    """The entities of the claims of each text."""
    extractions: list[Extraction] = [read(Source.from_text(text, id=f"text-{n}")) for n, text in enumerate(texts)]
    return [{c.entity.id for c in e.claims if c.entity is not None} for e in unify(extractions)]


def test_a_name_and_what_it_begins_with_are_one_where_the_figures_agree() -> None:
    one, other = told(WHOLE, SHORT)
    assert one & other


def test_a_beginning_alone_ties_nothing() -> None:
    one, other = told(OTHER, SHORT)
    assert not one & other


def test_the_order_of_the_sources_does_not_matter() -> None:
    assert told(WHOLE, SHORT) == told(SHORT, WHOLE)[::-1]


def test_a_saint_is_translated() -> None:
    english = "The Santa Rita Children's Hospital opened a €48 million wing. The Santa Rita hospital treated 86,300 children."
    chinese = "圣丽塔儿童医院耗资4800万欧元建新楼。圣丽塔儿童医院接诊儿童83,600人次。"
    one, other = told(english, chinese)
    assert one & other

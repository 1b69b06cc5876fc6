"""The day that prices of shares, and what is reckoned from them, hold for."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.compare.key import iso
from factcheck.model import Source
from factcheck.relate import extract

#: A Monday.
DAY = dt.date(2025, 6, 23)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the close before that of Friday is Thursday's, that before Monday's is Friday's
        ("云杉铁塔6月20日收报0.218港元，较前收市价0.199港元升9.5%。", {"0.218港元": "2025-06-20", "0.199港元": "2025-06-19", "9.5%": "2025-06-20"}),
        ("云杉铁塔今日股价由前一天的130.5元涨到136.5元。", {"130.5元": "2025-06-20", "136.5元": "2025-06-23"}),
        # the number of shares that a value is reckoned with is of that day, another one of the day that the accounts close
        ("云杉铁塔公布2024年业绩，收入31亿元。云杉铁塔6月20日收报13.26元。以已发行股份16亿股计，市值约212亿元。", {"16亿股": "2025-06-20", "约212亿元": "2025-06-20"}),
        ("云杉铁塔公布2024年业绩，收入31亿元。公司总股本16亿股。", {"16亿股": "2024-12-31"}),
        # the price of an offer is of the day that trading begins, even where another one is set against it
        ("云杉茶业6月20日在港交所挂牌。云杉茶业以26.8港元开盘，较21.5港元的发行价高出24.7%。", {"26.8港元": "2025-06-20", "21.5港元": "2025-06-20"}),
    ],
)
def test_the_day_of_trading(text: str, wanted: dict[str, str]) -> None:
    found = {c.quote: iso(c.period) for c in extract(Source.from_text(text, published=DAY)).claims if not c.value.is_date}
    assert {quote: found.get(quote) for quote in wanted} == wanted

"""Stretches that are counted from an opening."""

from __future__ import annotations

import pytest

from tests.relate.test_periods import when

#: What a film took, as one sentence after that of its first day.
_FILM = "影片《山风》1月29日上映。\n\n"


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        (_FILM + "首日票房2.13亿元，首周报收9.84亿元，次周回落至5.9亿元。", "2025-02-20",
         {"2.13亿元": "2025-01-29", "9.84亿元": "2025-01-29/2025-02-04", "5.9亿元": "2025-02-05/2025-02-11"}),
        ("電影《山風》2月14日上映，首周末票房達4,120萬元，首月票房1億元。", "2025-04-20", {"4,120萬元": "2025-02-14/2025-02-16", "1億元": "2025-02-14/2025-03-15"}),
        ("云杉书店3月1日开业，首三天售出4200册书。", "2025-04-20", {"4200册": "2025-03-01/2025-03-03"}),
        ("Marsh Films released Harbour Light on 7 March 2025. It took £4m in its opening weekend and £9m in its first ten days.", "2025-04-20",
         {"£4m": "2025-03-07/2025-03-09", "£9m": "2025-03-07/2025-03-16"}),
        # nobody counts from what has not opened yet, nor without a day
        ("影片《山风》5月1日上映。\n\n预计首周报收9亿元。", "2025-04-20", {"9亿元": "2025"}),
        ("首日票房2.13亿元。", "2025-02-20", {"2.13亿元": "2025"}),
    ],
)  # fmt: skip
def test_stretches_from_an_opening(text: str, published: str, wanted: dict[str, str]) -> None:
    found = when(text, published)
    assert {quote: found.get(quote) for quote in wanted} == wanted

"""Plain text and Markdown."""

from __future__ import annotations

import datetime as dt

from factcheck.read import read_bytes

PAIRS = """#航運
遠星航運去年賺得更多,老闆卻說日子難過
遠星航運(下稱“遠星”)2024年營收為12.6億元,比上年多出兩成。公司在高雄有三座碼頭,僱用1,240人。船東們擔心運價。 (海港週報)
碼頭工會與遠星談成新約
工會8月2日宣布,遠星同意加薪4.5%。協議自2025年9月1日起生效。 (南方財訊)
"""


def test_pairs_of_title_and_body_become_sources_with_their_publishers() -> None:
    sources = read_bytes(PAIRS.encode(), "in/ships.txt")
    assert [s.id for s in sources] == ["in/ships.txt#1", "in/ships.txt#2"]
    assert [s.publisher for s in sources] == ["海港週報", "南方財訊"]
    assert sources[1].title == "碼頭工會與遠星談成新約"
    assert sources[0].lang == "zh-Hant"
    at = sources[1].text.index("4.5%")
    assert sources[1].quote(at, at + 4) == "4.5%"
    assert sources[1].raw == PAIRS


def test_front_matter_is_metadata_and_no_text() -> None:
    text = '---\ntitle: "Mill: the second year"\nsource: Harbour Weekly\ndate: 2025-03-04T10:20:00+08:00\n---\n\nThe mill sold **4,200** tonnes.\n'
    (source,) = read_bytes(text.encode(), "mill.md")
    assert (source.title, source.publisher, source.published) == ("Mill: the second year", "Harbour Weekly", dt.date(2025, 3, 4))
    assert source.text == "The mill sold 4,200 tonnes."
    assert (source.published_from, source.published_guessed, source.lang) == ("front matter", False, "en")

"""How files are coded."""

from __future__ import annotations

import pytest

from factcheck.read import ReadError, read_bytes
from factcheck.read.decode import decode

HANS = "远洋渔业公司去年的营收为12.6亿元，同比增长5.2%。"
HANT = "遠洋漁業公司去年的營收為12.6億元，同比增長5.2%。"
ENGLISH = "The yard’s revenue was £12.6 million — up 5.2% — in 2024, the company’s report said."


@pytest.mark.parametrize("times", [1, 30])
@pytest.mark.parametrize(
    ("text", "codec", "encoding", "guessed"),
    [
        (HANS, "utf-8", "utf-8", False),
        (HANS, "utf-8-sig", "utf-8", False),
        (HANS, "utf-16", "utf-16-le", False),
        (HANS, "utf-32", "utf-32-le", False),
        (HANS, "utf-16-le", "utf-16-le", True),
        (HANS, "utf-16-be", "utf-16-be", True),
        (HANS, "gb18030", "gb18030", True),
        (HANS, "gbk", "gb18030", True),
        (HANT, "gb18030", "gb18030", True),
        (HANT, "big5", "big5hkscs", True),
        (HANT, "utf-16-be", "utf-16-be", True),
        (ENGLISH, "cp1252", "cp1252", True),
        (ENGLISH, "utf-16-le", "utf-16-le", True),
    ],
)
def test_encodings(text: str, codec: str, encoding: str, guessed: bool, times: int) -> None:
    found = decode((text * times).encode(codec))
    assert found is not None
    assert (found.text, found.encoding, found.guessed) == (text * times, encoding, guessed)


def test_short_chinese_is_told_by_its_characters() -> None:
    for text, codec in (("营收3亿元", "gbk"), ("營收3億元", "big5"), ("聆海、禾泰、璞山、隆基", "gbk")):
        found = decode(text.encode(codec))
        assert found is not None
        assert (found.text, found.guessed) == (text, True)


def test_a_declared_encoding_is_believed_if_it_fits() -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=NAME"></head><body><p>{HANT}</p></body></html>'
    right = decode(page.replace("NAME", "big5").encode("big5"))
    wrong = decode(page.replace("NAME", "utf-8").encode("big5"))
    assert right is not None
    assert wrong is not None
    assert (right.encoding, right.guessed, wrong.encoding, wrong.guessed) == ("big5hkscs", False, "big5hkscs", True)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "blanks"),
        (b"\xef\xbb\xbf \n", "blanks"),
        (b"abc\x00def and more", "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
        (bytes(range(1, 256)) * 8, "encoding"),
        (HANS.encode() + b"\xff" + HANS.encode(), "damaged UTF-8 at byte"),
    ],
)
def test_what_is_no_text_is_said_to_be_none(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as caught:
        read_bytes(data, "in/a.txt")
    assert caught.value.path == "in/a.txt"

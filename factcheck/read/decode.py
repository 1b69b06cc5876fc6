"""Bytes to text: byte order marks, UTF-8, UTF-16, declared encodings, and the Chinese ones told by their characters."""

from __future__ import annotations

import codecs
import re

from attrs import frozen

from factcheck.lexicon.fold import fold

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_DECLARED = re.compile(rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE)
#: Names that files use for a part of what they hold.
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}

#: Characters that make up about half of any Chinese text, folded.
_COMMON = frozenset(
    "的一是了我不在人有来他这上着个地到大里说就去子得也和那要下看天时过出小么起你都把好还多没为又可家学只以主会样年想生同老中十从自面前"
    "头道它后然走很像见两用她国动进成回什边作对开而己些现山民候经发工向事命给长水几义三声于高手知理眼志点心战二问但身方实吃做叫当住听"
    "革打呢真全才四已所敌之最光产情路分总条白话东席次亲如被花口放儿常气五第使写军吧文运再果怎定许快明行因别飞外树物活部门无往船望新带"
    "队先力完却站代员机更九您每风级跟笑啊孩万少直意夜比阶连车重便斗马哪化太指变社似士者干石满日决百原拿群究各六本思解立河村八难早论吗根"
    "共让相研今其书坐接应关信觉步反处记将千找争领或师结块跑谁草越字加脚紧爱等习阵怕月青半火法题建赶位唱海七女任件感准张团屋离色脸片科倒"
    "利世刚且由送切星导晚表够整认响雪流未场该并底深刻平伟忙提确近亮轻讲农古黑告界拉名呀土清阳照办史改历转画造嘴此治北必服雨穿内识验传业"
    "亿元美股公司市资产收入增融投值价额营销售率品牌报告港京沪布技术据示计第季度期占同比净利润亏损约超达元万"
    "，。、：；！？（）“”《》—…・·"
)
_WESTERN = frozenset("‘’“”–—…•·£€¥©®™°±½¼×§\xa0àáâäãåæçèéêëìíîïñòóôöõøœßùúûüýÿÀÁÂÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØŒÙÚÜ«»¡¿´¢")
_TEXT_CONTROLS = frozenset("\t\n\r\x0b\x0c\x1b\x85")


@frozen
class Decoded:
    """A decoded file.

    Args:
        text: its characters, byte order mark dropped.
        encoding: how they were coded.
        guessed: whether that was inferred from the bytes.
    """

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Decoded | None:
    """Decode a text file.

    Args:
        data: its bytes.

    Returns:
        The text; ``None`` where the bytes are no text or nothing tells how they are coded.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(data[len(mark) :], name)
    if b"\x00" in data:
        return _wide(data)
    if (utf8 := _checked(data, "utf-8")) is not None:
        return utf8
    declared = _DECLARED.search(data[:4096])
    if declared:
        name = declared[1].decode("ascii").lower()
        found = _checked(data, _WIDER.get(name, name))
        if found:
            return found
    return _chinese(data) or _western(data) or _wide(data) or _detected(data)


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeDecodeError, LookupError):
        return None


def _checked(data: bytes, name: str, *, guessed: bool = False) -> Decoded | None:
    text = _strict(data, name)
    if text is None or is_binary(text):
        return None
    return Decoded(text, name, guessed)


def is_binary(text: str) -> bool:
    """Whether decoded characters are no text: control characters that no writer types."""
    sample = text[:100_000]
    controls = sum(char < " " and char not in _TEXT_CONTROLS for char in sample)
    return "\x00" in text or controls * 200 > len(sample)


def _likeness(text: str) -> float:
    """The share of the characters beyond ASCII that are frequent in Chinese."""
    beyond = [char for char in fold(text[:50_000]) if char > "\x7f"]
    return sum(char in _COMMON for char in beyond) / len(beyond) if beyond else 0.0


def _chinese(data: bytes) -> Decoded | None:
    scored = []
    for name in ("gb18030", "big5hkscs"):
        text = _strict(data, name)
        if text is not None and not is_binary(text):
            scored.append((_likeness(text), name, text))
    if not scored:
        return None
    score, name, text = max(scored)
    return Decoded(text, name, True) if score >= 0.2 else None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a byte order mark."""
    if len(data) % 2:
        return None
    best: tuple[float, Decoded] | None = None
    for name in ("utf-16-le", "utf-16-be"):
        found = _checked(data, name, guessed=True)
        if found is None:
            continue
        sample = found.text[:50_000]
        ascii_share = sum(" " <= char <= "~" or char in "\r\n\t" for char in sample) / max(1, len(sample))
        score = max(ascii_share, _likeness(found.text))
        if score >= 0.2 and (best is None or score > best[0]):
            best = (score, found)
    return best[1] if best else None


def _western(data: bytes) -> Decoded | None:
    """English with the quotation marks, dashes, accents and currency signs of Windows."""
    text = _strict(data, "cp1252")
    if text is None or is_binary(text):
        return None
    beyond = [char for char in text if char > "\x7f"]
    letters = sum(char.isascii() and char.isalpha() for char in text)
    usual = sum(char in _WESTERN for char in beyond)
    return Decoded(text, "cp1252", True) if len(beyond) * 4 <= letters and usual * 20 >= len(beyond) * 19 else None


def _detected(data: bytes) -> Decoded | None:
    """Japanese, Korean and the like, by the library of the extra ``encoding``, where its guess makes sense."""
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return None
    best = from_bytes(data[:200_000]).best()
    found = _checked(data, best.encoding, guessed=True) if best and best.encoding else None
    if not found:
        return None
    beyond = [char for char in found.text[:50_000] if char > "\x7f"]
    native = sum("\u3041" <= char <= "\u30fe" or "\uac00" <= char <= "\ud7a3" or char in "、。" for char in beyond)
    return found if native * 4 >= len(beyond) else None

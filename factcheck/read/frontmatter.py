"""Front matter: the `key: value` lines at the head of an article, between two rules (Markdown) or bare (标题：… 来源：…)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from attrs import evolve

from factcheck.read.draft import Line, Meta
from factcheck.read.published import parse_date

_PAIR = re.compile(r"([\w\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,40}?)\s*[:：](?:\s+|$)(.*)")
_BARE = re.compile(r"[【\[]?([A-Za-z\u4e00-\u9fff]{2,12})[】\]]?\s*[:：]\s*")
_TITLE = ("title", "headline", "标题", "標題", "题目", "題目")
_PUBLISHER = ("publisher", "source", "site", "site_name", "media", "outlet", "来源", "來源", "媒体", "媒體")
_PUBLISHED = ("published", "date", "pubdate", "published_at", "publish_date", "date_published", "datepublished", "发布日期", "發布日期", "发布时间", "發布時間", "日期", "时间", "時間")
_URL = ("url", "link", "source_url", "canonical", "canonical_url", "permalink", "链接", "連結", "网址", "網址", "原文链接")
_LANG = ("lang", "language", "语言", "語言")
_KNOWN = frozenset((*_TITLE, *_PUBLISHER, *_PUBLISHED, *_URL, *_LANG))
#: Fields of a bare head that say nothing about the publication, and the one that begins the text.
_OTHER = frozenset(("author", "by", "作者", "编辑", "編輯", "记者", "記者", "栏目", "欄目", "分类", "分類", "关键词", "關鍵詞", "标签", "標籤", "tags", "id", "编号"))
_BODY = frozenset(("body", "content", "text", "正文", "内容", "內容", "全文"))
_LONGEST = 200

#: Tags of languages and the scripts they are written in.
_SCRIPTS = {
    "zh-hans": "zh-Hans", "zh-cn": "zh-Hans", "zh-sg": "zh-Hans", "zh-my": "zh-Hans", "zh-hant": "zh-Hant", "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant", "zh-mo": "zh-Hant", "en": "en", "cmn-hans": "zh-Hans", "cmn-hant": "zh-Hant", "yue": "zh-Hant",
}  # fmt: skip


def script_named(tag: str) -> str:
    """The script that a language tag names.

    Args:
        tag: ``zh-CN``, ``zh_TW``, ``en-GB``, ``zh-Hans-HK`` …

    Returns:
        ``zh-Hans``, ``zh-Hant`` or ``en``; ``""`` where the tag does not tell (``zh``) or names another language.
    """
    parts = tag.strip().lower().replace("_", "-").split("-")
    return _SCRIPTS.get("-".join(parts[:2])) or _SCRIPTS.get(parts[0], "")


def find(lines: Sequence[Line], at: int) -> tuple[dict[str, str], int] | None:
    """Read the front matter that begins at a line.

    Args:
        lines: the lines of the file.
        at: where the opening rule would stand.

    Returns:
        The fields, keys in lower case, and the number of the line after the closing rule; ``None`` where there is none.
    """
    if lines[at].text != "---":
        return None
    fields: dict[str, str] = {}
    key = ""
    for number in range(at + 1, min(len(lines), at + 1 + _LONGEST)):
        line = lines[number]
        if line.text in ("---", "..."):
            return (fields, number + 1) if _KNOWN & fields.keys() else None
        if line.indent and key:
            # The lines of a folded value (`title: >`), or items of a list.
            fields[key] = f"{fields[key]} {line.text}".strip()
            continue
        pair = _PAIR.fullmatch(line.text)
        if pair:
            key = pair[1].strip().lower()
            fields[key] = "" if pair[2] in (">", "|", ">-", "|-") else _scalar(pair[2])
        elif line.text and not line.text.startswith(("#", "-")):
            return None
    return None


def find_bare(lines: Sequence[Line], at: int) -> tuple[dict[str, str], int] | None:
    """Read the lines of metadata, without rules around them, that begin at a line.

    Args:
        lines: the lines of the file.
        at: where the title would stand.

    Returns:
        The fields and the number of the line at which the text begins; ``None`` where the line is no title field or no
        other field follows it. The text may begin in the last line of the head (正文：…): `body_of` cuts it out.
    """
    if _field(lines[at].text)[0] not in _TITLE:
        return None
    fields: dict[str, str] = {}
    for number in range(at, min(len(lines), at + 30)):
        text = lines[number].text
        key, value = _field(text)
        if (text and key not in _KNOWN and key not in _OTHER) or (key in _TITLE and number > at):
            return (fields, number) if len(fields) > 1 or key in _BODY else None
        if key:
            fields.setdefault(key, _scalar(value))
    return (fields, min(len(lines), at + 30)) if len(fields) > 1 else None


def body_of(line: Line) -> Line:
    """A line without the name of the field that it begins with (正文：)."""
    key, value = _field(line.text)
    if key not in _BODY:
        return line
    return evolve(line, start=line.end - len(value), text=value)


def _field(text: str) -> tuple[str, str]:
    pair = _BARE.match(text)
    return (pair[1].strip().lower(), text[pair.end() :]) if pair else ("", text)


def _scalar(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value.split(" #", 1)[0].rstrip()


def meta_of(fields: Mapping[str, str]) -> Meta:
    """What front matter says about its article.

    Args:
        fields: as `find` gives them.

    Returns:
        The metadata; ``published`` is taken from the fields for it alone, not from a date of download.
    """
    publisher = _first(fields, _PUBLISHER)
    url = _first(fields, _URL)
    if publisher.startswith(("http://", "https://")):
        url, publisher = url or publisher, ""
    published: dt.date | None = parse_date(_first(fields, _PUBLISHED))
    return Meta(
        title=_first(fields, _TITLE),
        publisher=publisher,
        published=published,
        published_from="front matter" if published else "",
        url=url,
        lang=script_named(_first(fields, _LANG)),
    )


def _first(fields: Mapping[str, str], keys: Sequence[str]) -> str:
    return next((fields[key] for key in keys if fields.get(key)), "")

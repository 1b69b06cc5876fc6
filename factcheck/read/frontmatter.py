"""Front matter: the `key: value` lines between two rules at the head of a Markdown file."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from factcheck.read.draft import Line, Meta
from factcheck.read.published import parse_date

_PAIR = re.compile(r"([\w\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,40}?)\s*[:：](?:\s+|$)(.*)")
_TITLE = ("title", "headline", "标题", "標題")
_PUBLISHER = ("publisher", "source", "site", "site_name", "media", "outlet", "来源", "來源", "媒体", "媒體")
_PUBLISHED = ("published", "date", "pubdate", "published_at", "publish_date", "date_published", "datepublished", "发布日期", "發布日期", "日期")
_URL = ("url", "link", "source_url", "canonical", "canonical_url", "permalink", "链接", "連結")
_LANG = ("lang", "language", "语言", "語言")
_KNOWN = frozenset((*_TITLE, *_PUBLISHER, *_PUBLISHED, *_URL, *_LANG))
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

"""What the head of a web page says about its article."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable

from attrs import define, field

from factcheck.read.draft import Meta
from factcheck.read.frontmatter import script_named
from factcheck.read.html_tags import Tag
from factcheck.read.published import parse_date

#: Names and properties that give the date of publication, the surest first.
_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "publishdate", "publish_date", "publish-date", "pubdate",
    "publication_date", "published", "publishtime", "publish_time", "published_time", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "dcterms.created", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "weibo:article:create_at", "date",
)  # fmt: skip
_PUBLISHER = ("og:site_name", "publisher", "dc.publisher", "article:publisher", "source", "mediaid", "application-name", "twitter:site")
#: Hosts that give their own name as the publisher's.
_HOSTS = frozenset(("微信公众平台", "Weixin Official Accounts Platform", "Medium", "Substack", "WordPress.com", "知乎", "今日头条", "百家号", "雪球"))
_TITLE = ("og:title", "twitter:title", "dc.title")
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"\\]{4,40})"')
_SITE = re.compile(r"\s+[-|–—_·»]\s+[^-|–—_·»]{1,40}$|[_|丨][^_|丨]{1,30}$")
_LONGEST_JSON = 500_000


@define
class Head:
    """Metadata as it is met in a page.

    Args:
        named: contents of ``meta`` elements by their name, property or itemprop.
        scripts: texts of JSON-LD scripts.
        title: text of the ``title`` element.
        lang: of the ``html`` element.
        canonical: address of the page.
        times: dates of ``time`` elements.
    """

    named: dict[str, str] = field(factory=dict)
    scripts: list[str] = field(factory=list)
    title: str = ""
    lang: str = ""
    canonical: str = ""
    times: list[str] = field(factory=list)


def head_of(raw: str, tags: Iterable[Tag]) -> Head:
    """Collect the metadata of a page.

    Args:
        raw: the page.
        tags: all its tags.
    """
    head = Head()
    inside = ""
    for tag in tags:
        if not tag.name:
            if inside == "script":
                head.scripts.append(raw[tag.start : tag.end])
            elif inside == "title" and not head.title:
                head.title = " ".join(html.unescape(raw[tag.start : tag.end]).split())
            inside = ""
            continue
        inside = ""
        if tag.closing:
            continue
        if tag.name == "meta":
            for key in ("property", "name", "itemprop"):
                if tag[key] and tag["content"].strip():
                    head.named.setdefault(tag[key].strip().lower(), " ".join(tag["content"].split()))
        elif tag.name == "link" and "canonical" in tag["rel"].lower():
            head.canonical = head.canonical or tag["href"]
        elif tag.name == "html":
            head.lang = head.lang or tag["lang"] or tag["xml:lang"]
        elif tag.name == "time" and tag["datetime"]:
            head.times.append(tag["datetime"])
        elif tag.name == "title" or (tag.name == "script" and "ld+json" in tag["type"].lower()):
            inside = tag.name
    return head


def meta_of(head: Head) -> Meta:
    """What the head of a page says about its article, as far as it says it."""
    stated = [head.named.get(name, "") for name in _PUBLISHED]
    stated[1:1] = [match[1] for text in head.scripts for match in _JSON_DATE.finditer(text)][:1]
    published = next((day for text in stated if text and (day := parse_date(text))), None)
    if not published and len(set(head.times)) == 1:
        published = parse_date(head.times[0])
    url = head.canonical or head.named.get("og:url", "")
    return Meta(
        title=_first(head, _TITLE) or _SITE.sub("", head.title).strip(),
        publisher=_first(head, _PUBLISHER).lstrip("@") or _json_publisher(head.scripts),
        published=published,
        published_from="metadata" if published else "",
        url=url if url.startswith(("http://", "https://")) else "",
        lang=script_named(head.lang),
    )


def _first(head: Head, names: Iterable[str]) -> str:
    values = (head.named.get(name, "") for name in names)
    return next((value for value in values if value and "://" not in value and value not in _HOSTS), "")


def _json_publisher(scripts: Iterable[str]) -> str:
    for text in scripts:
        if len(text) > _LONGEST_JSON or '"publisher"' not in text:
            continue
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        for item in items if isinstance(items, list) else []:
            publisher = item.get("publisher") if isinstance(item, dict) else None
            name = publisher.get("name") if isinstance(publisher, dict) else publisher
            if isinstance(name, str) and name.strip():
                return name.strip()
    return ""

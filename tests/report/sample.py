"""An audit to report on: three domains, three scripts, figures, dates and names, and one source that attacks the report."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from factcheck.model import (
    Agreement,
    Audit,
    Block,
    Claim,
    Entity,
    Evidence,
    Finding,
    Link,
    Message,
    Period,
    Segment,
    Source,
    Span,
    Unreadable,
    Value,
)

FERRY = Entity("harbour-ferries", "Harbour Ferries", "organisation")
BREWERY = Entity("qingshan", "青山啤酒", "organisation")
MUSEUM = Entity("haibin", "海濱博物館", "organisation")
ATTACK = Entity("attack", "<b>Acme</b> & Söhne", "organisation")

TEXTS = {
    "ferry/annual.txt": (
        "Harbour Ferries carries more people than ever\n"
        "Harbour Ferries was founded in 1987 by two brothers. In 2023 revenue came to US$48.2 million.\n"
        "The fleet has 31 vessels. Over the year it carried about 12 million passengers."
    ),
    "ferry/profile.txt": (
        "A profile of the harbour\n"
        "Founded in 1991, Harbour Ferries booked revenue of US$45 million in 2023; it runs 31 vessels.\n"
        "Costs were US$20 million for fuel and US$22 million for crews, US$42 million in all."
    ),
    "brewery/news.txt": (
        "青山啤酒发布年报\n"
        "青山啤酒2023年营收为12.4亿元，2022年为10.2亿元，同比增长21.6%。\n"
        "公司旗下工厂共8家，员工超过3,500人。"
    ),
    "brewery/blog.txt": "走进青山啤酒\n青山啤酒2023年营收达1.24亿元，现有8家工厂。创始人林晓东说，销量持续上升。",
    "museum/review.txt": (
        "海濱博物館十年回顧\n海濱博物館於2009年3月開幕，年參觀人次約120萬。\n擴建工程耗資3億港元（約合2.8億元人民幣）。館長林曉棟表示滿意。"
    ),
}

ATTACK_TEXT = (
    "<script>alert('figures')</script> & \"quotes\" | `pipes` </mark></script>\n"
    "<b>Acme</b> & Söhne has 40 <img src=x onerror=alert(1)> employees. =SUM(A1) \x1b[31mred\x1b[0m\x00\n"
    "Acme says it has 400 ]]> employees."
)


def article(path: str, text: str, *, lang: str, publisher: str = "", published: dt.date | None = None) -> Source:
    """A source of which every line is a paragraph and the first one a heading."""
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n")):
        blocks.append(Block("heading" if number == 0 else "paragraph", at, at + len(line), level=1 if number == 0 else 0))
        at += len(line) + 1
    title = text.partition("\n")[0]
    return Source(
        id=path, path=path, text=text, raw=text, blocks=tuple(blocks), lang=lang, title=title, publisher=publisher, published=published
    )


SOURCES = {
    source.id: source
    for source in (
        article("brewery/blog.txt", TEXTS["brewery/blog.txt"], lang="zh-Hans"),
        article("brewery/news.txt", TEXTS["brewery/news.txt"], lang="zh-Hans", publisher="城市晚报", published=dt.date(2024, 3, 30)),
        article("evil.txt", ATTACK_TEXT, lang="en", publisher="</script><script>alert(2)</script>"),
        article("ferry/annual.txt", TEXTS["ferry/annual.txt"], lang="en", publisher="Harbour Ferries", published=dt.date(2024, 2, 1)),
        article("ferry/profile.txt", TEXTS["ferry/profile.txt"], lang="en", publisher="The Quay, weekly"),
        article("museum/review.txt", TEXTS["museum/review.txt"], lang="zh-Hant", publisher="海港日報", published=dt.date(2019, 3, 5)),
    )
}


def number(amount: str, unit: str, slack: str = "0", bound: str = "=") -> Value:
    """A number with the same slack on both sides; ``>`` is open above."""
    value = Decimal(amount)
    low, high = value - Decimal(slack), value + Decimal(slack)
    hedge = {"=": "flat", "~": "about", ">": "over"}[bound]
    return Value(value, low, None if bound == ">" else high, unit, bound, hedge, low_closed=bound != ">")


def date(text: str, low: dt.date, high: dt.date) -> Value:
    """A date as precise as its text."""
    return Value(text, low, high, "date", precision={4: "year", 7: "month", 10: "day"}[len(text)])


def claim(
    path: str,
    quote: str,
    entity: Entity | None,
    concept: str,
    value: Value,
    *,
    year: int = 0,
    nth: int = 0,
    qualifiers: Mapping[str, str] | None = None,
    links: tuple[Link, ...] = (),
) -> Claim:
    """A claim at the nth place where its quote stands in a source."""
    source = SOURCES[path]
    start = -1
    for _ in range(nth + 1):
        start = source.raw.index(quote, start + 1)
    line = source.raw.rfind("\n", 0, start) + 1
    line_end = source.raw.find("\n", start)
    period = Period(dt.date(year, 1, 1), dt.date(year, 12, 31), f"{year}") if year else None
    digest = hashlib.sha256(f"{path}{start}{quote}".encode()).hexdigest()[:12]
    return Claim(
        id=f"c:{digest}",
        source=source.ref,
        start=start,
        end=start + len(quote),
        quote=quote,
        entity=entity,
        concept=concept,
        value=value,
        period=period,
        qualifiers=qualifiers or {},
        confidence=0.92,
        links=links,
        sentence=Span(line, line_end if line_end > 0 else len(source.raw)),
    )


def evidence(path: str, quote: str, role: str) -> Evidence:
    """A quoted place that is no claim."""
    start = SOURCES[path].raw.index(quote)
    return Evidence(path, start, start + len(quote), quote, role, path)


def year(number: int) -> Value:
    """A year as a date."""
    return date(str(number), dt.date(number, 1, 1), dt.date(number, 12, 31))


CLAIMS = {
    "blog revenue": claim("brewery/blog.txt", "1.24亿元", BREWERY, "revenue", number("124000000", "CNY", "500000"), year=2023),
    "blog plants": claim("brewery/blog.txt", "8家", BREWERY, "other:工厂", number("8", "count")),
    "news revenue": claim("brewery/news.txt", "12.4亿元", BREWERY, "revenue", number("1240000000", "CNY", "5000000"), year=2023),
    "news revenue before": claim("brewery/news.txt", "10.2亿元", BREWERY, "revenue", number("1020000000", "CNY", "5000000"), year=2022),
    "news growth": claim(
        "brewery/news.txt", "21.6%", BREWERY, "revenue_growth", number("21.6", "percent", "0.05"), year=2023,
        qualifiers={"growth_of": "revenue", "growth_over": "2022"},
    ),
    "news plants": claim("brewery/news.txt", "8家", BREWERY, "other:工厂", number("8", "count")),
    "news employees": claim("brewery/news.txt", "超过3,500人", BREWERY, "employees", number("3500", "person", bound=">")),
    "evil 40": claim("evil.txt", "40 <img src=x onerror=alert(1)> employees", ATTACK, "employees", number("40", "person")),
    "evil 400": claim("evil.txt", "400 ]]> employees", ATTACK, "employees", number("400", "person")),
    "annual founded": claim("ferry/annual.txt", "1987", FERRY, "founded", year(1987)),
    "annual revenue": claim("ferry/annual.txt", "US$48.2 million", FERRY, "revenue", number("48200000", "USD", "50000"), year=2023),
    "annual fleet": claim("ferry/annual.txt", "31 vessels", FERRY, "other:vessels", number("31", "count")),
    "annual riders": claim("ferry/annual.txt", "about 12 million passengers", FERRY, "other:passengers", number("12E+6", "person", "5E+5", "~"), year=2023),
    "profile founded": claim("ferry/profile.txt", "1991", FERRY, "founded", year(1991)),
    "profile revenue": claim("ferry/profile.txt", "US$45 million", FERRY, "revenue", number("45000000", "USD", "500000"), year=2023),
    "profile fleet": claim("ferry/profile.txt", "31 vessels", FERRY, "other:vessels", number("31", "count")),
    "fuel": claim("ferry/profile.txt", "US$20 million", FERRY, "other:costs", number("20000000", "USD", "500000"), year=2023, qualifiers={"segment": "fuel"}),
    "crews": claim("ferry/profile.txt", "US$22 million", FERRY, "other:costs", number("22000000", "USD", "500000"), year=2023, qualifiers={"segment": "crews"}),
    "costs": claim("ferry/profile.txt", "US$42 million", FERRY, "other:costs", number("42000000", "USD", "500000"), year=2023),
    "museum opened": claim("museum/review.txt", "2009年3月", MUSEUM, "founded", date("2009-03", dt.date(2009, 3, 1), dt.date(2009, 3, 31))),
    "museum visits": claim("museum/review.txt", "約120萬", MUSEUM, "visits", number("1200000", "count", "50000", "~")),
    "museum cost": claim("museum/review.txt", "3億港元", MUSEUM, "other:擴建工程耗資", number("300000000", "HKD", "5000000")),
    "museum cost cny": claim("museum/review.txt", "約合2.8億元人民幣", MUSEUM, "other:擴建工程耗資", number("280000000", "CNY", "5000000", "~")),
}  # fmt: skip


def finding(rule: str, name: str, severity: str, template: str, sides: list[list[str]], **more: Any) -> Finding:
    """A finding whose sides are named claims."""
    groups = tuple(tuple(CLAIMS[key].id for key in side) for side in sides)
    claims = [CLAIMS[key] for side in sides for key in side]
    who = claims[0].entity if claims else None
    entity = more.pop("entity", who.name if who else "")
    concept = more.pop("concept", claims[0].concept if claims else "")
    params = {"entity": entity, "concept": concept, **more.pop("params", {})}
    digest = hashlib.sha256(f"{rule}{groups}{template}".encode()).hexdigest()[:16]
    places = tuple(Evidence(c.source.path, c.start, c.end, c.quote, "figure", c.source.id) for c in claims)
    return Finding(
        id=f"f:{digest}",
        rule=rule,
        name=name,
        severity=severity,
        entity=entity,
        concept=concept,
        message=Message(template, params),
        claims=tuple(c.id for c in claims),
        evidence=(*places, *more.pop("evidence", ())),
        groups=groups,
        **more,
    )


FINDINGS = (
    finding(
        "D101", "value-conflict", "error", "{entity}: {concept} is {a} here and {b} there", [["annual revenue"], ["profile revenue"]],
        params={"a": Decimal("48200000"), "b": Decimal("45000000")}, computed={"gap": "0.055", "verdict": "conflict"},
    ),
    finding(
        "D101", "value-conflict", "error", "{entity}: {concept} is {a} here and {b} there", [["evil 40"], ["evil 400"]],
        params={"a": "40 <img src=x onerror=alert(1)>", "b": "400"},
    ),
    finding(
        "U501", "scale-slip", "error", "{entity}: {concept} differs by a factor of {factor}", [["news revenue"], ["blog revenue"]],
        params={"factor": "10"}, computed={"ratio": "10"},
    ),
    finding(
        "D103", "single-value", "warning", "{entity}: two dates for {concept}", [["annual founded"], ["profile founded"]],
    ),
    finding(
        "N101", "name-variant", "warning", "{entity}: a name that is written in two ways", [], entity="林晓东",
        evidence=(evidence("brewery/blog.txt", "林晓东", "name"), evidence("museum/review.txt", "林曉棟", "name")),
    ),
    finding(
        "R305", "direction-mismatch", "info", "{entity}: the words say up", [["news plants", "blog plants"]], baseline="known",
        evidence=(evidence("brewery/blog.txt", "持续上升", "direction"),),
    ),
    finding(
        "F401", "fx-off-market", "info", "{entity}: the conversion implies a rate of {rate}", [["museum cost"], ["museum cost cny"]],
        params={"rate": "0.933"}, computed={"rate": "0.933", "market": "0.855"}, suppressed="agreed rate of the contract",
    ),
)  # fmt: skip

AGREEMENTS = (
    Agreement(
        "R301", "青山啤酒", "revenue_growth", tuple(CLAIMS[k].id for k in ("news growth", "news revenue before", "news revenue")),
        {"verdict": "verified", "expected": "21.57"}, Message("{entity}: the growth fits", {"entity": "青山啤酒"}),
    ),
    Agreement(
        "S201", "Harbour Ferries", "other:costs", tuple(CLAIMS[k].id for k in ("costs", "fuel", "crews")),
        {"verdict": "verified", "expected": "42000000"}, Message("{a} + {b} = {total}", {"a": "20", "b": "22", "total": "42"}),
    ),
    Agreement(
        "D101", "Harbour Ferries", "other:vessels", tuple(CLAIMS[k].id for k in ("annual fleet", "profile fleet")),
        {"verdict": "corroborated"}, Message("{count} sources agree", {"count": 2}),
    ),
)  # fmt: skip


def audit() -> Audit:
    """The whole of it."""
    claims = sorted(CLAIMS.values(), key=lambda c: (c.source.id, c.start))
    return Audit(tuple(SOURCES.values()), tuple(claims), FINDINGS, AGREEMENTS, (Unreadable("scan.pdf", "no text in it"),))


def markup_source() -> Source:
    """A source whose file holds markup that its text leaves out."""
    raw = "<p>Dock <b>One</b> opened in 1999.</p>"
    text = "Dock One opened in 1999."
    segments = tuple(
        Segment(text.index(piece), raw.index(piece), len(piece)) for piece in ("Dock ", "One", " opened in 1999.")
    )
    return Source("dock.html", "dock.html", text, raw, segments, (Block("paragraph", 0, len(text)),), kind="html", lang="en")

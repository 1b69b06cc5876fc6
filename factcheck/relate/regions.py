"""The province, city or island that a Chinese text of statistics is about: 全州, 全岛 and 我省 speak of it as a whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache

from factcheck.lexicon.fold import fold
from factcheck.model import Entity, Source
from factcheck.relate.names import NameSpan
from factcheck.relate.names.lexicon import GENERIC, PLACE, STOP, lexicon, public_ends, table

#: What the name of a place ends with.
KINDS = "省市县州区岛镇乡村旗盟"
#: 全市 is all of a city, but 全市场 all of a market; 我省 and 本市 are those of whoever publishes.
WHOLE = re.compile(rf"[全我本]([{KINDS}域境辖])(?![场值价委长级政民道域块别])")
#: What any place may be called as a whole, an island as well.
ANY = "区域境辖"
_NAMED = re.compile(rf"(?:(?<![\u4e00-\u9fff])|(?<=[年月日度]))(?![年月日度])([\u4e00-\u9fff]{{1,4}}?(?:自治|[群半]|特别行政)?[{KINDS}])|(?:在|由|从|据|对|，|是|为)([\u4e00-\u9fff]{{2,3}}?[{KINDS}])")
_NOT = re.compile(
    r"[全我本该这那各每某一二三四五六七八九十两几多新老旧大小外内上下同此其]|(?:城市|都市|股市|楼市|上市|超市|门市|夜市|社区|地区|小区|景区|园区|市区|山区|灾区|郊区|辖区|校区|特区|港区|厂区|矿区|库区|战区|"
    r"农村|乡村|城乡|城镇|乡镇|海岛|离岛|孤岛|半岛|群岛|家乡|故乡)$"
)
#: 岚屿群岛渔业 in a text on the islands is their fishing, not a company.
_TRADES = frozenset({"渔业", "农业", "林业", "牧业", "畜牧业", "工业", "商业", "旅游", "旅游业", "经济", "建筑业", "服务业", "房地产", "交通", "教育"})
_COUNTRIES = frozenset(fold(table()["country"]["zh"]).split())
#: How often a text names the place that it is about.
_OFTEN = 3
#: How much of a text introduces the place that it is about.
_LEAD = 400


def region_of(source: Source, folded: str) -> Entity | None:
    """The place that a text speaks of as a whole, named in its title or its opening.

    Args:
        source: the text.
        folded: ``fold(source.text)``.
    """
    if source.lang == "en":
        return None
    whole = Counter(WHOLE.findall(folded))
    title = fold(source.title)
    if not whole:
        return _by_institutions(source, title, folded) or _national(source, folded)
    for written, text, least in ((source.title, title, 1), (source.text, folded[:_LEAD], 2)):
        for match in _NAMED.finditer(text):
            start, end = match.span(1 if match[1] else 2)
            name = text[start:end]
            spoken = whole[name[-1]] + sum(whole[kind] for kind in ANY if kind != name[-1])
            if spoken >= least and not _NOT.match(name) and (title.find(name) >= 0 or folded.count(name) > 1):
                return Entity(name.lower(), written[start:end], "place")
    return _by_opening(source, title, folded, whole) or _by_institutions(source, title, folded) or _by_title(source, title, whole) or _national(source, folded)


#: Offices of a whole country, in the lead of a text that publishes their figures.
_NATIONAL = re.compile(r"(?:国家(?:统计局|能源局|邮政局|外汇管理?局|外汇局|铁路局|税务总局|电影局|数据局)|海关总署|商务部|工信部|工业和信息化部|交通运输部|文化和旅游部|农业农村部|中国人民银行|国务院新闻办)[^。；;]{0,30}(?:数据|统计|公布|发布|表示|介绍|获悉|通报)")
#: Words by which a press speaks of its own country or city as a whole, with what that is called and how often one must stand in a text.
_OWN = (
    (_NATIONAL, re.compile("全国|我国|国内生产总值"), "中国", 1),
    (re.compile("统计处|[署局处]|本港"), re.compile("本港|全港|来港|访港|抵港|香港(?:失业率|零售业|经济|楼价|整体|人口|总就业)"), "香港", 1),
    (re.compile("主计|观光[署局]|财政部|经济部|内政部|劳动部|卫福部|教育部|交通部|国发会|农业部"), re.compile("来台|国人|全台|台湾(?!网|股份|银行|大学|水泥|高铁|积体)|我国"), "台湾", 3),
)


def _national(source: Source, folded: str) -> Entity | None:
    """The country or city that a text tells of as a whole where its offices open it: of what 国家统计局 or 政府统计处 publishes."""
    lead = folded[:_LEAD]
    for offices, whole, name, least in _OWN:
        if offices.search(lead) is not None and len(whole.findall(folded)) >= least:
            at = folded.find(name)
            written = source.text[at : at + len(name)] if at >= 0 else name
            return Entity(name, written, "place")
    return None


def _by_title(source: Source, title: str, whole: Counter[str]) -> Entity | None:
    """The place that a title or the name of a paper tells where a text speaks of all of it: 重庆 of 一季度重庆公共支出, 重庆日报."""
    if not any(whole[kind] > 1 for kind in "市省县州区"):
        return None
    flags = lexicon().flags
    for written in (source.title, source.publisher):
        text = fold(written)
        for start in range(len(text) - 1):
            for size in (4, 3, 2):
                name = text[start : start + size]
                if len(name) == size and flags.get(name, 0) & PLACE and not flags[name] & (STOP | GENERIC) and name not in _COUNTRIES:
                    return Entity(name.lower(), written[start : start + size], "place")
    return None


def _by_opening(source: Source, title: str, folded: str, whole: Counter[str]) -> Entity | None:
    """What a title opens with that the text or its publisher is called by too: 清沅 of ``清沅四年新建学校157所``, where 全市 is spoken of."""
    publisher = fold(source.publisher)
    for size in (4, 3, 2):
        name = title[:size]
        if len(name) < size or not all("\u4e00" <= c <= "\u9fff" for c in name) or _NOT.search(name) or name in lexicon().flags:
            continue
        called = folded.count(name) - folded.startswith(title) + publisher.startswith(name)
        if called and (publisher.startswith(name) or any(f"{name}{kind}" in folded for kind in whole)):
            longer = next((f"{name}{kind}" for kind in whole if f"{name}{kind}" in folded), "")
            at = folded.find(longer) if longer else -1
            written = source.text[at : at + len(longer)] if longer else source.title[:size]
            return Entity(fold(written).lower(), written, "place")
    return None


def _by_institutions(source: Source, title: str, folded: str) -> Entity | None:
    """What a title opens with where institutions are called by it: 澜溪 of 澜溪机场 and 澜溪州文化和旅游局."""
    for size in (4, 3, 2):
        name = title[:size]
        if len(name) < size or not all("\u4e00" <= c <= "\u9fff" for c in name) or _NOT.match(name) or folded.count(name) < _OFTEN:
            continue
        found = {m[1] for m in re.finditer(rf"{name}([{KINDS}]?(?:{_institutions()}))", folded)}
        if len(found) < 2 or name in lexicon().flags:
            continue
        longer = re.search(rf"{name}[{KINDS}]", folded)
        written = source.text[longer.start() : longer.end()] if longer else source.title[:size]
        return Entity(fold(written).lower(), written, "place")
    return None


@cache
def _institutions() -> str:
    return "|".join(map(re.escape, sorted(public_ends(), key=len, reverse=True)))


def with_region(names: Sequence[NameSpan], region: Entity | None, folded: str) -> tuple[NameSpan, ...]:
    """The names of a text with those places where the region stands by itself, not as a part of another name.

    Args:
        names: the names found, in the order of the text.
        region: the place.
        folded: the folded text.
    """
    if region is None:
        return tuple(names)
    kept = [
        n
        for n in names
        if not (n.entity.kind in ("place", "") and fold(n.entity.name) == region.id)
        and folded[n.start : n.end].removeprefix(region.id) not in _TRADES
    ]
    starts = [n.start for n in kept]
    found = []
    short = region.id[:-1] if len(region.id) > 2 and region.id[-1] in KINDS else region.id
    for match in re.finditer(rf"{short}{region.id[-1]}?", folded):
        at = bisect_left(starts, match.end())
        if at == 0 or kept[at - 1].end <= match.start():
            found.append(NameSpan(match.start(), match.end(), region))
    return tuple(sorted([*kept, *found], key=lambda n: (n.start, n.end)))

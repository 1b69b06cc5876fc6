"""Names made fit to be subjects: cut free of roles, read to their end, called by what is distinct of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence

from attrs import evolve

from factcheck.lexicon.fold import fold
from factcheck.model import Entity, Source
from factcheck.relate.names import NameSpan

_BUILT = re.compile(
    r"(?:桥|橋|隧道|矿|礦|码头|碼頭|场|場|校区|校區|院区|院區|园区|園區|园|園|厂|廠|馆|館|[一二三四五六]期|电站|電站|水库|水庫|机场|機場|航站楼|航廈|大厦|大廈|大楼|大樓|铁路|鐵路|高铁|高鐵|线|線|工程|"
    r"(?i:\b(?:mine|bridge|stadium|terminal|wing|campus|airport|station|tunnel|dam|tower|line|park|wharf|plant|pit|lane))"
    r")$"
)
_LAND = re.compile(r"(?:岛|半岛|海湾|山脉|海峡|群岛|盆地|平原|三角洲)$")
_INCORPORATED = re.compile(r"(?:公司|(?i:\b(?:plc|ltd|inc|limited|corp|co|llc|ag|sa|nv|corporation))\.?)$")
#: What no name begins with, and what is a role rather than a name.
_NO_NAME = re.compile(r"[占被把的了过并但则就也都还又很更最应该不没未其之所]|[矿馆校院厂港店社会署局行场园队]方$")
#: What goes on with a name that was cut short: 白礁湾渔业|专业合作社, Fallow| Week.
_GOES_ON = re.compile(
    r"(?:专业|控股|科技|股份|投资|管理|发展|国际|研究|建设|实业|综合|中心|第[一二三四五六七八九]|人民|市立|大学|附属){0,3}"
    r"(?:合作社|联合社|联合会|研究院|研究所|研究中心|医院|大学|学院|博物馆|美术馆|图书馆|体育馆|管理局|委员会|基金会|协会|商会|俱乐部|足球会|足球队|篮球队|乐团|剧团|电视台|出版社)"
    r"|\s(?:Week|Festival|Fair|Show|Cup|Games|Prize|Awards?|Marathon|Carnival|Biennale|Council|Authority|Trust|Museum|Hospital|University|College)\b"
)
_SMALL_WORD = re.compile(r"(?<![A-Za-z'’-])[a-z]{3,}(?![A-Za-z])")
_HEADINGS = frozenset(
    [
        "Adult",
        "Adults",
        "Children",
        "Education",
        "Housing",
        "Transport",
        "Health",
        "Police",
        "Roads",
        "Schools",
        "Libraries",
        "Parks",
        "Waste",
        "Staff",
        "Wages",
        "Revenue",
        "Profit",
        "Output",
        "Sales",
        "Exports",
        "Imports",
        "Shares",
        "Bookings",
        "Tickets",
        "Passengers",
        "Visitors",
        "Turnout",
        "Votes",
        "Spending",
        "Income",
        "Costs",
        "Rents",
        "Prices",
        "Debt",
        "Rivals",
        "Critics",
        "Analysts",
        "Officials",
        "Organisers",
        "Residents",
    ]
)
_ROLE_BEFORE = re.compile(
    r"(?:图源|船东|船厂|片商|药企|车企|房企|矿企|酒企|券商|开发商|发展商|营办商|运营商|营运商|承建商|承包商|发行商|出版商|制造商|供应商|经销商|代理商|零售商|生产商|"
    r"业主|卖方|买方|东主|大股东|控股股东|股东|母公司|子公司|合作伙伴|竞争对手|对手|同业|同行|买家|卖家|投资方|投资人|出品方|承办方|主办方|主办单位|"
    r"收购方|被告|原告|机构|龙头|巨头|老牌|新秀|初创企业|独角兽|上市公司|国企|民企|央企|外资|本地|当地|隔壁|邻近|邻市|旗下)(?:的)?"
)


def without_roles(names: Sequence[NameSpan], folded: str, text: str) -> tuple[NameSpan, ...]:
    """The names without the role written before them: of ``船东蓝湾渔业`` the shipowner is 蓝湾渔业."""
    known = {fold(n.entity.name): n.entity for n in names}
    common = set(_SMALL_WORD.findall(text)) if any(n.entity.name[:1].isascii() for n in names) else set()
    often = Counter(n.entity for n in names)
    out: list[NameSpan] = []
    ends = [*(n.start for n in names[1:]), len(folded)][: len(names)]
    for name, limit in zip(names, ends, strict=True):
        if _NO_NAME.match(folded, name.start, name.end) or _ordinary(
            name, text, common if often[name.entity] < 2 else ()
        ):
            continue
        more = _GOES_ON.match(folded, name.end, min(limit, name.end + 14)) if name.entity.kind != "person" else None
        if more is not None:
            written = text[name.start : more.end()]
            if fold(name.entity.name) == folded[name.start : name.end]:
                whole = known.setdefault(
                    fold(written), evolve(name.entity, id=fold(written).lower(), name=written, kind="organisation")
                )
                name = evolve(name, end=more.end(), entity=whole)
        match = _ROLE_BEFORE.match(folded, name.start, name.end)
        if match is None or name.end - match.end() < 2 or name.entity.kind == "person":
            out.append(name)
            continue
        cut = match.end() - name.start
        bare = name.entity.name[cut:] if fold(name.entity.name).startswith(match[0]) else name.entity.name
        entity = known.get(fold(bare)) or evolve(name.entity, id=fold(bare).lower(), name=bare)
        out.append(evolve(name, start=match.end(), entity=entity))
    return tuple(out)


def _ordinary(name: NameSpan, text: str, common: Container[str]) -> bool:
    """Whether a Latin word with a capital is only the first of its sentence: the text writes it small elsewhere."""
    word = text[name.start : name.end]
    return word.isascii() and word.isalpha() and word[1:].islower() and (word.lower() in common or word in _HEADINGS)


def distinctive(names: Sequence[NameSpan], text: str) -> tuple[NameSpan, ...]:
    """The names with entities called by more than a word that many share: Fenmoor United, not United; 栖河博物馆, not 栖河.

    A form of incorporation is not part of what makes a name distinct.
    """
    longer: dict[Entity, set[str]] = {}
    for name in names:
        short, written = name.entity.name, text[name.start : name.end].strip("“”‘’「」『』\"'")
        if name.entity.kind in ("person", "product") or len(written) <= len(short) or _INCORPORATED.search(written):
            continue
        extra = written.removeprefix(short) if written.startswith(short) else written.removesuffix(short)
        latin = short[0].isascii()
        if extra == written or extra.strip().isupper():
            continue  # Corvane AI: what an acronym adds is no part of the name
        if (extra.startswith(" ") or extra.endswith(" ")) if latin else len(extra) <= 10:
            longer.setdefault(name.entity, set()).add(written)
    called = {e: evolve(e, name=max(forms, key=lambda w: (len(w), w))) for e, forms in longer.items()}
    return tuple(evolve(n, entity=called[n.entity]) if n.entity in called else n for n in names)


#: Right before the name of a product: 听书软件|Loom.
_WARE = re.compile(r"[\u4e00-\u9fff](?:应用|软件|模型|手机|游戏|手游|疫苗|新药|机器人|车型|轿车|芯片|耳机|相机|浏览器|聊天工具|助手)$")


def told_apart(names: Sequence[NameSpan], folded: str = "") -> tuple[NameSpan, ...]:
    """The names with what is built told from where it stands: a bridge or a mine has a cost and a length, an island has not.

    What a word for a product stands right before is a product.

    Args:
        names: the names.
        folded: the folded text.
    """
    kinds: dict[Entity, Entity] = {}
    wares = Counter(n.entity for n in names if _WARE.search(folded, max(0, n.start - 6), n.start))
    often = Counter(n.entity for n in names)
    for entity, times in wares.items():
        # 手机Norvo M2 makes no product of a company that is named a hundred times.
        latin = entity.kind == "organisation" and entity.name.isascii() and times * 5 >= often[entity]
        if latin or not entity.kind:
            kinds[entity] = evolve(entity, kind="product")
    people = {(fold(n.entity.name)[:2], len(n.entity.name)) for n in names if n.entity.kind == "person" and len(n.entity.name) == 3}
    for entity in {n.entity for n in names}:
        if entity.kind in ("organisation", "") and (fold(entity.name)[:2], len(entity.name)) in people:
            kinds[entity] = evolve(entity, kind="person")  # 骆景堂 beside 骆景棠: the same one, misspelt
        elif entity.kind == "place" and _BUILT.search(entity.name):
            kinds[entity] = evolve(entity, kind="thing")
        elif entity.kind in ("organisation", "") and _LAND.search(fold(entity.name)):
            kinds[entity] = evolve(entity, kind="place")
    return tuple(evolve(n, entity=kinds[n.entity]) if n.entity in kinds else n for n in names)


#: Lines that go by a number: 6号线.
_LINE = re.compile(r"(?<![\d.])\d{1,2}号线(?P<part>[东西南北]{1,2}延(?:长?线|段)|延长线|延伸线|支线)?")
_QUOTED = re.compile(r"“([^“”‘’，。；：！？、,;:!?\s了是不我你他在]{2,10})”")
#: What kind of thing a quoted name is, told right before or right behind it.
_CLASS_BEFORE = re.compile(
    r"(?:台风|飓风|气旋|行星|彗星|探测器|船|舰|轮|艇|号|药|疫苗|产品|品牌|软件|应用|展览|展|项目|平台|系统|车型|游戏|电影|影片|剧|剧集|小说|专辑|芯片|卫星|火箭|机器人|品种|系列|计划|工程|活动|节目|歌剧|舞剧|"
    r"App|app|APP)$"
)
_CLASS_BEHIND = re.compile(
    r"(?:特展|展览|大展|展|号|轮|计划|项目|工程|行动|品牌|系列|疫苗|工作坊|节目|奖|杯|基金|平台|系统|卫星|火箭|机器人|芯片|品种)"
)


def quoted(source: Source, folded: str, names: Sequence[NameSpan]) -> tuple[NameSpan, ...]:
    """The names, and those that only quotation marks and a class noun tell to be names: 养殖工船“海丰二号”.

    Args:
        source: the source.
        folded: its text, folded.
        names: the names found so far, in order.
    """
    found: dict[str, str] = {}
    for match in _QUOTED.finditer(folded):
        inner = match[1]
        named = inner.endswith("号") or _CLASS_BEHIND.match(folded, match.end())
        if named or _CLASS_BEFORE.search(folded, max(0, match.start() - 4), match.start()):
            found.setdefault(inner, source.text[match.start(1) : match.end(1)])
    parts: dict[str, str] = {}
    for match in _LINE.finditer(folded) if "号线" in folded else ():
        found.setdefault(match[0], source.text[match.start() : match.end()])
        if match["part"]:
            # 6号线东延线, later 东延线: the part alone is the same, where it is one line's.
            parts[match["part"]] = match[0] if parts.get(match["part"], match[0]) == match[0] else ""
    whole = {part: line for part, line in parts.items() if line}
    if not found:
        return tuple(names)
    names = [n for n in names if folded[n.start : n.end] not in whole]
    found.update((part, source.text[at : at + len(part)]) for part in whole if (at := folded.find(part)) >= 0)
    taken = sorted((n.start, n.end) for n in names)
    extra: list[NameSpan] = []
    pattern = re.compile("|".join(re.escape(t) for t in sorted(found, key=len, reverse=True)))
    at = 0
    for match in pattern.finditer(folded):
        while at < len(taken) and taken[at][1] <= match.start():
            at += 1
        if at < len(taken) and taken[at][0] < match.end():
            continue
        name = whole.get(match[0], match[0])
        kind = "thing" if _LINE.fullmatch(name) else "product"
        entity = Entity(name.lower(), found[name], kind)
        extra.append(NameSpan(match.start(), match.end(), entity))
    return tuple(sorted((*names, *extra), key=lambda n: n.start))

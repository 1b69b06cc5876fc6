"""Whom a Chinese role or common noun stands for: 该馆, 这所学校, 项目, 全市, and what a cleft sentence singles out."""

from __future__ import annotations

import re
from functools import cache

from factcheck.lexicon.fold import fold
from factcheck.model import Entity, Span
from factcheck.recognize.first import gate
from factcheck.relate.document import Document, Sentence
from factcheck.relate.heads import is_kind, is_phrase
from factcheck.relate.names import NameSpan
from factcheck.relate.names.lexicon import table
from factcheck.relate.names.subjects import nominal
from factcheck.relate.regions import ANY, KINDS, WHOLE
from factcheck.relate.topics import Candidate, Topics

#: What the choice of a subject rests on that no name of the text names.
PHRASE = "noun phrase that opens the clause"
#: Words that point back to whom the text is about, whatever its kind: 该馆, 这家医院.
_POINTED = re.compile(
    r"该(?=[\u4e00-\u9fff])|这(?:家|座|所|支|间|艘|个)(?=[\u4e00-\u9fff]{2})|这(?P<loose>[项条款部届场栋处幢艘辆架列片只])(?=[\u4e00-\u9fff])|[全本](?=[馆校院港社队村厂矿站店台园行所会局桥线路县市镇区省]\S)"
)
_THINGS = re.compile(r"(?:影?片|剧|书|药|产品|项目|模型|系统|工程|计划|线|桥|楼|疫苗|疗法|技术|机型|车型|游戏)")
#: A noun phrase whose last character is that of an institution or a place with a will of its own.
_PLACELIKE = re.compile(
    r"(?:[^，,。；;：:\d“”]{0,8}的)?(?:(?=新[竹北疆乡余泰化安沂]|大[连同庆理阪邱邑兴]|小樽|老挝|上[海饶虞犹]|前海|本溪|全州)|(?![却让将把被使令叫请给对向从由在与和及或并但而且又也都就还才只仅很最更占季本该这那每某各前后首末同年月日全整新老旧大小较距离赴访抵驶往]))((?:(?!的)[\u4e00-\u9fff]){2,6}?(?:[馆队村院校社局厂矿港站镇县市区党]|俱乐部|渔场|农场|机场|牧场|水库|协会|商会|工会|学会|基金会|委员会|剧团|乐团|音乐节|电影节|艺术节|书展|车展|博览会|运动会|大桥|隧道|高铁|铁路|高速公路|水电站|核电站|电站|大厦|体育场|影城|号线|[^一生航路战管光干支在上下热防底红专电视沿天曲界前后全短长中无有]线))"
    r"(?=[首全新设预共今去前明本上过已将在于的是为有设拥现共全由从自凭以则也还又仅只没未分计投年日月一二三四五六七八九十两]|规模|目前|当前|每|近|上|原|\d|，(?:由|将|占地|位于|坐落|总投资|预计|年产|计划|落脚))"
)
#: Who holds shares of others by trade: the meeting told of next is not theirs.
_HOLDER = re.compile(r"(?:资本|创投|基金|投资|投控|产投|资产管理)$|\b(?:capital|ventures?|partners|equity|investments?|fund|holdings)$", re.IGNORECASE)
#: What only the company that a text is about can mean, where it says no name: 股東會6月20日通過.
_BOARD = re.compile(r"(?:股东(?:大|常|临时)?会|董事会|监事会|法说会)(?=\d|[昨今前上本日]|通过|决议|批准|同意|建议|宣布|宣派|拟|将|已|核准|决定|选|改选)")
#: The last character of one, and how far behind the first it may stand.
_PLACE_ENDS = re.compile("[馆队村院校社局厂矿港站镇县市区党部场库会团节展桥道铁路厦城线]")
_LONGEST_PLACE = 20
_COMMON = re.compile(
    r".*(?:城市|都市|股市|楼市|超市|社区|地区|小区|景区|园区|市区|山区|灾区|郊区|辖区|校区|部队|团队|军队|球队|车队|乐队|报社|旅行社|通讯社|当局|全局|结局|布局|格局|"
    r"上市|门市|夜市|全村|农村|乡村|全市|全县|全区|全镇|政党|车站|网站|空间站|香港|[赴来在离返访留到靠驶经回入进出抵][港镇县市]|房市|车市|债市|汇市|币市|菜市|集市|花市|早市|开市|收市|后市|面市|入市|退市|救市|住院|出院|学院|医院|大学院|高校|学校|母校|酒店业)|"
    r"[一二三四五六七八九十两几多各每某].*"
)
_SIDE = re.compile(r"([矿馆校院厂港店社会署局行场园队])(?:方|里|内|上(?!市)|中(?!心|学))|([矿厂港])区")
#: Behind the last word of a name it is a trade that is spoken of, or another name: 航空业, 铜矿公司.
_NOT_CALLED = re.compile(r"[业界股派]|公司|集团|市场|领域|产业|行业|协会|大学|学院")
#: A market or a trade as a whole: 全球减重药市场|规模.
_MARKET = re.compile(
    r"((?:全球|世界|全国|我国|中国|国内|全美|全欧|亚太|美国|日本|印度|韩国|欧洲|东南亚)(?:的)?[\u4e00-\u9fff]{1,10}?(?:市场|行业|产业|(?:电影|制造|零售|旅游|保险|航空|航运|餐饮|酒店|银行|钢铁|汽车|建筑|渔|林|畜牧|养殖|软件|游戏|半导体|服务|纺织|物流|快递|光伏|风电|养老|医药|化工|造船|采矿|娱乐|体育|房地产|金融|影|茶)业))"
    r"(?=(?:整体|总)?(?:规模|容量|总产值|产值|渗透率|出货量|复合)|预计|预期|去年|今年|明年|[0-9]|有望|将|创造|贡献|在[0-9]|年)"
)
#: The companies of an exchange in all: 上市公司(不含外国企业)|去年营收.
_ALL_LISTED = re.compile(
    r"(?:不含[^，,。；;]{2,8}的)?((?:台湾|全台|全体|所有|我国|A股|沪深|沪市|深市|港股)?(?:上市柜|上市|上柜|兴柜)公司)(?=(?:\([^()]{1,24}\))?(?:累计|合计|总计)?(?:去年|今年|前年|上半年|前[一二三1-3]季|第[一二三四1-4]季|[0-9]|营收|营业收入|净利|税前|税后|获利|应申报|整体))"
)
#: What a trial is told by: whose it is, is the medicine that the text is about.
_TRIAL = re.compile(
    r"(?:[一二三四ⅠⅡⅢⅣ1-4IV]{1,3}期(?:临床|试验)|(?:关键|确证|注册)?(?:性)?临床(?:试验|研究)|首例(?:患者|受试者)|共?入组|试验(?:共|组|结果|在)|治疗组|对照组|安慰剂组|给药组|(?:受试者|患者)(?:平均|中位|人数|共|分|按)|用药|给药|(?:最?常见的?)?不良反应|因不良反应|急性加重|主要终点|次要终点)"
)
#: Whom a deal or a holding is with: 对方的家底, 标的公司去年营收.
_OTHER_SIDE = re.compile("对方(?!法|向)|标的(?:公司|企业)|被收购方")
_BY_KIND = "what kind of thing it is"
#: A common noun with what is said of it right behind: 项目|总投资74亿元, 学校|占地96亩.
_PREDICATED = re.compile(
    r"([\u4e00-\u9fff]{2}?)(?:全长|全线|总投资|总建筑面积|总面积|总造价|总|占地|规模|位于|坐落|设|由|将|于|预计|计划|分|建|投资|造价|工期|原定|已|共|从|自|目前|现|每|去年|今年|首|最快|最多|可|耗资|斥资|至今|全年|年|[一二三]期|\d|前年|上月|本月|眼下|拟)"
)
#: What a cleft sentence singles out stands behind these: 同期启用的还有|河湾小学.
_CLEFT = re.compile(r"[\u4e00-\u9fff]{2}的(?:还有|还包括|则有|则是|正是|就是|便是|当属|要数|是|有|为)([\u4e00-\u9fff]{0,8})[“‘《\"]?$")
#: 现有四座厂: of whom has several of a kind, not of one of them.
_SEVERAL = re.compile(r"(?:目前|现时|现在)?(?:现有|共有|已有|拥有|旗下有|旗下|设有|有)$")
_THE = re.compile(r"\s*the ([a-z]{3,})\b")
_WHOLE_BEGINS, _POINTED_BEGINS, _SIDE_BEGINS, _THE_BEGINS = (gate(each.pattern) for each in (WHOLE, _POINTED, _SIDE, _THE))


def by_role(doc: Document, sentence: Sentence, span: Span, topics: Topics, at: int) -> Candidate | None:
    """What a clause opens with is a role: ``该馆``, ``这座矿``, or the last word of a known name (``合作社``)."""
    opens = doc.lowered[at : at + 1]
    if opens in _WHOLE_BEGINS and (whole := WHOLE.match(doc.folded, at, span.end)) is not None:
        region = topics.main if topics.main is not None and topics.main.kind == "place" else None
        if region is not None and (whole[1] in ANY or region.id[-1] not in KINDS or region.id.endswith(whole[1])):
            return Candidate(region, 3.6, "the place as a whole")
    if opens in _POINTED_BEGINS and (pointed := _POINTED.match(doc.lowered, at, span.end)) is not None:
        if any(doc.folded[n.start - 1] == "的" and pointed.end() < n.start and n.end < span.end - 1 for n in sentence.names):
            return None  # 该局管内新建的|临安铁路全长
        last = span.end - (doc.lowered[span.end - 1] in "，。；：,:;")
        of = doc.lowered.rfind("的", pointed.end(), last)
        if of > 0 and (meant := topics.called(doc.lowered[of + 1 : last])) is not None:
            return Candidate(meant, 3.4, "the last word of its name")
        if of > 0 and (meant := topics.of_kind(_tails_of(doc.lowered[of + 1 : last]))) is not None:
            return Candidate(meant, 3.4, _BY_KIND)
        for size in (3, 2, 1):
            called = topics.called(doc.lowered[pointed.end() : pointed.end() + size])
            if called is not None:
                return Candidate(called, 3.4, "the last word of its name")
        for size in (3, 2):
            if (meant := topics.of_kind(_tails_of(doc.lowered[pointed.end() : pointed.end() + size]))) is not None:
                return Candidate(meant, 3.4, _BY_KIND)
        thing = topics.thing if _THINGS.match(doc.lowered, pointed.end()) else None
        if thing is None and pointed["loose"]:
            return None  # 这项支出, 这部分: not whom the text is about
        whom = thing or topics.company or topics.main
        return Candidate(whom, 3.4, "pronoun or role") if whom is not None else None
    if opens in _SIDE_BEGINS and (side := _SIDE.match(doc.lowered, at, span.end)) is not None:
        within = topics.called(side[1] or side[2])
        if within is not None:
            return Candidate(within, 3.4, "the last word of its name")
    if doc.lowered[span.start : span.start + 1] in _THE_BEGINS and (noun := _THE.match(doc.lowered, span.start, span.end)) is not None:
        named = topics.called(noun[1])
        if named is not None:
            return Candidate(named, 3.4, "the last word of its name")
    for size in (4, 3, 2):
        if at + size > span.end or opens <= "\u2e80":
            continue
        called = topics.called(doc.lowered[at : at + size])
        if called is not None and _NOT_CALLED.match(doc.lowered, at + size) is None:
            return Candidate(called, 3.3, "the last word of its name")
    if (market := _MARKET.match(doc.folded, at, span.end)) is not None and not any(n.start < market.end(1) and at < n.end for n in sentence.names):
        return Candidate(Entity(market[1].lower(), doc.source.text[at : market.end(1)], "thing"), 3.3, PHRASE)
    if (listed := _ALL_LISTED.match(doc.folded, at, min(span.end, at + 60))) is not None and not any(n.start < listed.end(1) and listed.start(1) < n.end for n in sentence.names):
        return Candidate(Entity(listed[1].lower(), doc.source.text[listed.start(1) : listed.end(1)], "thing"), 3.3, PHRASE)
    if _TRIAL.match(doc.folded, at, span.end) and (drug := _tried(doc, sentence, span, topics)) is not None:
        return Candidate(drug, 3.2, "its trial")
    if (party := _OTHER_SIDE.match(doc.folded, at, span.end)) is not None and (counterpart := _other_side(topics, party[0])) is not None:
        return Candidate(counterpart, 3.3, "the other side")
    if _BOARD.match(doc.folded, at, span.end) and topics.main is not None and topics.main.kind == "organisation" and topics.company is not None and _HOLDER.search(fold(topics.company.name)):
        return Candidate(topics.main, 3.3, "its board or its shareholders")
    if doc.lowered[at : at + 2] in _tails() and (common := _PREDICATED.match(doc.lowered, at, span.end)) is not None:
        told = topics.of_kind(_tails_of(common[1]), topics.told)
        if told is not None:
            return Candidate(told, 3.3, _BY_KIND)
    place = _PLACELIKE.match(doc.folded, at, span.end) if _PLACE_ENDS.search(doc.folded, at + 2, min(span.end, at + _LONGEST_PLACE)) else None
    if place is not None and not _COMMON.fullmatch(place[1]) and nominal(place[1]):
        start = place.start(1)
        if any(n.start < place.end(1) and start < n.end for n in sentence.names):
            return None
        written = doc.source.text[start : place.end(1)]
        if place.end(1) - start > 2 and not is_phrase(place[1]):
            return None
        return Candidate(Entity(place[1].lower(), written, "organisation"), 3.2, PHRASE)
    return None


def _tried(doc: Document, sentence: Sentence, span: Span, topics: Topics) -> Entity | None:
    """The medicine that a trial is of: named in its clause, spoken of, or the last product named before."""
    named = next((n.entity for n in sentence.names if span.start <= n.start < span.end and n.entity.kind == "product"), None)
    if named is not None:
        return named
    if topics.thing is not None and topics.thing.kind == "product":
        return topics.thing
    return next((e for e in reversed(topics.tails.values()) if e.kind == "product"), None)


def _other_side(topics: Topics, word: str) -> Entity | None:
    """The last organisation named besides the one that the text is about."""
    main = topics.main if topics.main is not None and topics.main.kind == "organisation" else topics.company
    firms = [e for e in topics.pair if e != main and e.kind in ("organisation", "")]
    told = [e for e in topics.told if e != main and e.kind in ("organisation", "")]
    return told[0] if len(told) == 1 else firms[-1] if firms and word != "对方" else None


_EXAMPLE = re.compile(r"(?:以|拿)[^，,。；;]{0,16}?$")


def example(doc: Document, sentence: Sentence, span: Span) -> NameSpan | None:
    """What a clause takes for an example of what it goes on to tell: ``以河湾小学为例``.

    Args:
        doc: the document.
        sentence: the sentence.
        span: the clause.
    """
    for name in sentence.names:
        if span.start < name.start < span.end and doc.folded.startswith(("为例", "来说", "举例"), name.end):
            return name if _EXAMPLE.match(doc.folded[span.start : name.start]) is not None else None
    return None


def cleft(doc: Document, sentence: Sentence, span: Span) -> NameSpan | None:
    """The name that a cleft clause singles out: ``同样在9月启用的还有|河湾小学``.

    Args:
        doc: the document.
        sentence: the sentence.
        span: the clause.
    """
    for name in sentence.names:
        if span.start < name.start < span.end and name.entity.kind not in ("person", "place"):
            found = _CLEFT.search(doc.folded, span.start, name.start)
            return name if found is not None and (not found[1] or is_kind(found[1])) else None
    return None


def several(doc: Document, sentence: Sentence, span: Span, topics: Topics, at: int) -> Candidate | None:
    """Whom a clause goes back to that counts things of the kind of the subject: of ``现有四座厂`` it is the owner of ``松浦新厂``.

    Args:
        doc: the document.
        sentence: the sentence.
        span: the clause.
        topics: whom the text has been talking about.
        at: where the clause starts behind connectives and dates.
    """
    subject, owner = topics.subject, topics.main if topics.main is not None and topics.main.kind == "organisation" else topics.company
    if subject is None or owner in (None, subject) or subject.kind == "person":
        return None
    figure = next((m for m in sentence.figures if at < m.start < span.end), None)
    if figure is None or _SEVERAL.fullmatch(doc.folded, at, figure.start) is None:
        return None
    counted = fold(subject.name)[-1:]
    same = counted >= "\u3400" and doc.folded[figure.end : figure.end + 3].find(counted) >= 0
    return Candidate(owner, 3.3, "has several of the kind") if same and owner is not None else None


@cache
def _tails() -> dict[str, frozenset[str]]:
    return {fold(noun): frozenset(fold(tails).split()) for noun, tails in table()["kind"]["zh"].items()}


def _tails_of(noun: str) -> frozenset[str]:
    """The last words of the names of what a common noun may stand for: 小学 and 大学 of 学校."""
    return _tails().get(noun, frozenset())

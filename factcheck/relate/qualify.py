"""What sets a figure apart from others of the same entity, concept and period."""

from __future__ import annotations

import re

from factcheck.model import Evidence
from factcheck.relate.document import Document
from factcheck.relate.draft import Draft
from factcheck.relate.english.callings import listed
from factcheck.relate.words import Word

_ROUND = re.compile(
    r"(pre-?[a-f]|[a-h]\+{0,2}\d?|天使\+?|种子|战略|首|第[一二三四五六七八九十]+)\s*轮|(series\s+[a-h]\+?|seed|angel|pre-ipo)\s*(?:round|funding|financing)?"
)
_STAGE = (("post_money", re.compile(r"投后|post-money")), ("pre_money", re.compile(r"投前|pre-money")))
_SCOPES = (
    ("monthly", re.compile(r"每月|月均|月度|单月|monthly|a month|per month|/month")),
    ("daily", re.compile(r"每日|日均|每天|单日|daily|a day|per day")),
    ("weekly", re.compile(r"每周|单周|weekly|a week|per week")),
    ("annual", re.compile(r"每年|年均|annual(?:ly)?\b|a year(?! earlier| ago| before)|per year")),
    ("quarterly", re.compile(r"单季度?|quarterly")),
    ("average", re.compile(r"平均|人均|均价|average")),
)
_ANY_SCOPE = re.compile("|".join(pattern.pattern for _, pattern in _SCOPES))
_NO_TOTAL = re.compile(r"其中[^，,。；;]*$|(?:其余|余下|剩余)[^，,]{1,16}[，,][^，,]*$")
_OUT = re.compile(r"剔除|撇除|扣除|不计|除去|excluding|stripping out|before one-off|before exceptional")
_SEGMENT_ZH = re.compile(
    r"(?:其中|当中)[，,]?\s*(?:来自|面向|包括)?([^，,。；;：:\d]{2,16}?)(?:的)?(?=收入|营收|销售|占比|占|为|达|贡献|业务|毛利|$)"
)
#: Verbs, times and pointers that stand before a concept without being a part of anything.
_NO_PART = re.compile(
    r"(?:有|获|赚|占|吸引|举办|贡献|派发|要求|展出|给付|选择|完成|投入|上映|录得|实现|新增|推出|发布|开出|接待|后|数月|雇|任内|迄今|期末|期初|半年|学期|学年|财|季|上)$"
    r"|^(?:共|总共|合共|累计|这|该|此|那|位列|居|难言|全[校院馆省国市县区队]|上一|下一|首日|首周|原来|目前|现|另|对应|自有)|^(?:学校|医院|公司|集团|市府|会方|位|排名|成长)$"
)
_GENERIC = frozenset(
    [
        "整体",
        "总",
        "总体",
        "全年",
        "全部",
        "平均",
        "合计",
        "累计",
        "公司",
        "集团",
        "年度",
        "期内",
        "当期",
        "同期",
        "最新",
        "目前",
        "当前",
        "其",
        "该",
        "一年",
        "上半年",
        "下半年",
        "全",
        "净",
        "年",
        "月",
        "季",
        "共",
        "合并",
        "本",
        "每股",
        "实现",
        "单",
        "主要",
        "总计",
        "the",
        "its",
        "total",
        "overall",
        "group",
        "full-year",
        "annual",
        "net",
        "company",
        "whole",
        "his",
        "her",
        "their",
        "half-year",
        "first-half",
        "second-half",
        "quarterly",
    ]
)


#: Concepts of the market: told as of a day of trading.
TRADED = frozenset({"share_price", "share_price_change", "market_cap"})
#: Prices of one day that are not its close.
_SESSION = re.compile(
    r"(?P<premarket>盘前|pre-?market)|(?P<after_hours>盘后|after[- ]hours|extended trading)|(?P<opening>(?<!公)开盘|高开|低开|\bopened (?:at|up|down|higher|lower))"
    r"|(?P<intraday>盘中|一度|早盘|早段|午盘|午间|半日|中段|\bintraday|\bat one point|\bas much as|\b(?:early|morning|midday|afternoon) trad)"
)

#: A rate of change on another basis than that of the figures beside it: at constant exchange rates, without what was bought.
_BASIS = r"(?:at|in|on) (?:an? )?(?:constant|fixed|local|comparable|organic|like-for-like|same-store|real|underlying)\b|organically\b|like[- ]for[- ]like\b|按(?:年)?(?:固定|不变|恒定|可比)|按当地货币"
_OTHERWISE = re.compile(
    rf"[\s,，(（]*(?:(?:when|if) )?(?:(?:measured|calculated|adjusted) )?(?:{_BASIS}|(?:excluding|without|before|stripping out|leaving out|adjusted for) (?:the )?(?:(?:effects?|impact) of )?"
    r"(?:[a-z]+ )?(?:currency|currencies|exchange|acquisitions|disposals|inflation|acquired|deals)\b|after inflation\b|(?:if|when) [^,.;\d]{1,40} (?:is|are) (?:left out|excluded|stripped out|taken out)\b)"
)
_ON_BASIS = re.compile(rf"(?:{_BASIS})[^,.;，。；\d]{{0,48}}$")
#: Roles of words that say on what basis a figure stands.
_BASES = frozenset({"supposed", "rumored", "planned", "projected"})
_WAYS = frozenset({"up", "down", "flat"})


def qualify(doc: Document, draft: Draft, floor: int) -> None:
    """Add the qualifiers that the words around a figure give.

    Args:
        doc: the document.
        draft: the figure, its concept and entity chosen.
        floor: where the words that are about this figure begin: the end of the figure before it, or of its clause.
    """
    sentence, mention, q = draft.sentence, draft.mention, draft.qualifiers
    clause = sentence.clauses[draft.clause]
    low = doc.lowered
    head = low[max(sentence.start, clause.start) : mention.start]
    near = low[max(sentence.start, min(floor, mention.start)) : min(mention.end + 16, clause.end)]
    words = [w for w in sentence.words if w.start < mention.end + 12]
    _basis(draft, words, low)
    if draft.concept in TRADED and (session := _SESSION.search(low, max(clause.start, floor), min(clause.end, mention.end + 40))):
        q.setdefault("segment", session.lastgroup or "")
    if draft.known is not None and draft.known.id in ("funding_raised", "valuation", "investment", "funding_rounds"):
        if match := _ROUND.search(near):
            q.setdefault(
                "round", (match[1] or match[2]).strip().upper() if (match[1] or match[2]).isascii() else match[1]
            )
        for stage, pattern in _STAGE:
            if pattern.search(head[-30:]):
                q["stage"] = stage
    scope = next((scope for scope, pattern in _SCOPES if pattern.search(near)), "") if _ANY_SCOPE.search(near) else ""
    if scope:
        q.setdefault("scope", scope)
    if any("cumulative" in w.roles and floor <= w.start < mention.start for w in words):
        q["scope"] = "cumulative"
    _segment(doc, draft, floor)
    direction = _direction(draft, words, floor, low)
    if direction is not None:
        word, way = direction
        q["direction"] = way
        draft.cues.append(evidence(doc, word.start, word.end, "direction"))
    total = next((w for w in words if "total" in w.roles and max(floor, clause.start) <= w.start < mention.start), None)
    # "其中甲、乙两地合计": of those that it names, not of the figures before; "其余为税款，合计": of more than they.
    if total is not None and not _NO_TOTAL.search(doc.folded, floor, total.start):
        q["total"] = "yes"
        draft.cues.append(evidence(doc, total.start, total.end, "total"))


def evidence(doc: Document, start: int, end: int, role: str) -> Evidence:
    """A place of the text as evidence, in the file's offsets."""
    a, b = doc.source.locate(start, end)
    return Evidence(doc.source.path, a, b, doc.source.raw[a:b], role, doc.source.id)


def _basis(draft: Draft, words: list[Word], low: str) -> None:
    q, sentence, mention = draft.qualifiers, draft.sentence, draft.mention
    place = sentence.clauses[draft.clause]
    for word in words:
        if word.roles.isdisjoint(_BASES) or word.end > mention.start or word.start < sentence.start:
            continue
        away = draft.clause - sentence.clause_of(word.start)
        if "supposed" in word.roles and away <= 1:
            q.setdefault("basis", "supposed")
        if away == 0 or (
            away == 1 and not any(m.kind != "date" and word.end <= m.start < place.start for m in sentence.mentions)
        ):
            if "rumored" in word.roles:
                q.setdefault("basis", "rumored")
            elif "planned" in word.roles and _ahead(low, word, mention.start):
                q.setdefault("basis", "planned")
            elif "projected" in word.roles and _ahead(low, word, mention.start):
                q["basis"] = "projected"
    adjusted = [w for w in words if "adjusted" in w.roles and draft.clause - sentence.clause_of(w.start) <= 1]
    if q.get("basis") == "supposed" and _OUT.search(low, sentence.start, mention.start):
        q.pop("basis")
        adjusted = adjusted or [w for w in words if w.start >= 0][:1]
    if "growth_of" in q and (_OTHERWISE.match(low, mention.end, sentence.end) or _ON_BASIS.search(low, place.start, mention.start)):
        q["basis"] = "adjusted"
    if adjusted and draft.known is not None and draft.known.units & {"money", "percent", "money_per"}:
        q["basis"] = "adjusted"


def _ahead(low: str, word: Word, place: int) -> bool:
    """Whether a word of intention is meant: 将 is also "put" (將其估值推高), and then the figure is a fact."""
    text = low[word.start : word.end]
    if text == "将":
        return bool(
            re.match(
                r"将(?:达|超|为|有|在|于|会|增|升|突破|投入?|新增|提|继续|是|占|支付|派|兴建|交付|完成|接收)",
                low[word.start : place + 1],
            )
        )
    return text not in ("a", "to")


def _direction(draft: Draft, words: list[Word], floor: int, low: str) -> tuple[Word, str] | None:
    mention, clause = draft.mention, draft.sentence.clauses[draft.clause]
    best: tuple[int, Word, str] | None = None
    for word in words:
        if word.roles.isdisjoint(_WAYS) or (mention.unit != "percent" and low[word.start : word.end] == "lost"):
            continue  # What somebody lost is gone, it is not what he has left.
        way = "up" if "up" in word.roles else "down" if "down" in word.roles else "flat"
        if floor <= word.start and word.end <= mention.start and word.start >= clause.start:
            gap = mention.start - word.end
        elif mention.end <= word.start <= mention.end + 6 and word.end <= clause.end:
            gap = word.start - mention.end + 2
        else:
            continue
        if gap <= 14 and (best is None or gap < best[0]):
            best = (gap, word, way)
    return (best[1], best[2]) if best else None


def _segment(doc: Document, draft: Draft, floor: int) -> None:
    """A part of the entity, named right before the concept: ``B端毛利率``, ``其中，面向B端的…佔比``."""
    if "segment" in draft.qualifiers or draft.known is None:
        return
    sentence, mention = draft.sentence, draft.mention
    clause = sentence.clauses[draft.clause]
    anchor = draft.anchor if clause.start <= draft.anchor < mention.start else mention.start
    start = max(
        [clause.start]
        + [n.end for n in sentence.names if n.end <= anchor]
        # The concept's word may take the last character of a date: 2025年营收.
        + [min(m.end, anchor) for m in sentence.mentions if m.start < anchor]
    )
    text = doc.folded[start:anchor].strip(" ，,的“”\"'’")
    if match := _SEGMENT_ZH.search(doc.folded, clause.start, mention.start):
        draft.qualifiers["segment"] = match[1].strip(" 的")
        return
    if not text or len(text) > 18 or anchor == mention.start or _stands_for_it(text):
        return
    pieces = re.split(
        r"在|为|是|的|将|其|由|从|已|了|于|来自|使得?|时|，|,|、|并|且|也|又|还|而|但|\b(?:the|its|of|in|and|with|for|on|by|to|was|were|had|has|a|from|at|s)\b",
        text,
    )
    piece = pieces[-1].strip(' ”“"') if pieces else ""
    if (
        not piece
        or piece.lower() in _GENERIC
        or (doc.source.lang == "en" and all(word in listed("empty") or word in listed("stop") or word in listed("joints") for word in piece.lower().split()))
        or any(w.start < anchor and w.end > anchor - len(piece) - 1 and w.roles for w in sentence.words)
    ):
        return
    if (
        1 < len(piece) <= 12
        and not re.fullmatch(r"[a-z ]+(?:ed|ing)", piece.lower())
        and not re.search(r"[一-鿿]{0,2}(?:同比|年内|期间|去年|今年|季度)", piece)
        and not _NO_PART.search(piece)
    ):
        draft.qualifiers["segment"] = piece


#: Nouns that call a part of a company, not the company.
_PARTS = frozenset(["unit", "subsidiary", "arm", "division", "affiliate", "offshoot", "branch", "wing", "store", "shop"])
_CALLED = re.compile(r"(?:the|this|that)(?: ([a-z]+))?", re.IGNORECASE)


def _stands_for_it(text: str) -> bool:
    """Whether a phrase is what an English text goes on to call whom it is about (the site, that), and so no part of it."""
    match = _CALLED.fullmatch(text)
    if match is None:
        return False
    from factcheck.relate.english.callings import classes

    noun = (match[1] or "").lower()
    return not noun or (classes().get(noun) in ("company", "organisation", "facility") and noun not in _PARTS)

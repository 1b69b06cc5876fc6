"""What a Chinese sentence says to be bought, sold or held: its price, its value and its shares are its own, not the buyer's."""

from __future__ import annotations

import re

from factcheck.model import Entity
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.topics import Topics

#: What the choice of an entity rests on that changes hands.
TRADED = "entity: what changes hands"
#: Behind a name: what of it changes hands or is held.
_SHARES = re.compile(r"[”’》\"]?\s*(?:\([^()]{1,40}\))?(?:公司)?的?(?:全部|余下|其余|剩余|逾|超过|约|近|合共|共|已发行)*(?P<part>[^，,。；;：:的]{0,8}?)的?(?:股权|权益|股份|股本)(?!代|激励|回购|结构)")
_PART = re.compile(r"(?:\d[\d.]*%|[一二三四五六七八九十两半]+成[一二三四五六七八九半]?|控股|多数|少数|全部|百分之[一二三四五六七八九十百]+)?")
_DEALS = re.compile(r"收购|买下|购入|购得|并购|入股|竞得|标下|拿下|接手|受让|认购|增持|减持|转让|出售|售出|卖出|持有|拥有|手握|取得|沽出|悉售")
#: Bought or sold: shares of whom the sentence has named.
_ITS = re.compile(r"(?:收购|购买|购入|买下|取得|受让|增持|入股|竞得)(?:了)?(?:其|后者|对方|该公司)(?:所持|持有)?(?:合计|全部|约|剩余)?[\d.一二三四五六七八九十]*[%成]?的?(?:股权|权益|股份)")
#: Right before the share that somebody holds.
_HOLDS = re.compile(r"(?:分别|合计|共|各|仍|则)*持股(?:比例)?(?:分别)?(?:将|已)?(?:由|从)?(?:被)?(?:为|达|约|(?:摊薄|稀释|降|升|增|减|下降|增加|减少|提高|上升)[至到为])?(?:[\d.]+%[和及、与])*(?:约|近|逾|超过?)?$")
_POINTED = re.compile(r"该(?P<noun>[\u4e00-\u9fff]{1,4}?)的?$")
_CONCEPTS = frozenset({"investment", "stake", "valuation", "funding_raised", "shares_held"})
_PRICED = re.compile(r"(?:以|作价|斥资|出资|出价|报价|对价|代价|耗资|估值)[^，,。；;]{0,6}$")
#: What the buyer pays out of, or has, is its own.
_OWN = frozenset({"revenue", "net_profit", "net_loss", "market_cap", "cash", "share_price"})


def traded(doc: Document, draft: Draft, topics: Topics) -> Entity | None:
    """Whose shares a figure is the number, the price or the worth of: of ``以1.2亿元收购甲农场30%的股权`` it is 甲农场.

    Args:
        doc: the document.
        draft: the figure, with its concept.
        topics: whom the text has been talking about.
    """
    sentence, mention = draft.sentence, draft.mention
    if draft.concept in ("shares_held", "share_price", "stake") and (held := _holding(doc, draft)) is not None:
        return held
    if mention.kind not in ("money", "percent") or draft.concept in _OWN or draft.concept.endswith("growth"):
        return None
    text = doc.lowered[sentence.start : sentence.end]
    if draft.concept not in _CONCEPTS and not (mention.kind == "money" and _PRICED.search(doc.lowered, sentence.start, mention.start)):
        return None
    if mention.kind == "percent" and (pointed := _POINTED.search(doc.lowered, max(sentence.start, mention.start - 6), mention.start)) is not None:
        return topics.called(pointed["noun"])
    if draft.concept == "stake" and (part := _held_by(doc, draft)) is not None:
        return part
    if draft.concept == "stake" and (holding := _HOLDS.search(doc.lowered, sentence.start, mention.start)) is not None:
        return _held(sentence, holding.start(), topics)
    if _DEALS.search(text) is None:
        return None
    for name in sentence.names:
        shares = _SHARES.match(doc.lowered, name.end, sentence.end)
        if shares is None or name.entity.kind == "person" or not _PART.fullmatch(shares["part"].strip()):
            continue
        return name.entity
    own = _ITS.search(doc.folded, sentence.start, sentence.end)
    return _other(sentence, own.start()) if own is not None else None


#: 还持有|Calderis|210万股: what is held is named right before how much of it.
_KEEPS = re.compile(r"(?:持有|握有|手握|增持|减持|购入|买进|沽出|卖出|拥有)(?:了)?[“《]?$")


def _holding(doc: Document, draft: Draft) -> Entity | None:
    """Whose shares somebody is said to hold: of ``持有甲公司210万股，持股比率2.4%`` it is 甲公司."""
    sentence = draft.sentence
    for name in sentence.names:
        if name.end > draft.mention.start or name.entity.kind in ("person", "place") or not _KEEPS.search(doc.folded, sentence.start, name.start):
            continue
        count = next((m for m in sentence.figures if m.start >= name.end), None)
        if count is not None and count.unit == "share" and count.start - name.end <= 3:
            return name.entity
    return None


#: 由甲公司持股51%: whose subject is what is held.
_BY = re.compile(r"由[^，,。；;]{1,14}(?:持股|持有)")


def _held_by(doc: Document, draft: Draft) -> Entity | None:
    """What a clause says to be held by somebody: of ``天麓航空由甲公司持股51%`` it is 天麓航空."""
    clause = draft.sentence.clauses[draft.clause]
    for name in draft.sentence.names:
        if clause.start <= name.start and name.end < draft.mention.start and _BY.match(doc.folded, name.end, draft.mention.start) is not None:
            return name.entity
    return None


def _other(sentence: Sentence, place: int) -> Entity | None:
    """The last organisation named before a place that the sentence does not open with: whose shares 其72%股权 are."""
    named = list(dict.fromkeys(n.entity for n in sentence.names if n.end <= place and n.entity.kind in ("organisation", "")))
    return named[-1] if len(named) > 1 else None


def _held(sentence: Sentence, place: int, topics: Topics) -> Entity | None:
    """The company spoken of, where another one is said to hold a share: ``甲基金持股12%``."""
    holders = {n.entity for n in sentence.names if n.end <= place and n.entity.kind in ("organisation", "fund", "group", "person")}
    if not holders:
        return None
    return next((e for e in (topics.company, topics.main) if e is not None and e not in holders and e.kind != "person"), None)

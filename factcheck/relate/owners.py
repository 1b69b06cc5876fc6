"""The name that owns what a figure is of: before it (``青禾的|营收``) or behind it (``output at Blackridge``)."""

from __future__ import annotations

import re

from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.heads import is_kind, is_thing
from factcheck.relate.names import NameSpan
from factcheck.relate.speech import cited

_OWNER = re.compile(r"[”’\"》)]?\s*(?:的|'s\b|’s\b|')")
#: "St Brannoc's with 610": a name in the possessive that owns nothing of what follows.
_ASIDE_OWNED = re.compile(r"['’]s?\s+(?:with|at|in|to|from|by|for|on|and)\b")
_OWNED_GAP = re.compile(r"[”’\"》)]?\s*(?:的|'s|’s|'|’)?[^，,。；;：:\d]{0,12}")
_BEHIND = re.compile(r"\s+(?:at|of|from|in|by)\s+(?:the )?(?:[a-z-]+ ){0,1}")
#: What is counted behind a figure, and the particle that makes all of it describe a noun.
_DESCRIBES = re.compile(r"([\u4e00-\u9fff]{0,7}?)的")
_LATIN = re.compile("[A-Za-z]+")
#: What may stand behind a name that is the head of its phrase.
_ENDS = re.compile(r"\.?[”’》\")]*(?:大?模型|系列|手机|平台|系统|项目|工程|车型|机组|号)?(?:[，,。；;：:、(]|[\u4e00-\u9fff]{0,2}?(?:是|将|已|在|于|也|则|曾|去年|今年|昨|日前|近日|目前|宣布|表示|有)|$|\d)")
#: What is paid or raised for a name is not told of it by what stands before the name.
_PAID = frozenset({"investment", "stake", "funding_raised", "valuation", "contract_value", "shares_held"})
#: What a grade tells the kind of stands between it and the name: 超大规模预训练模型.
_GRADED = re.compile(r"(?:(?![由被向对给从自比较于在至到和与及以将把使让为像跟同的了])[\u4e00-\u9fffA-Za-z·]){2,12}")
#: To or towards whom something is done; what or where they are may stand between.
_TOWARDS = re.compile(r"[对向跟]([\u4e00-\u9fff]{2,4})?$")
_PLACED = re.compile(r"(?:在|于|到|由|被)$|在[\u4e00-\u9fff]{2,4}$")


_OUTDONE = re.compile(r"(?:力压|超越|超过|击败|打败|反超|赶超|领先|优于|碾压|取代|甩开|胜过|挤下)了?$")


#: Before the name of who gave what somebody got.
_GOT = re.compile(r"(?:获得?|得到|拿到|接受|引入|收到)了?$")


def described(doc: Document, draft: Draft) -> NameSpan | None:
    """The name that a Chinese figure describes from before it: ``占地96亩的|松浦校区``, ``拥有860名员工的|凯岭铜矿``.

    Args:
        doc: the document.
        draft: the figure.
    """
    mention = draft.mention
    if draft.concept in _PAID or (mention.kind == "percent" and draft.concept.endswith("growth")):
        return None
    gap = _DESCRIBES.match(doc.folded, mention.end)
    if gap is None or (gap[1] and not (is_kind(gap[1]) or _is_measured(draft.sentence, mention.end, gap.end(1)))):
        return _named_by(doc, draft)
    name = next((n for n in draft.sentence.names if gap.end() <= n.start <= gap.end() + 14), None)
    if name is None or name.entity.kind in ("person", "place"):
        return None
    between = _LATIN.sub("", doc.folded[gap.end() : name.start].rstrip("“‘《\""))
    if between and not is_kind(between):
        return None
    # 价值3亿元的康澈订单: what is described is what stands behind the name.
    return name if _ENDS.match(doc.folded, name.end) is not None or name.entity.kind in ("product", "thing") else None


def _named_by(doc: Document, draft: Draft) -> NameSpan | None:
    """The product whose grade stands before its kind: ``千亿级大模型|GLM-130B``, ``15万吨级货轮|“海丰号”``."""
    if draft.mention.kind not in ("quantity", "number"):
        return None
    name = next((n for n in draft.sentence.names if draft.mention.end <= n.start <= draft.mention.end + 13), None)
    if name is None or name.entity.kind not in ("product", "thing"):
        return None
    between = doc.folded[draft.mention.end : name.start].rstrip("“‘《\"")
    graded = draft.mention.quote.endswith(("级", "級")) or between.startswith("级") or draft.unit == "parameter"
    return name if graded and _GRADED.fullmatch(between.removeprefix("级").removeprefix("的")) else None


def _is_measured(sentence: Sentence, start: int, end: int) -> bool:
    return any(w.concepts and start <= w.start and w.end == end for w in sentence.words)


def owner_behind(doc: Document, sentence: Sentence, place: int, end: int) -> NameSpan | None:
    """The name behind a concept word that owns it: ``output at Blackridge``, ``shares in Kestrel``.

    Args:
        doc: the document.
        sentence: the sentence.
        place: where the concept word ends.
        end: no name behind this place counts.
    """
    for name in sentence.names:
        if place < name.start < end and name.entity.kind != "person":
            return name if _BEHIND.fullmatch(doc.lowered, place, name.start) else None
    return None


def owner_near(doc: Document, sentence: Sentence, place: int, floor: int, concept: str = "") -> NameSpan | None:
    """The name that owns what stands at a place: ``青禾的|营收``, ``Loom|月活``, ``revenue of| Corvane``.

    Args:
        doc: the document.
        sentence: the sentence.
        place: where the concept word, or the figure, begins.
        floor: no name before this place counts.
        concept: what the figure states.
    """
    best = None
    for name in sentence.names:
        if name.start < floor or name.end > place or cited(doc, name):
            continue
        gap = doc.lowered[name.end : place]
        if gap and not gap.startswith("的") and _PLACED.search(doc.lowered, max(0, name.start - 5), name.start):
            continue  # 在群岳服务19年: where it was is not whose it is
        if concept in _PAID and _GOT.search(doc.lowered, max(0, name.start - 5), name.start):
            continue  # 获得甲基金2亿元融资: from whom it came
        if gap and not gap.startswith("的") and _OUTDONE.search(doc.lowered, max(0, name.start - 5), name.start):
            continue  # 力压乙公司登顶全国第一: of whom did it
        if not gap.startswith("的") and _towards(doc, name.start):
            continue  # 对甲公司出货年增三成: what is done to it is not its own
        if "等" in gap[:2] or _ASIDE_OWNED.match(gap) or doc.lowered[name.start - 1 : name.start] == "、":
            continue
        direct = _OWNER.match(gap) or (len(gap.strip()) <= 4 and not re.search(r"[在于由被向对给从自比较a-z]", gap))
        if direct and len(gap) <= 14 and _OWNED_GAP.fullmatch(gap):
            best = name
    return best


def _towards(doc: Document, place: int) -> bool:
    found = _TOWARDS.search(doc.folded, max(0, place - 5), place)
    return found is not None and (found[1] is None or is_thing(found[1]))

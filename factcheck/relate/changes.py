"""Figures that tell by how much something changed or differs, not how much there is of it: ``比去年少1,450人``, ``up $5.6m``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.relate.attach import classes_of
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.changed import changed
from factcheck.relate.lists import Run

_UP = "增加|增长|成长|净增|上升|上涨|提高|提升|扩大|攀升|跃升|飙升|多|高|长|涨|升|增|超出|高出|多出"
_DOWN = "减少|净减|下降|下跌|下滑|衰退|滑落|萎缩|回落|降低|缩减|缩小|缩短|收窄|少|低|短|跌|降|减|少了|年轻"
#: What the words of a change in Chinese end with, right before their figure.
_LAST = frozenset(word[-1] for word in f"{_UP}|{_DOWN}|多了|多出|收窄".split("|"))
#: 增加1,450人 tells a change by itself; 多120家 only where something is compared.
_BY_ITSELF = re.compile(
    r"(?:(?P<up>增加|净增|上升|上涨|提高|提升|攀升|增长|成长|多出|多了|高出|超出)|(?P<down>减少|净减|下降|下跌|下滑|衰退|滑落|萎缩|回落|降低|缩减|缩短|收窄|少了))了?$"
)
_AGAINST = re.compile(
    rf"(?:(?<![占佔对])比|较|相比|同比|环比|按年|按季|年|季|月)[^，,。；;：:\d]{{0,4}}[^，,。；;：:]{{0,16}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|出)?$"
)
_VERB = re.compile(
    r"\b(?:(?P<up>rose|risen|rising|grew|grown|growing|increased|increasing|climbed|jumped|advanced|(?<![a-z] )up|(?<=was )up|(?<=were )up|(?<=is )up|(?<=are )up|(?<=closed )up|(?<=ended )up)|"
    r"(?P<down>fell|fallen|falling|declined|declining|decreased|decreasing|dropped|dropping|slipped|slid|eased|(?<![a-z] )down|(?<=was )down|(?<=were )down|(?<=is )down|(?<=are )down|(?<=closed )down|(?<=ended )down))"
    r"(?: by)? (?:a |an |another |some |about |just |only )*$"
)
_BY = re.compile(
    r"\b(?:(?:(?P<up>raised|expanded|widened|lifted)|(?P<down>cut|reduced|narrowed|shrank|shrunk|lowered))(?: [a-z' -]{1,30})? by"
    r"|(?:(?P<rise>increase|rise|gain|growth)|(?P<fall>fall|drop|decline|decrease|reduction|cut))(?: of|(?: (?:in|for|over|last|this)[^,.;:]{1,20})? (?:was|is|were|will be|would be|came to|amounted to))) (?:a |an |some |about |just |only )*$"
)
_THAN = re.compile(
    r" ?(?:[a-z-]+ ){0,2}?(?:(?P<up>more|higher|above|up|longer|older|further|better)|(?P<down>fewer|less|lower|below|down|shorter|younger|cheaper)) (?:than|on) (?!doubled|tripled|quadrupled|halved|twice|half|enough|just )"
)
#: Behind the figure: ``a $66.87 increase over last year``. A gain may be what a sale brought, and a fall of metres is none.
_NOUN = re.compile(
    r" (?:annual |yearly |monthly |further |one-off |overall |net |sharp |year-on-year |pay |price )?(?:(?P<up>increase|rise|hike|uplift|jump|raise)|(?P<down>decrease|reduction|cut|drop|decline))(?= (?:in|from|over|on|to|for|compared|a year|this|last|next|that|since)\b|[,.;:)—–-]|$)"
)
_COUNTED = frozenset({"", "person", "count"})
#: Behind the figure: 增加300人至2,100人 goes on with what it became, 增长3倍 is no amount.
_KINDS = frozenset({"money", "quantity", "number", "age", "duration"})


def change_of(doc: Document, draft: Draft, made: Sequence[Draft]) -> None:
    """Turn the level that a figure seems to state into the change that it does state.

    The concept becomes ``other:<concept> change`` and the qualifiers say of what and which way.

    Args:
        doc: the document.
        draft: the figure, its concept chosen.
        made: the figures before it in its sentence.
    """
    mention = draft.mention
    if mention.kind not in _KINDS or mention.unit == "times" or "growth_of" in draft.qualifiers:
        return
    low = doc.lowered
    floor = max(draft.sentence.clauses[draft.clause].start, made[-1].mention.end if made else 0)
    ahead = low[max(floor, mention.start - 48) : mention.start]
    last = ahead.removesuffix("\n")[-1:]
    found = (
        (last in _LAST and (_BY_ITSELF.search(ahead) or _AGAINST.search(ahead)))
        or (last == " " and (_VERB.search(ahead) or _BY.search(ahead)))
        or _THAN.match(low, mention.end, min(draft.sentence.end, mention.end + 40))
        or ((mention.kind == "money" or mention.unit in _COUNTED) and _NOUN.match(low, mention.end, min(draft.sentence.end, mention.end + 40)))
    )
    if not found:
        return
    of = draft.concept
    if draft.known is None and made and made[-1].unit in (mention.unit, draft.unit) and "growth_of" not in made[-1].qualifiers and not ahead[: found.start()].strip(" ，,") and doc.lowered[floor - 1] in "，,":
        of = made[-1].concept  # …至366.22万人，减少3,100人: of what is told right before
    if doc.source.lang == "en" and (place := changed(doc, mention, draft.sentence.end)) is not None:
        known = doc.lexicon.lexicon.concepts
        named = [known[index].id for w in draft.sentence.words if place[0] <= w.start < place[1] for index, _ in w.concepts]
        of = named[-1] if named else f"other:{low[slice(*place)]}"
    draft.qualifiers["growth_of"] = of
    draft.qualifiers["direction"] = "up" if found.groupdict().get("rise") or found["up"] else "down"
    draft.concept = f"other:{of.removeprefix('other:').replace('_', ' ')} change"
    draft.basis.append("concept: the change of it")


#: Behind a percentage: it tells how much more or less there is than of something else.
_BY_SO_MUCH = re.compile(
    r" (?:(?P<up>more|higher|larger|bigger|longer|older|heavier|faster|dearer|costlier|better|stronger|above)|(?P<down>fewer|less|lower|smaller|shorter|younger|lighter|slower|cheaper|worse|weaker|below))"
    r"(?= than\b| (?:a|the) (?:year|month|week|quarter|day|decade) |[,.;]| in (?:19|20)\d\d|(?<=above) (?:the|its|a|last|that)\b|(?<=below) (?:the|its|a|last|that)\b)"
)


def surpasses(doc: Document, draft: Draft) -> str:
    """Whether an English percentage tells how much more there is than of something else: ``a third |more than| a year ago``.

    Args:
        doc: the document.
        draft: the percentage.

    Returns:
        ``up``, ``down``, or ``""`` where it does not.
    """
    if doc.source.lang != "en" or draft.mention.unit != "percent":
        return ""
    found = _BY_SO_MUCH.match(doc.lowered, draft.mention.end, draft.sentence.end)
    return "" if found is None else "up" if found["up"] else "down"


_RATES = frozenset({"percent", "percentage_point", "times"})
#: Between a rate of change and what it changed to.
_CAME_TO = re.compile(r"[，,]?(?:一度)?(?:至|到|达到?|报|收报|收于|报收于?|暂报|现报|收在)了?(?:每股|约|近)?")


def came_to(doc: Document, draft: Draft, made: Sequence[Draft]) -> str:
    """The concept of an amount that a Chinese rate of change leads to: ``股份乙上涨6.2%至|7.15元``; ``""`` if none.

    Args:
        doc: the document.
        draft: the amount.
        made: the figures before it in its sentence.
    """
    if doc.source.lang == "en" or not made or draft.mention.kind not in ("money", "quantity") or made[-1].mention.unit != "percent":
        return ""
    of = made[-1].qualifiers.get("growth_of", "")
    if not of or _CAME_TO.fullmatch(doc.folded, made[-1].mention.end, draft.mention.start) is None:
        return ""
    known = doc.lexicon.lexicon.by_id.get(of)
    return of if known is None or known.admits(classes_of(draft.mention)) else ""


#: What makes no level of a figure.
_NO_LEVELS = frozenset({"date", "percent", "rank", "duration", "age"})
_RESPECTIVELY = re.compile(r"(?:分别|依次)[^，,。；;\d]{0,8}$")
_MOVES = re.compile(rf"(?:{_UP}|{_DOWN})")


def respective(doc: Document, sentence: Sentence, run: Run, place: int, made: Sequence[Draft]) -> Draft | None:
    """The figure that a rate of a list goes with: ``營收8億元，淨利1億元，分別增長|12%和9%``.

    Args:
        doc: the document.
        sentence: the rates' sentence.
        run: the list of rates.
        place: of the rate in it.
        made: the figures before it in its sentence.
    """
    first, size = run.mentions[0], len(run.mentions)
    if first.unit not in _RATES or run.became or run.periods or run.entities:
        return None
    said = _RESPECTIVELY.search(doc.lowered, max(sentence.start, first.start - 14), first.start)
    if said is None or not (_MOVES.search(said[0]) or re.search("同比|环比|按年|按季", doc.lowered[first.start - 14 : first.start])):
        return None
    levels = [d for d in made if d.mention.kind not in _NO_LEVELS and "growth_of" not in d.qualifiers and not d.compared]
    last = [d for d in levels if not any(kind == "restates" for kind, _ in d.links)][-size:]
    if len(last) < size or len({d.concept for d in last}) < size or len({d.clause for d in last}) < size:
        return None
    return last[place]


_THEN_IN_TURN = re.compile(r"(?:同期|去年|上年|前年|上一?季度?|上月|年初|年末|年底|\d年)[^，,。；;]{0,8}?(?:则)?(?:分别|依次)(?:为|是|达到?|有|只有|仅)?(?:约)?$")


def taken_up(doc: Document, run: Run, made: Sequence[Draft]) -> list[Draft]:
    """The figures that a list of earlier ones takes up in turn: ``码头利润5.7亿，物流利润2.2亿，上年同期分别为|3.4亿和2亿``.

    Args:
        doc: the document.
        run: the list.
        made: the figures before it in its sentence.

    Returns:
        As many figures as the list has, each told of a part or a concept of its own; none where the list takes up nothing.
    """
    first, size = run.mentions[0], len(run.mentions)
    if run.became or run.entities or run.segments or first.unit in _RATES or _THEN_IN_TURN.search(doc.lowered, max(0, first.start - 24), first.start) is None:
        return []
    before = [d for d in made if d.mention.end <= first.start and d.unit == first.unit and "growth_of" not in d.qualifiers]
    last = [d for d in before if not any(kind == "restates" for kind, _ in d.links)][-size:]
    told = {(d.concept, d.qualifiers.get("segment"), d.entity) for d in last}
    return last if len(last) == size and len(told) == size and not any(d.compared for d in last) else []

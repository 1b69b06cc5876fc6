"""Chinese dates of what is planned, of works that came out, and such as only set the scene."""

from __future__ import annotations

import re

from factcheck.model import Entity, Mention
from factcheck.relate.document import Document, Sentence

#: Times that the text has told before, or that are no more than part of a year.
_VAGUE = re.compile("[同去上前]年?同期|同一?[期时]期?|同日|当[天日年]|當[天日年]|这个月|這個月|这一年|這一年|年[末底初中]|全年")
#: 2016年的处女作|《纸灯》: when a work came out.
_WORK_OF = re.compile(r"的[\u4e00-\u9fff]{0,8}(?=《)")


def work_of(doc: Document, sentence: Sentence, date: Mention) -> Entity | None:
    """The work that a year tells of as its own: ``2016年的|《纸灯》``.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the year.
    """
    found = _WORK_OF.match(doc.folded, date.end) if date.value.precision in ("year", "month") else None
    if found is None:
        return None
    return next((n.entity for n in sentence.names if found.end() <= n.start <= found.end() + 1), None)


#: 预定今年第三季|投产, 预计2026年|通车: when something is to happen is a fact whatever else the time is of.
_PLANS = re.compile(r"(?:预定|预计|预期|计划|将于|将在|拟于|定于|可望|有望|料|料于|可于|争取|力争|最快|最早|目标|原定|改为|延至|推迟至|于)(?:[^，,。；;\d]{0,3})$")


def scheduled(doc: Document, sentence: Sentence, date: Mention, place: int | None) -> bool:
    """Whether a Chinese date is told as that of something planned, which stands right behind it.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the date.
        place: where the word of the event stands, if a known one does.
    """
    if doc.source.lang == "en" or date.role in ("as_of", "since") or "止" in date.quote:
        return False
    span = sentence.clauses[sentence.clause_of(date.start)]
    if any(m.kind != "date" and date.end <= m.start < span.end for m in sentence.mentions):
        return False
    if _PLANS.search(doc.folded, max(span.start, date.start - 12), date.start) is None and not date.quote.startswith(("最快", "最早", "预计")):
        return False
    near = place is not None and 0 <= place - date.end <= 4
    return near or _VERBAL.match(doc.folded, date.end, span.end) is not None


#: What is to happen is told in two characters at least.
_VERBAL = re.compile("(?!前后|左右|以前|以后|的)[\u4e00-\u9fff]{2}")


#: 自2016年9月拿到天使投资以来: since when something has been so is when it began; but 自2020年疫情以来.
_SINCE = re.compile(r"(?!疫情|新冠|非典|金融|次贷|危机|战争|冲突|地震|洪|台风|大选|上半年|下半年)[\u4e00-\u9fff“‘《][^，,。；;]{1,24}?(?:以来|之后|以后|起)(?=[，,])")


def since_told(doc: Document, sentence: Sentence, date: Mention) -> bool:
    """Whether a Chinese clause tells what happened at the date since when something is so: ``自2023年|提出新战略以来``.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the date.
    """
    return _SINCE.match(doc.folded, date.end, sentence.clauses[sentence.clause_of(date.start)].end) is not None


#: What a clause ends with that tells what happened then, or is to: 二期|2027年|建成，.
_DONE = re.compile(
    r"(?:将|即将|已|均已|正式|全部|全面|陆续|先后|才|就|便|前|底前|初)*(?:动工|开工|复工|建成|完工|竣工|落成|完成|启动|交付|交船|交房|投产|达产|投运|通车|通航|启用|生效|到期|届满|签署|签约|敲定|获批|退休|离任|卸任|离职|退役|毕业|停产|停运|关闭|停业|开庭|宣判|结案)[，,。；;]"
)


def done(doc: Document, sentence: Sentence, date: Mention) -> bool:
    """Whether nothing stands behind a Chinese date in its clause but what happened then: ``兩筆融資|2024年初|完成，``.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the date.
    """
    span = sentence.clauses[sentence.clause_of(date.start)]
    return _DONE.fullmatch(doc.folded, date.end, span.end) is not None


#: Whom something is done to stands before the verb: 将|青禾|列为, 把|该药|纳入.
_DONE_TO = re.compile(
    r"(?:列为|列入|评为|评选为|选为|选定为|认定为|纳入|指定为|确定为|任命为|提名为|除名|告上|诉至|移送|更名为|改名为|升级为|划归|并入|移出|逐出|剔除|定为|视为|称为|誉为)"
)


def done_to(doc: Document, sentence: Sentence, date: Mention) -> Entity | None:
    """Whom a Chinese clause tells something to have been done to at a date: ``2024年5月，评审会在报告中将|青禾|列为样板``.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the date.
    """
    if doc.source.lang == "en":
        return None
    clause = sentence.clause_of(date.start)
    end = sentence.clauses[min(clause + 1, len(sentence.clauses) - 1)].end
    for name in sentence.names:
        if date.end < name.start < end and doc.folded[name.start - 1] in "将把" and _DONE_TO.match(doc.folded, name.end, end):
            return name.entity
    return None


#: 90后, 八零后: the years in which a generation was born.
_GENERATION = re.compile(r"(?:[5-9]0|[05]5|[五六七八九零][零五])[后後]")
_OF_GENERATION = re.compile(r"(?:的)?[\u4e00-\u9fff]{0,8}")
_IS_OF = re.compile(r"(?:是|为|[（(])(?:一名|一位|一个|典型的|标准的)?$")


def is_generation(date: Mention) -> bool:
    """Whether a date is the years in which a generation was born: ``90后``."""
    return _GENERATION.fullmatch(date.quote) is not None


def of_generation(doc: Document, sentence: Sentence, date: Mention) -> Entity | None:
    """The person who is told to be of a generation: ``90后青年|杨帆``, ``杨帆|是一名80后``.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the generation.
    """
    people = [n for n in sentence.names if n.entity.kind == "person"]
    behind = next((n for n in people if date.end <= n.start <= date.end + 9), None)
    if behind is not None and _OF_GENERATION.fullmatch(doc.folded, date.end, behind.start):
        return behind.entity
    ahead = next((n for n in reversed(people) if n.end <= date.start <= n.end + 8), None)
    return ahead.entity if ahead is not None and _IS_OF.search(doc.folded, ahead.end, date.start) else None


#: 进入2025年，…; 人人都在谈论它的2021年: a time that a text comes to, or tells what it was like.
_ENTERED = re.compile(r"(?:进入|步入|迈入|跨入|[\u4e00-\u9fff]的)(?:了)?$")


def set_only(doc: Document, date: Mention) -> bool:
    """Whether a date without a known event only tells when things were as they were: ``上半年|票价仍有压力``.

    Args:
        doc: the document.
        date: the date.
    """
    if _VAGUE.fullmatch(date.quote) or _ENTERED.search(doc.folded, max(0, date.start - 5), date.start):
        return True
    return date.value.precision in ("half", "quarter") and doc.folded[date.start - 1 : date.start] not in ("在", "于")

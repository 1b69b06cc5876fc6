"""What a figure states: by its own words, by the list or comparison it stands in, or by the figure before it."""

from __future__ import annotations

import re

from factcheck.model import Mention
from factcheck.relate.ages import bare_age
from factcheck.relate.attach import Choice, candidates, classes_of, percent_mode, take
from factcheck.relate.changes import came_to, change_of, respective, surpasses
from factcheck.relate.compared import compared_with
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.counts import counts
from factcheck.relate.english.deals import quoted
from factcheck.relate.lists import Run, counted_apart
from factcheck.relate.phrase import noun_after, noun_before, phrase_of, ranked_in
from factcheck.relate.restated import next_part
from factcheck.relate.shares import grow, growth_concept, note_whole, share_concept

#: The age of whoever something is for: 60岁以上长者.
AGE_LIMIT = "other:age limit"
_BRACKET = re.compile(r"(?:[岁及或])?(?:及|或)?(?:以上|以下)(?:的|人口|老|长者|者|人士|人群|居民|女性|男性|女子|男子|儿童|青少年|群众|市民|村民|乘客|游客)")
_ADDED = re.compile(r"(?:合计|共计|总计|合共|累计|总共|一共|for a total of|in total|together)[^，,。；;]{0,6}$")
#: Between two figures: the second tells why the first is what it is, ``因去年同期提列減損1.2億元``.
_REASON = re.compile(r"(?:因|由于|受|缘于)[^，,。；;\d]{0,2}(?:去年|上年|前年|上一?季|上个?月|同期)[^，,。；;]*$")
#: Between an amount of change and its rate.
_RESTATED = re.compile(r"\s*[，,]?\s*(?:或|即|相当于|折合|幅度[为达]?|[升降跌涨增减]幅[为达约]{0,2}|or|i\.e\.|\()\s*(?:约|about|around)?\s*")
_GROWTH_ONLY = frozenset({"percent", "percentage_point", "times"})


def choose_concept(
    doc: Document, draft: Draft, previous: Draft | None, made: list[Draft], run: Run | None, place: int, compared: bool
) -> None:
    """Settle what a figure states.

    Args:
        doc: the document.
        draft: the figure.
        previous: the figure before it.
        made: the figures before it in its sentence.
        run: the list that it stands in.
        place: its place there.
        compared: whether it is what another figure is compared with.
    """
    _choose(doc, draft, previous, made, run, place, compared)
    if doc.source.lang == "en":
        quoted(doc, draft)
    if run is None or not run.became:
        change_of(doc, draft, made)


def _choose(
    doc: Document, draft: Draft, previous: Draft | None, made: list[Draft], run: Run | None, place: int, compared: bool
) -> None:
    mention, sentence = draft.mention, draft.sentence
    if run is not None and (of := respective(doc, sentence, run, place, made)) is not None:
        draft.known, draft.anchor, draft.concept_score = of.known, of.anchor, min(0.9, of.concept_score)
        grow(draft, of.concept)
        draft.basis.append("concept: growth of the figure that it goes with")
        return
    if run is not None and place and made and made[-1].mention in run.mentions:
        first = made[-1]
        own = candidates(doc, sentence, mention, classes_of(mention))
        own = [c for c in own if c.word.start >= made[-1].mention.end and c.score > 4.5]
        if not own or own[0].concept is first.known:
            draft.concept, draft.known, draft.anchor = first.concept, first.known, first.anchor
            draft.concept_score = first.concept_score
            draft.basis.append("concept: of the list")
            for key in ("growth_of", "share_of"):
                if key in first.qualifiers:
                    draft.qualifiers[key] = first.qualifiers[key]
            return
    if became := came_to(doc, draft, made):
        draft.concept, draft.known, draft.concept_score = became, doc.lexicon.lexicon.by_id.get(became), made[-1].concept_score
        draft.basis.append("concept: what the change before it came to")
        return
    if made and mention.unit == "percent" and made[-1].concept.endswith(" change") and _RESTATED.fullmatch(doc.lowered, made[-1].mention.end, mention.start):
        # 减少3亿元或12%: the same change as a rate.
        first = made[-1]
        draft.known, draft.anchor, draft.concept_score = first.known, first.anchor, first.concept_score
        grow(draft, first.qualifiers["growth_of"])
        draft.qualifiers["direction"] = first.qualifiers.get("direction", "")
        draft.basis.append("concept: the rate of the change before it")
        return
    if (part := _part_of_level(doc, draft, made)) is not None:
        draft.concept, draft.known, draft.anchor = part.concept, part.known, part.anchor
        draft.concept_score = 0.8 * part.concept_score
        draft.basis.append("concept: of what it is a part of")
        return
    if _next_share(doc, draft, made):
        first = made[-1]
        draft.concept, draft.known, draft.anchor = first.concept, first.known, first.anchor
        draft.concept_score = 0.8 * first.concept_score
        draft.qualifiers["share_of"] = first.qualifiers["share_of"]
        draft.basis.append("concept: of the shares it goes on with")
        return
    if mention.kind == "age" and doc.source.lang != "en" and _BRACKET.match(doc.folded, max(mention.start, mention.end - 2)) is not None:
        draft.concept, draft.concept_score = AGE_LIMIT, 0.6
        draft.basis.append("concept: an age from which on something holds")
        return
    sure, person = bare_age(doc, sentence, mention)
    if sure:
        draft.known = doc.lexicon.lexicon.by_id.get("age")
        draft.concept, draft.concept_score = "age", sure
        draft.entity, draft.entity_score = person, sure if person is not None else 0.0
        draft.basis.append("concept: an age beside a person")
        return
    if _enumerated(doc, sentence, mention, made):
        first = made[-1]
        draft.concept, draft.known, draft.anchor = first.concept, first.known, first.anchor
        draft.concept_score = 0.7 * first.concept_score + 0.2
        draft.qualifiers["segment"] = noun_before(doc, sentence, mention)
        draft.basis.append("concept: of the enumeration it goes on with")
        return
    if compared and (other := compared_with(mention, made)) is not None:
        near = [c for c in candidates(doc, sentence, mention, classes_of(mention)) if c.word.start >= other.mention.end]
        if not near or near[0].score < 5 or near[0].concept is other.known:
            draft.concept, draft.known, draft.anchor = other.concept, other.known, other.anchor
            draft.concept_score = other.concept_score
            for key in ("growth_of", "share_of", "segment", "basis", "scope"):
                if key in other.qualifiers:
                    draft.qualifiers[key] = other.qualifiers[key]
            draft.basis.append("concept: of what is compared")
            return
    if mention.kind == "money" and re.search(
        r"每?\w{0,3}[一每][元块塊]钱?", doc.lowered[max(sentence.start, mention.start - 16) : mention.start]
    ):
        draft.concept, draft.concept_score = "other:" + phrase_of(doc, sentence, mention), 0.4
        draft.basis.append("concept: an amount for each yuan")
        return
    if mention.kind == "money" and (piece := _OF_ONE.search(doc.folded, max(sentence.clauses[draft.clause].start, mention.start - 14), mention.start)):
        draft.concept, draft.concept_score = f"other:{piece[1]}", 0.7
        draft.basis.append("concept: an amount for each piece")
        return
    mode, word = ("level", None)
    if mention.unit in _GROWTH_ONLY:
        mode, word = percent_mode(doc, sentence, mention)
        if mode == "growth" and run is not None and run.became:
            mode, word = "level", None
        if mode == "level" and (way := surpasses(doc, draft)):
            mode, draft.qualifiers["direction"] = "growth", way
    like = (
        next((m for m in run.mentions if m.kind == "money"), mention)
        if run is not None and not mention.unit
        else mention
    )
    classes = classes_of(like)
    if mention.kind == "rank":
        _ranking(doc, draft)
        return
    if mode == "growth":
        growth_concept(doc, draft, made, previous)
        if word is not None:
            draft.qualifiers["direction"] = "up" if "up" in word.roles else "down"
        return
    choices = candidates(doc, sentence, mention, classes)
    if mention.kind == "money" and _priced(doc, draft, choices):
        draft.known = doc.lexicon.lexicon.by_id["price"]
        draft.concept, draft.concept_score = "price", 0.8
        draft.basis.append("concept: an amount for each piece")
        return
    if mode == "share":
        share_concept(doc, draft, choices, next((d for d in reversed(made) if d.mention.kind != "rank"), previous))
        return
    if mention.unit == "percent" and not (choices and choices[0].score >= 3.0):
        money = [
            c for c in candidates(doc, sentence, mention, frozenset({"money"})) if c.concept.share and c.score >= 3.0
        ]
        if money:
            share_concept(doc, draft, choices, previous)
            return
    if choices and choices[0].score >= 2.0:
        take(draft, choices[0], "concept: named beside the figure")
        note_whole(doc, draft)
        return
    if mention.kind == "age":
        average = re.search(r"平均|人均|average", doc.lowered[max(sentence.start, mention.start - 12) : mention.start])
        draft.known = doc.lexicon.lexicon.by_id.get("average_age" if average else "age")
        draft.concept, draft.concept_score = "average_age" if average else "age", 0.8
        draft.basis.append("concept: an age")
        return
    like_before = next((d for d in reversed(made) if d.unit == mention.unit and d.mention.kind == mention.kind), None)
    previous = like_before or previous
    its_own = doc.source.lang == "en" and mention.kind == "number" and counts(noun_after(doc, mention, sentence.clauses[draft.clause].end))
    if previous is not None and not its_own and _continues(doc, draft, previous, classes):
        draft.known, draft.concept, draft.anchor = previous.known, previous.concept, previous.anchor
        draft.concept_score = 0.55
        draft.basis.append("concept: carried on")
        return
    if choices and choices[0].score >= 0.8:
        take(draft, choices[0], "concept: named in the sentence")
        draft.concept_score = 0.45
        return
    draft.concept = "other:" + phrase_of(doc, sentence, mention)
    draft.concept_score = 0.5
    draft.basis.append("concept: the words beside the figure")


#: A measure of what is sold, and the few words between it and what it costs: 每支从, 一公斤卖到.
_EACH = re.compile(
    r"(?:每一?|(?<![\d第一二三四五六七八九十])一)(?:公斤|公升|千克|平方米|平方公尺|立方米|千瓦时|瓦时|兆瓦时|[吨克斤升张台辆支枚盒瓶杯件本箱包袋块片只头条套份碗针列架艘间晚桶坪颗粒罐株棵串])"
    r"(?:约|仅|只|才|也|就|均价|平均|大约|高达|需|要|可)?(?:从|由|卖到?|售|收|为|是|涨[至到]|降[至到]|跌[至到]|在)?(?:约|近)?$"
)


#: 单票收入15.21元: what a company takes for one piece is not what it takes in all.
_OF_ONE = re.compile(r"(单[票件店吨台车箱机斤][\u4e00-\u9fff]{1,4}?)(?:平均)?(?:分别|各|约)?(?:为|达|约|至|到|升至|降至|增至|回落至)*$")


def _priced(doc: Document, draft: Draft, choices: list[Choice]) -> bool:
    """Whether an amount is what one piece costs, and nothing before the piece in its clause says what else it is."""
    clause = draft.sentence.clauses[draft.clause]
    each = _EACH.search(doc.folded, max(clause.start, draft.mention.start - 24), draft.mention.start)
    if each is None:
        return False
    return not any(clause.start <= c.word.start < draft.mention.start and c.score >= 2.0 for c in choices)


_OF_WHICH = re.compile(r"[，,；;]?(?:其中|当中)[，,]?[\u4e00-\u9fff]{1,8}")


def _part_of_level(doc: Document, draft: Draft, made: list[Draft]) -> Draft | None:
    """The level that a part is of where a change of it stands between: ``门店3,706间，较年初净增546间，其中自营|1,542间``."""
    if len(made) < 2 or made[-1].mention.unit != draft.mention.unit or "growth_of" not in made[-1].qualifiers or draft.mention.kind == "percent":
        return None
    if _OF_WHICH.fullmatch(doc.folded, made[-1].mention.end, draft.mention.start) is None:
        return None
    whole, part = made[-2].mention.value.number, draft.mention.value.number
    if made[-2].mention.unit != draft.mention.unit or "growth_of" in made[-2].qualifiers or not made[-2].concept or whole is None or part is None:
        return None
    change = made[-1].mention.value.number
    return made[-2] if change is not None and change < part < whole else None


#: The next part of a whole in a Chinese list: 占31%，|北美24%.
_NEXT_PART = re.compile(r"[，、,；和及与]+([\u4e00-\u9fffa-z·]{2,10}?)(?:占|为|则占|则为)?(?:约|近)?")


def _next_share(doc: Document, draft: Draft, made: list[Draft]) -> bool:
    """Whether a percentage is the next part in a list of parts: ``中国大陆占31%，北美24%，日本14%``."""
    if draft.mention.unit != "percent" or not made or "share_of" not in made[-1].qualifiers or made[-1].mention.unit != "percent":
        return False
    gap = _NEXT_PART.fullmatch(doc.lowered, made[-1].mention.end, draft.mention.start)
    return gap is not None and not any(made[-1].mention.end <= w.start < draft.mention.start and (w.concepts or w.roles - {"share"}) for w in draft.sentence.words)


def _enumerated(doc: Document, sentence: Sentence, mention: Mention, made: list[Draft]) -> bool:
    """Whether a bare number goes on with the figure before: ``wheat 820,000 tonnes, barley 390,000 and canola 210,000``."""
    if mention.kind != "number" or mention.unit or not made:
        return False
    previous = made[-1].mention
    if previous.kind not in ("quantity", "money", "number") or (made[-1].unit in ("", "count") and not made[-1].known):
        return False
    gap = doc.lowered[previous.end : mention.start]
    if not re.fullmatch(
        r"(?:,| and|, and|;)\s*(?:and )?(?:the )?[a-z][a-z' -]{2,24}?(?:\s(?:with|at|had|has|made up|took))?\s", gap
    ):
        return False
    return not noun_after(doc, mention, sentence.end)


#: Between a time and an amount that something was done with: 2009年|以|800万元起家.
_WITH = re.compile(r"[，,]?[^，,。；;\d]{0,3}[以用靠凭拿按][^，,。；;\d]{0,2}")


def _continues(doc: Document, draft: Draft, previous: Draft, classes: frozenset[str]) -> bool:
    """Whether a figure without a word of its own goes on with the concept before: a new time, the same unit."""
    if previous.mention.unit != draft.mention.unit or "growth_of" in previous.qualifiers or counted_apart(previous.mention, draft.mention):
        return False
    if previous.mention.kind == "age" and draft.mention.kind != "age":
        return False  # 今年45岁，曾在研究院工作11年: the years are no age
    gap = doc.lowered[previous.mention.end : draft.mention.start]
    if _REASON.search(gap):
        return False
    if previous.known is None:
        return previous.sentence is draft.sentence and bool(_ADDED.search(gap))
    if "any" not in previous.known.units and previous.known.units.isdisjoint(classes):
        return False
    if previous.sentence is not draft.sentence and next_part(doc, draft, previous):
        draft.qualifiers["segment"] = noun_before(doc, draft.sentence, draft.mention)
        return True
    if previous.sentence is not draft.sentence:
        # Over the end of a sentence only a new time carries a concept on: "2025年前三季度为5.12亿美元。"
        dates = [m for m in draft.sentence.dates if m.end <= draft.mention.start]
        told = bool(dates) and draft.mention.start - dates[-1].end <= 6 and len(gap) <= 60
        return told and _WITH.fullmatch(doc.folded, dates[-1].end, draft.mention.start) is None
    return len(gap) <= 60 and previous.concept_score >= 0.4


def _ranking(doc: Document, draft: Draft) -> None:
    lexicon = doc.lexicon.lexicon
    draft.known = lexicon.by_id.get("ranking")
    draft.concept, draft.concept_score = "ranking", 0.9
    draft.basis.append("concept: an ordinal")
    choices = candidates(doc, draft.sentence, draft.mention, frozenset({"money", "count", "person", "any", "percent"}))
    phrase = (
        choices[0].concept.id
        if choices and choices[0].score > 2.5 and choices[0].concept.id != "ranking"
        else ranked_in(doc, draft.sentence, draft.mention)
    )
    if phrase:
        draft.qualifiers["segment"] = phrase.removeprefix("other:")

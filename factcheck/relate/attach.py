"""What a figure states: the concept whose word stands best to it."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from factcheck.model import Mention
from factcheck.relate.concepts import Concept, admitting, unit_classes
from factcheck.relate.document import Document, Sentence
from factcheck.relate.draft import Draft
from factcheck.relate.english.counts import counts_another
from factcheck.relate.heads import is_thing
from factcheck.relate.phrase import LANDS, noun_after
from factcheck.relate.words import Word

#: How far, in clauses, a concept may stand before its figure.
REACH = 3
#: Nothing but a copula, a hedge or a particle: the word before it is what the figure is of.
_COPULA = re.compile(
    r"[\s“”\"'()]*(?:(?:已|均|约|便|就|则|仍|共|总|高|合计|累计|更是?|只有?|仅|平均|目前|当前|一共|up|down|now|about|some|just|"
    r"around|nearly|over|only|roughly|still|already|currently|a|an|the|of|also|then|each)\s*)*"
    r"(?:的|为|是|达到?|有|至|到|超过?|突破|逾|接近|录得|报|录|收|共有|计|于|在|was|were|is|are|of|at|to|reached|stood at|came to|"
    r"came in at|totall?ed|hit|amounted to|averaged|(?:rose|fell|grew|climbed|jumped|slipped|dropped|slid|sank|increased|declined|decreased|shrank|swelled|doubled|tripled|surged|recovered|(?:were|was|is|are) (?:up|down)) to|:|：)?\s*(?:了|about|some|nearly|a|an|just)?\s*"
)
#: Before the years that something lasted.
_FOR = re.compile(r"\b(?:for|over|within|during|in)(?: the)?(?: (?:only|about|some|nearly|almost|more than|less than|just|last|past|first|next|another))* $")
#: Counters of things, never of people.
_OF_THINGS = frozenset("款种条座台辆艘架部枚篇幅栋幢")
#: No number above it is an age.
_OLDEST = 150
_LEADS = re.compile(r"\s*(?:至|到|to\b)")
#: 增速为50% tells the rate of change itself, 升为50% what it came to.
_RATES = ("幅", "速", "率")
_HAVING = re.compile(r"(?:拥有|具有|坐拥|[^没含]有|覆盖|服务)(?:了|着|近|约|超|逾|超过|至少|上|达)?$")
_POSSESSIVE = re.compile(
    r"(?:的[^，,。；;\d]{0,8}|\s(?:of\s|in\s)?"
    r"(?:(?!(?:after|on|from|to|against|before|by|with|and|at|as|than|while|but|or|over|under|including|is|was|were|are|has|had|worth)\b)[a-z-]+\s){0,2})"
)


#: Behind a percentage that is a part of something, and no part that something lost or won.
_OF_A_WHOLE = re.compile(r" of (?:the |all )?(?:[a-z]+s|population|total|market|country|workforce|electorate|land|output)\b")


@frozen
class Choice:
    """A concept chosen for a figure.

    Args:
        concept: the lexicon's entry.
        word: where it is named.
        score: how well it stands to the figure; above 3 is plain.
    """

    concept: Concept
    word: Word
    score: float


def percent_mode(doc: Document, sentence: Sentence, mention: Mention) -> tuple[str, Word | None]:
    """What a percentage is: ``growth``, ``share`` or ``level``, and the word that tells.

    ``升至`` and ``rose to`` lead to a level; ``上升`` and ``rose`` to a change.
    """
    floor = max(
        (m.end for m in sentence.figures if m.end <= mention.start), default=sentence.start
    )
    clause = sentence.clauses[sentence.clause_of(mention.start)]
    low = doc.lowered
    best: tuple[float, str, Word] | None = None
    for word in sentence.words:
        roles = word.roles
        change = bool(roles & {"up", "down"})
        if not change and "share" not in roles:
            continue
        if word.end <= mention.start + 2:
            if word.start < floor:
                continue
            gap = mention.start - word.end
            if word.start < clause.start:
                gap += 8
            between = low[word.end : mention.start]
            told = low[word.start : word.end]
            if change and not told.endswith(_RATES) and (
                told.endswith(("至", "到")) or re.match(r"\s*(?:至|到|为|to\b|at\b)", between)
            ):
                kind = "level"
            else:
                kind = "growth" if change else "share"
        elif word.start >= mention.end:
            gap = word.start - mention.end
            if low[word.start : word.end].endswith(("至", "到")) or _LEADS.match(low, word.end):
                continue
            if gap > 12 or word.start >= clause.end:
                continue
            gap += 1
            kind = "growth" if change else "share"
            if change and low[mention.end : word.start].strip() not in (
                "",
                "的",
                "的同比",
                "year-on-year",
                "annual",
                "of",
            ):
                gap += 14
            elif not change:
                gap = 0 if "%" in low[word.start : word.end] or low[mention.end : word.start].strip() == "" else gap + 6
        else:
            continue
        if gap <= 22 and (best is None or gap < best[0]):
            best = (gap, kind, word)
    if best is not None and best[1] == "growth" and doc.source.lang == "en" and _OF_A_WHOLE.match(low, mention.end) and low[best[2].end : mention.start].strip():
        return "share", None  # "Ownership fell: 31% of households have none"
    if best is None:
        after = low[mention.end : mention.end + 4]
        if re.match(r"\s*(?:of\b|的股|股权)", after):
            return "share", None
        return "level", None
    return best[1], best[2]


def candidates(doc: Document, sentence: Sentence, mention: Mention, classes: frozenset[str]) -> list[Choice]:
    """Every concept named around a figure that it could be a figure of, best first.

    Args:
        doc: the document.
        sentence: the figure's sentence.
        mention: the figure.
        classes: what units it may count as (`unit_classes`).
    """
    concepts = doc.lexicon.lexicon.concepts
    admitted = admitting(doc.lexicon.lexicon, classes)
    figures = [m for m in sentence.figures if m is not mention]
    clause = sentence.clause_of(mention.start)
    out: list[Choice] = []
    bare = doc.source.lang == "en" and mention.kind == "number" and not mention.unit
    noun = noun_after(doc, mention, sentence.clauses[clause].end) if bare else ""
    counted = _counts(doc, mention, sentence.clauses[clause].end)
    for word in sentence.words:
        if not word.concepts or (noun and counts_another(doc, sentence, mention, word.end, noun)):
            continue
        fitting = [each for each in word.concepts if each[0] in admitted]
        if not fitting:
            continue
        if (
            word.end - word.start == 1
            and doc.lowered[word.start] > "\u2e80"
            and word.end != mention.start
            and word.start != mention.end
            and word.end != mention.end  # its counter: 14层
        ):
            continue  # a single character is part of another word unless the figure touches it: 全球
        if counted and word.end <= mention.start:
            continue  # 学校面向全国|31个省: what is counted stands behind its counter
        if counted and (word.start > counted or (word.start == counted and not is_thing(doc.lowered[word.start : word.end]))):
            continue  # 31个省|招收新生
        if mention.noun == "次" and word.end <= mention.start and sentence.clause_of(word.start) != clause:
            continue  # 名下有车辆42辆，共被开罚87次: how often is told in its own clause
        if word.end == mention.start and _ends_another(doc.lowered, word):
            continue
        place = _standing(doc, sentence, mention, clause, word, figures)
        if place is None:
            continue
        score, side = place
        score += _weight(doc.lowered[word.start : word.end])
        for index, position in fitting:
            concept = concepts[index]
            value = score
            if position == "before" and side != "before":
                continue
            if position == "after" and (side != "after" or word.start - mention.end > 12):
                continue
            if position == "weak":
                value -= 2.0
            if "any" in concept.units:
                value -= 0.6
            if concept.counted == "person" and mention.noun in _OF_THINGS:
                continue  # 公司只有3款产品
            if concept.id in _OF_SHARES and (_too_dear(mention) or (position == "weak" and _counted(doc, word, figures))):
                continue  # "holds 8,000 shares and stands to collect £27,600"
            if "age" in concept.units and (_no_age(doc, mention) if mention.kind == "number" else mention.kind == "duration" and _lasted(doc, word, mention)):
                continue  # "at the age of 30, and lost by 9,100"
            out.append(Choice(concept, word, value))
    out = [*out, *_modifying(out)]
    out.sort(key=lambda c: (-c.score, c.word.start, c.concept.id))
    return out


#: Counters of things that what is counted stands right behind, if it does.
_COUNTERS = frozenset("个家座条项间支所款部场艘架辆台栋幢宗件")
_BEHIND = re.compile("[\u4e00-\u9fff]{1,6}")


def _counts(doc: Document, mention: Mention, end: int) -> int:
    """Where the noun ends that a Chinese figure counts right behind it, 0 if none does: ``31个|省``, ``9个|省份``."""
    if mention.kind != "quantity" or doc.folded[mention.end - 1] not in _COUNTERS:
        return 0
    behind = _BEHIND.match(doc.folded, mention.end, end)
    if behind is None:
        return 0
    size = next((size for size in range(len(behind[0]), 1, -1) if is_thing(behind[0][:size])), 1 if behind[0][0] in LANDS else 0)
    return mention.end + size if size else 0


def _ends_another(lowered: str, word: Word) -> bool:
    """Whether a cue of one character is only the end of another word of two: the 户 of ``账户``."""
    if word.end - word.start > 1 or word.start == 0 or lowered[word.start] <= "\u2e80":
        return False
    return is_thing(lowered[word.start - 1 : word.end]) or lowered[word.start - 1 : word.end] in _SALES


#: Verbs that end with what would be a price by itself: 销售3亿元.
_SALES = frozenset({"销售", "出售", "零售", "发售", "代售", "寄售", "抛售", "预售"})


def _lasted(doc: Document, word: Word, mention: Mention) -> bool:
    """Whether the years of a duration tell how long something lasted: ``who has died at 91, sat |for only nine years|``."""
    found = _FOR.search(doc.lowered, max(0, mention.start - 24), mention.start)
    return found is not None and word.end <= found.start()


#: What one share costs.
_OF_SHARES = frozenset(("share_price", "ipo_price"))
_DEAREST = 1_000_000
#: A word or two may stand between a number and its noun.
_NEAR = 14


def _too_dear(mention: Mention) -> bool:
    """Whether an amount is more than any share costs."""
    amount = mention.value.number
    return mention.kind == "money" and amount is not None and amount >= _DEAREST


def _counted(doc: Document, word: Word, figures: list[Mention]) -> bool:
    """Whether an English word is the noun of another figure: ``8,000 |shares|``."""
    return doc.source.lang == "en" and any(f.start < word.start <= f.end + _NEAR and f.kind in ("number", "quantity") for f in figures)


def _no_age(doc: Document, mention: Mention) -> bool:
    """Whether a bare number is too high for an age, or tells how many there are: ``全国唯|四``."""
    amount = mention.value.number
    return (amount is not None and amount > _OLDEST) or doc.folded.startswith("唯", mention.start - 1)


def _modifying(choices: list[Choice]) -> list[Choice]:
    """A concept word right before another makes it special: of ``月活|使用者`` the first tells what the figure is."""
    heads = {c.word.start: c for c in reversed(choices)}
    return [
        Choice(c.concept, c.word, heads[c.word.end].score + 0.1)
        for c in choices
        if c.word.end in heads and heads[c.word.end].score > c.score and heads[c.word.end].concept is not c.concept
    ]


def _past_aside(sentence: Sentence, mention: Mention, word: Word) -> int:
    """Where a figure ends together with the brackets that only say it again: ``3億美元（約合21億元）|的訂單``."""
    if word.start <= mention.end:
        return mention.end
    aside = sentence.bracketed(mention.end + 1)
    return aside.end if aside is not None and aside.start == mention.end and aside.end <= word.start else mention.end


@lru_cache(maxsize=4096)
def _weight(word: str) -> float:
    """What the length of a lexicon word counts for: the longer, the more it says."""
    return min(sum(3 if c > "\u2e80" else 1 for c in word), 18) * 0.04


def _standing(
    doc: Document, sentence: Sentence, mention: Mention, clause: int, word: Word, figures: list[Mention]
) -> tuple[float, str] | None:
    """How well a word stands to a figure, and on which side; ``None`` where it is out of reach."""
    low = doc.lowered
    if word.end <= mention.start or (word.start < mention.start < word.end):
        away = clause - sentence.clause_of(word.start)
        if away > REACH:
            return None
        between = sum([word.end <= f.start and f.end <= mention.start for f in figures])
        gap = low[word.end : mention.start]
        score = 4.0 - 1.1 * away - 0.7 * min(between, 3) - min(len(gap), 60) / 30
        if _COPULA.fullmatch(gap):
            score += 0.2 if gap.strip() == "的" else 1.8
        outer = sentence.bracketed(word.start)
        if outer is not None and outer != sentence.bracketed(mention.start):
            score -= 2.5
        return score, "before"
    end = _past_aside(sentence, mention, word)
    attribute = low[word.end : word.end + 1] == "的" and mention.kind != "date"
    touching = attribute and low[end : word.start] in ("", "的")
    possessed = touching and (mention.kind == "money" or _HAVING.search(low, max(0, mention.start - 6), mention.start))
    if attribute and not possessed and not any(word.end < f.start <= word.end + 2 for f in figures):
        # 1000万专业的创作者: an attribute of what is counted; but not 200个国家的2亿名用户, 拥有300万用户的平台
        return None
    gap_size = word.start - end
    if sentence.clause_of(word.start) != clause or low[end : word.start].strip() in (
        "、",
        ";",
        "。",
        ".",
        "/",
        ")",
    ):
        return None
    if gap_size <= 1:
        return 5.6, "after"
    if any(end <= f.start and f.end <= word.start for f in figures):
        return None
    gap = low[end : word.start]
    if _POSSESSIVE.fullmatch(gap):
        return 4.9 - gap_size / 20, "after"
    score = 2.6 - gap_size / 10
    # A word with a figure of its own behind it rather belongs to that one.
    if any(f.start >= word.end and sentence.clause_of(f.start) == clause for f in figures):
        score -= 1.2
    return score, "after"


def classes_of(mention: Mention) -> frozenset[str]:
    """What a figure's unit lets it be."""
    classes = unit_classes(mention.unit, mention.kind)
    if mention.unit == "person" and mention.noun in ("名", "人", "位", "人次"):
        classes = classes - {"count"}  # 名 counts people: 200個國家的2億名用戶
    # A price per share is mostly written without its "per share".
    return classes | {"money_per"} if mention.kind == "money" and "money" in classes else classes


def take(draft: Draft, choice: Choice, basis: str, concept: str = "") -> None:
    """Settle the concept of a figure.

    Args:
        draft: the figure.
        choice: the concept and the word that names it.
        basis: what the choice rests on.
        concept: its id, where it is another than that of the choice.
    """
    draft.known = choice.concept
    draft.concept = concept or choice.concept.id
    if choice.word is not None:
        draft.anchor = choice.word.start
    draft.concept_score = max(0.4, min(1.0, choice.score / 5.0))
    draft.basis.append(basis)

"""A source made ready for relating: sentences, clauses, figures, names and lexicon words, all in order of place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from attrs import field, frozen

from factcheck.lexicon.fold import fold
from factcheck.model import Block, Mention, Source, Span
from factcheck.relate.names import NameSpan
from factcheck.relate.words import Word, Words

#: Ends of sentences. A semicolon ends one too: what follows it has its own figures, and inherits the rest.
# One set of characters in front is what `re` looks for fastest: what they must be is asked behind it.
#: More clauses than any sentence of prose has; the work on one grows with the square of them.
_MOST_CLAUSES = 48
#: More figures than any clause of prose has, and more than any sentence.
_MOST_IN_CLAUSE, _MOST_FIGURES = 16, 64
_SENTENCE = re.compile(
    r"[。！？!?；\n;.](?:"
    r"(?<![;.])[。！？!?；\n]*[”’\"')]*"
    r"|(?<=;)(?=\s|[^\x00-\x7f]|$)"
    r"|(?<=[\u4e00-\u9fff];)(?=[0-9A-Z])"
    r"|(?<=\.)(?<!\bMr.)(?<!\bMs.)(?<!\bDr.)(?<!\bNo.)(?<!\bSt.)(?<!\bvs.)(?<!\bInc.)(?<!\bLtd.)(?<!\bMrs.)(?<!\bapprox.)(?<![ .][A-Z].)"
    r"[”’\"')]*(?=\s|$|[\u4e00-\u9fff])"
    r")"
)
#: "PORT ARDEN, 30 July —": where an article was filed is not whom it is about.
_DATELINE = re.compile(
    r"\s*[A-Z][A-Z .'-]{2,30}(?:"
    r"(?:,[^—–\n]{0,40}|\s*\([^)]{1,30}\)\s*)?(?:[—–]|\) - )"
    r"|(?:,[^—–\n.]{2,40}|\s*\([^)]{1,30}\))? -+ "
    r"|, [A-Z][a-z]+(?: [A-Z][a-z]+)?\. (?=[A-Z“\"]))"
)
#: Behind a name that only tells something of what follows: New York-listed shares.
_TELLING = re.compile(r"-(?:listed|based|owned|backed|led|born|run|made|style|bound|headquartered|traded|registered|flagged|built|wide)\b")
#: Before the name of who wrote or took down a text: 记者黄姿婷, 记者许博凯、|陈雅雯.
_BYLINE = re.compile(r"(?:记者|通讯员|实习生|特派员|编译|撰文|责编|编辑|摄影)[:：/\s]{0,2}(?:[\u4e00-\u9fff]{2,4}[、/\s]){0,3}$")
_WAYS = frozenset({"up", "down"})
#: Comparatives and participles that stand before a noun, or for it, behind a word that points: the higher dose, those with rising bills.
_WHICH = ("higher", "lower", "rising", "falling", "growing", "increased", "reduced", "declining", "increasing")
_POINTING = (" the ", " those ", " these ", " this ", " that ", "\nthe ")
_THAN = re.compile(r"\s+(?:than|to|by|from|at)\b")
_CLAUSE = re.compile(r"[，：:,—\-\s](?:(?<=[，：:])|(?<=,)(?!\d{3}(?!\d))|(?<=—)—*|(?<=-)-+|(?<=\s)-\s)")
_BRACKET = re.compile(r"[()\[\]]")
_OPEN, _CLOSE = "([", ")]"


@frozen(eq=False)
class Sentence:
    """A sentence and what stands in it.

    Args:
        start: first character.
        end: one past the last character.
        block: index of its block.
        clauses: its clauses, in order.
        mentions: the figures and dates in it.
        names: the names in it.
        words: the lexicon words in it.
        brackets: what stands in round brackets.
    """

    start: int
    end: int
    block: int
    clauses: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    names: tuple[NameSpan, ...]
    words: tuple[Word, ...]
    brackets: tuple[Span, ...]
    #: The figures and the dates apart, and where the clauses but the last end: all are asked for again and again.
    figures: tuple[Mention, ...] = field(init=False)
    dates: tuple[Mention, ...] = field(init=False)
    _ends: tuple[int, ...] = field(init=False)

    @figures.default
    def _figures(self) -> tuple[Mention, ...]:
        return tuple([m for m in self.mentions if m.kind != "date"])

    @dates.default
    def _dates(self) -> tuple[Mention, ...]:
        return tuple([m for m in self.mentions if m.kind == "date"])

    @_ends.default
    def _clause_ends(self) -> tuple[int, ...]:
        return tuple([c.end for c in self.clauses[:-1]])

    def clause_of(self, offset: int) -> int:
        """The index of the clause in which a place lies."""
        return bisect_right(self._ends, offset)

    def bracketed(self, offset: int) -> Span | None:
        """The brackets around a place."""
        for brackets in self.brackets:
            if brackets.start < offset < brackets.end:
                return brackets
        return None


#: What a name holds that goes by a number: 市三院, Lindach 2.
_NUMBER = re.compile("[第一二三四五六七八九十][\u3400-\u9fff]|[0-9]$")


@frozen(eq=False)
class Document:
    """A source with everything that was found in it.

    Args:
        source: the source.
        folded: its text, folded; lengths agree.
        lowered: the same in lower case.
        lexicon: the words looked for.
        sentences: sentence by sentence, furniture and tables left out.
        mentions: every figure and date.
        names: every name.
        words: every lexicon word.
    """

    source: Source
    folded: str
    lowered: str
    lexicon: Words
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    names: tuple[NameSpan, ...]
    words: tuple[Word, ...]


def lower(folded: str) -> str:
    """Lower case without a change of length."""
    lowered = folded.lower()
    return lowered if len(lowered) == len(folded) else "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)


def prepare(
    source: Source, mentions: Sequence[Mention], names: Sequence[NameSpan], lexicon: Words, folded: str = ""
) -> Document:
    """Cut a source into sentences and clauses and hang on to each what stands in it.

    Args:
        source: the source.
        mentions: figures and dates, in order.
        names: names, in order.
        lexicon: the words to look for.
        folded: the folded text, if it is known already.
    """
    folded = folded or fold(source.text)
    lowered = lower(folded)
    words = lexicon.find(lowered)
    numbered = [(n.start, n.end) for n in names if _NUMBER.search(folded, n.start, n.end) is not None]
    if numbered:
        mentions = [m for m in mentions if not any(a <= m.start and m.end <= b for a, b in numbered)]
    # MAU, EBITDA: what names a concept is no name of anybody.
    named = {(w.start, w.end) for w in words if w.concepts}
    datelines = [m.span() for b in source.blocks if (m := _DATELINE.match(source.text, b.start, b.end))]
    names = [n for n in names if (n.start, n.end) not in named and not any(a <= n.start < b for a, b in datelines)]
    names = [n for n in names if _TELLING.match(lowered, n.end) is None and not (n.entity.kind == "person" and _BYLINE.search(folded, max(0, n.start - 16), n.start))]
    mentions = [m for m in mentions if m.kind != "date" or not any(a <= m.start < b for a, b in datelines)]
    words = [w for w in _outside(words, mentions, names) if not _tells_which(lowered, w)]
    name_starts = [n.start for n in names]
    mention_starts = [m.start for m in mentions]
    word_starts = [w.start for w in words]
    sentences: list[Sentence] = []
    for index, block in enumerate(source.blocks):
        if block.kind in ("furniture", "table"):
            continue
        for start, end in _sentences(folded, block, mentions, mention_starts):
            inside = tuple(mentions[bisect_left(mention_starts, start) : bisect_left(mention_starts, end)])
            for clauses in _pieces(_clauses(folded, start, end, inside), inside):
                first, last = clauses[0].start, clauses[-1].end
                sentences.append(
                    Sentence(
                        first,
                        last,
                        index,
                        clauses,
                        tuple(mentions[bisect_left(mention_starts, first) : bisect_left(mention_starts, last)]),
                        tuple(names[bisect_left(name_starts, first) : bisect_left(name_starts, last)]),
                        tuple(words[bisect_left(word_starts, first) : bisect_left(word_starts, last)]),
                        _brackets(folded, first, last),
                    )
                )
    return Document(source, folded, lowered, lexicon, tuple(sentences), tuple(mentions), tuple(names), tuple(words))


def _tells_which(lowered: str, word: Word) -> bool:
    """Whether a word of direction only tells which one is meant, and not where anything went: ``on the lower dose``."""
    if word.roles.isdisjoint(_WAYS) or not lowered.startswith(_WHICH, word.start) or not lowered.endswith(_POINTING, 0, word.start):
        return False
    return _THAN.match(lowered, word.end) is None


def _outside(words: list[Word], mentions: Sequence[Mention], names: Sequence[NameSpan]) -> list[Word]:
    """Words that are not part of a name or of a figure, but for counters that name a concept (``名员工``)."""
    kept: list[Word] = []
    figures, persons = iter(mentions), iter(names)
    figure, person = next(figures, None), next(persons, None)
    for word in words:
        while figure is not None and figure.end <= word.start:
            figure = next(figures, None)
        while person is not None and person.end <= word.start:
            person = next(persons, None)
        if person is not None and person.start < word.end and not (word.concepts and person.end < word.end):
            continue
        if figure is not None and figure.start < word.end and not word.concepts:
            continue
        kept.append(word)
    return kept


def _sentences(folded: str, block: Block, mentions: Sequence[Mention], starts: Sequence[int]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = block.start
    for match in _SENTENCE.finditer(folded, block.start, block.end):
        i = bisect_left(starts, match.start()) - 1
        if i >= 0 and mentions[i].start < match.start() < mentions[i].end:
            continue
        if match.end() > at:
            out.append((at, match.end()))
            at = match.end()
    if at < block.end:
        out.append((at, block.end))
    return out


def _pieces(clauses: tuple[Span, ...], mentions: tuple[Mention, ...]) -> list[tuple[Span, ...]]:
    """A sentence's clauses in runs that can be taken in together: what goes on for pages is a list and no sentence."""
    if len(mentions) <= _MOST_IN_CLAUSE and len(clauses) <= _MOST_CLAUSES:
        return [clauses]
    starts = [m.start for m in mentions]
    out: list[tuple[Span, ...]] = []
    piece: list[Span] = []
    figures = 0
    for clause in clauses:
        first, last = bisect_left(starts, clause.start), bisect_left(starts, clause.end)
        # Nobody writes a clause of so many figures: it is cut before one of them.
        cuts = [starts[i] for i in range(first + _MOST_IN_CLAUSE, last, _MOST_IN_CLAUSE)]
        for start, end in pairwise((clause.start, *cuts, clause.end)):
            held = bisect_left(starts, end) - bisect_left(starts, start)
            if piece and (len(piece) == _MOST_CLAUSES or figures + held > _MOST_FIGURES):
                out.append(tuple(piece))
                piece, figures = [], 0
            piece.append(Span(start, end))
            figures += held
    out.append(tuple(piece))
    return out


def _clauses(folded: str, start: int, end: int, mentions: tuple[Mention, ...]) -> tuple[Span, ...]:
    out: list[Span] = []
    at = start
    place, most = 0, len(mentions)
    for match in _CLAUSE.finditer(folded, start, end):
        while place < most and mentions[place].end <= match.start():
            place += 1
        if place < most and mentions[place].start < match.start():
            continue
        out.append(Span(at, match.end()))
        at = match.end()
    if at < end or not out:
        out.append(Span(at, end))
    return tuple(out)


def _brackets(folded: str, start: int, end: int) -> tuple[Span, ...]:
    out: list[Span] = []
    opened = -1
    for match in _BRACKET.finditer(folded, start, end):
        place = match.start()
        if match[0] in _OPEN:
            opened = place if opened < 0 else opened
        elif opened >= 0 and match[0] in _CLOSE:
            out.append(Span(opened, place + 1))
            opened = -1
    return tuple(out)

"""The subjects of English clauses: names, pronouns, definite noun phrases, and what goes on behind an insertion."""

from __future__ import annotations

import re

from factcheck.relate.document import Document, Sentence
from factcheck.relate.english.callings import apposition, classes
from factcheck.relate.english.identified import called, goes_on, identified, site_before, where
from factcheck.relate.english.modifiers import of_name
from factcheck.relate.english.phrases import (
    SPEECH,
    Clause,
    by_name,
    names_between,
    noun_phrase,
    phrase,
    speaker,
    verb_behind,
    verbs,
)
from factcheck.relate.names import NameSpan
from factcheck.relate.topics import SCENE, Candidate, Subjects, Topics

#: What may stand before the subject of a clause.
_LEAD = re.compile(
    r"[\s“‘\"(”’)]*(?:(?:and|but|or|yet|so|while|whilst|though|although|when|whereas|because|as|since|if|once|after|before|until|unless|that|even|than|"
    r"meanwhile|however|also|separately|elsewhere|today|now|then|still|overall|together|again|indeed|instead|later|earlier|previously|by contrast|"
    r"in contrast|by comparison|in all|in turn|in addition|by then|at the time|at first|for now|so far|even so|of course|for example|[a-z]+ly)\b[\s,]*)*"
)
#: Before a name at the start of a clause: where, when or among whom something is told.
_PLACED = re.compile(r"(?:at|in|on|for|of|among|across|under|near|like|unlike|with)\s+(?:the\s+)?")
_RELATIVE = re.compile(r"(which|who|whose|whom|where|that)\s+")
#: Before an inner clause, whose subject follows.
_INNER = re.compile(
    r"\b(?:that|and|but|while|whereas|because|as|when|where|whether|if|why|how|since|until|after|before|although|though|so|which|whom|said|says|"
    r"expects?|expected|wants?|allow(?:s|ed)|believes?|thinks?|estimates?|forecasts?|reckons?|order(?:s|ed)|forc(?:es|ed|ing)|requir(?:es|ed|ing)|oblig(?:es|ed|ing)|"
    r"enabl(?:es|ed|ing)|told|asked|urged|instructed|compelled|permit(?:s|ted))\s+"
)
_APPOSITION = re.compile(r"(?:the|an?|its|their|his|her|one|once|now|formerly|long|home|itself|himself|herself|themselves)\b")
#: How something came to be, said of the name before it.
_BEGUN = re.compile(
    r"(?:[a-z]+ly\s+)?(?:founded|established|set up|formed|created|built|opened|launched|born|begun|started|based|headquartered|owned|listed|completed|bought|acquired)\b"
)
#: The same where it is no second verb of the sentence: "sold Aster, opened three shops" is one, "Aster, opened in 1994" is not.
_BEGAN = re.compile(_BEGUN.pattern + r"(?:\s+(?:in|by|on|at|as|near|under|just|only|for|with|outside|during|after|before)\b|[-,])")
_AGE = re.compile(r"(?:,\s+(?:who is |aged |now )?|\s+\()([1-9]\d)(?=[,.)])")
_PARTICIPLE = re.compile(
    r"(?:[a-z]+ly\s+)?(?:[a-z]+ed|begun|built|known|set up|led|run|sold|held|made|born|bought|given|worn|written|drawn|grown|won|taken|paid|spun off|"
    r"[a-z]+ing)\b"
)


def english_subjects(doc: Document, sentence: Sentence, topics: Topics) -> Subjects:
    """The subject of every clause of an English sentence, and those of the clauses inside them.

    Args:
        doc: the document.
        sentence: the sentence.
        topics: what the text has been talking about; not moved, but for the ages that it is told of.
    """
    own: list[Candidate | None] = []
    inner: list[tuple[int, Candidate]] = []
    head: Candidate | None = None
    main: Candidate | None = None
    asides: list[int] = []
    opened = False
    topics = topics.copy()  # it, he and she may stand for whom the sentence itself has named
    for index, span in enumerate(sentence.clauses):
        read = Clause(doc, sentence, index, _skipped(doc, sentence, span.start, span.end), span.end)
        found = _clause(read, topics, head, own)
        if (found is None or found.name is None) and (bearer := called(read)) is not None:
            found = bearer
        if not index and (meant := identified(read, found)) is not None:
            found = meant
        more = index - 1 in asides and found is None and (_OR.match(doc.lowered, span.start) is not None or _listed(read, span.start))
        own.append(own[-1] if more else found)
        if more or _inserted(read):
            asides.append(index)
        elif found is not None and found.score >= 3.0:
            head = found
            main = main or (None if opened else found)
            if found.entity.kind == "person":
                topics.person = found.entity
                if (at := where(read, found)) is not None:
                    topics.subject = topics.passing = at
            else:
                topics.subject = topics.passing = found.entity
        elif not index and found is None and _plain(read):
            opened = True  # "Work stopped for a year, and Keld Rail was fined": the first clause is about what it does not name
        if not _apposed(read):
            related = found is not None and found.basis == RELATED
            inner += _inner(read, topics.copy(subject=found.entity, passing=found.entity) if related and found is not None else topics, found)
    for name in sentence.names:
        if name.entity.kind == "person" and (told := _AGE.match(doc.lowered, name.end, sentence.end)) is not None:
            topics.ages[int(told[1])] = name.entity
    if main is None and inner:
        main = inner[0][1]
    return Subjects(tuple(own), tuple(inner), main, frozenset(asides))


#: "… pays the trust £3.5m a year, or £25,000 a head": an aside goes on.
_OR = re.compile(r"\s*or\s+(?:about |some |roughly |nearly |just )?[\d£$€¥]")


def _listed(read: Clause, start: int) -> bool:
    """Whether a clause only goes on with a list of figures: ``a family company with 3,650 hectares, |14,200 cows and 62 staff|``."""
    return read.doc.lowered[start : start + 2].strip()[:1].isdigit() and not _verbal(read, start, read.end)


def adverbial(doc: Document, sentence: Sentence) -> bool:
    """Whether an English sentence opens with what is said of a subject that comes after it: ``Only nine years old, …``."""
    text = doc.lowered[sentence.start : sentence.end].lstrip("\"“‘( ")
    return _ADVERBIAL.match(text) is not None


_ADVERBIAL = re.compile(
    r"(?:with|without|after|before|at|in|on|by|over|under|for|from|since|during|despite|unlike|like|as|having|only|just|barely|already|even|still|now|once|of|up|down|more than|"
    r"less than|nearly|almost|about|some|worth|while|although|though|because|if|when|[a-z]+ing|[a-z]+ed|founded|built|born|begun|set up|listed)\b"
)


#: Before the date that a clause opens with.
_SINCE = re.compile(r"(?:(?:in|on|at|by|since|during|from|for|over|as of|until|within|after)\s+)?(?:the\s+)?")
_SPACE = re.compile(r"\s")


def _skipped(doc: Document, sentence: Sentence, start: int, end: int) -> int:
    at = start
    for _ in range(4):
        match = _LEAD.match(doc.lowered, at, end)
        at = match.end() if match else at
        ahead = _SINCE.match(doc.lowered, at, end)
        place = ahead.end() if ahead else at
        date = next((m for m in sentence.mentions if m.kind in ("date", "duration") and at <= m.start <= place < m.end), None)
        if date is None or doc.lowered[date.end : date.end + 2] in ("'s", "’s"):
            break
        at = date.end
        if doc.lowered[at : at + 1] in ",":
            at += 1
    return at


def _clause(read: Clause, topics: Topics, head: Candidate | None, own: list[Candidate | None]) -> Candidate | None:
    """The subject of a clause; the main one where the clause goes on with its verb."""
    at = read.start
    ahead = _name_ahead(read)
    if read.sentence.bracketed(at) is not None:
        return None
    relative = _RELATIVE.match(read.low, at, read.end)
    if relative is not None and read.index:
        if relative[1] in ("which", "who", "that"):
            return _antecedent(read, topics, head, relative[1], own[-1])
        found = phrase(read, relative.end(), topics)
        return found if found is not None else _antecedent(read, topics, head, relative[1], own[-1])
    if read.index and ahead is not None and _BEGAN.match(read.low, at, read.end):
        return Candidate(ahead.entity, 3.0, "what the apposition is of", ahead)
    named = any(n.start <= at for n in names_between(read.sentence, at, at + 1))
    if head is not None and read.index and not named and verbs().match(read.low, max(0, at - 1), read.end) and read.low[at - 1 : at].isspace():
        if head.entity.kind == "person" and SPEECH.match(read.low, at - 1, read.end):
            return speaker(head.entity, topics)
        return head
    if read.index and ahead is not None and (_APPOSITION.match(read.low, at, read.end) or _PARTICIPLE.match(read.low, at, read.end)):
        if head is not None and head.name is ahead and goes_on(read):
            return head
        if (match := _APPOSITION.match(read.low, at, read.end)) and not _has_verb(read):
            noun = noun_phrase(read, min(match.end() + 1, read.end))
            if (noun is not None and noun.head in topics.nouns.get(ahead.entity, ())) or apposition(read.doc, ahead, read.end) in topics.nouns.get(ahead.entity, ()):
                return Candidate(ahead.entity, 3.0, "what the apposition is of", ahead)
    if read.index and ahead is not None and _BEGUN.match(read.low, at, read.end):
        return Candidate(ahead.entity, 3.0, "what the apposition is of", ahead)
    if read.index and head is not None and _PARTICIPLE.match(read.low, at, read.end):
        return None
    found = phrase(read, at, topics) or of_name(read, at)
    if found is None and not read.index and read.low[max(0, at - len(_THAT)) : at] == _THAT:
        found = phrase(read, at - len(_THAT), topics)
    if found is not None and found.name is not None and head is not None and not _governs(read, found.name):
        return None  # "new routes, Lisbon and Perth, and expects": part of a list
    if found is not None and found.name is not None and read.index and head is None and _trails(read, found.name):
        return None  # "195 were saved, most by a trawler, the Provider."
    if found is None and (place := _PLACED.match(read.low, at, read.end)):
        near = names_between(read.sentence, place.end(), read.end)
        name = next((n for n in near if n.start == place.end() and n.end <= read.end), None)
        if name is not None and name.entity.kind != "person" and own == [] and not re.match(r"['’]s", read.low[name.end : name.end + 2]):
            return Candidate(name.entity, 2.3, SCENE, name)
    return found


#: As the first word of a sentence it points to something: "That flood killed nine".
_THAT = "that "


def _governs(read: Clause, name: NameSpan) -> bool:
    """Whether a verb, an insertion or a figure of its own follows a name: ``Heling 30%``, ``Sandhu third with 11,402``."""
    end = name.end
    if any(read.low[c.start : c.end].rstrip().endswith(":") for c in read.sentence.clauses[max(0, read.index - _PARTS) : read.index]):
        return verb_behind(read.doc, end, read.end)  # "on three sites: Moor Lane with 340": parts of the subject
    if verb_behind(read.doc, end, read.end) or read.low[end : read.end].strip() in (",", "") or read.low[end : end + 2] in ("'s", "’s"):
        return read.low[end : read.end].strip() not in (",", "") or goes_on(read) or _relative_follows(read)
    return read.low[end : end + 5] != " and " and any(end <= m.start <= end + 14 for m in read.sentence.mentions)


def _trails(read: Clause, name: NameSpan) -> bool:
    """Whether a name is all that is left of its sentence."""
    return read.index == len(read.sentence.clauses) - 1 and not read.low[name.end : read.end].strip(" .,;”\"’)")


def _relative_follows(read: Clause) -> bool:
    if read.index + 1 >= len(read.sentence.clauses):
        return False
    span = read.sentence.clauses[read.index + 1]
    return _RELATIVE.match(read.low, _skipped(read.doc, read.sentence, span.start, span.end), span.end) is not None


#: The basis of a subject that a relative clause has from before it.
RELATED = "what the relative clause is of"
#: How many parts a list behind a colon may have, and how far before a relative clause what it is of may stand.
_PARTS = 24
_FAR_BACK = 200


def _name_ahead(read: Clause) -> NameSpan | None:
    """The name that the clause before ends with."""
    if not read.index:
        return None
    span = read.sentence.clauses[read.index - 1]
    names = [n for n in names_between(read.sentence, span.start, span.end) if span.start <= n.start and n.end <= span.end]
    return names[-1] if names and read.low[names[-1].end : span.end].strip(" ,\"”’)") == "" else None


def _antecedent(read: Clause, topics: Topics, head: Candidate | None, word: str, ahead: Candidate | None) -> Candidate | None:
    """What ``which`` or ``who`` at the start of a clause stands for."""
    span = read.sentence.clauses[read.index - 1]
    person = word in ("who", "whose", "whom")
    begin = read.sentence.clauses[read.index].start
    names = [n for n in names_between(read.sentence, begin - _FAR_BACK, begin) if n.end <= begin]
    attributed = read.low.startswith("according to", _skipped(read.doc, read.sentence, span.start, span.end))
    if not person and not attributed and not (ahead is not None and ahead.basis == "pronoun") and not _verbal(read, span.start, span.end):
        return ahead  # "the airport at Marl, which": of the whole phrase
    if not person and (site := site_before(read, span.start, begin)) is not None:
        return site
    if person and topics.person is not None and _officer(read, span.start, begin):
        return Candidate(topics.person, 3.1, "the person spoken of")
    for name in reversed(names):
        gap = read.low[name.end : read.sentence.clauses[read.index].start].strip(" ,\"”’)(")
        if gap and not gap.isdigit() and not (person and name.entity.kind == "person" and _TITLED.fullmatch(gap)):
            break
        if person or name.entity.kind != "person":
            return Candidate(name.entity, 3.1, RELATED, name)
    return head


def _officer(read: Clause, start: int, end: int) -> bool:
    """Whether what stands before ``who`` is an office at what is named last: ``The director of Keld Park, who``."""
    match = _OFFICE.search(read.low, start, end)
    return match is not None and classes().get(match[1]) == "person"


#: Between a person and ``who``: what he or she is.
_TITLED = re.compile(r"(?:the|its|their|his|her|an?|now|then)\s+[a-z’' -]{3,60}")
_OFFICE = re.compile(r"\b(?:the|its|their|his|her|an?)\s+(?:[a-z-]+\s+){0,2}([a-z-]+)\s+(?:of|at|for)\s+[^,.;:]{2,60},?\s*$")


def _plain(read: Clause) -> bool:
    """Whether a clause is a main one with a subject and a verb: neither adverbial nor without a verb."""
    lead = read.low[read.sentence.clauses[read.index].start : read.start]
    if "“" in lead or '"' in lead or _ADVERBIAL.match(read.low, read.start, read.end):
        return False
    return _verbal(read, read.start, read.end)


def _verbal(read: Clause, start: int, end: int) -> bool:
    """Whether a stretch of a sentence has a finite verb."""
    return any(verbs().match(read.low, m.start(), end) for m in _SPACE.finditer(read.low, start, end))


def _inserted(read: Clause) -> bool:
    """Whether a clause only says more of the name before it."""
    if _RELATIVE.match(read.low, read.start, read.end) is not None or _apposed(read):
        return True
    # "Operating profit, the line she prefers to talk about, rose": said of what no name names.
    named = bool(names_between(read.sentence, read.start, read.start + len("the") + 2))
    return read.index > 0 and not named and _APPOSITION.match(read.low, read.start, read.end) is not None and goes_on(read)


def _apposed(read: Clause) -> bool:
    if _name_ahead(read) is None:
        return False
    return any(p.match(read.low, read.start, read.end) for p in (_APPOSITION, _BEGUN))


def _has_verb(read: Clause) -> bool:
    """Whether a clause has a finite auxiliary of its own, outside of what is related to it."""
    text = re.split(r"\b(?:that|which|who|where|whose)\b", read.low[read.start : read.end])[0]
    return re.search(r"\b(?:is|are|was|were|has|have|had|will|would)\b", text) is not None


def _inner(read: Clause, topics: Topics, opening: Candidate | None) -> list[tuple[int, Candidate]]:
    """The subjects of the clauses inside a clause: ``said that the bank was …``, ``and the striker has …``."""
    out: list[tuple[int, Candidate]] = []
    for match in _INNER.finditer(read.low, read.start, read.end):
        at = match.end()
        if at <= read.start + 1 or read.sentence.bracketed(at) is not None:
            continue
        found = phrase(read, at, topics, verb=True)
        if found is not None and found.name is not None and match[0].startswith("and") and not verb_behind(read.doc, found.name.end, read.end):
            continue  # "ordered Keld Rail and its unit Keld Lines to pay": one of those who are told to
        if found is not None:
            out.append((at, found))
    if opening is None and not out:
        unled = _unled(read, topics)
        if unled is not None:
            out.append(unled)
    return out


def _unled(read: Clause, topics: Topics) -> tuple[int, Candidate] | None:
    """A subject that adverbials stand before: ``Under the agreement Beiyue must keep``, ``without it the miner would``."""
    starts = [(n.start, n) for n in names_between(read.sentence, read.start, read.end) if read.start < n.start]
    places = [(m.start(), None) for m in _POINTING.finditer(read.low, read.start + 1, read.end)]
    for at, name in sorted([*starts, *places], key=lambda p: p[0]):
        if _SETS_OFF.search(read.low, max(read.start, at - 24), at) is not None:
            continue
        if name is not None and not _firmly(read, name.end):
            continue
        found = by_name(read, name, topics, True) if name is not None else phrase(read, at, topics, verb=True)
        if found is not None:
            return at, found
    return None


def _firmly(read: Clause, place: int) -> bool:
    """Whether an auxiliary or a past form follows: a word in -s may be a noun."""
    match = verbs().match(read.low, place, read.end)
    return match is not None and (not match[0].endswith("s") or match[0].split()[-1] in ("is", "was", "has", "does"))


_POINTING = re.compile(r"\b(?:the|it|he|she|its|his|her)\b")
#: Before a name that is no subject, whatever follows it.
_SETS_OFF = re.compile(
    r"\b(?:by|from|to|with|than|against|for|in|at|on|between|into|of|and|or|via|through|including|like|near|about|behind|under|over|after|before|joined|bought|acquired|sued)"
    r"\s+(?:the\s+)?[“‘\"(]?$"
)

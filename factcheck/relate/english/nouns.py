"""What an English figure is of by the words beside it: the noun that it counts, the noun or verb before it."""

from __future__ import annotations

import re
from functools import cache

from factcheck.model import Mention
from factcheck.relate.document import Document, Sentence
from factcheck.relate.english.callings import listed, table

_WORD = re.compile(r"[a-z][a-z&'’-]*")
#: Behind a measure or an amount: what there is so much of.
_OF = re.compile(r"\s+(?:worth\s+)?(?:of|in)\s+(?=[a-z])")
#: Behind a part: what the whole is counted in.
_OF_WHOLE = re.compile(r"\s+of\s+(?:the|its|their|all|some|about)?\s*(?:\w+['’]s\s+)?\d[\d,.]*(?:\s(?:million|billion))?\s+(?=[a-z])")
#: How long a phrase gets.
_LONGEST = 3
#: How far before a figure its noun is looked for.
_REACH = 90


@cache
def _verbs() -> frozenset[str]:
    forms = table()["verbs"]
    return frozenset((forms["auxiliary"] + " " + forms["irregular"]).split()) | listed("levels")


@cache
def _joints() -> frozenset[str]:
    """Prepositions, conjunctions and auxiliaries."""
    return listed("stop") | listed("joints")


def english_phrase(doc: Document, sentence: Sentence, mention: Mention) -> str:
    """The phrase for ``other:`` of an English figure, ``""`` where no word beside it tells.

    Args:
        doc: the document.
        sentence: the sentence.
        mention: the figure.
    """
    end = sentence.clauses[sentence.clause_of(mention.start)].end
    bare = mention.kind in ("number", "quantity") and (not mention.unit or mention.unit in ("count", "person"))
    return (_behind(doc, mention, end) if bare else _of(doc, mention, end)) or _before(doc, sentence, mention)


_BEHIND = re.compile(r"(?:\s+|-)([a-z][a-z'’-]*)")


def on_the_way(text: str) -> bool:
    """Whether a length is a distance: ``15 kilometres |north of Keld``.

    Args:
        text: what stands right behind a length, in small letters.
    """
    found = _BEHIND.match(text)
    return found is not None and found[1] in listed("ways")


def raced(text: str) -> bool:
    """Whether a race is called by a length: ``the 400 metres |hurdles``.

    Args:
        text: what stands right behind a length, in small letters.
    """
    found = _BEHIND.match(text)
    return found is not None and found[1] in listed("races")


def _behind(doc: Document, mention: Mention, end: int) -> str:
    """The noun that a number counts, or what those did whom it counts."""
    whole = _OF_WHOLE.match(doc.lowered, mention.end, end)
    at = whole.end() if whole is not None else mention.end
    words: list[str] = []
    last = at
    for match in _WORD.finditer(doc.lowered, at, end):
        word = match[0].removesuffix("'s").removesuffix("’s")
        if doc.lowered[last : match.start()].strip() or len(words) > _LONGEST:
            break
        last = match.end()
        if word in listed("empty") and not words:
            continue
        if word in _joints() or word in listed("empty") or word in listed("times"):
            if words or word not in ("were", "was", "are", "is", "had", "have", "been"):
                break
            continue
        if words and _finite(word) and words[-1].endswith("s"):
            break  # "landowners |sued"
        words.append(word)
    return " ".join(words[-_LONGEST:])


def _finite(word: str) -> bool:
    return word in _verbs() or word.endswith("ed")


def _of(doc: Document, mention: Mention, end: int) -> str:
    """What there is a measure or an amount of: ``12,000 tonnes of |beans|``, ``£2.9m in |entry fees|``."""
    match = _OF.match(doc.lowered, mention.end, end)
    if match is None:
        return ""
    words: list[str] = []
    last = match.end()
    for found in _WORD.finditer(doc.lowered, match.end(), end):
        word = found[0]
        if doc.lowered[last : found.start()].strip() or word in _joints() or word in listed("empty") or word in listed("times") or len(words) == _LONGEST:
            break
        last = found.end()
        words.append(word)
    named = doc.folded[match.end() : match.end() + 1].isupper()
    return "" if named else " ".join(words)


def _before(doc: Document, sentence: Sentence, mention: Mention) -> str:
    """The noun phrase nearest before a figure, or the verb that it goes with: ``its last |close| of``, ``had planned to |stop| at``."""
    start = sentence.clauses[sentence.clause_of(mention.start)].start
    start = max([start, mention.start - _REACH, *(m.end for m in sentence.figures if m.end <= mention.start)])
    text = doc.lowered[start : mention.start]
    for date in sentence.dates:
        if start <= date.start and date.end <= mention.start:
            text = text[: date.start - start] + " " * (date.end - date.start) + text[date.end - start :]
    for name in sentence.names:
        if start <= name.start and name.end <= mention.start:
            text = text[: name.start - start] + "|" + " " * (name.end - name.start - 1) + text[name.end - start :]
    phrase = _last_phrase(text)
    if phrase and not _goes_on(text, phrase):
        return phrase
    return _opening(doc, sentence, start) or phrase


def _goes_on(text: str, phrase: str) -> bool:
    """Whether a clause only goes on with a verb: ``The margin, a measure of …, |worsened| to``."""
    return _finite(phrase) and text.lstrip(" ,").startswith(phrase)


def _opening(doc: Document, sentence: Sentence, start: int) -> str:
    """The noun phrase that opens a sentence, where a later clause only goes on with a verb: ``|Spot rates|, which had eased, rose to``."""
    first = sentence.clauses[0]
    if first.end > start or any(first.start <= n.start < first.end for n in sentence.names):
        return ""
    words: list[str] = []
    for match in _WORD.finditer(doc.lowered, first.start, first.end):
        word = match[0]
        if word in ("the", "a", "an", "its", "their") and not words:
            continue
        if word in _joints() or word in listed("empty") or word in listed("times") or (_finite(word) and (words or not word.endswith("ed"))) or len(words) == _LONGEST:
            break
        words.append(word)
    return " ".join(words)


def _last_phrase(text: str) -> str:
    """The last noun phrase of a stretch of text, with what it is of, or the verb that ends it with its subject or object."""
    kept: list[str] = []
    whole: list[str] = []
    spoken = ""
    closed = False
    pieces = [match[0] for match in _PIECE.finditer(text)]
    for place in range(len(pieces) - 1, -1, -1):
        word = pieces[place]
        if word in ("'s", "’s"):
            continue
        if word == "of" and kept and not whole:
            whole, kept, closed = kept, [], False
        elif word in _ARTICLES and kept and not closed:
            closed = True  # the phrase ends here, unless something is of it
        elif _parts(word) or closed:
            if kept or (whole and not _parts(word)):
                break
        elif _finite(word) and not (kept and place and pieces[place - 1] in _BEFORE_ADJECTIVE):
            if kept or whole:
                break
            # "rose to £3m": of what rose; "would swallow £3m": of what is done
            spoken = spoken or ("" if word in listed("levels") else word)
        else:
            kept.append(word)
            if len(kept) == _LONGEST:
                break
    phrase = " of ".join(" ".join(reversed(words)) for words in (kept, whole) if words)
    return f"{phrase} {spoken}".strip()


_ARTICLES = frozenset(("the", "a", "an"))
_BEFORE_ADJECTIVE = _ARTICLES | {"of", "for", "its", "their", "his", "her", "'s", "’s"}
_PIECE = re.compile(r"['’]s\b|\||[;:()]|" + _WORD.pattern)


def _parts(word: str) -> bool:
    """Whether a word or a sign parts noun phrases from one another."""
    return not word[0].isalpha() or word in _joints() or word in listed("empty") or word in listed("times") or word.endswith("ly")


#: How many words tell what happened.
_TOLD = 6
_JOINED = re.compile(r",|\b(?:and|but|while|when|before|after|until|where|because|as)\b")
_LEADS = frozenset(("to", "who", "which", "that", "and", "but", "it", "he", "she", "they", "has", "had", "have", "was", "were", "been", "is", "are", "be", "also", "then", "when", "the", "a", "an", "its", "his", "her", "their"))


def english_event(doc: Document, sentence: Sentence, date: Mention) -> str:
    """What happened at a date of an English sentence: the words before it where they have a verb, else those behind it.

    Args:
        doc: the document.
        sentence: the sentence.
        date: the date.

    Returns:
        A few words without what only joins them to the rest, ``""`` where there are none.
    """
    span = sentence.clauses[sentence.clause_of(date.start)]
    others = [m for m in sentence.dates if m is not date and span.start <= m.start < span.end]
    start = max([span.start, *(m.end for m in others if m.end <= date.start)])
    end = min([span.end, *(m.start for m in others if m.start >= date.end)])
    ahead = _trimmed(_JOINED.split(doc.folded[start : date.start])[-1])
    if any(_finite(word.lower()) or word.endswith("s") for word in ahead[1:]) or (ahead and (_finite(ahead[0].lower()) or not others)):
        return " ".join(_trimmed(" ".join(ahead[-_TOLD:])))
    behind = _trimmed(_JOINED.split(doc.folded[date.end : end].lstrip(" ,"))[0])
    return " ".join((behind or ahead)[:_TOLD])


def _trimmed(text: str) -> list[str]:
    """The words of a text without those that lead up to it and the prepositions that end it."""
    words = [word for piece in text.split() if (word := piece.strip(".,;:()“”‘’\"'*—–"))]
    while words and words[0].lower() in _LEADS:
        words.pop(0)
    while words and (words[-1].lower() in _joints() or words[-1].lower() in _ARTICLES):
        words.pop()
    return words

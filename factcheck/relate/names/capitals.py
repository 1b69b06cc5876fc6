"""Runs of capitalised words in English text, cut into the names they hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.relate.names.lexicon import (
    english,
    english_common,
    english_leading,
    english_legal,
    english_role_phrases,
    english_role_words,
    english_suffixes,
    english_titles,
    geography,
    given_names,
    latin_refused,
)

_CAP = r"[A-ZÀ-ÖØ-Þ][A-Za-z0-9À-ÖØ-öø-ÿ]*(?:[-.&'’][A-Za-z0-9À-ÖØ-öø-ÿ]+)*(?:(?<=s)['’](?= [A-Z]))?"
_SMALL = r"(?:of|the|and|&|de|la|le|du|der|van|von|da|do|dos|das|di|del)"
# The full stop of an initial, of St and of a legal form belongs to the name.
_INITIAL = r"(?:(?<=\bSt)\.|(?<=\b[A-Z])\.)?"
# An institute for something is called so in full, a word that only stands before "for" is not.
_SEATS = "Institute Council Centre Center Foundation Agency Office Department Ministry Society Association Commission School College Board Fund Campaign Authority Hospital Academy"
_SEAT_WORDS = frozenset(_SEATS.split())
_FOR = "(?:" + "|".join(f"(?<=\\b{seat} )" for seat in _SEATS.split()) + ")"
_NEXT = rf" (?:(?:{_SMALL} ){{0,2}}|{_FOR}for (?:the )?)(?:{_CAP}(?:(?<= [A-Z])\.)?|plc\b|[0-9]{{1,2}}(?![0-9%.,]))|, (?:Inc|Ltd|LLC)\b"
_STOP = r"(?:(?<=S\.A)\.|(?<=N\.V)\.|(?<=Inc)\.(?=,| [a-z(])|(?<=Ltd)\.(?=,| [a-z(])|(?<=Corp)\.(?=,| [a-z(]))?"
_RUN = re.compile(rf"(?<![A-Za-z0-9@/._-]){_CAP}{_INITIAL}(?:{_NEXT}){{0,11}}{_STOP}")
_OWNER = re.compile(r"(.+)['’]s")
#: Ends of words that stand before a name and tell something of it: Taipei-based.
_TELLING = re.compile(r".+-(?:[a-z]{2,}ed|led|born|run|made|style|rival|bound|built|wide|area|era)")

_OWNED = frozenset(
    ("Hospital", "College", "School", "Church", "Cathedral", "Park", "Infirmary", "Wharf", "University", "Academy", "Mill", "Ferry", "Landing", "Creek", "Point", "Bay", "Island", "Hill", "Lock", "Cross", "Quay", "Bluff", "Corner", "Green", "Crossing", "Harbour")
)

#: What somebody is by trade, as it stands before a name.
_TRADESMAN = re.compile(r"(?:Co-)?[A-Z][a-z]{3,}(?:er|or|ist|ian|man|woman|eer|ant|ess|founder|worker|keeper|nurse|pilot|chef)s?")

#: A word of a run, and where it starts.
Word = tuple[int, str]


def capitalised(text: str) -> Iterator[tuple[int, str]]:
    """The names that runs of capitalised words hold, with their starts.

    Ordinary words, titles, roles and nationalities are cut off their ends; a possessive ends a name.
    """
    for match in _RUN.finditer(text):
        at = _body(text, match)
        for words in _pieces(match.group(), match.start(), at):
            if len(words) > 2 and words[1][1] == "of" and words[0][0] == match.start() and _plural(words[0][1]) and _sets_out(text, match.start()):
                del words[:2]  # "Holders of Keld's debt": at the start of a sentence any noun has a capital
            if len(words) > 2 and _TRADESMAN.fullmatch(words[0][1]) and words[1][1] in given_names() and words[0][1] not in given_names():
                del words[0]  # Keeper Rosalind Achebe, Co-founders Lena Zhou
            _trim(words)
            if words:
                start, (at, last) = words[0][0], words[-1]
                name = text[start : at + len(last)]
                if _worthy(name, len(words) == 1) and not _whence(text, start, start + len(name)):
                    yield start, name


def _plural(word: str) -> bool:
    return word.endswith("s") and word[1:].islower() and word not in english_suffixes()


def _sets_out(text: str, at: int) -> bool:
    """Whether a sentence begins at a place."""
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in ".!?\n\"“”*#"


def _body(text: str, match: re.Match[str]) -> int:
    """Where the ``and`` stands that is within the name of a body: the Allied Dock and Transport Union (ADTU), Ministry of Health and Care."""
    run = match.group()
    place = run.find(" and ")
    if place < 0 or run.find(" and ", place + 5) >= 0:
        return -1
    ahead, behind = run[:place].removeprefix("The ").split(" "), run[place + 5 :].split(" ")
    words = [w for w in (*ahead, *behind) if w[:1].isupper()]
    told = _INITIALS.match(text, match.end())
    if told is not None and told[1] == "".join(w[0] for w in words):
        return match.start() + place + 1
    seat = ahead[0] in _SEAT_WORDS and len(ahead) > 2 and ahead[1] in ("of", "for") and len(behind) < 3 and behind[0] not in _SEAT_WORDS
    if seat and not (len(behind) > 1 and behind[-1] in english_suffixes()):
        return match.start() + place + 1
    whole = behind[-1] in _BODIES and len(ahead) > 1 and ahead[-1] not in english_suffixes().keys() - _TRADES and ahead[0] not in given_names()
    defined = run.startswith("The ") or text[max(0, match.start() - 4) : match.start()] == "the "
    return match.start() + place + 1 if whole and defined else -1


#: The initials of a name in brackets behind it.
_INITIALS = re.compile(r" \(([A-Z]{3,6})\)")
#: What is called after several things: the Dock and Transport Union.
_BODIES = frozenset(("Union", "Association", "Federation", "Society", "Institute", "Commission", "Committee", "Authority", "Agency", "Board", "Council", "Department", "Ministry", "Office", "Executive"))
#: Ends of other names that are trades in one of theirs.
_TRADES = frozenset(("Dock", "Docks", "Port", "Ports", "Rail", "Water", "Energy", "Power", "Gas", "Media", "Housing", "Medical", "Marine", "Maritime", "Shipping"))


def _pieces(run: str, at: int, joint: int = -1) -> Iterator[list[Word]]:
    """The words of a run, parted at possessives, at ``and`` between two names (not where it is within one) and at Taipei-based."""
    words: list[Word] = []
    begin = at
    row = run.split(" ")
    for word, following in zip(row, [*row[1:], ""], strict=True):
        bare = word.rstrip(",")
        # The owner is part of the name in St Brannoc's Hospital and King's College.
        saint = bool(words) and words[-1][1] in ("St", "St.")
        owner = _OWNER.fullmatch(bare) if following not in _OWNED and not saint else None
        ends = _TELLING.fullmatch(bare) is not None or (bare == "and" and bool(words) and at != joint and not _joins(run, at - begin))
        ends = ends or (bare == "of" and _comes_from(words, run[at - begin + 3 :]))
        if owner is not None:
            words.append((at, owner.group(1)))
        elif not ends:
            words.append((at, bare))
        if (ends or owner is not None) and words:
            yield words
            words = []
        at += len(word) + 1
    if words:
        yield words


def _comes_from(words: list[Word], rest: str) -> bool:
    """Whether ``of`` tells where a person comes from: Ada Pell of Norway, Ada Pell of the University of Keld."""
    if not 2 <= len(words) <= 3 or not (rest.startswith("the ") or rest.split(" ")[0] in geography() or words[0][1] in given_names()):
        return False
    idle = english_suffixes().keys() | english_leading() | english()[0] | english()[1] | english()[2]
    return all(word not in idle and word.lower() not in english_common() for _, word in words)


def _trim(words: list[Word]) -> None:
    """Cut off what is no part of the name at both ends."""
    inside = english()[2]
    while words and (cut := _role_before(words) or int(words[0][1] in inside or _idle_first(words))):
        del words[:cut]
    while words and (words[-1][1] in inside or _idle_last(words[-1][1])):
        words.pop()


def _idle_first(words: list[Word]) -> bool:
    """Whether the first word of a run is no part of the name."""
    ordinary, nations, _ = english()
    suffixes = english_suffixes()
    word, last = words[0][1], words[-1][1]
    following = words[1][1] if len(words) > 1 else ""
    if word in english_titles() or word.isdigit() or _CONTRACTED.fullmatch(word):
        return True
    if word in nations:
        return not following or following.lower() in english_role_words() or following in english_titles()
    if (word in ordinary and word in suffixes and following == "of") or (word in english_leading() and following and last in suffixes):
        return False
    if word in english_leading() and following in suffixes and len(words) > 3 and words[2][1] in ("of", "for"):
        return False  # National Bureau of Statistics
    if word in ordinary:
        return not (word.isupper() and len(word) > 1 and following)
    return word in latin_refused() and not following


#: I've, That's, Don't.
_CONTRACTED = re.compile(r"[A-Z][a-z]*(?:n['’]t|['’](?:ve|m|ll|d|re))|(?:I|It|He|She|That|There|Here|What|Who|Let)['’]s")


def _idle_last(word: str) -> bool:
    """Whether the last word of a run is no part of the name."""
    if word in english()[1] or word in english_titles():
        return True
    if word in english_legal():
        return False
    return word in _CALENDAR or word in latin_refused()


_CALENDAR = frozenset(
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "I", "It", "He", "She", "They", "We", "You", "The", "A", "An", "In", "On", "At"]
)


def _worthy(name: str, alone: bool) -> bool:
    """Whether what is left of a run can be a name."""
    ordinary, nations, _ = english()
    if len(name) < 2 or not name.strip("0123456789"):
        return False
    idle = name in latin_refused() or name in nations or name.removesuffix("s") in _CALENDAR or name in english_leading()
    return not (alone and (idle or (name in english_suffixes() and name in ordinary)))


#: What tells where somebody or something comes from: a |Californian| designer.
_DEMONYM = re.compile(r"[A-Z][a-z]{3,}(?:ian|ese)(?= [a-z])")


def _whence(text: str, start: int, end: int) -> bool:
    """Whether a word is an adjective behind an article: a Californian designer."""
    if _DEMONYM.match(text, start) is None or text[end : end + 1] != " ":
        return False
    ahead = text[max(0, start - 4) : start].lower()
    return ahead.endswith((" a ", " an ")) or (ahead.endswith("the ") and TRADE.match(text, end + 1) is not None)


#: Who comes from somewhere, where a name would rather stand before what it is the name of.
TRADE = re.compile(r"(?:[a-z]+ )?(?:designer|maker|company|firm|group|start-?up|giant|chain|carrier|lender|miner|brewer|producer|retailer|developer|operator|manufacturer|studio|publisher|supplier|distributor|exporter|importer|processor|broker|insurer|platform|app|[a-z]+maker)s?\b")


def _role_before(words: list[Word]) -> int:
    """How many words at the start of a run are a role before a name; a company may be called General Motors."""
    for size in (3, 2, 1):
        phrase = " ".join(word.lower() for _, word in words[:size])
        if len(words) >= size and phrase in english_role_phrases():
            following = words[size][1] if len(words) > size else ""
            firm = following and (words[-1][1] in english_suffixes() or words[-1][1] in english_legal())
            return 0 if firm or following == "of" else size
    return 0


def _joins(run: str, at: int) -> bool:
    """Whether ``and`` joins words of one name (Keld and Harrow Council) rather than two names."""
    rest = run[at + 4 :].split(" ")
    return rest[-1] in english_suffixes() and len(rest) >= 2 and " " not in run[:at].strip()

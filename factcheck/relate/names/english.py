"""Names in English text: runs of capitalised words, sorted out by suffix, role, title and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from factcheck.relate.names.capitals import TRADE, capitalised
from factcheck.relate.names.compounds import compounds
from factcheck.relate.names.lexicon import (
    english,
    english_apposition,
    english_common,
    english_either,
    english_leading,
    english_legal,
    english_openers,
    english_roles,
    english_suffixes,
    english_titles,
    geography,
    given_names,
)
from factcheck.relate.names.proposal import Proposals

_DEFINED = re.compile(r' \((?:the )?[“"‘]([^”"’()]{2,30})[”"’]\)|, (?:also )?(?:known as|formerly|trading as) (?:the )?[“"‘]?([A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&.-]*){0,3})| \(([A-Z][A-Za-z]{1,12})\)')
#: Words that make an organisation of a name wherever they stand in it.
_SEATS = frozenset(("University", "Bank", "Hospital", "Council", "Ministry", "Department", "Institute", "College"))
#: What stands before the name of a ship.
_SHIPS = frozenset(("HMS", "USS", "HMAS", "HMCS", "INS", "RMS", "MV", "MS", "SS", "RV", "FV", "MT", "RRS", "RFA", "USNS"))
_FIRM_BEFORE = re.compile(
    r"\b(?i:analysts?|brokers?|economists?|traders?|researchers?|strategists?|consultants?|lawyers?|executives?) (?:at|with|from) $|\b(?i:shares?|stakes?|shareholders?|shareholdings?) in $"
)
_WHERE = re.compile(r"\b(?:in|near|outside|around|across) $")
_PLACE_BEHIND = re.compile(
    r",? ?[,(] ?(?:now |once )?(?:a|an|the) (?:[a-z'’-]+ ){0,3}?(?:city|town|village|island|county|province|state|region|district|borough|republic|suburb|hamlet|parish|country)\b(?!['’]s|-| (?:council|authority|club))"
)
_OWNED = re.compile(r"[A-Za-z]['’]s $")
#: Behind a quotation: "…," says Tobias Hale.
_SPOKE = re.compile(r"[\"”’'] (?:said|says|added|told|recalls|asks|asked|argues|explains|admits) $")
_AGE = re.compile(r", (?:who is |now |then |aged |just )?[1-9][0-9](?=[,.;:)]| and )")
_WHO = re.compile(r",? who(?:se)?\b|, (?:an?|the|now|then|once) (?:[a-z'’-]+ ){1,6}?who\b")
#: Shapes that only people's names have: Mbeki-Lowe, Li-jen.
_DOUBLE = re.compile(r"[A-ZÀ-Þ][\w'’]+-[A-ZÀ-Þ][\w'’]+")
_SYLLABLES = re.compile(r"[A-Z][a-z]+-[a-z]+")
_COMMON = re.compile(r" (?:([a-z]+)\b(?: ([a-z]+)\b)?)")
_COMMON_KINDS = {
    **dict.fromkeys(["council", "commission", "government", "parliament", "police", "museum", "university", "club", "trust", "hospital", "hospitals", "orchestra"], "organisation"),
    "index": "thing", "festival": "thing", "prize": "thing", "award": "thing", "cup": "thing", "family": "group"}
#: What only a town, a district or a country has, and what stands before one.
_GOVERNED = re.compile(
    r"['’]s (?:[a-z-]+ ){0,3}(?:mayor|council|councillors?|residents|inhabitants|streets|voters|citizens|population|taxpayers|schools|ministry|minister|parliament|government|economy|president|prime minister|regulator|central bank)\b"
    r"|, (?:a|an|the) (?:[a-z-]+ ){0,4}(?:town|city|village|port|island|district|county|country|republic|suburb|region|province|state|borough|parish|resort)\b(?!['’]s|-)"
)
_SEAT_OF = re.compile(
    r"\b(?:city|town|village|island|province|district|county|borough|republic|state|region|suburb|port|hamlet|parish|peninsula|people|residents|inhabitants|citizens|voters|mayor|outskirts|streets|suburbs|presidency)"
    r" (?:of|in) (?:nearby |neighbouring )?$"
)
_LOWER = re.compile(r"(?<![A-Za-z])[a-z]{3,}")
_SENTENCE_END = frozenset(".!?:\n“”\"‘|#*•")
#: What only a name goes on with at the start of a sentence: another name, or what an organisation does.
_GOES_ON = re.compile(
    r" and [A-Z]| (?:said|says|employs|employed|reported|posted|booked|acquired|announced|earned|operates|owns|launched|was founded|is valued|was valued|hired|bought|sold|raised)\b"
)
#: What follows an acronym that is a subject, where a dateline has a colon or a dash.
_SAID_OF = re.compile(r", (?:the|an?|which)\b| [a-z]")
#: No word of the language has a capital inside: WaterSouth.
_CAMEL = re.compile(r"[A-Z][a-z]{2,}[A-Z][A-Za-z]+")
_ABSTRACT = ("ing", "tion", "sion", "ment", "ity", "ness", "ance", "ence", "ers", "ors", "ies", "ists", "ship", "age", "ees", "ants", "ents")


def english_names(text: str, out: Proposals, headings: list[tuple[int, int]], shouted: list[tuple[int, int]]) -> None:
    """Propose the names of an English text.

    Args:
        text: the folded text.
        out: added to.
        headings: stretches where every word may be capitalised.
        shouted: stretches in capitals, which tell no names from words.
    """
    runs = ((start, name) for start, name in capitalised(text) if not _within(shouted, start))
    found = [(start, name, _opens(text, start) or _within(headings, start)) for start, name in runs]
    plain = frozenset(_LOWER.findall(text))
    middle: Counter[str] = Counter()
    for _, name, doubtful in found:
        first = name.split(" ", 1)[0]
        middle[name] += 1 if not doubtful else 0
        middle[first] += 1 if first != name and not doubtful else 0
    # "Game studio Lantern Fox", "Rocket start-up Orbita Sur": what says of which trade a name is, is none.
    nouned: dict[str, tuple[str, str]] = {}
    opening = Counter(name for start, name, doubtful in found if doubtful and not TRADE.match(text, start + len(name) + 1))
    for start, name, doubtful in found:
        if doubtful and " " not in name and (name.lower() in plain or not (middle[name] or _plainly(text, start, name, opening[name]))):
            continue
        kind, role = _kind(text, start, name)
        out.add(name, start, 1.0, kind, role)
        if _seat(text, start, name):
            out.seats.add(name)
            out.found[name].kinds["place"] += 2
        longer, noun = _with_noun(text, start, name)
        if noun:
            out.add(longer, start, 1.0, _COMMON_KINDS.get(noun, "place"))
            nouned[longer] = (name, noun.capitalize())
        _define(text, start + len(name), name, kind, out)
    for longer, (name, noun) in nouned.items():
        # The Santa Rita hospital is Santa Rita Children's Hospital where the text has no other one.
        whole = [other for other in out.found if other.startswith(name + " ") and other.endswith(" " + noun)]
        if len(whole) == 1:
            out.link(whole[0], longer)
    _titles(text, out)
    compounds(text, out)
    _acronyms(out)


#: A work in quotation marks, every word of it with a capital but for the small ones: "The Last Lamp".
_TITLE = re.compile(
    r"[“\"]([A-Z][\w’'-]*(?: (?:[A-Z0-9][\w’'-]*|of|the|and|in|a|an|to|for|on|at|from|with|by|de|la)){0,7}),?[”\"]"
)


def _titles(text: str, out: Proposals) -> None:
    """Propose the works that quotation marks name; one word alone is as often a word that is spoken of."""
    for match in _TITLE.finditer(text):
        title = match[1]
        if sum(word[0].isupper() or word[0].isdigit() for word in title.split(" ")) > 1 and len(title) > 5:
            out.add(title, match.start(1), 1.0, "product")
            out.found[title].kinds["product"] += 2


def _seat(text: str, start: int, name: str) -> bool:
    """Whether a name is that of a town or country: ``Harrow's mayor``, ``the people of Harrow``."""
    if " " in name and name.rsplit(" ", 1)[-1] in english_suffixes():
        return False
    end = start + len(name)
    return _GOVERNED.match(text, end) is not None or _SEAT_OF.search(text, max(0, start - 40), start) is not None


def _acronyms(out: Proposals) -> None:
    """Tie capitals to the only name whose initials they are: KRR, Kestrel Ridge Resources."""
    initials: dict[str, list[str]] = {}
    for name, evidence in out.found.items():
        words = [w for w in name.split(" ") if w[:1].isupper()]
        if len(words) > 2 and evidence.score >= 1 and not evidence.kinds["person"]:
            initials.setdefault("".join(w[0] for w in words), []).append(name)
    for short in [n for n in out.found if n.isupper() and 2 < len(n) < 6]:
        letters = short.replace("&", "")
        # G&P is the Gulf & Prairie Railway.
        whole = [name for told, names in initials.items() if told == short or (letters != short and told.startswith(letters)) for name in names]
        if len(whole) == 1 and ("&" in whole[0]) == (letters != short):
            out.link(whole[0], short)


def _with_noun(text: str, start: int, name: str) -> tuple[str, str]:
    """A name with the noun in small letters that belongs to it (the Meridian freight index), and that noun."""
    match = _COMMON.match(text, start + len(name))
    if match is None:
        return name, ""
    for group in (1, 2):
        if match.group(group) in english_common():
            return text[start : match.end(group)], match.group(group)
    return name, ""


def bearers(out: Proposals) -> None:
    """Take a full name for a person's where its last word is one (Ilka Vantongeren, later Ms Vantongeren), or is all that comes again.

    Of a company it is the first word that the text goes on with, of a person the last.
    """
    alone = {n: e for n, e in out.found.items() if " " not in n and e.score >= 1}
    people = {n for n, e in alone.items() if e.kinds["person"] > sum(e.kinds.values()) / 2}
    starts = Counter(name.split(" ")[0] for name in out.found if " " in name)
    for name, evidence in out.found.items():
        words = name.split(" ")
        if len(words) not in (2, 3) or evidence.kinds:
            continue
        again = words[-1] in alone and not alone[words[-1]].kinds and alone[words[-1]].first > evidence.first
        if words[-1] in people or (again and words[0] not in alone and starts[words[0]] == 1 and words[-1].lower() not in english_common()):
            evidence.kinds["person"] += 1


def _within(headings: list[tuple[int, int]], start: int) -> bool:
    i = bisect_right(headings, start, key=lambda heading: heading[0]) - 1
    return i >= 0 and start < headings[i][1]


def _opens(text: str, at: int) -> bool:
    """Whether a sentence starts here, so that every word would be capitalised."""
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in _SENTENCE_END


def _plainly(text: str, begin: int, name: str, times: int) -> bool:
    """Whether a single word that only ever starts sentences is a name: by what follows it, or because it comes again."""
    if any(c.isdigit() for c in name) or _CAMEL.fullmatch(name) or "&" in name:
        return True
    if 2 < len(name) < 7 and name.isupper() and _SAID_OF.match(text, begin + len(name)):
        return True
    after = text[begin + len(name) : begin + len(name) + 24]
    if after.startswith(("'s ", "’s ")) or _GOES_ON.match(after) is not None:
        return True
    return times > 1 and len(name) > 3 and not name.endswith(_ABSTRACT)


def _kind(text: str, begin: int, name: str) -> tuple[str, str]:
    """What a name is, and the role that stands beside it."""
    words = name.split(" ")
    before = text[max(0, begin - 40) : begin]
    after = text[begin + len(name) : begin + len(name) + 48]
    suffixes = english_suffixes()
    last = words[-1]
    if last in english_legal():
        return "organisation", ""
    seat = 1 if words[0] in english_leading() and len(words) > 3 else 0
    if words[seat] in suffixes and len(words) > 2 and words[seat + 1] in ("of", "for"):
        return suffixes[words[seat]], ""
    if words[0] in _SHIPS and len(words) > 1:
        return "thing", ""
    if len(words) > 1 and last in suffixes:
        return suffixes[last], ""
    if len(words) > 1 and (words[0] in english_openers() or not _SEATS.isdisjoint(words)):
        return "organisation", ""
    person, role = _person(words, before, after)
    if person:
        return "person", role
    if any(c.isdigit() for c in name):
        return "product", ""
    if name in geography() or name.title() in geography() or (len(words) == 2 and words[1] in geography() and words[0] in english()[1] | english_leading()):
        return "place", ""
    if _FIRM_BEFORE.search(before) or "&" in words:
        return "organisation", ""
    if len(words) in (2, 3) and words[0] in given_names() and _plain_word(last) and last not in suffixes:
        return "person", ""
    if (_WHERE.search(before) and len(words) <= 2) or _PLACE_BEHIND.match(after):
        return "place", ""
    return "", ""


def _person(words: list[str], before: str, after: str) -> tuple[bool, str]:
    """Whether a name is a person's by what stands beside it, and the role that does."""
    title = before.split()[-1] if before.strip() else ""
    if title in english_titles():
        return True, title
    if len(words) > 3 or not _plain_word(words[-1]) or any(c.isdigit() for w in words for c in w):
        return False, ""
    if len(words) == 2 and (_DOUBLE.fullmatch(words[1]) or _SYLLABLES.fullmatch(words[1])):
        return True, ""
    role = english_roles().search(before)
    if role is None and (words[0] in given_names() or (before.endswith(", ") and len(words) > 1)):
        role = english_either().search(before)
    if role is not None:
        return True, role.group(1).lower()
    if _AGE.match(after) or (len(words) > 1 and words[-1] not in english_suffixes() and (_SPOKE.search(before) or _WHO.match(after))):
        return True, ""
    appositive = english_apposition().match(after)
    if len(words) > 1 and appositive is not None:
        return True, appositive.group(1)
    return len(words) == 2 and _OWNED.search(before) is not None and after.startswith((" said", " told", " called")), ""


def _abbreviates(short: str, name: str) -> bool:
    """Whether a bracket holds the initials of the name before it, and not the agency that reports (AP)."""
    initials = "".join(w[0] for w in name.split(" ")).upper()
    return short in name.upper().replace(" ", "") or (set(short) <= set(initials) and short[0] == initials[0])


def _plain_word(word: str) -> bool:
    return word.translate(_INNER).isalpha()


_INNER = str.maketrans("", "", "-'’")


def _define(text: str, end: int, name: str, kind: str, out: Proposals) -> None:
    match = _DEFINED.match(text, end)
    if match is None:
        return
    short = next(g for g in match.groups() if g)
    short = short.removeprefix("the ")
    if short.isupper() and match.group(3) and not _abbreviates(short, name):
        return
    if short[:1].isupper() and short not in english()[0]:
        out.add(short, match.start(), 1.0, kind)
        out.defined.add(short)
        out.link(name, short)

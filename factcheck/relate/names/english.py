"""Names in English text: runs of capitalised words, sorted out by suffix, role, title and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter

from factcheck.relate.names.lexicon import (
    english,
    english_apposition,
    english_common,
    english_leading,
    english_legal,
    english_role_phrases,
    english_role_words,
    english_roles,
    english_suffixes,
    english_titles,
    geography,
    given_names,
    latin_refused,
)
from factcheck.relate.names.proposal import Proposals

_CAP = r"[A-ZÀ-ÖØ-Þ][A-Za-z0-9À-ÖØ-öø-ÿ]*(?:[-.&'’][A-Za-z0-9À-ÖØ-öø-ÿ]+)*(?:(?<=s)['’](?= [A-Z]))?"
_SMALL = r"(?:of|the|and|&|de|la|le|du|der|van|von|da|do|dos|das|di|del)"
_RUN = re.compile(rf"(?<![A-Za-z0-9@/._-]){_CAP}(?:(?<=\bSt)\.|(?<=\b[A-Z])\.)?(?: (?:{_SMALL} ){{0,2}}(?:{_CAP}(?:(?<= [A-Z])\.)?|plc\b|[0-9]{{1,2}}(?![0-9%.,]))|, (?:Inc|Ltd|LLC)\b){{0,11}}(?:(?<=S\.A)\.|(?<=N\.V)\.|(?<=Inc)\.(?=,| [a-z(])|(?<=Ltd)\.(?=,| [a-z(])|(?<=Corp)\.(?=,| [a-z(]))?")
_DEFINED = re.compile(r' \((?:the )?[“"‘]([^”"’()]{2,30})[”"’]\)|, (?:also )?(?:known as|formerly|trading as) (?:the )?[“"‘]?([A-Z][A-Za-z0-9&.-]*(?: [A-Z][A-Za-z0-9&.-]*){0,3})| \(([A-Z][A-Za-z]{1,12})\)')
_FIRM_BEFORE = re.compile(r"\b(?i:analysts?|brokers?|economists?|traders?|researchers?|strategists?|consultants?|lawyers?|executives?) (?:at|with|from) $")
_OWNED = re.compile(r"[A-Za-z]['’]s $")
_AGE = re.compile(r", (?:who is |aged )?[1-9][0-9],")
_COMMON = re.compile(r" (?:[a-z]+ )?([a-z]+)\b")
_COMMON_KINDS = {"index": "thing", "prize": "thing", "award": "thing", "cup": "thing", "family": "group"}
_LOWER = re.compile(r"(?<![A-Za-z])[a-z]{3,}")
_SENTENCE_END = frozenset(".!?:\n“\"‘|#*•")


def english_names(text: str, out: Proposals, headings: list[tuple[int, int]]) -> None:
    """Propose the names of an English text.

    Args:
        text: the folded text.
        out: added to.
        headings: stretches where every word may be capitalised.
    """
    plain = frozenset(_LOWER.findall(text))
    opened = [a for a, _ in headings]
    runs = [(m.start(), m.end()) for m in _RUN.finditer(text)]
    middle: Counter[str] = Counter()
    kept: list[tuple[int, str, bool]] = []
    for start, end in runs:
        i = bisect_right(opened, start) - 1
        heading = i >= 0 and start < headings[i][1]
        for begin, name in _parts(text, start, end):
            first = _opens(text, begin)
            if not first and not heading:
                middle[name] += 1
                words = name.split(" ")
                middle[words[0]] += len(words) > 1
            kept.append((begin, name, first or heading))
    for begin, name, doubtful in kept:
        words = name.split(" ")
        if doubtful and len(words) == 1 and (name.lower() in plain or (not middle[name] and not _plainly(text, begin, name))):
            continue
        kind, role = _kind(text, begin, name)
        out.add(name, begin, 1.0, kind, role)
        common = _COMMON.match(text, begin + len(name))
        if common is not None and common.group(1) in english_common():
            out.add(name + common.group(), begin, 1.0, _COMMON_KINDS.get(common.group(1), "place"))
        _define(text, begin + len(name), name, kind, out)


def _opens(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip(" ")
    return not before or before[-1] in _SENTENCE_END or before[-1] == "”"


def _plainly(text: str, begin: int, name: str) -> bool:
    """Whether a single word at the start of a sentence is a name by what follows it."""
    after = text[begin + len(name) : begin + len(name) + 16]
    return after.startswith(("'s ", "’s ")) or re.match(r" and [A-Z]", after) is not None or any(c.isdigit() for c in name) or after.split(" ")[1:2] == ["said"]


def _role_before(words: list[tuple[int, str]]) -> int:
    """How many words at the start of a run are a role before a name; a company may be called General Motors."""
    for size in (3, 2, 1):
        phrase = " ".join(word.lower() for _, word in words[:size])
        if len(words) >= size and phrase in english_role_phrases():
            following = words[size][1] if len(words) > size else ""
            firm = following and (words[-1][1] in english_suffixes() or words[-1][1] in english_legal())
            return 0 if firm or following == "of" else size
    return 0


def _parts(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The names in a run: ordinary words cut off its ends, possessives and nationalities dropped."""
    ordinary, nations, inside = english()
    refused = latin_refused()
    suffixes, titles, roles = english_suffixes(), english_titles(), english_role_words()
    run = text[start:end]
    out: list[tuple[int, str]] = []
    words: list[tuple[int, str]] = []
    at = start

    def flush() -> None:
        while words and (cut := _role_before(words) or int(words[0][1] in inside or _drop(words, 0))):
            del words[:cut]
        while words and (words[-1][1] in inside or _drop(words, -1)):
            words.pop()
        if words:
            name = text[words[0][0] : words[-1][0] + len(words[-1][1])]
            alone = len(words) == 1
            if len(name) > 1 and not (alone and (name in refused or name in nations or (name in suffixes and name in ordinary))) and name.strip("0123456789"):
                out.append((words[0][0], name))
        words.clear()

    def _drop(words: list[tuple[int, str]], end: int) -> bool:
        word = words[end][1]
        following = words[1][1] if len(words) > 1 else ""
        if word in titles or (word.isdigit() and end == 0):
            return True
        if end == 0:
            if word in nations:
                return not following or following.lower() in roles or following in titles
            if word in ordinary and word in suffixes and following == "of":
                return False
            if word in english_leading() and following and words[-1][1] in suffixes:
                return False
            return (word in ordinary and not (word.isupper() and len(word) > 1 and following)) or (word in refused and not following)
        return word in nations or (word in ordinary and word != "One" and word not in suffixes and word not in english_legal()) or (word in refused and word not in english_legal())

    for word in run.split(" "):
        bare = word.rstrip(",")
        if bare.endswith(("-based", "-owned", "-listed", "-backed", "-led", "-born", "-run", "-headquartered", "-made", "-style")):
            flush()
            at += len(word) + 1
            continue
        owner = re.fullmatch(r"(.+)['’]s", bare)
        if owner is not None:
            words.append((at, owner.group(1)))
            flush()
        elif bare == "and" and words and not _joins(run, at - start):
            flush()
        else:
            words.append((at, bare))
        at += len(word) + 1
    flush()
    return out


def _joins(run: str, at: int) -> bool:
    """Whether ``and`` joins words of one name (Keld and Harrow Council) rather than two names."""
    rest = run[at + 4 :].split(" ")
    return rest[-1] in english_suffixes() and len(rest) >= 2 and " " not in run[:at].strip()


def _kind(text: str, begin: int, name: str) -> tuple[str, str]:
    """What a name is, and the role that stands beside it."""
    words = name.split(" ")
    before = text[max(0, begin - 40) : begin]
    after = text[begin + len(name) : begin + len(name) + 48]
    suffixes = english_suffixes()
    last = words[-1]
    if last in english_legal():
        return "organisation", ""
    if len(words) > 1 and last in suffixes:
        return suffixes[last], ""
    if len(words) > 1 and any(w in ("University", "Bank", "Hospital", "Council", "Ministry", "Department", "Institute", "College") for w in words):
        return "organisation", ""
    if words[0] in suffixes and len(words) > 2 and words[1] == "of":
        return suffixes[words[0]], ""
    title = before.rstrip(" ").rsplit(" ", 1)[-1]
    if title in english_titles():
        return "person", title
    if any(c.isdigit() for c in name):
        return "product", ""
    if len(words) <= 3 and _plain_word(last):
        role = english_roles().search(before)
        if role is not None:
            return "person", role.group(1).lower()
        if _AGE.match(after):
            return "person", ""
        appositive = english_apposition().match(after)
        if len(words) > 1 and appositive is not None:
            return "person", appositive.group(1)
        if len(words) == 2 and _OWNED.search(before) and after.startswith((" said", " told", " called", ",")):
            return "person", ""
    if name in geography() or name.title() in geography() or (len(words) == 2 and words[1] in geography() and words[0] in english()[1] | english_leading()):
        return "place", ""
    if _FIRM_BEFORE.search(before):
        return "organisation", ""
    if len(words) in (2, 3) and words[0] in given_names() and _plain_word(last) and last not in suffixes:
        return "person", ""
    if re.search(r"\b(?:in|near|outside|around|across) $", before) and len(words) <= 2:
        return "place", ""
    return "", ""


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
        out.link(name, short)

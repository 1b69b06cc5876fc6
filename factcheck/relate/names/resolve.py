"""From surface forms to entities: which forms of one text name the same one, and what it is called."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from functools import cache

from factcheck.config.settings import UserEntity
from factcheck.lexicon.fold import fold
from factcheck.model import Entity
from factcheck.relate.names.abbreviations import endings, initials, placeless
from factcheck.relate.names.abbreviations import shorter as shorter_institution
from factcheck.relate.names.lexicon import (
    COMPANY,
    FIRM,
    PLACE,
    SITE,
    SUFFIX,
    english,
    english_legal,
    english_suffixes,
    family_names,
    geography,
    given_names,
    public_ends,
    table,
    variants,
)
from factcheck.relate.names.organisations import runs_site, stem, without_legal
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

Groups = dict[str, str]

#: A given name of two syllables, which stands behind the family's: Li-jen.
_SYLLABLES = re.compile(r"[A-Z][a-z]+-[a-z]+")


#: What remains of a suffix in an abbreviation: 望大, 栖博.
_SIGNS = {"大学": "大", "博物馆": "博", "博物院": "博", "中学": "中"}


#: What is left of the ends of public bodies' names in speech: 临河中院 of 临河市中级人民法院.
_CLIPPED = {"中级人民法院": "中院", "高级人民法院": "高院", "人民法院": "法院", "人民检察院": "检察院", "人民政府": "政府", "市政府": "市府", "县政府": "县府"}


def find_root(parent: dict[str, str], item: str) -> str:
    """The representative of an item's group, with path halving."""
    while parent.setdefault(item, item) != item:
        parent[item] = parent[parent[item]]
        item = parent[item]
    return item


def join(parent: dict[str, str], one: str, other: str) -> None:
    """Put two items' groups together."""
    a, b = sorted((find_root(parent, one), find_root(parent, other)))
    parent[b] = a


def short_forms(tokens: Tokens, out: Proposals, accepted: Sequence[str], english_text: bool) -> list[tuple[str, str]]:
    """Shorter forms that a name may be called by, with the name: legal form and suffix cut off, surname, first words.

    A short form that two names share goes to the first of them in the text.
    """
    taken: dict[str, str] = {}
    shared = endings(accepted)
    houses = _family_houses(out, accepted) if english_text else {}
    for name in sorted(accepted, key=lambda n: (out.found[n].first, -len(n))):
        kinds = out.found[name].kinds
        person = kinds["person"] > max((kinds[k] for k in kinds if k != "person"), default=0)
        for short in _shorter(tokens, out, name, shared, person, english_text):
            if short in out.seats or (short in out.found and out.found[short].score >= 1 and _differs(out, short, person)):
                continue
            if person and english_text and _told_before(out, short, name):
                continue  # Torvald is a firm that was told of before its Aksel Torvald
            if english_text and not person and _placed_before(tokens, out, short, name):
                out.found[short].kinds["place"] += 1  # "at Carrow …, Carrow Port Holdings": what stands there is called after the town
                continue
            taken.setdefault(short, houses[short] if person and short in houses else name)
    if english_text:
        taken.update(_inner_words(tokens.text, out, accepted, taken))
    return sorted((name, short) for short, name in taken.items())


def _inner_words(text: str, out: Proposals, accepted: Sequence[str], taken: Container[str]) -> dict[str, str]:
    """Words from the middle of one organisation's name that it is called by with an article: the Packet, of Kelder Steam Packet Company."""
    inner: dict[str, list[str]] = defaultdict(list)
    for name in accepted:
        words = name.split(" ")
        if len(words) > 2 and out.found[name].kinds["organisation"]:
            for word in words[1:-1]:
                inner[word].append(name)
    told: dict[str, str] = {}
    for word, names in inner.items():
        evidence = out.found.get(word)
        if len(names) != 1 or evidence is None or word in taken or word in _DIRECTIONS or +evidence.kinds or evidence.first < out.found[names[0]].first:
            continue
        articles = len(re.findall(rf"\b[Tt]he {re.escape(word)}\b(?! [A-Z])", text))
        if articles and articles == len(re.findall(rf"\b{re.escape(word)}\b", text)) - text.count(names[0]):
            told[word] = names[0]
    return told


_DIRECTIONS = frozenset(["North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western", "National", "Royal", "General", "Central", "First", "Great", "New", "Old"])


def _placed_before(tokens: Tokens, out: Proposals, short: str, name: str) -> bool:
    """Whether a word is that of a place where it is told before the organisation that is called after it."""
    told = out.found.get(short)
    return told is not None and told.first < out.found[name].first and _PLACED.search(tokens.text, max(0, told.first - 10), told.first) is not None


_PLACED = re.compile(r"\b(?:at|in|near|outside) $")


def _family_houses(out: Proposals, accepted: Sequence[str]) -> dict[str, str]:
    """Surnames that several people bear with the only house that bears them too: of a family firm they are the name."""
    people: dict[str, int] = defaultdict(int)
    houses: dict[str, list[str]] = defaultdict(list)
    for name in accepted:
        words = name.split(" ")
        if len(words) < 2:
            continue
        kinds = out.found[name].kinds
        if kinds["person"]:
            people[words[-1]] += 1
        elif not kinds or kinds["organisation"]:
            for word in words:
                houses[word].append(name)
    return {word: houses[word][0] for word, count in people.items() if count > 1 and len(houses[word]) == 1}


def _told_before(out: Proposals, short: str, name: str) -> bool:
    told = out.found.get(short)
    return told is not None and not told.kinds["person"] and told.first < out.found[name].first


def _differs(out: Proposals, short: str, person: bool) -> bool:
    kinds = out.found[short].kinds
    return person and kinds["organisation"] > kinds["person"]


def _shorter(tokens: Tokens, out: Proposals, name: str, shared: Mapping[str, int], person: bool, english_text: bool) -> list[str]:
    if is_han(name[-1]) and is_han(name[0]):
        if person:
            return [name.rsplit("·", 1)[-1]] if "·" in name else []
        legal, bare = without_legal(name, tokens), stem(name, tokens)
        # 鹿埔 is where 鹿埔新厂 stands.
        public = (legal.endswith(public_ends()) or _is_site(tokens, legal)) and not (bare in out.found and out.found[bare].score >= 1)
        shorter = [legal, *([] if public else [bare])]
        shorter += shorter_institution(legal, bare, shared)
        for end, sign in _SIGNS.items():
            if legal.endswith(end) and 4 <= len(legal) <= 7:
                shorter.append(legal[0] + sign)
        for end, clipped in _CLIPPED.items():
            if legal.endswith(end) and len(legal) > len(end) + 1:
                place = legal[: -len(end)]
                shorter += [place + clipped, place.rstrip("市县区省州") + clipped]
        return [s for s in dict.fromkeys(shorter) if s != name and len(s) >= 2 and (s not in tokens.lexicon.flags or _lent(tokens, s))]
    words = name.split(" ")
    titled = out.found[name].kinds["product"] > 1 and words[0] in english()[0]
    if len(words) < 2 or words[-1] == "family" or name.isupper() or titled:
        return []
    if words[0] in english_suffixes() and words[1] == "of":
        return [" ".join(words[2:])]
    if words[0] in english_suffixes() and len(words) == 2 and not person:
        return [words[1]]
    if person:
        # Qin Muye, later Qin: the family name comes first.
        first = len(words) == 2 and (words[0] in family_names() or _SYLLABLES.fullmatch(words[1]) is not None)
        called = words[0] in out.found and words[0] in given_names()
        return [words[-1], words[0]] if first or called else [words[-1]]
    bare_words = list(words)
    while len(bare_words) > 1 and not english_legal().isdisjoint((bare_words[-1], bare_words[-1].rstrip(".,"))):
        bare_words.pop()
    shorts = [" ".join(bare_words)]
    if bare_words[-1] in english_suffixes():
        while len(bare_words) > 1 and bare_words[-1] in english_suffixes() | dict.fromkeys(english_legal(), ""):
            bare_words.pop()
            shorts.append(" ".join(bare_words))
        if len(bare_words) > 1:
            # Port Kember Authority is Kember, Brackwell Field Telecom is Brackwell.
            shorts.append(" ".join(bare_words[1:]) if bare_words[0] in english_suffixes() else bare_words[0])
        if words[-1] not in english()[0]:
            shorts.append(words[-1])
    elif english_text and len(words[0]) > 3 and not any(c.isdigit() for c in name) and words[-1] not in variants() and words[0] not in english()[0] | english()[1] | geography():
        shorts.append(words[0])
    return [s for s in shorts if s != name and len(s) > 2]


#: What a company does that a place does not.
_TRADED = ("收于", "收报", "报收", "扭亏", "持股", "增收")


def _lent(tokens: Tokens, place: str) -> bool:
    """Whether a lesser place stands for the company that is named after it: 由沁河持股51%, in a text on 沁河航空."""
    if tokens.lexicon.flags[place] & ~PLACE or place in _great():
        return False
    text, at = tokens.text, tokens.text.find(place)
    while at >= 0:
        end = at + len(place)
        opens = at == 0 or not is_han(text[at - 1]) or text[at - 1] in tokens.lexicon.stop
        does = tokens.starting(end) & (FIRM | COMPANY) and not tokens.starting(end) & SUFFIX
        if opens and (does or text.startswith(_TRADED, end)):
            return True
        at = text.find(place, end)
    return False


@cache
def _great() -> frozenset[str]:
    country = table()["country"]
    return frozenset(fold(country["zh"] + " " + country["regions"]).split())


def _is_site(tokens: Tokens, name: str) -> bool:
    """Whether a name ends like that of a site: 鹿埔新厂, 东湾三期."""
    return any(tokens.lexicon.flags.get(name[-size:], 0) & SITE for size in (2, 3, 4, 5) if size < len(name))


def spellings(forms: Sequence[str]) -> list[tuple[str, str]]:
    """Forms that differ in spaces, hyphens and case alone: 河川 AI and 河川AI, Kiln-02 and Kiln 02."""
    seen: dict[str, str] = {}
    out = []
    for form in forms:
        key = form.replace(" ", "").replace("-", "").lower()
        if key in seen:
            out.append((seen[key], form))
        seen.setdefault(key, form)
    return out


def extensions(tokens: Tokens, forms: Sequence[str], out: Proposals) -> list[tuple[str, str]]:
    """A Chinese organisation's name with and without a place: 和记电讯香港, 湘南省人民医院.

    A form that ends several others is left alone.
    """
    flags = tokens.lexicon.flags
    known = frozenset(forms)
    ends: dict[str, list[str]] = defaultdict(list)
    pairs = []
    for form in forms:
        if len(form) < 4 or not is_han(form[0]) or not is_han(form[-1]):
            continue
        for n in range(2, len(form) - 2):
            if form[n:] in known and out.found[form].kinds["organisation"]:
                ends[form[n:]].append(form)
            if form[:n] in known and flags.get(form[n:], 0) & PLACE:
                pairs.append((form, form[:n]))
    # 南塘镇, 南塘: a town is called by its name alone as well.
    pairs += [(form, form[:-1]) for form in forms if len(form) > 2 and form[-1] in _SEATS and form[:-1] in known and not out.found[form[:-1]].kinds["person"]]
    pairs += [*_first_words(forms, out, flags), *initials(tokens, forms, out), *placeless(forms, known, tokens.lexicon.legal)]
    return pairs + [(whole[0], short) for short, whole in ends.items() if len(whole) == 1 and len(short) >= 4]


#: What an administration's seat is: 花莲|县政府 is not 花莲.
_SEATS = frozenset("省市县区镇乡村州")


def _first_words(forms: Sequence[str], out: Proposals, flags: Mapping[str, int]) -> list[tuple[str, str]]:
    """Organisations with the short names that only they begin with: 新光生技 and 新光, where no other name starts so."""
    starts: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        if is_han(form[0]) and is_han(form[-1]) and not out.found[form].kinds["person"]:
            for n in range(2, min(5, len(form) - 1)):
                starts[form[:n]].append(form)
            if form.endswith("金控"):
                starts[form[:-1]].append(form)  # 华银金 is what 华银金控 is called in the market
    pairs = []
    for short, whole in starts.items():
        known = short in out.found and out.found[short].score >= 1 and not flags.get(short, 0) & PLACE
        plain = known and not any(out.found[short].kinds[kind] for kind in ("person", "product", "place"))
        public = whole[0].endswith(public_ends()) and whole[0][len(short)] in _SEATS
        if plain and len(whole) == 1 and out.found[whole[0]].kinds["organisation"] and not public and not runs_site(whole[0], short):
            pairs.append((whole[0], short))
    return pairs


def entities(
    tokens: Tokens, counts: Mapping[str, int], original: Mapping[str, str], links: Sequence[tuple[str, str]], out: Proposals, user: Sequence[UserEntity]
) -> dict[str, Entity]:
    """The entity of every surface form that occurs.

    Args:
        tokens: the text.
        counts: how often each form occurs as a name.
        original: how each form is written in the text.
        links: forms that name the same entity.
        out: the evidence.
        user: the user's registry; its names win.
    """
    parent: dict[str, str] = {}
    for one, other in links:
        join(parent, one, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for form in sorted({*counts, *(f for pair in links for f in pair)}):
        groups[find_root(parent, form)].append(form)
    known = {fold(word).lower(): entry for entry in user for word in (entry.name, *entry.aliases, entry.id)}
    result: dict[str, Entity] = {}
    kinds = {form: _kind_of(forms, out) for forms in groups.values() for form in forms}
    lines = {form.partition(" ")[0] for form, kind in kinds.items() if kind == "product" and " " in form}
    for forms in groups.values():
        present = [f for f in forms if counts.get(f)]
        if not present:
            continue
        entry = next((known[f.lower()] for f in forms if f.lower() in known), None)
        # 青禾Loom beside Loom 2: a model like the one that comes after it.
        kind = kinds[forms[0]] or ("product" if any(f in lines and _behind_house(tokens, f, kinds) for f in forms) else "")
        if entry is not None:
            entity = Entity(entry.id, entry.name, entry.kind or kind)
        else:
            best = _called(tokens, present, counts, kind, out)
            name = original.get(best, best)
            entity = Entity(entity_id(name), name, kind)
        for form in forms:
            result[form] = entity
    return result


def _behind_house(tokens: Tokens, form: str, kinds: Mapping[str, str]) -> bool:
    """Whether a Latin name stands somewhere right behind that of a Chinese organisation."""
    text = tokens.text
    at = text.find(form)
    while at >= 0:
        if any(kinds.get(text[at - n : at]) == "organisation" for n in range(2, min(9, at + 1))):
            return True
        at = text.find(form, at + 1)
    return False


def _called(tokens: Tokens, forms: Sequence[str], counts: Mapping[str, int], kind: str, out: Proposals) -> str:
    """What an entity is called: a person in full, others by the name that the text defines, or the fullest that is usual."""
    # A dateline in capitals is not how the text calls it.
    plain = [f for f in forms if not (f.isupper() and len(f) > 5)] or list(forms)
    if kind == "person":
        return max(plain, key=lambda f: (len(f), counts[f], f))
    best = max(plain, key=lambda f: (counts[f], -len(f), f))
    defined = [f for f in plain if f in out.defined]
    if kind == "thing" and is_han(best[-1]):
        return max((f for f in plain if f.endswith(best)), key=len)  # 延线 alone names nothing: 3号线西延线
    if kind != "organisation" or best in out.defined:
        return best
    if defined:
        return max(defined, key=lambda f: (counts[f], -len(f), f))
    whole = [f for f in plain if len(f) > len(best) and _extends(tokens, f, best)]
    return max(whole, key=lambda f: (counts[f], len(f), f), default=best)


def _extends(tokens: Tokens, whole: str, short: str) -> bool:
    """Whether a name is a short one and what says which business it is in, without a legal form: 澹园美术馆, Brackwell Telecom."""
    if is_han(whole[0]):
        same = whole.startswith(short) or (whole[0] == short[0] and len(short) == 2)
        return same and without_legal(whole, tokens) == whole and stem(whole, tokens) != whole
    words = whole.split(" ")
    if short in words[1:-1]:
        return True  # the Packet, of Kelder Steam Packet Company
    return short in words and words[-1].rstrip(".,") not in english_legal() and (words[-1] in english_suffixes() or words[0] in english_suffixes())


def entity_id(name: str) -> str:
    """The id of a name: folded, lower case, single spaces."""
    return " ".join(fold(name).lower().split())


def _kind_of(forms: Sequence[str], out: Proposals) -> str:
    votes: Counter[str] = Counter()
    for form in forms:
        if form in out.found:
            votes.update(out.found[form].kinds)
    order = ("organisation", "person", "product", "fund", "thing", "place", "group")
    return max(order, key=lambda k: (votes[k], -order.index(k))) if votes else ""

"""Short names of institutions and firms that are built from characters of the full one: 市三院, 水务局, 中远海运."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.lexicon.fold import fold
from factcheck.relate.names.lexicon import PLACE
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_NUMERAL = "一二三四五六七八九十"
#: 临澜市第三人民医院, 临澜大学第一附属医院, 青河区第二实验小学.
_NUMBERED = re.compile(
    rf"(?P<place>[\u3400-\u9fff]{{2,6}}?)(?P<seat>[省市县区州]?)(?P<of>(?:医科|医学院|理工|师范)?(?:大学|学院)?)(?:附属)?第(?P<n>[{_NUMERAL}]{{1,2}})"
    r"(?:人民|附属|中心|临床|中级|高级|实验|女子)*(?P<kind>医院|中学|小学|法院|幼儿园|监狱)"
)
#: What is left of them: 市三院, 三中, 一附院.
_LAST = {"医院": "院", "中学": "中", "小学": "小", "法院": "法院", "幼儿园": "幼", "监狱": "监"}
#: An authority of a place: 临澜市|水务局.
_AUTHORITY = re.compile(r"[\u3400-\u9fff]{2,4}?(?P<seat>[省市县区州])(?P<rest>[\u3400-\u9fff]{2,10}?(?:局|委员会|委|厅|处|中心|署|法院|检察院|医院|中学|馆|公司|集团))")
#: Where institutions are called by two or three characters of their own and their last: 丝弦馆 of 丝弦博物馆.
_CALLED_BY_LAST = frozenset("馆院校台")
_SHORTEST_FULL = 6
_MOST = 50


#: What is numbered in a place: |市第三人民医院.
_IN_PLACE = re.compile(rf"[省市县区州]第[{_NUMERAL}]{{1,2}}(?:人民|附属|中心|临床|中级|高级|实验|女子|职业)*(?:医院|中学|小学|高中|法院|幼儿园|监狱)")
_LONGEST_PLACE = 4
#: Builders go by the number of their bureau: 屏川三建, 中铁十二局.
_BUILDERS = re.compile(rf"[\u3400-\u9fff]{{2}}[{_NUMERAL}]{{1,2}}(?:建|局|冶|航局|公局)(?![筑设成立议面部长势])")
_NEAR = 3000


#: What is numbered of a university: 临澜大学|附属第一医院.
_OF_UNIVERSITY = re.compile(rf"(?<=[大医]学|学院)(?:附属第[{_NUMERAL}]{{1,2}}|第[{_NUMERAL}]{{1,2}}附属|附属)(?:肿瘤|儿童|口腔|妇产|中心|人民)?(?:医院|中学|小学|幼儿园)")


def numbered(tokens: Tokens, out: Proposals, ending: Mapping[int, int]) -> None:
    """Propose the institutions that a place or a university has several of: 临澜市第三人民医院, 临澜大学附属第一医院.

    Args:
        tokens: the text.
        out: added to.
        ending: where organisations' names start, by where they end.
    """
    text, lex = tokens.text, tokens.lexicon
    for match in _BUILDERS.finditer(text):
        at = match.start()
        free = at == 0 or not is_han(text[at - 1]) or text[at - 1] in lex.stop or at in tokens.by_end
        if free and not tokens.covering(at, match.end()) and text.count(match[0], max(0, at - _NEAR), at + _NEAR) > 1:
            out.add(match[0], at, 1.0, "organisation")
    for match in _OF_UNIVERSITY.finditer(text):
        if match.start() in ending:
            out.add(text[ending[match.start()] : match.end()], ending[match.start()], 1.0, "organisation")
    for match in _IN_PLACE.finditer(text):
        at = match.start()
        while at and match.start() - at < _LONGEST_PLACE and is_han(text[at - 1]) and text[at - 1] not in lex.stop and text[at - 1] not in lex.lead:
            i = tokens.by_end.get(at)
            if i is not None and not tokens.flags[i] & PLACE:
                break
            at = tokens.starts[i] if i is not None else at - 1
        if at < match.start():
            out.add(text[at : match.end()], at, 1.0, "organisation")


def endings(names: Sequence[str]) -> Counter[str]:
    """How many of some names end in each string of two to ten characters."""
    return Counter(name[-n:] for name in names for n in range(2, min(11, len(name))))


def shorter(name: str, own: str, shared: Mapping[str, int]) -> Iterator[str]:
    """What a text may call an institution for short.

    Args:
        name: its folded name, without a legal form.
        own: what is left of the name without its suffix.
        shared: how many names of the text end alike.
    """
    numbered = _NUMBERED.fullmatch(name)
    if numbered is not None:
        yield from _numbered(numbered)
    authority = _AUTHORITY.fullmatch(name)
    if authority is not None and numbered is None:
        rest = authority["rest"]
        if shared.get(rest, 0) < 2:
            yield authority["seat"] + rest
            if len(rest) > 2:
                yield rest
    if own != name and 2 <= len(own) <= 4 and name[-1] in _CALLED_BY_LAST and len(name) > len(own) + 1:
        yield own + name[-1]


def _numbered(match: re.Match[str]) -> Iterator[str]:
    place, seat, of, last = match["place"], match["seat"], match["of"], match["n"] + _LAST[match["kind"]]
    if of:
        for called in (place[0], place):
            for link in ("附", ""):
                yield called + of[0] + link + last
                if not link and match["kind"] == "医院":
                    yield f"{called}{of[0]}{match['n']}附院"
        yield "附" + last
    else:
        yield from (place + seat + last, place + last, seat + last) if seat else (place + last,)
        yield last


def initials(tokens: Tokens, forms: Sequence[str], out: Proposals) -> list[tuple[str, str]]:
    """Pairs of a full name and a short one that is made of its characters in their order: 中国远洋海运集团, 中远海运.

    Only where the text has one full name that begins alike and has them all.

    Args:
        tokens: the text.
        forms: its names.
        out: what speaks for them.
    """
    full: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        if len(form) >= _SHORTEST_FULL and is_han(form[0]) and is_han(form[-1]) and not out.found[form].kinds["person"]:
            full[form[0]].append(form)
    pairs = []
    for short in forms:
        if not 3 <= len(short) <= 5 or not full.get(short[0]) or out.found[short].kinds["person"] or not all(map(is_han, short)):
            continue
        # A text of so many names is a list of them.
        whole = [form for form in full[short[0]][:_MOST] if len(form) >= len(short) + 3 and short not in form and _made_of(short, form)]
        if len(whole) == 1 and short not in tokens.lexicon.flags:
            pairs.append((whole[0], short))
    return pairs


def _made_of(short: str, form: str) -> bool:
    rest = iter(form)
    return all(c in rest for c in short)


def placeless(forms: Sequence[str], known: frozenset[str], legal: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of a registered name and the same without its country and its legal form: 中国远澜海运集团, 远澜海运.

    Args:
        forms: the names of a text.
        known: the same.
        legal: legal forms, folded.
    """
    pairs = []
    for form in forms:
        bare = form.removeprefix(_COUNTRY)
        if bare == form:
            continue
        bare = next((bare[: -len(end)] for end in legal if bare.endswith(end) and len(bare) > len(end) + 1), bare)
        if bare in known:
            pairs.append((form, bare))
    return pairs


_COUNTRY = fold("中国")

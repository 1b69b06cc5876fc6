"""People in Chinese: a family name beside a role or before a verb of saying."""

from __future__ import annotations

import re

from factcheck.lexicon.fold import fold
from factcheck.relate.names.lexicon import (
    AGENT,
    GENERIC,
    MILD,
    NOUN,
    PLACE,
    ROLE,
    SPEECH,
    STOP,
    SUFFIX,
    head_roles,
    table,
)
from factcheck.relate.names.proposal import Proposals
from factcheck.relate.names.tokens import Tokens, is_han

_FOREIGN = re.compile(r"[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,7}){1,3}")

#: The last characters of the short names of offices, with which no given name ends: 金管会.
OFFICES = frozenset("会局署厅处委办院")
_JOINS = frozenset("、和与及")
#: How far ahead a name of ordinary words must be repeated.
_AHEAD = 3000


def people(tokens: Tokens, out: Proposals) -> None:
    """Propose the people of a text, with their roles."""
    text = tokens.text
    for _, start, end in tokens.lexicon.roles.find_matches_as_indexes(text):
        if tokens.parted(start, end):
            continue
        if start and text[start - 1] == "副":
            start -= 1
        role = text[start:end]
        at = end + 1 if text[end : end + 1] in "、:· " else end
        # 最佳导演和最佳摄影: behind a role 和 joins rather than begins a name.
        after = 0 if text[at : at + 1] == "和" else name_at(tokens, at) or _transcribed_at(tokens, at)
        if not after:
            before = _before(tokens, start)
            if before >= 0:
                # 万宁市长 is the mayor of 万宁; 许庭玮院长 is a person.
                doubtful = start - before == 2 and role.endswith("长")
                out.add(text[before:start], before, 0.2 if doubtful else 0.6, "person", "" if doubtful else role)
        if after and role in head_roles():
            _employer(tokens, start, out)
        while after and not tokens.flags_at(at + 1, after) & ROLE:  # 由副市长|任组长
            out.add(text[at:after], at, 1.0, "person", role)
            at, after = after + 1, name_at(tokens, after + 1) if text[after : after + 1] in _JOINS else 0
    for i, flags in enumerate(tokens.flags):
        if flags & SPEECH:
            before = _before(tokens, tokens.starts[i])
            if before >= 0:
                # Companies hold shares and expect things as well; they seldom have three characters and a surname.
                kind = "" if tokens.starts[i] - before < 3 else "organisation" if text[tokens.starts[i] - 1] in OFFICES else "person"
                out.add(text[before : tokens.starts[i]], before, 0.5, kind)
    _by_age(tokens, out)
    _by_words(tokens, out)
    for match in _FOREIGN.finditer(text):
        begin = _foreign_start(tokens, match.start(), match.end())
        last = text.rindex("·", begin, match.end()) + 1
        end = next((tokens.starts[i] for i in tokens.between(last + 2, match.end())), match.end())
        end = next((at for at in range(last + 2, end) if text[at] not in _TRANSCRIBING and _follows(tokens, at)), end)
        out.add(text[begin:end], begin, 1.0, "person")


_AGED = re.compile(r"[0-9一二三四五六七八九十](?:岁|年多?|届)的")
_AGE_BEHIND = re.compile(r"[(，]?(?:(?<=[(，])|今年|现年|时年)(?:今年|现年|时年)?[1-9][0-9]岁[)，。]")


def _by_age(tokens: Tokens, out: Proposals) -> None:
    """Propose whom an age beside a name tells to be a person: 61岁的郑阿海, 郑阿海（61岁）."""
    text = tokens.text
    for match in _AGED.finditer(text):
        at = match.end()
        end = name_at(tokens, at) or _transcribed_at(tokens, at)
        # 焊了38年的车架: what years tell of is a person only where more says so.
        if end and ("岁" in match[0] or (end - at > 2 and text.count(text[at:end]) > 1)):
            out.add(text[at:end], at, 1.0, "person")
    for match in _AGE_BEHIND.finditer(text):
        before = _before(tokens, match.start(), behind="的")
        if before >= 0:
            out.add(text[before : match.start()], before, 1.0, "person")


def _by_words(tokens: Tokens, out: Proposals) -> None:
    """Propose whose words a text gives: 佟小军说，…; an organisation seldom says anything in one character."""
    for match in _SAYS.finditer(tokens.text):
        begin, end = match.span(1)
        whole = name_at(tokens, begin) == end or (_TRANSCRIBED.fullmatch(match[1]) is not None and not tokens.between(begin, end))
        if whole and end - begin > 2 and not tokens.covering(begin, begin + 1):
            out.add(match[1], begin, 1.0, "person")
    for match in _MADE_BY.finditer(tokens.text):
        makers = []
        at = match.end()
        while end := name_at(tokens, at):
            makers.append((at, end))
            at = end + 1 if tokens.text[end : end + 1] in _JOINS else end
            if at == end:
                break
        if makers and tokens.text.startswith(_MADE, makers[-1][1]):
            for begin, end in makers:
                out.add(tokens.text[begin:end], begin, 1.0 if end - begin > 2 else 0.5, "person")


_MADE_BY = re.compile("由")
#: What people do that others have from them: 由卫致和与段青禾创办.
_MADE = ("创办", "创立", "创建", "执导", "编剧", "主演", "饰演", "执笔", "撰写", "接任", "出任", "接棒", "领衔", "主持", "带领", "率领", "指挥", "作曲", "掌舵", "执教", "演唱")

_SAYS = re.compile(r"(?<![\u3400-\u9fff、·)\w])([\u3400-\u9fff]{2,6}?)(?:补充|笑着|告诉记者)?[说道](?=[，:“])")


def _follows(tokens: Tokens, at: int) -> bool:
    """Whether a single character may begin what is said of somebody: 说, 则, 在."""
    char = tokens.text[at]
    return char in tokens.lexicon.never_last or bool(tokens.lexicon.flags.get(char, 0) & (MILD | SPEECH))


def _transcribed_at(tokens: Tokens, at: int) -> int:
    """The end of a foreign name without a dot right behind a role (前锋迪奥古); 0 where there is none."""
    match = _TRANSCRIBED.match(tokens.text, at)
    if match is None or tokens.covering(at, at + 1) or any(tokens.flags[i] for i in tokens.between(at, match.end())):
        return 0
    end = match.end()
    while end - at > 3 and tokens.oftener_without_last(at, end):
        end -= 1  # 卡利斯托|梅开二度
    return end if end < match.end() or _ends(tokens, end) else 0


_TRANSCRIBING = frozenset(fold(table()["edge"]["transcribing"]))
#: The last characters of offices and trades.
_OFFICERS = frozenset("官长员师家者手")
_TRANSCRIBED = re.compile("[" + "".join(sorted(fold(table()["edge"]["transcribing"]))) + "]{3,6}")


def _employer(tokens: Tokens, end: int, out: Proposals) -> None:
    """Propose what stands between the start of a clause and the role of its head: 光年动画CEO段若飞."""
    text, lex = tokens.text, tokens.lexicon
    start = end
    strange = 0
    while start > 0 and end - start < _LONGEST_EMPLOYER and is_han(text[start - 1]) and text[start - 1] not in lex.stop:
        i = tokens.by_end.get(start)
        if i is None:
            strange += 1
            start -= 1
        elif tokens.flags[i] & (GENERIC | ROLE) or not tokens.flags[i] & (NOUN | PLACE | SUFFIX):
            break
        else:
            start = tokens.starts[i]
    name = text[start:end]
    if len(name) < 2 or name in lex.flags or (start and is_han(text[start - 1]) and text[start - 1] not in lex.stop):
        return
    again = text.find(name, end, end + _AHEAD) > 0 or text.rfind(name, max(0, start - _AHEAD), start) >= 0
    if again and not (strange == 0 and len(name) < 4):
        out.add(name, start, 1.0, "organisation")


_LONGEST_EMPLOYER = 10


def name_at(tokens: Tokens, at: int) -> int:
    """The end of a person's name that starts here; 0 where none does."""
    text, lex = tokens.text, tokens.lexicon
    if text[at : at + 2] in lex.doubles:
        lengths: tuple[int, ...] = (4, 3)
    elif text[at : at + 1] in lex.surnames:
        lengths = (3, 2)
    else:
        return 0
    for length in lengths:
        name = text[at : at + length]
        if len(name) < length or not all(map(is_han, name)) or name[-1] in "线站厂段" or (name[-1] in lex.never_last and not _joins_nothing(tokens, at + length)):
            continue
        if _ordinary(tokens, at, at + length) and not (length == 3 and _repeated(tokens, at)):
            continue
        if length == 2 and tokens.starting(at + 2) & (NOUN | PLACE | SUFFIX) and not tokens.starting(at + 2) & (STOP | SPEECH | ROLE | AGENT | MILD):
            continue
        if length == 3 and (_verb_at(tokens, at + 2) or _suffix_at(tokens, at + 2)):
            continue
        if length == 4 and tokens.starting(at + 2) & (STOP | SPEECH | ROLE | AGENT | SUFFIX):
            continue
        if _ends(tokens, at + length):
            return at + length
    return 0


def _joins_nothing(tokens: Tokens, at: int) -> bool:
    """Whether the 和 before a place ends a name, because nothing follows that it could join: 卫致和与段青禾, 卫致和1984年."""
    text = tokens.text
    if text[at - 1] != "和" or text[at - 2 : at] in tokens.lexicon.flags:
        return False
    follows = text[at : at + 1]
    if follows.isdigit():
        return _DATED.match(text, at) is not None
    return not is_han(follows) or follows in "与及的" or bool(tokens.starting(at) & (SPEECH | AGENT) and not tokens.starting(at) & NOUN)


_DATED = re.compile("[0-9]{1,4}[年月岁]")


def _ends(tokens: Tokens, at: int) -> bool:
    """Whether a name may end here: before a word, a function character or one that begins what a subject does."""
    if tokens.begins_word(at):
        return True
    return bool(tokens.lexicon.flags.get(tokens.text[at], 0) & MILD) or tokens.text[at] in tokens.lexicon.lead


def _repeated(tokens: Tokens, at: int) -> bool:
    """Whether three characters that start with an ordinary word (林中豪, 许家铭) are a name all the same."""
    if at + 2 not in tokens.by_end or tokens.starting(at) & (AGENT | MILD | SPEECH | ROLE):
        return False
    if tokens.starting(at + 3) & SPEECH:
        return True
    return _ends(tokens, at + 3) and tokens.text.find(tokens.text[at : at + 3], at + 3, at + _AHEAD) > 0


def _verb_at(tokens: Tokens, at: int) -> bool:
    """Whether an ordinary word that is no part of a name starts inside the supposed name and runs beyond it."""
    flags = tokens.starting(at)
    return bool(flags & STOP) and not flags & (NOUN | PLACE) and tokens.begins_word(at)


def _suffix_at(tokens: Tokens, at: int) -> bool:
    """Whether the end of an organisation's name starts inside the supposed name: 华磊|半导体."""
    return bool(tokens.starting(at) & SUFFIX) and tokens.ends[tokens.by_start[at]] > at + 1


def _ordinary(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the supposed name is made of ordinary words."""
    i = tokens.by_start.get(start)
    if i is None:
        known = tokens.lexicon.flags
        return tokens.text[start:end] in known or bool(known.get(tokens.text[start : start + 2], 0) & (STOP | ROLE | SPEECH))
    flags, stop = tokens.flags[i], tokens.ends[i]
    return bool(stop > end or (stop - start >= 2 and flags & (STOP | ROLE | SPEECH)) or stop == end)


def _before(tokens: Tokens, end: int, behind: str = "") -> int:
    """The start of a person's name that ends here and that nothing precedes in its clause; -1 where there is none."""
    text, lex = tokens.text, tokens.lexicon
    for length in (3, 2, 4):
        at = end - length
        if at < 0 or (length == 4 and text[at : at + 2] not in lex.doubles):
            continue
        name = text[at:end]
        if (name[0] not in lex.surnames and (length == 2 or name[:2] not in lex.doubles)) or not all(map(is_han, name)) or any(c in lex.stop for c in name[1:]):
            continue
        if not (_clear(tokens, at) or (behind and text[at - 1 : at] == behind)) or _ordinary(tokens, at, end) or tokens.covering(at, end):
            continue
        return at
    return -1


def _clear(tokens: Tokens, at: int) -> bool:
    """Whether a name may start here: after punctuation, or after a role."""
    return at == 0 or (not is_han(tokens.text[at - 1]) and tokens.text[at - 1] not in "·、") or bool(tokens.ending(at) & ROLE)


def _foreign_start(tokens: Tokens, start: int, end: int) -> int:
    """Where a transcribed name starts: after the last ordinary word before its first dot."""
    dot = tokens.text.index("·", start, end)
    begin = start
    for i in tokens.between(start, dot):
        if tokens.ends[i] < dot:
            begin = tokens.ends[i]
    # 首席重组官|马格丽特·塞洛: an office that no dictionary lists.
    office = max((i for i in range(begin, dot - 1) if tokens.text[i] in _OFFICERS), default=-1)
    if office >= 0 and not all(c in _TRANSCRIBING for c in tokens.text[begin : office + 1]):
        begin = office + 1
    for i in range(begin, dot):
        if tokens.text[i] in tokens.lexicon.never_first and dot - i > 2:
            begin = i + 1
    return begin

"""How Chinese names are written in Latin letters besides pinyin, and how foreign ones sound in Chinese."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon.sound import readings

#: Initials of pinyin in Wade-Giles, without its apostrophes, which names leave out.
_INITIALS = {"zh": "ch", "ch": "ch", "sh": "sh", "b": "p", "d": "t", "g": "k", "j": "ch", "q": "ch", "x": "hs", "z": "ts", "c": "ts", "r": "j"}
_SYLLABLE = re.compile(r"(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?([aeiouv]+[nrg]*)")
_WHOLE = {"yi": ("i", "yi"), "you": ("yu",), "yan": ("yen",), "ye": ("yeh",), "yong": ("yung",), "yue": ("yueh",), "er": ("erh",), "si": ("szu", "ssu"),
          "zi": ("tzu",), "ci": ("tzu",), "e": ("o", "e"), "he": ("ho",), "ge": ("ko", "ke"), "ke": ("ko", "ke")}  # fmt: skip


@lru_cache(maxsize=2048)
def wade_giles(syllable: str) -> tuple[str, ...]:
    """The ways in which a syllable of pinyin is written in Wade-Giles, as on Taiwan: ``jing`` is ``ching``.

    Args:
        syllable: in small letters, without a tone; ``v`` for ü.
    """
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    match = _SYLLABLE.fullmatch(syllable)
    if match is None:
        return ()
    initial, final = match[1] or "", match[2]
    if initial in ("zh", "ch", "sh", "r") and final == "i":
        final = "ih"
    elif final == "ong":
        final = "ung"
    elif final == "iong":
        final = "iung"
    elif final == "ian":
        final = "ien"
    elif final in ("ie", "ue", "ve"):
        final += "h"
    elif final == "ui" and initial in ("g", "k"):
        final = "uei"
    elif final == "uo" and initial in ("d", "t", "n", "l", "z", "c", "s", "r"):
        final = "o"
    return (_INITIALS.get(initial, initial) + final.replace("v", "u"),)


@lru_cache(maxsize=16384)
def on_taiwan(name: str) -> tuple[str, ...]:
    """The ways in which a Chinese name may be written in Wade-Giles, without spaces; nothing where there are too many.

    Args:
        name: folded, of Chinese characters alone.
    """
    return readings(name, wade_giles)


#: Consonants of one class are heard as one sound in the other language: 拉 stands for la and ra, 格 for ge and ke.
_CLASSES = str.maketrans({"b": "P", "p": "P", "d": "T", "t": "T", "g": "K", "k": "K", "q": "K", "f": "F", "v": "F", "w": "F", "m": "M", "n": "N",
                          "l": "L", "r": "L", "s": "S", "z": "S", "j": "S", "h": "H", "x": "S"})  # fmt: skip
_LATIN = (("tch", "s"), ("sch", "s"), ("ch", "s"), ("sh", "s"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("qu", "kw"), ("gn", "n"), ("ng", "n"), ("rh", "r"))
_SOFT = re.compile(r"c(?=[eiy])")
_BEFORE_LIPS = re.compile(r"m(?=[bp])")
_FRENCH = re.compile(r"que$")
_SILENT = re.compile(r"h(?![aeiou])|[aeiouy'’ -]")
#: An r behind a vowel and before no other one is heard by few.
_UNHEARD = re.compile(r"(?<=[aeiou])r+(?![aeiour])")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=16384)
def skeletons_of_latin(name: str) -> tuple[str, ...]:
    """The classes of a Latin name's consonants as they are heard, with and without the r that few hear: ``corvane`` is KLFN and KFN.

    Args:
        name: letters, spaces and hyphens; case does not matter.
    """
    plain = name.lower()
    out: dict[str, None] = {}
    for heard in (plain, _UNHEARD.sub("", plain)):
        heard = _BEFORE_LIPS.sub("n", _FRENCH.sub("k", _SOFT.sub("s", heard)))
        for letters, sound in _LATIN:
            heard = heard.replace(letters, sound)
        classes = _SILENT.sub("", heard.replace("c", "k").replace("x", "ks")).translate(_CLASSES)
        out[_DOUBLED.sub(r"\1", classes)] = None
    return tuple(out)


@lru_cache(maxsize=2048)
def _heard(syllable: str) -> tuple[str, ...]:
    if syllable == "er":
        return ("L", "")
    match = _SYLLABLE.fullmatch(syllable)
    if match is None:
        return ()
    initial = {"zh": "s", "ch": "s", "sh": "s", "c": "s", "y": ""}.get(match[1] or "", match[1] or "")
    return (initial.translate(_CLASSES) + ("N" if match[2].endswith(("n", "ng")) else ""),)


@lru_cache(maxsize=16384)
def skeletons_of_chinese(name: str) -> tuple[str, ...]:
    """The classes of the consonants of a Chinese name as they are heard: 柯凡 is KFN.

    Args:
        name: folded, of Chinese characters alone.
    """
    return tuple(dict.fromkeys(_DOUBLED.sub(r"\1", heard) for heard in readings(name, _heard)))

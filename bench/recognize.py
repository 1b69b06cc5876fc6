"""How fast figures and dates are recognised, beside the libraries that do part of the work.

    python bench/recognize.py [FILE ...] [--seconds S] [--json]

Every engine reads the same text, once to warm up and then in turn with the others as often as fits into the time; the best run
counts, in process time.
Peers are timed where they are installed (`pip install jionlp quantulum3 recognizers-text-suite "emoji<2"`) and left out where
they are not. ``raw limit`` is what `re` alone needs for one alternation of our date and quantity patterns, without reading
what they found. Without FILE the articles in ``seeds/`` are read.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from factcheck.lexicon.fold import fold  # noqa: E402
from factcheck.lexicon.script import script_of  # noqa: E402
from factcheck.recognize import dates, quantities, recognize  # noqa: E402

Engine = Callable[[str], object]


def raw_limit() -> Engine:
    pattern = re.compile(f"{dates.PATTERN}|{quantities.PATTERN}")

    def scan(text: str) -> int:
        return sum(1 for _ in pattern.finditer(fold(text)))

    return scan


def jionlp() -> Engine:
    """Money and time of JioNLP, which knows Simplified text only."""
    import jionlp as peer

    def scan(text: str) -> int:
        simplified = fold(text)
        return len(peer.ner.extract_money(simplified)) + len(peer.ner.extract_time(simplified))

    return scan


def recognizers_text() -> Engine:
    """Number, currency and date-time models of Recognizers-Text."""
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    culture = "zh-cn"
    models = [
        NumberRecognizer(culture).get_number_model(),
        NumberWithUnitRecognizer(culture).get_currency_model(),
        DateTimeRecognizer(culture).get_datetime_model(),
    ]

    def scan(text: str) -> int:
        return sum(len(model.parse(line)) for line in text.splitlines() if line for model in models)

    return scan


def quantulum3() -> Engine:
    """Quantities of quantulum3, English only."""
    from quantulum3 import parser

    return lambda text: [parser.parse(line) for line in text.splitlines() if line]


PEERS: dict[str, tuple[str, Callable[[], Engine]]] = {
    "jionlp": ("zh", jionlp),
    "recognizers-text": ("zh", recognizers_text),
    "quantulum3": ("en", quantulum3),
}


def fastest(engines: dict[str, Callable[[], object]], seconds: float) -> dict[str, float]:
    """The process time of each engine's best run, in seconds.

    The engines take turns, so that what else the machine does hits all of them alike.
    """
    best = dict.fromkeys(engines, float("inf"))
    for run in engines.values():
        run()
    spent = dict.fromkeys(engines, 0.0)
    while any(told < seconds for told in spent.values()):
        for name, run in engines.items():
            if spent[name] < seconds:
                start = time.process_time()
                run()
                took = time.process_time() - start
                best[name], spent[name] = min(best[name], took), spent[name] + took
    return best


def texts_of(paths: list[Path]) -> dict[str, str]:
    """The texts to read, joined by language: Chinese and English."""
    joined = {"zh": "", "en": ""}
    for path in paths:
        text = path.read_text("utf-8-sig")
        joined["en" if script_of(text) == "en" else "zh"] += text + "\n"
    return {language: text for language, text in joined.items() if text}


def measure(texts: dict[str, str], seconds: float) -> list[dict[str, object]]:
    """One row an engine and language: characters a second, and how many times the peer's that is."""
    rows: list[dict[str, object]] = []
    for language, text in texts.items():
        engines: dict[str, Callable[[], object]] = {
            "factcheck": partial(recognize, text),
            "raw limit": partial(raw_limit(), text),
            "factcheck, text twice as long": partial(recognize, text * 2),
        }
        missing = []
        for name, (reads, make) in PEERS.items():
            if reads == language:
                try:
                    engines[name] = partial(make(), text)
                except ImportError:
                    missing.append({"engine": name, "language": language, "note": "not installed"})
        best = fastest(engines, seconds)
        ours = best["factcheck"]
        rows.append({"engine": "factcheck", "language": language, "characters": len(text), "chars/s": len(text) / ours})
        for name in list(engines)[1:]:
            read = len(text) * (2 if name.endswith("twice as long") else 1)
            rows.append({"engine": name, "language": language, "chars/s": read / best[name], "ratio": best[name] / ours})
        rows += missing
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, help="text files; the articles in seeds/ by default")
    parser.add_argument("--seconds", type=float, default=2.0, help="time for each engine")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    paths = options.files or sorted((ROOT / "seeds").glob("*.md"))
    rows = measure(texts_of(paths), options.seconds)
    if options.json:
        print(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        speed = f"{row['chars/s']:>12,.0f} characters/s" if "chars/s" in row else f"{row['note']:>25}"
        ratio = f"  x{row['ratio']:.1f}" if "ratio" in row else ""
        print(f"{row['language']}  {row['engine']:32}{speed}{ratio}")


if __name__ == "__main__":
    main()

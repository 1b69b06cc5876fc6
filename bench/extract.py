"""How fast claims are extracted from articles, and that the cost grows with the text, not with its square.

    python bench/extract.py [FILE...]

Reads the articles in seeds/ by default. Prints characters a second of one core for the whole extraction and for its stages, the ratio of
the time for twice the text, and, where jionlp is installed, how many times faster it is than jionlp's money and time alone. Exit code 1
if a limit is missed.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from attrs import evolve

from factcheck.lexicon.fold import fold
from factcheck.model import Source
from factcheck.read import read
from factcheck.recognize import mentions_of
from factcheck.relate import extract
from factcheck.relate.names import find_names

#: Characters a second and core; how many times longer twice the text may take.
LEAST_SPEED, MOST_RATIO = 300_000, 2.2
#: How many times as fast as jionlp's money and time on the same machine.
LEAST_RATIO = 3
#: How much text is measured: enough that the processor's clock is exact.
_LENGTH = 120_000


def articles(paths: list[str]) -> list[Source]:
    """The sources to measure, repeated until there is enough text."""
    found = [s for s in read(paths) if isinstance(s, Source)]
    size = sum(len(s.text) for s in found)
    return [evolve(s, id=f"{s.id}#{turn}") for turn in range(max(1, -(-_LENGTH // max(size, 1)))) for s in found]


def doubled(sources: list[Source]) -> tuple[Source, Source]:
    """One source of all the texts, and one of them twice."""
    once = "\n".join(s.text for s in sources)[: _LENGTH // 2]
    return Source.from_text(once), Source.from_text(once + "\n" + once)


def seconds(work: Callable[[], object], repeat: int = 5) -> float:
    """Seconds of processor time, the best of some runs."""
    best = float("inf")
    gc.disable()
    for _ in range(repeat):
        gc.collect()
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    gc.enable()
    return best


def beside_jionlp(source: Source) -> tuple[float, float] | None:
    """Characters a second of extraction and of jionlp's money and time on one text, ``None`` where jionlp is not installed.

    The two take turns, so that what else the machine does hits both alike.
    """
    try:
        import jionlp
    except ImportError:
        return None
    text = source.text[:20_000]
    short, sentences = Source.from_text(text), [s for s in text.splitlines() if s.strip()]

    def both() -> None:
        for sentence in sentences:
            jionlp.ner.extract_money(sentence, with_parsing=True)
            jionlp.ner.extract_time(sentence)

    turns = [(seconds(lambda: extract(short), 2), seconds(both, 1)) for _ in range(5)]
    return len(text) / min(own for own, _ in turns), sum(map(len, sentences)) / min(other for _, other in turns)


def main() -> int:
    """Measure, print, and say whether the limits are kept."""
    given = sys.argv[1:] or [str(Path(__file__).parent.parent / "seeds")]
    sources = articles(given)
    size = sum(len(s.text) for s in sources)
    if not size:
        print("no text to measure", file=sys.stderr)
        return 2
    extract(sources[0])  # the lexicon is made once a process
    prepared = [(s, fold(s.text), mentions_of(s)) for s in sources]
    stages: dict[str, Callable[[], object]] = {
        "figures and dates": lambda: [mentions_of(s) for s in sources],
        "names": lambda: [find_names(s, folded, mentions) for s, folded, mentions in prepared],
        "all": lambda: [extract(s) for s in sources],
    }
    speeds = {name: size / seconds(work) for name, work in stages.items()}
    for name, speed in speeds.items():
        print(f"{name:18} {speed:10,.0f} characters a second")
    single, double = doubled(sources)
    ratio = statistics.median(seconds(lambda: extract(double), 2) / seconds(lambda: extract(single), 2) for _ in range(3))
    print(f"{'twice the text':18} {ratio:10.2f} times as long (at most {MOST_RATIO})")
    pair = beside_jionlp(single)
    # The least speed is that of a machine on which jionlp reads a third of it: where that is known, the ratio is what counts.
    fast = speeds["all"] >= LEAST_SPEED
    if pair is not None:
        own, other = pair
        print(f"{'jionlp':18} {other:10,.0f} characters a second for money and time; all of this {own / other:.1f} times as fast")
        fast = fast or own / other >= LEAST_RATIO
    if not fast:
        print(f"slower than {LEAST_SPEED:,} characters a second, and than {LEAST_RATIO} times jionlp")
    return 0 if fast and ratio <= MOST_RATIO else 1


if __name__ == "__main__":
    raise SystemExit(main())

"""Does a check cost what the new text costs, whatever the ledger's size?

    python bench/check.py [--small 10000] [--large 1000000] [--runs 30] [--limit 1.5]

Makes two ledgers of invented claims in a temporary folder (the large one takes about two minutes and 1 GB) and holds one
article against both. The entities of the article have as many accepted claims in the one as in the other; all other
claims are about other entities. The runs alternate between the two, so that what else the machine does hits both alike.
Prints the medians and their ratio; exits with 1 where the ratio is above the limit.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from factcheck import Settings, Source, Unreadable, iter_extractions
from factcheck.ledger import Ledger, check_against
from factcheck.ledger.keys import looked_at
from factcheck.model import Claim, Entity, Extraction

ARTICLE = """Harbour Lines's revenue was $32.5 million in 2023, up from $29.1 million in 2022. The company had 412 employees.
Quay Bank's revenue was $7 million in 2023. Quay Bank was founded in 1998.
青禾啤酒2023年营收为3.2亿元，2024年营收为3.6亿元，净利润为4100万元。
"""
PER_SOURCE = 20
#: Accepted claims about each claim of the article, in both ledgers.
MET = 10


def main() -> int:
    """Run the measurement; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--small", type=int, default=10_000, help="claims of the small ledger")
    parser.add_argument("--large", type=int, default=1_000_000, help="claims of the large ledger")
    parser.add_argument("--runs", type=int, default=30)
    parser.add_argument("--limit", type=float, default=1.5, help="highest ratio that passes")
    told = parser.parse_args()
    article = Source.from_text(ARTICLE, id="new.txt")
    new = [item[1] for item in iter_extractions(article) if not isinstance(item, Unreadable)]
    claims = [claim for extraction in new for claim in extraction.claims if claim.entity is not None]
    if not claims:
        raise SystemExit("nothing was extracted from the article: there is nothing to measure")
    with tempfile.TemporaryDirectory() as folder:
        ledgers = [made(Path(folder) / f"{size}.db", claims, size) for size in (told.small, told.large)]
        met = {sum(len(e.claims) for e in ledger.meeting(looked_at(new))) for ledger in ledgers}
        if len(met) != 1 or met == {0}:
            raise SystemExit(f"the article must meet as many claims in both ledgers, and some: {sorted(met)}")
        print(f"the article has {len(claims)} claims and meets {met.pop()} accepted ones")
        times = measure(ledgers, article, told.runs)
        for ledger in ledgers:
            ledger.close()
    medians = [statistics.median(each) * 1000 for each in times]
    ratio = medians[1] / medians[0]
    for size, median in zip((told.small, told.large), medians, strict=True):
        print(f"{size:>9,} accepted claims: {median:7.1f} ms a check (median of {told.runs})")
    print(f"ratio {ratio:.2f}, limit {told.limit}")
    return 0 if ratio <= told.limit else 1


def measure(ledgers: list[Ledger], article: Source, runs: int) -> list[list[float]]:
    """Seconds of every run, by ledger; a first round that only warms up is not counted."""
    times: list[list[float]] = [[] for _ in ledgers]
    for turn in range(runs + 1):
        for ledger, own in zip(ledgers, times, strict=True):
            start = time.perf_counter()
            check_against(ledger, [article], Settings())
            if turn:
                own.append(time.perf_counter() - start)
    return times


def made(path: Path, claims: list[Claim], size: int) -> Ledger:
    """A ledger of ``size`` claims, some of which the article meets."""
    start = time.perf_counter()
    ledger = Ledger.open(path)
    batch: list[tuple[Source, Extraction]] = []
    for item in sources(claims, size):
        batch.append(item)
        if len(batch) == 500:
            ledger.put(batch)
            batch.clear()
    ledger.put(batch)
    print(f"{size:>9,} claims written in {time.perf_counter() - start:.0f} s, {path.stat().st_size / 1e6:.0f} MB", flush=True)
    return ledger


def sources(claims: list[Claim], size: int) -> Iterator[tuple[Source, Extraction]]:
    """Sources of `PER_SOURCE` claims each: first what the article meets, then what is about others."""
    met = [claim for claim in claims for _ in range(MET)]
    for number in range(size // PER_SOURCE):
        source = Source.from_text("Made for a measurement.", id=f"accepted-{number}.txt")
        own = []
        for at in range(PER_SOURCE):
            place = number * PER_SOURCE + at
            if place < len(met):
                claim = met[place]
            else:
                entity = Entity(f"company {place // 40}", f"Company {place // 40}", "organisation")
                claim = evolve(claims[place % len(claims)], entity=entity)
            own.append(evolve(claim, id=f"c:{place:x}", source=source.ref, links=()))
        yield source, Extraction(source.ref, tuple(own))


if __name__ == "__main__":
    raise SystemExit(main())

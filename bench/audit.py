"""How fast claims are audited, and that the cost grows with their number, not with its square.

    python bench/audit.py [CLAIMS]

Prints, for one run: claims a second of many entities (100,000 by default), the ratio of the time for ten times the claims, and the
time for one entity with 10,000 claims of one concept. Exit code 1 if a limit is missed.
"""

from __future__ import annotations

import datetime as dt
import gc
import random
import sys
import time
from collections.abc import Iterable
from decimal import Decimal

from factcheck.model import Claim, Entity, Extraction, Period, SourceRef, Value
from factcheck.rules import run

#: Claims a second and core; how many times longer ten times the claims may take.
LEAST_SPEED, MOST_RATIO = 50_000, 12
#: The same for one busy key: sorting and memory cost more than ten times there, a comparison of all pairs would cost a hundred.
MOST_BUSY = 25

_CONCEPTS = (
    ("revenue", "CNY"), ("net_loss", "CNY"), ("revenue_growth", "percent"), ("gross_margin", "percent"),
    ("employees", "person"), ("users", "person"), ("valuation", "USD"), ("funding_raised", "USD"),
)  # fmt: skip
_YEARS = [Period(dt.date(y, 1, 1), dt.date(y, 12, 31), str(y)) for y in range(2019, 2025)]


def claims(count: int, entities: int, seed: int = 7, concepts: tuple[tuple[str, str], ...] = _CONCEPTS) -> list[Claim]:
    """Claims as extraction makes them: several sources an entity, most figures told twice, one in fifty wrong."""
    rng = random.Random(seed)
    who = [Entity(f"e{n}", f"Entity {n}", "organisation") for n in range(entities)]
    where = [SourceRef(f"s{n}.txt", f"s{n}.txt") for n in range(max(3, count // 25))]
    out = []
    for n in range(count):
        at = n * entities // count
        concept, unit = concepts[rng.randrange(len(concepts))]
        year = rng.randrange(len(_YEARS))
        truth = (at * 7919 + year * 104729 + len(concept) * 31) % 9000 + 1000
        number = truth if rng.random() > 0.02 else rng.randint(1000, 9999)
        amount, step = Decimal(number) * 100_000, Decimal(100_000)
        if unit == "percent":
            amount, step = Decimal(number) / 100, Decimal("0.01")
        value = Value(amount, amount - step / 2, amount + step / 2, unit, granule=step, decimals=2, scaled=True)
        source = where[(at * 3 + rng.randrange(3)) % len(where)]
        out.append(Claim(f"c:{n}", source, n * 20, n * 20 + 8, str(number), who[at], concept, value, _YEARS[year], confidence=0.9))
    return out


def extractions(found: Iterable[Claim]) -> list[Extraction]:
    """The claims by source."""
    by_source: dict[SourceRef, list[Claim]] = {}
    for each in found:
        by_source.setdefault(each.source, []).append(each)
    return [Extraction(ref, tuple(own)) for ref, own in by_source.items()]


def seconds(found: list[Claim], repeat: int = 3) -> float:
    """Seconds of processor time, the best of some runs."""
    ready = extractions(found)
    best = float("inf")
    # As in timeit: the collector's walks over a hundred thousand claims that live on are not the audit's work.
    gc.disable()
    for _ in range(repeat):
        gc.collect()
        start = time.process_time()
        run(ready)
        best = min(best, time.process_time() - start)
    gc.enable()
    return best


def main() -> int:
    """Measure, print, and say whether the limits are kept."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    small, large = seconds(claims(count // 10, count // 400)), seconds(claims(count, count // 40))
    # With fewer claims than that the number of different figures still grows; from there on only their number does.
    one = (("users", "person"),)
    hot, hot_large = seconds(claims(10_000, 1, concepts=one)), seconds(claims(100_000, 1, concepts=one))
    speed, ratio, hot_ratio = count / large, large / small, hot_large / hot
    print(f"{count} claims: {large:.2f} s, {speed:,.0f} a second (at least {LEAST_SPEED:,})")
    print(f"ten times the claims take {ratio:.1f} times as long (at most {MOST_RATIO})")
    print(f"10,000 claims of one entity and concept: {hot:.2f} s; 100,000 take {hot_ratio:.1f} times as long (at most {MOST_BUSY})")
    return 0 if speed >= LEAST_SPEED and ratio <= MOST_RATIO and hot_ratio <= MOST_BUSY else 1


if __name__ == "__main__":
    raise SystemExit(main())

"""How often claims are right at each confidence: against annotated articles.

    python tools/calibrate.py ARTICLES CLAIMS.jsonl [ALIASES.toml] [--and ARTICLES CLAIMS.jsonl [ALIASES.toml]]...

CLAIMS.jsonl has one annotated claim a line: file, start, end, value or low and high, unit, entity, concept, period. A claim is right where
value, unit, entity, concept and period agree with the annotation at its place; of a concept ``other:...`` only its being one counts.
ALIASES.toml gives the other names of entities: ``[entity]`` with a list for each name.

Prints, for every step of the raw score that claims are made of, how many claims there are and how many of them are right, and the
monotone mapping from scores to confidences (pool adjacent violators) that ``factcheck/relate/confidence.py`` is to hold.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.lexicon.fold import fold
from factcheck.model import Claim, Source
from factcheck.read import read
from factcheck.relate import extract
from factcheck.rules.lookup import parse_period

#: Two periods are the same where they share at least half of the days of both.
_SHARED = 0.5
_STEP = 0.05


def annotated(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The annotated claims by file name."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            row = json.loads(line)
            rows[row["file"]].append(row)
    return rows


def names(path: Path | None) -> dict[str, str]:
    """Every accepted name, folded, with the one it stands for."""
    if path is None:
        return {}
    table = tomllib.loads(path.read_text("utf-8")).get("entity", {})
    return {fold(other).lower(): fold(name).lower() for name, others in table.items() for other in (name, *others)}


def judged(articles: Path, claims: Path, aliases: Path | None) -> Iterator[tuple[float, bool]]:
    """The raw score of every claim at an annotated place or none, and whether it is right."""
    rows, known = annotated(claims), names(aliases)
    for source in read([articles]):
        if isinstance(source, Source) and Path(source.path).name in rows:
            own = rows[Path(source.path).name]
            for claim in extract(source).claims:
                here = [r for r in own if r["start"] < claim.end and claim.start < r["end"]]
                yield claim.confidence, any(right(claim, row, known) for row in here)


def right(claim: Claim, row: dict[str, Any], known: dict[str, str]) -> bool:
    """Whether a claim says what an annotation does."""
    return _value(claim, row) and _entity(claim, row, known) and _concept(claim, row) and _period(claim, row)


def _value(claim: Claim, row: dict[str, Any]) -> bool:
    value = claim.value
    if row["unit"] == "date":
        days = parse_period(str(row.get("value") or f"{row.get('low')}/{row.get('high')}"))
        return value.is_date and days is not None and days[0] == value.low
    if value.is_date or row.get("value") is None:
        return not value.is_date and row.get("value") is None
    return value.number is not None and abs(value.number) == abs(Decimal(str(row["value"])))


def _entity(claim: Claim, row: dict[str, Any], known: dict[str, str]) -> bool:
    name = fold(claim.entity.name).lower() if claim.entity is not None else ""
    wanted = [fold(part).strip().lower() for part in (row["entity"] or "").split("/")]
    return known.get(name, name) in {known.get(w, w) for w in wanted}


def _concept(claim: Claim, row: dict[str, Any]) -> bool:
    return bool(row["concept"].startswith("other") or claim.concept == row["concept"])


def _period(claim: Claim, row: dict[str, Any]) -> bool:
    wanted = parse_period(str(row["period"])) if row.get("period") else None
    if wanted is None:
        return True
    if claim.period is None:
        return False
    both = (min(wanted[1], claim.period.end) - max(wanted[0], claim.period.start)).days + 1
    either = (max(wanted[1], claim.period.end) - min(wanted[0], claim.period.start)).days + 1
    return both > 0 and both / either >= _SHARED


def mapping(scored: Sequence[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Score from which on, share of right claims, and their number: never falling as scores rise."""
    steps: dict[int, list[bool]] = defaultdict(list)
    for score, ok in scored:
        steps[int(score / _STEP + 1e-9)].append(ok)
    pools: list[list[float]] = []
    for step in sorted(steps):
        pools.append([step * _STEP, float(sum(steps[step])), float(len(steps[step]))])
        while len(pools) > 1 and pools[-2][1] / pools[-2][2] > pools[-1][1] / pools[-1][2]:
            _, hits, count = pools.pop()
            pools[-1][1] += hits
            pools[-1][2] += count
    return [(low, hits / count, int(count)) for low, hits, count in pools]


def _groups(arguments: Sequence[str]) -> Iterator[tuple[Path, Path, Path | None]]:
    group: list[str] = []
    for argument in [*arguments, "--and"]:
        if argument != "--and":
            group.append(argument)
        elif len(group) in (2, 3):
            yield Path(group[0]), Path(group[1]), Path(group[2]) if len(group) == 3 else None
            group = []
        else:
            raise SystemExit(__doc__)


def main() -> int:
    """Measure and print."""
    scored: list[tuple[float, bool]] = []
    for articles, claims, aliases in _groups(sys.argv[1:]):
        scored += judged(articles, claims, aliases)
    steps: dict[int, list[bool]] = defaultdict(list)
    for score, ok in scored:
        steps[int(score / _STEP + 1e-9)].append(ok)
    print("confidence  claims  right")
    for step in sorted(steps):
        print(f"  {step * _STEP:8.2f}  {len(steps[step]):6}  {sum(steps[step]) / len(steps[step]):5.0%}")
    high = [ok for score, ok in scored if score >= 0.9]
    print(f"at 0.9 and above: {len(high)} claims, {sum(high) / max(1, len(high)):.0%} right")
    print("monotone mapping: " + ", ".join(f"{low:.2f}: {share:.2f} ({count})" for low, share, count in mapping(scored)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

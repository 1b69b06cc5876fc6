"""Score the program on annotated articles, and hold the scores against their floors.

    python bench/scores.py [--raise]

Prints every score beside its floor in bench/floors.json; exit code 1 if one is below it. ``--raise`` lifts the floors to just below what
was measured (and adds those of new scores); it never lowers one. The scoring programs, an annotated gold and the recogniser specs stand in
``../shared``; without that folder nothing is scored, and a line says so. The articles of tests/corpus are scored with the same programs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
FLOORS = ROOT / "bench/floors.json"
#: How far below the measured score a raised floor stays: one figure of a small corpus read otherwise is no regression.
MARGIN = 0.01


def run(*command: str | Path, fails: bool = False) -> str:
    """What a Python program prints; ``fails``: its exit code 1 says that it found something."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, *map(str, command)], cwd=ROOT, env=environment, stdout=subprocess.PIPE, check=False)
    if done.returncode not in ((0, 1) if fails else (0,)):
        raise SystemExit(f"{' '.join(map(str, command))}: exit code {done.returncode}")
    return done.stdout.decode()


def articles(name: str, folder: Path, gold: Path) -> Iterator[tuple[str, float]]:
    """The scores on one annotated collection: of its claims, its findings, its decoys and its agreements."""
    with tempfile.TemporaryDirectory() as scratch:
        claims, found = Path(scratch, "claims.jsonl"), Path(scratch, "audit.json")
        claims.write_text(run("-m", "factcheck", "extract", folder, "--no-config", "--format", "jsonl"), "utf-8")
        found.write_text(run("-m", "factcheck", "audit", folder, "--no-config", "--format", "json", fails=True), "utf-8")
        aliases = ("--aliases", gold / "aliases.toml") if (gold / "aliases.toml").exists() else ()
        facts = sorted(gold.glob("claims*.jsonl"))
        of_claims = json.loads(run(SHARED / "eval/score_claims.py", *facts, "--json", "--pred", claims, *aliases))
        pairs = SHARED / "eval/score_findings.py", gold / "findings.jsonl", "--json", "--pred", found
        of_findings = json.loads(run(*pairs, "--decoys", gold / "decoys.jsonl", "--agreements", gold / "agreements.jsonl"))
    for level in ("quantity", "fact", "dated"):
        yield f"{name}: {level} F1", of_claims[level]["f1"]
    yield f"{name}: findings precision", of_findings["precision"] or 0.0
    yield f"{name}: findings recall", ratio(of_findings["recall_all"])
    yield f"{name}: agreed findings recall", ratio(of_findings["recall_agreed"])
    yield f"{name}: decoys left alone", 1 - ratio(of_findings["decoys_flagged"])
    yield f"{name}: agreements found", ratio(of_findings["agreements"])


def specs() -> Iterator[tuple[str, float]]:
    """The share of the recogniser specs' cases that are read as they say, by suite and in all."""
    told: dict[str, Any] = json.loads(run(SHARED / "eval/score_recognition.py", "--json"))
    for suite, row in told["suites"].items():
        yield f"specs: {suite}", row["ok"] / row["n"]
    yield "specs: total", told["passed"] / told["total"]


def ratio(told: str) -> float:
    """``7/8`` as a number; 1 of an empty collection."""
    part, whole = told.split("/")
    return float(Fraction(int(part), int(whole))) if int(whole) else 1.0


def measured() -> dict[str, float]:
    """Every score that can be measured here."""
    if not (SHARED / "eval").is_dir():
        print("not scored: there is no ../shared/eval beside the repository")
        return {}
    scores = dict(articles("gold", SHARED / "seeds", SHARED / "gold"))
    for part in ("dev", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"):
        corpus = ROOT / "tests/corpus" / part
        scores |= articles(part, corpus / "articles", corpus)
    scores |= specs()
    return scores


def main() -> int:
    """Measure, print, compare; with ``--raise`` write the floors."""
    floors: dict[str, float] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    scores = measured()
    below = [name for name, score in scores.items() if score < floors.get(name, 0)]
    for name, score in scores.items():
        least = f"floor {floors[name]:.3f}" if name in floors else "no floor yet"
        print(f"{name:34} {score:.4f}  {least}{'  BELOW' if name in below else ''}")
    if "--raise" in sys.argv[1:]:
        # Rounded down: a floor that is rounded up would be above its own measurement.
        raised = {name: floor(max(score - MARGIN, 0) * 1000) / 1000 for name, score in scores.items()}
        floors |= {name: max(value, floors.get(name, 0)) for name, value in raised.items()}
        FLOORS.write_text(json.dumps(floors, ensure_ascii=False, indent=1) + "\n", "utf-8")
    if below:
        print(f"{len(below)} of {len(scores)} scores are below their floors: {'; '.join(below)}")
    return 1 if below else 0


if __name__ == "__main__":
    raise SystemExit(main())

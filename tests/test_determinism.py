"""Same input, same bytes out: in any order of files, under any hash seed, in any number of processes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck import Source

from .articles import BREWERY, FERRY, write

ROOT = Path(__file__).parents[1]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    articles = {**FERRY, **BREWERY}
    for n in range(12):
        articles[f"wire-{n}.txt"] = (
            f"Northwind Dairy's revenue was ${20 + n % 3}.{n % 5} million in 2022. "
            f"北岸乳业{2019 + n % 4}年营收为{3 + n % 2}.{n % 7}亿元，净利润为{n % 5 + 1}00万元。\n"
            f"Quay & Co's valuation was ${100 + n % 2 * 40} million in 2024.\n"
        )
    return write(tmp_path, articles)


def audit(desk: Path, seed: str, *args: str) -> bytes:
    path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(ROOT))))
    return subprocess.run(
        [sys.executable, "-m", "factcheck", "audit", "--no-config", *args],
        cwd=desk, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path}, check=False,
    ).stdout  # fmt: skip


def test_order_hash_seed_and_processes_change_nothing(desk: Path) -> None:
    names = sorted(path.name for path in desk.iterdir())
    first = audit(desk, "0", ".", "--format", "json")
    assert first.count(b'"rule": "D101"') >= 2
    for seed in ("0", "1", "4711", "random"):
        random.Random(seed).shuffle(names)
        assert audit(desk, seed, *names, "--format", "json") == first
    assert audit(desk, "7", ".", "--format", "json", "--jobs", "2") == first


@pytest.mark.parametrize("format_", ["text", "jsonl", "markdown", "html", "sarif", "junit", "github", "csv"])
def test_every_format_is_the_same_bytes(desk: Path, format_: str) -> None:
    assert audit(desk, "1", ".", "--format", format_, "--lang", "en") == audit(desk, "2", ".", "--format", format_, "--lang", "en")


def test_findings_do_not_depend_on_where_the_folder_lies() -> None:
    texts = (
        "海鹭汽车2025年一季度交付5.4万辆，海外交付5,874辆。二季度交付6.8万辆，海外交付6,102辆。上半年交付12.2万辆。",
        "海鹭汽车上半年交付13.2万辆，营收30亿元。",
        "海鹭汽车上半年营收40亿元，净利润3亿元，净利润3.1亿元。",
    )

    def told(folder: str) -> list[tuple[str, str, tuple[str, ...]]]:
        sources = [Source.from_text(text, id=f"{folder}/{place}.md") for place, text in enumerate(texts)]
        return [(f.rule, f.message.template, tuple(e.quote for e in f.evidence)) for f in factcheck.audit(sources).findings]

    first = told("/a")
    assert first
    assert all(told(folder) == first for folder in ("/b/c", "/home/x/y", "/q/0", "/zz"))

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.model import Audit
from factcheck.report import FORMATS, render

EMPTY = Audit((), (), ())


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_in_every_language(audit: Audit, format: str) -> None:
    told = [render(audit, format, lang=lang) for lang in ("en", "zh_CN", "zh-HK")]
    assert all(text.endswith("\n") for text in told)
    assert told == [render(audit, format, lang=lang) for lang in ("en", "zh-Hans", "zh-Hant")]


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_audit_is_a_report_too(format: str) -> None:
    assert render(EMPTY, format).strip() or format == "jsonl"


@pytest.mark.parametrize(("wrong", "near"), [("markdwon", "markdown"), ("sarif2", "sarif"), ("htm", "html"), ("jsnol", "json")])
def test_unknown_format_names_the_nearest(audit: Audit, wrong: str, near: str) -> None:
    with pytest.raises(ValueError, match=f"did you mean '{near}"):
        render(audit, wrong)


def test_unknown_language_names_the_nearest(audit: Audit) -> None:
    with pytest.raises(ValueError, match="no reports in 'fr'"):
        render(audit, "text", lang="fr")


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    here = Path(__file__).parent
    program = (
        "import hashlib, sample; from factcheck.report import FORMATS, render; a = sample.audit();"
        "print([hashlib.sha256(render(a, f, lang='zh-Hant').encode()).hexdigest() for f in FORMATS])"
    )
    told = set()
    for seed in ("0", "1", "31337"):
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{here}{os.pathsep}{here.parents[1]}"}
        told.add(subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=True).stdout)
    assert len(told) == 1

"""The examples of the rules, through the whole of the library: what is read out of them, and what is said."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.model import Rate, Source
from factcheck.rates import rate
from factcheck.relate import extract
from factcheck.relate.names import unify
from factcheck.rules import RULES, RuleOptions, run
from factcheck.rules.rule import Example


def market(base: str, quote: str, on: dt.date) -> Rate | None:
    return rate(base, quote, on)


def said(example: Example) -> dict[str, str]:
    """The rules that speak of an example, with their severity."""
    sources = [Source.from_text(text, id=f"{n}.txt", published=example.published) for n, text in enumerate(example.texts)]
    findings, _ = run(unify(map(extract, sources)), RuleOptions(rates=market))
    return {f.rule: f.severity for f in findings}


@pytest.mark.parametrize(("code", "example"), [(r.code, e) for r in RULES for e in r.invalid], ids=lambda v: v if isinstance(v, str) else "")
def test_flagged(code: str, example: Example) -> None:
    assert code in said(example)


@pytest.mark.parametrize(("code", "example"), [(r.code, e) for r in RULES for e in r.valid], ids=lambda v: v if isinstance(v, str) else "")
def test_not_flagged(code: str, example: Example) -> None:
    found = said(example)
    assert code not in found
    assert set(found.values()) <= {"info"}

"""The rules, in the order of their codes."""

from __future__ import annotations

from typing import Final

from factcheck.rules import d101, d102, r301, s201, s202, u501
from factcheck.rules.rule import Rule

RULES: Final[tuple[Rule, ...]] = tuple(
    sorted((m.RULE for m in (d101, d102, r301, s201, s202, u501)), key=lambda r: r.code)
)

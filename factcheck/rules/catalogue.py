"""The rules, in the order of their codes."""

from __future__ import annotations

from typing import Final

from factcheck.rules import (
    d101,
    d102,
    d103,
    f401,
    f402,
    r301,
    r302,
    r303,
    r304,
    r305,
    r306,
    r307,
    r308,
    r309,
    s201,
    s202,
    t604,
    u501,
    u502,
)
from factcheck.rules.rule import Rule

_MODULES = (d101, d102, d103, f401, f402, r301, r302, r303, r304, r305, r306, r307, r308, r309, s201, s202, t604, u501, u502)

RULES: Final[tuple[Rule, ...]] = tuple(sorted((m.RULE for m in _MODULES), key=lambda r: r.code))

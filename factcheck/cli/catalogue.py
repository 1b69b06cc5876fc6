"""``factcheck rules`` and ``factcheck schema``."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING

import click

from factcheck.cli.output import put

if TYPE_CHECKING:
    from factcheck.rules.rule import Rule


@click.command()
@click.argument("code", required=False)
def rules(code: str | None) -> None:
    """The rule catalogue, or one rule with its examples."""
    from factcheck.config.load import catalogue, rule_codes

    known = catalogue()
    if code is None:
        width = max(len(rule.name) for rule in known.values())
        put("\n".join(f"{r.code}  {r.name:{width}}  {r.severity:7}  {r.summary}" for r in known.values()))
        return
    put("\n\n".join(_page(known[c]) for c in rule_codes((code,), "factcheck rules")))


@click.command()
def schema() -> None:
    """The JSON Schema of --format json."""
    from factcheck.report.json import schema as published

    put(json.dumps(published(), ensure_ascii=False, indent=2))


def _wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(" ".join(part.split()), 100) for part in text.strip().split("\n\n"))


def _page(rule: Rule) -> str:
    parts = [f"{rule.code} {rule.name} ({rule.severity})", rule.summary, _wrapped(rule.definition), _wrapped(f"Source: {rule.source}")]
    if rule.options:
        parts.append("Options:\n" + "\n".join(f"  {name} = {value}" for name, value in rule.options.items()))
    for title, examples in (("Flagged", rule.invalid), ("Not flagged", rule.valid)):
        for example in examples:
            lines = [f"  | {line}" for text in example.texts for line in text.strip().splitlines()]
            parts.append("\n".join([f"{title}{': ' + example.note if example.note else ''}", *lines]))
    return "\n\n".join(parts)

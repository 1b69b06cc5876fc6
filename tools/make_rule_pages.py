"""Make ``docs/rules/``: a page for every rule, from the rule itself, and an index.

Run it after changing a rule; ``--check`` only says whether the pages are up to date (exit code 1 if not).
"""

from __future__ import annotations

import sys
from pathlib import Path

from factcheck.rules import RULES
from factcheck.rules.rule import Example, Rule

TARGET = Path(__file__).parents[1] / "docs/rules"

FAMILIES = {
    "D": "Values and dates that differ",
    "S": "Sums, parts and counts",
    "R": "Growth, ratios and directions",
    "F": "Exchange rates",
    "U": "Units and scales",
    "T": "Time",
    "N": "Signs",
    "Q": "Forecasts and facts",
    "W": "Names",
    "E": "What could not be read",
}


def page(rule: Rule) -> str:
    """The page of one rule."""
    lines = [
        f"# {rule.code}: {rule.name}",
        "",
        rule.summary,
        "",
        f"Severity: {rule.severity}, unless the finding is milder or the configuration says otherwise.",
        "",
        "## What is compared",
        "",
        rule.definition,
        "",
        f"Source: {rule.source}.",
        "",
    ]
    if rule.options:
        lines += ["## Options", "", "| option | default |", "| --- | --- |"]
        lines += [f"| `{name}` | `{value}` |" for name, value in rule.options.items()]
        lines += ["", "```toml", f"[tool.factcheck.rules.{rule.code}]"]
        lines += [f"{name} = {value}" for name, value in rule.options.items()]
        lines += ["```", ""]
    if rule.invalid:
        lines += ["## Flagged", "", *(line for e in rule.invalid for line in _example(e))]
    if rule.valid:
        lines += ["## Not flagged", "", *(line for e in rule.valid for line in _example(e))]
    return "\n".join(lines).rstrip() + "\n"


def _example(example: Example) -> list[str]:
    published = f" (published {example.published.isoformat()})" if example.published else ""
    note = f"\n\n    {example.note}" if example.note else ""
    if len(example.texts) == 1:
        return [f"- {example.texts[0]}{published}{note}", ""]
    joined = "".join(f"\n    - {text}" for text in example.texts)
    return [f"- {len(example.texts)} texts{published}:\n{joined}{note}", ""]


def index() -> str:
    """The list of all rules, by family."""
    lines = [
        "# Rules",
        "",
        "Every rule has a code and a name; configuration and command line take either, and prefixes of codes (`S`, `R3`) for families.",
        "`factcheck rules CODE` shows a rule's page in the terminal.",
        "",
    ]
    for letter, title in FAMILIES.items():
        rules = [r for r in RULES if r.code.startswith(letter)]
        lines += [f"## {title}", "", "| rule | name | severity | |", "| --- | --- | --- | --- |"]
        lines += [f"| [{r.code}]({r.code}.md) | {r.name} | {r.severity} | {r.summary} |" for r in rules]
        lines.append("")
    lines += ["```{toctree}", ":hidden:", ":glob:", "", "[A-Z]*", "```"]
    return "\n".join(lines) + "\n"


def pages() -> dict[str, str]:
    """Every page, by file name."""
    return {"index.md": index(), **{f"{r.code}.md": page(r) for r in RULES}}


def main() -> int:
    """Write the pages, or compare them with what is there."""
    wanted = pages()
    if "--check" in sys.argv[1:]:
        stale = [n for n, text in wanted.items() if not (TARGET / n).exists() or (TARGET / n).read_text("utf-8") != text]
        print("\n".join(f"out of date: docs/rules/{n}" for n in stale) or "docs/rules is up to date", file=sys.stderr)
        return 1 if stale else 0
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in wanted.items():
        (TARGET / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Make docs/json.md, the reference of ``--format json``, from its published schema.

    python tools/make_json_reference.py

A test holds the page against the schema, so that neither moves without the other.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factcheck.report.json import schema

PAGE = Path(__file__).parents[1] / "docs" / "json.md"
HEAD = """# JSON

What `factcheck audit --format json` and `Audit.to_dict()` give, as `factcheck schema` describes it (JSON Schema, draft 2020-12). Amounts are decimal
strings in the base unit, never floats; days are ISO 8601; offsets count characters of the decoded file, and `text[start:end]` is the quote.
With `--format jsonl` every line is one finding with its claims in full under `operands`; `factcheck extract --format jsonl` gives one claim a line.
"""


def page() -> str:
    """The whole page."""
    told = schema()
    parts = [("audit", told), *told["$defs"].items()]
    return HEAD + "".join(_part(name, part) for name, part in parts)


def _part(name: str, part: dict[str, Any]) -> str:
    rows = "".join(
        f"| `{key}` | {_type(field)} | {'' if key in part.get('required', ()) else 'optional'} | {_words(field)} |\n"
        for key, field in part.get("properties", {}).items()
    )
    note = f"{part['description']}\n\n" if part.get("description") else ""
    return f"\n## {name}\n\n{note}| key | type | | meaning |\n|---|---|---|---|\n{rows}"


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in field or "oneOf" in field:
        return " or ".join(_type(each) for each in field.get("anyOf") or field["oneOf"])
    if "const" in field:
        return f"`{field['const']}`"
    if "enum" in field:
        return ", ".join(f"`{value}`" if value not in ("", None) else "empty" if value == "" else "null" for value in field["enum"])
    told = field.get("type", "any")
    if told == "array":
        return f"list of {_type(field.get('items', {}))}"
    return " or ".join(told) if isinstance(told, list) else str(told)


def _words(field: dict[str, Any]) -> str:
    return str(field.get("description", "")).replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")

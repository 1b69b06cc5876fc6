"""JSON and JSON Lines: an audit for programs."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

from factcheck.i18n import translator
from factcheck.model import Audit
from factcheck.report.record import audit_to_dict, claim_to_dict, finding_to_dict


def render(audit: Audit, *, lang: str = "en") -> str:
    """The audit as one indented JSON object; `schema` describes it.

    Args:
        audit: the audit.
        lang: the language of the messages.

    Returns:
        JSON with a final newline; the same audit is always the same text.
    """
    return json.dumps(audit_to_dict(audit, lang=lang), ensure_ascii=False, indent=2) + "\n"


def render_lines(audit: Audit, *, lang: str = "en") -> str:
    """One finding a line, each with its claims in full under ``operands``: a line can be read without the others.

    Args:
        audit: the audit.
        lang: the language of the messages.
    """
    t = translator(lang)
    claims = {claim.id: claim for claim in audit.claims}
    lines = (
        {**finding_to_dict(f, t), "operands": [claim_to_dict(claims[c]) for c in f.claims if c in claims]} for f in audit.findings
    )
    return "".join(dump_line(line) + "\n" for line in lines)


def dump_line(record: dict[str, Any]) -> str:
    """A record as one line of JSON Lines, without the newline."""
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": "))


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of `render`'s output."""
    file = resources.files("factcheck.report") / "schema" / "audit.schema.json"
    loaded: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return loaded

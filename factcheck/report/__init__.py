"""Audit -> text, json, jsonl, markdown, html, sarif, junit, github, csv: one module a format."""

from __future__ import annotations

import difflib
import importlib
from typing import Any

from factcheck.model import Audit
from factcheck.report.record import audit_to_dict, audit_to_records, claim_to_dict
from factcheck.report.text import claim_line

#: Module and function of each format; a module is imported when its format is asked for.
_WRITERS = {
    "text": ("text", "render"),
    "json": ("json", "render"),
    "jsonl": ("json", "render_lines"),
    "markdown": ("markdown", "render"),
    "html": ("html", "render"),
    "sarif": ("sarif", "render"),
    "junit": ("junit", "render"),
    "github": ("github", "render"),
    "csv": ("csv", "render"),
}

#: The formats of `render`.
FORMATS = tuple(_WRITERS)

__all__ = ["FORMATS", "audit_to_dict", "audit_to_records", "claim_line", "claim_to_dict", "render"]


def render(audit: Audit, format: str, *, lang: str = "en", **options: Any) -> str:
    """An audit in one of the formats.

    Args:
        audit: the audit.
        format: one of `FORMATS`.
        lang: the reader's language: ``en``, ``zh-Hans``, ``zh-Hant``, or a tag that means one of them (``zh_TW``).
        options: of the format: ``color`` (text), ``limit`` (markdown), ``fail_on`` (junit).

    Returns:
        The whole report; the same audit, format, language and options always give the same text.

    Raises:
        ValueError: the format or the language is unknown; the message names the nearest that exists.
        TypeError: the format has no such option.
    """
    if format not in _WRITERS:
        near = difflib.get_close_matches(format, FORMATS, n=1, cutoff=0.4)
        hint = f"did you mean {near[0]!r}? " if near else ""
        raise ValueError(f"unknown format {format!r}: {hint}(known: {', '.join(FORMATS)})")
    module, function = _WRITERS[format]
    writer = getattr(importlib.import_module(f"factcheck.report.{module}"), function)
    rendered: str = writer(audit, lang=lang, **options)
    return rendered

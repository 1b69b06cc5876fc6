"""CSV for a spreadsheet: one row a claim of a finding."""

from __future__ import annotations

import csv
import io
import re
from typing import Any

from factcheck.model import Audit
from factcheck.report.record import COLUMNS, audit_to_records
from factcheck.report.text import clean

#: A cell that begins so is a formula to a spreadsheet, in full width too where it runs in Chinese or Japanese.
_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def render(audit: Audit, *, lang: str = "en") -> str:
    """The audit as CSV (RFC 4180), with a header, in UTF-8 without a byte order mark.

    Args:
        audit: the audit.
        lang: the language of the messages.

    Returns:
        One row a claim of a finding, with the columns of `factcheck.report.record.COLUMNS`. Cells that a spreadsheet would take
        for a formula begin with an apostrophe; numbers stay numbers.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(row[column]) for column in COLUMNS] for row in audit_to_records(audit, lang=lang))
    return out.getvalue()


def _cell(value: Any) -> str:
    text = "" if value is None else str(value)
    harmless = _FORMULA.match(text) is None or _NUMBER.fullmatch(text) is not None
    # Line ends inside a cell are legal, but break the tools that read lines.
    return ("" if harmless else "'") + clean(" ".join(text.splitlines()).replace("\t", " "))

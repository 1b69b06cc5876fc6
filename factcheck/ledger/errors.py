"""What can be wrong with a ledger."""

from __future__ import annotations

from factcheck.errors import FactcheckError


class LedgerError(FactcheckError):
    """A ledger that cannot be used; the message names the file and the remedy. The file has not been touched."""

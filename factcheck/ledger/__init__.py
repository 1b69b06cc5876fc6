"""Accepted claims, kept between runs."""

from factcheck.ledger.check import check_against
from factcheck.ledger.errors import LedgerError
from factcheck.ledger.store import Added, Kept, Ledger

__all__ = ["Added", "Kept", "Ledger", "LedgerError", "check_against"]

"""What goes wrong when a file is read."""

from __future__ import annotations

from factcheck.errors import FactcheckError


class ReadError(FactcheckError):
    """A file that cannot be turned into sources.

    Args:
        path: the file, as given by the user.
        reason: one clause that says why, and where possible what to do.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

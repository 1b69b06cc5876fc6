"""What goes wrong when a file is read."""

from __future__ import annotations


class ReadError(Exception):
    """A file that cannot be turned into sources.

    Args:
        path: the file, as given by the user.
        reason: one clause that says why, and where possible what to do.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason

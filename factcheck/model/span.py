"""Places in a text."""

from __future__ import annotations

from attrs import frozen


@frozen(order=True)
class Span:
    """A half-open range of characters, ``[start, end)``."""

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@frozen
class Evidence:
    """A quoted place in a file that something rests on: a name, a direction word, a figure.

    Args:
        path: the file, as given by the user.
        start: first character in the file's decoded text.
        end: one past the last character.
        quote: exactly the file's text from ``start`` to ``end``.
        role: what it is evidence of: ``name``, ``direction``, ``total``, ``count``, ``item``, ``conversion``, ...
        source: id of the source it stands in; a file may hold several.
    """

    path: str
    start: int
    end: int
    quote: str
    role: str = ""
    source: str = ""

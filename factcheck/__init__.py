"""factcheck: find the figures and dates on which sources disagree."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.api import audit, extract, iter_extractions, quantity, read, recognize
    from factcheck.config import ConfigError, Settings, load_settings
    from factcheck.errors import FactcheckError
    from factcheck.model import (
        Agreement,
        Audit,
        Claim,
        Entity,
        Evidence,
        Extraction,
        Finding,
        Interval,
        Mention,
        Period,
        Quantity,
        Rate,
        Source,
        SourceRef,
        Span,
        Unreadable,
        Value,
    )

__version__ = "0.1.0"

_ROOMS = {
    "factcheck.api": ("audit", "extract", "iter_extractions", "quantity", "read", "recognize"),
    "factcheck.config": ("ConfigError", "Settings", "load_settings"),
    "factcheck.errors": ("FactcheckError",),
    "factcheck.model": (
        "Agreement", "Audit", "Claim", "Entity", "Evidence", "Extraction", "Finding", "Interval", "Mention", "Period",
        "Quantity", "Rate", "Source", "SourceRef", "Span", "Unreadable", "Value",
    ),
}  # fmt: skip
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

__all__ = [
    "Agreement",
    "Audit",
    "Claim",
    "ConfigError",
    "Entity",
    "Evidence",
    "Extraction",
    "FactcheckError",
    "Finding",
    "Interval",
    "Mention",
    "Period",
    "Quantity",
    "Rate",
    "Settings",
    "Source",
    "SourceRef",
    "Span",
    "Unreadable",
    "Value",
    "__version__",
    "audit",
    "extract",
    "iter_extractions",
    "load_settings",
    "quantity",
    "read",
    "recognize",
]


class _Package(ModuleType):
    """The package: ``recognize`` and ``read`` are its functions, though two of its rooms are called the same.

    The import system binds a room to its name in the package when the room is first imported; that must not replace
    the function. ``from factcheck.recognize import ...`` is not affected.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (isinstance(value, ModuleType) and name in _ROOM_OF):
            super().__setattr__(name, value)

    # Names are looked up when they are first used: a command that only prints its help, or a program that only wants
    # `quantity`, does not pay for the rest.
    def __getattr__(self, name: str) -> Any:
        room = _ROOM_OF.get(name)
        if room is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(room), name)
        setattr(self, name, value)
        return value

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *_ROOM_OF})


sys.modules[__name__].__class__ = _Package

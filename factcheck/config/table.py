"""Typed reading of a TOML table, with errors that name the file, the key and the remedy."""

from __future__ import annotations

import datetime as dt
import difflib
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError


class ConfigError(FactcheckError):
    """A setting that cannot be used. The message names the file, the key and what would be right.

    Args:
        file: the file, as a person would name it.
        key: dotted path of the key, ``""`` for the file as a whole.
        problem: what is wrong and what would be right.
    """

    def __init__(self, file: str, key: str, problem: str) -> None:
        super().__init__(": ".join(part for part in (file, key, problem) if part))
        self.file = file
        self.key = key
        self.problem = problem


def nearest(word: str, known: Iterable[str]) -> str:
    """``; did you mean "…"?`` for the known word that is closest, else the known words."""
    words = sorted(known)
    close = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    if not close:
        close = [w for w in words if w.lower() == word.lower()]
    if close:
        return f'; did you mean "{close[0]}"?'
    return f"; known: {', '.join(words)}" if len(words) <= 20 else ""


def read_toml(path: Path) -> dict[str, Any]:
    """The file as a mapping.

    Raises:
        ConfigError: it is missing, not UTF-8, or not TOML.
    """
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(path.as_posix(), "", f"cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(path.as_posix(), "", f"is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path.as_posix(), "", f"is not valid TOML: {error}") from error


class Table:
    """One table of a TOML file. Every key that is read is remembered; `finish` refuses the others.

    Args:
        data: the table.
        file: its file, for messages.
        prefix: its dotted path, for messages.
    """

    def __init__(self, data: object, file: str, prefix: str = "") -> None:
        if not isinstance(data, Mapping):
            raise ConfigError(file, prefix, f"must be a table, not {_kind(data)}")
        self._data: Mapping[str, Any] = data
        self.file = file
        self._prefix = prefix
        self._known: set[str] = set()

    def error(self, key: str, problem: str) -> ConfigError:
        """An error about one of the table's keys, to be raised."""
        return ConfigError(self.file, self.path(key), problem)

    def path(self, key: str) -> str:
        """Dotted path of a key."""
        return f"{self._prefix}.{key}" if self._prefix and key else self._prefix or key

    def __contains__(self, key: str) -> bool:
        return key in self._data

    def _get(self, key: str, required: bool = False) -> Any:
        self._known.add(key)
        if required and key not in self._data:
            raise self.error(key, "is missing")
        return self._data.get(key)

    def string(self, key: str, default: str = "", *, choices: Iterable[str] = (), required: bool = False) -> str:
        """A string, one of ``choices`` if there are any."""
        value = self._get(key, required)
        if value is None:
            return default
        if not isinstance(value, str):
            raise self.error(key, f"must be a string, not {_kind(value)}")
        if required and not value.strip():
            raise self.error(key, "must not be empty")
        allowed = tuple(choices)
        if allowed and value not in allowed:
            raise self.error(key, f'"{value}" is none of {", ".join(c for c in allowed if c)}')
        return value

    def strings(self, key: str, *, lone: bool = False, required: bool = False) -> tuple[str, ...]:
        """A list of strings; with ``lone``, a single string stands for a list of one."""
        value = self._get(key, required)
        if value is None:
            return ()
        if lone and isinstance(value, str):
            return (value,)
        if not isinstance(value, list):
            raise self.error(key, f'must be a list of strings (["…"]), not {_kind(value)}')
        for index, item in enumerate(value):
            if not isinstance(item, str):
                raise self.error(f"{key}[{index}]", f"must be a string, not {_kind(item)}")
        if required and not value:
            raise self.error(key, "must not be empty")
        return tuple(value)

    def integer(self, key: str, *, least: int) -> int | None:
        """A whole number not below ``least``; ``None`` if it is not there."""
        value = self._get(key)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.error(key, f"must be a whole number, not {_kind(value)}")
        if value < least:
            raise self.error(key, f"must be at least {least}")
        return value

    def date(self, key: str) -> dt.date | None:
        """A day, as a TOML date or an ISO string."""
        value = self._get(key)
        if value is None:
            return None
        if isinstance(value, dt.datetime):
            return value.date()
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except (TypeError, ValueError):
            raise self.error(key, f"must be a date (2026-12-31), not {_kind(value)}") from None

    def table(self, key: str) -> Table:
        """A table inside; empty if it is not there."""
        value = self._get(key)
        return Table({} if value is None else value, self.file, self.path(key))

    def tables(self, key: str) -> list[Table]:
        """A list of tables; empty if it is not there."""
        value = self._get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            raise self.error(key, f"must be a list of tables ([[{self.path(key)}]]), not {_kind(value)}")
        return [Table(item, self.file, f"{self.path(key)}[{index}]") for index, item in enumerate(value)]

    def items(self) -> list[tuple[str, Any]]:
        """All keys and values, unread ones included; none is refused afterwards."""
        self._known.update(self._data)
        return list(self._data.items())

    def finish(self) -> None:
        """Refuse keys that nobody asked for.

        Raises:
            ConfigError: there is one.
        """
        for key in self._data:
            if key not in self._known:
                raise self.error(key, "unknown key" + nearest(key, self._known))


def _kind(value: object) -> str:
    names = {str: "a string", bool: "a boolean", int: "a number", float: "a number", list: "a list", dict: "a table"}
    return names.get(type(value), type(value).__name__)

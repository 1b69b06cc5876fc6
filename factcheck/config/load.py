"""Finding the configuration and turning it into `Settings`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.config.settings import Settings, Suppression
from factcheck.config.table import ConfigError, Table, nearest, read_toml
from factcheck.config.vocabulary import load_concepts, load_entities, load_rates
from factcheck.model.finding import SEVERITIES

if TYPE_CHECKING:
    from factcheck.rules.rule import Rule


def find_config(start: Path | None = None) -> Path | None:
    """The nearest configuration, upwards from a folder.

    Args:
        start: the folder; the working directory if not given.

    Returns:
        The first factcheck.toml, or pyproject.toml with a ``[tool.factcheck]`` table; ``None`` if there is none.

    Raises:
        ConfigError: a pyproject.toml on the way is not valid TOML.
    """
    folder = (start or Path.cwd()).resolve()
    for place in (folder, *folder.parents):
        own, shared = place / "factcheck.toml", place / "pyproject.toml"
        if own.is_file():
            return _near(own)
        if shared.is_file() and b"factcheck" in shared.read_bytes() and "factcheck" in read_toml(shared).get("tool", {}):
            return _near(shared)
    return None


def load_settings(file: str | Path | None = None, *, start: str | Path | None = None) -> Settings:
    """Read the configuration.

    Args:
        file: the file to read; if not given, the nearest one upwards.
        start: where to begin looking; the working directory if not given.

    Returns:
        The settings; the defaults where no configuration is found. Paths in it are relative to the file's folder.

    Raises:
        ConfigError: an unknown key, a wrong type, an unknown rule, or a file that cannot be read.
    """
    path = Path(file) if file is not None else find_config(Path(start) if start is not None else None)
    if path is None:
        return Settings()
    data: object = read_toml(path)
    if path.name == "pyproject.toml" and isinstance(data, Mapping):
        tool = Table(data.get("tool", {}), path.as_posix(), "tool")
        return _settings(tool.table("factcheck"), path)
    return _settings(Table(data, path.as_posix()), path)


def _near(path: Path) -> Path:
    """The path as a person in the working directory would write it."""
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # Windows: another drive
        return path


def _settings(table: Table, path: Path) -> Settings:
    folder = path.parent
    settings = Settings(
        select=_rules(table, "select"),
        ignore=_rules(table, "ignore"),
        severity=_severities(table.table("severity")),
        fail_on=table.string("fail-on", "error", choices=SEVERITIES),
        lang=_language(table),
        ledger=_beside(folder, table.string("ledger", ".factcheck/ledger.db")),
        baseline=_beside(folder, table.string("baseline")),
        entities=load_entities(_files(table, "entities", folder)),
        concepts=load_concepts(_files(table, "concepts", folder)),
        rates=load_rates(_files(table, "rates", folder)),
        suppress=tuple(_suppression(entry) for entry in table.tables("suppress")),
        options=_options(table.table("rules")),
        jobs=table.integer("jobs", least=0),
        file=path.as_posix(),
    )
    table.finish()
    return settings


def catalogue() -> dict[str, Rule]:
    """All rules by code."""
    from factcheck.ci.notes import NOTES
    from factcheck.rules import RULES

    return {rule.code: rule for rule in (*RULES, *NOTES)}


def chosen_rules(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """Codes of the rules that run.

    Args:
        select: codes, names or prefixes; empty for all.
        ignore: codes, names or prefixes.
    """
    chosen = rule_codes(select, "select") if select else tuple(catalogue())
    return frozenset(chosen) - frozenset(rule_codes(ignore, "ignore"))


def rule_codes(words: Iterable[str], file: str, key: str = "") -> tuple[str, ...]:
    """The codes that codes, names and prefixes of codes (``D``, ``S2``) stand for, in the order of the catalogue.

    Raises:
        ConfigError: a word stands for none; the message names ``file``, ``key`` and the nearest rule.
    """
    rules = catalogue()
    found: set[str] = set()
    for word in words:
        told = word.casefold()
        codes = {c for c, rule in rules.items() if told and (c.casefold().startswith(told) or rule.name == told)}
        if not codes:
            known = [*rules, *(rule.name for rule in rules.values())]
            raise ConfigError(file, key, f'unknown rule "{word}"' + nearest(word, known))
        found |= codes
    return tuple(code for code in rules if code in found)


def _rules(table: Table, key: str) -> tuple[str, ...]:
    return rule_codes(table.strings(key), table.file, table.path(key))


def _severities(table: Table) -> dict[str, str]:
    return {
        code: table.string(word, choices=SEVERITIES)
        for word, _ in table.items()
        for code in rule_codes((word,), table.file, table.path(word))
    }


def _options(table: Table) -> dict[str, dict[str, Any]]:
    options: dict[str, dict[str, Any]] = {}
    for word, _ in table.items():
        for code in rule_codes((word,), table.file, table.path(word)):
            options[code] = _options_of(catalogue()[code], table.table(word))
    return options


def _options_of(rule: Rule, table: Table) -> dict[str, Any]:
    """The options set for a rule, each one that it has and of the type of its default."""
    for key, value in table.items():
        if key not in rule.options:
            raise table.error(key, f"{rule.code} has no such option" + nearest(key, rule.options))
        default = rule.options[key]
        wanted = (int, float) if isinstance(default, int | float | Decimal) else type(default)
        if isinstance(value, bool) != isinstance(default, bool) or not isinstance(value, wanted):
            raise table.error(key, f"must be like {default!r}")
    return dict(table.items())


def _language(table: Table) -> str:
    from factcheck.i18n import language

    name = table.string("lang")
    try:
        return language(name) if name else ""
    except ValueError as error:
        raise table.error("lang", str(error)) from None


def _beside(folder: Path, name: str) -> str:
    return (folder / name).as_posix() if name else ""


def _files(table: Table, key: str, folder: Path) -> list[Path]:
    return [folder / name for name in table.strings(key, lone=True)]


def _suppression(table: Table) -> Suppression:
    suppression = Suppression(
        reason=table.string("reason", required=True),
        fingerprint=table.string("fingerprint"),
        rule=table.string("rule"),
        entity=table.string("entity"),
        concept=table.string("concept"),
        until=table.date("until"),
        by=table.string("by"),
        place=f"{Path(table.file).name}: {table.path('')}",
    )
    table.finish()
    if not any((suppression.fingerprint, suppression.rule, suppression.entity, suppression.concept)):
        raise table.error("", "needs at least one of fingerprint, rule, entity, concept")
    return suppression

"""Files of the user's own: entities and concepts (TOML), exchange rates (CSV)."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path

from factcheck.config.settings import UserConcept, UserEntity
from factcheck.config.table import ConfigError, Table, read_toml
from factcheck.model.value import Rate

ENTITY_KINDS = ("", "organisation", "person", "product", "place", "fund", "group", "thing")
CONCEPT_KINDS = ("", "stock", "flow", "ratio", "count", "event", "attribute")
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
_RATE_COLUMNS = ("date", "base", "quote", "rate")


def load_entities(paths: Sequence[Path]) -> tuple[UserEntity, ...]:
    """Read registries of names: ``[[entity]]`` tables with ``name``, ``id``, ``aliases``, ``kind``.

    Raises:
        ConfigError: a file cannot be read, a key is unknown, or two entities claim one id or one name.
    """
    entities: list[UserEntity] = []
    taken: dict[str, str] = {}
    for path in paths:
        top = Table(read_toml(path), path.as_posix())
        for table in top.tables("entity"):
            name = table.string("name", required=True)
            entity = UserEntity(
                name=name,
                id=table.string("id") or _identifier(name),
                aliases=table.strings("aliases"),
                kind=table.string("kind", choices=ENTITY_KINDS),
            )
            table.finish()
            for word in {entity.id, entity.name, *entity.aliases}:
                if taken.setdefault(word, entity.id) != entity.id:
                    raise table.error("", f'"{word}" already names the entity "{taken[word]}"; give it to one of them')
            entities.append(entity)
        top.finish()
    return tuple(entities)


def load_concepts(paths: Sequence[Path]) -> tuple[UserConcept, ...]:
    """Read concepts: ``[[concept]]`` tables with ``id``, ``cues``, ``units``, ``kind``, ``labels``.

    Raises:
        ConfigError: a file cannot be read, a key is unknown, or two concepts have one id.
    """
    concepts: dict[str, UserConcept] = {}
    for path in paths:
        top = Table(read_toml(path), path.as_posix())
        for table in top.tables("concept"):
            id_ = table.string("id", required=True)
            if not re.fullmatch(r"[a-z][a-z0-9_]*", id_):
                raise table.error("id", f'"{id_}" must be lower-case letters, digits and underscores')
            if id_ in concepts:
                raise table.error("id", f'"{id_}" is defined twice')
            labels = table.table("labels")
            concepts[id_] = UserConcept(
                id=id_,
                cues=table.strings("cues", required=True),
                units=table.strings("units"),
                kind=table.string("kind", choices=CONCEPT_KINDS),
                labels={lang: labels.string(lang) for lang in LANGUAGES if lang in labels},
            )
            labels.finish()
            table.finish()
        top.finish()
    return tuple(concepts.values())


def load_rates(paths: Sequence[Path]) -> tuple[Rate, ...]:
    """Read exchange rates: CSV with the columns ``date``, ``base``, ``quote``, ``rate`` and perhaps ``source``.

    One ``base`` is ``rate`` ``quote``: ``2025-12-22,USD,TWD,31.51``.

    Raises:
        ConfigError: a file cannot be read, lacks a column, or a line is not a rate.
    """
    return tuple(rate for path in paths for rate in _rates_of(path))


def _rates_of(path: Path) -> list[Rate]:
    file = path.as_posix()
    try:
        lines = path.read_text("utf-8-sig").splitlines()
    except OSError as error:
        raise ConfigError(file, "", f"cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(file, "", "is not UTF-8; save it as UTF-8") from error
    reader = csv.DictReader(lines)
    missing = [name for name in _RATE_COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        raise ConfigError(file, "line 1", f"lacks the column {missing[0]}; the first line must be date,base,quote,rate")
    rates = []
    for row in reader:
        place = f"line {reader.line_num}"
        try:
            on, value = dt.date.fromisoformat(row["date"].strip()), Decimal(row["rate"].strip())
        except (ValueError, InvalidOperation, AttributeError):
            raise ConfigError(file, place, "needs a date like 2025-12-22 and a rate like 31.51") from None
        base, quote = (row[name].strip() for name in ("base", "quote"))
        if not value.is_finite() or value <= 0:
            raise ConfigError(file, place, "the rate must be greater than 0")
        for code in (base, quote):
            if not re.fullmatch(r"[A-Z]{3}", code):
                raise ConfigError(file, place, f'"{code}" is no ISO 4217 code like USD')
        rates.append(Rate(base, quote, value, on, (row.get("source") or "").strip() or path.name))
    return rates


def _identifier(name: str) -> str:
    from factcheck.lexicon.fold import fold

    return re.sub(r"\s+", "-", fold(name).strip().lower())

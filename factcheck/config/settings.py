"""The settings as plain data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from factcheck.model.value import Rate


@frozen
class UserEntity:
    """A name that the user knows better than the texts do.

    Args:
        name: the canonical name, shown in reports.
        id: the id of its claims.
        aliases: other names and spellings, in any script.
        kind: ``organisation``, ``person``, ``product``, ``place``, ``fund``, ``group``, ``thing`` or ``""``.
    """

    name: str
    id: str
    aliases: tuple[str, ...] = ()
    kind: str = ""


@frozen
class UserConcept:
    """A concept of the user's domain.

    Args:
        id: its id in claims, ``[a-z0-9_]``.
        cues: words that name it, in any of the three scripts; matched folded.
        units: units that its figures may have (``percent``, ``money``, ``USD``, ...); empty for any.
        kind: ``stock``, ``flow``, ``ratio``, ``count``, ``event``, ``attribute`` or ``""``.
        labels: its name in reports, by language (``en``, ``zh-Hans``, ``zh-Hant``).
    """

    id: str
    cues: tuple[str, ...]
    units: tuple[str, ...] = ()
    kind: str = ""
    labels: Mapping[str, str] = field(factory=dict, hash=False)  # so that what is made of it can be kept


@frozen
class Suppression:
    """Findings that the user has looked at and accepts.

    Args:
        reason: why; shown in reports.
        fingerprint: id of one finding, with or without the ``f:``.
        rule: glob over codes and names of rules.
        entity: glob over entities.
        concept: glob over concepts.
        until: the last day on which it holds; ``None`` for always.
        by: who decided it.
        place: where it is written, for messages (``factcheck.toml: suppress[1]``).
    """

    reason: str
    fingerprint: str = ""
    rule: str = ""
    entity: str = ""
    concept: str = ""
    until: dt.date | None = None
    by: str = ""
    place: str = ""


@frozen
class Settings:
    """Everything that a run can be told.

    Args:
        select: codes or names of the rules to run; empty for all.
        ignore: codes or names of the rules not to run.
        severity: ``error``, ``warning`` or ``info`` by code or name of a rule, instead of its own.
        fail_on: the mildest severity that makes `audit` and `check` fail: ``error``, ``warning`` or ``info``.
        lang: language of messages: ``en``, ``zh-Hans``, ``zh-Hant``; ``""`` for the default.
        ledger: path of the ledger.
        baseline: path of the baseline, ``""`` for none.
        entities: the user's registry of names.
        concepts: the user's concepts.
        rates: the user's exchange rates.
        suppress: findings that are accepted.
        options: by code or name of a rule, its options.
        jobs: processes that extract; 0 for as many as there are processors where the input is large enough to pay.
            ``None`` is 0 on the command line, and 1 in a program, which may not be made to be started again.
        file: the file that the settings come from, ``""`` for none.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(factory=dict)
    fail_on: str = "error"
    lang: str = ""
    ledger: str = ".factcheck/ledger.db"
    baseline: str = ""
    entities: tuple[UserEntity, ...] = ()
    concepts: tuple[UserConcept, ...] = ()
    rates: tuple[Rate, ...] = ()
    suppress: tuple[Suppression, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    jobs: int | None = None
    file: str = ""

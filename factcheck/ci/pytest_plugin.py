"""``pytest --factcheck PATH...``: one test a source, with its findings as the failure text.

Loaded by every pytest run where factcheck is installed: nothing of factcheck is imported before it is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.config import Settings
    from factcheck.model import Audit, Finding, Source, Unreadable

_MARKERS = (
    "factcheck: a source audited by factcheck",
    "factcheck_error: a source with a finding of severity error",
    "factcheck_warning: a source with a finding of severity warning",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--factcheck`` and the ini option ``factcheck_paths``."""
    group = parser.getgroup("factcheck", "figures and dates on which sources disagree")
    group.addoption(
        "--factcheck", nargs="+", action="extend", default=[], metavar="PATH",
        help="audit these files and folders, one test a source; without other arguments nothing else is run",
    )  # fmt: skip
    parser.addini("factcheck_paths", "files and folders that every run audits, relative to the rootdir", type="paths", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Declare the markers; leave the project's own tests out where only an audit was asked for."""
    for marker in _MARKERS:
        config.addinivalue_line("markers", marker)
    if config.getoption("--factcheck") and config.args_source is not pytest.Config.ArgsSource.ARGS:
        config.args = []


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(session: pytest.Session, config: pytest.Config, items: list[pytest.Item]) -> None:
    """Add the sources to the tests; ``-k``, ``-m`` and ``--last-failed`` then see them like any other."""
    paths = _paths(config)
    if paths:
        audited: list[pytest.Item | pytest.Collector] = [*_items(session, paths)]
        items += [item for item in audited if isinstance(item, pytest.Item)]
        # So that they are counted among the tests that were collected.
        config.hook.pytest_collectreport(report=pytest.CollectReport("factcheck", "passed", None, audited))


class FindingsError(Exception):
    """The findings of a source, as text."""


class SourceItem(pytest.Item):
    """One source, or one input that could not be read.

    Args:
        text: what to say where the test fails or has something to tell.
        failed: whether it fails.
        file: the source's file.
    """

    def __init__(self, *, text: str, failed: bool, file: Path, **rest: Any) -> None:
        super().__init__(**rest)
        self.text = text
        self.failed = failed
        self.path = file

    def runtest(self) -> None:
        """Fail with the findings, or keep them as a section of the report."""
        if self.failed:
            raise FindingsError(self.text)
        if self.text:
            self.add_report_section("call", "factcheck", self.text)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings alone, without a traceback."""
        if isinstance(excinfo.value, FindingsError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, None, str]:
        """Where it is, and its name."""
        return self.path, None, self.name


@pytest.fixture(scope="session")
def factcheck_audit(pytestconfig: pytest.Config) -> Callable[..., Audit]:
    """Audit what the test gives, with the nearest configuration: ``factcheck_audit("articles").findings``.

    Takes what `factcheck.audit` takes; without an argument, the paths that the run audits.
    """

    def audit(what: Any = None) -> Audit:
        from factcheck.api import audit as run

        return run(_paths(pytestconfig) if what is None else what, settings=_settings(pytestconfig))

    return audit


def _paths(config: pytest.Config) -> list[str]:
    # Relative, as on the command line: findings in a baseline carry the path.
    told = [os.path.relpath(path) for path in config.getini("factcheck_paths")]
    return [*config.getoption("--factcheck"), *told]


def _settings(config: pytest.Config) -> Settings:
    from factcheck.config import ConfigError, load_settings

    try:
        return load_settings(start=config.rootpath)
    except ConfigError as error:
        raise pytest.UsageError(f"factcheck: {error}") from error


def _items(session: pytest.Session, paths: list[str]) -> Iterator[SourceItem]:
    from factcheck.api import audit
    from factcheck.config import ConfigError

    settings = _settings(session.config)
    try:
        result = audit(paths, settings=settings)
    except ConfigError as error:
        raise pytest.UsageError(f"factcheck: {error}") from error
    for source in result.sources:
        yield _source_item(session, source, result, settings)
    for unreadable in result.unreadable:
        yield _unreadable_item(session, unreadable)
    notes = [finding for finding in result.findings if not finding.claims and not finding.evidence]
    if notes:
        yield _notes_item(session, notes, result, settings)


def _source_item(session: pytest.Session, source: Source, result: Audit, settings: Settings) -> SourceItem:
    own = {claim.id for claim in result.claims if claim.source.id == source.id}
    found = [f for f in result.findings if own.intersection(f.claims) or any(e.source == source.id for e in f.evidence)]
    item = _item(session, source.path, source.id.removeprefix(source.path) or "factcheck", found, result, settings)
    item.add_marker("factcheck")
    for severity in ("error", "warning"):
        if any(f.severity == severity and _counts(f) for f in found):
            item.add_marker(f"factcheck_{severity}")
    return item


def _notes_item(session: pytest.Session, notes: list[Finding], result: Audit, settings: Settings) -> SourceItem:
    return _item(session, settings.file or "factcheck", "suppressions and baseline", notes, result, settings)


def _item(
    session: pytest.Session, path: str, name: str, found: list[Finding], result: Audit, settings: Settings
) -> SourceItem:
    from attrs import evolve

    from factcheck.ci.gate import fails
    from factcheck.report import render

    own = evolve(result, findings=tuple(f for f in found if _counts(f)), agreements=(), unreadable=())
    text = render(own, "text", lang=settings.lang or "en") if own.findings else ""
    return _made(session, path, name, text, fails(own, settings.fail_on))


def _unreadable_item(session: pytest.Session, unreadable: Unreadable) -> SourceItem:
    item = _made(session, unreadable.path, "unreadable", f"{unreadable.path}: {unreadable.reason}", True)
    item.add_marker("factcheck")
    return item


def _made(session: pytest.Session, path: str, name: str, text: str, failed: bool) -> SourceItem:
    item: SourceItem = SourceItem.from_parent(
        session, name=name, nodeid=f"{path}::{name}", text=text, failed=failed, file=session.config.invocation_params.dir / path
    )
    item.extra_keyword_matches.add(path)
    return item


def _counts(finding: Finding) -> bool:
    from factcheck.ci.gate import counts

    return counts(finding)

"""Extraction in this process or in several, with the same result in the same order."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain

from factcheck.config import Settings
from factcheck.model import Extraction, Source, Unreadable

#: Characters of text for which a second process earns back its start.
WORTH_A_POOL = 1_000_000
#: Characters of text that one task holds: enough to hide the cost of handing it over.
PER_TASK = 50_000

_settings = Settings()


def extract_all(
    items: Iterable[Source | Unreadable], settings: Settings
) -> Iterator[tuple[Source, Extraction] | Unreadable]:
    """Extract from sources, lazily and in order.

    Args:
        items: what reading yields.
        settings: the user's settings; ``jobs`` says in how many processes.

    Yields:
        Every source with its extraction; what could not be read, where it stood.
    """
    items = iter(items)
    jobs = 1 if settings.jobs is None else settings.jobs
    if jobs == 0:
        enough, items = _enough(items)
        jobs = _processors() if enough else 1
    return _here(items, settings) if jobs == 1 else _in_pool(items, settings, jobs)


def _here(items: Iterable[Source | Unreadable], settings: Settings) -> Iterator[tuple[Source, Extraction] | Unreadable]:
    from factcheck.relate import extract

    for item in items:
        yield item if isinstance(item, Unreadable) else (item, extract(item, settings))


def _in_pool(
    items: Iterator[Source | Unreadable], settings: Settings, jobs: int
) -> Iterator[tuple[Source, Extraction] | Unreadable]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_context

    # "spawn" everywhere: a forked child inherits locks that threads of the caller's program hold.
    with ProcessPoolExecutor(jobs, get_context("spawn"), _start, (settings,)) as pool:
        waiting: deque[tuple[list[Source | Unreadable], Future[list[Extraction]]]] = deque()
        try:
            for batch in _batches(items):
                sources = [item for item in batch if isinstance(item, Source)]
                waiting.append((batch, pool.submit(_work, sources)))
                if len(waiting) > 2 * jobs:
                    yield from _together(*waiting.popleft())
            while waiting:
                yield from _together(*waiting.popleft())
        finally:
            for _, future in waiting:
                future.cancel()


def _together(
    batch: list[Source | Unreadable], future: object
) -> Iterator[tuple[Source, Extraction] | Unreadable]:
    done = iter(future.result())  # type: ignore[attr-defined]
    for item in batch:
        yield item if isinstance(item, Unreadable) else (item, next(done))


def _batches(items: Iterable[Source | Unreadable]) -> Iterator[list[Source | Unreadable]]:
    batch: list[Source | Unreadable] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.text) if isinstance(item, Source) else 0
        if size >= PER_TASK:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _enough(items: Iterator[Source | Unreadable]) -> tuple[bool, Iterator[Source | Unreadable]]:
    """Whether there is text enough for a pool, and the items, none lost."""
    head: list[Source | Unreadable] = []
    size = 0
    for item in items:
        head.append(item)
        size += len(item.text) if isinstance(item, Source) else 0
        if size >= WORTH_A_POOL:
            return True, chain(head, items)
    return False, iter(head)


def _processors() -> int:
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _start(settings: Settings) -> None:
    global _settings
    _settings = settings
    # An interrupt is the parent's to answer; otherwise every worker would print a traceback of its own.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(sources: list[Source]) -> list[Extraction]:
    from factcheck.relate import extract

    return [extract(source, _settings) for source in sources]

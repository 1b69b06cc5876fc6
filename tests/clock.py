"""Processor time, for tests that cost grows with the text alone."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(job: Callable[[], object]) -> float:
    """The least processor time of three runs: what else the process does, a collection of garbage above all, only ever adds to it.

    Args:
        job: what to run.
    """
    return min(_once(job) for _ in range(3))


def _once(job: Callable[[], object]) -> float:
    on = gc.isenabled()
    gc.disable()
    try:
        start = time.process_time()
        job()
        return time.process_time() - start
    finally:
        if on:
            gc.enable()

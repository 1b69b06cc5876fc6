"""Where the work runs: this process or a pool of processes."""

from factcheck.engine.pool import extract_all

__all__ = ["extract_all"]

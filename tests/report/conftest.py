from __future__ import annotations

import sys
from pathlib import Path

import pytest

from factcheck.model import Audit

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def audit() -> Audit:
    import sample

    return sample.audit()

"""What a pipeline needs: baselines, suppressions, the verdict, the pytest plugin."""

from factcheck.ci.gate import fails, mark

__all__ = ["fails", "mark"]

"""What a pipeline needs: baselines, suppressions, the verdict, the pytest plugin."""

from factcheck.ci.gate import counts, fails, mark

__all__ = ["counts", "fails", "mark"]

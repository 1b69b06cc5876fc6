"""``python -m factcheck``: the same program as ``factcheck``."""

from factcheck.cli import main

if __name__ == "__main__":
    main()

"""factcheck: find the figures and dates on which sources disagree."""

__version__ = "0.1.0"

"""Reading: bytes to sources, from plain text, Markdown, HTML, PDF and DOCX."""

from factcheck.read.errors import ReadError
from factcheck.read.files import read, read_bytes

__all__ = ["ReadError", "read", "read_bytes"]

"""Word files, read straight from their XML: what they say, and nothing that they would have a program do."""

from briefkit.importers.docx.reading import read_docx

__all__ = ["read_docx"]

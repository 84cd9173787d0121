"""Markdown files, read as others write them."""

from briefkit.importers.markdown.reading import read_markdown

__all__ = ["read_markdown"]

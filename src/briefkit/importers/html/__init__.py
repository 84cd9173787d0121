"""Saved web pages: their main text, and a list of what was left behind."""

from briefkit.importers.html.reading import read_html

__all__ = ["read_html"]

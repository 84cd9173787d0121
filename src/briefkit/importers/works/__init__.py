"""Typed lists of works and the citations in a text."""

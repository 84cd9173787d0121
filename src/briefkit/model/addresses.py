"""Which addresses a page may link to."""

import re

_SAFE = frozenset(("http", "https", "mailto", "tel", "ftp", "doi", "urn"))
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_OVERLOOKED = re.compile(r"[\x00-\x20]+")
"""Browsers overlook these in an address (WHATWG URL Standard, 4.4)."""


def unsafe_scheme(address: str) -> str:
    """Give the scheme of an address that no page may link to, such as `javascript`; empty where a link is safe."""
    found = _SCHEME.match(_OVERLOOKED.sub("", address))
    return found[1] if found and found[1].lower() not in _SAFE else ""

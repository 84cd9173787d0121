"""The licence of a brief: what it is called, and where its text stands."""

import re

_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)(?:-([A-Z]+))?", re.IGNORECASE)
_ZERO = re.compile(r"CC0-(\d\.\d)", re.IGNORECASE)
_SPDX = re.compile(r"(?!LicenseRef-)[A-Za-z0-9][A-Za-z0-9.+-]*")


def licence(said: str) -> tuple[str, str]:
    """Give the usual name of a licence and its address; either may be empty.

    An SPDX id of Creative Commons gets the name and the address that its publisher gives it, any other that of its page
    at spdx.org/licenses.
    """
    found = _CREATIVE_COMMONS.fullmatch(said)
    if found:
        terms, version, port = found[1], found[2], found[3]
        below = f"{port.lower()}/" if port else ""
        address = f"https://creativecommons.org/licenses/{terms.lower()}/{version}/{below}"
        return " ".join(part for part in ("CC", terms.upper(), version, port) if part), address
    if zero := _ZERO.fullmatch(said):
        return f"CC0 {zero[1]}", f"https://creativecommons.org/publicdomain/zero/{zero[1]}/"
    if said.startswith(("https://", "http://")):
        return said, said
    return said, f"https://spdx.org/licenses/{said}.html" if _SPDX.fullmatch(said) else ""

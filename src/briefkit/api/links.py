"""The links of a brief, looked after on the web; what was found out is kept for a day."""

import json
import os
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path

from briefkit.api.writing import write_together
from briefkit.errors import BriefkitError
from briefkit.model.brief import Brief
from briefkit.model.findings import Problem
from briefkit.model.inlines import Link
from briefkit.model.positions import Span
from briefkit.model.walk import brief_inlines
from briefkit.references.lookup.alive import State, states

_KEPT = 24 * 60 * 60
"""Seconds for which an answer is good; that of a server in trouble is not kept."""
_NAMES = {"dead": "dead-link", "moved": "moved-link", "paywalled": "closed-link"}
"""State of a link -> the rule that speaks of it."""
_HINTS = {
    "dead-link": "Look for its new address, or for a copy in a web archive.",
    "closed-link": "Say where everybody can read it, or cite another source.",
}


def with_link_problems(brief: Brief, cache: Path | None = None) -> Brief:
    """Ask for every link of a brief and of the works that it may cite; give the brief with what was found.

    Args:
        brief: as it was read.
        cache: where answers are kept; None for the user's own place.

    """
    addresses = tuple(dict.fromkeys(address for address, *_ in _places(brief)))
    return replace(brief, problems=(*brief.problems, *problems(brief, _known(addresses, cache or _cache()))))


def problems(brief: Brief, told: Mapping[str, State]) -> Iterator[Problem]:
    """Give what is wrong with the links of a brief, each at its place.

    Args:
        brief: as it was read.
        told: the state of each address.

    """
    for address, span, path in _places(brief):
        state = told[address]
        if name := _NAMES.get(state.kind):
            yield Problem(name, f"The link to {address} {state.words}", span, _hint(name, state), path)


def _hint(name: str, state: State) -> str:
    return f"It is at {state.target} now." if name == "moved-link" else _HINTS[name]


def _places(brief: Brief) -> Iterator[tuple[str, Span, str]]:
    """Give each address, where it stands, and the file where that is not the brief."""
    for piece in brief_inlines(brief):
        if isinstance(piece, Link) and _is_web(piece.url):
            yield piece.url, piece.span, ""
    meta = brief.metadata
    for number, related in enumerate(meta.related):
        if _is_web(related.url):
            yield related.url, meta.place("related", number, "url").value, ""
    for reference in brief.references:
        doi, url = reference.item.get("DOI"), reference.item.get("URL")
        address = f"https://doi.org/{doi}" if isinstance(doi, str) and doi.startswith("10.") else url
        if isinstance(address, str) and _is_web(address):
            yield address, reference.span, reference.path


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://"))


def _known(addresses: tuple[str, ...], cache: Path) -> Mapping[str, State]:
    """Give the state of each address: from the last day where it is known, else by asking."""
    kept = _kept(cache, time.time())
    fresh = states(one for one in addresses if one not in kept)
    if fresh:
        sure = {one: (time.time(), state) for one, state in fresh.items() if state.kind != "unknown"}
        _keep(cache, {**kept, **sure})
    return {**{one: kept[one][1] for one in addresses if one in kept}, **fresh}


def _kept(cache: Path, now: float) -> dict[str, tuple[float, State]]:
    """Give the answers of the last day, with the moment of each; a file that is no cache holds none."""
    try:
        found = json.loads(cache.read_text(encoding="utf-8"))
        entries = {one: (float(entry["at"]), State(**entry["state"])) for one, entry in found.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}
    return {one: entry for one, entry in entries.items() if now - entry[0] < _KEPT}


def _keep(cache: Path, entries: Mapping[str, tuple[float, State]]) -> None:
    """Keep answers where that can be done; a place that cannot be written to is no fault of the brief."""
    told = {one: {"at": at, "state": asdict(state)} for one, (at, state) in entries.items()}
    try:
        write_together(cache.parent, {cache.name: json.dumps(told, indent=1).encode()})
    except BriefkitError:
        return


def _cache() -> Path:
    """Give the user's place for what can be made again (XDG Base Directory Specification)."""
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(home) / "briefkit" / "links.json"

"""Whether a link still leads where it should: asked with HEAD first, one question at a time of each server."""

import re
import socket
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO, Final, Literal, TypeAlias
from urllib.parse import quote, urljoin, urlsplit

from briefkit.references.lookup.web import AGENT, SAFE

Kind: TypeAlias = Literal["fine", "dead", "moved", "paywalled", "unknown"]
_PATIENCE: Final = 10
"""Seconds for one question."""
_SERVERS: Final = 8
"""Servers that are asked at the same time."""
_ENOUGH: Final = 1024
"""Bytes that are read of an answer to GET: that it comes is all that is asked."""
_GONE: Final = frozenset({404, 410})
_CLOSED: Final = frozenset({401, 402})
_PERMANENT: Final = frozenset({301, 308})
_NO_HEAD: Final = frozenset({400, 403, 404, 405, 406, 429, 500, 501, 503})
"""Answers to HEAD that are not believed: some servers give them to HEAD alone."""
_DOOR: Final = re.compile(r"(?i)[/.?=&](log-?in|sign-?in|sso|subscribe|paywall|register|authwall)\b")


@dataclass(frozen=True, slots=True)
class State:
    """What became of a link."""

    kind: Kind
    words: str = ""
    """Why, as a message says it: `answers 404`."""
    target: str = ""
    """Where it leads now, for one that has moved."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirections and remembers them."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        """Follow one, unless it leaves the web."""
        self.codes.append(code)
        if urlsplit(newurl).scheme not in ("http", "https"):
            raise urllib.error.HTTPError(newurl, code, "a redirection out of the web", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, urljoin(req.full_url, newurl))


def states(addresses: Iterable[str]) -> Mapping[str, State]:
    """Give the state of each address; several servers are asked at once, each one question at a time."""
    by_server: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        by_server.setdefault(urlsplit(address).netloc.casefold(), []).append(address)
    with ThreadPoolExecutor(_SERVERS) as pool:
        told = pool.map(lambda group: [(address, state(address)) for address in group], by_server.values())
        return {address: found for group in told for address, found in group}


def state(address: str) -> State:
    """Give the state of one address: HEAD is tried first, and GET where the answer to it cannot be believed."""
    found, status = _asked(address, "HEAD")
    return _asked(address, "GET")[0] if status in _NO_HEAD else found


def _asked(address: str, method: str) -> tuple[State, int]:
    redirects = _Redirects()
    opener = urllib.request.build_opener(redirects)
    request = urllib.request.Request(  # noqa: S310 - only http and https come here
        quote(address, safe=SAFE), headers={"User-Agent": AGENT, "Accept": "*/*"}, method=method
    )
    try:
        with opener.open(request, timeout=_PATIENCE) as answer:
            answer.read(_ENOUGH)
            return _arrived(address, answer.geturl(), redirects.codes), answer.status
    except urllib.error.HTTPError as error:
        return _refused(error), error.code
    except urllib.error.URLError as error:
        return _unreached(error.reason), 0
    except (OSError, HTTPException, ValueError) as error:
        return State("unknown", f"gives no answer of use ({type(error).__name__})"), 0


def _arrived(asked: str, target: str, codes: list[int]) -> State:
    if not codes:
        return State("fine")
    here, there = urlsplit(asked), urlsplit(target)
    if _DOOR.search(target) and not _DOOR.search(asked):
        return State("paywalled", "leads to a page that asks who you are", target)
    if here.path.strip("/") and not there.path.strip("/") and not there.query:
        return State("dead", "leads to the front page of its site", target)
    if set(codes) <= _PERMANENT and _bare(asked) != _bare(target):
        return State("moved", "has moved for good", target)
    return State("fine")


def _bare(address: str) -> str:
    """Give what tells two addresses apart: not the scheme, `www` or a slash at the end."""
    parts = urlsplit(address)
    return f"{parts.netloc.casefold().removeprefix('www.')}{parts.path.rstrip('/')}?{parts.query}"


def _refused(error: urllib.error.HTTPError) -> State:
    with error:
        if error.code in _GONE:
            return State("dead", f"answers {error.code}")
        if error.code in _CLOSED:
            return State("paywalled", f"answers {error.code}")
        if error.code in _PERMANENT | {302, 303, 307}:
            return State("dead", "is sent round in a circle")
        return State("unknown", f"answers {error.code}")


def _unreached(reason: object) -> State:
    if isinstance(reason, socket.gaierror):
        return State("dead", "is on a server that cannot be found")
    if isinstance(reason, TimeoutError):
        return State("unknown", "does not answer in time")
    return State("unknown", "cannot be reached")

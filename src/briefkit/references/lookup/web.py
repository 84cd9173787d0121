"""One question to a server on the web: polite, bounded in time and size, and honest about why there was no answer."""

import socket
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

_PATIENCE: Final = 15
"""Seconds."""
_MOST: Final = 4 * 1024 * 1024
"""Bytes of an answer that are read."""
AGENT: Final = "briefkit (https://pypi.org/project/briefkit)"
SAFE: Final = "!#$%&'()*+,/:;=?@[]~-._"


class NoAnswerError(Exception):
    """A server gave no answer of use; the text says which and why."""


class OfflineError(Exception):
    """No server can be reached."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said."""

    status: int
    address: str
    """Where the answer came from in the end."""
    data: bytes


def fetch(address: str, accept: str, method: str = "GET") -> Answer:
    """Ask a server.

    Args:
        address: http or https.
        accept: the media type that is wanted.
        method: `GET` or `HEAD`.

    Raises:
        NoAnswerError: it does not know, does not tell, or takes longer than fifteen seconds.
        OfflineError: its name cannot be resolved, or nothing can be reached.

    """
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise NoAnswerError(f"'{address}' is no address on the web")
    request = urllib.request.Request(  # noqa: S310 - the scheme was looked at
        quote(address, safe=SAFE), headers={"Accept": accept, "User-Agent": AGENT}, method=method
    )
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310 - as above
            return Answer(answer.status, answer.geturl(), answer.read(_MOST))
    except urllib.error.HTTPError as error:
        raise NoAnswerError(f"{parts.hostname} answers {error.code}") from error
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise NoAnswerError(f"{parts.hostname} does not answer") from error
        if isinstance(error.reason, socket.gaierror | ConnectionError | OSError):
            raise OfflineError(f"{parts.hostname} cannot be reached.") from error
        raise NoAnswerError(f"{parts.hostname}: {error.reason}") from error
    except TimeoutError as error:
        raise NoAnswerError(f"{parts.hostname} does not answer") from error
    except (OSError, ValueError) as error:
        raise NoAnswerError(f"{parts.hostname}: {error}") from error

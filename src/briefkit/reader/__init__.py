"""From the text of a brief file to a `Brief`; every node keeps the lines and columns it came from."""

from briefkit.reader.brief import read
from briefkit.reader.decode import decode
from briefkit.reader.facts import read_facts
from briefkit.reader.responses import read_responses

__all__ = ["decode", "read", "read_facts", "read_responses"]

"""A mail or web address of the front matter has the wrong form.

Why it matters
    It is printed as a link, and the link would lead nowhere. The usual slips are a space, a missing `https://` and two
    addresses in one value.

Bad
    contact: {email: office(at)example.org, url: www.example.org}

Good
    contact: {email: office@example.org, url: "https://www.example.org"}

Source
    RFC 5322, section 3.4.1 (the common part of it); RFC 3986.
"""

import re
from collections.abc import Iterator

from briefkit.checks.front_matter import people, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle
from briefkit.model.metadata import KeyPath

RULE = Rule("BK115", "invalid-address", Severity.ERROR, needs_front_matter=True)

_MAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@.,;:/]+(?:\.[^\s@.,;:/]+)+")
_WEB = re.compile(r"https?://[^\s/?#@.]+(?:\.[^\s/?#@.]+)+(?:[/?#]\S*)?", re.IGNORECASE)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at every mail and web address of the front matter."""
    for path, mail in _mails(brief):
        if mail and not _MAIL.fullmatch(mail):
            hint = "Write one address, as in name@example.org."
            yield RULE.at(brief, where(brief, *path), f"'{mail}' is not a mail address", hint=hint)
    for path, url in _webs(brief):
        if url and not _WEB.fullmatch(url):
            yield RULE.at(brief, where(brief, *path), f"'{url}' is not a web address", hint=_web_hint(url))


def _web_hint(url: str) -> str:
    whole = f"https://{url}"
    return f"Write {whole}." if _WEB.fullmatch(whole) else "Write one address, as in https://example.org/brief."


def _mails(brief: Brief) -> Iterator[tuple[KeyPath, str]]:
    meta = brief.metadata
    if meta.contact:
        yield ("contact", "email"), meta.contact.email
    if meta.publisher:
        yield ("publisher", "email"), meta.publisher.email
    for person, path in people(brief):
        yield (*path, "email"), person.email


def _webs(brief: Brief) -> Iterator[tuple[KeyPath, str]]:
    meta = brief.metadata
    yield ("url",), meta.url
    if meta.contact:
        yield ("contact", "url"), meta.contact.url
    if meta.publisher:
        yield ("publisher", "url"), meta.publisher.url
    for index, related in enumerate(meta.related):
        yield ("related", index, "url"), related.url
    for index, translation in enumerate(meta.translations):
        yield ("translations", index, "url"), translation.url

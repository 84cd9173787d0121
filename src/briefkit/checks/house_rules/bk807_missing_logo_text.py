"""The logo has no alternative text.

Why it matters
    Somebody who cannot see the logo hears this text in its place, and so learns who publishes the brief.

Bad
    publisher: {name: Harbour College, logo: crest.svg}

Good
    publisher: {name: Harbour College, logo: crest.svg, alt: Harbour College}

Source
    WCAG 2.2, success criterion 1.1.1.
"""

from collections.abc import Iterator

from briefkit.checks.house import House, told
from briefkit.checks.rule import Rule
from briefkit.model.findings import Finding, Severity

RULE = Rule("BK807", "missing-logo-text", Severity.ERROR)


def check(house: House) -> Iterator[Finding]:
    """Look at the publisher's logo."""
    publisher = house.style.publisher
    if publisher.logo and not publisher.alt.strip():
        hint = f"Say what it shows in `publisher.alt`: {publisher.name or 'the name of the institution'}."
        yield told(RULE, house.spot(("publisher", "logo")), f"The logo '{publisher.logo}' has no `alt`", hint)

"""What stands for each role of a brief where a designer's file shows it."""

from collections.abc import Mapping

from briefkit.render.people import Author, Team
from briefkit.render.phrases import comma
from briefkit.render.printed import Printed
from briefkit.render.rights import licence
from briefkit.render.words import Wording


def values(printed: Printed, pages: int) -> Mapping[str, str]:
    """Give role -> words; empty ones where a brief says nothing.

    Args:
        printed: the brief.
        pages: how many it is thought to have: what NUMPAGES shows until a program has counted them.

    """
    meta, wording = printed.brief.metadata, printed.wording
    name, address = licence(meta.license or printed.style.license)
    return {
        "title": printed.title,
        "subtitle": printed.subtitle,
        "kicker": printed.kicker,
        "standfirst": printed.standfirst,
        "byline": "\n".join(_team(team, wording) for team in printed.teams),
        "date": "  ·  ".join(day.words for day in printed.dates),
        "status": printed.status,
        "publisher": printed.publisher.name,
        "series": printed.series,
        "number": printed.number,
        "runningtitle": printed.running_title,
        "keywords": ", ".join(meta.keywords),
        "version": meta.version,
        "doi": f"https://doi.org/{meta.doi}" if meta.doi else "",
        "url": meta.url,
        "license": name,
        "licenseurl": address,
        "contact": (meta.contact.email if meta.contact else "") or printed.style.contact_email,
        "page": wording.numeral(1),
        "pages": wording.numeral(pages),
    }


def _team(team: Team, wording: Wording) -> str:
    between = "\n" if team.has_roles else comma(wording)
    names = between.join(_author(author, wording) for author in team.authors)
    place = wording.printed(team.affiliations)
    if not place:
        return names
    return f"{names}{comma(wording) if len(team.authors) == 1 else chr(10)}{place}"


def _author(author: Author, wording: Wording) -> str:
    pronouns = f" ({author.pronouns})" if author.pronouns else ""
    return f"{author.name}{pronouns}{f'{comma(wording)}{author.role}' if author.role else ''}"

"""A brief in the words of three manuals: APA (7th edition), Chicago author-date (18th) and MLA (9th).

The manuals are of English, and so are their own words ("and", "et al.", "No.") whatever the language of the brief. The
tests compare them with what the engine makes of the same work, and name where a manual parts from its CSL style.
"""

from typing import Final

from briefkit.model.addresses import unsafe_scheme
from briefkit.model.inlines import Emphasis, Inline, Link, Text
from briefkit.references.itself.people import apa_names, chicago_names, mla_names
from briefkit.references.itself.work import Work

_MONTHS: Final = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
"""As MLA shortens them."""
_MARKS: Final = (".", "?", "!")


def apa(work: Work) -> tuple[Inline, ...]:
    """Give a brief as APA cites a report (Publication Manual, 10.4); who publishes own work is named once (9.29)."""
    who = apa_names(work.authors)
    before, after = "()" if work.numbered else "[]"
    series = f" {before}{work.series}{after}." if work.series else ""
    publisher = "" if who == work.publisher else work.publisher
    title = (Emphasis((Text(work.title),)), Text(series)) if series else _stopped_title(work.title)
    head = Text(f"{_stopped(who)} ({work.date.year}). ")
    return _line((head,), title, _plain(_stopped(publisher)), _link(work.address))


def chicago(work: Work) -> tuple[Inline, ...]:
    """Give a brief as Chicago cites a report in a list of references."""
    head = Text(f"{_stopped(chicago_names(work.authors))} {work.date.year}. ")
    rest = (_plain(_stopped(words)) for words in (work.series, work.publisher))
    return _line((head,), _stopped_title(work.title), *rest, _stopped_link(work.address))


def mla(work: Work) -> tuple[Inline, ...]:
    """Give a brief as MLA cites a report; one that its publisher wrote begins with its title."""
    who = mla_names(work.authors)
    head = _plain("" if who == work.publisher else f"{_stopped(who)} ")
    day = f"{work.date.day} {_MONTHS[work.date.month - 1]} {work.date.year}"
    kind, series = ("", work.series) if work.numbered else (_stopped(work.series), "")
    told = ", ".join(part for part in (series, work.publisher, day) if part)
    link = _stopped_link(work.address)
    return _line(head, _stopped_title(work.title), _plain(kind), _plain(f"{told}," if link else _stopped(told)), link)


def _line(head: tuple[Inline, ...], title: tuple[Inline, ...], *rest: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Give parts as one line, with a space before each of those behind the title."""
    return (*head, *title, *(piece for part in rest if part for piece in (Text(" "), *part)))


def _plain(words: str) -> tuple[Inline, ...]:
    return (Text(words),) if words else ()


def _stopped(words: str) -> str:
    """Close words with a full stop, unless they end with a mark."""
    return f"{words}." if words and not words.endswith(_MARKS) else words


def _stopped_title(title: str) -> tuple[Inline, ...]:
    return (Emphasis((Text(title),)), *_plain("" if title.endswith(_MARKS) else "."))


def _link(address: str) -> tuple[Inline, ...]:
    return (Link((Text(address),), address),) if address and not unsafe_scheme(address) else ()


def _stopped_link(address: str) -> tuple[Inline, ...]:
    link = _link(address)
    return (*link, Text(".")) if link else ()

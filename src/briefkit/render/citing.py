"""How a brief asks to be cited, made of its metadata: people, year, title, series, publisher, address."""

from briefkit.model.inlines import Emphasis, Inline, Text
from briefkit.model.metadata import Metadata, Publisher
from briefkit.render.people import name_of
from briefkit.render.phrases import counted, joined, listed, plain, stated, with_links
from briefkit.render.words import Wording, linked


def suggested_citation(meta: Metadata, publisher: Publisher, series: str, wording: Wording) -> tuple[Inline, ...]:
    """Give the author's own words, or else those of the metadata.

    People stand in their order, with their names as they are printed: nobody has to guess which part of a name is the
    family's. A brief without a date cannot be cited yet, nor one that nobody answers for.
    """
    if meta.citation:
        return with_links(meta.citation)
    names = listed([name_of(person) for person in meta.authors if person.name], wording)
    if meta.date is None or not meta.title or not (names or publisher.name):
        return ()
    stop = wording.label("full-stop")
    who = (*(names or plain(publisher.name)), Text(f" ({meta.date.year})"))
    parts = (
        who,
        (Emphasis((Text(_title(meta, wording)),)),),
        plain(_series(meta, series, wording)),
        plain(f"{wording.label('version')} {counted(meta.version, wording)}" if meta.version and meta.changes else ""),
        plain(publisher.name if names else ""),
    )
    line = _stopped(joined(parts, f"{stop} "), meta, stop)
    address = f"https://doi.org/{meta.doi}" if meta.doi else meta.url
    return (*line, Text(" "), *linked(address, address)) if address else line


def _title(meta: Metadata, wording: Wording) -> str:
    if meta.title[-1].isalnum():
        return stated(meta.title, meta.subtitle, wording).rstrip(".")
    return " ".join(part for part in (meta.title, meta.subtitle) if part).rstrip(".")


def _series(meta: Metadata, series: str, wording: Wording) -> str:
    return " ".join(part for part in (series, series_number(meta, wording)) if part)


def series_number(meta: Metadata, wording: Wording) -> str:
    """Give the number in the series with its label: `No. 2024/17`."""
    number = counted(meta.series.number, wording)
    return wording.label("series-number", number=number) if number else ""


def _stopped(line: tuple[Inline, ...], meta: Metadata, stop: str) -> tuple[Inline, ...]:
    """Close a line with a stop; a title that asks or calls out needs none behind its mark."""
    closed = (*line, Text(stop))
    if (meta.subtitle or meta.title)[-1] not in "?!\N{ARABIC QUESTION MARK}":
        return closed
    place = next(number for number, piece in enumerate(closed) if isinstance(piece, Emphasis)) + 1
    behind = closed[place]
    bare = behind.text.removeprefix(stop) if isinstance(behind, Text) else ""
    return (*closed[:place], *plain(bare), *closed[place + 1 :])

"""The words that an output must hold, in the order in which they are printed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from briefkit.model.blocks import Block, Statistic
from briefkit.model.inlines import Inline, NoteCall
from briefkit.model.positions import TOP, Span
from briefkit.model.walk import inlines
from briefkit.render.parity.lines import Line, Words, block_lines
from briefkit.render.printed import Printed, PrintedSection

Normal = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Unit:
    """Words that stand together: a line of a block between two note calls."""

    key: str
    span: Span
    text: str
    squeezed: str
    """The words in their normal form, without spaces."""
    opens: bool = True
    """Whether a word begins with it: not so behind a note call."""
    closes: bool = True
    """Whether a word ends with it."""


@dataclass(slots=True)
class Units:
    """All that must be found."""

    front: list[Unit] = field(default_factory=list)
    """What a layout may put anywhere: publisher, series, byline, date, and statistics, which may stand in a margin."""
    main: list[Unit] = field(default_factory=list)
    notes: list[Unit] = field(default_factory=list)
    nested: list[Unit] = field(default_factory=list)
    """Notes that are called in notes."""


def units(printed: Printed, normal: Normal, format_name: str) -> Units:
    """Give the words that must be found of a brief in a format."""
    found = _Collector(printed, normal, format_name)
    wanted = Units()
    wanted.front = [unit for line in _front(printed) for unit in found.of(line)]
    beside = {line.key for line in _beside(printed)}
    beside |= _on_cover(printed, format_name)
    for line in _main(printed):
        (wanted.front if line.key in beside else wanted.main).extend(found.of(line))
    called = list(found.called)
    wanted.notes = found.notes(called)
    wanted.nested = found.notes([label for label in found.called if label not in called])
    return wanted


def _on_cover(printed: Printed, format_name: str) -> set[str]:
    """Give what a designer's Word file may show on its cover: some of it, in an order of its own."""
    designed = format_name == "docx" and any(map(printed.style.file, ("word.dotx", "word.docx")))
    return {"title", "subtitle", "standfirst"} if designed else set()


def _front(printed: Printed) -> Iterator[Line]:
    authors = [part for a in printed.authors for part in (a.name, a.pronouns, a.role)]
    places = [team.affiliations for team in printed.teams]
    words: tuple[tuple[str, Words], ...] = (
        ("publisher", printed.publisher.name),
        ("series", printed.masthead_series),
        ("series", printed.number),
        ("kicker", printed.kicker),
        ("status", printed.status),
        *(("authors", part) for part in authors),
        *(("authors", place) for place in places),
        *(("date", day.words) for day in printed.dates),
        *(("changes", part) for n in printed.notices for part in (n.title, n.words, n.more)),
    )
    for key, text in words:
        yield Line(key, printed.brief.metadata.place(key).value, text)


def _main(printed: Printed) -> Iterator[Line]:
    for key, text in (("title", printed.title), ("subtitle", printed.subtitle), ("standfirst", printed.standfirst)):
        yield Line(key, printed.brief.metadata.place(key).value, text)
    if printed.key_messages:
        yield from block_lines(printed.key_messages, printed.wording)
    for section in (*printed.body, *printed.back):
        yield from _section(section, printed)
    for row in printed.imprint:
        yield Line(row.name, printed.brief.metadata.place(row.name).value, row.label)
        yield Line(row.name, printed.brief.metadata.place(row.name).value, row.words)
        if row.name == "citation":
            yield from _ways_to_cite(printed)


def _ways_to_cite(printed: Printed) -> Iterator[Line]:
    span = printed.brief.metadata.place("citation").value
    for way in printed.ways_to_cite:
        yield Line("citation", span, way.title, ("html",))
        yield Line("citation", span, way.entry or way.line, ("html",))


def _beside(printed: Printed) -> Iterator[Line]:
    for section in (*printed.body, *printed.back):
        yield from _blocks((block for block in section.blocks if isinstance(block, Statistic)), printed)


def _section(section: PrintedSection, printed: Printed) -> Iterator[Line]:
    span = section.blocks[0].span if section.blocks else TOP
    yield Line(section.key, span, section.title)
    yield from _blocks(section.blocks, printed)


def _blocks(blocks: Iterable[Block], printed: Printed) -> Iterator[Line]:
    for block in blocks:
        yield from block_lines(block, printed.wording)


class _Collector:
    """Turns lines into units, and keeps the notes that they call."""

    def __init__(self, printed: Printed, normal: Normal, format_name: str) -> None:
        self._printed = printed
        self._format = format_name
        self._normal = normal
        self.called: dict[str, None] = {}

    def of(self, line: Line) -> Iterator[Unit]:
        """Give the units of a line; what holds neither letter nor digit is no word."""
        if line.formats and self._format not in line.formats:
            return
        parts = [line.words] if isinstance(line.words, str) else list(self._parts(line.words))
        last = len(parts) - 1
        for number, text in enumerate(parts):
            squeezed = self._normal(text)
            if any(map(str.isalnum, squeezed)):
                yield Unit(line.key, line.span, text, squeezed, opens=number == 0, closes=number == last)

    def notes(self, labels: Iterable[str]) -> list[Unit]:
        """Give the units of notes."""
        notes = [self._printed.brief.notes[label] for label in labels]
        lines = [line for note in notes for line in _blocks(note.blocks, self._printed)]
        return [unit for line in lines for unit in self.of(line)]

    def _parts(self, line: tuple[Inline, ...]) -> Iterator[str]:
        """Give the words between the note calls of a line."""
        words: list[str] = []
        for piece in inlines(line):
            if isinstance(piece, NoteCall):
                if piece.label in self._printed.brief.notes:
                    self.called.setdefault(piece.label)
                yield "".join(words)
                words = []
            elif not hasattr(piece, "children"):
                words.append(self._printed.wording.printed((piece,)))
        yield "".join(words)

"""The way from a text to a `Brief`."""

import re
from collections.abc import Callable

from briefkit.model.brief import Brief, Files
from briefkit.model.characters import printable
from briefkit.model.findings import Problem
from briefkit.model.metadata import Metadata
from briefkit.reader import comments, notes, pictures, sections
from briefkit.reader.blocks import BlockReader
from briefkit.reader.context import Context
from briefkit.reader.frontmatter import read_front_matter
from briefkit.reader.markdown import parse_blocks
from briefkit.reader.reporter import Reporter
from briefkit.reader.sections import RoleNames, Roles
from briefkit.reader.source import Source
from briefkit.reader.tree import Node, tree_of

_ANCHOR = re.compile(r"\{[^{}\n]{0,300}?#([^\s{}=#\"']+)")
_MOST_SHORT_FORMS = 500


def read(
    text: str,
    name: str,
    files: Files,
    role_names: Callable[[Metadata], RoleNames],
    problems: tuple[Problem, ...] = (),
) -> Brief:
    """Read a brief; what cannot be read becomes a problem with its place, and nothing raises.

    Args:
        text: the file as it lies on disk, decoded.
        name: the file as the user named it.
        files: gives the files beside the brief.
        role_names: gives, for a brief's metadata, role -> language -> the headings that mean it.
        problems: what is already known to be wrong with the file.

    """
    source, report = Source(text), Reporter(problems)
    if any(problem.name == "unreadable-file" for problem in problems):
        return Brief(name, text, Metadata(), problems=report.sorted())
    metadata, first_line = read_front_matter(source, report)
    context = Context(source, report, files)
    nodes = _parsed(context, first_line)
    defined = _notes(context, nodes)
    reader = BlockReader(context)
    read_sections = sections.read_sections(reader, nodes, Roles(role_names(metadata), metadata.lang))
    called = notes.read_called(context, {label: _definition(reader, node) for label, node in defined.items()})
    _load_front_matter_pictures(context, metadata)
    silenced = comments.suppressions(context, [s.heading_span for s in read_sections if s.anchor])
    return Brief(
        name,
        text,
        metadata,
        read_sections,
        called,
        context.abbreviations,
        {src: picture for src, picture in context.pictures.items() if picture is not None},
        silenced,
        report.sorted(),
    )


def _parsed(context: Context, first_line: int) -> list[Node]:
    """Give the blocks of a text as a tree, and the context what the text defines on the way."""
    tokens, definitions = parse_blocks(context.source.text, first_line)
    context.references = definitions["references"]
    context.abbreviations = {short: printable(words) for short, words in definitions["abbreviations"].items() if short}
    forms = sorted(context.abbreviations, key=len, reverse=True)[:_MOST_SHORT_FORMS]
    if forms:
        context.short_forms = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)")
    context.anchors = frozenset(found[1] for found in _ANCHOR.finditer(context.source.text))
    context.taken.update(context.anchors)
    return tree_of(tokens)


def _notes(context: Context, nodes: list[Node]) -> dict[str, Node]:
    """Give the definition of each note, wherever it stands; of two the first counts."""
    defined: dict[str, Node] = {}
    waiting = nodes[::-1]
    while waiting:
        node = waiting.pop()
        waiting.extend(reversed(node.children))
        if node.kind != "note":
            continue
        label = node.token.meta["label"]
        if label in defined:
            line = context.source.position(defined[label].range[0]).line
            message = f"The note [^{label}] is written a second time; line {line} counts"
            context.problem(
                "duplicate-note", message, context.source.span(*node.token.meta["head"]), "Choose another label"
            )
        else:
            defined[label] = node
    context.note_labels = frozenset(defined)
    return defined


def _definition(reader: BlockReader, node: Node) -> notes.Definition:
    return reader.span(node), lambda: reader.read(node.children)


def _load_front_matter_pictures(context: Context, metadata: Metadata) -> None:
    for kind in ("authors", "editors", "reviewers", "translators"):
        for number, person in enumerate(getattr(metadata, kind)):
            if person.photo:
                pictures.load(context, person.photo.src, metadata.place(kind, number, "photo", "src").value)
    if metadata.publisher and metadata.publisher.logo:
        pictures.load(context, metadata.publisher.logo, metadata.place("publisher", "logo").value)

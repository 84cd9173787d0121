"""Footnotes: which are called, in which order, and which are wrong."""

from collections.abc import Callable

from briefkit.model.blocks import Block, Note, Paragraph
from briefkit.model.inlines import Inline
from briefkit.model.positions import Span
from briefkit.reader.context import Context
from briefkit.reader.reporter import did_you_mean


def call(context: Context, label: str, span: Span) -> bool:
    """Note a call of `[^label]`; say whether there is such a note."""
    if label not in context.note_labels:
        hint = did_you_mean(label, list(context.note_labels)[:200]) or f"Add a line [^{label}]: and its text"
        context.problem("undefined-note", f"There is no note [^{label}]", span, hint)
        return False
    context.called.setdefault(label, None)
    return True


def begin_inline_note(context: Context) -> str:
    """Give the label of the `^[note]` that begins here, and keep its place in the order of calls."""
    number = len(context.called) + 1
    while (label := f"inline-{number}") in context.called or label in context.note_labels:
        number += 1
    context.called[label] = None
    return label


def end_inline_note(context: Context, label: str, children: tuple[Inline, ...], span: Span) -> None:
    """Keep the text of a `^[note]`."""
    paragraph = context.keys.keyed(Paragraph(children, span=span))
    context.called[label] = Note(label, (paragraph,), span, context.keys.key("Note", paragraph.key))


Definition = tuple[Span, Callable[[], tuple[Block, ...]]]
"""Where a note is defined, and how its blocks are read."""


def read_called(context: Context, definitions: dict[str, Definition]) -> dict[str, Note]:
    """Give the notes that are called, in the order of their calls; calls inside notes come behind."""
    read: set[str] = set()
    while waiting := [label for label in context.called if label not in read]:
        read.update(waiting)
        for label in waiting:
            if context.called[label] is None and label in definitions:
                span, blocks_of = definitions[label]
                blocks = blocks_of()
                key = context.keys.key("Note", " ".join(block.key for block in blocks))
                context.called[label] = Note(label, blocks, span, key)
    for label, (span, _blocks_of) in definitions.items():
        if label not in context.called:
            hint = "Call it in the text, or delete it: it is not printed"
            context.problem("unused-note", f"Nothing calls the note [^{label}]", span, hint)
    return {label: note for label, note in context.called.items() if note is not None}

"""Redlines of two versions as web page, PDF and Word file."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, Final, TypeVar

from briefkit.model.blocks import Block, Cell, Figure, Note
from briefkit.model.brief import Brief, Section
from briefkit.model.comparison import Comparison
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Inline, InlinePicture
from briefkit.model.metadata import Metadata, Person, Photo
from briefkit.render import Printed, prepare, render
from briefkit.render.brief_css import figure_rules
from briefkit.render.moment import changed_on
from briefkit.render.page import body_html
from briefkit.render.redline import Redline

Named = TypeVar("Named", bound=Block | Cell | Inline | Metadata | Note | Person | Photo | Section)
WORD: Final = "docx"
_PARTS: Final = (Block, Cell, Inline, Person, Section)
_WAS: Final = "before/"
"""Stands before the name of a picture that the new version has too, and another one."""


def redlines(
    old: Brief,
    new: Brief,
    style: HouseStyle,
    comparison: Comparison,
    named: tuple[str, str],
    formats: Sequence[str],
) -> Mapping[str, bytes]:
    """Give what changed between two versions, set in the house style.

    Args:
        old: the old version, its citations set.
        new: the new one.
        style: the house style of both.
        comparison: what changed.
        named: what the reader calls the two.
        formats: those wanted.

    Raises:
        RenderError: a page would be wrong.

    """
    from briefkit.review.redlines.page.moving import MoveLabels  # noqa: PLC0415 - the comparison needs no pages
    from briefkit.review.redlines.page.weaving import woven_page  # noqa: PLC0415

    before, after = prepare(_renamed(old, new), style), prepare(new, style)
    pictures = {**before.brief.pictures, **after.brief.pictures}
    both = replace(after, brief=replace(after.brief, pictures=pictures))
    labels = MoveLabels(*(after.wording.label(name) for name in ("redline-moved-from", "redline-moved-to")))
    redline = Redline(
        comparison,
        named,
        lambda target, text: woven_page(body_html(before, target), text, labels),
        lambda target: figure_rules(before, target),
    )
    marked: Printed = replace(both, redline=redline)
    return {name: _tracked(before, after) if name == WORD else render(name, marked) for name in formats}


def pages_compared(old: Brief, new: Brief, style: HouseStyle, named: tuple[str, str]) -> bytes:
    """Give a web page with the pages of both PDFs as pictures, and frames around what differs.

    Args:
        old: the old version, its citations set.
        new: the new one.
        style: the house style of both.
        named: what the reader calls the two.

    Raises:
        RenderError: a page would be wrong.

    """
    from briefkit.render.page_pairs import Pair, page_pairs_html  # noqa: PLC0415 - asked for now and then
    from briefkit.review.redlines.pages import page_pairs  # noqa: PLC0415

    pairs = page_pairs(*(render("pdf", prepare(brief, style)) for brief in (old, new)))
    shown = [Pair(one.was, one.number, one.old, one.new, one.size, one.places) for one in pairs]
    return page_pairs_html(new.metadata.title, named, shown)


def _tracked(old: Printed, new: Printed) -> bytes:
    """Give the Word file with tracked changes."""
    from briefkit.review.redlines.word.weaving import woven_file  # noqa: PLC0415 - as above

    when = changed_on(new)
    moment = when.strftime("%Y-%m-%dT%H:%M:%SZ") if when else ""
    return woven_file(render(WORD, old), render(WORD, new), moment)


def _renamed(old: Brief, new: Brief) -> Brief:
    """Give the old version with its own names for pictures that changed under one name."""
    changed = {src for src, one in old.pictures.items() if src in new.pictures and new.pictures[src].data != one.data}
    if not changed:
        return old
    names = {src: f"{_WAS}{src}" if src in changed else src for src in old.pictures}
    pictures = {names[src]: replace(one, src=names[src]) for src, one in old.pictures.items()}
    sections = tuple(_with_names(section, names) for section in old.sections)
    notes = {label: _with_names(note, names) for label, note in old.notes.items()}
    metadata = _with_names(old.metadata, names)
    return replace(old, pictures=pictures, sections=sections, notes=notes, metadata=metadata)


def _with_names(part: Named, names: Mapping[str, str]) -> Named:
    """Give a part of a brief in which every picture has another name."""
    changed: dict[str, Any] = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(part, Figure | InlinePicture | Photo) and field.name == "src":
            changed["src"] = names.get(value, value)
        elif isinstance(value, tuple):
            changed[field.name] = tuple(_with_names(one, names) if isinstance(one, _PARTS) else one for one in value)
        elif isinstance(value, Photo):
            changed[field.name] = _with_names(value, names)
    return replace(part, **changed)

"""A Word file as a manuscript."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from lxml import etree

from briefkit.importers.account import words_of
from briefkit.importers.archive import RefusedError, parsed
from briefkit.importers.docx.all_words import words_in
from briefkit.importers.docx.body import blocks_in
from briefkit.importers.docx.carried import carried_in
from briefkit.importers.docx.context import Context, Tracked
from briefkit.importers.docx.names import W, transitional
from briefkit.importers.docx.numbering import lists_of
from briefkit.importers.docx.package import Package
from briefkit.importers.docx.styles import styles_of
from briefkit.importers.manuscript import Block, CodeBlock, Dropped, Manuscript, Properties, alts_of

_MAIN: Final = "officeDocument"
_TRACKED: Final = ("ins", "del", "moveFrom", "moveTo")
_DUBLIN: Final = "{http://purl.org/dc/elements/1.1/}"
_CORE: Final = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"


def read_docx(data: bytes, tracked: Tracked = "") -> Manuscript:
    """Read a Word file.

    Args:
        data: the file.
        tracked: what becomes of tracked changes; empty refuses a file that holds some.

    Raises:
        RefusedError: it is damaged, could do harm, or holds tracked changes and nobody said what becomes of them.

    """
    package = Package(data)
    part = next((target for kind, target, _ in package.related("").values() if kind == _MAIN), "word/document.xml")
    body = _tree(package, part).find(W + "body") if part in package.names else None
    if body is None:
        raise RefusedError("This is no Word file: it has no text.")
    related = package.related(part)
    parts = {kind: target for kind, target, outside in related.values() if not outside}
    roots = {name: _tree(package, target) for name, target in parts.items() if name in ("footnotes", "endnotes")}
    everything = (body, *roots.values())
    if not tracked:
        _refuse_tracked(everything)
    styles = styles_of(_tree(package, parts.get("styles", "")))
    context = Context(package, styles, lists_of(_tree(package, parts.get("numbering", ""))), tracked, part, related)
    context.comments = _comments(_tree(package, parts.get("comments", "")))
    blocks = tuple(_joined(list(blocks_in(body, context))))
    notes = _notes(context, roots, parts)
    words = [word for tree in everything for word in words_in(tree, tracked)]
    for name in sorted({target for kind, target, _ in related.values() if kind in ("header", "footer")}):
        words += _drop_furniture(_tree(package, name), context)
    words += [word for alt in alts_of((*blocks, *(b for n in notes.values() for b in n))) for word in words_of(alt)]
    pictures = {name: package.read(target) or b"" for target, name in context.pictures.items()}
    told, dropped = tuple(context.told), tuple(context.dropped)
    told_of = _properties(package)
    manuscript = Manuscript(blocks, notes, pictures, context.works, told_of, dropped, tuple(words), told=told)
    return replace(manuscript, carried=carried_in(package, manuscript))


def _tree(package: Package, name: str) -> etree._Element:
    data = package.read(name) if name else None
    return etree.Element("nothing") if data is None else parsed(transitional(data), name)


def _refuse_tracked(roots: tuple[etree._Element, ...]) -> None:
    changes = [
        change for root in roots for name in _TRACKED for change in root.iter(W + name) if change.get(W + "author")
    ]
    if not changes:
        return
    people = ", ".join(sorted({change.get(W + "author", "") for change in changes})[:3])
    what = f"{len(changes)} tracked changes" if len(changes) > 1 else "a tracked change"
    raise RefusedError(f"This file holds {what} (by {people}). Say what becomes of them: --accept or --reject.")


def _comments(root: etree._Element) -> dict[str, str]:
    found = {}
    for comment in root.iter(W + "comment"):
        words = " / ".join(filter(None, (_text(paragraph) for paragraph in comment.iter(W + "p"))))
        author = comment.get(W + "author", "").strip()
        found[comment.get(W + "id", "")] = f"{author}: {words}" if author else words
    return found


def _text(paragraph: etree._Element) -> str:
    return "".join(element.text or "" for element in paragraph.iter(W + "t", W + "delText")).strip()


def _notes(
    context: Context, roots: Mapping[str, etree._Element], parts: Mapping[str, str]
) -> dict[str, tuple[Block, ...]]:
    """Read the notes that the text has called; a note may call no note."""
    found: dict[str, tuple[Block, ...]] = {}
    for (kind, number), label in list(context.notes.items()):
        name = kind.removesuffix("Reference") + "s"
        note = next((n for n in roots.get(name, ()) if n.get(W + "id") == number), None)
        if note is None:
            continue
        context.part, context.relations = parts[name], context.package.related(parts[name])
        context.fields = []
        found[label] = tuple(_joined(list(blocks_in(note, context))))
    return found


def _joined(blocks: list[Block]) -> Iterator[Block]:
    """Give blocks in which lines of code that follow one another are one block."""
    waiting: CodeBlock | None = None
    for block in blocks:
        if isinstance(block, CodeBlock) and waiting:
            waiting = replace(waiting, text=f"{waiting.text}\n{block.text}")
        elif isinstance(block, CodeBlock):
            waiting = block
        else:
            if waiting:
                yield waiting
                waiting = None
            yield block
    if waiting:
        yield waiting


def _drop_furniture(root: etree._Element, context: Context) -> list[str]:
    """Leave a page's head or foot behind, and give its words."""
    words = " ".join(filter(None, (_text(paragraph) for paragraph in root.iter(W + "p"))))
    if words:
        context.dropped.append(Dropped(words, "the page's head or foot"))
    return words_of(words)


def _properties(package: Package) -> Properties:
    core = package.xml("docProps/core.xml")
    lang = next(iter(_languages(package)), "")
    keywords = core.findtext(_CORE + "keywords", "")
    return Properties(
        " ".join(core.findtext(_DUBLIN + "title", "").split()),
        made_by=" ".join(core.findtext(_DUBLIN + "creator", "").split()),
        lang=lang,
        keywords=tuple(filter(None, (word.strip() for word in re.split("[,;]", keywords)))),
    )


def _languages(package: Package) -> Iterator[str]:
    """Give the language that the file says its text is in (ECMA-376 part 1, 17.3.2.20)."""
    root = _tree(package, "word/styles.xml")
    for element in root.iterfind(f"{W}docDefaults//{W}lang"):
        lang = element.get(W + "val", "")
        if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", lang):
            yield lang

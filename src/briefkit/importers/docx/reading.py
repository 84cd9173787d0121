"""A Word file as a manuscript."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from lxml import etree

from briefkit.importers.account import words_of
from briefkit.importers.docx.body import blocks_in
from briefkit.importers.docx.carried import carried_in
from briefkit.importers.docx.context import Context, Tracked
from briefkit.importers.docx.names import MC, M, W, transitional
from briefkit.importers.docx.numbering import lists_of
from briefkit.importers.archive import Refused, parsed
from briefkit.importers.docx.package import Package
from briefkit.importers.docx.runs import symbol_of
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
        Refused: it is damaged, could do harm, or holds tracked changes of which nobody said what they are to become.

    """
    package = Package(data)
    part = next((target for kind, target, _ in package.related("").values() if kind == _MAIN), "word/document.xml")
    if part not in package.names:
        raise Refused("This is no Word file: it has no text.")
    root = _tree(package, part)
    body = root.find(W + "body")
    if body is None:
        raise Refused("This is no Word file: it has no text.")
    related = package.related(part)
    parts = {kind: target for kind, target, outside in related.values() if not outside}
    roots: dict[str, etree._Element] = {
        kind: _tree(package, parts[kind]) for kind in ("footnotes", "endnotes") if kind in parts
    }
    if not tracked:
        _refuse_tracked((root, *roots.values()))
    styles = styles_of(_tree(package, parts.get("styles", "")))
    context = Context(package, styles, lists_of(_tree(package, parts.get("numbering", ""))), tracked, part, related)
    context.comments = _comments(_tree(package, parts.get("comments", "")))
    blocks = tuple(_joined(list(blocks_in(body, context))))
    notes = _notes(context, roots, parts)
    for name in sorted({target for kind, target, _ in related.values() if kind in ("header", "footer")}):
        _drop_furniture(_tree(package, name), context)
    everything = [root, *roots.values()]
    words = [word for tree in everything for word in _words(tree, context.tracked)]
    words += [
        word
        for dropped in context.dropped
        if dropped.reason.startswith("the page's")
        for word in words_of(dropped.words)
    ]
    words += [word for alt in alts_of((*blocks, *(b for n in notes.values() for b in n))) for word in words_of(alt)]
    pictures = {name: package.read(target) or b"" for target, name in context.pictures.items()}
    manuscript = Manuscript(
        blocks,
        notes,
        pictures,
        context.works,
        _properties(package),
        tuple(context.dropped),
        tuple(words),
        told=tuple(context.told),
    )
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
    raise Refused(
        f"This file holds {len(changes)} tracked changes (by {people}). Say what they are to become: --accept or --reject."
    )


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


def _drop_furniture(root: etree._Element, context: Context) -> None:
    words = " ".join(filter(None, (_text(paragraph) for paragraph in root.iter(W + "p"))))
    if words:
        context.dropped.append(Dropped(words, "the page's head or foot"))


def _words(root: etree._Element, tracked: Tracked) -> Iterator[str]:
    """Give every word of a part, found without regard to what the reader makes of it.

    A word may be parted into runs, but never by the end of a paragraph, a tab or a line break.
    """
    out = {W + "del", W + "moveFrom"} if tracked != "reject" else {W + "ins", W + "moveTo"}
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag
        if tag == W + "p" or (event == "start" and tag in (W + "br", W + "tab", W + "cr", W + "ptab")):
            pieces.append(_ended(element, event, tracked))
        elif (
            event == "start"
            and tag in (W + "t", W + "delText", M + "t")
            and element.text
            and not _is_gone(element, out)
        ):
            pieces.append(element.text)
        elif event == "start" and tag == W + "sym" and not _is_gone(element, out):
            pieces.append(symbol_of(element))
        elif event == "start" and tag == W + "noBreakHyphen":
            pieces.append("\u2011")
    yield from words_of(re.sub("[\n\t]+", " ", "".join(pieces)))


def _ended(element: etree._Element, event: str, tracked: Tracked) -> str:
    """Give what parts words here: nothing where a tracked change joins two paragraphs."""
    if element.tag != W + "p":
        return " "
    before = element.getprevious() if event == "start" else element
    marks = None if before is None else before.find(f"{W}pPr/{W}rPr")
    gone = W + ("ins" if tracked == "reject" else "del")
    return "" if marks is not None and marks.find(gone) is not None else "\n"


def _is_gone(element: etree._Element, out: set[str]) -> bool:
    """Tell whether a tracked change, or a second way of saying the same, takes words out."""
    row = {"ins" if W + "ins" in out else "del"}
    for above in element.iterancestors():
        if above.tag in out or above.tag == MC + "Fallback":
            return True
        if above.tag == W + "tr" and any(above.find(f"{W}trPr/{W}{name}") is not None for name in row):
            return True
    return False


def _properties(package: Package) -> Properties:
    core = package.xml("docProps/core.xml")
    lang = next(iter(_languages(package)), "")
    people = core.findtext(_DUBLIN + "creator", "")
    keywords = core.findtext(_CORE + "keywords", "")
    return Properties(
        " ".join(core.findtext(_DUBLIN + "title", "").split()),
        tuple(filter(None, (name.strip() for name in people.split(";")))),
        "",
        lang,
        tuple(filter(None, (word.strip() for word in re.split("[,;]", keywords)))),
        core.findtext(_DUBLIN + "description", ""),
    )


def _languages(package: Package) -> Iterator[str]:
    """Give the language that the file says its text is in (ECMA-376 part 1, 17.3.2.20)."""
    root = _tree(package, "word/styles.xml")
    for element in root.iterfind(f"{W}docDefaults//{W}lang"):
        lang = element.get(W + "val", "")
        if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", lang):
            yield lang

"""What changed stands in no frame: LibreOffice (7.4) settles no change inside one, nor right behind one.

A side head or a number in the margin that did not change keeps its frame, which then is its own and not its style's.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Final

from briefkit.review.redlines.word.names import Xml, made, taken_out, w
from briefkit.review.redlines.word.package import DOCUMENT, STYLES, Package

_CHANGES: Final = tuple(w(name) for name in ("ins", "del", "moveFrom", "moveTo", "pPrChange"))
_BEFORE: Final = frozenset(w(name) for name in ("pStyle", "keepNext", "keepLines", "pageBreakBefore"))
"""What stands before a frame in the properties of a paragraph (17.3.1.26)."""


def without_changed_frames(package: Package) -> None:
    """Take the frames from paragraphs that changed, and from those before a block that changed."""
    styled = dict(_frames(package.tree(STYLES)))
    groups = list(_groups(package.tree(DOCUMENT), styled))
    if not any(_changed(group) for group in groups):
        return
    for group in groups:
        for paragraph in group:
            frame = next((styled[name] for name in _styles(paragraph) if name in styled), None)
            if frame is not None and not _changed(group) and paragraph.find(f"{w('pPr')}/{w('framePr')}") is None:
                _put(paragraph, frame)
        if _changed(group):
            for one in [one for paragraph in group for one in paragraph.iter(w("framePr"))]:
                taken_out(one)
    for one in list(package.tree(STYLES).iter(w("framePr"))):
        taken_out(one)


def _frames(styles: Xml) -> Iterator[tuple[str, Xml]]:
    """Give the frames of paragraph styles by the styles' names, also of those that are based on such a one."""
    known = {style.get(w("styleId"), ""): style for style in styles.findall(w("style"))}
    for name, style in known.items():
        seen: set[str] = set()
        base: Xml | None = style
        while base is not None and base.get(w("styleId"), "") not in seen:
            seen.add(base.get(w("styleId"), ""))
            frame = base.find(f"{w('pPr')}/{w('framePr')}")
            if frame is not None:
                yield name, deepcopy(frame)
                break
            parent = base.find(w("basedOn"))
            base = known.get(parent.get(w("val"), "")) if parent is not None else None


def _groups(document: Xml, styled: Mapping[str, Xml]) -> Iterator[list[Xml]]:
    """Give the paragraphs that share a frame, since they follow one another."""
    group: list[Xml] = []
    for paragraph in document.iter(w("p")):
        framed = (
            any(name in styled for name in _styles(paragraph)) or next(paragraph.iter(w("framePr")), None) is not None
        )
        if group and (not framed or paragraph.getprevious() is not group[-1]):
            yield group
            group = []
        if framed:
            group.append(paragraph)
    if group:
        yield group


def _changed(group: Sequence[Xml]) -> bool:
    following = group[-1].getnext()
    blocks = [*group, *([following] if following is not None else [])]
    return any(next(block.iter(*_CHANGES), None) is not None for block in blocks)


def _styles(paragraph: Xml) -> list[str]:
    """Give the style that a paragraph has, and the one that it had."""
    return [style.get(w("val"), "") for style in paragraph.iter(w("pStyle"))]


def _put(paragraph: Xml, frame: Xml) -> None:
    look = paragraph.find(w("pPr"))
    if look is None:
        look = made("pPr")
        paragraph.insert(0, look)
    look.insert(sum(one.tag in _BEFORE for one in look), deepcopy(frame))

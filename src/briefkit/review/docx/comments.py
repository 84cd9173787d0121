"""The comments of a Word file (ECMA-376 part 1, 17.13.4), and which of them answer others ([MS-DOCX] 2.5.4)."""

from dataclasses import dataclass

from lxml import etree

from briefkit.review.docx.names import dated, said, w, w14, w15
from briefkit.review.docx.package import Package


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment."""

    name: str
    """Its number in the file."""
    author: str
    date: str
    text: str
    parent: str = ""
    """Number of the comment that it answers."""
    resolved: bool = False


def comments(package: Package, parts: dict[str, str]) -> list[Comment]:
    """Give the comments of a file in their order.

    Args:
        package: the file.
        parts: kind of part -> its name, for those that the text names.

    """
    if "comments" not in parts:
        return []
    more = _extended(package, parts.get("commentsExtended", ""))
    elements = list(package.xml(parts["comments"]).iter(w("comment")))
    by_paragraph = {_last_paragraph(each): said(each, "id") for each in elements}
    found = []
    for each in elements:
        parent, resolved = more.get(_last_paragraph(each), ("", False))
        found.append(
            Comment(
                said(each, "id"),
                said(each, "author"),
                dated(each),
                "\n".join(_words(paragraph) for paragraph in each.iter(w("p"))).strip(),
                by_paragraph.get(parent, "") if parent else "",
                resolved,
            )
        )
    return found


def _extended(package: Package, name: str) -> dict[str, tuple[str, bool]]:
    """Give id of a comment's last paragraph -> that of the one it answers, and whether it is done."""
    if not name or not package.has(name):
        return {}
    return {
        each.get(w15("paraId"), ""): (each.get(w15("paraIdParent"), ""), each.get(w15("done")) in ("1", "true"))
        for each in package.xml(name).iter(w15("commentEx"))
    }


def _last_paragraph(comment: etree._Element) -> str:
    last = ""
    for paragraph in comment.iter(w("p")):
        last = paragraph.get(w14("paraId"), "") or last
    return last or f"#{said(comment, 'id')}"


def _words(paragraph: etree._Element) -> str:
    pieces = {w("tab"): "\t", w("br"): "\n", w("noBreakHyphen"): "\u2011"}
    return "".join(
        (piece.text or "") if piece.tag == w("t") else pieces[piece.tag] for piece in paragraph.iter(w("t"), *pieces)
    )

"""PDF files of a test, made by the real renderer, and what is in them: tags with their text, attachments, fonts."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Object
from pikepdf._core import PageList

from briefkit.model.brief import Brief
from briefkit.render import Options, prepare, render
from briefkit.render.options import PdfKind
from support import samples
from support.houses import load


def pdf_of(brief: Brief | str, style: str = "plain", kind: PdfKind = "accessible") -> bytes:
    """Give a brief, or the brief of a text, as PDF."""
    read = samples.brief_of(brief) if isinstance(brief, str) else brief
    return render("pdf", prepare(read, load(style), Options(pdf=kind)))


@cache
def full_pdf(style: str, kind: PdfKind = "accessible") -> bytes:
    """Give the brief with every element as PDF."""
    return pdf_of(samples.full_brief(), style, kind)


def opened(data: bytes) -> pikepdf.Pdf:
    """Give a PDF opened with another library than the one that made it."""
    return pikepdf.open(io.BytesIO(data))


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """One element of the structure tree."""

    role: str
    says: dict[str, str]
    """Its texts: `Alt`, `Lang`, `E`, `ID`, and its `Scope`."""
    kids: list["Tag"] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)
    """Page and number of each mark that it holds itself."""

    def every(self, role: str) -> list["Tag"]:
        """Give the elements of one role inside, in order."""
        return [tag for tag in self.walk() if tag.role == role]

    def walk(self) -> Iterator["Tag"]:
        """Give this element and all inside."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    @property
    def shape(self) -> str:
        """Give the roles as text: `L(LI(Lbl LBody(P)))`."""
        inside = " ".join(kid.shape for kid in self.kids)
        return f"{self.role}({inside})" if inside else self.role

    @property
    def pages(self) -> set[int]:
        """Give the pages on which it has content."""
        return {page for tag in self.walk() for page, _ in tag.marks}


def tags_of(pdf: pikepdf.Pdf) -> Tag:
    """Give the structure tree of a PDF."""
    (root,) = _as_list(pdf.Root.StructTreeRoot.K)
    return _tag(root, pdf.pages, None)


def _tag(entry: Object, pages: PageList, page: Object | None) -> Tag:
    page = entry.get("/Pg", page)
    attributes = {**entry, **(entry.get("/A") or {})}
    says = {key[1:]: str(attributes[key]) for key in ("/Alt", "/Lang", "/E", "/ID", "/Scope") if key in attributes}
    tag = Tag(str(entry.S).removeprefix("/"), says)
    for kid in _as_list(entry.get("/K", Array())):
        if isinstance(kid, int):
            tag.marks.append((_number(page, pages), int(kid)))
        elif kid.get("/Type") == "/MCR":
            tag.marks.append((_number(kid.Pg, pages), int(kid.MCID)))
        elif kid.get("/Type") != "/OBJR":
            tag.kids.append(_tag(kid, pages, page))
    return tag


def _as_list(kids: Object) -> list[Object]:
    return list(kids) if isinstance(kids, Array) else [kids]


def _number(page: Object | None, pages: PageList) -> int:
    assert isinstance(page, Dictionary)
    return next(number for number, one in enumerate(pages) if one.obj.objgen == page.objgen)


def embedded_faces(pdf: pikepdf.Pdf) -> set[str]:
    """Give the names of the embedded faces without the prefix of their subset."""
    fonts = [font for page in pdf.pages for font in page.obj.Resources.get("/Font", {}).values()]
    return {str(font.BaseFont).partition("+")[2] for font in fonts}

"""PDFs that are made to do harm are refused in one line, or read for what can be read of them."""

import io
import zlib
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from briefkit.errors import UsageError
from briefkit.model.review import Review
from support.pdf_editor import ByPikepdf, corners
from support.returned import copy_of, is_whole, line_of, read_back

Change = Callable[[pikepdf.Pdf], None]
MARKED = "Rosters appear late"
BOMB = 50_000_000
"""Bytes that zip to a thousandth."""
KEYS = ("Rect", "QuadPoints", "Contents", "T", "M", "IRT", "RT", "State", "RC", "F", "CL", "L", "LE", "P", "Popup")
VALUES = (5, True, Name.Other, String("x"), Array([String("a"), Name.B]), Array([Dictionary()]), Dictionary(A=1))


def changed(change: Change, **how: object) -> bytes:
    """Give a file with one highlight, changed."""
    made = ByPikepdf(copy_of("pdf"))
    made.mark("Highlight", MARKED)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(made.saved())) as pdf:
        change(pdf)
        pdf.save(out, **how)
    return out.getvalue()


def back(data: bytes) -> Review:
    found = read_back(data, suffix="pdf")
    assert is_whole(found)
    return found


def zipped(pdf: pikepdf.Pdf) -> pikepdf.Object:
    stream = pdf.make_stream(b"")
    stream.write(zlib.compress(b" " * BOMB), filter=Name.FlateDecode)
    return stream


def form(pdf: pikepdf.Pdf, paints: bytes, inner: pikepdf.Object | None = None) -> pikepdf.Object:
    made = pdf.make_stream(paints)
    made.Type, made.Subtype, made.BBox = Name.XObject, Name.Form, Array([0, 0, 600, 800])
    made.Resources = Dictionary(XObject=Dictionary(X=inner) if inner is not None else Dictionary())
    return made


def forms_in_forms(pdf: pikepdf.Pdf) -> None:
    made = form(pdf, b"BT ET")
    for _ in range(9):
        made = form(pdf, b"/X Do " * 20, made)
    for page in pdf.pages:
        page.obj.Resources, page.obj.Contents = Dictionary(XObject=Dictionary(X=made)), pdf.make_stream(b"/X Do")


def form_in_itself(pdf: pikepdf.Pdf) -> None:
    made = form(pdf, b"/X Do /X Do")
    made.Resources.XObject.X = made
    for page in pdf.pages:
        page.obj.Resources, page.obj.Contents = Dictionary(XObject=Dictionary(X=made)), pdf.make_stream(b"/X Do")


def pages_of_zeros(pdf: pikepdf.Pdf) -> None:
    zeros = zipped(pdf)
    for page in pdf.pages:
        page.obj.Contents = zeros


def fonts_of_zeros(pdf: pikepdf.Pdf) -> None:
    zeros = zipped(pdf)
    for page in pdf.pages:
        for font in page.obj.Resources.Font.values():
            font.ToUnicode = zeros


def map_of(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.attachments["brief.map.json"].get_file().obj


PAINTED: dict[str, Change] = {
    "forms in forms in forms": forms_in_forms,
    "a form in itself": form_in_itself,
    "pages that unfold to far too much": pages_of_zeros,
    "fonts that unfold to far too much": fonts_of_zeros,
    "a script": lambda pdf: pdf.Root.update({"/OpenAction": Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))}),
    "an owner's password": lambda _: None,
}


@pytest.mark.parametrize("kind", PAINTED)
def test_a_mark_is_still_found_in_a_file_with(kind: str) -> None:
    how = {"encryption": pikepdf.Encryption(owner="secret", user="")} if kind == "an owner's password" else {}
    (item,) = back(changed(PAINTED[kind], **how)).items
    assert item.span.start.line == line_of(MARKED)


MAPS = {
    "lists in lists": b"[" * 1_000_000,
    "numbers that are none": b'{"sha256": {}, "blocks": [], "texts": [{"key": [], "words": "ab", "runs": '
    b"[[NaN, 1, 2, 3, 4, 0, 1], [0, 1, 2, Infinity, 4, 0, 1], [0, -1e308, 2, 1e308, 4, 0, 1]]}]}",
    "something else": b"\xff\xfe",
}


@pytest.mark.parametrize("kind", MAPS)
def test_a_map_with_nonsense_in_it_is_passed_over(kind: str) -> None:
    (item,) = back(changed(lambda pdf: map_of(pdf).write(MAPS[kind]))).items
    assert (item.found_by, item.span.start.line) == ("text", line_of(MARKED))


def test_values_of_other_kinds_than_they_should_be_lose_no_mark() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for key in KEYS:
            for value in VALUES:
                mark = Dictionary(Type=Name.Annot, Subtype=Name.Highlight, Rect=Array([100, 400, 300, 420]))
                mark[f"/{key}"] = value
                pdf.pages[0].Annots.append(pdf.make_indirect(mark))

    found = back(changed(change))
    assert found.files[0].marks == len(KEYS) * len(VALUES) + 1


def test_annotations_that_are_no_list_are_none() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        endless = pdf.make_indirect(Array())
        endless.append(endless)
        pdf.pages[0].Annots = endless

    assert back(changed(change)).items == ()


def test_answers_in_a_circle_are_each_listed() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        notes = [pdf.make_indirect(Dictionary(Subtype=Name.Text, Rect=Array([9, 9, 20, 20]))) for _ in range(200)]
        for one, other in zip(notes, [*notes[1:], notes[0]], strict=True):
            one.IRT = other
        pdf.pages[0].Annots.extend(notes)

    assert len(back(changed(change)).items) == 201


def test_a_comment_of_many_megabytes_and_a_mark_with_a_hundred_thousand_corners_are_read() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        mark = next(mark for mark in pdf.pages[0].Annots if mark.Subtype == Name.Highlight)
        mark.Contents = String("ä" * 5_000_000)
        mark.QuadPoints = Array(corners(((100.0, 400.0, 200.0, 410.0),)) * 12_500)

    (item,) = back(changed(change)).items
    assert item.text.startswith("ää")


def test_what_is_far_too_long_is_refused() -> None:
    def many(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots.extend(Dictionary(Subtype=Name.Text, Rect=Array([1, 2, 3, 4])) for _ in range(20_001))

    def long(pdf: pikepdf.Pdf) -> None:
        for _ in range(501):
            pdf.add_blank_page()

    for change, reason in ((many, "it has more than 20,000 marks"), (long, "it has 50. pages")):
        with pytest.raises(UsageError, match=rf"^returned-1.pdf: cannot be read: {reason}\.$"):
            back(changed(change))


def test_pages_in_a_circle_are_refused() -> None:
    with pytest.raises(UsageError, match=r"^returned-1.pdf: cannot be read: it is damaged, or no PDF\.$"):
        back(changed(lambda pdf: pdf.Root.Pages.Kids.append(pdf.Root.Pages)))

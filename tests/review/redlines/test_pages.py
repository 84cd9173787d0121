import io

import pikepdf
from PIL import Image, ImageDraw

from briefkit.review.redlines.pages import differences, page_pairs


def sheet(*marks: tuple[int, int, int, int], size: tuple[int, int] = (300, 400)) -> Image.Image:
    image = Image.new("RGB", size, "white")
    for mark in marks:
        ImageDraw.Draw(image).rectangle(mark, fill="black")
    return image


def pdf(*sheets: Image.Image) -> bytes:
    file = io.BytesIO()
    sheets[0].save(file, "PDF", save_all=True, append_images=sheets[1:], resolution=96)
    return file.getvalue()


def test_a_sheet_does_not_differ_from_itself() -> None:
    assert differences(sheet((10, 10, 40, 20)), sheet((10, 10, 40, 20))) == []


def test_what_differs_is_framed_and_places_apart_are_two() -> None:
    places = differences(sheet((100, 100, 140, 110), (100, 300, 140, 310)), sheet())
    assert len(places) == 2
    left, top, right, bottom = places[0]
    assert (left <= 100, top <= 100, right >= 140, bottom >= 110) == (True,) * 4
    assert bottom < 300


def test_a_full_stop_more_is_found() -> None:
    assert len(differences(sheet((100, 100, 101, 101)), sheet())) == 1


def test_sheets_of_two_sizes_differ_where_one_ends() -> None:
    assert differences(sheet((250, 350, 280, 380)), sheet(size=(200, 300)))


def test_pages_that_are_the_same_have_no_pictures_and_one_more_stands_alone() -> None:
    first, second = sheet((10, 10, 90, 90)), sheet((50, 50, 250, 250))
    pairs = list(page_pairs(pdf(first, first), pdf(first, second, second)))
    assert [(pair.was, pair.number, pair.places) for pair in pairs] == [(1, 1, 0), (2, 2, 1), (0, 3, 1)]
    assert pairs[0].old == pairs[0].new == b""
    assert Image.open(io.BytesIO(pairs[1].old)).size == pairs[1].size
    assert pairs[2].old == b""
    assert pairs[2].new


def text_pdf(*pages: str) -> bytes:
    """Pages with words, and with their numbers at their feet."""
    document = pikepdf.new()
    face = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    for number, words in enumerate(pages, start=1):
        page = document.add_blank_page(page_size=(595, 842))
        page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=face))
        foot = f"BT /F1 9 Tf 72 40 Td ({number} of {len(pages)}) Tj ET"
        page.Contents = document.make_stream(f"BT /F1 14 Tf 72 700 Td ({words}) Tj ET {foot}".encode())
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_page_in_the_middle_leaves_the_later_ones_the_same_but_for_their_numbers() -> None:
    first, second, more = "The boats are late.", "Nurses wait on nine piers.", "Crews leave for the trawlers."
    pairs = list(page_pairs(text_pdf(first, second), text_pdf(first, more, second)))
    assert [(pair.was, pair.number, pair.places) for pair in pairs] == [(1, 1, 0), (0, 2, 1), (2, 3, 0)]


def test_a_number_in_the_text_is_a_change() -> None:
    (pair,) = page_pairs(text_pdf("In 2024 they were late."), text_pdf("In 2025 they were late."))
    assert pair.places == 1

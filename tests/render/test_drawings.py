"""SVG drawings as they come to a page."""

from lxml import etree

from briefkit.render.drawings import by_itself, for_word, on_paper, words
from support.houses import load

STYLE = load("plain")
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">'


def drawing(inside: str) -> bytes:
    return f"{HEAD}{inside}</svg>".encode()


def test_words_are_set_in_the_face_of_the_house_and_in_no_other() -> None:
    named = (
        '<style>.a { font-family: Arial; fill: red } .b { font: italic bold 9px/1.2 "Times New Roman", serif }</style>'
        '<text font-family="Georgia" x="1">A</text><text style="font-family:\'Gill Sans\';fill:blue">B</text>'
    )
    made = on_paper(drawing(named), STYLE).decode()
    for name in ("Arial", "Times", "Georgia", "Gill"):
        assert name not in made
    assert 'font-family="bk-source-sans-3, sans-serif"' in made
    assert "fill: red" in made
    assert "fill:blue" in made
    assert "font-style: italic; font-weight: bold; font-size: 9px" in made


def test_on_a_web_page_the_face_comes_along_cut_to_the_words() -> None:
    made = by_itself(drawing("<text>Port</text>"), STYLE)
    assert b"@font-face" in made
    assert len(made) < 12_000


def test_word_gets_the_family_by_its_name_with_a_substitute() -> None:
    made = etree.fromstring(for_word(drawing("<text>Port</text>"), STYLE))
    assert made.get("font-family") == "'Source Sans 3', 'Calibri', sans-serif"


def test_a_drawing_without_words_keeps_what_it_says() -> None:
    shapes = '<path class="a" d="M0 0"/>'
    assert etree.fromstring(by_itself(drawing(shapes), STYLE)).get("font-family") is None


def test_notes_of_the_program_that_made_it_are_left_out() -> None:
    told = "<!-- by Ravi --><metadata>Ravi</metadata><title>Wells</title><path d='M0 0'/>"
    made = on_paper(drawing(told), STYLE)
    assert b"Ravi" not in made
    assert b"<title>Wells</title>" in made


def test_the_words_of_a_drawing_are_those_that_show() -> None:
    assert words(drawing("<title>Not shown</title><text>One <tspan>two</tspan></text>")) == "One two"

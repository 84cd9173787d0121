"""Text in columns in the Word file: sections that follow one another on a page."""

import pytest

from briefkit.render import prepare, render
from support import samples
from support.houses import load
from support.word_checks import NS, W, docx_findings
from support.word_files import paragraphs, part

WORDS = "The night is when the body recovers, and the inner districts give back the warmth of the day. "
NAMES = "".join(f"| Quarter {n} " for n in range(9))
WIDE = f"{NAMES}|\n{'| --: ' * 9}|\n{'| 1,234.5 ' * 9}|\n\nTable: Nine columns\n"
LANDSCAPE = WIDE.replace("Nine columns", 'Turned {turn="landscape"}')
HEAD = "---\ntitle: A Title of a Brief\nlang: en-GB\n---\n\n"
LONG = f"{WORDS * 4}\n\n{WORDS}"
TEXT = f"{HEAD}## Summary\n\n{LONG}\n\n## Impact\n\n{LONG}\n\n### The wide one\n\n{WIDE}\n### After it\n\n{LONG}\n"


def _file(text: str, style: str) -> bytes:
    return render("docx", prepare(samples.brief_of(text), load(style)))


def _sections(data: bytes) -> list[tuple[str, str]]:
    """Give for each section how it begins and how many columns it has."""
    found = []
    for section in part(data, "word/document.xml").iter(W + "sectPr"):
        kind, columns = section.find("w:type", NS), section.find("w:cols", NS)
        begins = "" if kind is None else kind.get(W + "val")
        found.append((begins, "1" if columns is None else columns.get(W + "num")))
    return found


def test_what_reaches_over_all_columns_is_a_section_of_its_own() -> None:
    assert _sections(_file(TEXT, "journal")) == [
        ("", "1"),
        ("continuous", "2"),
        ("continuous", "1"),
        ("continuous", "2"),
    ]


def test_a_heading_goes_along_with_the_wide_table_below_it() -> None:
    body = part(_file(TEXT, "journal"), "word/document.xml").find("w:body", NS)
    ends = [place for place, child in enumerate(body) if child.find("w:pPr/w:sectPr", NS) is not None]
    heading = next(place for place, child in enumerate(body) if "The wide one" in "".join(child.itertext()))
    table = next(place for place, child in enumerate(body) if child.tag == W + "tbl")
    assert ends[1] < heading < table <= ends[2]


def test_the_page_behind_a_landscape_one_begins_anew() -> None:
    text = TEXT.replace(WIDE, '::: {lang="fr"}\nBon.\n:::\n\n') + f"\n{LANDSCAPE}\n{LONG}\n"
    data = _file(text, "journal")
    assert [code for code, _ in docx_findings(data)] == ["metadata"]  # it has no author
    turned = [size.get(W + "orient") for size in part(data, "word/document.xml").iter(W + "pgSz")]
    for before, (begins, _) in zip(["", *turned], _sections(data), strict=False):
        assert begins == ("" if before in ("", "landscape") else begins)


@pytest.mark.parametrize("style", ["plain", "institute"])
def test_a_file_without_columns_is_one_section(style: str) -> None:
    assert _sections(_file(TEXT.replace(WIDE, ""), style)) == [("", "1")]


def test_paragraphs_behind_another_are_indented_and_the_first_is_not() -> None:
    styles = [name for name, words in paragraphs(_file(TEXT, "journal")) if words.startswith("The night")]
    assert styles == [
        *("BodyTextInset", "BodyTextFirstIndentInset"),
        *("BodyText", "BodyTextFirstIndent", "BodyText", "BodyTextFirstIndent"),
    ]


def test_a_heading_that_is_run_in_ends_in_words_style_separator() -> None:
    document = part(_file(TEXT, "journal"), "word/document.xml")
    separated = [p for p in document.iter(W + "p") if p.find("w:pPr/w:rPr/w:specVanish", NS) is not None]
    assert ["".join(p.itertext()) for p in separated] == ["After it"]


def test_recommendations_stand_on_the_band_from_edge_to_edge() -> None:
    text = f"{HEAD}## Way Forward\n\n{WORDS}\n\n::: recommendations\n1. **City:** Count the nights.\n:::\n"
    data = _file(text, "rapid")
    names = {name for name, _ in paragraphs(data)}
    assert {"Heading1OnBand", "BodyTextOnBand", "RecommendationOnBand"} <= names
    fills = {
        style.get(W + "styleId"): style.find("w:pPr/w:shd", NS).get(W + "fill")
        for style in part(data, "word/styles.xml").iter(W + "style")
        if style.find("w:pPr/w:shd", NS) is not None
    }
    assert fills["RecommendationOnBand"] == load("rapid").colours["brand"].lstrip("#").upper()


def test_a_centred_title_has_lines_of_much_the_same_length() -> None:
    title = "The Last Boat Home: Paying Ferries for Arrivals in Maravel"
    document = part(_file(TEXT.replace("A Title of a Brief", f'"{title}"'), "journal"), "word/document.xml")
    line = next(p for p in document.iter(W + "p") if "Ferries" in "".join(p.itertext()))
    assert len(list(line.iter(W + "br"))) == 1
    assert [len(words) for words in ("".join(t.itertext()) for t in line.iter(W + "t"))] == [26, 31]

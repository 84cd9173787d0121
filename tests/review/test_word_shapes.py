"""What Word and others write around a change, as a stranger's file holds it: each mark once, on its line."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from support.returned import copy_of, is_whole, line_of, read_back, told

TEXT, NOTES, HEADER = "word/document.xml", "word/footnotes.xml", "word/header1.xml"
BY = 'w:id="9001" w:author="Ed" w:date="2026-11-20T10:00:00Z"'
OTHER = 'w:id="9002" w:author="Bo" w:date="2026-11-21T10:00:00Z"'
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
Told = tuple[str, int | None, str, str]


@dataclass
class Parts:
    """The parts of a Word file, to be changed as text."""

    files: dict[str, bytes]

    def swap(self, old: str, new: str, part: str = TEXT) -> None:
        text = self.files[part].decode()
        assert old in text, old
        self.files[part] = text.replace(old, new, 1).encode()

    def run(self, words: str, new: str, part: str = TEXT) -> None:
        """Put other XML in the place of words, and part the run that they stand in."""
        text = self.files[part].decode()
        start = text.rindex("<w:r>", 0, text.index(words))
        end = text.index("</w:r>", start) + len("</w:r>")
        found = re.fullmatch(r"(<w:r>.*?)<w:t[^>]*>(.*?)</w:t>(.*)</w:r>", text[start:end], re.DOTALL)
        assert found
        head, inside, tail = found.groups()
        before, behind = inside.split(words, 1)
        around = [f'{head}<w:t xml:space="preserve">{each}</w:t>' for each in (before, behind)]
        made = f"{around[0]}</w:r>{new}{around[1]}{tail}</w:r>"
        self.files[part] = (text[:start] + made + text[end:]).encode()

    def around(self, words: str, name: str) -> str:
        """Give the element of a name that words stand in."""
        text = self.files[TEXT].decode()
        place = text.index(words)
        start = max(text.rfind(f"<w:{name}{end}", 0, place) for end in "> ")
        return text[start : text.index(f"</w:{name}>", place) + len(f"</w:{name}>")]

    def saved(self) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.files.items():
                archive.writestr(name, data)
        return out.getvalue()


def parts() -> Parts:
    with zipfile.ZipFile(io.BytesIO(copy_of("docx"))) as archive:
        return Parts({name: archive.read(name) for name in archive.namelist()})


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def put(inside: str, by: str = BY) -> str:
    return f"<w:ins {by}>{inside}</w:ins>"


def struck(words: str, by: str = BY) -> str:
    return f'<w:del {by}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


ALTERNATIVES = (
    f'<mc:AlternateContent xmlns:mc="{COMPATIBLE}"><mc:Choice Requires="w14">$</mc:Choice>'
    "<mc:Fallback>$</mc:Fallback></mc:AlternateContent>"
)
EARLY = ("insert", line_of("crews leave"), "", " early")
BEHIND_CREWS: dict[str, tuple[str, list[Told]]] = {
    "a content control in an insertion": (
        put(f"<w:sdt><w:sdtPr/><w:sdtContent>{run(' early')}</w:sdtContent></w:sdt>"),
        [EARLY],
    ),
    "a simple field": (f'<w:fldSimple w:instr=" DATE ">{put(run(" early"))}</w:fldSimple>', [EARLY]),
    "a link": (put(f'<w:hyperlink w:anchor="x">{run(" early")}</w:hyperlink>'), [EARLY]),
    "custom XML": (f'<w:customXml w:element="e">{put(run(" early"))}</w:customXml>', [EARLY]),
    "an equation": (
        put(f'<m:oMath xmlns:m="{MATH}"><m:r><m:t> early</m:t></m:r></m:oMath>'),
        [EARLY],
    ),
    "two ways of saying it": (
        ALTERNATIVES.replace("$", put(run(" early"))),
        [EARLY],
    ),
    "nobody's name": (f'<w:ins w:id="9">{run(" early")}</w:ins>', [EARLY]),
    "a picture": (put("<w:r><w:drawing/></w:r>"), [(*EARLY[:3], "\ufffc")]),
    "a soft hyphen": (put("<w:r><w:softHyphen/></w:r>"), [(*EARLY[:3], "\u00ad")]),
    "half of it taken back by another": (
        put(run(" ear") + struck("ly", OTHER)),
        [(*EARLY[:3], " ear"), ("delete", EARLY[1], "ly", "")],
    ),
    "the middle of it taken back by another": (
        put(run(" e") + struck("ar", OTHER) + run("ly")),
        [(*EARLY[:3], " ely"), ("delete", EARLY[1], "ar", "")],
    ),
    "words with another reading above them": (
        put(f"<w:r><w:ruby><w:rt>{run(' ear')}</w:rt><w:rubyBase>{run('ly')}</w:rubyBase></w:ruby></w:r>"),
        [EARLY],
    ),
    "a text box": (
        f"<w:r><w:pict><w:txbxContent><w:p>{put(run('in a box'))}</w:p></w:txbxContent></w:pict></w:r>",
        [("insert", line_of("and the operator"), "", "in a box")],
    ),
}


@pytest.mark.parametrize("shape", BEHIND_CREWS)
def test_words_put_in_come_back_whatever_is_around_them(shape: str) -> None:
    made, wanted = parts(), BEHIND_CREWS[shape]
    made.run("crews leave", run("crews leave") + wanted[0])
    review = read_back(made.saved())
    assert (told(review), is_whole(review)) == (wanted[1], True)


def _strict(made: Parts) -> None:
    for name, data in made.files.items():
        made.files[name] = data.replace(MAIN.encode(), STRICT.encode())


def _wide(made: Parts) -> None:
    _strict(made)
    made.files[TEXT] = made.files[TEXT].decode().replace("UTF-8", "UTF-16").encode("utf-16")


def _other_prefix(made: Parts) -> None:
    text = made.files[TEXT].decode().replace("<w:", "<n:").replace("</w:", "</n:").replace(" w:", " n:")
    made.files[TEXT] = text.replace("xmlns:w=", "xmlns:n=").encode()


def _copies(made: Parts) -> None:
    made.files[TEXT] = re.sub(rb'w:name="(_bkit_[^"]*)"', rb'w:name="\1_Copy_1"', made.files[TEXT])


def _no_bookmarks(made: Parts) -> None:
    made.files[TEXT] = re.sub(rb"<w:bookmark(Start|End)[^>]*/>", b"", made.files[TEXT])


def _no_map(made: Parts) -> None:
    made.files = {name: data for name, data in made.files.items() if not name.startswith("customXml/")}


def _neither(made: Parts) -> None:
    _no_map(made)
    _no_bookmarks(made)


@pytest.mark.parametrize("way", [_strict, _wide, _other_prefix, _copies, _no_bookmarks, _no_map, _neither])
def test_a_file_may_have_gone_through_other_hands(way: Callable[[Parts], None]) -> None:
    made = parts()
    made.run("crews leave", run("crews leave") + put(run(" early")))
    way(made)
    review = read_back(made.saved())
    assert (told(review), is_whole(review)) == ([EARLY], True)


@pytest.mark.parametrize(("name", "kind"), [("cellIns", "insert"), ("cellDel", "delete")])
def test_a_cell_put_in_or_taken_out_is_told_with_its_words(name: str, kind: str) -> None:
    made = parts()
    cell = made.around(">170<", "tc")
    made.swap(cell, cell.replace("</w:tcPr>", f"<w:{name} {BY}/></w:tcPr>"))
    review = read_back(made.saved())
    (item,) = review.items
    assert is_whole(review)
    assert (item.kind, item.quote + item.text, item.span.start.line) == (kind, "170", line_of("170"))


def test_a_comment_around_a_table_begins_in_its_first_cell() -> None:
    made = parts()
    made.swap("<w:tbl>", '<w:commentRangeStart w:id="1"/><w:tbl>')
    made.swap("</w:tbl>", '</w:tbl><w:commentRangeEnd w:id="1"/>')
    comment = f"<w:comment {BY.replace('9001', '1')}><w:p>{run('All of it?')}</w:p></w:comment>"
    made.files["word/comments.xml"] = f'<w:comments xmlns:w="{MAIN}">{comment}</w:comments>'.encode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    relation = f'<Relationship Id="c1" Type="{kind}" Target="comments.xml"/></Relationships>'
    made.swap("</Relationships>", relation, "word/_rels/document.xml.rels")
    review = read_back(made.saved())
    (item,) = review.items
    assert (item.span.start.line, item.span.end.line) == (line_of("| Cause"), line_of("| Engine"))


@pytest.mark.parametrize("recorded", [True, False])
def test_a_paragraph_copied_with_its_bookmark_is_a_new_one(*, recorded: bool) -> None:
    made = parts()
    paragraph = made.around("No single year", "p")
    copy = paragraph
    if recorded:
        copy = re.sub(r"(<w:r>.*?</w:r>)", lambda found: put(found[1]), paragraph, flags=re.DOTALL)
        copy = copy.replace("</w:pPr>", f"<w:rPr><w:ins {BY}/></w:rPr></w:pPr>", 1)
    closing = made.around("Closing words", "p")
    made.swap(closing, copy + closing)
    review = read_back(made.saved())
    (item,) = review.items
    assert is_whole(review)
    assert (item.kind, item.recorded, item.text[:14]) == ("new-block", recorded, "No single year")
    assert line_of("Publish every") <= item.span.start.line <= line_of("Closing words")


def test_paragraphs_made_one_without_a_record_are_a_join() -> None:
    made = parts()
    first, second = made.around("First count", "p"), made.around("Then count", "p")
    inside = re.sub(r"^<w:p[^>]*>(<w:pPr>.*?</w:pPr>)?|</w:p>$", "", second, flags=re.DOTALL)
    made.swap(first + second, first.removesuffix("</w:p>") + inside + "</w:p>")
    review = read_back(made.saved())
    (item,) = review.items
    assert (item.kind, item.recorded, item.span.start.line) == ("join", False, line_of("First count"))

"""Every block is marked in the text and told in the map, so that an editor's marks find the way back."""

from hashlib import sha256

import pytest

from briefkit.model.blocks import CodeBlock, Note, Paragraph
from briefkit.model.brief import Brief
from briefkit.model.inlines import NoteCall, Text
from briefkit.model.metadata import Metadata
from briefkit.model.positions import Span
from briefkit.model.walk import brief_blocks
from briefkit.render import prepare, render
from support.word_checks import W, text_of
from support.word_files import SAMPLES, STYLES, brief_of, file_of, house, part, sample_file

MAP = "{urn:briefkit:source-map:1}"


def _marks(data: bytes) -> set[str]:
    stories = (part(data, f"word/{name}.xml") for name in ("document", "footnotes"))
    return {mark.get(W + "name") for story in stories for mark in story.iter(W + "bookmarkStart")}


def _map(data: bytes) -> dict[str, dict[str, str]]:
    rows = part(data, "customXml/item1.xml").iter(f"{MAP}block")
    return {row.get("key"): {**row.attrib, "words": row.text or ""} for row in rows}


@pytest.mark.parametrize("style", STYLES)
def test_every_bookmark_is_in_the_map_and_every_row_in_the_text(style: str) -> None:
    data = sample_file("full_brief", style)
    marks = {mark for mark in _marks(data) if mark.startswith("_bkit_")}
    assert marks == {f"_bkit_{key}" for key in _map(data)}
    assert len(marks) > 60


def test_every_block_that_holds_words_itself_is_marked() -> None:
    known = set(_map(sample_file("full_brief", "plain")))
    wanted = [block for block in brief_blocks(SAMPLES["full_brief"]()) if isinstance(block, Paragraph | CodeBlock)]
    # the sample counts its keys anew each time it is made, so the numbers of blocks are compared
    assert len(known) >= len(wanted)


def test_a_row_tells_the_lines_and_the_words() -> None:
    block = Paragraph((Text("One"), Text(" and two.")), key="0123456789ab", span=Span.of(7, 1, 9, 1))
    row = _map(file_of(block))["0123456789ab"]
    assert row == {
        "key": "0123456789ab",
        "kind": "paragraph",
        "first": "7",
        "last": "8",
        "in": "5ec710000000",
        "words": "One and two.",
    }


def test_the_words_of_the_map_are_those_between_the_marks() -> None:
    block = Paragraph((Text("Just these."),), key="0123456789ab")
    paragraph = next(p for p in part(file_of(block), "word/document.xml").iter(W + "p") if text_of(p) == "Just these.")
    tags = [child.tag.removeprefix(W) for child in paragraph]
    assert tags == ["pPr", "bookmarkStart", "r", "bookmarkEnd"]


def test_a_note_is_marked_where_it_stands() -> None:
    note = Note("1", (Paragraph((Text("Its words."),), key="aaaaaaaaaaaa"),), key="bbbbbbbbbbbb")
    data = file_of(Paragraph((Text("Called."), NoteCall("1")), key="cccccccccccc"), notes={"1": note})
    starts = {m.get(W + "name") for m in part(data, "word/footnotes.xml").iter(W + "bookmarkStart")}
    assert starts == {"_bkit_aaaaaaaaaaaa"}
    assert _map(data)["aaaaaaaaaaaa"]["kind"] == "note"


def test_two_blocks_with_one_key_do_not_break_the_file() -> None:
    twice = [Paragraph((Text(words),), key="0123456789ab") for words in ("One.", "Two.")]
    assert sorted(_map(file_of(*twice))) == ["0123456789ab", "title"]


def test_the_map_bears_the_hash_of_the_source() -> None:
    bare = brief_of(Paragraph((Text("One."),), key="0123456789ab"))
    brief = Brief("a/b/brief.md", "# The text\n", Metadata(title="T"), bare.sections)
    root = part(render("docx", prepare(brief, house("plain"))), "customXml/item1.xml")
    assert root.get("sha256") == sha256(b"# The text\n").hexdigest()
    assert root.get("source") == "brief.md"

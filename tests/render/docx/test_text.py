"""What each kind of block and piece becomes in the Word file."""

import dataclasses

import pytest

from briefkit.model import blocks as model_blocks
from briefkit.model import inlines as model_inlines
from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    Cell,
    CodeBlock,
    Heading,
    ListItem,
    Note,
    NumberedList,
    Paragraph,
    Quotation,
    Recommendation,
    Recommendations,
    Statistic,
    Table,
)
from briefkit.model.inlines import (
    CrossReference,
    Emphasis,
    Inline,
    Link,
    NoteCall,
    Strong,
    Styled,
    Text,
)
from briefkit.render.formats.docx.blocks import set_block
from briefkit.render.formats.docx.inlines import piece_runs
from support.word_checks import NS, W, docx_findings, text_of
from support.word_files import file_of, names, paragraphs, part, styled


def words(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def paragraph(*pieces: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(piece) if isinstance(piece, str) else piece for piece in pieces))


def item(*blocks: Block) -> ListItem:
    return ListItem(blocks)


def test_every_kind_of_block_and_piece_is_known() -> None:
    parts_of_others = {"Block", "Inline", "ListItem", "Recommendation"}
    for module, base, known in ((model_blocks, Block, set_block), (model_inlines, Inline, piece_runs)):
        kinds = [kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, base)]
        unknown = {kind.__name__ for kind in kinds if known.dispatch(kind) is known.dispatch(object)}
        assert unknown <= parts_of_others


def test_an_unknown_kind_of_block_is_an_error() -> None:
    @dataclasses.dataclass(frozen=True)
    class Riddle(Block):
        pass

    with pytest.raises(TypeError, match="Riddle"):
        file_of(Riddle())


def test_words_in_two_roles_get_a_style_made_of_both() -> None:
    data = file_of(paragraph("Plain ", Strong((Emphasis(words("both")),))))
    styles = {s.get(W + "styleId"): s for s in part(data, "word/styles.xml").iter(W + "style")}
    both = styles["StrongEmphasis"].find("w:rPr", NS)
    assert both.find("w:b", NS) is not None
    assert both.find("w:i", NS) is not None


def test_neighbouring_words_of_one_look_are_one_run() -> None:
    data = file_of(paragraph("One", " two", " three"))
    runs = next(p for p in part(data, "word/document.xml").iter(W + "p") if text_of(p) == "One two three").iter(W + "r")
    assert len(list(runs)) == 1


def test_a_link_leads_to_its_address_and_a_bare_address_is_not_spelt() -> None:
    data = file_of(
        paragraph(
            Link(words("The report"), "https://example.org/a b"), Link(words("example.org"), "https://example.org")
        )
    )
    text = part(data, "word/_rels/document.xml.rels")
    targets = [row.get("Target") for row in text if row.get("TargetMode") == "External"]
    assert targets == ["https://example.org/a%20b", "https://example.org"]
    styles = [s.get(W + "val") for s in part(data, "word/document.xml").iter(W + "rStyle")]
    assert styles == ["Hyperlink", "WebAddress"]


def test_words_that_look_like_xml_stay_words() -> None:
    data = file_of(paragraph('<w:b/> & "quoted" \x0b\x00 \ufffe]]>'))
    assert styled(data, "BodyText") == ['<w:b/> & "quoted"  ]]>']


def test_a_note_called_twice_is_set_once_and_referred_to() -> None:
    note = Note("a", (paragraph("Words of the note."),), key="aaaaaaaaaaaa")
    data = file_of(paragraph("One", NoteCall("a"), " two", NoteCall("a")), notes={"a": note})
    document = part(data, "word/document.xml")
    assert len(list(document.iter(W + "footnoteReference"))) == 1
    assert [code.text for code in document.iter(W + "instrText")] == [" NOTEREF _Ref_note_1 \\h "]
    assert [text for _, text in paragraphs(data, "word/footnotes.xml")][2:] == ["Words of the note."]
    assert docx_findings(data)[1:] == []  # the first says that nobody signs


def test_a_note_that_begins_with_a_list_keeps_its_number() -> None:
    note = Note("a", (BulletList((item(paragraph("One.")),)),), key="aaaaaaaaaaaa")
    data = file_of(paragraph("Text", NoteCall("a")), notes={"a": note})
    assert [style for style, _ in paragraphs(data, "word/footnotes.xml")][2:] == ["FootnoteText", "FootnoteBullet"]


def test_a_note_to_a_note_stands_in_brackets_and_no_note_stands_in_itself() -> None:
    notes = {
        "a": Note("a", (paragraph("Outer", NoteCall("b"), "."),)),
        "b": Note("b", (paragraph("inner", NoteCall("b"), NoteCall("a")),)),
    }
    data = file_of(paragraph("Text", NoteCall("a")), notes=notes)
    assert [text for _, text in paragraphs(data, "word/footnotes.xml")][2:] == ["Outer (inner1)."]


def test_a_cross_reference_is_a_field_with_its_words() -> None:
    table = Table(
        (Cell(words("A")),), ((Cell(words("1")),),), (None,), words("Steps"), anchor="tbl-steps", key="aaaaaaaaaaaa"
    )
    data = file_of(paragraph("See ", CrossReference("tbl-steps"), "."), table)
    codes = [code.text.strip() for code in part(data, "word/document.xml").iter(W + "instrText")]
    assert codes[0].startswith("REF _Ref_tbl_steps")
    assert codes[1] == "SEQ Table \\* ARABIC"
    assert "See Table\u00a01." in [text for _, text in paragraphs(data)]


def test_numbered_lists_count_each_for_itself() -> None:
    one = NumberedList((item(paragraph("a")), item(paragraph("b"))))
    other = NumberedList((item(paragraph("c")),), start=4)
    data = file_of(one, paragraph("Between."), other)
    used = [n.get(W + "val") for n in part(data, "word/document.xml").iter(W + "numId")]
    assert used[0] == used[1] != used[2]
    starts = {
        num.get(W + "numId"): start.get(W + "val")
        for num in part(data, "word/numbering.xml").iter(W + "num")
        for start in num.iter(W + "startOverride")
    }
    assert starts == {used[0]: "1", used[2]: "4"}


def test_lists_nest_nine_deep_and_deeper_ones_lose_no_word() -> None:
    inner: Block = paragraph("level 12")
    for level in range(12, 0, -1):
        blocks = (inner,) if level == 12 else (paragraph(f"level {level}"), inner)
        inner = BulletList((ListItem(blocks),))
    data = file_of(inner)
    found = [(style, text) for style, text in paragraphs(data) if text.startswith("level")]
    assert found[0] == ("ListBullet", "level 1")
    assert found[8:] == [("ListBullet9", f"level {level}") for level in range(9, 13)]


def test_what_follows_in_an_item_stands_under_its_words() -> None:
    data = file_of(BulletList((item(paragraph("First."), paragraph("Second.")),)))
    assert [style for style, text in paragraphs(data) if text in {"First.", "Second."}] == [
        "ListBullet",
        "ListContinue",
    ]


def test_a_quotation_and_its_speaker_have_their_styles() -> None:
    data = file_of(Quotation((paragraph("Words."),), words("A Speaker")))
    assert styled(data, "QuoteOpening") == ["Words."]
    assert styled(data, "QuoteSpeaker") == ["A Speaker"]


def test_a_callout_says_in_words_what_it_is() -> None:
    data = file_of(Callout("warning", words("Ice"), (paragraph("Thin."),)))
    assert styled(data, "WarningHeading") == ["Warning\u2002Ice"]
    assert styled(data, "WarningText") == ["Thin."]


def test_lists_in_a_box_stay_on_its_ground() -> None:
    box = Box(words("Box"), (paragraph("Text."), BulletList((item(paragraph("One.")),))))
    data = file_of(Heading(3, words("Head"), "head"), box)
    assert styled(data, "BoxBullet") == ["One."]
    bullet = next(
        s for s in part(data, "word/styles.xml").iter(W + "style") if s.get(W + "styleId") == "BoxBullet"
    ).find("w:pPr/w:ind", NS)
    text = next(s for s in part(data, "word/styles.xml").iter(W + "style") if s.get(W + "styleId") == "BoxText").find(
        "w:pPr/w:ind", NS
    )
    assert int(bullet.get(W + "left")) - int(bullet.get(W + "hanging")) == int(text.get(W + "left"))


def test_the_heading_of_a_box_before_all_sections_is_of_the_first_rank() -> None:
    data = file_of(Box(words("Box"), (paragraph("Text."),)))
    assert styled(data, "LeadBoxHeading") == ["Box"]
    assert [code for code, _ in docx_findings(data)] == ["metadata"]


def test_code_keeps_its_lines_and_spaces() -> None:
    data = file_of(CodeBlock("a = 1\n  b\n"))
    code = next(p for p in part(data, "word/document.xml").iter(W + "p") if text_of(p).startswith("a = 1"))
    assert len(list(code.iter(W + "br"))) == 1
    assert text_of(code) == "a = 1  b"


def test_addressees_stand_in_the_margin_column_where_all_of_them_fit() -> None:
    def asked(*names: str) -> bytes:
        return file_of(
            Recommendations(tuple(Recommendation(words(name), words("Act.")) for name in names)), style="institute"
        )

    def tabs(data: bytes) -> int:
        asks = [p for p in part(data, "word/document.xml").iter(W + "p") if text_of(p).endswith("Act.")]
        return sum(len(list(ask.iter(W + "br"))) for ask in asks)

    assert tabs(asked("City", "State")) == 0
    assert tabs(asked("City", "Ministry of Housing and Urban Affairs of the Union")) == 2


def test_statistics_stand_in_the_margin_only_beside_text_enough() -> None:
    figure = Statistic("27", "nights")
    long_text = paragraph("word " * 200)
    assert styled(file_of(figure, long_text, style="institute"), "Statistic") == ["27nights"]
    assert styled(file_of(long_text, figure, style="institute"), "StatisticInText") == ["27nights"]
    assert styled(file_of(figure, long_text, style="plain"), "StatisticInText") == ["27nights"]


def test_a_pull_quote_stands_beside_its_words_or_behind_them() -> None:
    block = paragraph("Before. ", Styled(words("Set twice."), pull=True), " " + "word " * 200)
    assert styled(file_of(block, style="institute"), "MarginQuote") == ["Set twice."]
    in_text = [style for style, _ in paragraphs(file_of(block))]
    assert in_text[-2:] == ["BodyText", "PullQuote"]
    assert styled(file_of(block), "PullQuote") == ["‘Set twice.’"]


def test_no_two_frames_of_different_styles_stand_in_a_row() -> None:
    quoted = paragraph(Styled(words("Set twice."), pull=True), " " + "word " * 200)
    data = file_of(Statistic("27", "nights"), quoted, quoted, style="institute")
    assert styled(data, "Statistic") == ["27nights"]
    assert styled(data, "MarginQuote") == []


def test_words_in_another_language_say_so_and_run_their_way() -> None:
    data = file_of(paragraph("Say ", Styled(words("bonjour"), lang="fr"), Styled(words("سلام"), lang="ur")))
    runs = [r for r in part(data, "word/document.xml").iter(W + "r") if text_of(r) in {"bonjour", "سلام"}]
    french, urdu = (run.find("w:rPr", NS) for run in runs)
    assert french.find("w:lang", NS).get(W + "val") == "fr"
    assert urdu.find("w:lang", NS).get(W + "bidi") == "ur"
    assert urdu.find("w:rtl", NS) is not None


def test_styles_that_a_brief_does_not_use_stay_out_of_its_file() -> None:
    ids = {s.get(W + "styleId") for s in part(file_of(paragraph("Text.")), "word/styles.xml").iter(W + "style")}
    assert {"ListBullet", "ListNumber", "Quote", "BoxText"} <= ids
    assert not {"ListBullet7", "CodeBlock", "WarningText"} & ids


def test_a_brief_without_links_in_notes_has_no_relations_there() -> None:
    assert "word/_rels/footnotes.xml.rels" not in names(file_of(paragraph("Text.")))


def test_statistics_that_do_not_fit_side_by_side_stay_together() -> None:
    told = (Paragraph(words("2024"), key="p1"), Paragraph(words("Registry"), key="p2"))
    data = file_of(*(Statistic(value, "nights", told, key=f"s{value}") for value in ("27", "28", "29")))
    looks = [name for name, _ in paragraphs(data) if name.startswith(("Statistic", "Source"))]
    kept, below = "StatisticInTextKept", "SourceNoteKept"
    assert looks == [kept, below, kept, below, kept, "SourceNote"]


@pytest.mark.parametrize(
    ("count", "styles"),
    {
        1: ["StatisticInText"],
        2: ["Statistic1Of2", "Statistic2Of2End"],
        3: ["Statistic1Of3", "Statistic2Of3", "Statistic3Of3End"],
        4: ["Statistic1Of4", "Statistic2Of4", "Statistic3Of4", "Statistic4Of4End"],
        5: ["Statistic1Of3", "Statistic2Of3", "Statistic3Of3End", "Statistic1Of3", "Statistic2Of3End"],
    }.items(),
)
def test_statistics_stand_side_by_side(count: int, styles: list[str]) -> None:
    data = file_of(*(Statistic(f"{n}%", "nights", key=f"s{n}") for n in range(count)))
    assert [name for name, _ in paragraphs(data) if name.startswith("Statistic")] == styles
    framed = [p for p in part(data, "word/document.xml").iter(W + "p") if p.find("w:pPr/w:framePr", NS) is not None]
    assert len(framed) == sum(not style.endswith(("End", "Text")) for style in styles)


def test_the_last_statistic_of_a_row_is_as_high_as_the_others() -> None:
    data = file_of(Statistic("27", "nights " * 30, key="s1"), Statistic("28", "nights", key="s2"))
    (last,) = [p for p in part(data, "word/document.xml").iter(W + "p") if text_of(p) == "28nights"]
    assert len(list(last.iter(W + "br"))) > 4


def test_long_values_do_not_stand_side_by_side() -> None:
    data = file_of(*(Statistic("12,345,678,901 passengers", "a year", key=f"s{n}") for n in range(2)))
    looks = [name for name, _ in paragraphs(data) if name.startswith("Statistic")]
    assert looks == ["StatisticInTextKept", "StatisticInText"]


def test_a_statistic_in_a_box_stands_on_its_ground() -> None:
    data = file_of(Box((), (Statistic("27", "nights", key="s1"), Statistic("28", "nights", key="s2")), key="b1"))
    assert [name for name, text in paragraphs(data) if "nights" in text] == ["BoxText", "BoxText"]


def test_an_example_and_a_note_that_meet_have_bars_of_their_own() -> None:
    inner = (Paragraph(words("Words"), key="p1"),)
    styles = part(
        file_of(Callout("example", (), inner, key="c1"), Callout("note", (), inner, key="c2")), "word/styles.xml"
    )
    bars = {
        style.get(W + "styleId"): style.find("w:pPr/w:pBdr/w:left", NS).get(W + "val")
        for style in styles
        if style.get(W + "styleId") in ("ExampleText", "NoteText")
    }
    assert bars == {"ExampleText": "dotted", "NoteText": "single"}

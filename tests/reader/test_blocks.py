"""Every block of the format, with its place."""

import pytest

from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    Chart,
    CodeBlock,
    Division,
    Figure,
    Heading,
    KeyMessages,
    ListItem,
    NumberedList,
    Paragraph,
    Quotation,
    Recommendation,
    Recommendations,
    Statistic,
    Table,
    ThematicRule,
)
from briefkit.model.inlines import Emphasis, Inline, InlinePicture, Text
from briefkit.model.positions import Span
from briefkit.model.text import bare_text
from briefkit.model.walk import blocks
from support.reading import body, every, only, problem, words_at


@pytest.mark.parametrize(
    ("source", "kind", "words"),
    [
        ("Two\nlines.  \n", Paragraph, "Two\nlines."),
        ("### Head ###\n", Heading, "### Head ###"),
        ("- a\n- b\n\n", BulletList, "- a\n- b"),
        ("3. a\n4. b\n", NumberedList, "3. a\n4. b"),
        ("> a\n> b\n", Quotation, "> a\n> b"),
        ("```py\nx = 1\n\n```\n", CodeBlock, "```py\nx = 1\n\n```"),
        ("    x = 1\n", CodeBlock, "x = 1"),
        ("---\n", ThematicRule, "---"),
        ("::: key-messages\n- a\n:::\n", KeyMessages, "::: key-messages\n- a\n:::"),
        ("::: recommendations\n1. a\n:::\n", Recommendations, "::: recommendations\n1. a\n:::"),
        ("::: box\na\n\n:::\n", Box, "::: box\na\n\n:::"),
        (":::{note}\n:::\n", Callout, ":::{note}\n:::"),
        ('::: {.stat value="3" label="b"}\n:::\n', Statistic, '::: {.stat value="3" label="b"}\n:::'),
        ("::: {lang=ur dir=rtl}\na\n:::\n", Division, "::: {lang=ur dir=rtl}\na\n:::"),
        ("![C](x.svg)\n", Figure, "![C](x.svg)"),
        ("```{.chart}\ntype: bar\n```\n", Chart, "```{.chart}\ntype: bar\n```"),
        ("| a |\n|---|\n| b |\n", Table, "| a |\n|---|\n| b |"),
        ("| a |\n|---|\n| b |\n\nTable: C\n", Table, "| a |\n|---|\n| b |\n\nTable: C"),
    ],
)
def test_each_kind_of_block_is_read_with_its_place(source: str, kind: type, words: str) -> None:
    brief = body(f"Before.\n\n{source}\nAfter.\n" if kind is not Paragraph else source)
    found = [block for block in every(brief, kind) if kind is not Paragraph or len(block.inlines) > 1]
    assert [words_at(brief, block.span) for block in found] == [words]


@pytest.mark.parametrize(
    ("source", "words"),
    [("### A #\n", "A"), ("### ###\n", ""), ("###\tA#\n", "A#"), ("### A \\#\n", "A #"), ("### A {#x} ##\n", "A")],
)
def test_the_signs_around_a_heading_are_no_words(source: str, words: str) -> None:
    assert bare_text(only(body(source), Heading).inlines) == words


def test_a_list_knows_its_start_and_whether_it_is_tight() -> None:
    tight, loose = every(body("3. a\n4. b\n\nText\n\n1) a\n\n2) b\n"), NumberedList)
    assert (tight.start, tight.tight, loose.start, loose.tight) == (3, True, 1, False)


def test_list_items_have_places_of_their_own() -> None:
    brief = body("> - a\n>   b\n>   - c\n> - d\n")
    assert [words_at(brief, item.span) for item in every(brief, ListItem)] == ["- a\n>   b\n>   - c", "- c", "- d"]


def test_code_keeps_its_language_and_its_lines() -> None:
    code = only(body("```python title\na\n  b\n\n```\n"), CodeBlock)
    assert (code.text, code.language) == ("a\n  b\n", "python")


def test_a_quotation_knows_who_spoke() -> None:
    for source in ("> Words *here*.\n> — Name, office [@key]\n", "> Words *here*.\n>\n> — Name, office [@key]\n"):
        brief = body(source)
        quotation = only(brief, Quotation)
        assert bare_text(quotation.speaker) == "Name, office [@key]"
        assert [bare_text(block.inlines) for block in quotation.blocks] == ["Words here."]
        assert words_at(brief, quotation.speaker[0].span) == "Name, office "
        assert words_at(brief, quotation.blocks[0].span) == "Words *here*."


def test_a_quotation_of_one_line_with_a_dash_is_no_speaker() -> None:
    assert only(body("> — Name\n"), Quotation).speaker == ()


def test_recommendations_know_addressee_action_and_date() -> None:
    brief = body(
        "::: recommendations\nIntro.\n\n"
        "1. **Ministry of *Finance*:** Publish it. {by=2025-03}\n"
        "2. **State**: Do that {by=2026}\n   more.\n"
        "3. **Bold** words.\n"
        "4. **City :** Act.\n\n   Reasons. {by=2027-01-01}\n"
        ":::\n"
    )
    found = every(brief, Recommendation)
    assert [bare_text(item.addressee) for item in found] == ["Ministry of Finance", "State", "", "City"]
    assert [bare_text(item.action) for item in found] == ["Publish it.", "Do that more.", "Bold words.", "Act."]
    assert [item.by for item in found] == ["2025-03", "2026", "", "2027-01-01"]
    assert bare_text(found[3].blocks[0].inlines) == "Reasons."
    assert words_at(brief, found[0].addressee[0].span) == "Ministry of "
    assert words_at(brief, found[1].action[0].span) == "Do that"
    assert bare_text(brief.sections[0].blocks[0].blocks[0].inlines) == "Intro."
    assert brief.problems == ()


def test_a_date_that_is_none_is_reported() -> None:
    brief = body("::: recommendations\n1. **A:** b {by=soon}\n:::\n")
    assert words_at(brief, problem(brief, "invalid-date").span) == "soon"


def test_titles_of_boxes_and_callouts_are_lines_with_places() -> None:
    brief = body('::: {.box #pact title="How the *pact* works"}\nText\n:::\n\n::: {.warning title="Mind"}\nText\n:::\n')
    box, callout = only(brief, Box), only(brief, Callout)
    assert (bare_text(box.title), box.anchor) == ("How the pact works", "pact")
    assert words_at(brief, only(brief, Emphasis).span) == "*pact*"
    assert (callout.kind, bare_text(callout.title)) == ("warning", "Mind")


def test_a_title_with_an_escaped_quote_keeps_its_places() -> None:
    brief = body('::: {.box title="The \\"pact\\" *works*"}\nText\n:::\n')
    assert bare_text(only(brief, Box).title) == 'The "pact" works'
    assert words_at(brief, only(brief, Emphasis).span) == "*works*"


def test_a_statistic_has_value_label_and_source() -> None:
    found = only(body('::: {.stat value="3,000" label="soldiers"}\nSource.\n:::\n'), Statistic)
    assert (found.value, found.label, len(found.blocks)) == ("3,000", "soldiers", 1)


def test_a_container_may_name_a_language() -> None:
    division = only(body("::: {.box lang=ur dir=rtl}\nText\n:::\n"), Division)
    assert (division.lang, division.direction) == ("ur", "rtl")


def test_recommendations_in_another_language_keep_it() -> None:
    division = only(body("::: {.recommendations lang=hi}\n1. **A:** b\n:::\n"), Division)
    assert (division.lang, type(division.blocks[0])) == ("hi", Recommendations)


def test_containers_nest_with_and_without_longer_fences() -> None:
    for source in (":::: box\n::: note\na\n:::\nb\n::::\nc\n", "::: box\n::: note\na\n:::\nb\n:::\nc\n"):
        brief = body(source)
        assert [type(block) for block in only(brief, Box).blocks] == [Callout, Paragraph]
        assert len(brief.sections[0].blocks) == 2
        assert brief.problems == ()


def test_colons_inside_code_close_nothing() -> None:
    brief = body("::: box\n```\n:::\n```\nb\n:::\n")
    assert [type(block) for block in only(brief, Box).blocks] == [CodeBlock, Paragraph]


def test_a_container_works_inside_lists_and_quotations() -> None:
    brief = body("> - a\n>\n>   ::: note\n>   *b*\n>   :::\n")
    assert words_at(brief, only(brief, Callout).span) == "::: note\n>   *b*\n>   :::"
    assert words_at(brief, only(brief, Emphasis).span) == "*b*"


def test_an_unclosed_container_is_reported_and_ends_before_the_next_section() -> None:
    brief = body("::: box\ntext\n\n## Next\n\nmore\n")
    found = problem(brief, "unclosed-block")
    assert found.span == Span.of(4, 1, 4, 8)
    assert [bare_text(section.title) for section in brief.sections] == ["", "Next"]


def test_an_unclosed_container_inside_another_is_the_one_that_is_named() -> None:
    brief = body(":::: box\n::: note\ntext\n::::\n")
    assert problem(brief, "unclosed-block").span.start.line == 5


@pytest.mark.parametrize(
    ("source", "name", "line", "hint"),
    [
        ("::: bxo\na\n:::\n", "unknown-class", 4, "'box'"),
        ("::: {.key-mesages}\n- a\n:::\n", "unknown-class", 4, "'key-messages'"),
        ("::: {.box titel=x}\na\n:::\n", "invalid-attributes", 4, "'title'"),
        ('::: {.box title="x}\na\n:::\n', "invalid-attributes", 4, ":::"),
        ("::: key-messages\nno list\n:::\n", "malformed-block", 4, "- "),
        ("::: recommendations\nno list\n:::\n", "malformed-block", 4, "1. "),
        ("::: {.stat label=b}\n:::\n", "malformed-block", 4, "value="),
        ("::: {.stat value=3}\n:::\n", "malformed-block", 4, "label"),
        ("a\n\n:::\n", "malformed-block", 6, ":::"),
        ("| a | b |\n|---|---|\n| c | d | e |\n", "malformed-block", 6, "header"),
        ("::: table\n:::\n", "malformed-block", 4, "src="),
        ("## A {rle=x}\n", "invalid-attributes", 4, "'role'"),
        ("## A {role=wayforward}\n", "unknown-role", 4, "'way-forward'"),
        ("### A {role=summary}\n", "invalid-attributes", 4, "##"),
        ("##\n\na\n", "empty-heading", 4, "name"),
        ("# A\n", "title-in-body", 4, "##"),
        ("## A {#x}\n\n## B {#x}\n", "duplicate-anchor", 6, "another"),
        ("![a](x.svg){width=wide}\n", "invalid-attributes", 4, "80%"),
        ("![a](x.svg){widht=50%}\n", "invalid-attributes", 4, "'width'"),
        ("- " * 60 + "a\n", "too-deep", 4, "simply"),
    ],
)
def test_a_fault_of_form_is_reported_at_its_line(source: str, name: str, line: int, hint: str) -> None:
    found = [problem for problem in body(source, x__svg=b"<svg/>").problems if problem.name == name]
    assert [problem.span.start.line for problem in found] == [line]
    assert hint in f"{found[0].message} {found[0].help}"


@pytest.mark.parametrize(
    "source",
    [
        "::: bxo\nwords here\n:::\n",
        '::: {.box title="words here}\na\n:::\n',
        "| a |\n|---|\n| b | words here |\n",
        "> " * 100 + "words here\n",
        "::: words here\na\n:::\n",
        "- a\n" + "  " * 60 + "- words here\n",
    ],
)
def test_no_word_is_lost_to_a_fault(source: str) -> None:
    lines = [
        bare_text(line)
        for block in blocks(body(source).sections[0].blocks)
        for line in ([block.inlines] if isinstance(block, Paragraph) else _cells(block))
    ]
    assert any("words here" in line for line in lines), lines


def _cells(block: Block) -> list[tuple[Inline, ...]]:
    return [cell.inlines for row in block.rows for cell in row] if isinstance(block, Table) else []


def test_a_hundred_nested_lists_are_read_to_forty_and_then_as_text() -> None:
    brief = body("".join(f"{'  ' * depth}- item {depth}\n" for depth in range(100)))
    assert problem(brief, "too-deep").span.start.line == 44
    assert len(every(brief, ListItem)) == 40
    assert any(text.text == "- item 99" for text in every(brief, Text))


def test_a_figure_has_caption_alt_source_width_and_anchor() -> None:
    brief = body('![Troops in *May*](x.svg){#fig-x alt="A line" source="UN, **2024**" width=80%}\n', x__svg=b"<svg/>")
    figure = only(brief, Figure)
    assert (figure.src, figure.alt, figure.anchor, figure.width_percent) == ("x.svg", "A line", "fig-x", 80)
    assert (bare_text(figure.caption), bare_text(figure.source)) == ("Troops in May", "UN, 2024")
    assert words_at(brief, figure.source[1].span) == "**2024**"
    assert words_at(brief, only(brief, Emphasis).span) == "*May*"
    assert brief.problems == ()


def test_a_figure_without_alt_text_or_decorative_says_so() -> None:
    plain, decorative = every(body("![C](x.svg)\n\n![](y.svg){.decorative}\n"), Figure)
    assert (plain.alt, plain.decorative, decorative.alt, decorative.decorative) == (None, False, None, True)


def test_a_picture_in_a_line_is_no_figure() -> None:
    picture = only(body("Text ![Sign](x.svg) more.\n"), InlinePicture)
    assert (picture.src, picture.alt) == ("x.svg", "Sign")


def test_pictures_on_lines_of_their_own_are_figures() -> None:
    brief = body("![One](x.svg){#fig-1}\n![Two](y.svg)\n", x__svg=b"<svg/>", y__svg=b"<svg/>")
    assert [(bare_text(figure.caption), figure.anchor) for figure in every(brief, Figure)] == [
        ("One", "fig-1"),
        ("Two", ""),
    ]
    assert [words_at(brief, figure.span) for figure in every(brief, Figure)] == [
        "![One](x.svg){#fig-1}",
        "![Two](y.svg)",
    ]


def test_a_figure_that_an_empty_line_would_make_is_told() -> None:
    brief = body("Text\n![One](x.svg){#fig-1 source=UN}\n", x__svg=b"<svg/>")
    assert {found.help for found in brief.problems} == {"Put an empty line before and behind it to make it a figure"}


def test_table_cells_are_lines_with_places() -> None:
    brief = body("> | A *b* | C |\n> |:--|--:|\n> | `x\\|y` | \\| z |\n> |  | d |\n")
    table = only(brief, Table)
    assert [[bare_text(cell.inlines) for cell in row] for row in (table.header, *table.rows)] == [
        ["A b", "C"],
        ["x|y", "| z"],
        ["", "d"],
    ]
    assert [words_at(brief, cell.span) for cell in table.rows[0]] == ["`x\\|y`", "\\| z"]
    assert words_at(brief, only(brief, Emphasis).span) == "*b*"
    assert table.alignments == ("left", "right")


@pytest.mark.parametrize(
    "source",
    [
        '| a |\n|---|\n| b |\n\nTable: The *steps* {#tbl-s source="UN, p. 3"}\n',
        '| a |\n|---|\n| b |\nTable: The *steps* {#tbl-s source="UN, p. 3"}\n',
        'Table: The *steps* {#tbl-s source="UN, p. 3"}\n\n| a |\n|---|\n| b |\n',
        '::: {.table #tbl-s caption="The *steps*" source="UN, p. 3"}\n| a |\n|---|\n| b |\n:::\n',
    ],
)
def test_a_table_has_a_caption_a_source_and_an_anchor(source: str) -> None:
    brief = body(source)
    table = only(brief, Table)
    assert (bare_text(table.caption), bare_text(table.source), table.anchor) == ("The steps", "UN, p. 3", "tbl-s")
    assert len(table.rows) == 1
    assert words_at(brief, only(brief, Emphasis).span) == "*steps*"
    assert [type(block) for block in brief.sections[0].blocks] == [Table]


def test_each_of_two_tables_keeps_its_own_caption() -> None:
    rows = "| a |\n|---|\n| b |\n\n"
    for source in (f"{rows}Table: One\n\n{rows}Table: Two\n", f"Table: One\n\n{rows}Table: Two\n\n{rows}"):
        assert [bare_text(table.caption) for table in every(body(source), Table)] == ["One", "Two"]


def test_a_table_may_come_from_a_csv_file() -> None:
    source = '::: {.table #tbl-x src="d.csv" caption="C" source="S"}\n:::\n'
    table = only(body(source, d__csv='\ufeffYear;x,Number\r\n2023,"1,200"\r\n2024,7\r\n'.encode()), Table)
    assert [bare_text(cell.inlines) for cell in table.header] == ["Year;x", "Number"]
    assert [[bare_text(cell.inlines) for cell in row] for row in table.rows] == [["2023", "1,200"], ["2024", "7"]]
    assert (table.src, table.anchor, bare_text(table.caption), bare_text(table.source)) == ("d.csv", "tbl-x", "C", "S")


def test_a_csv_file_with_semicolons_is_read_too() -> None:
    table = only(body('::: {.table src="d.csv"}\n:::\n', d__csv=b"a;b\n1,5;2\n"), Table)
    assert [bare_text(cell.inlines) for cell in table.rows[0]] == ["1,5", "2"]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("missing", "missing-file"),
        ("outside", "outside-file"),
        ("unreadable", "unreadable-data"),
        (b"\xff\xfe", "unreadable-data"),
        (b"", "unreadable-data"),
        (b'a,"b\nc', "unreadable-data"),
    ],
)
def test_a_csv_file_that_cannot_be_read_is_reported_where_it_is_named(content: bytes | str, name: str) -> None:
    brief = body('::: {.table src="d.csv"}\n:::\n', d__csv=content)
    assert words_at(brief, problem(brief, name).span) == "d.csv"

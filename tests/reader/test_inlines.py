"""Every inline of the format, with its place."""

import pytest

from briefkit.model.blocks import Paragraph
from briefkit.model.inlines import (
    Abbreviated,
    Citation,
    CitationItem,
    Code,
    CrossReference,
    Emphasis,
    InlinePicture,
    LineBreak,
    Link,
    NoteCall,
    SoftBreak,
    Strikeout,
    Strong,
    Styled,
    Subscript,
    Superscript,
    Text,
)
from briefkit.model.text import bare_text
from support.reading import body, every, only, problem, read, words_at


@pytest.mark.parametrize(
    ("source", "kind", "words"),
    [
        ("a *b* c", Emphasis, "*b*"),
        ("a _b_ c", Emphasis, "_b_"),
        ("a **b *c*** d", Strong, "**b *c***"),
        ("a ***b*** c", Strong, "**b**"),
        ("a ~~b~~ c", Strikeout, "~~b~~"),
        ("H~2~O", Subscript, "~2~"),
        ("2^10^ x", Superscript, "^10^"),
        ("a `b c` d", Code, "`b c`"),
        ("a [b](https://example.org 'T') c", Link, "[b](https://example.org 'T')"),
        ("a <https://example.org> c", Link, "<https://example.org>"),
        ("a [b]{lang=hi} c", Styled, "[b]{lang=hi}"),
        ("a ![b](x.svg) c", InlinePicture, "![b](x.svg)"),
        ("a @sec-x c", CrossReference, "@sec-x"),
        ("a @kim c", Citation, "@kim"),
        ("a [@kim] c", Citation, "[@kim]"),
        ("a^[note] c", NoteCall, "^[note]"),
        ("a  \nb", LineBreak, "  \n"),
        ("a\\\nb", LineBreak, "\\\n"),
        ("a\nb", SoftBreak, "\n"),
    ],
)
def test_each_kind_of_inline_is_read_with_its_place(source: str, kind: type, words: str) -> None:
    brief = body(source)
    assert words_at(brief, only(brief, kind).span) == words


def test_text_is_kept_as_it_is_written() -> None:
    text = "\"Quotes\" -- and 'dashes' --- and … ... (c) 1/2 “as” they’re"
    assert only(body(text), Text).text == text


def test_escapes_and_entities_are_decoded() -> None:
    assert only(body(r"\*a\* &amp; &#8217; &euro; \[x\] \@b \q"), Text).text == "*a* & ’ € [x] @b \\q"


def test_a_character_that_no_output_can_hold_is_replaced() -> None:
    assert only(body("a\x07b\x0cc &#1; &#xD800;"), Text).text == "a\ufffdb\ufffdc \ufffd \ufffd"


def test_spaces_inside_raised_words_need_a_backslash() -> None:
    assert only(body(r"x^a\ b^"), Superscript).children
    assert every(body("x^a b^ and ~5 and ~6"), Superscript) == []


def test_a_language_a_direction_and_a_pull_quote_are_styled_words() -> None:
    brief = body("See [some *words*]{.pull lang=ur dir=rtl}.")
    styled = only(brief, Styled)
    assert (styled.lang, styled.direction, styled.pull, bare_text(styled.children)) == ("ur", "rtl", True, "some words")
    assert words_at(brief, styled.children[1].span) == "*words*"


def test_reference_links_are_resolved() -> None:
    link = only(body("[a][ref] b\n\n[ref]: https://example.org/x 'T'\n"), Link)
    assert (link.url, link.title) == ("https://example.org/x", "T")


def test_an_address_is_percent_encoded() -> None:
    assert only(body("[a](<https://example.org/a b|é%20>)"), Link).url == "https://example.org/a%20b%7C%C3%A9%20"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JaVaScRiPt:x", "data:text/html,x", "file:///etc/passwd", "vbscript:x"]
)
def test_an_unsafe_link_is_reported_and_its_words_are_kept(url: str) -> None:
    brief = body(f"See [these words]({url}).")
    assert problem(brief, "unsafe-link").span.start.column == 5
    assert every(brief, Link) == []
    assert bare_text(brief.sections[0].blocks[0].inlines) == "See these words."


def test_a_control_character_does_not_hide_an_unsafe_scheme() -> None:
    assert every(body("[a](<java&#9;script:x>)"), Link) == []


def test_an_abbreviation_is_found_as_a_whole_word() -> None:
    brief = body("The NIS and NISA, *NIS*.\n\n*[NIS]: National Intelligence Service\n")
    found = every(brief, Abbreviated)
    assert [node.expansion for node in found] == ["National Intelligence Service"] * 2
    assert [words_at(brief, node.span) for node in found] == ["NIS", "NIS"]
    assert brief.abbreviations == {"NIS": "National Intelligence Service"}


CITATIONS = [
    ("[@kim2024]", [CitationItem("kim2024")]),
    ("[@kim2024, p. 4]", [CitationItem("kim2024", locator="p. 4")]),
    ("[@kim2024 pp. 4-6, 9]", [CitationItem("kim2024", locator="pp. 4-6, 9")]),
    ("[see @a; @b]", [CitationItem("a", prefix="see"), CitationItem("b")]),
    ("[-@kim2024]", [CitationItem("kim2024", author_suppressed=True)]),
    ("[see @a, ch. 2, emphasis added]", [CitationItem("a", prefix="see", locator="ch. 2", suffix="emphasis added")]),
    ("[@a, {4, 5 and 6}, quoted]", [CitationItem("a", locator="4, 5 and 6", suffix="quoted")]),
    ("[@{weird.key/1}, § 3]", [CitationItem("weird.key/1", locator="§ 3")]),
    ("[@un:2022, as amended]", [CitationItem("un:2022", suffix="as amended")]),
    ("[e.g. mail a@b.org and @a]", [CitationItem("a", prefix="e.g. mail a@b.org and")]),
    ("[@a.]", [CitationItem("a", suffix=".")]),
]


@pytest.mark.parametrize(("source", "items"), CITATIONS)
def test_a_citation_is_parsed_as_pandoc_does(source: str, items: list[CitationItem]) -> None:
    brief = body(f"Text {source} end.")
    citation = only(brief, Citation)
    assert [(i.key, i.prefix, i.locator, i.suffix, i.author_suppressed) for i in citation.items] == [
        (i.key, i.prefix, i.locator, i.suffix, i.author_suppressed) for i in items
    ]
    assert (citation.source, citation.narrative) == (source, False)
    assert [words_at(brief, i.span) for i in citation.items] == [i.key for i in items]


def test_a_citation_can_be_part_of_the_sentence() -> None:
    brief = body("@kim2024 argues, as does @lee [p. 3; @ann], against -@un. Mail kim@example.org.")
    narrative, located, suppressed = every(brief, Citation)
    assert (narrative.narrative, narrative.items[0].key) == (True, "kim2024")
    assert [(item.key, item.locator) for item in located.items] == [("lee", "p. 3"), ("ann", "")]
    assert (suppressed.narrative, suppressed.items[0].author_suppressed) == (False, True)


def test_a_full_stop_is_no_part_of_a_key() -> None:
    assert only(body("So says @kim.2024."), Citation).items[0].key == "kim.2024"


def test_a_link_with_an_at_sign_is_no_citation() -> None:
    brief = body("[@handle](https://example.org)")
    assert only(brief, Link).url == "https://example.org"


def test_cross_references_are_told_from_citations() -> None:
    brief = body("@fig-a, @tbl-b, [@sec-c] and @own, not @kim.\n\n## Own {#own}\n")
    assert [node.target for node in every(brief, CrossReference)] == ["fig-a", "tbl-b", "sec-c", "own"]
    assert [words_at(brief, node.span) for node in every(brief, CrossReference)] == [
        "@fig-a",
        "@tbl-b",
        "[@sec-c]",
        "@own",
    ]
    assert [node.items[0].key for node in every(brief, Citation)] == ["kim"]


def test_several_cross_references_share_a_bracket() -> None:
    brief = body("See [@fig-a; @fig-b].")
    assert [node.target for node in every(brief, CrossReference)] == ["fig-a", "fig-b"]
    assert "; " in [node.text for node in every(brief, Text)]


def test_notes_come_in_the_order_of_their_calls() -> None:
    brief = body(
        "A[^b] b[^a] c^[In *line*] d[^b].\n\n[^a]: First.\n\n    Second[^c].\n\n[^b]: Bee.\n[^c]: Sea.\n[^d]: None.\n"
    )
    assert list(brief.notes) == ["b", "a", "inline-3", "c"]
    assert [len(note.blocks) for note in brief.notes.values()] == [1, 2, 1, 1]
    assert words_at(brief, brief.notes["inline-3"].blocks[0].inlines[1].span) == "*line*"
    assert words_at(brief, brief.notes["a"].blocks[1].inlines[0].span) == "Second"
    assert "[^d]" in problem(brief, "unused-note").message


def test_notes_that_call_each_other_end() -> None:
    brief = body("A[^a].\n\n[^a]: See[^b] and[^a].\n[^b]: See[^a].\n")
    assert list(brief.notes) == ["a", "b"]


def test_an_undefined_note_is_reported_and_stays_as_text() -> None:
    brief = body("Words[^x].\n\n[^y]: Y.\n")
    assert problem(brief, "undefined-note").span.start.column == 6
    assert bare_text(brief.sections[0].blocks[0].inlines) == "Words[^x]."


def test_the_first_of_two_notes_counts() -> None:
    brief = body("A[^a].\n\n[^a]: One.\n[^a]: Two.\n")
    assert problem(brief, "duplicate-note").span.start.line == 7
    assert bare_text(brief.notes["a"].blocks[0].inlines) == "One."


def test_html_is_text_and_one_finding_for_each_element() -> None:
    brief = body("A <b class='x'>bold</b> and <br/> and a < b > c.")
    assert [problem.span.start.column for problem in brief.problems] == [3, 29]
    assert {problem.name for problem in brief.problems} == {"raw-html"}
    assert bare_text(brief.sections[0].blocks[0].inlines) == "A <b class='x'>bold</b> and <br/> and a < b > c."


def test_a_block_of_html_is_text_too() -> None:
    brief = body("<div>\n\nText\n\n</div>\n")
    assert len(brief.sections[0].blocks) == 3
    assert {problem.name for problem in brief.problems} == {"raw-html"}


def test_comments_are_not_printed() -> None:
    brief = body("One <!-- two --> three.\n\n<!-- four\n\nfive -->\n\nSix.\n\n<!--\nseven --> Eight.\n")
    assert [bare_text(block.inlines) for block in brief.sections[0].blocks] == ["One three.", "Six.", "Eight."]
    assert brief.problems == ()


def test_a_comment_that_never_closes_is_reported_and_stays_as_text() -> None:
    brief = body("One <!-- two\n\nThree\n")
    assert problem(brief, "unclosed-comment").span.start.column == 5
    assert bare_text(brief.sections[0].blocks[0].inlines) == "One <!-- two"
    assert len(brief.sections[0].blocks) == 2


@pytest.mark.parametrize(
    ("source", "name", "words", "kept"),
    [
        ("[a]{.pul}", "unknown-class", ".pul", "a"),
        ("[a]{lnag=hi}", "invalid-attributes", "hi", "a"),
        ("[a]{dir=up}", "invalid-attributes", "up", "a"),
        ("[a]{#x}", "invalid-attributes", "#x", "a"),
        ("[a]{.pull ??}", "invalid-attributes", "??", "a"),
        ("a {#x .y}", "invalid-attributes", "{#x .y}", "a {#x .y}"),
        ("a {#x .y", "invalid-attributes", "{", "a {#x .y"),
        ('a [b]{lang="hi}', "invalid-attributes", "{", 'a [b]{lang="hi}'),
    ],
)
def test_attributes_that_do_not_fit_are_reported_and_no_word_is_lost(
    source: str, name: str, words: str, kept: str
) -> None:
    brief = body(source)
    assert words_at(brief, problem(brief, name).span) == words
    assert bare_text(brief.sections[0].blocks[0].inlines) == kept


def test_braces_in_ordinary_text_are_no_fault() -> None:
    assert body("A set {a, b} and {x} and f{y}.").problems == ()


def test_a_pull_quote_of_nothing_is_reported() -> None:
    assert problem(body("a []{.pull}"), "malformed-block")


def test_marks_nested_too_deep_are_reported_and_kept_as_text() -> None:
    brief = body("*a " * 60 + "a* " * 60)
    assert problem(brief, "too-deep")
    assert bare_text(brief.sections[0].blocks[0].inlines).count("a") == 120


def test_places_are_exact_inside_lists_quotations_and_tabs() -> None:
    brief = body("> - As *one*\n>   two **three**\n>\n>   1.\t`four`\n>\t\tfive *six*\n")
    for kind, found in ((Emphasis, ["*one*", "*six*"]), (Strong, ["**three**"]), (Code, ["`four`"])):
        assert [words_at(brief, node.span) for node in every(brief, kind)] == found


def test_places_are_exact_with_carriage_returns_and_a_byte_order_mark() -> None:
    for text in ("\ufeff---\r\ntitle: T\r\n---\r\n\r\nA *b*\r\nc **d** é `e`\r\n", "\ufeffA *b*\rc **d** `e`"):
        brief = read(text)
        for kind, found in ((Emphasis, "*b*"), (Strong, "**d**"), (Code, "`e`")):
            assert [words_at(brief, node.span) for node in every(brief, kind)] == [found]


def test_a_paragraph_of_comments_is_no_block() -> None:
    assert body("<!-- a --> <!-- b -->").sections == ()
    assert not any(isinstance(block, Paragraph) for s in body("<!-- a -->\n").sections for block in s.blocks)


@pytest.mark.parametrize(
    ("before", "is_read"), [("\u0648", True), ("\u0628\u0640", True), ("\u0641\u064a", False), ("a", False)]
)
def test_a_reference_may_stand_behind_an_arabic_word_of_one_letter(before: str, is_read: bool) -> None:  # noqa: FBT001
    found = body(f"## A {{#sec-a}}\n\n{before}@sec-a\n")
    assert bool(every(found, CrossReference)) is is_read

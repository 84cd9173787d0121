"""Sections, roles, anchors, keys and suppressions."""

import pytest

from briefkit.model.blocks import Heading
from briefkit.model.positions import Span
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks
from support.reading import body, problem, read, words_at


def test_headings_of_level_two_part_the_text_into_sections() -> None:
    brief = body("Lead.\n\n## One *two*\n\nText\n\n### Deeper\n\nMore\n\n## Way Forward\n")
    assert [bare_text(section.title) for section in brief.sections] == ["", "One two", "Way Forward"]
    assert [words_at(brief, section.heading_span) for section in brief.sections] == [
        "",
        "## One *two*",
        "## Way Forward",
    ]
    assert words_at(brief, brief.sections[1].span) == "## One *two*\n\nText\n\n### Deeper\n\nMore"
    assert words_at(brief, brief.sections[2].span) == "## Way Forward"


def test_underlined_headings_are_headings_too() -> None:
    brief = body("One\ntwo\n---\n\nText\n")
    assert bare_text(brief.sections[0].title) == "One two"
    assert words_at(brief, brief.sections[0].heading_span) == "One\ntwo\n---"


@pytest.mark.parametrize(
    ("heading", "lang", "role"),
    [
        ("Way Forward", "en", "way-forward"),
        ("The way forward", "en", None),
        ("WAY-FORWARD:", "en-IN", "way-forward"),
        ("3. Recommendations", "en", "way-forward"),
        ("आगे की राह", "hi", "way-forward"),
        ("आगे की राह", "hi-IN", "way-forward"),
        ("आगे की राह", "en", None),
        ("References", "hi", "references"),
        ("Anything", "en", None),
        ("Anything {role=methods}", "en", "methods"),
        ("References {role=notes}", "en", "notes"),
    ],
)
def test_the_role_comes_from_the_words_or_is_said(heading: str, lang: str, role: str | None) -> None:
    brief = read(f"---\ntitle: T\nlang: {lang}\n---\n## {heading}\n\nText\n")
    assert brief.sections[0].role == role


def test_an_unknown_role_leaves_the_one_that_the_words_mean() -> None:
    assert body("## References {role=refs}\n").sections[0].role == "references"


def test_anchors_are_made_of_words_and_unique() -> None:
    brief = body("## Œuvre & Été\n\n## Été\n\n## Été\n\n## आगे की राह\n\n## …\n\n## Own {#ete-2}\n\n### Straße\n")
    assert [section.anchor for section in brief.sections] == [
        "oeuvre-ete", "ete", "ete-3", "आगे-की-राह", "section", "ete-2",
    ]  # fmt: skip
    assert [block.anchor for block in brief_blocks(brief) if isinstance(block, Heading)] == ["strasse"]


def test_a_second_anchor_of_the_same_name_gets_a_number() -> None:
    brief = body("## A {#x}\n\n![c](a.svg){#x}\n", a__svg=b"<svg/>")
    assert words_at(brief, problem(brief, "duplicate-anchor").span) == "#x"
    assert brief.sections[0].blocks[0].anchor == "x-2"


def test_keys_do_not_change_with_edits_elsewhere() -> None:
    before = body("## A\n\nOne *two*.\n\nSame.\n\nSame.\n\n- x\n")
    after = body("New.\n\n## A\n\nOne two.\n\nOther.\n\nSame.\n\nSame.\n\n- x\n")
    keys = {block.key for block in brief_blocks(after)}
    assert {block.key for block in brief_blocks(before)} <= keys
    assert before.sections[0].key == after.sections[1].key


def test_every_block_has_a_key_of_its_own() -> None:
    brief = body("Same.\n\nSame.\n\n> Same.\n\n- Same.\n- Same.\n\nA[^1].\n\n[^1]: Same.\n")
    keys = [block.key for block in brief_blocks(brief)]
    assert len(set(keys)) == len(keys)
    assert all(len(key) == 12 and int(key, 16) >= 0 for key in keys)


def test_an_ignore_comment_covers_the_next_block() -> None:
    brief = body("One.\n\n<!-- briefkit-ignore BK301, bk4: it is so -->\n\n- two\n- three\n\nFour.\n")
    (suppression,) = brief.suppressions
    assert (suppression.codes, suppression.reason) == (("BK301", "BK4"), "it is so")
    assert words_at(brief, suppression.span) == "<!-- briefkit-ignore BK301, bk4: it is so -->"
    assert words_at(brief, suppression.covers) == "- two\n- three"


def test_an_ignore_comment_may_cover_a_heading() -> None:
    brief = body("<!-- briefkit-ignore BK201 -->\n\n## Head\n\nText.\n")
    assert words_at(brief, brief.suppressions[0].covers) == "## Head"


def test_an_ignore_comment_inside_a_paragraph_covers_it() -> None:
    brief = body("One <!-- briefkit-ignore --> two\nthree.\n\nFour.\n")
    assert brief.suppressions[0].codes == ()
    assert words_at(brief, brief.suppressions[0].covers) == "One <!-- briefkit-ignore --> two\nthree."


def test_a_disabled_range_ends_where_it_is_enabled_or_with_the_file() -> None:
    brief = body("<!-- briefkit-disable BK301 BK302: quoted -->\n\nOne.\n\n<!-- briefkit-enable BK301 -->\n\nTwo.\n")
    first, second = brief.suppressions
    assert (first.codes, words_at(brief, first.covers).strip()) == (
        ("BK301",), "One.\n\n<!-- briefkit-enable BK301 -->",
    )  # fmt: skip
    assert (second.codes, second.reason, second.covers.end) == (("BK302",), "quoted", Span.of(11, 1, 11, 1).end)


def test_an_enable_without_codes_ends_everything() -> None:
    brief = body("<!-- briefkit-disable -->\n\nOne.\n\n<!-- briefkit-enable -->\n\nTwo.\n")
    assert brief.suppressions[0].codes == ()
    assert brief.suppressions[0].covers.end.line == 8


@pytest.mark.parametrize(
    ("comment", "hint"),
    [
        ("briefkit-ingore BK301", "briefkit-ignore"),
        ("briefkit-ignore BK3012", "reason"),
        ("briefkit-ignore *", "BK301"),
    ],
)
def test_a_suppression_that_says_nothing_known_is_reported(comment: str, hint: str) -> None:
    found = problem(body(f"<!-- {comment} -->\n\nText.\n"), "unknown-code")
    assert found.span.start.line == 4
    assert hint in found.help


def test_an_ordinary_comment_suppresses_nothing() -> None:
    assert body("<!-- to do: ask the briefkit people -->\n\nText.\n").suppressions == ()

"""Fixes of a brief on disk: what they change, what they leave alone, and that they end."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefkit.api.briefs import BriefFile
from briefkit.api.checking import CheckOptions, check_file
from briefkit.api.fixing import Mended, mend, write
from briefkit.errors import UsageError

HEAD = "---\ntype: open\ntitle: Clean water for Lucknow\ndate: 2024-10-28\nauthors: [Asha Rao]\nlang: en-GB\n---\n\n"
FAULTS = (
    *(
        "  ",
        " ,",
        "( a )",
        '"slow"',
        "the board's",
        "“slow”",
        "‘late’",
        " - ",
        "2019-2024",
        "42310 pumps",
        "1,100 beds",
    ),
    *("2200 beds", "14 per cent", "3%", "Dr Rao", "Mr. Rao", "color", "labour", "recieve", "a NGO", "an university"),
    *(
        "March 12th, 2024",
        "in order to",
        "due to the fact that",
        "don't",
        ", Despite it",
        "existing International order",
    ),
    *(
        "fell,,",
        "rose..",
        "long term plan",
        "1990's",
        "the governments decision",
        "—a",
        "word—word",
        "12 % of",
        "£ 300",
    ),
    *(
        "nuclear- armed",
        "1.2billion pounds",
        "“slow”,",
        "Iran, Iraq, and Syria",
        "polciy",
        "upto 3 crores",
        "said, that",
    ),
    *("meters was", "can buys grain", "between 2010-2015", "However the", "licence", "january", "12,34,56,789 people"),
    *("`a  b - c`", "[a  link - here](https://example.org/a--b)", "[@key, p. 4-5]", "*em  phasis*", "&amp;  &nbsp; x"),
    *(
        "\\*  \\- y",
        "\n",
        "\n\n",
        "\n- item",
        "\n- item.",
        "\n### Head  ing:\n\n",
        "\n> said  so - twice\n\n",
        "| a  b | c |",
    ),
    *(
        "http://x.example/a  b",
        "![p  q](x.png)",
        "[^n]",
        "\n\n[^n]: note  text - here\n\n",
        "<!-- c  d -->",
        "\t",
        "  \n",
    ),
    *(
        "The boats sail",
        "the ministry",
        "and",
        "which",
        "Quay",
        "is",
        "a",
        "have",
        "however",
        "1",
        "\U0001d4b3",
        "é",
        "नमस्ते",
        "«",
        "“",
        '"',
        "'",
    ),
)
TEXTS = st.lists(st.sampled_from(FAULTS), max_size=24).map(" ".join)


def mended(folder: Path, text: str, *, unsafe: bool = False) -> Mended:
    path = folder / "brief.md"
    path.write_bytes(text.encode())
    return mend(BriefFile(path), CheckOptions(), unsafe=unsafe)


def fixed(folder: Path, text: str, *, unsafe: bool = False) -> str:
    return mended(folder, HEAD + text, unsafe=unsafe).after.text.removeprefix(HEAD)


def test_safe_fixes_mend_marks_and_leave_words(tmp_path: Path) -> None:
    text = "The board's  “slow” boats - all of them - sail in the colour of labor\n"
    assert fixed(tmp_path, text) == "The board’s “slow” boats – all of them – sail in the colour of labor.\n"


def test_unsafe_fixes_mend_words_too(tmp_path: Path) -> None:
    text = "A NGO met in order to reorganise labor, Despite rain.\n"
    assert fixed(tmp_path, text, unsafe=True) == "An NGO met to reorganise labour, despite rain.\n"


@pytest.mark.parametrize(
    "text",
    [
        "She said “the labor  market - such as it is - sank in order to rise”.\n",
        "> The labor  market - such as it is\n>\n> — Asha Rao, 12 March 2024\n",
        "Write `a  b - c`.\n\n```\na  b - c\n```\n",
        "Read [the labor  market - a view](https://example.org/a).\n",
        "[Le marché  du labor - oui]{lang=fr}\n",
    ],
)
def test_what_others_wrote_stays_as_it_is(tmp_path: Path, text: str) -> None:
    assert fixed(tmp_path, text, unsafe=True) == text


def test_references_stay_as_they_are(tmp_path: Path) -> None:
    text = "The boats of Quay sail.\n\n## References\n\n1. Rao, A.: The labor  market - a view. 2019-2024\n"
    assert fixed(tmp_path, text, unsafe=True) == text


def test_only_the_prose_of_the_front_matter_is_mended(tmp_path: Path) -> None:
    head = HEAD.replace("Clean water for Lucknow", "Clean  water for labor").replace("Asha Rao", "Asha  Rao")
    after = mended(tmp_path, f"{head}The boats of Quay sail.\n", unsafe=True).after.text
    assert "title: Clean water for labour\n" in after
    assert "authors: [Asha  Rao]" in after


def test_line_ends_and_a_byte_order_mark_stay_as_they_are(tmp_path: Path) -> None:
    text = "\ufeff" + HEAD.replace("\n", "\r\n") + "The  boats\r\nsail - all\rof  them - at noon.\n\n\n"
    after = mended(tmp_path, text).after.text
    assert after == text.replace("The  boats", "The boats").replace(" - ", " – ").replace("of  them", "of them")


def test_a_suppressed_finding_is_not_mended(tmp_path: Path) -> None:
    text = "<!-- briefkit-ignore BK520: as printed -->\nThe  boats sail.\n\nThe  boats sail.\n"
    assert fixed(tmp_path, text) == text.replace("The  boats sail.\n", "The boats sail.\n").replace(
        "-->\nThe boats", "-->\nThe  boats"
    )


def test_a_fix_that_spans_the_brief_leaves_out_what_is_suppressed(tmp_path: Path) -> None:
    text = "The board's boats sail.\n\n<!-- briefkit-ignore BK521: as typed -->\nThe union's boats sail.\n"
    assert fixed(tmp_path, text) == text.replace("board's", "board’s")


def test_a_fix_that_would_change_what_the_brief_consists_of_is_refused(tmp_path: Path) -> None:
    text = "The boats sail.\n\nThe fee -- `a` --\n\n1200 - 1300 boats  sail\n"
    outcome = mended(tmp_path, HEAD + text)
    assert outcome.after.text.count("\n") == (HEAD + text).count("\n")


def test_writing_keeps_the_mode_and_the_link(tmp_path: Path) -> None:
    real = tmp_path / "real.md"
    real.write_bytes((HEAD + "The  boats sail.\n").encode())
    real.chmod(0o640)
    link = tmp_path / "brief.md"
    link.symlink_to(real)
    write(mend(BriefFile(link), CheckOptions(), unsafe=False))
    assert link.is_symlink()
    assert real.read_bytes() == (HEAD + "The boats sail.\n").encode()
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_brief_that_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    outcome = mended(tmp_path, HEAD + "The  boats sail.\n")
    (tmp_path / "brief.md").write_text("Another text.\n")
    with pytest.raises(UsageError, match="has changed"):
        write(outcome)
    assert (tmp_path / "brief.md").read_text() == "Another text.\n"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, unsafe=st.booleans())
def test_fixes_are_idempotent_and_change_nothing_but_their_words(tmp_path: Path, text: str, *, unsafe: bool) -> None:
    first = mended(tmp_path, HEAD + text, unsafe=unsafe)
    again = mended(tmp_path, first.after.text, unsafe=unsafe)
    assert again.after.text == first.after.text
    assert first.is_changed == bool(first.done)
    for kept in ("`a  b - c`", "(https://example.org/a--b)", "[@key, p. 4-5]", "<!-- c  d -->", "> said  so - twice"):
        assert first.after.text.count(kept) == (HEAD + text).count(kept)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.lists(
        st.sampled_from([one for one in FAULTS if one.isprintable() and one[0] not in "[<|!"]), min_size=3, max_size=12
    )
)
def test_suppressing_the_findings_of_a_block_removes_exactly_those(tmp_path: Path, words: list[str]) -> None:
    path = tmp_path / "brief.md"
    block = "The boats " + " ".join(words).strip()
    path.write_bytes(f"{HEAD}{block}\n".encode())
    before = check_file(BriefFile(path), CheckOptions()).findings
    here = [one for one in before if one.span.start.line > HEAD.count("\n") and not one.stops_build]
    for code in {one.code for one in here}:
        path.write_bytes(f"{HEAD}<!-- briefkit-ignore {code}: meant -->\n{block}\n".encode())
        after = check_file(BriefFile(path), CheckOptions()).findings
        assert [(one.code, one.message) for one in after] == [
            (one.code, one.message) for one in before if one.code != code or one not in here
        ]


_SHARED_END = """<!-- briefkit-disable BK3: why -->

A boat.

<!-- briefkit-disable BK520: why -->

One  boat.

<!-- briefkit-enable -->"""


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("<!-- briefkit-ignore BK301: why -->\n\nOne boat sails.\n", "One boat sails.\n"),
        ("<!-- briefkit-ignore BK301: why -->\nOne boat sails.\n", "One boat sails.\n"),
        ("A boat\n<!-- briefkit-ignore BK301: why -->\nsails.\n", "A boat\n\nsails.\n"),
        (
            "<!-- briefkit-ignore BK520, BK301: why -->\n\nOne  boat sails.\n",
            "<!-- briefkit-ignore BK520: why -->\n\nOne  boat sails.\n",
        ),
        (
            "<!-- briefkit-disable BK3, BK204: why -->\n\nA boat.\n\n<!-- briefkit-enable -->\n\nOne boat sails.\n",
            "A boat.\n\nOne boat sails.\n",
        ),
        ("- A boat sails\n\n  <!-- briefkit-ignore BK301: why -->\n\n  at noon.\n", "- A boat sails\n\n  at noon.\n"),
        ("A boat <!-- briefkit-ignore BK301: why --> sails.\n", "A boat <!-- briefkit-ignore BK301: why --> sails.\n"),
        (f"{_SHARED_END}\n", f"{_SHARED_END}\n"),
    ],
)
def test_a_suppression_that_silences_nothing_is_taken_away(tmp_path: Path, text: str, after: str) -> None:
    assert fixed(tmp_path, text) == after

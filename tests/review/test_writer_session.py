"""A real session in LibreOffice Writer: what is typed, struck out, parted, joined, moved and said comes back."""

import pytest

from briefkit.model.review import Review
from support.returned import copy_of, is_whole, line_of, read_back, told
from support.writer_session import edited

STEPS = (
    ("Exchange", "no rougher", "much calmer"),
    ("TypeAfter", "crews leave", " early"),
    ("TypeBefore", "A second paragraph", "Then: "),
    ("Exchange", "Rosters appear late", "Rosters come late"),
    ("Exchange", "1130", "1131"),
    ("Exchange", "A boat at the pier", "A ship at the pier"),
    ("Exchange", "An inline note", "One note"),
    ("Exchange", "Sailings cancelled", "Sailings lost"),
    ("Exchange", "A slow decline", "A slow decay"),
    ("Exchange", "a birth around ", ""),
    ("Exchange", "Tie the fee", "Bind the fee"),
    ("SplitAfter", "No single year looks alarming."),
    ("NewParagraph", "The fee is due", "A new paragraph."),
    ("JoinNext", "and the operator loses"),
    ("Bold", "depend on"),
    ("Note", "Nine islands", "LO Editor", "Which ones?"),
    ("Move", "Pay is low on the boats.", "Engines fail every"),
    ("Record", "False"),
    ("Exchange", "count the arrivals", "count all arrivals"),
    ("Record", "True"),
    ("Exchange", "Publish every", "Publish each"),
    ("Caret", "The last boat home", "over"),
    ("Writes", "The last ferry home"),
    ("Caret", "no longer runs", "behind"),
    ("Writes", " today"),
    ("Caret", "250", "over"),
    ("Hand", "DeleteRows"),
    ("Caret", "640", "over"),
    ("Hand", "InsertRowsAfter"),
    ("Stretch", "A second paragraph", "Background"),
    ("Hand", "Copy"),
    ("Caret", "Closing words", "first"),
    ("Hand", "Paste"),
    ("Caret", "Crews leave.", "block"),
    ("Hand", "Cut"),
    ("Caret", "First count", "first"),
    ("Hand", "Paste"),
)
PASTED = "A second paragraph stands here, with a link to data and a claim [okafor2025, p. 4] that is cited."


@pytest.fixture(scope="module")
def sessions(tmp_path_factory: pytest.TempPathFactory) -> tuple[Review, Review]:
    """Give what is read from a file that Writer has only saved, and from one that was edited in it."""
    folder = tmp_path_factory.mktemp("session")
    source = folder / "copy.docx"
    source.write_bytes(copy_of("docx"))
    untouched = folder / "untouched.docx"
    steps = (("Keep", untouched.resolve().as_uri()), *STEPS)
    done = edited(source, steps, folder)
    return read_back(untouched.read_bytes()), read_back(done.read_bytes())


@pytest.fixture(scope="module")
def session(sessions: tuple[Review, Review]) -> Review:
    return sessions[1]


def test_every_mark_of_the_session_is_listed_once(session: Review) -> None:
    assert is_whole(session)
    assert session.files[0].version == "same"
    assert all(item.span for item in session.items)


def test_every_step_comes_back_on_its_line(session: Review) -> None:
    assert sorted(told(session), key=str) == sorted(
        [
            ("replace", line_of("no rougher"), "no rougher", "much calmer"),
            ("insert", line_of("crews leave"), "", " early"),
            ("insert", line_of("A second paragraph"), "", "Then: "),
            ("replace", line_of("Rosters"), "Rosters appear late", "Rosters come late"),
            ("replace", line_of("1130"), "1130", "1131"),
            ("replace", line_of("A boat at the pier"), "A boat at the pier", "A ship at the pier"),
            ("replace", line_of("An inline note"), "An inline note", "One note"),
            ("replace", line_of("Sailings cancelled"), "Sailings cancelled", "Sailings lost"),
            ("replace", line_of("A slow decline"), "A slow decline", "A slow decay"),
            ("delete", line_of("a birth around"), "a birth around ", ""),
            ("replace", line_of("Tie the fee"), "Tie the fee", "Bind the fee"),
            ("split", line_of("No single year"), "", ""),
            ("new-block", line_of("The fee is due"), "", "A new paragraph."),
            ("join", line_of("and the operator loses"), "", ""),
            ("format", line_of("depend on"), "depend on", "bold"),
            ("comment", line_of("Nine islands"), "Nine islands", "Which ones?"),
            ("move", line_of("Pay is low"), "Pay is low on the boats.", "Pay is low on the boats."),
            ("replace", line_of("count the arrivals"), "the", "all"),
            ("replace", line_of("Publish every"), "Publish every", "Publish each"),
            ("replace", line_of("The last boat home"), "The last boat home", "The last ferry home"),
            ("insert", line_of("no longer runs"), "", " today"),
            ("delete", line_of("| Engine"), "Engine | 250 | 1090", ""),
            ("new-block", line_of("| Weather"), "", " |  | "),
            ("new-block", line_of("Closing words"), "", PASTED),
            ("insert", line_of("Closing words"), "", "Background"),
            ("move", line_of("- Crews leave."), "Crews leave.", "Crews leave."),
        ],
        key=str,
    )


def test_a_copy_that_writer_has_only_saved_holds_nothing(sessions: tuple[Review, Review]) -> None:
    review, _ = sessions
    assert (review.items, is_whole(review)) == ((), True)

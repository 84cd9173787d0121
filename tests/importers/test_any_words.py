"""Whatever words, looks and blocks a manuscript has: they read back as they were written."""

from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import reader
from briefkit.importers.account import words_of
from briefkit.importers.brief_words import brief_words
from briefkit.importers.changing import with_depths
from briefkit.importers.draft import Draft, Front, Section
from briefkit.importers.manuscript import Block, Cell, CodeBlock, Heading, Item, Paragraph, Run, Table, bare, lines_of
from briefkit.importers.writing.brief_file import brief_text
from briefkit.model.brief import Brief
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks, own_inlines

SIGNS = "ab Zé9 \u00a0.,:;!?’“”\"'()[]{}<>*_`~^@#&|\\/+-=–—$%\n"
WORDS = st.text(SIGNS, max_size=12) | st.sampled_from(
    [
        "Table: x",
        "1. one",
        "- item",
        "# head",
        ":::",
        "&amp;",
        "[^1]: x",
        "*[A]: b",
        "https://a.example/x_y",
        "@kim2024",
        "> q",
    ]
)
MARKS = st.frozensets(
    st.sampled_from(["strong", "emphasis", "strikeout", "superscript", "subscript", "code"]), max_size=2
)
LINKS = st.sampled_from(["", "", "", "https://a.example/(x)_y", "mailto:a@b.example"])
RUNS = st.lists(st.builds(Run, WORDS, MARKS, LINKS), min_size=1, max_size=4).map(tuple)
DEPTHS = st.integers(0, 3)
BLOCKS = st.lists(
    st.builds(Paragraph, RUNS, depth=DEPTHS, quoted=st.booleans())
    | st.builds(Heading, RUNS, st.integers(3, 6))
    | st.builds(Item, RUNS, st.booleans(), st.integers(1, 9), st.sampled_from("ab"), depth=st.integers(1, 3))
    | st.builds(CodeBlock, st.text(SIGNS, min_size=1, max_size=20), depth=DEPTHS)
    | st.builds(
        Table,
        st.lists(
            st.lists(st.builds(Cell, st.lists(RUNS, max_size=2).map(tuple)), min_size=1, max_size=3).map(tuple),
            min_size=1,
            max_size=3,
        ).map(tuple),
    ),
    min_size=1,
    max_size=5,
)


class _NoFiles:
    def read(self, src: str) -> bytes:
        raise AssertionError(src)


def _read(blocks: list[Block]) -> tuple[Brief, str]:
    draft = Draft(
        Front("policy-brief", title="T", lang="en-GB"), [Section((Run("S"),), blocks=list(with_depths(blocks)))]
    )
    text = brief_text(draft)
    return reader.read(text, "brief.md", _NoFiles(), lambda _: {}), text


def _squeezed(text: str) -> str:
    return "".join(text.split())


@given(RUNS)
@settings(max_examples=50, deadline=None, derandomize=True)
def test_a_paragraph_reads_back_sign_for_sign(runs: tuple[Run, ...]) -> None:
    brief, text = _read([Paragraph(runs)])
    read = "".join(bare_text(line) for block in brief_blocks(brief) for line in own_inlines(block))
    assert _squeezed(read) == _squeezed(bare(runs)), text


@given(BLOCKS)
@settings(max_examples=50, deadline=None, derandomize=True)
def test_blocks_read_back_word_for_word(blocks: list[Block]) -> None:
    brief, text = _read(blocks)
    assert [problem.message for problem in brief.problems if problem.name != "heading-jump"] == [], text
    lines = [bare(line) for block in blocks for line in lines_of(block)]
    assert sorted(brief_words(brief)) == sorted(["T", "S", *(w for line in lines for w in words_of(line))]), text

"""The rules on language: the seed brief as its editor marked it, prose without faults, and texts of any kind."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import checks
from briefkit.checks import catalogue
from briefkit.model.findings import Finding, Severity
from support.briefs import house_style, read

ROOT = Path(__file__).parents[2]
SEED = (ROOT / "briefs" / "new-coalition" / "brief.md").read_bytes()
MARKED = (
    ("Russian president has already warned", "BK518"),
    ("genocide, Despite", "BK506"),
    ("Furthermore, It has been", "BK506"),
    ("Furthermore, In a multipolar", "BK506"),
    ("existing International order", "BK510"),
    ("fake Identification cards", "BK510"),
    ("stern International pressure", "BK510"),
    ("already volatile situation", "BK512"),
    ("Lloyd Austin, US secretary of defence has warned", "BK517"),
    ("in Worcester (MA) said", "BK517"),
    ("‘tangible pressure’", "BK522"),
    ("‘illegal cooperation’", "BK522"),
    ("and North Korea, however, it is clear", "BK505"),
    ("transition, as a result, it will", "BK505"),
    ("relationship between the US and China at the global level", "BK509"),
    ("Middle East have put", "BK504"),
    ("Mohd. Asif", "BK529"),
    ("who will suffer the most?", "BK508"),
    ("saying “Don’t", "BK519"),
    ("suggesting that, “Russia", "BK519"),
    ("US\u00a0 primarily", "BK520"),
    ("The Staggering Superpower", "BK515"),
    ("called Russia and North Korea as “the", "BK530"),
    ("Vladimir Putin paid its first", "BK531"),
    ("states like India, who have been", "BK531"),
    ("Buryatia, who look", "BK531"),
    ("dissident states of Iran", "BK901"),
    ("middle and superpowers", "BK530"),
    ("not only raised concern among the superpowers but also has raised", "BK530"),
    ("external ministry", "BK901"),
    ("at the global scale", "BK901"),
    ("be the middle power", "BK901"),
)
UNMARKED = (
    "defence",
    "penalise",
    "emphasised",
    "favourable",
    "Zelenskyy",
    "Yermak",
    "Jamia Millia",
    "Mukhyamantri",
    "1950s",
)
CLEAN = (
    (
        "Heat kills more people in Indian cities than floods and cyclones together, yet only 37 of the"
        " country’s largest"
        " cities have a plan that names who must act when the thermometer crosses 45 degrees. Until the"
        " commission changes"
        " the list, a district magistrate who wishes to pay must find the money elsewhere. A litre of white"
        " paint lowers"
        " the temperature of a room by two to four degrees. The case fatality rate fell from 38 to 9 per cent"
        " in two years."
    ),
    (
        "The board, however, met on 12 March 2024; an hour later a university and an NGO had agreed. One of the"
        " reasons is"
        " cost: 12,400 apprentices left, 1,100 of them within a year. The number of sponsors has grown, and the"
        " alliance of"
        " unions that have signed is old. The ministry, which was founded in 1937, should require that it have"
        " a budget."
    ),
)
WORDS = st.one_of(
    st.text(st.sampled_from(" \n\t,.;:!?-–—“”‘’\"'«»()[]{}*_`#>|0123456789%&/\\abcAÉनأ\u00a0"), max_size=12),
    st.sampled_from(
        [
            *(
                "a",
                "an",
                "The",
                "however",
                "March 12th, 2024",
                "12,3456",
                "called X as the",
                "Dr Rao",
                "not only",
                "its",
            ),
            *(
                "wells was",
                "the governments own",
                "polciy",
                "long term",
                "1990's",
                "the board’s",
                "to ensures the",
                "who’s",
            ),
        ]
    ),
)


def language(findings: list[Finding]) -> list[Finding]:
    return [one for one in findings if one.code.startswith(("BK5", "BK901"))]


@pytest.fixture(scope="module")
def seed() -> list[Finding]:
    return language(checks.run(read(SEED, {}), house_style()))


@pytest.mark.parametrize(("words", "code"), MARKED)
def test_what_the_editor_marked_in_the_seed_brief_is_found(seed: list[Finding], words: str, code: str) -> None:
    lines = SEED.decode().split("\n")
    (number, line) = next((number, line) for number, line in enumerate(lines, 1) if words in line)
    start, end = line.index(words) + 1, line.index(words) + len(words) + 1
    here = [one for one in seed if one.code == code and one.span.start.line <= number <= one.span.end.line]
    assert [one for one in here if one.span.start.column <= end and start <= one.span.end.column]


def test_what_is_right_in_the_seed_brief_is_not_marked(seed: list[Finding]) -> None:
    quotes = {one.quote for one in seed if one.code in ("BK501", "BK502")}
    assert not quotes
    assert not [word for word in UNMARKED for one in seed if one.quote == word]


@pytest.mark.parametrize("text", CLEAN)
def test_prose_without_faults_has_no_findings(text: str) -> None:
    head = "---\ntype: open\ntitle: Clean water\ndate: 2024-10-28\nauthors: [Asha Rao]\nlang: en-IN\n---\n\n"
    found = language(checks.run(read(f"{head}{text}\n".encode(), {}), house_style()))
    assert [one.message for one in found if one.severity != Severity.SUGGESTION] == []


@settings(max_examples=150, deadline=None)
@given(
    words=st.lists(WORDS, max_size=40),
    lang=st.sampled_from(["en", "en-GB", "en-US", "en-IN", "fr", "hi", "ur", "ar", "x"]),
)
def test_no_text_makes_a_rule_on_language_fail(words: list[str], lang: str) -> None:
    brief = read(f"---\ntitle: T\nlang: {lang}\n---\n\n{' '.join(words)}".encode(), {})
    for entry in catalogue.entries():
        if entry.rule.code.startswith("BK5"):
            for finding in entry.check(brief, house_style()):
                assert finding.span.start <= finding.span.end

"""The catalogue of rules is whole: each rule has its page, its examples and its cases, and each problem its rule."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import checks
from briefkit.api import manual
from briefkit.checks import catalogue, pages
from briefkit.checks.catalogue import Entry
from support.briefs import house_style, read
from support.cases import read_cases

ROOT = Path(__file__).parents[2]
ENTRIES = catalogue.entries()
NAMES = {entry.rule.name for entry in ENTRIES}

every_rule = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.rule.code)


def test_codes_and_names_are_given_once() -> None:
    assert len(ENTRIES) == len(NAMES) == len({entry.rule.code for entry in ENTRIES})


@every_rule
def test_a_rule_lies_in_the_file_of_its_code_and_name(entry: Entry) -> None:
    module = entry.check.__module__.rpartition(".")[2]
    assert module == f"{entry.rule.code}_{entry.rule.name}".lower().replace("-", "_")


@every_rule
def test_a_code_belongs_to_a_family(entry: Entry) -> None:
    assert re.fullmatch(r"BK\d{3}", entry.rule.code)
    assert entry.rule.code[:3] in pages.FAMILIES


@every_rule
def test_a_rule_says_in_a_sentence_what_is_wrong_then_why_and_shows_both_sides(entry: Entry) -> None:
    summary, parts = pages.parts(entry.manual)
    assert summary.endswith(".")
    assert list(parts)[:3] == ["Why it matters", "Bad", "Good"]
    assert set(parts) <= {"Why it matters", "Bad", "Good", "Source"}
    assert all(parts.values())


@every_rule
def test_a_rule_has_a_case_that_it_finds_and_one_that_it_lets_pass(entry: Entry) -> None:
    cases = read_cases(ROOT / "tests" / "rules" / f"{entry.rule.code}-{entry.rule.name}.md")
    assert {case.code for case in cases} == {entry.rule.code}
    found = [any(entry.rule.code in line for line in case.findings) for case in cases]
    assert any(found)
    assert not all(found)


def test_there_is_no_case_of_a_rule_that_is_no_more() -> None:
    wanted = {f"{entry.rule.code}-{entry.rule.name}.md" for entry in ENTRIES}
    assert {path.name for path in (ROOT / "tests" / "rules").iterdir()} == wanted


def test_the_pages_in_docs_are_those_that_the_code_makes() -> None:
    folder = ROOT / "docs" / "rules"
    there = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    assert there == dict(manual.files()), "run `make rules`"


def test_every_problem_that_the_reader_names_has_a_rule() -> None:
    named = set()
    for path in (ROOT / "src" / "briefkit" / "reader").rglob("*.py"):
        named |= set(_problem_names(ast.parse(path.read_text("utf-8"))))
    assert named
    assert not named - NAMES


def _problem_names(tree: ast.AST) -> list[str]:
    """Give the texts that calls which report a problem open with."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    names = [call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant) and _reports(call.func)]
    return [name for name in names if isinstance(name, str) and re.fullmatch(r"[a-z]+(-[a-z]+)+", name)]


def _reports(function: ast.expr) -> bool:
    word = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    return word in {"Problem", "add", "report", "problem", "note", "fault"}


SNIPPETS = (
    *("---\n", "title: x\n", "title: [x\n", "date: 2024-13-40\n", "authors: {a: 1}\n", "nonsense: 1\n", "lang: en\n"),
    *(
        "# One\n",
        "## Two\n",
        "##\n",
        "## T {role=nothing}\n",
        "#### Four\n",
        "::: box\n",
        ":::\n",
        "```\n",
        "<b>x</b>\n",
    ),
    *("[^1]\n", "[^1]: note\n", "![](x.png)\n", "![](https://x.org/x.png){alt}\n", "[x](javascript:1)\n", "@fig-x\n"),
    *(
        "<!-- \n",
        "<!-- briefkit-ignore BK0 -->\n",
        "| a | b |\n| - | - |\n",
        "{#a}\n",
        "::: {.stat}\n",
        "> " * 50 + "\n",
    ),
    *("``` {.chart}\n", "type: [\n", "::: recommendations\n", "[@a; @b]\n", "\n", "\x00", "\ufeff"),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(SNIPPETS), max_size=12))
def test_whatever_the_reader_reports_has_a_rule_and_no_rule_fails(pieces: list[str]) -> None:
    brief = read("".join(pieces))
    assert {problem.name for problem in brief.problems} <= NAMES
    found = checks.run(brief, house_style())
    assert found == sorted(found, key=lambda finding: (finding.span.start, finding.code))


VALUES = (
    "",
    "x",
    "[]",
    "[x]",
    "{}",
    "{name: x}",
    "2024-02-30",
    "10.1/x",
    "0000-0000-0000-000X",
    "en-UK",
    "http://",
    "\x1b",
)
KEYS = ("title", "type", "authors", "date", "as_of", "lang", "doi", "license", "related", "changes", "series", "style")


@settings(max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES)))
def test_no_front_matter_makes_a_rule_fail(said: dict[str, str]) -> None:
    lines = "".join(f"{key}: {value}\n" for key, value in said.items())
    assert checks.run(read(f"---\n{lines}---\n\nText.\n"), house_style())

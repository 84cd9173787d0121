"""The wording rules of a house style at work: each kind as Vale has it, in the texts that it speaks of, within time."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import checks
from briefkit.checks import catalogue
from briefkit.checks.house_wording import examples, work
from briefkit.checks.house_wording.patterns import UnusableRuleError, Watch, finder
from briefkit.checks.house_wording.sentences import sentences
from briefkit.model.findings import Finding, Severity
from briefkit.model.wording import Dictionary, Wording
from briefkit.styles import load_wording
from support.briefs import house_style, read
from support.reading import read as parse

HEAD = "---\ntype: open\ntitle: Boats\ndate: 2024-10-28\nauthors: [Asha Rao]\nlang: en-GB\n---\n\n"
ROOT = Path(__file__).parents[2]
SHIPPED = load_wording((ROOT / "templates" / "base",))


@pytest.fixture
def rule(tmp_path: Path) -> "Rules":
    return Rules(tmp_path)


@dataclass(frozen=True)
class Rules:
    """Writes a style's rule and gives what it finds."""

    folder: Path

    def wording(self, text: str, words: str = "") -> Wording:
        (self.folder / "rules").mkdir(exist_ok=True)
        (self.folder / "rules" / "mine.yaml").write_text(text, "utf-8")
        (self.folder / "words.yaml").write_text(words, "utf-8")
        return load_wording((self.folder,))

    def findings(self, text: str, body: str, words: str = "") -> list[Finding]:
        return found(self.wording(text, words), HEAD + body)

    def said(self, text: str, body: str) -> list[str]:
        return [f"{f.span.start.line - 8}:{f.span.start.column} {f.message}" for f in self.findings(text, body)]


def found(wording: Wording, source: str) -> list[Finding]:
    return checks.run(read(source), replace(house_style(), wording=wording), select=("BK9",))


def existence(tokens: str, more: str = "") -> str:
    return f"extends: existence\nmessage: Not '%s'\ntokens: {tokens}\n{more}"


def test_a_token_is_found_as_a_word_and_with_nonword_anywhere(rule: Rules) -> None:
    body = "A boat, boats and a lifeboat."
    assert rule.said(existence("[boat]"), body) == ["1:3 Not 'boat' (mine)"]
    assert len(rule.said(existence("[boat]", "nonword: true"), body)) == 3


def test_capitals_count_unless_the_rule_or_the_token_says_otherwise(rule: Rules) -> None:
    assert rule.said(existence("[boat, '(?i)quay']"), "Boat and Quay.") == ["1:10 Not 'Quay' (mine)"]
    assert len(rule.said(existence("[boat, quay]", "ignorecase: true"), "Boat and Quay.")) == 2


def test_raw_stands_before_the_tokens_or_behind_them(rule: Rules) -> None:
    raw = "raw: ['(?:old|new) ']\n"
    assert rule.said(existence("[boat, quay]", raw), "A new boat, an old quay, a quay.") == [
        "1:3 Not 'new boat' (mine)",
        "1:16 Not 'old quay' (mine)",
    ]
    assert rule.said(existence("[boat]", "raw: [' yard']\nappend: true"), "A boat yard, a boat.") == [
        "1:3 Not 'boat yard' (mine)"
    ]


def test_exceptions_and_the_vocabulary_are_let_pass(rule: Rules) -> None:
    text = existence(r"['\w+boat']", "exceptions: [lifeboat]")
    assert rule.said(text, "A lifeboat and a longboat.") == ["1:18 Not 'longboat' (mine)"]
    assert not rule.findings(text, "A lifeboat and a longboat.", "vocabulary: [longboat]")
    assert rule.findings(f"{text}\nvocab: false", "A longboat.", "vocabulary: [longboat]")


def test_an_apostrophe_and_a_space_stand_for_what_authors_type(rule: Rules) -> None:
    assert len(rule.findings(existence('["ship\'s log"]'), "A ship’s\u00a0log, a ship's log.")) == 2


def test_a_substitution_offers_what_the_house_writes_and_mends_it(rule: Rules) -> None:
    text = "extends: substitution\nmessage: \"'%s', not '%s'\"\nignorecase: true\nswap: {in order to: to, order: ask}\n"
    (finding,) = rule.findings(text, "In order to sail.")
    assert finding.message == "'To', not 'In order to' (mine)"
    assert finding.fix
    assert [(edit.span, edit.text) for edit in finding.fix.edits] == [(finding.span, "To")]


def test_a_swap_may_offer_two_words_and_hold_groups(rule: Rules) -> None:
    text = (
        "extends: substitution\nmessage: \"'%s', not '%s'\"\n"
        "swap: {skilful: able|good, 'on an? (\\w+) basis': '$1', boat: Boat|boat}"
    )
    (first, second) = rule.findings(text, "A skilful crew sails on a daily basis by boat.")
    assert (first.message, first.fix) == ("'able' or 'good', not 'skilful' (mine)", None)
    assert second.message == "'daily', not 'on a daily basis' (mine)"


def test_an_occurrence_is_told_where_it_is_one_too_many_or_missing(rule: Rules) -> None:
    text = "extends: occurrence\nmessage: '%s commas'\ntoken: ','\nscope: sentence\n"
    assert rule.said(f"{text}max: 2", "One, two, three, four, five. A, b.") == ["1:16 4 commas (mine)"]
    assert rule.said(f"{text}min: 1", "One, two. Three.") == ["1:11 0 commas (mine)"]


def test_a_repetition_is_told_over_the_end_of_a_line(rule: Rules) -> None:
    text = (
        "extends: repetition\nmessage: Twice '%s'\nalpha: true\ntokens: ['[^\\s]+']\nignorecase: true\n"
        "action: {name: edit, params: [truncate, ' ']}"
    )
    finding, over = rule.findings(text, "To to the\nthe quay `a` `a`, 12 12.")
    assert finding.message == "Twice 'to' (mine)"
    assert finding.help == "Write 'To'."
    assert (over.span.start.line, over.span.end.line, over.fix) == (9, 10, None)


def test_consistency_tells_every_place_of_the_rarer_one(rule: Rules) -> None:
    text = "extends: consistency\nmessage: \"'%s' beside '%s'\"\neither: {adviser: advisor}"
    assert not rule.said(text, "An adviser.\n\nAn adviser.")
    assert rule.said(text, "An advisor, an adviser.\n\n## An adviser\n\nA boat.") == [
        "1:4 'advisor' beside 'adviser' (mine)"
    ]
    assert rule.said(text, "An adviser.\n\nAn advisor.") == ["3:4 'advisor' beside 'adviser' (mine)"]


def test_a_condition_is_met_by_what_stands_before(rule: Rules) -> None:
    text = (
        "extends: conditional\nmessage: \"'%s' is not explained\"\nfirst: '\\b([A-Z]{3,5})\\b'\n"
        "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\nexceptions: [UNO]"
    )
    body = "The Maravel Transport Authority (MTA) and the UNO met.\n\nThe MTA met the NIS. `NIT` did not."
    assert rule.said(text, body) == ["3:17 'NIS' is not explained (mine)"]


@pytest.mark.parametrize(
    ("match", "good", "bad", "better"),
    [
        ("$title", "The Last Boat of the Day", "The last boat of the day", "The Last Boat of the Day"),
        ("$sentence", "The last boat of MTA: Quay and others", "The Last Boat of the Day", "The last boat of the day"),
        ("$sentence", "What Lucknow asks of boats", "what Lucknow asks of boats", "What Lucknow asks of boats"),
        ("$lower", "the last boat", "The last boat", "the last boat"),
        ("$upper", "THE LAST BOAT", "The last boat", "THE LAST BOAT"),
    ],
)
def test_capitals_are_as_asked_for(rule: Rules, match: str, good: str, bad: str, better: str) -> None:
    text = (
        f"extends: capitalization\nmessage: \"'%s', better '%s'\"\nscope: heading\nmatch: {match}\n"
        "exceptions: [Quay]\naction: {name: replace}"
    )
    words = "vocabulary: [Lucknow]"
    assert not rule.findings(text, f"## {good}\n\nText.", words)
    (finding,) = rule.findings(text, f"## {bad}\n\nText.", words)
    assert finding.message == f"'{bad}', better '{better}' (mine)"
    assert finding.fix
    assert finding.fix.edits[0].text == better


def test_a_metric_counts_the_prose_of_a_brief(rule: Rules) -> None:
    text = "extends: metric\nmessage: '%s words a sentence'\nformula: words / sentences\ncondition: '> 4.0'"
    assert not rule.said(text, "Four words stand here.\n\n## A heading of no fewer than eight words\n\nTwo more.")
    assert rule.said(text, "Five words are in here.") == ["1:1 5.00 words a sentence (mine)"]


@pytest.mark.parametrize(
    ("action", "text"),
    [
        ("{name: replace, params: [ship]}", "A big ship sails."),
        ("{name: remove}", "A big sails."),
        ("{name: convert, params: [simple]}", "A big xxboatxx sails."),
        ("{name: edit, params: [trim, x]}", "A big Boat sails."),
        ("{name: edit, params: [trim_left, x]}", "A big Boatxx sails."),
        ("{name: edit, params: [trim_right, x]}", "A big xxBoat sails."),
        ("{name: edit, params: [remove, xo]}", "A big Bat sails."),
        ("{name: edit, params: [truncate, a]}", "A big xxBo sails."),
        ("{name: edit, params: [split, B, 1]}", "A big oatxx sails."),
        ("{name: edit, params: [split, B, 7]}", "A big xxBoatxx sails."),
        ("{name: edit, params: [regex, 'x+(\\w)', '$1-']}", "A big B-oatx- sails."),
        ("{name: edit, params: [regex, '(', a]}", "A big xxBoatxx sails."),
    ],
)
def test_an_action_makes_the_edit(rule: Rules, action: str, text: str) -> None:
    (finding,) = rule.findings(existence("[xxBoatxx]", f"action: {action}"), "A big xxBoatxx sails.")
    assert finding.fix
    (edit,) = finding.fix.edits
    line = "A big xxBoatxx sails."
    assert line[: edit.span.start.column - 1] + edit.text + line[edit.span.end.column - 1 :] == text


def test_a_limit_holds_back_what_comes_after(rule: Rules) -> None:
    assert len(rule.findings(existence("[a]", "limit: 2"), "a a a a")) == 2


@dataclass(frozen=True)
class Words:
    """A dictionary of a test."""

    words: frozenset[str]

    def knows(self, word: str) -> bool:
        return word.lower() in self.words

    def near(self, word: str) -> Sequence[str]:
        return tuple(sorted(known for known in self.words if sorted(known) == sorted(word)))


@dataclass(frozen=True)
class Shelf:
    """The dictionaries of a test."""

    words: str

    def find(self, _names: Sequence[str], lang: str) -> Dictionary | None:
        return Words(frozenset(self.words.split())) if lang == "en-GB" else None


def test_spelling_asks_a_dictionary_and_knows_what_the_brief_names(rule: Rules) -> None:
    text = "extends: spelling\nmessage: \"'%s'?\"\naction: {name: suggest, params: [spellings]}"
    wording = replace(rule.wording(text, "vocabulary: [safina]"), dictionaries=Shelf("boats sail to the from with"))
    body = "Baots sail to Farrow with the safina's MTA from rao, `baots`, “baotts”, 12th.\n\n*[rao]: Name\n"
    body += "\nThe baots sial.\n"
    findings = found(wording, HEAD + body)
    assert [(f.quote, f.help) for f in findings] == [("baots", "Write 'boats'."), ("sial", "Write 'sail'.")]
    (lacking,) = found(replace(wording, dictionaries=Shelf("")), HEAD.replace("en-GB", "fr") + "Baots")
    assert (lacking.code, lacking.severity) == ("BK902", Severity.SUGGESTION)
    assert not found(replace(wording, dictionaries=None), HEAD + "Baots")


SCOPED = """::: key-messages
- a boat
:::

A paragraph boat [@x]. A sentence boat.

## A heading boat {role=summary}

::: {.box title="A box boat"}
> A quoted boat.
:::

| A head boat |
| --- |
| A cell boat |

Table: A caption boat

She said “a spoken boat”.[^1]

[^1]: A note boat.
"""


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("text", "a paragraph,sentence heading box head cell caption note"),
        ("key-messages", "a"),
        ("list", "a"),
        ("paragraph", "paragraph,sentence note"),
        ("heading", "heading"),
        ("heading.h2", "heading"),
        ("heading.h3", ""),
        ("table", "head cell caption"),
        ("table.cell", "cell"),
        ("blockquote", "quoted"),
        ("box & quotation", "quoted"),
        ("quotation", "quoted spoken"),
        ("note", "note"),
        ("box", "box"),
        ("summary", "heading box head cell caption"),
        ("text & summary & ~table", "heading box"),
        ("[heading, note]", "heading note"),
        ("sentence & ~cited", "a sentence note"),
        ("title", ""),
    ],
)
def test_a_rule_looks_where_its_scope_says(rule: Rules, scope: str, words: str) -> None:
    findings = rule.findings(existence(r"['\w+ boat']", f"scope: {scope}"), SCOPED)
    assert sorted(f.quote.split()[0].lower() for f in findings) == sorted(words.replace(",", " ").split())


def test_a_rule_speaks_of_texts_in_its_language(rule: Rules) -> None:
    body = "A pain.\n\n::: {lang=fr}\nLe pain.\n:::\n\nLe [pain]{lang=fr} and pain."
    assert rule.said(existence("[pain]", "lang: en"), body) == ["1:3 Not 'pain' (mine)", "7:24 Not 'pain' (mine)"]
    assert rule.said(existence("[pain]", "lang: fr"), body) == ["4:4 Not 'pain' (mine)"]


def test_the_words_of_a_house_are_found_with_their_reasons(rule: Rules) -> None:
    words = (
        "say: {US: [U.S.], people: individuals}\navoid: {Clearly: The reader sees it}\n"
        "names: {Zelenskyy: [Zelensky], NITI Aayog: [], WHO: [Who]}"
    )
    body = "The U.S. met individuals. Clearly, Zelensky and the Niti Aayog, who met Who. NITI AAYOG met."
    findings = rule.findings(existence("[none]"), body, words)
    assert [(f.message, f.help) for f in findings] == [
        ("Write 'US' instead of 'U.S.' (preferred-words)", ""),
        ("Write 'people' instead of 'individuals' (preferred-words)", ""),
        ("The house avoids 'Clearly' (words-to-avoid)", "The reader sees it."),
        ("Write 'Zelenskyy' instead of 'Zelensky' (names)", ""),
        ("Write 'NITI Aayog' instead of 'Niti Aayog' (names)", ""),
        ("Write 'WHO' instead of 'Who' (names)", ""),
    ]


CATASTROPHES = [r"(a|aa)+$", r"(?:a|a)*b", r"(a+)+\b!", r"(?:\w+\s*)+:", r"(?R)?a(?R)?b", r"(?:aab?){e<=9}z"]


@pytest.mark.parametrize("pattern", CATASTROPHES)
def test_a_pattern_that_tries_too_many_ways_is_stopped_and_told(rule: Rules, pattern: str) -> None:
    text = existence(f"['{pattern}']", "nonword: true")
    findings = rule.findings(text, f"{'a' * 5000} {'a aa ' * 500}")
    assert {f.code for f in findings} <= {"BK901", "BK902"}


def test_a_rule_that_is_too_slow_is_told_at_its_place(rule: Rules) -> None:
    (finding,) = rule.findings(existence("['(a|aa)+$']", "nonword: true"), "a" * 80 + "!")
    assert (finding.code, finding.path, finding.span.start.line) == ("BK902", str(rule.folder / "rules/mine.yaml"), 1)
    assert finding.message == "The wording rule 'mine' is too slow: it was stopped"


@pytest.mark.parametrize("pattern", ["(", "[b-a]", "a{2,1}", "(?<n>a)(?P=m)", "*"])
def test_a_pattern_that_is_none_is_told(rule: Rules, pattern: str) -> None:
    (finding,) = rule.findings(existence(f"['{pattern}']"), "Some text.")
    assert finding.code == "BK902"
    assert "holds no regular expression" in finding.message


def test_one_slow_rule_leaves_the_others_their_time(rule: Rules) -> None:
    (rule.folder / "rules").mkdir()
    (rule.folder / "rules" / "slow.yaml").write_text(existence("['(a|aa)+$']", "nonword: true"), "utf-8")
    findings = rule.findings(existence("[boat]"), "a" * 80 + "! A boat.")
    assert {f.name for f in findings} == {"unusable-wording-rule", "mine"}


PATTERNS = [
    "a",
    "b",
    r"\w",
    r"\s",
    ".",
    "(?:",
    ")",
    "(",
    "|",
    "+",
    "*",
    "?",
    "{2}",
    "[ab]",
    "[^a]",
    r"\b",
    "^",
    "$",
    "(?=",
    "x",
    " ",
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PATTERNS), min_size=1, max_size=15), st.text("ab x", max_size=100))
def test_no_pattern_raises_or_goes_on_for_ever(parts: list[str], text: str) -> None:
    with contextlib.suppress(UnusableRuleError):
        for match in finder("".join(parts)).matches(text, Watch(len(text))):
            assert text[match.start() : match.end()] == match.group()


FRAGMENTS = [
    *("in order to ", "it is widely believed that ", "the the ", "“", "”", "‘", "’", '"', "U.S. ", "etc. ", ". ", ", "),
    *("\n\n", "\n", "\n- ", "\n> ", "\n## ", "*", "**", "`", "[", "](x)", "[@a]", "[^1]", "&amp;", "\\*", "{lang=fr}"),
    *(
        "utilise ",
        "İ",
        "ﬁ",
        "हिन्दी ",
        "\u00a0",
        "https://x.org/in-order-to ",
        "& ",
        "till now ",
        "| a | b |\n|---|---|\n",
    ),
]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30))
def test_no_text_makes_a_rule_raise_and_every_place_is_in_the_file(parts: list[str]) -> None:
    source = HEAD + "".join(parts)
    lines = source.split("\n")
    for finding in catalogue.find("house-wording").check(parse(source), replace(house_style(), wording=SHIPPED)):
        start, end = finding.span.start, finding.span.end
        assert (1, 1) <= (start.line, start.column) <= (end.line, end.column)
        assert end.line <= len(lines)
        assert end.column <= len(lines[end.line - 1]) + 1
        for edit in finding.fix.edits if finding.fix else ():
            line = lines[edit.span.start.line - 1]
            kept = line[: edit.span.start.column - 1] + edit.text + line[edit.span.end.column - 1 :]
            assert kept != line


@pytest.mark.parametrize(
    "word", ["in order to ", "the the ", "“in order to", "‘a", "A. ", "ab&", "a" * 50, "it has been ", "U.S."]
)
def test_a_long_text_is_looked_at_without_a_slow_rule(word: str) -> None:
    result = work.results(parse(HEAD + word * (100_000 // len(word))), SHIPPED)
    assert not [one.rule.name for one in result if one.fault]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The U.S. confirmed on Wednesday that troops moved. It was late.", 2),
        ("The author thanks Dr Arjun Kumar, Mohd. Asif and Sumit Dahipale. They helped.", 2),
        ("Prof. R. K. Sharma of J.N.U. met Smt. Swaraj on 3 Jan. 2024. He left.", 2),
        ("Rs. 5.2 lakh crore was spent (see Fig. 2, p. 14). It rose 3.5 per cent.", 2),
        ("He said, “Russia is ready.” Such involvement could escalate.", 2),
        ("Puttaswamy v. Union of India, (2017) 10 SCC 1, held so. It binds.", 2),
        ("Who will suffer the most? It will be the people.", 2),
        ("Health, etc. in the No. 1 district. Good.", 2),
        ("Talks ended at 5 p.m. on Monday. Done.", 2),
        ("नदी सूखी है। कुआँ भी।", 2),
        ("No stop", 1),
        ("", 0),
    ],
)
def test_sentences_end_at_full_stops_that_are_no_abbreviations(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count


def test_every_rule_that_ships_finds_what_its_tests_call_bad_and_nothing_in_what_is_good() -> None:
    assert [fault.message for fault in examples.faults(SHIPPED)] == []
    assert len(SHIPPED.rules) >= 10


def test_a_test_that_fails_is_told_with_its_text(rule: Rules) -> None:
    text = existence("[boat]", "tests: {bad: [A quay, A boat], good: [A boat]}")
    assert [fault.message for fault in examples.faults(rule.wording(text))] == [
        "The rule 'mine' finds nothing in a text that is bad: 'A quay'",
        "The rule 'mine' finds 'boat' in a text that is good: 'A boat'",
    ]


def test_a_rule_without_tests_and_a_slow_one_are_told(rule: Rules) -> None:
    (fault,) = examples.faults(rule.wording(existence("[boat]"), "say: {ship: vessel}"))
    assert (fault.message, fault.severity) == ("The rule 'mine' has no tests", "suggestion")
    (slow,) = examples.faults(rule.wording(existence("['(a|aa)+$']", "nonword: true")))
    assert slow.message == "The rule 'mine' is too slow: it was stopped: '(a|aa)+$'"


INNOCENT = """
The ministry’s defence was emphasised, and nobody was penalised. Zelenskyy met Yermak at Jamia Millia Islamia
(she/her/hers). South Korea’s National Intelligence Service (NIS) counted 1950s boats in 1979 and 2003. The US said: “It
is widely believed that this war, which isn’t illegal, will go on till the end of the day.” Chairman Rao
(Mukhyamantri) led the Treaty of Mutual Cooperation. R & D, AT&T and Smith & Sons met in Baden Baden. In order, 12 12
sailed.

“The war goes on. It is widely believed that it won’t end. Many scholars argue so,” he said.

- Raised awareness among passengers is one result of many.
- The survey shows a loss, and experts [@rao] say so; many scholars argue otherwise.[^1]

[^1]: Rao 2024.
"""


def test_what_is_right_is_not_marked() -> None:
    brief = parse(HEAD + INNOCENT)
    assert [
        mark.passage.line.text[mark.start : mark.end] for one in work.results(brief, SHIPPED) for mark in one.marks
    ] == []

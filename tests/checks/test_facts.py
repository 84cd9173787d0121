"""Claims that a person must verify: which they are, what they cite, and what an edit does to what is known of them."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.checks.facts.claims import claims
from briefkit.checks.facts.keys import words_of
from briefkit.checks.facts.register import register
from briefkit.model.brief import Brief
from briefkit.model.facts import Claim, FactRecord, Facts, Kind, Status
from briefkit.references.library import with_references
from support import reading

HEAD = "---\ntitle: Wells\nlang: {lang}\ndate: 2024-10-28\nreferences: works.bib\n---\n\n"
WORKS = b"""@book{Census2021, title={Census}, year=2021, author={Rao, Asha}, url={https://census.example}}
@book{Rao2024, title={Wells}, year=2024, author={Rao, Asha and Roy, Bina and Sen, Chitra}}
"""
CLAIMS = (
    "The wells serve 41 per cent of the town [@Census2021, p. 7].",
    "Asha Rao said on 12 March 2024 that the town “cannot wait for the monsoon” [@Rao2024, p. 3].",
    "In May 2019 the council closed forty wells.",
    "The High Court held that the closing was unlawful [@Rao2024].",
    "The drought led to 1,200 fewer sailings [@Census2021].",
)
PLAIN = (
    "Wells are dug by hand here.",
    "A well needs a pump, and a pump needs somebody who mends it.",
    "Nobody asked the people of Lakeside.",
    "- one thing\n- another thing",
    "### A heading\n\nAnd a text below it, with a note.[^a]\n\n[^a]: A note that says little.",
)


def brief_of(text: str, lang: str = "en-GB") -> Brief:
    return read(HEAD.format(lang=lang) + text + "\n")


def read(text: str, works: bytes = WORKS) -> Brief:
    return with_references(reading.read(text), reading.MemoryFiles({"works.bib": works}))


def kinds_in(text: str, lang: str = "en-GB") -> list[tuple[str, ...]]:
    return [tuple(claim.kinds) for claim in claims(brief_of(text, lang))]


def noted(brief: Brief) -> Facts:
    records = (FactRecord(one.key, Status.VERIFIED, "Asha Rao", None, "", one.text) for one in claims(brief))
    return Facts("facts.yaml", tuple(records))


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("The wells serve 41 per cent of the town.", ("statistic",)),
        ("Every third hand pump stands dry.", ("statistic",)),
        ("She said that it “cannot wait for the monsoon”.", ("quotation",)),
        ("Austin warned that they are “co-belligerents” now.", ("quotation",)),
        ("In May 2019 the council closed a well.", ("event",)),
        ("The U.S. confirmed on Wednesday that soldiers were sent.", ("reported", "event")),
        ("In June Putin paid a visit to Pyongyang, to sign a mutual defence pact.", ("event", "legal")),
        ("It left the Nuclear Non-Proliferation Treaty in 2003.", ("event", "legal")),
        ("Ten of the fourteen districts reported no cases.", ("statistic",)),
        ("Attendance rose by a third.", ("statistic",)),
        ("Smoke kills more people than malaria.", ("statistic",)),
        ("The constitution guarantees a right to water.", ("legal",)),
        ("Section 6A of the Act applies to Assam.", ("legal",)),
        ("The ministry has said that wells are safe.", ("reported",)),
        ("According to the board, wells are safe.", ("reported",)),
        ("Ama Soler has urged the council to mend them.", ("reported",)),
        ("The closing of the wells was unlawful.", ("legal",)),
        ("Clause 17 of the concession lets it ask for records.", ("legal",)),
        ("The drought led to hunger.", ("causal",)),
        ("The pumps failed because nobody mended them.", ("causal",)),
        ("As a result, the price doubled.", ("statistic", "causal")),
        ("He said that “40 wells are dry” in May 2019.", ("quotation", "event")),
    ],
)
def test_a_sentence_is_listed_once_with_all_that_it_is(sentence: str, kinds: tuple[str, ...]) -> None:
    assert kinds_in(sentence) == [kinds]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wells are dug by hand here.",
        "The ministry should pay for 40 wells by 2026.",
        "The state must finish by October 2026.",
        "If the price rose by 40 per cent, nobody would come.",
        "This could lead to hunger.",
        "Pumps stand dry to prompt the council.",
        "Does the drought cause hunger?",
        "Agenda 2030 names water.",
        "Most claims are about pumps.",
        "This suggests that wells are safe.",
        "We found that wells are safe.",
        "Our vision for 2030 is a city with water.",
        "One of the three options is dear.",
        "See the report “Water for All” for more.",
    ],
)
def test_what_asks_supposes_or_only_names_is_no_claim(sentence: str) -> None:
    assert kinds_in(sentence) == []


def test_numbers_outside_sentences_are_claims_too() -> None:
    text = (
        '::: {.stat value="14.2%" label="of wells were closed in 2024"}\nSource: [@Census2021]\n:::\n\n'
        '| Town | Wells |\n| :-- | --: |\n| Low Harrow | 40 |\n\nTable: Wells {#tbl-a source="Water board"}\n\n'
        "```{.chart #fig-b}\ntype: bar\ntitle: Pumps\nalt: Bars\nsource: Water board\ndata: {A: 690, B: 1130}\n```\n\n"
        "> We plan around the pump.\n>\n> — Ama Soler, nurse, 12 March 2025 [@Rao2024, p. 11]\n"
    )
    found = claims(brief_of(text))
    assert [(one.text, [cited.key or cited.work for cited in one.sources]) for one in found] == [
        ("14.2% of wells were closed in 2024", ["Census2021"]),
        ("Wells (table of 1 numbers)", ["Water board"]),
        ("Pumps (chart of 2 numbers)", ["Water board"]),
        ("“We plan around the pump.” (Ama Soler, nurse, 12 March 2025)", ["Rao2024"]),
    ]


def test_a_quotation_that_runs_over_sentences_is_one_claim() -> None:
    (one,) = claims(brief_of("He said “Do not expect it to end. It will not.” Nobody answered."))
    assert one.text == "He said “Do not expect it to end. It will not.”"


def test_a_claim_tells_its_place_its_section_and_its_source_with_the_work() -> None:
    text = f"## Where wells stand\n\nDug by hand. {CLAIMS[0]} Most are old."
    (one,) = claims(brief_of(text))
    assert (one.span.start.line, one.span.start.column, one.section) == (10, 14, "Where wells stand")
    (cited,) = one.sources
    assert (cited.key, cited.locator, cited.work) == ("Census2021", "p. 7", "Rao (2021). Census")
    assert cited.link == "https://census.example"


def test_a_sentence_without_a_citation_has_that_of_its_paragraph_and_of_what_is_around_it() -> None:
    box = "::: {.box title=T}\nIt is 41 per cent.\n\nSource: [@Census2021]\n:::\n"
    text = f"It is so [@Rao2024]. It is 40 per cent.\n\n{box}"
    assert [one.sources[0].key for one in claims(brief_of(text))] == ["Rao2024", "Census2021"]


def test_a_claim_that_cites_nothing_leads_to_the_one_whose_numbers_it_repeats() -> None:
    lines = (
        "- Wells are had by 41 per cent of a town.\n- Pay rose by 41 per cent.\n- The town has 42 per cent of wells."
    )
    assert [one.repeats for one in claims(brief_of(f"{lines}\n\n{CLAIMS[0]}"))] == [12, 0, 0, 0]


def test_notes_figures_and_addresses_are_told_as_sources() -> None:
    text = (
        "It is 40 per cent.[^a] It is 41 per cent (@tbl-a). It is 42 per cent, says the "
        "[board](https://board.example).\n\n[^a]: Told by the board.\n\n"
        '| A | B |\n| - | - |\n| x | y |\n\nTable: T {#tbl-a source="The board"}\n'
    )
    told = [(one.text, one.sources[0].work, one.sources[0].link) for one in claims(brief_of(text))]
    assert told == [
        ("It is 40 per cent.", "Told by the board.", ""),
        ("It is 41 per cent.", "The board", ""),
        ("It is 42 per cent, says the board.", "board", "https://board.example"),
    ]


def test_in_a_language_that_no_rule_reads_numbers_years_and_quotations_are_listed() -> None:
    text = "Les puits servent 41 % de la ville. Le conseil a fermé en 2019.\n\n« Nous n’avons plus d’eau », dit-elle."
    assert kinds_in(text, "fr") == [("statistic",), ("event",), ("quotation",)]
    assert kinds_in("कुएँ ४१ प्रतिशत घरों को पानी देते हैं।", "hi") == [("statistic",)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The wells, they say, serve 1200 people.", "The wells they say serve 1,200 people"),
        ('He said "no more water".', "He said “no more water”."),
        ("the  wells\nserve", "The wells serve"),
        ("12,34,567 people", "1234567 people"),
        ("It isn't so.", "It isn’t so."),
    ],
)
def test_spaces_commas_capitals_and_the_form_of_marks_do_not_count(one: str, other: str) -> None:
    assert words_of(one) == words_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3.5 people", "35 people"),
        ("3,50 people", "350 people"),
        ("$5", "€5"),
        ("5", "5%"),
        ("it fell to −5", "it fell to 5"),
        ("He said no more water.", "He said “no more water”."),
        ("की", "का"),
        ("can", "can't"),
    ],
)
def test_numbers_signs_words_and_whose_they_are_count(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


paragraphs = st.lists(st.sampled_from(PLAIN), max_size=4)


@given(st.permutations(CLAIMS), st.lists(paragraphs, min_size=6, max_size=6), st.integers(20, 90))
@settings(max_examples=30, deadline=None)
def test_no_status_is_lost_when_other_paragraphs_come_go_or_move_and_lines_are_broken_anew(
    order: list[str], between: list[list[str]], width: int
) -> None:
    facts = noted(brief_of("\n\n".join(CLAIMS)))
    parts = [
        part for claim, around in zip([*order, ""], between, strict=True) for part in (*around, reflowed(claim, width))
    ]
    brief = replace(brief_of("\n\n".join(filter(None, dict.fromkeys(parts)))), facts=facts)
    found = register(brief)
    assert {one.status for one in found.claims if one.claim.text in {record.words for record in facts.records}} == {
        Status.VERIFIED
    }
    assert not found.lost


def reflowed(text: str, width: int) -> str:
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


WORD = re.compile(r"[A-Za-z]{2,}|\d+")


@given(st.sampled_from(CLAIMS), st.data())
@settings(max_examples=50, deadline=None)
def test_a_changed_word_or_number_of_a_claim_or_of_what_it_cites_voids_its_status(
    text: str, data: st.DataObject
) -> None:
    before = brief_of(text)
    (old,) = claims(before)
    place = data.draw(st.sampled_from(list(WORD.finditer(text))))
    other = "7" + place[0] if place[0].isdigit() else data.draw(st.sampled_from(["wind", "every", "Bina"]))
    after = replace(brief_of(text[: place.start()] + other + text[place.end() :]), facts=noted(before))
    assert old.key not in {one.claim.key for one in register(after).claims}
    assert not [one for one in register(after).claims if one.status is Status.VERIFIED]


def test_the_same_sentence_twice_is_two_claims_and_each_keeps_its_status() -> None:
    brief = brief_of("\n\n".join((CLAIMS[0], CLAIMS[0])))
    one, other = claims(brief)
    assert one.key != other.key
    facts = Facts("facts.yaml", (FactRecord(one.key, Status.VERIFIED, "A"),))
    assert [claim.status for claim in register(replace(brief, facts=facts)).claims] == [
        Status.VERIFIED,
        Status.UNVERIFIED,
    ]


def test_a_changed_claim_is_told_with_what_it_was() -> None:
    facts = noted(brief_of("\n\n".join(CLAIMS)))
    brief = replace(brief_of("\n\n".join(CLAIMS).replace("41 per cent", "44 per cent")), facts=facts)
    (changed,) = [one for one in register(brief).claims if one.status is Status.UNVERIFIED]
    assert changed.before
    assert "41 per cent" in changed.before.words
    assert [record.words for record in register(brief).lost] == [changed.before.words]


def test_another_work_under_the_same_key_voids_a_status_and_another_address_of_it_does_not() -> None:
    def key(works: bytes) -> str:
        (one,) = claims(read(HEAD.format(lang="en") + CLAIMS[0], works))
        return one.key

    assert key(WORKS) == key(WORKS.replace(b"https://census.example", b"https://census.example/2021"))
    assert key(WORKS) != key(WORKS.replace(b"title={Census}", b"title={Another count}"))


@given(st.text(max_size=400))
@settings(max_examples=40, deadline=None)
def test_no_text_makes_the_finder_raise(text: str) -> None:
    for one in claims(brief_of(text)):
        assert isinstance(one, Claim)
        assert one.kinds
        assert set(one.kinds) <= set(Kind)
        assert re.fullmatch(r"[a-z2-7]{8}", one.key)

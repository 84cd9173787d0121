"""The front matter: values, places, and everything that can be wrong with it."""

import datetime as dt

import pytest

from briefkit.model.metadata import Affiliation, AiUse, Person, Photo, Publisher, Related, Series, Translation
from briefkit.model.positions import Span
from support.reading import problem, read, words_at

WHOLE = """---
type: policy-update
kicker: null
short_title: The New Coalition
publisher: {name: Institute, url: https://example.org, logo: null, alt: Logo}
title: "The New Coalition: North Korea"
subtitle: ~
standfirst: >
  One sentence
  in two lines.
date: 2024-10-28
as_of: 2024-10-26
lang: en-IN
status: review
version: 1.0
series: {name: Policy Update, number: 2024/17, issn: null}
authors:
  - name: Naushaba
    pronouns: she/her/hers
    role: Research Intern
    affiliation: Institute
    orcid: https://orcid.org/0000-0002-1825-0097
    email: name@example.org
    photo: {src: n.jpg, alt: Portrait}
    bio: Words.
  - name: {given: Arjun, family: Kumar}
    affiliation: [A, {name: B, ror: https://ror.org/x}]
editors: [Somebody Else]
keywords: [North Korea, no, 1:30]
topics: []
countries: [KP, RU]
funding: None
interests: The author owns shares.
ai_use: {tool: T, version: "2", purpose: spelling, checked_by: N}
license: CC-BY-4.0
doi: https://doi.org/10.1234/abc
url: https://example.org/brief
contact: {email: a@example.org, url: null}
references: references.bib
citation_style: apa
related: [{title: Other, url: https://example.org/other}]
translations: [{lang: hi, path: ../hi}]
changes: [{version: "1.1", date: 2024-11-02, kind: correction, note: Mended}]
disclaimer: Ours.
style: institute
lint: {ignore: [BK412]}
---
"""


def test_every_key_of_the_format_is_read() -> None:
    brief = read(WHOLE, n__jpg="missing")
    assert [problem.name for problem in brief.problems] == ["missing-file"]
    meta = brief.metadata
    assert (meta.type, meta.kicker, meta.short_title) == ("policy-update", "", "The New Coalition")
    assert meta.publisher == Publisher("Institute", "https://example.org", "", "Logo")
    assert meta.title == "The New Coalition: North Korea"
    assert (meta.subtitle, meta.standfirst) == ("", "One sentence in two lines.")
    assert (meta.date, meta.as_of) == (dt.date(2024, 10, 28), dt.date(2024, 10, 26))
    assert (meta.lang, meta.status, meta.version) == ("en-IN", "review", "1.0")
    assert meta.series == Series("Policy Update", "2024/17", "")
    assert meta.authors[0] == Person(
        "Naushaba",
        pronouns="she/her/hers",
        role="Research Intern",
        affiliations=(Affiliation("Institute"),),
        orcid="0000-0002-1825-0097",
        email="name@example.org",
        photo=Photo("n.jpg", "Portrait"),
        bio="Words.",
    )
    assert meta.authors[1].affiliations == (Affiliation("A"), Affiliation("B", "x"))
    assert (meta.authors[1].name, meta.authors[1].given, meta.authors[1].family) == ("Arjun Kumar", "Arjun", "Kumar")
    assert meta.editors == (Person("Somebody Else"),)
    assert (meta.keywords, meta.topics, meta.countries) == (("North Korea", "no", "1:30"), (), ("KP", "RU"))
    assert (meta.funding, meta.interests) == ("none", "The author owns shares.")
    assert meta.ai_use == AiUse("T", "2", "spelling", "N")
    assert (meta.license, meta.doi, meta.url) == ("CC-BY-4.0", "10.1234/abc", "https://example.org/brief")
    assert (meta.contact.email, meta.contact.url) == ("a@example.org", "")
    assert (meta.references, meta.citation_style) == (("references.bib",), "apa")
    assert meta.related == (Related("Other", "https://example.org/other"),)
    assert meta.translations == (Translation("hi", "../hi"),)
    assert (meta.changes[0].date, meta.changes[0].kind) == (dt.date(2024, 11, 2), "correction")
    assert (meta.disclaimer, meta.style, meta.lint_ignore) == ("Ours.", "institute", ("BK412",))
    assert meta.span == Span.of(1, 1, WHOLE.count("\n"), 4)


def test_every_key_and_value_keeps_its_place() -> None:
    brief = read(WHOLE)
    place = brief.metadata.place
    for path, key, value in (
        (("type",), "type", "policy-update"),
        (("title",), "title", '"The New Coalition: North Korea"'),
        (("standfirst",), "standfirst", ">\n  One sentence\n  in two lines."),
        (("authors", 0, "orcid"), "orcid", "https://orcid.org/0000-0002-1825-0097"),
        (("authors", 1, "name", "family"), "family", "Kumar"),
        (("authors", 1, "affiliation", 1, "ror"), "ror", "https://ror.org/x"),
        (("keywords", 1), "no", "no"),
        (("series",), "series", "{name: Policy Update, number: 2024/17, issn: null}"),
    ):
        assert words_at(brief, place(*path).key) == key
        assert words_at(brief, place(*path).value) == value
    assert place("authors", 0, "nothing") == place("authors", 0)


def test_places_count_a_byte_order_mark_and_carriage_returns() -> None:
    brief = read("\ufeff---\r\ntitle: A é\r\nlang: hi\r\n---\r\nText\r\n")
    assert brief.metadata.title == "A é"
    assert words_at(brief, brief.metadata.place("lang").value) == "hi"
    assert brief.metadata.span.start.column == 2
    assert brief.sections[0].span == Span.of(5, 1, 5, 5)


def test_inline_reference_items_keep_their_numbers() -> None:
    brief = read("---\ntitle: T\nreferences:\n  - {id: a, volume: 3, issued: {date-parts: [[2024, 5]]}}\n---\n")
    assert brief.metadata.references == ({"id": "a", "volume": 3, "issued": {"date-parts": [[2024, 5]]}},)


def test_a_declaration_of_no_tools_is_kept_apart_from_silence() -> None:
    assert read("---\ntitle: T\nai_use: none\n---\n").metadata.ai_use == "none"
    assert read("---\ntitle: T\n---\n").metadata.ai_use is None
    assert read("---\ntitle: T\nai_use: For spelling.\n---\n").metadata.ai_use == AiUse(purpose="For spelling.")


def test_dots_close_the_front_matter_too() -> None:
    brief = read("---\ntitle: T\n...\nText\n")
    assert (brief.metadata.title, brief.sections[0].span.start.line, brief.problems) == ("T", 4, ())


def test_empty_front_matter_is_no_fault_of_form() -> None:
    assert read("---\n---\nText\n").problems == ()


@pytest.mark.parametrize(
    ("yaml", "name", "line", "columns", "words"),
    [
        ("sumary: x", "unknown-key", 2, (1, 7), "Did you mean 'standfirst'?"),
        ("titel: x", "unknown-key", 2, (1, 6), "Did you mean 'title'?"),
        ("authors:\n  - {name: N, emial: x}", "unknown-key", 3, (15, 20), "Did you mean 'email'?"),
        ("title: A\ntitle: B", "duplicate-key", 3, (1, 6), "line 2"),
        ("status: finl", "invalid-value", 2, (9, 13), "Did you mean 'final'?"),
        ("changes: [{kind: correctoin}]", "invalid-value", 2, (18, 28), "Did you mean 'correction'?"),
        ("title: [a, b]", "wrong-type", 2, (8, 14), "a text"),
        ("keywords: one", "wrong-type", 2, (11, 14), "a list"),
        ("keywords: [one, [two]]", "wrong-type", 2, (17, 22), "keywords, item 2"),
        ("contact: me", "wrong-type", 2, (10, 12), "keys and values"),
        ("authors: [{name: [a]}]", "wrong-type", 2, (18, 21), "authors, item 1, name"),
        ("date: 2024-13-02", "invalid-date", 2, (7, 17), "no day 2024-13-02"),
        ("date: October 2024", "invalid-date", 2, (7, 19), "no date"),
        ("title: A: B", "invalid-yaml", 2, (9, 10), "quotes"),
        ("\ttitle: A", "invalid-yaml", 2, (1, 2), "tabs"),
        ("title: 'A", "invalid-yaml", 2, (9, 10), "quote"),
        ("- a\n- b", "invalid-yaml", 2, (1, 4), "keys and values"),
        ("title: &a x", "invalid-yaml", 2, (8, 12), "Anchors"),
        ("title: *a", "invalid-yaml", 2, (8, 10), "Aliases"),
        ("title: !!python/object:os.system x", "invalid-yaml", 2, (8, 35), "Tags"),
        ("? [a]\n: b", "invalid-yaml", 2, (3, 6), "word"),
    ],
)
def test_a_fault_is_found_at_its_place(yaml: str, name: str, line: int, columns: tuple[int, int], words: str) -> None:
    found = [problem for problem in read(f"---\n{yaml}\n---\n").problems if problem.name == name]
    assert len(found) == 1, found
    assert (found[0].span.start.line, found[0].span.start.column, found[0].span.end.column) == (line, *columns)
    assert words in f"{found[0].message} {found[0].help}"


def test_all_faults_are_found_in_one_run_and_the_rest_is_kept() -> None:
    brief = read("---\ntitle: A: B\nstatsu: x\ndate: 2024-02-30\nlang: hi\nkeywords: [a, {b: c}]\n---\nText\n")
    names = [problem.name for problem in brief.problems]
    assert names == ["invalid-yaml", "unknown-key", "invalid-date", "wrong-type"]
    assert (brief.metadata.lang, brief.metadata.keywords) == ("hi", ("a",))
    assert len(brief.sections) == 1


def test_one_word_where_a_list_is_wanted_is_kept() -> None:
    brief = read("---\ntitle: T\nauthors: Naushaba\n---\n")
    assert brief.metadata.authors == (Person("Naushaba"),)
    assert [problem.name for problem in brief.problems] == ["wrong-type"]


def test_aliases_do_not_multiply() -> None:
    bomb = "\n".join([f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)])
    brief = read(f"---\na0: &a0 x\n{bomb}\ntitle: T\n---\n")
    assert brief.metadata.title == "T"


def test_deep_nesting_in_yaml_is_bounded() -> None:
    brief = read(f"---\ntitle: T\nkeywords: {'[' * 5000}{']' * 5000}\n---\nText\n")
    assert brief.metadata.title == "T"
    assert "invalid-yaml" in [problem.name for problem in brief.problems]


def test_a_text_without_front_matter_is_reported_and_read() -> None:
    brief = read("Just text.\n")
    assert problem(brief, "missing-front-matter").span == Span.of(1, 1, 1, 1)
    assert len(brief.sections) == 1


def test_front_matter_that_never_closes_is_reported_where_it_opens() -> None:
    brief = read("---\ntitle: T\nauthors:\n  - name: N\n\nText.\n")
    assert problem(brief, "unclosed-front-matter").span == Span.of(1, 1, 1, 4)
    assert brief.metadata.title == "T"
    assert brief.sections[0].span == Span.of(6, 1, 6, 6)

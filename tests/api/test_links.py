"""Links asked for at a server of our own with every kind of answer."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefkit.api.links import with_link_problems
from briefkit.references.lookup.alive import state, states
from support.agencies import Answers, agencies
from support.briefs import read


@pytest.fixture(scope="module")
def home() -> Iterator[str]:
    with agencies() as address:
        yield address


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/fine", "fine", ""),
        ("/no-head", "fine", ""),
        ("/found", "fine", ""),
        ("/moved", "moved", "has moved for good"),
        ("/gone", "dead", "answers 410"),
        ("/nowhere", "dead", "answers 404"),
        ("/around", "dead", "is sent round in a circle"),
        ("/to-home", "dead", "leads to the front page of its site"),
        ("/paywall", "paywalled", "answers 402"),
        ("/to-login", "paywalled", "leads to a page that asks who you are"),
        ("/forbidden", "unknown", "answers 403"),
        ("/busy", "unknown", "answers 429"),
        ("/failing", "unknown", "answers 503"),
    ],
)
def test_each_answer_means_what_it_says(home: str, path: str, kind: str, words: str) -> None:
    found = state(f"{home}{path}")
    assert (found.kind, found.words) == (kind, words)


def test_a_link_that_moved_names_its_new_address(home: str) -> None:
    assert state(f"{home}/moved").target == f"{home}/fine"


def test_a_server_that_is_not_there_is_told_apart_from_a_page_that_is_not() -> None:
    found = states(["http://127.0.0.1:9/a", "http://nowhere.invalid/a"])
    assert found["http://127.0.0.1:9/a"].kind == "unknown"
    assert found["http://nowhere.invalid/a"].words == "is on a server that cannot be found"


def test_head_is_asked_first_and_get_where_it_is_not_believed(home: str) -> None:
    Answers.asked.clear()
    states([f"{home}/fine", f"{home}/nowhere"])
    assert sorted(Answers.asked) == ["GET /nowhere", "HEAD /fine", "HEAD /nowhere"]


def test_links_of_text_bibliography_and_related_reading_are_told_where_they_stand(home: str, tmp_path: Path) -> None:
    text = (
        f"---\ntitle: Wells\nreferences: refs.bib\nrelated: [{{title: A, url: '{home}/gone'}}]\n---\n\n"
        f"See [this]({home}/moved) and [that]({home}/fine) [@rao].\n"
    )
    bib = f"@online{{rao, title = {{A}}, url = {{{home}/nowhere}}}}"
    brief = with_link_problems(read(text, {"refs.bib": bib.encode()}), tmp_path / "links.json")
    told = [(one.name, one.path, one.span.start.line, one.help) for one in brief.problems]
    assert told == [
        ("moved-link", "", 7, f"It is at {home}/fine now."),
        ("dead-link", "", 4, "Look for its new address, or for a copy in a web archive."),
        ("dead-link", "refs.bib", 1, "Look for its new address, or for a copy in a web archive."),
    ]


def test_an_answer_is_kept_for_a_day_and_one_of_a_server_in_trouble_is_not(home: str, tmp_path: Path) -> None:
    cache = tmp_path / "deep" / "links.json"
    brief = read(f"---\ntitle: Wells\n---\n\n[a]({home}/gone) [b]({home}/busy)\n")
    with_link_problems(brief, cache)
    Answers.asked.clear()
    with_link_problems(brief, cache)
    assert Answers.asked == ["HEAD /busy", "GET /busy"]
    kept = json.loads(cache.read_text())
    kept[f"{home}/gone"]["at"] -= 25 * 60 * 60
    cache.write_text(json.dumps(kept))
    Answers.asked.clear()
    with_link_problems(brief, cache)
    assert "HEAD /gone" in Answers.asked


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1}', '{"a": {"at": "x", "state": {}}}'])
def test_a_cache_that_is_none_is_passed_over(home: str, tmp_path: Path, text: str) -> None:
    cache = tmp_path / "links.json"
    cache.write_text(text)
    brief = with_link_problems(read(f"---\ntitle: Wells\n---\n\n[a]({home}/gone)\n"), cache)
    assert [one.name for one in brief.problems] == ["dead-link"]

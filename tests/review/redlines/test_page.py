import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.brief import Brief
from briefkit.render import prepare
from briefkit.render.page import body_html
from briefkit.render.printed import Printed
from briefkit.render.setting import Target
from briefkit.review.redlines.page.moving import MoveLabels
from briefkit.review.redlines.page.tree import Node, body_of, text_of
from briefkit.review.redlines.page.weaving import woven_page
from briefkit.review.redlines.partings import END
from support.edits import edited
from support.samples import brief_of, full_brief
from support.word_files import house

LABELS = MoveLabels("Moved here", "Moved away")
CHANGES = (("del", 1), ("ins", 2))
NUMBERS = {"fn-call", "fn-back", "cite-back", "fn-stored", "fn-ties", "fn-again"}
"""Classes of what bears a number that follows from its place."""


def page(body: str) -> str:
    return f"<!doctype html><html><head></head><body>{body}</body></html>"


def woven(old: str, new: str) -> str:
    text = "".join(map(text_of, body_of(woven_page(page(old), page(new), LABELS)).kids))
    return re.sub(r'\n+| class="altered"', "", text)


def settled(node: Node, without: str) -> str:
    """The words of a woven page with what came or what went left out."""
    left_out = ["moved-from", "moved-to", *(["moved"] if without == "ins" else [])]
    found = []
    for kid in node.kids:
        if isinstance(kid, str):
            found.append(kid.replace(END, ""))
        elif kid.tag == "img":
            found.append(f"[{kid.attributes.get('alt')}]")
        elif kid.tag not in (without, "style", "svg") and not NUMBERS.union(left_out).intersection(kid.classes):
            found.append(settled(kid, without))
    return "".join(" ".join(found).split())


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("<p>The boat left.</p>", "<p>The last boat left.</p>", "<p>The <ins>last </ins>boat left.</p>"),
        (
            "<p>It is <em>planned</em>.</p>",
            "<p>It is <em>made</em>.</p>",
            "<p>It is <em><del>planned</del><ins>made</ins></em>.</p>",
        ),
        (
            "<ul><li>one boat</li><li>two crews</li></ul>",
            "<ul><li>two crews</li></ul>",
            '<ul><li class="went"><del>one boat</del></li><li>two crews</li></ul>',
        ),
        (
            '<p>See <a href="https://a.example">it</a>.</p>',
            '<p>See <a href="https://b.example">it</a>.</p>',
            '<p>See <a href="https://a.example"><del>it</del></a><a href="https://b.example"><ins>it</ins></a>.</p>',
        ),
        (
            "<pre><code>a b</code></pre>",
            "<pre><code>a  b</code></pre>",
            "<pre>\n<code>a<del> </del><ins>  </ins>b</code></pre>".replace("\n", ""),
        ),
        (
            '<div><p class="drawing">1</div>',
            '<div><p class="drawing">2</div>',
            "<div>{}{}</div>".format(*(f'<{t} class="whole"><p class="drawing">{n}</p></{t}>' for t, n in CHANGES)),
        ),
    ],
)
def test_what_changed_stands_in_its_own_elements(old: str, new: str, expected: str) -> None:
    assert woven(old, new) == expected


def test_a_line_in_which_something_changed_is_known_by_its_class() -> None:
    both = body_of(woven_page(page("<p>One.</p><p>The boat left.</p>"), page("<p>One.</p><p>It left.</p>"), LABELS))
    assert [node.classes for node in both.nodes() if node.tag == "p"] == [[], ["altered"]]


def test_a_block_that_moved_is_told_at_both_places_and_its_edit_where_it_is() -> None:
    here, there = "<p>The boats were late in every month of the year.</p>", "<p>Nurses wait on nine piers.</p>"
    text = woven(here + there + "<p>End.</p>", there + "<p>End.</p>" + here.replace("late", "very late"))
    away, last = text.split(there + "<p>End.</p>")
    assert away.startswith(
        '<p class="went moved-away" id="b-was-moved-1"><a class="moved-to" href="#b-moved-1">Moved away'
    )
    assert '<a class="moved-from" href="#b-was-moved-1">Moved here</a> The boats were <ins>very </ins>late' in last


def test_a_paragraph_that_was_parted_keeps_its_words() -> None:
    old = "<p>The boats are late today. The crews are <em>tired</em> and ill.</p>"
    new = "<p>The boats are late today.</p><p>The crews are <em>tired</em> and ill.</p>"
    parted = "<p>The boats are late today.<del> </del><ins>¶</ins></p><p>The crews are <em>tired</em> and ill.</p>"
    assert woven(old, new) == parted
    assert (
        woven(new, old)
        == "<p>The boats are late today.<del>¶</del><ins> </ins>The crews are <em>tired</em> and ill.</p>"
    )


def test_a_table_with_another_number_of_columns_is_another_table() -> None:
    text = woven(
        "<table><tbody><tr><td>a</td></tr></tbody></table>",
        "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>",
    )
    assert text.count("<table") == 2


def test_ids_of_what_is_gone_are_apart_and_links_lead_to_what_became_of_it() -> None:
    old = '<p id="b-1">The old boat left the pier.</p><p id="b-2">See <a href="#b-1">above</a> and there.</p>'
    new = '<p id="b-3">The new boat left the pier.</p><p id="b-4">See there.</p>'
    assert '<a href="#b-3"><del>above</del></a>' in woven(old, new)


def test_the_number_of_a_note_is_no_change() -> None:
    old = '<p>Late.<sup><a href="#n1" class="fn-call" id="c1">1</a></sup></p>'
    new = '<p>Late.<sup><a href="#n2" class="fn-call" id="c2">2</a></sup></p>'
    assert woven(old, new) == new


@cache
def old_page(target: Target) -> str:
    return body_html(printed(full_brief()), target)


def printed(brief: Brief) -> Printed:
    return prepare(brief, house("institute"))


@settings(max_examples=4, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 5), st.sampled_from(["screen", "paper"]))
def test_leaving_out_what_came_or_went_gives_the_old_page_or_the_new_one(seed: int, count: int, target: Target) -> None:
    brief = brief_of(edited(full_brief().text, seed, count))
    new = body_html(printed(brief), target)
    both = body_of(woven_page(old_page(target), new, LABELS))
    assert settled(both, "del") == settled(body_of(new), "")
    assert settled(both, "ins") == settled(body_of(old_page(target)), "")
    names = [node.attributes["id"] for node in both.nodes() if "id" in node.attributes]
    assert len(names) == len(set(names))
    addresses = {node.attributes.get("href", "") for node in both.nodes()}
    assert {one for one in addresses if one.startswith("#b-was-")} <= {f"#{name}" for name in names}

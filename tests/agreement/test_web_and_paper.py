"""The web page and the PDF of a house style say what its tokens say, and so the same."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain, pairwise
from pathlib import Path

import pytest

from briefkit import styles
from briefkit.model.house_style import HouseStyle, TypeToken
from briefkit.render.css import CALL_SHARE, LONG_TITLE_SHARE
from briefkit.render.font_faces import face_name
from support.chromium import Browser
from support.houses import load
from support.looks import Look, in_browser, lines_on_paper, on_paper
from support.outputs import output_of

BRIEF = "examples/complete"
ROLES = {
    "title": ("h1", "h1"),
    "standfirst": (".standfirst", "standfirst"),
    "heading": (".background > h2", "h2"),
    "text": (".background > p", "body"),
    "sub-heading": (".body h3", "h3"),
    "cell": (".body figure.table tbody th", "table"),
    "note": (".fn-text", "note"),
}
"""Role -> the first element that has it, and the token that sets it."""
STYLES = styles.known()
WIDTH = 1190
"""CSS pixels: wide enough for titles at their full size, and not so wide that notes stand beside the text, muted."""
POINTS_PER_MM = 72 / 25.4
READABLE = 0.875
"""A share of the body size: nothing is set smaller on a screen, for which some tokens are too small."""


@cache
def of_web(style: str) -> dict[str, Look]:
    with Browser() as browser:
        browser.view(WIDTH)
        browser.open(output_of(BRIEF, style, "html"))
        return in_browser(browser, {role: selector for role, (selector, _) in ROLES.items()})


@cache
def of_paper(style: str) -> list[Look]:
    return on_paper(Path(output_of(BRIEF, style, "pdf")).read_bytes())


def sizes(token: TypeToken, role: str) -> set[float]:
    """Give the sizes that words of a role may have, in points: a long title is set smaller."""
    return {token.size, round(token.size * LONG_TITLE_SHARE, 2)} if role == "title" else {token.size}


@pytest.mark.parametrize("name", STYLES)
def test_the_page_in_a_browser_is_set_in_the_faces_and_sizes_of_the_tokens(name: str) -> None:
    style = load(name)
    body = style.type["body"].size
    for role, look in of_web(name).items():
        token = style.type[ROLES[role][1]]
        assert look.face.startswith(face_name(style.typefaces[token.role])), role
        assert (look.weight, look.italic) == (token.weight, token.italic), role
        wanted = [max(size / body, READABLE) for size in sizes(token, role)]
        assert any(look.size == pytest.approx(size, abs=0.005) for size in wanted), role
        assert look.colour in style.colours.values(), role


@pytest.mark.parametrize("name", STYLES)
def test_the_pdf_sets_the_same_words_as_the_browser_does(name: str) -> None:
    style = load(name)
    for role, look in of_web(name).items():
        token = style.type[ROLES[role][1]]
        start = look.text.replace(" ", "")[:9]
        found = [run for run in of_paper(name) if start in run.text.replace(" ", "")]
        assert found, role
        right = [run for run in found if run.face.startswith(face_name(style.typefaces[token.role]))]
        assert any(run.size in sizes(token, role) and run.colour == look.colour for run in right), (role, look, found)


@pytest.mark.parametrize("name", STYLES)
def test_no_word_on_paper_has_a_size_or_a_colour_that_no_token_names(name: str) -> None:
    style = load(name)
    known = set(chain.from_iterable(shares(token) for token in style.type.values()))
    known |= sizes(style.type["h1"], "title")
    strange = [run for run in of_paper(name) if run.text.strip() and not set_by(run, style, known)]
    assert not strange


def shares(token: TypeToken) -> Iterator[float]:
    """Give the sizes that come from a token: its own, that of a note's call, of raised words, and of code in a line."""
    return (round(token.size * share, 1) for share in (1, CALL_SHARE, 0.7, 0.92))


def set_by(run: Look, style: HouseStyle, known: set[float]) -> bool:
    near = any(run.size == pytest.approx(size, abs=0.1) for size in known)
    return near and run.colour in style.colours.values()


@pytest.mark.parametrize("name", STYLES)
def test_lines_on_paper_stand_as_far_apart_and_begin_where_the_tokens_say(name: str) -> None:
    style = load(name)
    body = style.type["body"]
    face = face_name(style.typefaces[body.role])
    lines = lines_on_paper(output_of(BRIEF, name, "pdf").read_bytes(), face, body.size)
    leads = Counter(round(down - up, 1) for (one, _, up), (other, _, down) in pairwise(lines) if one == other)
    assert leads.most_common(1)[0][0] == pytest.approx(body.lead, abs=0.1)
    edges = [edge for edge, _ in Counter(left for _, left, _ in lines).most_common(style.page.columns)]
    page = style.page
    step = page.measure + page.gutter
    wanted = [(page.left + number * step) * POINTS_PER_MM for number in range(page.columns)]
    assert sorted(edges) == pytest.approx(wanted, abs=0.2)

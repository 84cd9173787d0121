"""Weak colours that a style check finds are those that axe-core finds in a real browser, and the other way round."""

import pytest

from briefkit.api.setting import set_formats
from briefkit.api.specimen import specimen
from briefkit.checks.house_rules.bk802_weak_contrast import is_weak
from briefkit.model.meetings import Meeting
from briefkit.render import Options, prepare
from briefkit.render.meetings import meetings
from briefkit.styles import load
from support.contrast import Told, seen_by_axe

BAD = {
    "pale words": {"style.yaml": 'extends: plain\ncolor: {muted: "#a0a0a0", accent: "#e08a60", link: "#90b0e0"}'},
    "a dim band": {
        "style.yaml": 'extends: institute\ncolor: {brand: "#6a7fa0", on-brand-soft: "#8fa0b8", on-brand: "#dfe6f0"}'
    },
    "a dark screen alone": {
        "style.yaml": 'extends: plain\ndark: {ink: "#6a6f75", link: "#3a4a80", accent: "#444444", tint: "#55585c"}'
    },
    "colours that a sheet spells out": {
        "style.yaml": "extends: plain",
        "screen.css": ".kicker { color: #bbb } .box { background: #777 } th { background: rgb(200 200 200) } "
        ".standfirst { color: rgb(0 0 0 / 40%) } .callout { opacity: .5 } h2 { color: hsl(40 80% 60%) }",
    },
    "sheets for a scheme and a width": {
        "style.yaml": "extends: institute",
        "screen.css": "@media (prefers-color-scheme: dark) { .standfirst { color: #456 } } "
        "@media (max-width: 30rem) { .source { color: #ccc } } "
        "@media screen and (min-width: 60rem) { .key-messages li { color: #c0c8d0 } }",
    },
    "large words at three and a half": {
        "style.yaml": 'extends: plain\ncolor: {heading: "#848484"}',
        "screen.css": "h1, h2, h3, .pull { color: #858585 } .stat .value { color: #858585 }",
    },
    "tokens in other places": {
        "style.yaml": "extends: institute",
        "screen.css": ".byline, .byline * { color: var(--brand) !important } "
        ".imprint { background: var(--soft); color: var(--muted) } td { color: var(--rule) }",
    },
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, frozenset[Meeting]], dict[str, Told]]:
    """Give what we find and what axe finds on the page of each bad style."""
    ours, pages = {}, {}
    for name, files in BAD.items():
        folder = tmp_path_factory.mktemp("style") / "bad"
        folder.mkdir()
        for file, text in files.items():
            (folder / file).write_text(text, "utf-8")
        style = load(str(folder))
        printed = prepare(specimen(style), style, Options())
        ours[name] = meetings(printed)
        setting = set_formats(printed, ("html",))
        assert not setting.failure
        pages[name] = folder / "page.html"
        pages[name].write_bytes(setting.outputs["html"])
    return ours, seen_by_axe(pages)


@pytest.mark.parametrize("name", BAD)
def test_what_axe_finds_is_found(both: tuple[dict[str, frozenset[Meeting]], dict[str, Told]], name: str) -> None:
    ours, axe = both
    assert axe[name].weak, "a bad style of the test is not bad"
    assert axe[name].weak - weak(ours[name], seen=False) == set()


@pytest.mark.parametrize("name", BAD)
def test_what_is_found_where_axe_can_be_sure_axe_finds(
    both: tuple[dict[str, frozenset[Meeting]], dict[str, Told]], name: str
) -> None:
    ours, axe = both
    assert weak(ours[name], seen=True) - axe[name].weak == set()


def test_words_in_the_colour_of_their_ground_are_found_though_axe_takes_them_for_hidden(
    both: tuple[dict[str, frozenset[Meeting]], dict[str, Told]],
) -> None:
    ours, axe = both
    name = "tokens in other places"
    hidden = {(scheme, ink, ground) for scheme, ink, ground in weak(ours[name], seen=False) if ink == ground}
    assert hidden
    assert not hidden & axe[name].weak
    assert {".published", ".role"} <= axe[name].unsure


def weak(meetings: frozenset[Meeting], *, seen: bool) -> set[tuple[str, str, str]]:
    return {
        (one.medium.removesuffix(" screen"), one.ink.value, one.ground.value)
        for one in meetings
        if one.medium.endswith("screen") and is_weak(one) and one.seen >= seen
    }

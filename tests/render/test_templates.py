"""A house style sets single blocks of the page by templates of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefkit.errors import RenderError
from briefkit.model.house_style import HouseStyle
from briefkit.render import prepare, render
from briefkit.render.page import page
from briefkit.render.parity import losses
from briefkit.render.templates import ELEMENTS
from briefkit.styles import load
from support import samples

BODY = """\
A sentence that is [pulled out of the text and is long enough]{.pull}.[^n]

[^n]: A note.

::: {.box title="How it is paid"}
Inside the box.
:::

::: warning
Careful.
:::

::: {.stat value="14%" label="of sailings"}
:::

> Words.
>
> — Ama Soler

::: recommendations
1. **Ministry:** Act. {by=2026}
:::

| A | B |
|---|---|
| 1 | 2 |

Table: Two {#tbl-two source="Us"}
"""
Blocks = Callable[[dict[str, str]], HouseStyle]


@pytest.fixture
def style_with(tmp_path: Path) -> Blocks:
    """Give a function that makes a style, and a parent of it, with templates by their path."""

    def made(files: dict[str, str]) -> HouseStyle:
        for name in ("child/style.yaml", "parent/style.yaml"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text("extends: parent" if "child" in name else "", "utf-8")
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, "utf-8")
        return load(str(tmp_path / "child"))

    return made


def screen(style: HouseStyle) -> str:
    return page(prepare(samples.brief_of(f"---\ntitle: T\nstatus: final\n---\n\n## Part\n\n{BODY}"), style), "screen")


def test_a_block_of_the_page_is_replaced_and_the_others_stay(style_with: Blocks) -> None:
    text = screen(style_with({"child/blocks/masthead.html.j2": "<header>MINE {{ printed.title }}</header>"}))
    assert "<header>MINE T</header>" in text
    assert 'class="masthead"' not in text
    assert 'class="front"' in text


def test_a_block_calls_the_one_that_it_inherits_at_any_depth(style_with: Blocks) -> None:
    text = screen(style_with({
        "parent/blocks/masthead.html.j2": "<i>parent</i>{{ super() }}",
        "child/blocks/masthead.html.j2": "<b>child</b>{{ super() }}",
    }))  # fmt: skip
    assert text.index("<b>child</b>") < text.index("<i>parent</i>") < text.index('class="masthead"')


def test_the_page_of_a_nearer_style_stands_over_the_blocks_of_those_behind_it(style_with: Blocks) -> None:
    text = screen(style_with({
        "parent/blocks/masthead.html.j2": "<i>parent</i>",
        "child/page.html.j2": '{% extends "base/page.html.j2" %}{% block imprint %}<b>child</b>{% endblock %}',
    }))  # fmt: skip
    assert "<i>parent</i>" not in text


@pytest.mark.parametrize("name", sorted(set(ELEMENTS) - {"chart", "figure"}))
def test_every_element_can_be_set_by_a_template_that_sees_its_parts(name: str, style_with: Blocks) -> None:
    parts = "".join(f"[{{{{ {part} }}}}]" for part in ELEMENTS[name])
    plain = screen(style_with({}))
    text = screen(style_with({f"child/blocks/{name}.html.j2": f"<!-- own -->{{{{ super() }}}}<!-- {parts} -->"}))
    assert "<!-- own --><" in text
    assert text.replace("<!-- own -->", "").split("<!-- [")[0] in plain


def test_words_that_a_template_prints_are_escaped_and_those_that_are_made_are_not(style_with: Blocks) -> None:
    text = screen(style_with({"child/blocks/box.html.j2": "{{ '<x>' }}{{ title }}{{ content }}"}))
    assert "&lt;x&gt;How it is paid<p" in text


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("a\nb {{ 1 / 0 }}", r"blocks/box\.html\.j2:2: .*division by zero"),
        ("a\n{% if %}", r"blocks/box\.html\.j2:2: .*Expected an expression"),
        ("{{ nothing }}", r"blocks/box\.html\.j2:1: .*'nothing' is undefined"),
        ("\n\n{{ html.__class__.__mro__ }}", r"blocks/box\.html\.j2:3: .*unsafe"),
        ("{% include '../../../etc/passwd' %}", r"blocks/box\.html\.j2:1: .*there is no template"),
        ("{% for a in range(10**9) %}x{% endfor %}", r"blocks/box\.html\.j2:1: .*Range too big"),
    ],
)
def test_a_fault_is_told_with_the_file_and_line_of_the_block(template: str, message: str, style_with: Blocks) -> None:
    with pytest.raises(RenderError, match=message):
        screen(style_with({"child/blocks/box.html.j2": template}))


@pytest.mark.parametrize("name", ["mastead.html.j2", "masthead.j2", "masthead.htm.j2"])
def test_a_file_that_is_named_like_no_block_is_told(name: str, style_with: Blocks) -> None:
    with pytest.raises(RenderError, match=rf"{name}:1: There is no block of that name.*Did you mean 'masthead'"):
        screen(style_with({f"child/blocks/{name}": "x"}))


def test_a_template_that_is_a_link_out_of_the_style_is_not_used(style_with: Blocks, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("SECRET", "utf-8")
    style = style_with({"child/blocks/box.html.j2": "x"})
    (tmp_path / "child" / "blocks" / "box.html.j2").unlink()
    (tmp_path / "child" / "blocks" / "box.html.j2").symlink_to(tmp_path / "secret")
    assert "SECRET" not in screen(style)


def test_parity_sees_words_that_a_block_loses(style_with: Blocks) -> None:
    style = style_with({"child/blocks/box.html.j2": "<aside></aside>"})
    brief = samples.brief_of(f"---\ntitle: T\nstatus: final\n---\n\n## Part\n\n{BODY}")
    printed = prepare(brief, style)
    lost = losses(printed, "html", render("html", printed))
    assert ["Inside", "the", "box."] in [list(loss.words) for loss in lost]

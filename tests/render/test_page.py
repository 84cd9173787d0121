"""What the page says in HTML, block by block and line by line."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from briefkit.errors import RenderError
from briefkit.model.blocks import Block, Paragraph
from briefkit.model.house_style import HouseStyle
from briefkit.model.inlines import Inline, Text
from briefkit.render import Printed, prepare, render, sandbox
from briefkit.render.blocks_html import block_html
from briefkit.render.inlines_html import piece_html
from briefkit.render.page import page
from briefkit.render.setting import setting
from support import samples
from support.houses import load


@dataclass(frozen=True, slots=True)
class UnknownBlock(Block):
    pass


@dataclass(frozen=True, slots=True)
class UnknownPiece(Inline):
    pass


def printed(body: str, matter: str = "") -> Printed:
    return prepare(samples.brief_of(f"---\ntitle: T\nstatus: final\n{matter}---\n\n{body}\n"), load("plain"))


def screen(body: str, matter: str = "") -> str:
    return page(printed(body, matter), "screen")


def paper(body: str, matter: str = "") -> str:
    return page(printed(body, matter), "paper")


def test_a_kind_that_the_page_does_not_know_raises() -> None:
    place = setting(printed("x"), "screen")
    with pytest.raises(TypeError, match="UnknownBlock"):
        block_html(UnknownBlock(), place)
    with pytest.raises(TypeError, match="UnknownPiece"):
        piece_html(UnknownPiece(), place)


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style>", "{{ 7 * 7 }}"]
)
def test_words_of_a_brief_never_become_markup(words: str) -> None:
    brief = samples.bare_brief()
    meta = replace(brief.metadata, title=words, standfirst=words, keywords=(words,), kicker=words)
    section = replace(brief.sections[0], blocks=(Paragraph((Text(words),), key="0" * 12),))
    text = page(prepare(replace(brief, metadata=meta, sections=(section,)), load("plain")), "screen")
    assert "<script>alert" not in text
    assert "<img" not in text
    assert "</style>" not in text
    assert "49" not in text


def test_every_id_stands_once_and_every_inner_link_leads_somewhere() -> None:
    for target in ("screen", "paper"):
        text = page(prepare(samples.full_brief(), load("institute")), target)
        ids = re.findall(r'\sid="([^"]+)"', text)
        assert len(ids) == len(set(ids))
        pointed = re.findall(r'(?:href="#|popovertarget="|aria-labelledby=")([^"]+)"', text)
        assert pointed
        assert set(pointed) <= set(ids)


def test_two_blocks_with_one_anchor_do_not_share_an_id() -> None:
    text = screen("## One {#x}\n\nA.\n\n## Two {#x}\n\nB. See @x.")
    assert text.count('id="x"') == 1


def test_an_anchor_cannot_take_an_id_of_the_page() -> None:
    text = screen("## One {#b-main}\n\nA.")
    assert text.count('id="b-main"') == 1


def test_the_key_of_every_block_is_an_id() -> None:
    brief = samples.full_brief()
    text = page(prepare(brief, load("plain")), "paper")
    for section in brief.sections[1:]:
        assert f'id="b-{section.key}"' in text
        for block in section.blocks:
            assert f'id="b-{block.key}"' in text


def test_no_element_carries_a_style() -> None:
    """The content security policy of the web page would not let it count."""
    assert " style=" not in page(prepare(samples.full_brief(), load("plain")), "screen")


def test_a_link_holds_no_other_link_and_no_button() -> None:
    text = screen("[see *the annex*, @sec-a[^n]](https://a.example/x).\n\n## A {#sec-a}\n\nB.\n\n[^n]: Note.")
    for inside in re.findall(r"<a [^>]*>(.*?)</a>", text):
        assert "<a" not in inside
        assert "<button" not in inside


def test_a_link_with_emphasis_in_it_stays_one_link() -> None:
    assert screen("[see *the annex*](https://a.example/x).").count("https://a.example/x") == 1


def test_a_note_that_is_called_twice_stands_once() -> None:
    for text in (
        screen("A[^n] and B[^n].\n\n[^n]: The only words."),
        paper("A[^n] and B[^n].\n\n[^n]: The only words."),
    ):
        assert text.count("The only words.") == 1
        assert text.count("b-note-1") > 1


def test_a_note_that_text_and_another_note_call_keeps_its_words_with_the_text() -> None:
    body = "One[^a] and two[^b].\n\n[^a]: First[^b] words.\n\n[^b]: Second words."
    for text in (screen(body), paper(body)):
        assert text.count("Second words.") == 1
        assert 'id="b-note-2"' in text
    assert 'First<sup class="fn-again">2</sup> words.' in paper(body)


def test_on_the_web_page_a_note_that_only_a_note_calls_is_one_of_the_list() -> None:
    text = screen("One[^a].\n\n[^a]: First[^b] words.\n\n[^b]: Second words.")
    assert re.findall(r'<li class="fn" id="(.*?)">', text) == ["b-note-1", "b-note-2"]
    assert text.count('id="b-call-2"') == 1


def test_the_first_call_of_a_note_is_where_the_note_leads_back() -> None:
    text = screen("A[^n] and B[^n].\n\n[^n]: Words.")
    assert (text.count('id="b-call-1"'), text.count('href="#b-call-1"'), text.count('href="#b-note-1"')) == (1, 1, 2)


def test_a_note_of_several_paragraphs_keeps_them() -> None:
    body = "A[^n].\n\n[^n]: One.\n\n    Two.\n\n    - A list"
    assert re.search(r"<p[^>]*>One\.</p><p[^>]*>Two\.</p>\s*<ul", screen(body).replace("\n", ""))


def test_a_box_bears_its_number_where_boxes_are_counted() -> None:
    text = screen('See @box-a.\n\n::: {.box #box-a title="How"}\nWords.\n:::')
    assert '<span class="number">Box\xa01</span> How</h2>' in text.replace("h3", "h2")
    assert '<a href="#box-a" class="xref">Box\xa01</a>' in text


def test_the_words_of_a_pull_quote_are_hidden_from_screen_readers() -> None:
    text = screen("## S\n\nBefore. [Said once more.[^n]]{.pull} After.\n\n[^n]: A note.")
    aside = re.search(r'<aside class="pull" aria-hidden="true"><p>(.*?)</p></aside>', text)
    assert aside
    assert aside[1].replace("\xa0", " ") == "Said once more."


def test_numbers_of_a_table_stand_right_and_words_do_not() -> None:
    text = screen("| A | B | C |\n|---|---|---|\n| x | 1,200 | no |\n| y | −3.5 | 4 |\n| z | – | yes |")
    assert '<th scope="col" class="num">B</th>' in text
    assert '<th scope="col">C</th>' in text
    assert '<th scope="row">x</th>' in text


@pytest.mark.parametrize(
    "number", ["€38", "18–20%", "4.8 °C", "+2", "−0.9", "12 million", "Rs. 500", "1 200", "US$ 5bn"]
)
def test_a_column_of_such_a_number_is_a_column_of_numbers(number: str) -> None:
    assert f'<td class="num">{number}</td>' in screen(f"| A | B |\n|---|---|\n| x | {number} |")


def test_neighbouring_statistics_are_one_group() -> None:
    one = '::: {.stat value="1" label="a"}\n:::\n\n'
    text = screen(one + one.replace('"a"', '"b"') + "Words.\n\n" + one.replace('"a"', '"c"'))
    assert text.count('class="stats') == 2


def test_a_brief_without_authors_and_dates_has_no_byline() -> None:
    assert 'class="byline"' not in screen("Words.")


def test_a_decorative_picture_has_an_empty_alternative_and_is_no_image_on_paper() -> None:
    assert 'alt=""' in screen("![](sun.svg){.decorative}")
    assert "<img" not in paper("![](sun.svg){.decorative}")


def style_with(tmp_path: Path, template: str) -> HouseStyle:
    (tmp_path / "page.html.j2").write_text(template, encoding="utf-8")
    plain = load("plain")
    return replace(plain, name="mine", folders=(tmp_path, *plain.folders))


def test_a_style_may_replace_one_block_of_the_template(tmp_path: Path) -> None:
    style = style_with(
        tmp_path, '{% extends "base/page.html.j2" %}{% block masthead %}<p>MINE {{ printed.title }}</p>{% endblock %}'
    )
    text = page(prepare(samples.full_brief(), style), "screen")
    assert "<p>MINE Lindmere" in text
    assert 'class="masthead"' not in text
    assert 'class="imprint"' in text


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ printed.__init__.__globals__ }}",
        "{{ nothing_of_that_name }}",
        "{% include '/etc/passwd' %}",
        "{% include '../plain/style.yaml' %}",
        "{% block %}",
        "{{ printed.style.folders[0].joinpath('style.yaml').read_text() }}",
        "{{ printed.style.folders[0].joinpath('new').write_text('x') }}",
        "{{ printed.style.file('page.html.j2').open() }}",
        "{% include 'page.html.j2' %}",
        "{{ 1 + 'a' }}",
        "{{ 1 / 0 }}",
        "{{ 'x' * 10 ** 10 }}",
        "{{ 9 ** (9 ** 9) }}",
        "{{ 'x'.center(10 ** 9) }}",
        "{{ 'x' | center(10 ** 9) }}",
        "{{ 'x\\ny' | indent(10 ** 9) }}",
        "{{ '%999999999s' % 'x' }}",
        "{{ '%999999999s' | format('x') }}",
        "{{ '{:>999999999}'.format('x') }}",
        "{{ range(10 ** 9) | list }}",
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
        "{% set ns = namespace(x='x' * 999999) %}{% for n in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{% set ns = namespace(x='x' * 999999) %}{% for n in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x=9) %}{% for n in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
        "{% set ns = namespace(x='x' * 999999) %}{% for n in range(999) %}{{ ns.x }}{% endfor %}",
        "{% set ns = namespace(x='x') %}{% for n in range(99) %}{% set ns.x = ns.x | replace('x', 'xx') %}{% endfor %}",
        "{{ " + "(" * 9999 + "1" + ")" * 9999 + " }}",
        "{% if 1 %}" * 999 + "{% endif %}" * 999,
        "{% for n in [1] %}" * 99 + "{% endfor %}" * 99,
        "{{ printed | attr('__class__') }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum(n=1) }}",
        "{{ [1, 2] | random }}",
    ],
)
def test_a_template_that_reaches_out_or_is_broken_is_an_error_in_words(tmp_path: Path, template: str) -> None:
    with pytest.raises(RenderError, match="template of the house style 'mine'"):
        page(prepare(samples.bare_brief(), style_with(tmp_path, template)), "screen")


def test_a_template_that_is_a_link_out_of_the_style_is_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("SECRET")
    own = tmp_path / "own"
    own.mkdir()
    (own / "linked.j2").symlink_to(outside)
    with pytest.raises(RenderError, match=r"no template 'linked\.j2'"):
        page(prepare(samples.bare_brief(), style_with(own, "{% include 'linked.j2' %}")), "screen")


def test_a_fault_in_a_template_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"page\.html\.j2:3: .*division by zero"):
        page(prepare(samples.bare_brief(), style_with(tmp_path, "a\nb\n{{ 1 / 0 }}")), "screen")


@pytest.mark.parametrize("name", ["page.html.j2", "base.css", "look-screen.css"])
def test_a_file_of_a_style_that_is_not_utf_8_is_an_error_with_its_line(tmp_path: Path, name: str) -> None:
    style = style_with(tmp_path, '{% extends "base/page.html.j2" %}')
    (tmp_path / "look.css").touch()
    (tmp_path / name).write_bytes("\nŁ".encode("cp1250"))
    with pytest.raises(RenderError, match=rf"{name}:2: This file is not UTF-8"):
        render("html", prepare(samples.bare_brief(), style))


@pytest.mark.parametrize("name", ["base.css", "look-screen.css"])
def test_a_sheet_that_is_a_link_out_of_the_style_is_not_read(tmp_path: Path, name: str) -> None:
    outside = tmp_path / "secret"
    outside.write_text("a secret of the machine", encoding="utf-8")
    (tmp_path / "mine").mkdir()
    style = style_with(tmp_path / "mine", '{% extends "base/page.html.j2" %}')
    (tmp_path / "mine" / "look.css").touch()
    (tmp_path / "mine" / name).symlink_to(outside)
    assert b"a secret" not in render("html", prepare(samples.bare_brief(), style))


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "Java\\tScript:alert(1)", "data:text/html,x", "file:///etc"]
)
def test_an_address_of_the_front_matter_that_could_run_something_is_printed_without_a_link(address: str) -> None:
    matter = f'url: "{address}"\ndate: 2026-01-01\ncontact: {{url: "{address}"}}\n'
    text = screen("x", f'{matter}related: [{{title: Old, url: "{address}"}}]\n')
    assert "Old" in text
    assert re.findall(r'href="([^"]*)"', text) == ["#b-main"]
    assert "og:url" not in text


def test_a_template_that_never_ends_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_SECONDS", 0.2)
    inner = "{% for n in range(99999) %}{% endfor %}"
    endless = "{% for n in range(99999) %}" + inner + "{% endfor %}"
    with pytest.raises(RenderError, match="does not come to an end"):
        page(prepare(samples.bare_brief(), style_with(tmp_path, endless)), "screen")

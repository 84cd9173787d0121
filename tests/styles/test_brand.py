"""A `_brand.yml` is taken as it stands."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import styles
from briefkit.errors import StyleError
from briefkit.model.colours import READABLE, contrast
from briefkit.styles.brand import tokens_of
from briefkit.styles.read import Document, Value

Write = Callable[..., Path]
FONTS = styles.templates_folder() / "institute" / "fonts"
BRAND = """\
meta:
  name: {full: Harbour College, short: HC}
  link: {home: "https://college.example", mastodon: "https://social.example/@hc"}
logo:
  images:
    boat: {path: logos/boat.svg, alt: A boat}
  small: logos/small.png
  medium: {light: boat, dark: boat}
color:
  palette: {sea: "#12405c", coral: sea-light, sea-light: "#88aacc", deep: rebeccapurple}
  foreground: {light: "#151515", dark: "rgb(238, 238, 238)"}
  background: white
  primary: sea
  secondary: coral
typography:
  fonts:
    - {family: My Serif, source: file, files: [type/a.ttf, {path: type/b.ttf, weight: semi-bold, style: italic}]}
    - {family: Elsewhere, source: google, weight: [400, 700], display: swap}
  base: {family: "My Serif, serif", size: 11pt, line-height: "1.4"}
  headings: {family: Elsewhere, weight: bold, color: deep, line-height: 1.2}
  monospace: Fira Code
  monospace-inline: {color: coral, background-color: sea-light}
  link: {color: primary, decoration: underline}
defaults:
  bootstrap: {rules: ".x {}"}
  briefkit: {page: {masthead: band}, license: CC-BY-4.0}
theme: {later: versions}
"""


def branded(write: Write, brand: str, file: str = "_brand.yml") -> Path:
    folder = write("mine", brand, file=file)
    for name in ("logos/boat.svg", "logos/small.png"):
        write("mine", "<svg/>", file=name)
    (folder / "type").mkdir(exist_ok=True)
    shutil.copy(FONTS / "SourceSerif4-Regular.ttf", folder / "type" / "a.ttf")
    shutil.copy(FONTS / "SourceSerif4-SemiBoldItalic.ttf", folder / "type" / "b.ttf")
    return folder


def test_a_folder_with_nothing_but_a_brand_is_a_style(write: Write) -> None:
    folder = branded(write, BRAND)
    assert "mine" in styles.known((folder.parent,))
    style = styles.load("mine", (folder.parent,))
    assert (style.publisher.name, style.publisher.short, style.publisher.url) == (
        "Harbour College", "HC", "https://college.example",
    )  # fmt: skip
    assert (style.publisher.logo, style.publisher.alt) == ("logos/boat.svg", "A boat")
    assert {name: style.colours[name] for name in ("ink", "paper", "brand", "link", "heading")} == {
        "ink": "#151515", "paper": "#ffffff", "brand": "#12405c", "link": "#12405c", "heading": "#663399",
    }  # fmt: skip
    assert style.dark["ink"] == "#eeeeee"
    assert contrast(style.colours["accent"], style.colours["paper"]) >= READABLE
    assert (style.type["body"].size, style.type["body"].lead) == (11, 15.4)
    assert style.type["h1"].weight == 700
    assert (style.page.masthead, style.license) == ("band", "CC-BY-4.0")
    faces = style.typefaces["text"].faces
    assert (style.typefaces["text"].family, [(face.weight, face.italic) for face in faces]) == (
        "My Serif", [(400, False), (600, True)],
    )  # fmt: skip


def test_a_typeface_that_is_elsewhere_has_a_stand_in_and_is_told_of(write: Write) -> None:
    style = styles.load(str(branded(write, BRAND)))
    told = [(one.family, one.stands_in, one.wanted, one.path.name, one.line) for one in style.stand_ins]
    assert told == [
        ("Elsewhere", "Source Sans 3", "fonts/Elsewhere-Regular.ttf", "_brand.yml", 20),
        ("Fira Code", "Source Code Pro", "fonts/FiraCode-Regular.ttf", "_brand.yml", 21),
    ]


def test_the_files_of_such_a_typeface_mend_it(write: Write) -> None:
    folder = branded(write, "typography: {base: Open Sans}")
    (folder / "fonts").mkdir()
    for weight in ("Regular", "Bold"):
        shutil.copy(FONTS / f"SourceSerif4-{weight}.ttf", folder / "fonts" / f"OpenSans-{weight}.ttf")
    style = styles.load(str(folder))
    assert (style.stand_ins, style.typefaces["text"].family) == ((), "Open Sans")


def test_what_the_style_says_itself_wins_over_its_brand(write: Write) -> None:
    folder = branded(write, BRAND)
    write("mine", "color: {accent: '#a4341f'}\npublisher: {short: HCL}\nfonts: {mono: Source Code Pro}")
    style = styles.load(str(folder))
    assert (style.colours["accent"], style.colours["brand"]) == ("#a4341f", "#12405c")
    assert (style.publisher.short, style.publisher.name) == ("HCL", "Harbour College")
    assert [one.family for one in style.stand_ins] == ["Elsewhere"]


def test_words_in_a_colour_of_the_brand_can_be_read_and_one_of_the_style_stays(write: Write) -> None:
    folder = branded(write, 'color: {primary: "#447099", link: "#ee6331"}')
    link = styles.load(str(folder)).colours["link"]
    assert contrast(link, "#ffffff") >= READABLE
    write("mine", 'color: {link: "#ee6331"}')
    assert styles.load(str(folder)).colours["link"] == "#ee6331"


def test_a_brand_may_lie_in_a_folder_of_its_own(write: Write) -> None:
    folder = branded(write, "logo: mark.svg\ncolor: {primary: '#123456'}", file="brand/ours.yml")
    write("mine", "brand: brand/ours.yml")
    write("mine", "<svg/>", file="brand/mark.svg")
    style = styles.load(str(folder))
    assert (style.publisher.logo, style.colours["brand"]) == ("brand/mark.svg", "#123456")


@pytest.mark.parametrize(
    ("brand", "message"),
    [
        ("color: {primary: seaa}", r"_brand\.yml:1:9: color\.primary: 'seaa' is no colour of the palette"),
        ("color: {primary: 12}", r"_brand\.yml:1:9: color\.primary: '12' is no colour"),
        ("color: {palette: {a: b, b: a}, primary: a}", r"1:\d+: color\.palette\..: This colour names itself"),
        ("color: {primary: {light: red, night: blue}}", r"1:31: color\.primary\.night: The key 'night' is unknown"),
        ("color: [red]", r"1:1: color: A mapping belongs here"),
        ("logo: 'https://x.example/logo.svg'", r"1:1: logo: A brief fetches nothing"),
        ("logo: lost.svg", r"1:1: publisher\.logo: There is no file 'lost\.svg'"),
        ("meta: {name: [a]}", r"1:8: meta\.name: Words belong here"),
        ("meta: {link: ftp://x}", r"1:8: meta\.link: 'ftp://x' is no address"),
        ("typography: {base: {size: 1e40pt}}", r"1:21: typography\.base\.size: '1e40pt' is no size"),
        ("typography: {base: {size: 90pt}}", r"1:21: scale\.body: A number from 7 to 16"),
        ("typography: {base: {line-height: 9}}", r"1:21: typography\.base\.line-height: A number from 1\.05 to 2"),
        ("typography: {headings: {weight: fat}}", r"1:25: typography\.headings\.weight: 'fat' means nothing here"),
        ("typography: {headings: {weight: 1234}}", r"1:25: typography\.headings\.weight: A weight is 100"),
        ("typography: {fonts: Inter}", r"1:14: typography\.fonts: A list of families"),
        ("typography: {base: {family: ''}}", r"1:21: typography\.base\.family: The name of a family belongs here"),
        ("typography: {base: {famly: Inter}}", r"1:21: typography\.base\.famly: .*Did you mean 'family'"),
        ("defaults: {briefkit: {pge: {}}}", r"1:23: pge: The key 'pge' is unknown\. Did you mean 'page'"),
    ],
)
def test_what_a_brand_says_wrong_is_told_with_its_place(brand: str, message: str, write: Write) -> None:
    folder = write("mine", brand, file="_brand.yml")
    with pytest.raises(StyleError, match=message):
        styles.load(str(folder))


scalars = st.none() | st.booleans() | st.integers(-9, 999) | st.floats(allow_nan=False) | st.text(max_size=6)
keys = st.sampled_from(
    ["meta", "name", "link", "home", "logo", "images", "medium", "light", "path", "color", "palette", "primary",
     "foreground", "typography", "fonts", "family", "files", "base", "headings", "size", "weight", "line-height",
     "defaults", "briefkit", "x"]
)  # fmt: skip
values: st.SearchStrategy[Value] = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4), max_leaves=12
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(keys, values, max_size=4))
def test_no_brand_raises_anything_but_a_style_error(data: dict[str, Value]) -> None:
    with contextlib.suppress(StyleError):
        tokens_of(Document(data), "")

"""What is wrong in a house style is told with its file, line and column."""

import contextlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit import styles
from briefkit.errors import StyleError
from briefkit.styles.read import read

Write = Callable[..., Path]

FAULTS = [
    ("colour: {}", "2:1: colour: The key 'colour' is unknown. Did you mean 'color'?"),
    ("wibble: 1", "2:1: wibble: The key 'wibble' is unknown. Known: checks, citation_style, color, "),
    ("color: {acent: '#000000'}", "2:9: color.acent: The key 'acent' is unknown. Did you mean 'accent'?"),
    ("color:\n  ink: black", "3:3: color.ink: 'black' is no colour: write \"#rrggbb\", with quotes."),
    ("color: {Own: '#000000'}\ndark: {Own: '#000000'}", "2:9: color.Own: 'Own' is no name"),
    ("dark: {own: '#000000'}", "2:8: dark.own: The key 'own' is unknown. Known: accent, accent-band,"),
    ("color: [1]", "2:1: color: A mapping belongs here: lines of `key: value`."),
    ("type: {bodi: 400 10pt/14pt text}", "2:8: type.bodi: The key 'bodi' is unknown. Did you mean 'body'?"),
    ("type: {body: 400 10.2pt/14pt text}", "2:8: type.body: 10.2pt is no size: 4 to 144 points in steps of 0.5"),
    ("type: {body: 10pt}", "2:8: type.body: '10pt' is no type: write weight, size/lead, role"),
    ("type: {body: 400 10pt/4pt text}", "2:8: type.body: A lead of 4pt does not suit 10pt."),
    ("type: {body: 400 10pt/14pt txt}", "2:8: type.body: 'txt' is no role of a typeface. Known: text, head, ui, mono."),
    ("type: {body: 400 1e40pt/14pt text}", "2:8: type.body: '400 1e40pt/14pt text' is no type"),
    ("page: {heads: ruled}", "2:8: page.heads: 'ruled' means nothing here. Did you mean 'rule'?"),
    ("page: {hang: 60}", "2:8: page.hang: 60 mm are more than the left margin of 48 mm."),
    ("page: {hang: 10, column: 20}", "2:8: page.hang: A style has a margin column or a 'hang', and not both"),
    ("page: {column: 40}\nparagraph_numbers: true", "3:1: paragraph_numbers: The numbers of paragraphs would stand in"),
    ("hyphenation: maybe", "2:1: hyphenation: Write true or false."),
    ("scale: {body: 1000000}", "2:9: scale.body: A number from 7 to 16 belongs here."),
    ("scale: {body: 10.2}", "2:9: scale.body: 10.2 is no size: steps of 0.5 points"),
    ("scale: {lead: 9}", "2:9: scale.lead: A number from 11.025 to 21 belongs here."),
    ("scale: {heads: 1000000}", "2:9: scale.heads: A number from 100 to 900 belongs here."),
    ("scale: {heads: 450}", "2:9: scale.heads: A weight is 100, 200"),
    ("brand: 3", "2:1: brand: There is no file '3' in "),
    ("brand: ../x.yml", "2:1: brand: '../x.yml' is no file of this house style"),
    ("scale: {ratio: 3}", "2:9: scale.ratio: A number from 1.05 to 1.4 belongs here."),
    ("scale: {steps: 3}", "2:9: scale.steps: The key 'steps' is unknown. Known: body, heads, lead, ratio."),
    ("type: {body: 300 10pt/14pt text}", "2:8: type.body: 'Source Sans 3' has no face 300: a browser would fake it."),
    ("type: {body: null}", "2:8: type.body: '' is no type"),
    (
        "fonts: {text: Arial}",
        "2:9: fonts.text: There is no typeface 'Arial': put Arial-Regular.ttf, -Italic, -Bold and -BoldItalic into",
    ),
    ("fonts: {sans: Source Sans 3}", "2:9: fonts.sans: The key 'sans' is unknown."),
    ("figures: roman", "2:1: figures: 'roman' is no kind of figures. Known: lining-nums,"),
    ("page: {left: wide}", "2:8: page.left: A number from 0 to 150 belongs here."),
    ("page: {left: true}", "2:8: page.left: A number from 0 to 150 belongs here."),
    ("page: {size: A3}", "2:8: page.size: 'A3' means nothing here."),
    ("page: {left: 100, right: 100}", "2:1: page: These margins leave less than 50 mm for the text."),
    ("page: {column: 47, gutter: 6}", "2:1: page: The margin column and its gutter do not fit into the left margin"),
    ("page: {columns: 4}", "2:8: page.columns: 1, 2 or 3 columns of text are possible."),
    ("page: {columns: 2, column: 20}", "2:1: page: A page has a margin column or columns of text, not both."),
    ("page: {columns: 3, gutter: 5}", "2:1: page: 3 columns leave 35 mm for each; 40 mm is the least."),
    ("page: {left: 20, right: 20, columns: 2, inset: 70}", "2:1: page: Its inset leaves what reaches over all columns"),
    ("page: {masthead: titel}", "2:8: page.masthead: 'titel' means nothing here. Did you mean 'title'?"),
    ("page: {botom: 3}", "2:8: page.botom: The key 'botom' is unknown. Did you mean 'bottom'?"),
    ("publisher: {name: [x]}", "2:13: publisher.name: Words belong here."),
    ("publisher: {logo: ../logo.svg}", "2:13: publisher.logo: '../logo.svg' is no file of this house style"),
    ("publisher: {logo: /etc/passwd}", "2:13: publisher.logo: '/etc/passwd' is no file of this house style"),
    ("publisher: {logo: logo.svg}", "2:13: publisher.logo: There is no file 'logo.svg' in "),
    (
        "families: {Own: {generic: serif, substitute: Arial, faces: {bold: a.ttf}}}\nfonts: {text: Own}",
        "faces.bold: 'bold' is no weight",
    ),
    (
        "families: {Own: {generic: round, faces: {400: fonts/SourceSans3-Regular.ttf}}}\nfonts: {text: Own}",
        "2:18: families.Own.generic: 'round' means nothing here.",
    ),
    (
        "fonts: {text: O}\nfamilies: {O: {generic: serif, substitute: A, faces: {400i: fonts/SourceSans3-Italic.ttf}}}",
        "3:12: families.O: The face '400' is missing",
    ),
    ('publisher: {name: "I\\e[2J"}', "2:19: These words hold a character that no page can show. Delete it."),
    ("publisher: {url: 'javascript:alert(1)'}", "2:13: publisher.url: 'javascript:alert(1)' is no address of a page"),
    ("contact: {email: nobody}", "2:11: contact.email: 'nobody' is no e-mail address."),
    ("contact: {url: example.org}", "2:11: contact.url: 'example.org' is no address of a page"),
    ("families: {'a\"}': {generic: serif}}\nfonts: {text: 'a\"}'}", "is no name of a family"),
    (
        "families: {Own: {generic: serif, substitute: Arial, faces: {400: style.yaml}}}\nfonts: {text: Own}",
        "2:61: families.Own.faces.400: 'style.yaml' is no TrueType font",
    ),
    ("languages: {readme: {}}", "2:13: languages.readme: 'readme' is no language"),
    ("languages: {en: {labels: {figur: Fig}}}", "2:27: languages.en.labels.figur: The key 'figur' is unknown. Did you"),
    ("languages: {en: {labels: {page-of: Page}}}", "languages.en.labels.page-of: The gap '{page"),
    (
        "languages: {en: {labels: {figure: 'F {n}'}}}",
        "figure: These words have a gap that nothing fills. Gaps of 'figure'",
    ),
    (
        "languages: {en: {roles: {backgrund: [x]}}}",
        "2:26: languages.en.roles.backgrund: The key 'backgrund' is unknown.",
    ),
    ("languages: {en: {roles: {background: x}}}", "2:26: languages.en.roles.background: A list belongs here."),
    (
        "types: {memo: {sections: [sumary], label: {en: M}}}",
        "types.memo.sections.0: 'sumary' means nothing here. Did you",
    ),
    ("types: {memo: {sections: [notes, notes], label: {en: M}}}", "types.memo.sections: A section stands here twice."),
    ("types: {memo: {sections: [notes], optional: [impact], label: {en: M}}}", "types.memo.optional.0: 'impact' means"),
    ("types: {memo: {sections: [notes]}}", "2:9: types.memo: The label lacks 'en'"),
    ("limits: {titel: {words: {high: 1}}}", "2:10: limits.titel: The key 'titel' is unknown. Did you mean 'title'?"),
    ("limits: {title: {pages: {high: 1}}}", "limits.title.pages: The key 'pages' is unknown."),
    ("limits: {title: {words: {high: -1}}}", "limits.title.words.high: A whole number belongs here."),
    ("limits: {title: {words: {low: 9, high: 3}}}", "limits.title.words: These numbers contradict one another"),
    ("series: !!python/object:os.system {}", "2:9: The tag 'tag:yaml.org,2002:python/object:os.system' has no meaning"),
    ("series: a\nseries: b", "3:1: The key 'series' stands here twice."),
    ("? [a]\n: b", "2:3: A key must be a word."),
    ("series: [", "This is not YAML: "),
    ("series: @x", "2:9: This is not YAML: "),
    ("series: *x", "2:9: This is not YAML: "),
    ("\0", "This is not YAML: "),
    ("series: " + "{a: " * 30 + "1" + "}" * 30, "nested 12 deep"),
    ("series: " + "[" * 400, "This is not YAML: "),
    ("series: " + "[" * 60_000, "nested 12 deep"),  # libyaml would end the process
    ("series: " + "- " * 60_000, "This is not YAML"),
    ("\n".join(" " * depth + "a:" for depth in range(1200)), "nested 12 deep"),
]


@pytest.mark.parametrize(("text", "message"), FAULTS, ids=[text[:40] for text, _ in FAULTS])
def test_a_fault_is_told_with_its_place(text: str, message: str, write: Write) -> None:
    folder = write("mine", f"extends: plain\n{text}\n")
    with pytest.raises(StyleError) as caught:
        styles.load(str(folder))
    assert "style.yaml:" in str(caught.value)
    assert message in str(caught.value)


def test_a_fault_of_an_inherited_style_names_that_style_s_file(write: Write) -> None:
    write("base", "extends: plain\nseries: [x]")
    folder = write("mine", "extends: base")
    with pytest.raises(StyleError, match=r"base/style\.yaml:2:1: series: Words belong here"):
        styles.load(str(folder))


def test_a_fault_in_a_language_file_names_that_file(write: Write) -> None:
    folder = write("mine", "extends: plain")
    write("mine", "labels:\n  figur: Fig", file="languages/en.yaml")
    with pytest.raises(StyleError, match=r"languages/en\.yaml:2:3: .*The key 'figur' is unknown"):
        styles.load(str(folder))


def test_an_empty_style_file_is_a_style(write: Write) -> None:
    bare = styles.load(str(write("bare", "")))
    assert bare.type == styles.load("plain").type


def test_a_list_is_no_style(write: Write) -> None:
    folder = write("bare", "- a")
    with pytest.raises(StyleError, match=r"style\.yaml:1:1: A house style is a mapping"):
        styles.load(str(folder))


def test_a_style_that_is_not_utf_8_is_told_with_its_line(write: Write) -> None:
    folder = write("mine", "")
    (folder / "style.yaml").write_bytes(b"extends: plain\nseries: caf\xe9\n")
    with pytest.raises(StyleError, match=r"style\.yaml:2:1: This file is not UTF-8"):
        styles.load(str(folder))


def test_a_style_of_more_than_a_mebibyte_is_refused(write: Write) -> None:
    folder = write("mine", "# " + "x" * (1 << 20))
    with pytest.raises(StyleError, match="over 1 MiB"):
        styles.load(str(folder))


def test_aliases_that_multiply_are_refused(write: Write) -> None:
    lines = ["a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    folder = write("mine", "\n".join(lines))
    with pytest.raises(StyleError, match="at most 20000 values"):
        styles.load(str(folder))


def test_an_alias_to_itself_is_refused(write: Write) -> None:
    folder = write("mine", "a: &a [*a]")
    with pytest.raises(StyleError, match=r"style\.yaml:"):
        styles.load(str(folder))


def test_a_face_that_is_a_link_out_of_the_folder_is_refused(write: Write, tmp_path: Path) -> None:
    folder = write(
        "mine",
        "extends: plain\nfamilies: {Own: {generic: serif, substitute: Arial, faces: {400: a.ttf}}}\nfonts: {ui: Own}",
    )
    (tmp_path / "a.ttf").write_bytes(b"")
    (folder / "a.ttf").symlink_to(tmp_path / "a.ttf")
    with pytest.raises(StyleError, match=r"2:61: .*'a\.ttf' leads out of the house style's folder"):
        styles.load(str(folder))


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("no", "no"), ("on", "on"), ("true", True), ("FALSE", False), ("~", None), ("", None), ("12", 12),
        ("-1.5", -1.5),        ("'12'", "12"), ("012", 12), ("1:30", "1:30"), ("2024-01-02", "2024-01-02"),
        ("0x10", "0x10"), (".", "."), ("1_000", "1_000"),
    ],
)  # fmt: skip
def test_a_scalar_means_what_yaml_1_2_says(word: str, value: object) -> None:
    data = read(Path("x"), f"a: {word}").data
    assert data["a"] == value
    assert type(data["a"]) is type(value)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from(list("ab:-?[]{}&*!|>'\"%@`#, \n\t\0é\ud7ff1.")), max_size=60))
def test_no_text_makes_the_reader_raise_anything_but_a_style_error(text: str) -> None:
    with contextlib.suppress(StyleError):
        read(Path("x"), text)

"""What keeps its order in a text from right to left, in all three formats."""

import io
import re
import subprocess
import zipfile

import pytest

from briefkit.model.inlines import Inline, Styled, Superscript, Text
from briefkit.model.scripts import direction_of
from briefkit.render import Printed, prepare, render
from briefkit.render.css import stylesheet
from briefkit.render.fonts import extents, levelled
from briefkit.render.page import page
from briefkit.render.signs import held, steady
from support import samples
from support.houses import load
from support.pdf import embedded_faces, opened, pdf_of
from support.tools import require

HEAD = "---\ntitle: ٹنکی\nlang: {}\nstatus: final\n---\n\n## خلاصہ\n\n"


def brief(body: str, lang: str = "ur", style: str = "plain") -> Printed:
    return prepare(samples.brief_of(HEAD.format(lang) + body), load(style))


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode("utf-8")


def lines(pdf: bytes) -> str:
    """Give the text of a PDF, a line for each of its lines."""
    command = [require("pdftotext"), "-layout", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode("utf-8")


def test_a_sign_before_a_number_holds_to_it() -> None:
    assert steady("فرق −4,217 رہا") == "فرق \u200e−4,217 رہا"
    assert steady("+5 اور -€3 اور ≈ 7") == "\u200e+5 اور \u200e-€3 اور \u200e≈ 7"


@pytest.mark.parametrize("words", ["2019-2020", "a-1", "ٹنکی", "4,217", "\u200e−3", "1.-5"])
def test_no_other_number_gets_a_mark(words: str) -> None:
    assert steady(words) == words


def test_a_raised_figure_holds_to_its_latin_word() -> None:
    raised: Inline = Superscript((Text("-3"),))
    assert held([Text("ٹنکی 10"), raised]) == (Text("ٹنکی "), Styled((Text("10"), raised), direction="ltr"))
    assert held([Text("ٹنکی"), raised]) == (Text("ٹنکی"), raised)


@pytest.mark.parametrize(("text", "direction"), [("(1) ٹنکی a", "rtl"), ("“Lind” ٹنکی", "ltr"), ("1–2", "")])
def test_the_first_letter_tells_the_direction(text: str, direction: str) -> None:
    assert direction_of(text) == direction


def test_a_brief_from_left_to_right_has_no_marks_of_direction() -> None:
    printed = brief("It lost −37.\n\n`code`\n", "en-GB")
    text = page(printed, "screen", lambda _text: "")
    assert "\u200e" not in text
    assert 'dir="ltr"' not in text.partition("<body")[2]


def test_statistics_and_cells_keep_their_signs_before_their_numbers() -> None:
    printed = brief('::: {.stat value="−4,217" label="فرق"}\n:::\n\n| a | b |\n| :-- | --: |\n| میدان | −37 |\n')
    text = page(printed, "screen", lambda _text: "")
    assert "\u200e−4,217" in text
    assert "\u200e−37" in text


def test_code_and_addresses_run_from_left_to_right() -> None:
    printed = brief("```\nreturn 1  # one\n```\n\n`a - b` <https://institute.example/a-b>\n")
    text = page(printed, "screen", lambda _text: "")
    assert re.search(r'<pre[^>]* dir="ltr"', text)
    assert '<code dir="ltr">a - b' in text
    assert re.search(r'<a href="https://institute.example/a-b" dir="ltr"', text)


def test_a_latin_name_among_authors_runs_its_own_way() -> None:
    text = (
        "---\ntitle: ٹنکی\nlang: ur\nauthors:\n  - name: {given: Ireti, family: Abasolo-Lind}\n"
        "  - name: {given: نوشابہ, family: احمد}\n---\n\n## خلاصہ\n\nٹنکی\n"
    )
    found = page(prepare(samples.brief_of(text), load("plain")), "screen", lambda _text: "")
    assert '<span class="name" dir="ltr">Ireti' in found
    assert '<span class="name">نوشابہ' in found


@pytest.mark.parametrize(("lang", "letter", "word"), [("ur", "ب", "arabicAbjad"), ("hi", "ख", "hindiConsonants")])
def test_lists_in_lists_count_in_the_letters_of_their_script(lang: str, letter: str, word: str) -> None:
    printed = brief("1. ایک\n   1. دو\n   2. تین\n", lang)
    html = render("html", printed).decode("utf-8")
    assert f'"{letter}"' in html.partition("@counter-style bk-letters")[2].partition("}")[0]
    docx = part(render("docx", printed), "word/numbering.xml")
    assert f'w:numFmt w:val="{word}"' in docx
    assert "lowerLetter" not in docx


def test_words_of_a_third_script_have_a_face_that_holds_them_in_word() -> None:
    document = part(render("docx", brief("ٹنکی को टंकी کہتے ہیں\n")), "word/document.xml")
    run = next(run for run in re.findall(r"<w:r>.*?</w:r>", document) if "टंकी" in run)
    assert 'w:cs="Noto Sans Devanagari"' in run
    assert "<w:rtl/>" not in run


@pytest.mark.parametrize("style", ["plain", "institute"])
def test_a_brief_in_latin_letters_embeds_no_face_of_another_script(style: str) -> None:
    printed = brief("Une cuve.\n", "fr", style)
    latin = prepare(samples.brief_of("---\ntitle: Cuves\nlang: fr\n---\n\n## Bref\n\nUne cuve.\n"), load(style))
    assert "Noto" not in stylesheet(load(style), "paper")
    assert not [face for face in embedded_faces(opened(render("pdf", latin))) if "noto" in face.lower()]
    assert "noto" not in render("html", latin).decode("utf-8").lower()
    assert len(render("docx", latin)) < len(render("docx", printed))


def test_all_faces_of_a_page_reach_as_far_above_and_below_their_line() -> None:
    plain = load("plain")
    latin, nastaliq = plain.typefaces["text"], plain.scripts["Arabic-ur"]["text"]
    assert extents(latin.faces[0].path.read_bytes()) == (1.024, 0.4)
    assert extents(nastaliq.faces[0].path.read_bytes()) == (1.904, 0.596)
    assert extents(levelled(latin.faces[0].path.read_bytes(), 1.904, 0.596)) == (1.904, 0.596)


@pytest.mark.parametrize(
    ("lang", "word", "halves"),
    [
        ("en-GB", "responsibilities", {"respon", "responsi", "responsib", "responsibil", "responsibili"}),
        ("fr", "anticonstitutionnellement", {"anticons", "anticonsti", "anticonstitu", "anticonstitution"}),
    ],
)
def test_words_are_parted_as_their_language_does(lang: str, word: str, halves: set[str]) -> None:
    text = f"---\ntitle: T\nlang: {lang}\n---\n\n## A\n\n{' '.join(n * 'a ' + word for n in range(30))}\n"
    found = set(re.findall(rf"({word[:4]}\w*)[-\u2010]\s*\n", lines(pdf_of(text))))
    assert found
    assert all(len(half) > 3 and word.startswith(half) for half in found)
    assert found & halves


@pytest.mark.parametrize(("lang", "word"), [("ur", "بین‌الاقوامی"), ("ar", "والمسؤوليات"), ("hi", "उत्तरदायित्वों")])
def test_words_of_scripts_without_hyphens_are_not_parted(lang: str, word: str) -> None:
    text = f"---\ntitle: T\nlang: {lang}\n---\n\n## A\n\n{' '.join(40 * [word])}\n"
    assert not {"-", "\u2010"} & set(lines(pdf_of(text)))

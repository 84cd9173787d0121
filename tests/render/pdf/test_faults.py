"""A PDF that would be wrong is not written, and the message says where; odd input is set all the same."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from briefkit import styles
from briefkit.errors import RenderError
from briefkit.model.brief import Brief, Picture
from briefkit.render import Options, prepare, render
from briefkit.render.parity import losses
from support import samples
from support.houses import load
from support.pdf import embedded_faces, opened, pdf_of, tags_of

HEAD = "---\ntitle: A Title\nlang: en-GB\n---\n\n"


def test_characters_that_no_face_holds_are_named_with_their_line() -> None:
    with pytest.raises(RenderError, match=r"sample\.md:8: .*lack 'অ' \(U\+0985\)"):
        pdf_of(f"{HEAD}Words.\n\nThe word অ.\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{HEAD}Words.\n\nOne\ntwo 🎉.\n", r"^sample\.md:9: .*lack '🎉' \(U\+1F389\)$"),
        ("---\ntitle: A Title\nstandfirst: On ক\nlang: en-GB\n---\n\nWords.\n", r"^sample\.md:3: .*lack 'ক'"),
        ("---\ntitle: A Title\nlang: bn\ndate: 2024-10-28\n---\n\nWords.\n", r"^sample\.md:3: .*lack 'অ'"),
        (f"{HEAD}<!-- 🎉 -->\n\nWords^[In a note\n🎉].\n", r"^sample\.md:9: .*lack '🎉'"),
        (f"{HEAD}Words &#x1F389;.\n", r"^sample\.md:6: .*lack '🎉'"),
    ],
)
def test_each_line_with_such_characters_is_told_and_what_can_be_done(text: str, said: str) -> None:
    with pytest.raises(RenderError) as raised:
        pdf_of(text)
    told = str(raised.value).split("\n")
    assert any(re.search(said, line) for line in told), told
    assert "--to html,docx" in told[-1]


def test_what_word_processors_leave_in_a_text_keeps_no_brief_from_being_set() -> None:
    brief = samples.brief_of(f"{HEAD}A nuclear\u2011capable con\u2060flict, a con\ufeffflict and a conflict.\n")
    for name in styles.known():
        printed = prepare(brief, load(name))
        assert not losses(printed, "pdf", render("pdf", printed))


def test_a_picture_that_cannot_be_used_is_named_with_its_line() -> None:
    brief = samples.brief_of(f"{HEAD}Words.\n\n![A picture](sun.svg)\n")
    bad = Picture("sun.svg", "svg", 9, 9, b"<!DOCTYPE x><svg xmlns='http://www.w3.org/2000/svg'/>")
    with pytest.raises(RenderError, match=r"sample\.md:8: 'sun\.svg' is not used: an SVG with a document type"):
        pdf_of(_with_pictures(brief, {"sun.svg": bad}))


def test_a_warning_of_the_layout_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"house style 'own' cannot be used.*text-wrap"):
        _render(_style(tmp_path, "p { text-wrap: balance }"))


def test_a_style_sheet_that_asks_for_a_file_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match=r"etc/hostname.*may not reach files"):
        _render(_style(tmp_path, "p { background: url(file:///etc/hostname) }"))


def test_see_through_text_cannot_be_tagged_and_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="opacity"):
        _render(_style(tmp_path, ".body { opacity: .5 }"))


def test_a_length_that_no_page_holds_is_named_with_its_file_and_line(tmp_path: Path) -> None:
    said = r"length that no page holds.\n.*print\.css:2: '1e40pt' is too large: write at most 10,000\."
    with pytest.raises(RenderError, match=said):
        _render(_style(tmp_path, "p { color: red }\nh1 { font-size: 1e40pt }"))


def test_a_style_changed_on_disk_is_read_anew(tmp_path: Path) -> None:
    folder = _style(tmp_path, "")
    before = _render(folder)
    (folder / "print.css").write_text("h1 { color: red }")
    assert _render(folder) != before


def test_a_slipped_note_comes_back_to_the_page_of_its_call() -> None:
    words = "The night is when the body recovers, and the inner districts give back the warmth of the day. " * 2
    for lines in range(30, 42):
        text = HEAD + "\n\n".join(["Line."] * lines) + f"\n\n{words}[^1] {words}\n\n{words}\n\n[^1]: {words}\n"
        tags = tags_of(opened(pdf_of(text)))
        (call,), (note,) = tags.every("Reference"), tags.every("Note")
        assert call.pages == note.pages


@pytest.mark.parametrize("style", ["plain", "institute"])
@pytest.mark.parametrize(
    "text",
    {
        "a word of sixty characters": "Donau" * 12,
        "a table wider than the page": "|" + "Column |" * 20 + "\n|" + "---|" * 20 + "\n|" + "12,345,678 |" * 20,
        "code that does not end": "```\n" + "x" * 400 + "\n```",
        "an address without a break": f"<https://example.org/{'a' * 300}>",
        "deep lists": "".join(f"{'  ' * n}- item {n}\n" for n in range(12)),
        "a heading and nothing": "## Impact\n\n### Alone\n",
        "pull quotes only": "\n\n".join(
            f"[Words number {n} that say it all, more or less.]{{.pull}}" for n in range(9)
        ),
        "notes only": "Word[^1][^2][^3].\n\n[^1]: A.\n[^2]: B.\n[^3]: C.\n",
    }.values(),
)
def test_odd_text_is_set(text: str, style: str) -> None:
    assert opened(pdf_of(f"{HEAD}{text}\n", style)).pages


@pytest.mark.parametrize(
    ("mode", "size"),
    [
        *((mode, (1, 1)) for mode in ("RGB", "RGBA", "CMYK", "LA", "P", "1", "I;16")),
        ("RGB", (1, 4000)),
        ("CMYK", (4000, 1)),
        ("RGB", (6000, 4000)),
    ],
)
def test_odd_pictures_are_set(mode: str, size: tuple[int, int]) -> None:
    file = io.BytesIO()
    kind = "JPEG" if mode == "CMYK" else "PNG"
    Image.new(mode, size).save(file, kind)
    brief = samples.brief_of(f'{HEAD}![Caption](chart.png){{alt="Columns"}}\n')
    picture = Picture("chart.png", "jpeg" if kind == "JPEG" else "png", *size, file.getvalue())
    pdf = opened(pdf_of(_with_pictures(brief, {"chart.png": picture}), kind="archive"))
    assert len(tags_of(pdf).every("Figure")) == 1
    assert embedded_faces(pdf)


def test_a_large_picture_is_embedded_at_300_dots_to_the_inch() -> None:
    file = io.BytesIO()
    Image.new("RGB", (6000, 4000), "navy").save(file, "JPEG")
    brief = samples.brief_of(f'{HEAD}![Caption](chart.png){{alt="Columns"}}\n')
    pdf = opened(
        pdf_of(_with_pictures(brief, {"chart.png": Picture("chart.png", "jpeg", 6000, 4000, file.getvalue())}))
    )
    (image,) = pdf.pages[0].get_images().values()
    assert 1200 < int(image.Width) <= 1500


def _with_pictures(brief: Brief, pictures: dict[str, Picture]) -> Brief:
    return Brief(brief.name, brief.text, brief.metadata, brief.sections, brief.notes, pictures=pictures)


def _style(folder: Path, css: str) -> Path:
    own = folder / "own"
    own.mkdir()
    (own / "style.yaml").write_text("extends: plain\n")
    (own / "print.css").write_text(css)
    return own


def _render(style: Path) -> bytes:
    return render("pdf", prepare(samples.bare_brief(), styles.load(str(style)), Options()))


def test_text_moves_up_into_the_hole_that_a_figure_leaves_and_the_tags_keep_the_brief_s_order() -> None:
    words = "The night is when the body recovers, and the inner districts give back the warmth of the day. " * 5
    for lines in range(14, 30, 3):
        before = "\n\n".join(["Line."] * lines)
        text = f'{HEAD}## Impact\n\n{before}\n\n![Caption](chart.png){{alt="Columns"}}\n\n' + "\n\n".join([words] * 6)
        data = pdf_of(text)
        (section,) = tags_of(opened(data)).every("Sect")
        assert [kid.role for kid in section.kids] == ["H2", *["P"] * lines, "Div", *["P"] * 6]
        assert not losses(prepare(samples.brief_of(text), load("plain")), "pdf", data)

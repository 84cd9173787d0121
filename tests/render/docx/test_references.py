"""Numbers that Word counts by itself, and what refers to them."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from briefkit.render import prepare, render
from support.houses import load
from support.samples import brief_of
from support.validators import docx_to_pdf, pdf_text
from support.word_checks import NS, W, docx_findings
from support.word_files import paragraphs, part

HEAD = "---\ntitle: Numbers\nlang: {}\nauthors: [Ada]\n---\n\n"
BODY = """## Summary

Both @fig-a and @fig-b show it, so do @tbl-a, @box-a, @sec-a and @sec-b.

## Impact[^n] {#sec-a}

### With @fig-a {#sec-b}

![First](nights.png){#fig-a alt="Columns"}

![Second](nights.png){#fig-b alt="Columns that grow"}

| A |
| - |
| x |

Table: Things {#tbl-a}

::: {.box #box-a title="How"}
Words.
:::

[^n]: A note.
"""


def file_of(body: str = BODY, lang: str = "en", *, counted: bool = False) -> bytes:
    style = replace(load("plain"), section_numbers=counted)
    return render("docx", prepare(brief_of(HEAD.format(lang) + body), style))


def codes(data: bytes, name: str = "word/document.xml") -> list[str]:
    return [" ".join((code.text or "").split()) for code in part(data, name).iter(W + "instrText")]


def test_captions_count_and_references_point_at_them() -> None:
    data = file_of()
    assert [code for code in codes(data) if code.startswith("SEQ")] == [
        r"SEQ Figure \* ARABIC",
        r"SEQ Figure \* ARABIC",
        r"SEQ Table \* ARABIC",
        r"SEQ Box \* ARABIC",
    ]
    assert [code for code in codes(data) if code.startswith("REF")] == [
        rf"REF _Ref_{name} \h" for name in ("fig_a", "fig_b", "tbl_a", "box_a", "sec_a", "fig_a")
    ]
    said = dict(paragraphs(data)).get("BodyText", "").replace("\xa0", " ")
    assert said == "Both Figure 1 and Figure 2 show it, so do Table 1, Box 1, Impact and With Figure 1."
    assert not docx_findings(data)


def test_a_note_behind_a_heading_is_not_called_by_a_reference_to_it() -> None:
    document = part(file_of(), "word/document.xml")
    start = document.xpath("//w:bookmarkStart[@w:name='_Ref_sec_a']", namespaces=NS)[0]
    after = start.getparent().xpath(
        "w:bookmarkEnd[@w:id=$id]/following-sibling::*", namespaces=NS, id=start.get(W + "id")
    )
    assert any(node.find("w:footnoteReference", NS) is not None for node in after)


def test_numbered_sections_are_a_list_of_word_and_references_say_its_numbers() -> None:
    data = file_of(counted=True)
    assert [code for code in codes(data) if r"\r" in code] == [r"REF _Ref_sec_a \r \h", r"REF _Ref_sec_b \r \h"]
    levels = part(data, "word/numbering.xml").xpath(
        "//w:lvl[w:pStyle/@w:val='Heading1' or w:pStyle/@w:val='Heading2']/w:lvlText/@w:val", namespaces=NS
    )
    assert levels == ["%1", "%1.%2"]
    assert not docx_findings(data)


@pytest.mark.parametrize(("lang", "code", "digits"), [("hi", r"\* ARABIC", "1"), ("mr", r"\* HINDIARABIC", "१")])
def test_word_counts_in_the_digits_of_the_language(lang: str, code: str, digits: str) -> None:
    data = file_of('![One](nights.png){alt="A"}', lang)
    assert codes(data) == [f"SEQ Figure {code}"]
    assert dict(paragraphs(data))["Caption"].endswith(f"{digits}\u2002One")


def test_a_figure_in_a_note_has_a_number_that_word_leaves_alone() -> None:
    data = file_of('A[^n].\n\n[^n]: Note.\n\n    ![One](nights.png){alt="A"}')
    assert not codes(data, "word/footnotes.xml")


def test_a_figure_more_and_all_numbers_behind_it_are_counted_anew(tmp_path: Path) -> None:
    path = tmp_path / "more.docx"
    path.write_bytes(_with_a_caption_more(file_of(counted=True)))
    text = pdf_text(docx_to_pdf([path], tmp_path)["more.docx"]).replace("\xa0", " ")
    assert re.search(r"Figure 1\s+Inserted", text)
    assert re.search(r"Figure 3\s+Second", text)
    assert "Both Figure 2 and Figure 3" in text


def _with_a_caption_more(data: bytes) -> bytes:
    """The first caption once more before itself, without its bookmarks, as if somebody had inserted a figure."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                text = content.decode()
                first = next(p for p in re.findall(r"<w:p>.*?</w:p>", text, re.DOTALL) if "SEQ Figure" in p)
                plain = re.sub(r"<w:bookmark(?:Start|End)[^>]*/>", "", first).replace("First", "Inserted")
                content = text.replace(first, plain + first, 1).encode()
            new.writestr(name, content)
    return out.getvalue()

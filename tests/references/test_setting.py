"""Citations in words, by the real engine."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from briefkit.api.building import BuildOptions, build
from briefkit.errors import StyleError
from briefkit.model.blocks import ReferenceEntry
from briefkit.model.brief import Brief
from briefkit.model.inlines import Citation, Link, NoteCall
from briefkit.model.text import bare_text
from briefkit.model.walk import brief_blocks, brief_inlines, own_inlines
from briefkit.references import csl
from briefkit.references.engine import Engine, EngineError, engine
from briefkit.references.setting import set_citations
from support.briefs import house_style, read

ITEMS: Sequence[dict[str, object]] = (
    {
        "id": "rao2024",
        "type": "article-journal",
        "title": "North Korea’s <i>Wells</i> & more",
        "author": [{"family": "Rao", "given": "Asha"}],
        "container-title": "Water",
        "volume": "12",
        "page": "4-9",
        "issued": {"date-parts": [[2024]]},
        "DOI": "10.5555/wells",
    },
    {
        "id": "jal2023",
        "type": "report",
        "title": "Yearbook <script>alert(1)</script>",
        "author": [{"literal": "Jal Board of Uttar Pradesh"}],
        "publisher": "Jal Board",
        "issued": {"date-parts": [[2023, 11], [2023, 12]]},
        "URL": "https://jal.example/yearbook",
    },
    *(
        {
            "id": f"sen2021{letter}",
            "type": "book",
            "title": f"Rain {letter}",
            "author": [{"family": "Sen", "given": "Bina"}],
            "publisher": "Ganga",
            "issued": {"date-parts": [[2021]]},
        }
        for letter in "ab"
    ),
)
HEAD = "---\ntitle: Wells\nlang: {lang}\ndate: 2024-10-28\nreferences: refs.json\n---\n\n## Background\n\n"


def cited(text: str, style: str = "chicago-author-date", lang: str = "en-IN", head: str = HEAD) -> Brief:
    brief = read(head.replace("{lang}", lang) + text, {"refs.json": json.dumps(ITEMS).encode()})
    return set_citations(brief, brief.references, house_style(), csl.named(style), engine())


def words(brief: Brief) -> list[str]:
    """Give each line of a brief in words; a note's call is its label in brackets."""
    lines = [line for block in brief_blocks(brief) for line in own_inlines(block)]
    return [
        "".join(f"[^{piece.label}]" if isinstance(piece, NoteCall) else bare_text((piece,)) for piece in line)
        for line in lines
        if line
    ]


@pytest.mark.parametrize(
    ("style", "text", "set_"),
    [
        ("chicago-author-date", "Dry [@rao2024, p. 4].", "Dry (Rao 2024, 4)."),
        ("apa", "Dry [see @rao2024, pp. 4–6, in part; @jal2023].", None),
        ("apa", "As @rao2024 says.", "As Rao (2024) says."),
        ("apa", "Rao says so [-@rao2024, ch. 2].", "Rao says so (2024, Chapter 2)."),
        ("apa", "Both [@sen2021a; @sen2021b].", "Both (Sen, 2021a, 2021b)."),
        ("nlm-citation-sequence", "One [@jal2023], two [@rao2024], one [@jal2023].", "One (1), two (2), one (1)."),
        ("ieee", "Dry [@rao2024, p. 4].", "Dry [1, p. 4]."),
        ("modern-language-association", "Dry [@rao2024, p. 4].", "Dry (Rao 4)."),
    ],
)
def test_a_citation_reads_as_its_style_has_it(style: str, text: str, set_: str | None) -> None:
    line = words(cited(text, style))[0]
    assert line == set_ if set_ else "see Rao, 2024, pp. 4–6, in part" in line


def test_capitals_and_italics_of_a_title_stay_and_markup_of_it_is_words() -> None:
    brief = cited("Dry [@rao2024; @jal2023].", "nlm-citation-sequence")
    entries = [bare_text(block.inlines) for block in brief_blocks(brief) if isinstance(block, ReferenceEntry)]
    assert entries[0].startswith("Rao A. North Korea’s Wells & more. Water.")
    assert "Yearbook <script>alert(1)</script>" in entries[1]
    assert "Jal Board of Uttar Pradesh" in entries[1]


def test_an_address_in_an_entry_is_a_link_of_words_alone() -> None:
    brief = cited("Dry [@rao2024].")
    links = [piece for piece in brief_inlines(brief) if isinstance(piece, Link)]
    assert [(bare_text(link.children), link.url) for link in links] == [
        ("Rao 2024", "#ref-rao2024"),
        ("https://doi.org/10.5555/wells", "https://doi.org/10.5555/wells"),
    ]


def test_in_a_style_of_notes_a_citation_is_a_note_behind_the_full_stop_and_counts_with_the_author_s_own() -> None:
    brief = cited("Dry [@rao2024, p. 4].^[Mine.] Wet [@jal2023], so\nit is [@rao2024].", "oscola")
    assert words(brief)[0] == "Dry.[^cite:10:5],[^inline-1] Wet,[^cite:10:35] so it is.[^cite:11:7]".replace(
        "inline-1", next(label for label in brief.notes if not label.startswith("cite"))
    )
    notes = [words_of(brief, label) for label in brief.notes]
    assert notes[0].startswith("Asha Rao, ‘North Korea’s Wells & more’ (2024) 12 Water 4")
    assert notes[1] == "Mine."
    assert notes[3] == "Rao (n 1)."


def words_of(brief: Brief, label: str) -> str:
    return "".join(bare_text(line) for block in brief.notes[label].blocks for line in own_inlines(block))


def test_in_french_the_number_of_a_note_stands_before_the_full_stop() -> None:
    line = words(cited("Sec [@rao2024].", "chicago-notes-bibliography", "fr"))[0]
    assert line.startswith("Sec[^cite:")
    assert line.endswith("].")


def test_a_citation_in_a_note_of_the_author_stays_in_that_note() -> None:
    brief = cited("Dry.[^1]\n\n[^1]: As told in [@rao2024, p. 4], and more.", "chicago-notes-bibliography")
    assert list(brief.notes) == ["1"]
    assert "As told in Asha Rao, ‘North Korea’s Wells & more’" in words_of(brief, "1")
    assert ".." not in words_of(brief, "1")


def test_a_note_of_the_author_ends_once_and_counts_though_it_cites_nothing() -> None:
    text = (
        "Dry [@rao2024].^[Mine.] Wet [@rao2024].[^1] So [@jal2023].\n\n[^1]: As @rao2024 [p. 5] says; see [@sen2021a]."
    )
    brief = cited(text, "oscola")
    notes = [words_of(brief, label) for label in brief.notes]
    assert notes[2] == "Rao (n 1)."
    assert notes[3].startswith("As Rao, ibid 5 says; see ")
    assert not notes[3].endswith("..")


def test_citations_stand_in_tables_captions_quotations_and_headings() -> None:
    text = (
        "### Told by @rao2024\n\n> Words\n>\n> — Asha, [@rao2024]\n\n"
        "| A |\n| - |\n| x [@jal2023] |\n\nTable: Wells [@sen2021a] {source='[@sen2021b]'}\n"
    )
    brief = cited(text.replace("'", '"'), "apa")
    assert not [piece for piece in brief_inlines(brief) if isinstance(piece, Citation)]
    assert [line for line in words(brief) if "(" in line][:2] == ["Told by Rao (2024)", "Asha, (Rao, 2024)"]


def test_a_brief_without_references_gets_the_section_before_what_follows_it() -> None:
    brief = cited("Dry [@rao2024].\n\n## Acknowledgements\n\nThanks.")
    assert [section.role for section in brief.sections] == ["background", "references", "acknowledgements"]


def test_what_the_author_wrote_under_references_stays_behind_the_list() -> None:
    brief = cited("Dry [@rao2024].\n\n## References\n\nMore in the archive.")
    assert words(brief)[-1] == "More in the archive."


def test_works_that_nothing_cites_are_listed_where_the_author_says_so() -> None:
    head = HEAD.replace("references: refs.json", "references: refs.json\nnocite: [jal2023]")
    brief = cited("Dry [@rao2024].", head=head)
    entries = [block.anchor for block in brief_blocks(brief) if isinstance(block, ReferenceEntry)]
    assert entries == ["ref-jal2023", "ref-rao2024"]


def test_a_key_that_is_nowhere_is_shown_with_a_question_mark() -> None:
    assert words(cited("Dry [@rao2042]."))[0] == "Dry (rao2042?)."


def test_a_work_that_a_style_does_not_list_has_no_entry_and_no_link() -> None:
    told = {"id": "fenn", "type": "personal_communication", "author": [{"family": "Fenn", "given": "A."}]}
    head = HEAD.replace("{lang}", "en-GB")
    brief = read(f"{head}Dry [@fenn].", {"refs.json": json.dumps([told]).encode()})
    set_ = set_citations(brief, brief.references, house_style(), csl.named("chicago-author-date"), engine())
    assert not [block for block in brief_blocks(set_) if isinstance(block, ReferenceEntry)]
    assert not [piece for piece in brief_inlines(set_) if isinstance(piece, Link)]


def test_a_style_that_lists_no_works_links_to_none() -> None:
    brief = cited("Dry [@rao2024], wet [@rao2042].", "bluebook-law-review")
    assert not [piece for piece in brief_inlines(brief) if isinstance(piece, Link) and piece.url.startswith("#")]
    assert not [block for block in brief_blocks(brief) if isinstance(block, ReferenceEntry)]


@pytest.mark.parametrize("name", ["apa", "chicago-notes", "harvard", "vancouver", "nature", "the-lancet"])
def test_a_style_is_found_by_its_name_by_what_people_call_it_and_through_the_one_it_depends_on(name: str) -> None:
    assert csl.named(name).data


def test_a_style_that_is_not_there_is_named_with_the_nearest() -> None:
    with pytest.raises(StyleError, match=r"no citation style called 'oscolla'\. Did you mean 'oscola'"):
        csl.named("oscolla")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "cannot be read"),
        (b"<style/>", "is no citation style"),
        (b'<style xmlns="http://purl.org/net/xbiblio/csl"/>', "says nothing of citations"),
        (
            b'<!DOCTYPE style [<!ENTITY a "b">]><style xmlns="http://purl.org/net/xbiblio/csl">&a;</style>',
            "is no citation",
        ),
    ],
)
def test_a_file_that_is_no_style_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(StyleError, match=message):
        csl.ready("own.csl", data)


def test_the_engine_tells_what_it_cannot_do_and_goes_on() -> None:
    with pytest.raises(EngineError, match="cannot be set"):
        engine().ask({"blocks": []}, b"<style/>", [])
    assert words(cited("Dry [@rao2024]."))[0] == "Dry (Rao 2024)."


def test_a_brief_that_cites_nothing_starts_no_engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(_engine: Engine) -> None:
        raise AssertionError("the engine was started")

    monkeypatch.setattr(Engine, "_running", refuse)
    (tmp_path / "refs.json").write_text(json.dumps(ITEMS), encoding="utf-8")
    (tmp_path / "brief.md").write_text(HEAD.replace("{lang}", "en") + "Dry.", encoding="utf-8")
    options = BuildOptions(output=tmp_path / "out", formats=("html",), jobs=1)
    assert [done.failure for done in build([str(tmp_path)], options) if done.failure] == []

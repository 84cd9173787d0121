"""A PDF for editors: a proof that tells where the words of each block stand."""

import io
import json
from pathlib import Path

import pikepdf
import pytest

from briefkit.render import Options, prepare, render
from briefkit.render.proof import ProofOptions
from support.pdf_editor import spot
from support.returned import copy_of, the_brief
from support.validators import pdf_profile
from support.word_files import house

Map = dict[str, list[dict[str, object]]]


@pytest.fixture(scope="module")
def told() -> Map:
    with pikepdf.open(io.BytesIO(copy_of("pdf"))) as pdf:
        return json.loads(pdf.attachments["brief.map.json"].get_file().read_bytes())


@pytest.mark.parametrize(
    "words", ["no rougher than", "Rosters appear late", "A boat at the pier", "Sailings cancelled"]
)
def test_the_map_tells_where_words_stand(words: str, told: Map) -> None:
    text = next(each for each in told["texts"] if words in each["words"])
    left, bottom, right, top = (place := spot(copy_of("pdf"), words)).lines[-1]
    runs = [run for run in text["runs"] if run[0] == place.page]
    assert any(run[1] - 1 <= left and right <= run[3] + 1 and run[2] <= (bottom + top) / 2 <= run[4] for run in runs)


def test_every_row_has_its_words_in_its_runs(told: Map) -> None:
    assert len(told["texts"]) > 40
    for text in told["texts"]:
        words = text["words"]
        told_of = "".join(words[run[5] : run[5] + run[6]] for run in text["runs"]).replace(" ", "")
        assert told_of in (words.replace(" ", ""), words.replace(" ", "").replace(":", "", 1))  # a colon may be hidden


def test_blocks_are_places_that_a_link_can_lead_to() -> None:
    with pikepdf.open(io.BytesIO(copy_of("pdf"))) as pdf:
        names = set(pikepdf.NameTree(pdf.Root.Names.Dests))
        blocks = json.loads(pdf.attachments["brief.map.json"].get_file().read_bytes())["blocks"]
    assert len([key for key in blocks if f"b-{key}" in names]) > 20


def test_two_builds_give_the_same_bytes() -> None:
    options = Options(proof=ProofOptions(), review=True)
    assert render("pdf", prepare(the_brief(), house("plain"), options)) == copy_of("pdf")


def test_it_is_accessible(tmp_path: Path) -> None:
    path = tmp_path / "copy.pdf"
    path.write_bytes(copy_of("pdf"))
    assert pdf_profile(path, "ua1") == []

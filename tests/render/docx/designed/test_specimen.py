"""The file that `briefkit style word` writes."""

from pathlib import Path

import pytest

from briefkit.render.formats.docx.roles.gallery import GALLERY
from briefkit.render.formats.docx.template import template
from briefkit.render.word_template import specimen
from support.designers import specimen_of
from support.validators import docx_schema
from support.word_checks import NS, W, docx_findings
from support.word_files import STYLES, house, part


def _styles(data: bytes) -> dict[str, object]:
    return {style.find("w:name", NS).get(W + "val"): style for style in part(data, "word/styles.xml").iter(W + "style")}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("suffix", ["docx", "dotx"])
def test_it_fits_the_schema_and_is_accessible(style: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"word.{suffix}"
    path.write_bytes(specimen(house(style), as_template=suffix == "dotx"))
    assert docx_schema(path) == []
    assert docx_findings(path.read_bytes()) == []


@pytest.mark.parametrize("style", STYLES)
def test_every_role_of_the_gallery_is_a_style_and_is_seen(style: str) -> None:
    data = specimen_of(style)
    ids = {name: element.get(W + "styleId") for name, element in _styles(data).items()}
    used = {
        node.get(W + "val")
        for name in ("document", "footnotes", "header1", "header2", "footer1", "footer2")
        for tag in ("pStyle", "rStyle", "tblStyle")
        for node in part(data, f"word/{name}.xml").iter(W + tag)
    }
    known = template(house(style)).styles
    wanted = {role.style for role in GALLERY if role.style in known}
    assert wanted <= ids.keys()
    assert {name for name in wanted if not {ids[name], f"{ids[name]}End"} & used} == set()


def test_the_gallery_shows_the_roles_in_their_order_and_nothing_else() -> None:
    shown = {
        name: int(style.find("w:uiPriority", NS).get(W + "val"))
        for name, style in _styles(specimen_of("plain")).items()
        if style.find("w:qFormat", NS) is not None
    }
    assert sorted(shown, key=shown.__getitem__) == [role.style for role in GALLERY if role.style in shown]
    assert list(shown.values()).count(80) == 0


@pytest.mark.parametrize("style", STYLES)
def test_it_is_the_same_at_every_time(style: str) -> None:
    assert specimen(house(style), as_template=True) == specimen(house(style), as_template=True)


def test_a_template_differs_from_a_document_in_its_kind_alone() -> None:
    kinds = [
        part(specimen(house("plain"), as_template=as_template), "[Content_Types].xml") for as_template in (False, True)
    ]
    found = [{row.get("ContentType") for row in kind} for kind in kinds]
    assert {kind.rpartition(".")[2] for kind in found[0] ^ found[1]} == {"main+xml"}

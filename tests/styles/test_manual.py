"""The manual's examples are house styles that load, and its lists are whole."""

import re
from pathlib import Path

from briefkit import styles
from briefkit.render.css import SHARED, properties
from briefkit.render.templates import ELEMENTS, PAGE_BLOCKS
from briefkit.styles.reference_page import FOLDER_NAME, page, picture_name, pictured

DOCS = Path(__file__).parents[2] / "docs"
MANUAL = (DOCS / "house-styles.md").read_text("utf-8")
MOST_BYTES = 15_000


def test_the_example_of_the_manual_loads(tmp_path: Path) -> None:
    example = re.search(r"```yaml\n(.*?)```", MANUAL, re.DOTALL)
    assert example
    assert example[1].count("\n") < 40
    (tmp_path / "style.yaml").write_text(example[1], "utf-8")
    style = styles.load(str(tmp_path))
    assert style.publisher.name == "Harbour College"
    assert style.label("related", "en-GB") == "More from the College"
    assert style.role_names["way-forward"]["en"][0] == "What We Ask For"
    assert style.role_names["way-forward"]["fr"][0] == "Perspectives"
    limits = {(limit.of, limit.unit): limit for limit in style.brief_types["policy-brief"].limits}
    assert (limits["body", "words"].low, limits["body", "words"].high) == (1200, 2000)
    assert ("keywords", "items") not in limits


def test_the_manual_names_every_block_with_its_parts_and_every_sheet() -> None:
    assert [name for name in PAGE_BLOCKS if f"`{name}`" not in MANUAL] == []
    rows = MANUAL.partition("| block | sees")[2].splitlines()
    for name, parts in ELEMENTS.items():
        row = next(row for row in rows if f"`{name}`" in row)
        assert [part for part in parts if f"`{part}`" not in row] == []
    assert [
        name for names in SHARED.values() for name in names if f"`{name}`" not in MANUAL and name != "base.css"
    ] == []


def test_the_page_of_the_tokens_is_that_of_the_code() -> None:
    assert (DOCS / FOLDER_NAME / "README.md").read_text("utf-8") == page(), "run `make tokens`"


def test_every_token_that_changes_something_has_a_small_picture() -> None:
    files = {path.name: path.stat().st_size for path in (DOCS / FOLDER_NAME).glob("*.png")}
    assert set(files) == {picture_name(token) for token in pictured()}, "run `make pictures`"
    assert {name for name, size in files.items() if size > MOST_BYTES} == set()


def test_every_custom_property_is_listed() -> None:
    style = styles.load("institute")
    listed = page().partition("## In style sheets")[2]
    names = re.findall(r"--([a-z0-9-]+):", properties(style, "paper"))
    kinds = (*style.colours, *style.type, *(f"{end}-{name}" for name in style.colours for end in ("on", "word")))
    kinds += tuple(f"{name}-{end}" for name in style.type for end in ("size", "call", "caps"))
    assert [name for name in names if name not in kinds and f"`--{name}`" not in listed] == []

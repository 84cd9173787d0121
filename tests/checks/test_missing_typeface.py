"""A typeface of a brand whose files are elsewhere is told with its line."""

from pathlib import Path

from briefkit import styles
from briefkit.checks.house import House, Spot
from briefkit.checks.house_rules.bk812_missing_typeface import check
from briefkit.model.positions import Span
from support.houses import load


def test_a_typeface_that_another_stands_for_is_told_with_its_line_and_its_file(tmp_path: Path) -> None:
    (tmp_path / "_brand.yml").write_text("meta: {name: HC}\ntypography: {base: Open Sans}\n", "utf-8")
    place = Spot("mine/_brand.yml", Span.of(2, 14, 2, 18))
    house = House(styles.load(str(tmp_path)), {(): Spot("mine/style.yaml"), ("fonts", "text"): place})
    found = list(check(house))
    assert [(one.code, one.path, one.span.start.line) for one in found] == [("BK812", "mine/_brand.yml", 2)]
    assert "fonts/OpenSans-Regular.ttf" in found[0].help


def test_a_style_with_all_its_typefaces_is_not_told_anything() -> None:
    assert list(check(House(load("plain"), {}))) == []

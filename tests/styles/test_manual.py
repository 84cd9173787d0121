"""The manual's example is a house style that loads."""

import re
from pathlib import Path

from briefkit import styles
from briefkit.styles.build import KEYS

MANUAL = (Path(__file__).parents[2] / "docs" / "house-styles.md").read_text("utf-8")


def test_the_example_of_the_manual_loads(tmp_path: Path) -> None:
    example = re.search(r"```yaml\n(.*?)```", MANUAL, re.DOTALL)
    assert example
    (tmp_path / "style.yaml").write_text(example[1], "utf-8")
    style = styles.load(str(tmp_path))
    assert style.publisher.name == "Harbour College"
    assert style.label("related", "en-GB") == "More from the College"
    assert style.role_names["way-forward"]["en"][0] == "What We Ask For"
    assert style.role_names["way-forward"]["fr"][0] == "Perspectives"
    limits = {(limit.of, limit.unit): limit for limit in style.brief_types["policy-brief"].limits}
    assert (limits["body", "words"].low, limits["body", "words"].high) == (1200, 2000)
    assert ("keywords", "items") not in limits


def test_the_manual_names_every_key() -> None:
    table = MANUAL.partition("## What there is")[2].partition("Mappings are merged")[0]
    assert {key for key in KEYS if f"`{key}`" not in table} == set()

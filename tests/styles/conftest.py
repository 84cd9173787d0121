"""A folder of house styles to try things in."""

from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Give a function that writes a style's file and gives its folder."""

    def write_style(name: str, text: str, file: str = "style.yaml") -> Path:
        path = tmp_path / "styles" / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return tmp_path / "styles" / name

    return write_style

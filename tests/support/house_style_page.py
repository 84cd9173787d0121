"""The house styles of docs/house-style.md, the designer's tutorial: one for each stage, the last the finished one."""

import re
from pathlib import Path

from support.tools import ROOT

PAGE = ROOT / "docs" / "house-style.md"


def stages() -> list[str]:
    """Give the text of `style.yaml` at each stage."""
    return re.findall(r"```yaml\n(extends:.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


def finished(folder: Path) -> Path:
    """Give the folder of the finished style, made within another."""
    own = folder / "harbour"
    own.mkdir()
    (own / "style.yaml").write_text(stages()[-1], encoding="utf-8")
    return own


def commands() -> list[str]:
    """Give what the tutorial has a designer type, in order."""
    return re.findall(r"^\$ (.*)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

"""Writes docs/rules, the manual of the rules, from the rules themselves."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from briefkit.api import manual  # noqa: E402  # found only once src is on the path


def main() -> None:
    """Write every page, and delete those of rules that are no more."""
    folder = ROOT / "docs" / "rules"
    folder.mkdir(parents=True, exist_ok=True)
    wanted = dict(manual.files())
    for path in folder.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (folder / name).write_text(text, "utf-8")
    print(f"{len(wanted)} pages in docs/rules")


if __name__ == "__main__":
    main()

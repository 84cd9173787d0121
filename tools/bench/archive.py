"""An archive of a thousand briefs for the benchmark: sentences of the briefs here, put together anew for each."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

BRIEFS = 1_000
_SOURCES = ("briefs/new-coalition", "examples/complete", "examples/charts", "examples/citations", "examples/people")
_SECTIONS = ("Summary", "Background", "Impact", "Way Forward")
_HEAD = "---\ntype: policy-brief\ntitle: On Matter {number}\ndate: 2024-10-28\nauthors: [Asha Rao]\nlang: en-GB\n---\n"
_LONG = 25
"""Words of a paragraph from which on it is taken apart."""
_EACH = 4
"""Sentences of a paragraph."""


def write(root: Path, folder: Path) -> None:
    """Write the archive: 1,000 to 2,100 words a brief, no two alike.

    Args:
        root: the repository.
        folder: where the archive is laid out; what lies there goes.

    """
    shutil.rmtree(folder, ignore_errors=True)
    sentences = list(dict.fromkeys(_sentences(root)))
    for number in range(BRIEFS):
        brief = folder / f"{2000 + number % 25}" / f"brief-{number:04}"
        brief.mkdir(parents=True)
        (brief / "brief.md").write_text(_text(number, sentences), encoding="utf-8")


def _sentences(root: Path) -> Iterator[str]:
    for source in _SOURCES:
        _, _, body = (root / source / "brief.md").read_text(encoding="utf-8").partition("\n---\n")
        for paragraph in body.split("\n\n"):
            if (
                paragraph[:1].isupper()
                and len(paragraph.split()) > _LONG
                and not re.search(r":::|[!^]\[|\[\^", paragraph)
            ):
                yield from re.split(r"(?<=[.!?]) (?=[A-Z])", " ".join(paragraph.split()))


def _text(number: int, sentences: list[str]) -> str:
    """Give a brief: it begins at a place of its own among the sentences, and takes steps of its own."""
    step = next(step for step in range(number % 89 + 1, len(sentences) * 2) if len(sentences) % step or step == 1)
    words = 220 + number % 221
    at, parts = number, [_HEAD.format(number=number)]
    for section in _SECTIONS:
        parts.append(f"## {section}")
        length = 0
        while length < words:
            paragraph = " ".join(sentences[(at + nth * step) % len(sentences)] for nth in range(_EACH))
            at += _EACH * step + 1
            length += len(paragraph.split())
            parts.append(paragraph)
    return "\n\n".join(parts) + "\n"

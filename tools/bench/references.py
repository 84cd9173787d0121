"""Briefs that cite, and the same briefs without their citations: what citing costs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

ONE, MANY = 100, 20
"""Works that one brief cites, and that each of fifty cites."""
_HEAD = """---
type: fact-sheet
title: Water in the hills
date: 2025-03-04
lang: en-GB
authors: [Asha Rao]
{}---

## Summary

"""
_KINDS = ("article", "report", "book", "incollection")


def write(folder: Path, names: list[str]) -> None:
    """Lay out one brief with a hundred works and many with twenty, each with its twin that cites nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    for kind in ("with", "without"):
        _brief(folder / kind / "one", ONE, cites=kind == "with")
        for name in names:
            _brief(folder / kind / "briefs" / name, MANY, cites=kind == "with")


def _brief(folder: Path, works: int, *, cites: bool) -> None:
    folder.mkdir(parents=True)
    lines = [_line(number, cites=cites) for number in range(works)]
    end = "\n\n## References\n" if cites else "\n"
    head = _HEAD.format("references: works.bib\n" if cites else "")
    (folder / "brief.md").write_text(head + "\n\n".join(_paragraphs(lines)) + end, encoding="utf-8")
    if cites:
        (folder / "works.bib").write_text("\n".join(map(_work, range(works))), encoding="utf-8")


def _line(number: int, *, cites: bool) -> str:
    where = f" [@work{number}, p. {number + 1}]" if cites else ""
    return f"In {number + 3} of the wells of district {number} the water stood lower than a year before{where}."


def _paragraphs(lines: list[str]) -> Iterator[str]:
    for start in range(0, len(lines), 5):
        yield "\n".join(lines[start : start + 5])


def _work(number: int) -> str:
    kind = _KINDS[number % len(_KINDS)]
    place = {"article": "journal", "report": "institution", "book": "publisher", "incollection": "booktitle"}[kind]
    return (
        f"@{kind}{{work{number},\n"
        f"  author = {{Family{number // 3}, Given and Other{number}, Second A.}},\n"
        f"  title = {{Water and rain in district {number}}},\n"
        f"  {place} = {{Studies of the Hills {number % 7}}},\n"
        f"  year = {{{1990 + number % 30}}},\n"
        f"  doi = {{10.5555/work.{number}}},\n}}\n"
    )

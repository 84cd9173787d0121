"""Briefs that cite, the same with citations and list typed by hand, and the same without them: what citing costs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

ONE, MANY = 100, 20
"""Works that one brief cites, and that each of fifty cites."""
KINDS = {"without": "briefkit", "typed": "briefkit, typed by hand", "citing": "briefkit, citing"}
"""Folder -> what the table calls it."""
_HEAD = """---
type: fact-sheet
title: Water in the hills
date: 2025-03-04
lang: en-GB
authors: [Asha Rao]
{}---
"""
_KINDS = ("article", "report", "book", "incollection")


def write(folder: Path, names: list[str], text: str) -> None:
    """Lay out one brief with a hundred works and many with twenty, each beside its twins of the other `KINDS`.

    Args:
        folder: where.
        names: of the many.
        text: of a whole brief, without its front matter, to which the sentences that cite are added.

    """
    body = text.partition("\n## References")[0]
    shutil.rmtree(folder, ignore_errors=True)
    for kind in KINDS:
        _brief(folder / kind / "one", body, ONE, kind)
        for name in names:
            _brief(folder / kind / "briefs" / name, body, MANY, kind)


def _brief(folder: Path, body: str, works: int, kind: str) -> None:
    folder.mkdir(parents=True)
    lines = [_line(number, kind) for number in range(works)]
    listed = {"without": "", "citing": "\n\n## References", "typed": f"\n\n## References\n\n{_list(works)}"}[kind]
    head = _HEAD.format("references: works.bib\n" if kind == "citing" else "")
    whole = "\n\n".join((body.rstrip(), *_paragraphs(lines)))
    (folder / "brief.md").write_text(f"{head}{whole}{listed}\n", encoding="utf-8")
    if kind == "citing":
        (folder / "works.bib").write_text("\n".join(map(_work, range(works))), encoding="utf-8")


def _line(number: int, kind: str) -> str:
    typed = f" (Family{number // 3} and Other{number} {_year(number)}, {number + 1})"
    where = {"without": "", "citing": f" [@work{number}, p. {number + 1}]", "typed": typed}[kind]
    return f"In {number + 3} of the wells of district {number} the water stood lower than a year before{where}."


def _year(number: int) -> int:
    return 1990 + number % 30


def _list(works: int) -> str:
    """Give the list as an author types it."""
    return "\n".join(map(_typed, range(works)))


def _typed(number: int) -> str:
    who = f"Family{number // 3}, Given, and Second A. Other{number}. {_year(number)}."
    address = f"https://doi.org/10.5555/work.{number}"
    return (
        f"- {who} ‘Water and rain in district {number}’. *Studies of the Hills {number % 7}*. [{address}]({address})."
    )


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
        f"  year = {{{_year(number)}}},\n"
        f"  doi = {{10.5555/work.{number}}},\n}}\n"
    )

"""Citations in notes, in the three outputs of a brief that cites wherever it can."""

import json
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from briefkit.api.building import BuildOptions, build
from support.citing import book, person

BRIEF = """---
title: Wells
type: policy-brief
lang: en-GB
date: 2024-10-28
authors: [Asha Rao]
references: refs.json
citation_style: {style}
---

## Background

### As @sen has it

Dry [@rao, p. 33].^[The rule is older [@rao, p. 12]; see [@sen].] Wet [@sen].

> We measured each well.
>
> — Ada Fenn, [@rao]

| Well | Water |
| ---- | ----: |
| North [@sen] | 4 |

Table: Wells by place [@rao, p. 40] {{source="Counts of @sen"}}

- An item [@rao].
  - Within it [@sen].

## References
"""


@pytest.mark.parametrize(("style", "notes"), [("oscola", 10), ("chicago-notes", 10), ("apa", 1), ("nature", 1)])
def test_citations_stand_wherever_a_brief_has_words(tmp_path: Path, style: str, notes: int) -> None:
    works = [book("rao", person("Rao", "Asha"), DOI="10.5555/rao"), book("sen", person("Sen", "Ila"))]
    (tmp_path / "refs.json").write_text(json.dumps(works), encoding="utf-8")
    (tmp_path / "brief.md").write_text(BRIEF.format(style=style), encoding="utf-8")
    done = list(build([str(tmp_path)], BuildOptions(output=tmp_path / "out", jobs=1)))
    assert [one.failure for one in done if one.failure] == []
    (word,) = (tmp_path / "out").rglob("*.docx")
    (page,) = (tmp_path / "out").rglob("*.html")
    html = page.read_text(encoding="utf-8")
    assert len(set(re.findall(r'id="b-note-(\d+)"', html))) == notes
    assert "&#160;" not in html
    with ZipFile(word) as parts:
        footnotes = parts.read("word/footnotes.xml").decode()
    assert len(re.findall(r'<w:footnote [^>]*w:id="[1-9]', footnotes)) == notes

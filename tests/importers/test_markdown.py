"""Markdown as others write it."""

from pathlib import Path

from briefkit.model.blocks import Table
from briefkit.model.text import bare_text
from briefkit.model.walk import own_inlines
from support.importing import imported

TEXT = """---
title: Paying for Arrivals
author: Asha Rao
date: 2024-10-28
layout: post
---

## Background

A *claim* with `code`,[^a] a [link](https://a.example) and a break\\
here. <!-- is this so? -->

1. one
   - inner

     Second paragraph.
2. two

> Said.

| A | B |
| - | -: |
| x \\| y | 1 |

```python
print("x")
```

<div>Words in <b>HTML</b></div>

[^a]: Counted in May.
"""


def test_everything_that_markdown_knows_comes_over(tmp_path: Path) -> None:
    result = imported(tmp_path, "a.md", TEXT)
    meta = result.brief.metadata
    assert (meta.title, meta.authors[0].name, str(meta.date)) == ("Paying for Arrivals", "Asha Rao", "2024-10-28")
    kinds = result.kinds("Background")
    assert kinds[:6] == ["Paragraph", "NumberedList", "ListItem", "Paragraph", "BulletList", "ListItem"]
    assert kinds[-5:] == ["Quotation", "Paragraph", "Table", "CodeBlock", "Paragraph"]
    table = next(block for block in result.section("Background").blocks if isinstance(block, Table))
    assert bare_text(table.rows[0][0].inlines) == "x | y"
    assert "<!-- Comment: is this so? -->" in result.text
    assert [bare_text(own_inlines(note.blocks[0])[0]) for note in result.brief.notes.values()] == ["Counted in May."]
    assert "Left out: a line of the file's head" in result.told("dropped")

"""Writes docs/commands.md, the reference of the command line, from the help of the commands themselves."""

from environment import ROOT

PAGE = ROOT / "docs" / "commands.md"
WIDTH = 100
HEAD = """\
# The commands

What `briefkit COMMAND -h` says, on one page. This page is made by `make commands`; to change it, change the command.

A **path** is a brief's folder, a Markdown file, or a folder with many briefs at any depth. Folders called `build`,
`dist`, `venv` and `node_modules` and hidden ones are passed over unless you name them.

The **exit status** is 0 where all is well, 1 where something was found at or above the fail level or a brief was not
built, and 2 where a path, an option or a setting is wrong. Findings of `check` go to the standard output; everything
that goes wrong, and what `build` has to say about a brief, goes to the standard error, so that a script can read the
rest.
"""
TAIL = """\
## A report as JSON

`briefkit build --report --format json` prints one document when all briefs are done. `pages` is empty for a web page
and a Word file, which get theirs from the program that opens them; lengths are in millimetres, `pixels` and `kept` are
those across a picture, in the brief and in the output; `line` is that of the brief, or null.

```json
{
  "version": 1,
  "briefs": [
    {
      "path": "briefs/clean-air/brief.md",
      "failure": "",
      "findings": {"warning": 2},
      "outputs": [
        {
          "path": "build/clean-air/clean-air.pdf",
          "format": "pdf",
          "bytes": 84211,
          "words": 612,
          "fonts": ["Source Sans 3 400", "Source Sans 3 600"],
          "pages": [
            {"words": 388, "white": 31.5, "landscape": false},
            {"words": 224, "white": 92.0, "landscape": false}
          ],
          "overfull": [{"what": "cell", "page": 1, "line": 41, "excess": 1.5, "words": "1,234,567,890"}],
          "pictures": [{"src": "map.png", "width": 113.0, "pixels": 2400, "kept": 1335}],
          "changes": [{"action": "moved to the next page", "line": 52, "page": 1}]
        }
      ]
    }
  ]
}
```

## Findings as JSON

`briefkit check --format json` prints one document:

```json
{
  "version": 1,
  "findings": [
    {
      "path": "briefs/clean-air/brief.md",
      "code": "BK107",
      "name": "unknown-key",
      "severity": "error",
      "message": "There is no key 'auther'",
      "line": 4,
      "column": 1,
      "end_line": 4,
      "end_column": 7,
      "quote": "auther",
      "help": "Did you mean 'authors'?",
      "fix": {"safety": "safe", "edits": [{"start": [4, 1], "end": [4, 7], "text": "authors"}]}
    }
  ]
}
```

Lines and columns count from 1, in Unicode code points of the file as it lies on disk; the end is exclusive. `severity`
is `error`, `warning` or `suggestion`. `fix` is absent where there is none. `version` changes when a key changes its
meaning or goes away.

## A report of an import as JSON

`briefkit import FILE --format json` prints one document. `kind` is `difference`, `unsure`, `missing`, `decision`,
`repair` or `dropped`, `confidence` is `certain`, `likely` or `unsure`; `place` is null for the whole manuscript, and
counts its lines or its paragraphs. `differs` is true where words came or went that no entry explains; the exit status
is then 1.

```json
{
  "version": 1,
  "folder": "briefs/clean-air",
  "files": ["brief.md", "references.json"],
  "title": "Clean Air",
  "words": 1828,
  "differs": false,
  "entries": [
    {
      "kind": "decision",
      "message": "A heading, by its shape: short",
      "confidence": "likely",
      "place": {"unit": "line", "number": 10},
      "quote": "Notorious history of North Korea"
    }
  ]
}
```

## Settings of a project

A file `briefkit.toml` at the top of a project holds what is the same for all its briefs. Every setting has a default,
and the file may be missing.

```toml
style = "institute"           # a house style, or the folder of one; else: plain
output = "build"              # a folder below this file

[publisher]                   # instead of the house style's
name = "Impact and Policy Research Institute"
url = "https://example.org"
logo = "logo.svg"             # beside this file
alt = "The institute's name over a bridge"
email = "office@example.org"

[check]
select = ["BK1", "BK2"]       # only these codes, or codes that begin so
ignore = ["BK120"]
fail-level = "error"          # error, warning or suggestion

[check.levels]                # error, warning, suggestion or off
BK507 = "error"

[check.per-file-ignores]
"briefs/2019/**" = ["BK208"]

[check.per-file."briefs/old"] # select, ignore and levels for some files, named as in .gitignore
levels = {BK301 = "warning"}

[build]
formats = ["html", "pdf", "docx"]

[vocabulary]
words = ["policymaker"]       # words that this project spells its own way
```

A house style that only one project uses lies in its folder `templates`, beside `briefkit.toml`.
"""


def page() -> str:
    """Give the whole page."""
    import click  # noqa: PLC0415 - the tools run before there is an environment

    from briefkit.cli import program  # noqa: PLC0415

    context = click.Context(program, info_name="briefkit", **{**program.context_settings, "terminal_width": WIDTH})
    parts = [HEAD, _section("briefkit", program, context)]
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        child = click.Context(command, info_name=name, parent=context, terminal_width=WIDTH)
        parts.append(_section(f"briefkit {name}", command, child))
        for inner in command.list_commands(child) if isinstance(command, click.Group) else ():
            part = command.get_command(child, inner)
            within = click.Context(part, info_name=inner, parent=child, terminal_width=WIDTH)
            parts.append(_section(f"briefkit {name} {inner}", part, within))
    return "\n".join([*parts, TAIL])


def _section(name: str, command: object, context: object) -> str:
    lines = [line.rstrip() for line in command.get_help(context).splitlines()]
    return "\n".join([f"## {name}", "", "```text", *lines, "```", ""])


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    print(f"wrote {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

"""The reference of tokens as a page, with a picture of what each changes."""

from collections.abc import Iterator
from typing import Final

from briefkit.styles.build import build
from briefkit.styles.in_force import tokens_in_force
from briefkit.styles.inherit import inherited
from briefkit.styles.locate import base_folder
from briefkit.styles.palette import FOLLOWS
from briefkit.styles.reference import GROUPS, TOKENS, Token

FOLDER_NAME: Final = "tokens"
_OPENING: Final = """\
# Tokens: what a house style may say

<!-- Made by tools/token_pages.py from src/briefkit/styles/reference.py: change it there, and run `make tokens`. -->

Every key of `style.yaml`, what belongs there, what holds where no style says it, and a picture: on the left the page of
a style that says nothing, on the right what the line under the name makes of it. [House styles](../house-styles.md)
tells how styles build on one another; `briefkit style show NAME --where` what holds in one of them, and which line says
so.
"""
_PROPERTIES: Final = """\
## In style sheets

Every token is a custom property of the page, so that a sheet of your own needs no number and no colour:

| property | is |
| --- | --- |
"""
_LISTED: Final = {
    "`--paper`, `--ink`, `--accent` …": "every colour by its name; on a dark screen its dark match",
    "`--on-mark`, `--word-mark` …": "words on a colour of a chart, and words in it: for `mark`, `soft`, `series-2` …",
    "`--body`, `--h1`, `--label` …": "every size as a whole `font`",
    "`--h1-size`, `--h1-call`, `--h2-caps` …": "its size, that of a note's number in it, its `font-variant-caps`",
    "`--h1-long`, `--long-lead`": "size and lead of a long title",
    "`--font-text`, `--font-head`, `--font-ui`, `--font-mono`": "the families of a role and of the page's scripts",
    "`--base`, `--leading`": "size of the text in points, and its lead in sizes",
    "`--least`, `--track`": "the least lead of the script; 0 where its letters are joined",
    "`--figures`, `--hyphens`": "`font-variant-numeric` and `hyphens` of running text",
    "`--page-top`, `--page-right`, `--page-bottom`, `--page-left`": "the margins",
    "`--page-edge`": "where what stands before the text begins",
    "`--page-size`, `--page-turned`, `--turned-edge`": "the sheet upright, on its side, and the margin of the latter",
    "`--text-width`, `--col`, `--gap`": "width of text and margin column, and what parts them",
    "`--hang`, `--inset`": "how far titles hang, and sections stand in that reach over all columns",
    "`--column-width`, `--opening-align`": "width of a column of text; where the words of the opening stand",
    "`--columns`, `--paragraph-space`, `--paragraph-indent`": "columns of text, and what parts paragraphs",
}
_CLOSING: Final = "All sizes are in `rem`: one is the size of the text, in points on paper and in pixels on a screen.\n"


def page() -> str:
    """Give the page as Markdown."""
    folders, document = inherited(base_folder())
    usual = {token.name: token.value for token in tokens_in_force(build(document, folders), document)}
    tables = [line for title, tokens in GROUPS.items() for line in _group(title, tokens, usual)]
    properties = "".join(f"| {name} | {says} |\n" for name, says in _LISTED.items())
    return "\n".join([_OPENING, *tables, "", _PROPERTIES + properties, _CLOSING])


def _group(title: str, tokens: tuple[Token, ...], usual: dict[str, str]) -> Iterator[str]:
    yield from (
        "",
        f"## {title}",
        "",
        "| token | value | default | what it changes | |",
        "| --- | --- | --- | --- | --- |",
    )
    for token in tokens:
        picture = f"![{_spoken(token)}]({picture_name(token)})" if token.example else ""
        example = f"<br>`{token.example.splitlines()[-1]}`" if token.example else ""
        name = f'<a id="{token.name}"></a>`{token.name}`{example}'
        yield f"| {name} | {token.kind} | {_default(token, usual)} | {token.says} | {picture} |"


def _spoken(token: Token) -> str:
    return f"A page without and with {token.example.splitlines()[-1]}".replace("[", "").replace("]", "")


def _default(token: Token, usual: dict[str, str]) -> str:
    kind, _, name = token.name.partition(".")
    value = usual.get(token.name, "").partition(" (")[0]
    if kind == "color" and name in FOLLOWS:
        return f"`{value}`, made" if name != "accent" else f"`{value}`"
    return f"`{value}`" if value and len(value) < 60 else ""  # noqa: PLR2004 - what a cell of the table can bear


def pictured() -> tuple[Token, ...]:
    """Give the tokens that have a picture."""
    return tuple(token for token in TOKENS if token.example)


def picture_name(token: Token) -> str:
    """Give the name of a token's picture."""
    return f"{token.name.replace('.', '-').replace('_', '-')}.png"

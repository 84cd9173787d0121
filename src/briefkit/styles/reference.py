"""What every token is for: the one source of the reference in docs/tokens and of `briefkit style show`."""

from dataclasses import dataclass
from typing import Final

from briefkit.styles.palette import FOLLOWS


@dataclass(frozen=True, slots=True)
class Token:
    """A key of `style.yaml` that sets something."""

    name: str
    """With the keys that lead to it: `color.accent`."""
    kind: str
    """What belongs there."""
    says: str
    """What it changes."""
    example: str = ""
    """Lines of a style that change it, for its picture; empty where there is nothing to see."""
    specimen: str = "text"
    """The page on which that is seen: `front`, `text`, `set-off`, `figures` or `back`."""


def _color(name: str, says: str, specimen: str, value: str = "#c2185b") -> Token:
    band = "page: {masthead: band}\n" if "brand" in name or "band" in name else ""
    followed = " and ".join(f"`{source}`" for source in FOLLOWS[name])
    after = f"; follows {followed}" if followed else ""
    return Token(f"color.{name}", "colour", f"{says}{after}", f'{band}color: {{{name}: "{value}"}}', specimen)


def _type(name: str, says: str, specimen: str, value: str) -> Token:
    return Token(f"type.{name}", "type", says, f"type: {{{name}: {value}}}", specimen)


def _page(name: str, kind: str, says: str, value: str, specimen: str = "front") -> Token:
    return Token(f"page.{name}", kind, says, f"page: {{{value}}}" if value else "", specimen)


INSTITUTION: Final = (
    Token("extends", "name", "the style that this one builds on, beside it or among briefkit's own; else `base`"),
    Token("brand", "file", "a `_brand.yml` that says the first word; one in the style's folder is taken without it"),
    Token("description", "words", "what `briefkit styles` says of it"),
    Token("publisher.name", "words", "who publishes; over the title, in the foot and in the suggested citation",
          "publisher: {name: Harbour College}", "front"),
    Token("publisher.short", "words", "a few letters for it, where a label has room for no more"),
    Token("publisher.url", "address", "its page"),
    Token("publisher.email", "e-mail", "its address, for the imprint"),
    Token("publisher.logo", "file", "SVG, PNG or JPEG of the style's folder, over the title",
          "publisher: {name: Harbour College, logo: logo.svg, alt: A boat}", "front"),
    Token("publisher.alt", "words", "what the logo shows, for those who do not see it"),
    Token("series", "words", "name of the series, where a brief gives none; else the type of the brief"),
    Token("contact.email", "e-mail", "where a reader may write", "contact: {email: briefs@college.example}", "back"),
    Token("contact.url", "address", "where a reader may look"),
    Token("license", "SPDX id or address", "the licence, where a brief gives none", "license: CC-BY-4.0", "back"),
    Token("disclaimer", "words by language", "printed in the imprint", "disclaimer: {en: Authors’ views.}", "back"),
    Token("footer", "words, or words by language", "at the foot of each page of PDF and Word, for publisher and series",
          "footer: Harbour College · college.example", "front"),
    Token("citation_style", "CSL name or file", "how works are cited, where a brief does not say"),
)  # fmt: skip

FACES: Final = (
    Token("fonts.text", "family", "running text; its files are found by name: `fonts/Figtree-Bold.ttf`",
          "fonts: {text: Source Serif 4, head: Source Sans 3, ui: Source Sans 3}"),
    Token("fonts.head", "family", "title, headings and large words; follows `text`", "fonts: {head: Source Serif 4}"),
    Token("fonts.ui", "family", "labels, tables, charts, head and foot of the page; follows `text`",
          "fonts: {ui: Source Serif 4}", "set-off"),
    Token("fonts.mono", "family", "code", "fonts: {mono: Source Serif 4}"),
    Token("fonts.spare", "family", "signs that the others lack, such as ₹ and →"),
    Token("families", "mapping", "what a family's files do not say: `generic` (serif, sans-serif, monospace), "
          "`substitute` (for Word), `faces` (weight: file), `scale` and `leading` of a family for another script"),
    Token("scripts", "mapping", "families of further scripts, by Unicode's names; `Arabic-ur` is for a language"),
    Token("figures", "CSS words", "old-style or lining figures, proportional or tabular",
          "fonts: {text: Source Serif 4}\nfigures: oldstyle-nums proportional-nums"),
)  # fmt: skip

SIZES: Final = (
    Token("scale.body", "points", "size of the text; all others follow, in steps of 0.5", "scale: {body: 12}"),
    Token("scale.lead", "points", "distance of its lines, on which the page is built", "scale: {lead: 18}"),
    Token("scale.ratio", "number", "how boldly titles rise over the text: 1.05 to 1.4", "scale: {ratio: 1.3}", "front"),
    Token("scale.heads", "weight", "weight of title and headings", "scale: {heads: 400}", "front"),
    _type("body", "running text", "text", "400 12pt/17pt text"),
    _type("small", "byline, captions, boxes, back matter", "set-off", "400 11pt/15pt text"),
    _type("note", "notes", "text", "400 11pt/14pt text"),
    _type("label", "kicker, head of key messages, names of callouts", "front", "600 13pt/17pt ui"),
    _type("furniture", "head and foot of the page, numbers in charts", "figures", "400 11pt/14pt ui"),
    _type("standfirst", "the sentences under the title", "front", "400 17pt/23pt text"),
    _type("h1", "the title", "front", "400 38pt/41pt head"),
    _type("h2", "heads of sections", "text", "400 22pt/26pt head"),
    _type("h3", "heads inside a section, titles of boxes", "text", "400 14pt/17pt head"),
    _type("stat", "the value of a statistic", "set-off", "400 34pt/37pt head"),
    _type("pull", "a pull quote", "set-off", "400 19pt/24pt text"),
    _type("table", "tables", "figures", "400 11pt/14pt ui"),
)

COLOURS: Final = (
    _color("paper", "the ground of the page", "front", "#fff3dc"),
    _color("ink", "text", "text", "#7b1fa2"),
    _color("brand", "a band or ground of the house's own; greys are tinted with it", "front", "#7b1f5b"),
    _color("accent", "kicker, numbers, links, statistics", "front"),
    _color("link", "links", "text"),
    _color("heading", "heads of sections, titles of boxes", "text"),
    _color("muted", "standfirst, byline, sources", "front"),
    _color("rule", "hairlines", "figures"),
    _color("tint", "panels and boxes", "set-off", "#fde2ec"),
    _color("on-brand", "words on `brand`", "front"),
    _color("on-brand-soft", "lesser words on `brand`", "front"),
    _color("accent-band", "the line under a band", "front"),
    _color("mark", "what a chart is about", "figures"),
    _color("soft", "the rest of a chart, drawn back", "soft"),
    *(_color(f"series-{number}", "a further line or bar of a chart", "figures") for number in range(2, 7)),
    Token("dark", "colours", "the same names on a dark screen; each follows its light one", 'dark: {paper: "#2a1a3a"}',
          "screen"),
)  # fmt: skip

PAGE: Final = (
    _page("size", "A4, Letter", "the sheet", "size: Letter"),
    _page("top", "mm", "margin above the text", "top: 60", "pages"),
    _page("right", "mm", "margin", "right: 20", "pages"),
    _page("bottom", "mm", "margin below the text", "bottom: 90", "pages"),
    _page("left", "mm", "margin up to the text; a margin column lies inside", "left: 80", "pages"),
    _page("column", "mm", "width of a margin column, which carries labels, captions and statistics",
          "left: 72, right: 25, column: 41, gutter: 6", "set-off"),
    _page("gutter", "mm", "between the margin column and the text, or between columns of text",
          "left: 19, right: 19, columns: 2, gutter: 20", "pages"),
    _page("columns", "1, 2, 3", "columns of text, on paper and in Word",
          "left: 19, right: 19, columns: 2, gutter: 7", "pages"),
    _page("across", "roles", "sections that reach over all columns",
          "left: 19, right: 19, columns: 2, gutter: 7, across: [background]", "pages"),
    _page("inset", "mm", "how far such sections stand in on both sides",
          "left: 19, right: 19, columns: 2, gutter: 7, across: [background], inset: 25", "pages"),
    _page("hang", "mm", "how far before the text titles begin", "hang: 20", "pages"),
    _page("masthead", "rule, band, crest, cover, centred, title", "how the page opens", "masthead: band"),
    _page("heads", "plain, rule, hang", "how heads of sections stand", "hang: 20, heads: rule", "pages"),
    _page("figures", "text, hang", "where figures, tables and boxes begin", "hang: 20, figures: hang", "figures"),
    _page("key_messages", "rules, panel", "key messages between rules, or on a ground", "key_messages: panel"),
    _page("box", "ground, frame", "how a box is set off", "box: frame", "set-off"),
    _page("recommendations", "list, ruled, band", "how recommendations are set", "recommendations: ruled", "set-off"),
    _page("pull_quotes", "shown, hidden", "whether pull quotes are set", "pull_quotes: hidden", "set-off"),
    _page("balance", "none, fit, even", "what is asked of the last page of the PDF: nothing; that it holds more than a "
          "few lines; that it is about as full as the one before", ""),
    _page("portrait", "square, round", "how portraits are cut", ""),
    Token("section_numbers", "true, false", "sections are numbered: 1, 1.1", "section_numbers: true"),
    Token("paragraph_numbers", "true, false", "paragraphs are numbered, in the margin", "paragraph_numbers: true"),
    Token("paragraphs", "spaced, indented", "what parts a paragraph from the one before", "paragraphs: indented"),
    Token("subheadings", "above, run-in", "headings inside a section over their text, or in its first line",
          "subheadings: run-in"),
    Token("hyphenation", "true, false", "words are parted at the ends of lines", "hyphenation: false", "pages"),
)  # fmt: skip

WORDS: Final = (
    Token("languages", "mapping", "per language `labels` (printed words) and `roles` (headings by which a section is "
          "known); or a file `languages/<tag>.yaml` each",
          "languages: {en: {labels: {key-messages: In brief}}}", "front"),
    Token("limits", "mapping", "lengths for all types of brief"),
    Token("types", "mapping", "types of brief with `label`, `description`, `sections`, `optional`, `limits` and "
          "`checks`"),
    Token("checks", "mapping", "how much findings matter: codes, their beginnings or names of rules with `error`, "
          "`warning`, `suggestion` or `off`"),
)  # fmt: skip

GROUPS: Final = {
    "Institution": INSTITUTION,
    "Typefaces": FACES,
    "Sizes": SIZES,
    "Colours": COLOURS,
    "Page": PAGE,
    "Words and types of brief": WORDS,
}
TOKENS: Final = tuple(token for group in GROUPS.values() for token in group)

"""Fields: links, and the citations that Zotero and Mendeley keep in them with all that they know of a work."""

import json
import re
from collections.abc import Mapping
from typing import Any

from briefkit.importers.docx.context import Context, Field
from briefkit.importers.manuscript import Cited
from briefkit.importers.works.keys import key_of

_LINK = re.compile(r'\s*HYPERLINK\s+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"\\]\S*))', re.IGNORECASE)
_CITATION = re.compile(r"\s*ADDIN\s+(?:ZOTERO_ITEM\s+)?CSL_CITATION\s+(?P<json>\{.*\})", re.DOTALL)
_BIBLIOGRAPHY = re.compile(r"\s*ADDIN\s+(?:ZOTERO_BIBL|Mendeley\s+Bibliography|EN\.REFLIST)", re.IGNORECASE)
_KINDS = {"page": "p.", "chapter": "ch.", "section": "sec.", "paragraph": "para.", "volume": "vol.", "figure": "fig."}
_KEPT = frozenset(
    [
        "id",
        "type",
        "title",
        "author",
        "editor",
        "translator",
        "issued",
        "accessed",
        "DOI",
        "URL",
        "ISBN",
        "ISSN",
        "publisher",
        "page",
        "volume",
    ]
) | {
    *("container-title", "collection-title", "collection-number", "publisher-place", "issue", "edition", "number"),
    *(
        "genre",
        "event-title",
        "authority",
        "number-of-pages",
        "archive",
        "language",
        "note",
        "chapter-number",
        "version",
    ),
    *("title-short", "container-title-short", "event-place", "medium", "section", "source", "status", "abstract"),
}


def opened(field: Field, context: Context) -> None:
    """Look at an instruction that is complete, once its result begins."""
    field.in_result = True
    link = _LINK.match(field.instruction)
    if link:
        field.link = link["quoted"] or link["bare"] or ""
        return
    citation = _CITATION.match(field.instruction)
    if citation:
        field.citation = _cited(citation["json"], context)


def is_bibliography(field: Field) -> bool:
    """Tell whether a field holds the list of works that a reference manager has set."""
    return bool(_BIBLIOGRAPHY.match(field.instruction))


def _cited(text: str, context: Context) -> tuple[Cited, ...]:
    """Give the works of a citation; none where its record cannot be read."""
    try:
        record = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    items = record.get("citationItems") if isinstance(record, dict) else None
    found: list[Cited] = []
    for item in items if isinstance(items, list) else ():
        data = item.get("itemData") if isinstance(item, dict) else None
        if not isinstance(data, dict) or not data.get("title"):
            return ()
        found.append(_one(item, data, context))
    return tuple(found)


def _one(item: Mapping[str, Any], data: Mapping[str, Any], context: Context) -> Cited:
    name = str(item.get("uris") or item.get("uri") or data.get("id"))
    if name not in context.keys:
        kept = {key: value for key, value in data.items() if key in _KEPT}
        key = key_of(kept, context.works)
        context.keys[name] = key
        context.works[key] = {**kept, "id": key}
    locator = str(item.get("locator") or "").strip()
    kind = _KINDS.get(str(item.get("label") or "page"), "")
    return Cited(
        context.keys[name],
        f"{kind} {locator}".strip() if locator else "",
        str(item.get("prefix") or "").strip(),
        str(item.get("suffix") or "").strip(),
        bool(item.get("suppress-author")),
    )

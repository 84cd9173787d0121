"""The words of a house style: labels and the names of section roles, per language."""

import re
from typing import Final

from briefkit.model.roles import ROLES
from briefkit.styles.fields import Field

LABELS: Final = frozenset(
    (
        "ai-use",
        "all-changes",
        "as-of",
        "axis-from",
        "box",
        "by",
        "changes",
        "chart-data",
        "checked-by",
        "citation-back",
        "cite-in",
        "clarification",
        "close-quote",
        "comma",
        "contact",
        "contributor-one",
        "contributors",
        "corrected",
        "corrected-on",
        "correction",
        "correspondence",
        "countries",
        "country",
        "disclaimer",
        "draft",
        "editor",
        "editors",
        "empty-section",
        "example",
        "facts",
        "facts-approvals",
        "facts-by",
        "facts-changed",
        "facts-claim",
        "facts-content",
        "facts-counts",
        "facts-date",
        "facts-disputed",
        "facts-elsewhere",
        "facts-first",
        "facts-hashes",
        "facts-held",
        "facts-holds",
        "facts-how",
        "facts-initials",
        "facts-kind-causal",
        "facts-kind-event",
        "facts-kind-legal",
        "facts-kind-quotation",
        "facts-kind-reported",
        "facts-kind-statistic",
        "facts-line",
        "facts-link",
        "facts-locator",
        "facts-name",
        "facts-no-source",
        "facts-none",
        "facts-only-english",
        "facts-role",
        "facts-source",
        "facts-status",
        "facts-unheld",
        "facts-unknown-work",
        "facts-unverified",
        "facts-verified",
        "figure",
        "full-stop",
        "funding",
        "identifiers",
        "interests",
        "key-messages",
        "keywords",
        "licence",
        "licence-words",
        "none",
        "note",
        "note-back",
        "note-call",
        "notes",
        "open-quote",
        "orcid",
        "orcid-of",
        "page-of",
        "proof",
        "recommendation-number",
        "recommendations",
        "redline",
        "redline-deleted",
        "redline-front",
        "redline-inserted",
        "redline-moved",
        "redline-moved-from",
        "redline-moved-to",
        "redline-opening",
        "redline-places",
        "redline-section",
        "redline-words",
        "related",
        "related-at",
        "responses",
        "responses-accepted",
        "responses-action",
        "responses-after",
        "responses-answered",
        "responses-comment",
        "responses-counts",
        "responses-declined",
        "responses-delete",
        "responses-format",
        "responses-highlight",
        "responses-how",
        "responses-in-answer",
        "responses-insert",
        "responses-join",
        "responses-line",
        "responses-move",
        "responses-new-block",
        "responses-no-place",
        "responses-nobody",
        "responses-number",
        "responses-open",
        "responses-partly",
        "responses-place",
        "responses-replace",
        "responses-reply",
        "responses-reviewer",
        "responses-split",
        "responses-strikeout",
        "responses-unknown",
        "responses-unknown-in",
        "responses-whole",
        "retraction",
        "review",
        "reviewer",
        "reviewers",
        "section",
        "series-number",
        "skip",
        "source",
        "stated",
        "statistics",
        "suggested-citation",
        "table",
        "translations",
        "translator",
        "translators",
        "update",
        "updated",
        "version",
        "warning",
        "withdrawn",
        "withdrawn-on",
        "withdrawn-words",
    )
)
"""Every label that a renderer may ask for; `plain` has each in each of its languages (a test holds it to that)."""

PLACEHOLDERS: Final = {
    "page-of": {"page", "pages"},
    "series-number": {"number"},
    "as-of": {"date"},
    "note-call": {"number"},
    "recommendation-number": {"number"},
    "axis-from": {"value"},
    "note-back": {"number"},
    "citation-back": {"number"},
    "cite-in": {"ways"},
    "orcid-of": {"name"},
    "stated": {"what", "words"},
    "checked-by": {"name"},
    "redline-words": {"old", "new", "inserted", "deleted"},
    "updated": {"date"},
    "corrected-on": {"date"},
    "withdrawn-on": {"date"},
    "licence-words": {"licence"},
    "responses-after": {"words", "place"},
    "responses-counts": {"all", "answered", "open"},
    "responses-in-answer": {"number"},
    "responses-insert": {"words"},
    "responses-line": {"number"},
    "responses-move": {"words"},
    "responses-new-block": {"words"},
    "responses-replace": {"words"},
    "responses-reviewer": {"number"},
    "responses-unknown-in": {"file"},
    "facts-by": {"status", "name"},
    "facts-counts": {"all", "verified", "disputed", "unverified"},
    "facts-elsewhere": {"number"},
    "facts-hashes": {"content", "proof"},
    "facts-unknown-work": {"key"},
}
"""The labels that are sentences with a gap, and what fills it."""

OPTIONAL: Final = {"related-at": {"publisher"}}
"""Gaps that a label may have."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def labels(languages: Field) -> dict[str, dict[str, str]]:
    """Give language -> key -> words."""
    for language, field in languages.items():
        if not _LANGUAGE.fullmatch(language):
            raise field.error(f"'{language}' is no language: write its BCP 47 tag, as in en or pt-BR.")
        field.only(("labels", "roles"))
    return {language: _labels(field.get("labels")) for language, field in languages.items()}


def _labels(field: Field) -> dict[str, str]:
    field.only(LABELS)
    words = field.texts()
    for key, text in words.items():
        for gap in PLACEHOLDERS.get(key, ()):
            if "{" + gap + "}" not in text:
                raise field.get(key).error(f"The gap '{{{gap}}}' is missing.")
        bare = text
        for gap in (*PLACEHOLDERS.get(key, ()), *OPTIONAL.get(key, ())):
            bare = bare.replace("{" + gap + "}", "", 1)
        if "{" in bare or "}" in bare:
            known = sorted(PLACEHOLDERS.get(key, set()) | OPTIONAL.get(key, set()))
            gaps = ", ".join(f"{{{gap}}}" for gap in known) or "none"
            raise field.get(key).error(f"These words have a gap that nothing fills. Gaps of '{key}': {gaps}.")
    return words


def role_names(languages: Field) -> dict[str, dict[str, tuple[str, ...]]]:
    """Give role -> language -> the headings that mean it."""
    names: dict[str, dict[str, tuple[str, ...]]] = {role: {} for role in ROLES}
    for language, field in languages.items():
        field.get("roles").only(ROLES)
        for role, headings in field.get("roles").items():
            names[role][language] = headings.words()
    return names

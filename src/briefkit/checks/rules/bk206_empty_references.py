"""The section of references is empty, and the brief cites nothing.

Why it matters
    A brief that rests on no source is an opinion. References may stand empty where the text cites, since the list is
    then set from the citations; here there is nothing to set.

Bad
    Half of the wells are dry.

    ## References

Good
    Half of the wells are dry [@jal2024, p. 4].

    ## References

Source
    IDRC, "How to write a policy brief"; format.md, "Sections".
"""

from collections.abc import Iterator

from briefkit.checks.rule import Rule
from briefkit.checks.sections import cites, has_words, heading
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK206", "empty-references", Severity.ERROR)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at a section of references that has nothing to show."""
    for section in brief.sections:
        if section.role != "references" or has_words(section) or cites(brief):
            continue
        message = f"'{heading(section)}' is empty, since the brief cites nothing"
        hint = "Cite the sources in the text, as in [@kim2024, p. 4], and name their file in `references`."
        yield RULE.at(brief, section.heading_span, message, hint=hint)

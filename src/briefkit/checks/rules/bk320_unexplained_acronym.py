"""A short form that is not spelt out, or not at its first use.

Why it matters
    The reader who does not know it stops, and the minister's secretary will not say so. Spell it out where it stands
    first, with the short form in parentheses, and use the short form from there on. Readers begin with the key
    messages. Short forms that newspapers never explain (UN, EU, US) need nothing; for those that most readers know
    (NATO, GDP) this is a suggestion; `vocabulary` in the house style or `*[NIS]: …` in the brief silences the rest.

Bad
    The DSW tests each well in May.

Good
    The Department of Safe Water (DSW) tests each well in May.

Source
    Chatham House, guidelines for contributors; GOV.UK style guide, "Abbreviations and acronyms"; RHRC, "Policy briefs".
"""

from collections.abc import Iterator

from briefkit.checks.claims.acronyms import ShortForm, initials, short_forms, spelt_out_aside
from briefkit.checks.claims.known_acronyms import BETTER_SPELT_OUT, SAID_BY_ALL, STATES
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK320", "unexplained-acronym", Severity.WARNING)


def check(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Look at the first place of each short form."""
    fine = SAID_BY_ALL | spelt_out_aside(brief) | set(style.wording.vocabulary) | _own_names(brief, style)
    found = short_forms(brief)
    named = initials(brief)
    later = {one.letters for one in found if one.is_explained}
    seen = set()
    for one in found:
        if one.letters in seen or one.letters in fine:
            continue
        seen.add(one.letters)
        if one.letters in STATES and brief.metadata.lang == "en-US" and _is_in_an_address(one):
            continue
        if not one.is_explained:
            yield _finding(brief, one, is_late=one.letters in later, is_named=one.letters in named)


def _is_in_an_address(one: ShortForm) -> bool:
    """Tell whether a state stands behind its town, as Americans write it: `Portland, OR`."""
    return one.statement.own[: one.start].endswith(", ")


def _own_names(brief: Brief, style: HouseStyle) -> set[str]:
    """Give the words in capitals that the names in the front matter hold: the publisher's, the authors' employers'."""
    data = brief.metadata
    publisher = style.publisher_of(data)
    employers = [one.name for person in data.authors for one in person.affiliations]
    names = (publisher.name, publisher.short, data.series.name, *employers, *data.keywords)
    return {word.strip("(),.;:") for name in names for word in name.split()}


def _finding(brief: Brief, one: ShortForm, *, is_late: bool, is_named: bool) -> Finding:
    letters = one.letters
    if is_late:
        hint = f"Spell it out here, with {letters} in parentheses, and use the short form from here on."
        return RULE.at(brief, one.place(brief), f"'{letters}' is used before it is spelt out", hint=hint)
    if letters in STATES and letters not in BETTER_SPELT_OUT:
        hint = "Write the state's name, or say what the letters mean."
        return RULE.at(brief, one.place(brief), f"'{letters}' is never spelt out", hint=hint)
    severity = (
        Severity.SUGGESTION if is_named or letters in BETTER_SPELT_OUT or not letters.isupper() else Severity.WARNING
    )
    hint = f"Spell it out where it stands first: `… ({letters})`."
    return RULE.at(brief, one.place(brief), f"'{letters}' is never spelt out", hint=hint, severity=severity)

"""A translation is named, and no brief lies at its path.

Why it matters
    The page links to the translation; a link that leads nowhere tells a reader that their language has been forgotten.

Bad
    translations: [{lang: fr, path: ../dernier-batau}]

Good
    translations: [{lang: fr, path: ../dernier-bateau}]

    translations: [{lang: fr, url: "https://institute.example/fr/bateau"}]
"""

from collections.abc import Iterator

from briefkit.checks.front_matter import is_reported, where
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK126", "missing-translation", Severity.ERROR, needs_front_matter=True)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Tell which paths lead nowhere, and which translations have none or no language."""
    yield from RULE.from_reader(brief)
    for index, item in enumerate(brief.metadata.translations):
        span = where(brief, "translations", index)
        if is_reported(brief, "translations", index):
            continue
        if not item.lang:
            hint = "Add `lang`, as in `lang: fr`."
            yield RULE.at(brief, span, "This translation has no language, and is not printed", hint=hint)
        elif not (item.path or item.url):
            hint = "Add `path`, the folder of the brief, or `url`, where it is published."
            yield RULE.at(brief, span, "Nothing says where this translation is", hint=hint)

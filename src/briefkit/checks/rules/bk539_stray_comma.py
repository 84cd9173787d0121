"""A comma parts a subject from its verb, or is missing behind a word that opens a sentence.

Why it matters
    `Managers, should meet` makes the reader wait for something between two commas. `However` or `for example` at the
    start of a sentence is set off by one, since it belongs to the whole.

Bad
    The managers, should meet. Furthermore the schools have roofs.

Good
    The managers should meet. Furthermore, the schools have roofs.

Source
    The Chicago Manual of Style, 6.31 (introductory phrases) and 6.48; Hart's Rules, 4.3.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.forms import is_plural
from briefkit.checks.language.sentences import brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK539", "stray-comma", Severity.WARNING)

_OPENS = re.compile(
    r"^(Furthermore|Moreover|Nevertheless|Nonetheless|Additionally|Consequently|For example|For instance|In fact"
    r"|On the other hand"
    r"|In addition(?! to)|As a result(?! of)|In contrast(?! (?:to|with))|However(?! (?:much|many|long|hard|small"
    r"|large|far|often|little"
    r"|well|good|bad|high|low|difficult|slow|one|it is done|they do)\b)) (?=[A-Za-z])"
)
_INSIDE = re.compile(r"(?<=[a-z] )(on the other hand|on the contrary|for instance)(?= [a-z])")
_LED_IN = re.compile(
    r"(?:^|, )(?:[Dd]espite|[Ii]n spite of|[Ff]ollowing) [a-z][^,.;:]{4,60}? ?(?<=[a-z])(?= (?:there|it|they) (?:is"
    r"|was|has|have|had|are|were|will|would)\b)"
)
_PARTED = re.compile(
    r"^((?:(?:The|These|Those|All|Many|Most|Some|Our|Their|Its|Such) )?(?:[A-Za-z-]+ )?([A-Za-z]+)), (?:should|must"
    r"|will|can|could|would|may|have|has|is|are|was|were) "
)
_ONE = frozenset(
    (
        "government",
        "ministry",
        "committee",
        "policy",
        "report",
        "state",
        "country",
        "minister",
        "department",
        "agency",
        "law",
        "scheme",
        "plan",
        "council",
        "commission",
        "board",
        "study",
        "programme",
        "program",
        "bill",
        "act",
    )
)
_NO_SUBJECT = re.compile(
    r"^(?:In|On|At|For|With|By|From|Under|Over|During|Despite|Among|Within|To|Of|Like|Unlike|Across|Throughout|About"
    r"|If|When|While|Since|As|Because|After|Before|Once|And|But|Or|So|Yes|No|Not|Then|Thus|Perhaps|Sometimes|Always"
    r"|Today|Now|Here|There|What|Who|How|Why|Where|Which|Whether|Nor|Neither|Either|Only|Even|Never)\b"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at the first words of each sentence."""
    for sentence in brief_sentences(brief):
        text = sentence.text
        match = _OPENS.match(text)
        if match:
            start, end = (sentence.start + at for at in match.span(1))
            found = Slice(sentence.passage, start, end, f"{match[1]},")
            message = f"A comma is missing after '{match[1]}'"
            yield finding(RULE, brief, found, message, hint=f"Write '{match[1]},'.")
        for match in _INSIDE.finditer(text):
            start, end = (sentence.start + at for at in match.span(1))
            found = Slice(sentence.passage, start, end)
            yield finding(RULE, brief, found, f"'{match[1]}' stands between commas", hint="Set both.")
        for match in _LED_IN.finditer(text):
            at = sentence.start + match.end()
            found = Slice(sentence.passage, at - 1, at, f"{text[match.end() - 1]},")
            yield finding(RULE, brief, found, "A comma is missing after what leads in", hint="Set one here.")
        match = _PARTED.match(text)
        if match and not _NO_SUBJECT.match(text) and (is_plural(match[2].lower()) or match[2].lower() in _ONE):
            at = sentence.start + match.end(1)
            found = Slice(sentence.passage, at, at + 1, "")
            yield finding(RULE, brief, found, "A comma parts the subject from its verb", hint="Leave it out.")

"""A sentence goes on after a comma with a capital letter, as if it had begun anew.

Why it matters
    It is a trace of a sentence that was cut or joined: the reader cannot tell whether a full stop is missing.

Bad
    Furthermore, It has led to losses, Despite the fee.

Good
    Furthermore, it has led to losses, despite the fee.

Source
    Editors' marks on this institution's briefs; The Chicago Manual of Style, 8.1.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.reading import prose
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK506", "capital-after-comma", Severity.WARNING)

_CAPITAL = re.compile(
    r"(?<=[\w)”’%])[,;] (It|In|The|Despite|This|These|Those|They|He|She|We|However|Although|Though|But|And|Or|If"
    r"|When|While|As"
    r"|At|On|For|To|With|From|There|That|Which|Who|Whose|Where|Because|Since|By|After|Before|During|Such|Some|Many"
    r"|Most|Its"
    r"|Their|His|Her|Our|Furthermore|Moreover|Therefore|Not|No|Both|Each|Every|Even|Under|Between|Through|According"
    r"|An?|Of"
    r"|First|Second|Third|Finally|Also|So|Then|Thus|Hence|Yet|Nevertheless|Consequently|Moreover|Meanwhile|Instead"
    r"|Especially|Including|Is|Are|Was|Were|Has|Have|Will|Would|Can|Could|Should|May(?= be| have| not))(?= [a-z]|, )"
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for small words with a capital after a comma; names are not among them."""
    for passage in prose(brief):
        for match in _CAPITAL.finditer(passage.own_words):
            word = match[1]
            found = Slice(passage, match.start(1), match.end(1), word.lower())
            hint = f"Write '{word.lower()}', or end the sentence before it."
            yield finding(
                RULE,
                brief,
                found,
                f"'{word}' has a capital after a {'semicolon' if match[0][0] == ';' else 'comma'}",
                hint=hint,
            )

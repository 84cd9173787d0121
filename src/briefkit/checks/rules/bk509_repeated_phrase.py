"""The same four words stand twice in one sentence.

Why it matters
    The second time they add nothing, or hide that two things were meant.

Bad
    The change at the global level shows in relations at the global level.

Good
    The change shows in relations at the global level.

Source
    Editors' marks; Strunk and White, "Omit needless words".
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.listing import words
from briefkit.checks.language.sentences import brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK509", "repeated-phrase", Severity.SUGGESTION)

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_LONG = 4
_SMALL = frozenset(
    words(
        "the a an of in on at to for from with by as and or is are was were be been has have had it its this"
        " that per cent percent"
        " not will would can could may more less than between after before under over into all each no one two"
    )
)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Compare every four words of a sentence with those before, numbers and mere links apart."""
    for sentence in brief_sentences(brief):
        text = sentence.text
        words = list(_WORD.finditer(text))
        said = [match[0].lower() for match in words]
        seen: dict[tuple[str, ...], int] = {}
        last = -_LONG
        for index in range(len(words) - _LONG + 1):
            part = tuple(said[index : index + _LONG])
            first = seen.setdefault(part, index)
            if first + _LONG > index or index < last + _LONG or not _says_something(part):
                continue
            if any(match[0][0].isdigit() for match in words[max(0, index - 2) : index + _LONG + 2]):
                continue  # figures side by side
            last = index
            start, end = words[index].start(), words[index + _LONG - 1].end()
            found = Slice(sentence.passage, sentence.start + start, sentence.start + end)
            message = f"'{' '.join(part)}' stands twice in this sentence"
            yield finding(RULE, brief, found, message, hint="Leave it out once.")


def _says_something(part: tuple[str, ...]) -> bool:
    return (
        not any(word[0].isdigit() for word in part) and "cent" not in part and any(word not in _SMALL for word in part)
    )

"""Two sentences are joined by a comma, alone or with a word such as however.

Why it matters
    However, therefore and as a result do not join sentences; the reader takes the second half for part of the first and
    has to start again. A full stop or a semicolon does it.

Bad
    The fee was raised, however, the boats stayed in port.

Good
    The fee was raised; however, the boats stayed in port.

Source
    The Chicago Manual of Style, 6.57 (semicolons with conjunctive adverbs).
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.forms import is_plural
from briefkit.checks.language.sentences import Sentence, brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK505", "comma-splice", Severity.WARNING)

_JOINT = re.compile(
    r", ((?:however|as a result|furthermore|moreover|nevertheless|nonetheless|therefore|consequently|in addition"
    r"|for example|for instance|in fact|instead|otherwise|on the other hand|meanwhile|similarly|thus|hence)\b,?) "
)
_SUBJECT = re.compile(
    r"(?:it|this|that|these|those|they|we|he|she|there|the|an?|its|their|his|her|our|no|some|many|such|most"
    r"|[A-Z][\w’]+)\b"
)
_LOOSE_SUBJECT = re.compile(r"(?:it|they|we|he|she|there|this|these)\b")
_STRONG = (
    "however",
    "moreover",
    "furthermore",
    "therefore",
    "consequently",
    "nevertheless",
    "nonetheless",
    "as a result",
)
_BARE_SUBJECT = re.compile(
    r"(?!\w+ly\b|(?:and|or|but|in|on|at|of|to|for|by|with|from|as|that|which|who|need|cost|often|also|still|never|not"
    r"|only|even|than|when|if|rather)\b)[a-z]+(?: [a-z]+)? (?:is|are|was|were|has|have|had|will|would|fell|rose|grew)\b"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|[a-z]{3,}(?:ed|es)"
    r"|became|rose"
    r"|fell|grew|went|came|took|gave|made|said|remains?|seems?|needs?|began|held|kept|left|lost|met|paid|ran|saw"
    r"|sent|won)\b"
)
_SUBORDINATE = re.compile(
    r"^(?:If|When|While|Although|Though|As|Since|Because|Unless|Until|After|Before|Whereas|Even if|Given)\b"
)
_NO_CLAUSE = re.compile(
    r"^(?:On|In|At|For|With|By|From|Under|Over|During|Despite|Among|Within|To|Of|Like|Unlike|Across|Throughout|About"
    r"|Between|Without|Given|Beyond|Behind|Against|Through|Amid|Upon|Besides|Except|Instead|Because|Compared|Based"
    r"|Depending|Together|Outside|Inside|Near)\b"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did)\b")
_JOINS = re.compile(r"\b(?:and|or|but|that|which|who|nor|yet|so)$")
_UNMARKED = re.compile(
    r"^([^,;:()“‘–—]{8,140}), ((?:it|they|he|she|this|these|we|there) (?:is|are|was|were|has|have|had|will|would|can"
    r"|could|cannot"
    r"|must|should|may|might|does|do|did|also|only|still|now|never|often|[a-z]{3,}ed|rose|fell|grew|took|gave|made"
    r"|led|needs?|lacks?"
    r"|costs?|remains?|makes?|takes?|gives?|leaves?|seems?) )"
)
_UNMARKED_NOUN = re.compile(
    r"^([^,;:()“‘–—]{12,160}), ((?:further|such(?! as)|any|another|more) [a-z]+ (?:(?!which|who|that|and|but|where"
    r"|when)[^.;:]){0,90}?"
    r"(?:would|will|could|may|might|has|have|is|are|was|were) )"
)
_LOOSE = re.compile(
    r"\b(?:if|when|while|although|though|as|since|because|unless|until|after|before|whereas|once|whether|given|where"
    r"|wherever"
    r"|whenever|whatever|however|what|who|which|that|how|why|said|says|the more|the less|not only|even)\b"
    r"|^(?:should|had|were|each time|every time|the moment)\b"
    r"|^[A-Z]\w+(?:ly|ing|ed)\b"
    r"|^(?:[Tt]oday|[Nn]ow|[Hh]ere|[Ss]o|[Tt]o|[Ff]irst|[Ss]econd|[Tt]hird|[Yy]es|[Nn]o|[Uu]ltimately)\b",
    re.IGNORECASE,
)
_FINITE_TOO = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|does|do|did|rose|fell|grew|became|took"
    r"|gave|made"
    r"|began|lost"
    r"|left|came|went|kept|held|remains?|needs?|lacks?|costs?|shows?|means?|(?<!the )(?<!an )(?<!of )[a-z]{3,}ed)\b"
)
_SPLIT = re.compile(r"[;:] ")
_AROUND = 400
"""Characters on both sides that are looked at: a line may be a whole file."""
_FEWEST = 2
"""Words before the comma: `It is, however, the first` is no splice."""


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for the joint between what could stand as two sentences."""
    for sentence in brief_sentences(brief):
        text = sentence.text
        for match in _JOINT.finditer(text):
            head = _SPLIT.split(text[max(0, match.start() - _AROUND) : match.start()])[-1]
            tail = text[match.end() : match.end() + _AROUND]
            if len(head.split()) < _FEWEST or not _VERB.search(head) or not _is_clause(match[1], tail):
                continue
            if _opens_otherwise(head.strip()):
                continue
            found = Slice(sentence.passage, sentence.start + match.start(), sentence.start + match.end(1))
            word = match[1].strip(",")
            hint = f"End the sentence before '{word}', or write a semicolon there."
            yield finding(RULE, brief, found, f"Two sentences are joined by a comma before '{word}'", hint=hint)

        yield from _unmarked(brief, sentence)


def _opens_otherwise(head: str) -> bool:
    """Tell whether what stands before the joint is no sentence: a clause that hangs on another, or a mere phrase."""
    if _JOINS.search(head):
        return True
    if _NO_CLAUSE.match(head) and not _FINITE.search(head):
        return True
    return bool(_SUBORDINATE.match(head)) and "," not in head


def _unmarked(brief: Brief, sentence: Sentence) -> Iterator[Finding]:
    """Look for a second sentence that begins with a pronoun behind a comma and nothing else."""
    match = _UNMARKED.match(sentence.text) or _UNMARKED_NOUN.match(sentence.text)
    if not match or _LOOSE.search(match[1]) or _NO_CLAUSE.match(match[1]) or not _FINITE_TOO.search(match[1]):
        return
    start, end = (sentence.start + at for at in match.span(2))
    found = Slice(sentence.passage, start - 2, end - 1)
    hint = "End the sentence before it, or write a semicolon or a conjunction there."
    yield finding(RULE, brief, found, "Two sentences are joined by a comma alone", hint=hint)


def _is_clause(joint: str, tail: str) -> bool:
    """Tell whether what follows could stand alone: a subject, and a verb soon after it."""
    opening = " ".join(re.split(r"[,;:]", tail)[0].split()[:14])
    word = joint.strip(",")
    if word in ("thus", "hence", "instead", "otherwise", "for example", "for instance", "similarly", "meanwhile"):
        return bool(_LOOSE_SUBJECT.match(opening) and _VERB.search(opening))
    if opening.startswith("that "):
        return False
    if joint.endswith(",") and word in _STRONG and _BARE_SUBJECT.match(opening):
        return True
    first = opening.split(" ")[0]
    if joint.endswith(",") and word in _STRONG and is_plural(first) and len(opening.split()) > 1:
        return True
    if joint.endswith(",") or word != "however":
        return bool(_SUBJECT.match(opening) and _VERB.search(opening))
    return bool(
        re.match(r"[a-zA-Z]", opening)
        and re.search(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)\b", opening)
    )

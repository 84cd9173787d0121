"""A verb that does not agree with its subject, as far as a rule can see.

Why it matters
    The alliance has, its members have. In a long sentence the verb takes after the nearest noun, and the reader has
    to go back and look for what it belongs to.

Bad
    The alliance of Russia, China and other states have grown.

Good
    The alliance of Russia, China and other states has grown.

Source
    The Chicago Manual of Style, 5.141 (agreement of person and number).
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.agreement import slips
from briefkit.checks.language.sentences import Sentence, brief_sentences
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK504", "disagreeing-verb", Severity.WARNING)

_ONE = {
    "have": "has",
    "are": "is",
    "were": "was",
    "do": "does",
    "has": "have",
    "is": "are",
    "was": "were",
    "does": "do",
}
_HEAD = (
    "chief|head|director|minister|closure|collapse|pace|scope|speed|alliance|coalition|involvement|collaboration"
    "|relationship|list|use|rise|role|lack|impact|presence|growth|development"
    "|increase|decline|cost|absence|influence|expansion|adoption|implementation|introduction|deployment|level|rate"
    "|share"
    "|price|quality|importance|success|failure|number of the|spread|loss|purpose|aim|result|effect"
)
_CHAIN = re.compile(
    rf"^(?:The|This|That|Its|Their|An?) (?:[\w-]+ ){{0,2}}(?:{_HEAD}) of ([^.;:()]{{3,110}}?) (have|are|were|do)\b"
)
_OWN_SUBJECT = re.compile(
    r"\b(?:who|which|that|where|whose|when|while|as|if|whether|because|but|is|are|was|were|has|have|had|will|would|can"
    r"|could|may|might|must|should|of|than|what|how|why|shows|means|suggests|makes|they|we|you|do|does)\b"
    r"|,? and (?:the|its|their|his|her"
    r"|an?|of)\b|, [a-z]+ing\b"
)
_MANY = (
    "people|children|women|men|governments|countries|states|ministries|policies|workers|farmers|results|findings"
    "|studies"
)
_PATTERNS = (
    (
        re.compile(
            rf"^(?:The |These |Those |Many |Most |Several |Some )?(?:(?!United)[a-z]+ )?(?:{_MANY}) (has|was|is"
            rf"|does)\b(?! that\b)",
            re.IGNORECASE,
        ),
        1,
    ),
    (
        re.compile(r"(?:^|[,;] |\b(?:because|although|when|if|and|but) )(?:he|she|it) (have|are|do)\b", re.IGNORECASE),
        1,
    ),
    (
        re.compile(
            r"(?:^|[,;] |\b(?:that|because|although|when|if|and|but) )(?:they|we) (has|was|is|does)\b", re.IGNORECASE
        ),
        1,
    ),
    (
        re.compile(
            r"\b[Tt]here (is|was|has been) (?:many|several|numerous|various|few|two|three|four|five)\b(?! hundred)"
        ),
        1,
    ),
    (
        re.compile(
            r"\b[Tt]here (are|were) (?:an?|one) (?!few|number|lot|couple|handful|range|variety|host|dozen"
            r"|hundred|thousand|million|great|large|small|growing|series|total|whopping|good|wide|range|plethora"
            r"|multitude|further|wealth|mere|estimated|additional|minimum|maximum|average)[a-z]+\b"
        ),
        1,
    ),
    (re.compile(r"\b[Ee](?:ach|ither) of the [a-z]+(?: [a-z]+)? (have|are|were)\b"), 1),
    (re.compile(r"(?:^|, )(?:[Ee]very|[Ee]ach) [a-z]+[^s\W] (have|are|were)\b"), 1),
)
_PLAIN_NOUN = re.compile(
    r"\b[Oo]ne of the (?:(?:most|least) [a-z]+|biggest|major|main|key|largest|greatest|leading|few|many"
    r"|important|oldest|poorest|richest) "
    r"(reason|challenge|issue|problem|factor|country|concern|example|cause|goal|way|step|threat|state|player|source"
    r"|sector"
    r"|policy|nation|economy|power|region|supporter|partner|ally|actor|driver|tool|area)\b(?! [a-z]{3,}s\b)(?!-)"
)
_WRONG_PAST = re.compile(
    r"\b(?:has|have|had) (?:also |already |never )?(went|took|gave|began|wrote|spoke|chose|fell|grew|saw|drove"
    r"|broke|shook|became(?! )|ran)\b(?! [a-z]+ed\b)"
)
_AFTER_MODAL = re.compile(r"\b(?:would|could|should|must) (?:not |also )?(has|is|was|were|had(?! better))\b")
_BARE_FORM = {"has": "have", "is": "be", "was": "be", "were": "be", "had": "have"}
_DONE = {"went": "gone", "took": "taken", "gave": "given", "began": "begun", "wrote": "written", "spoke": "spoken"}
_DONE |= {"chose": "chosen", "fell": "fallen", "grew": "grown", "saw": "seen", "drove": "driven", "broke": "broken"}
_DONE |= {"shook": "shaken", "ran": "run", "became": "become"}


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look at subjects whose number is plain from their words, and at verbs that follow another verb."""
    told = set()
    for one in _all(brief):
        if one.span not in told:
            told.add(one.span)
            yield one


def _all(brief: Brief) -> Iterator[Finding]:
    for sentence in brief_sentences(brief):
        text = sentence.text
        for slip in slips(text):
            found = Slice(sentence.passage, sentence.start + slip.start, sentence.start + slip.end, slip.better)
            yield finding(RULE, brief, found, slip.message, hint=f"Probably '{slip.better}'.")
        chain = _CHAIN.match(text)
        if chain and not _OWN_SUBJECT.search(chain[1]):
            yield _told(brief, sentence, chain, 2, _ONE[chain[2]])
        for pattern, group in _PATTERNS:
            for match in pattern.finditer(text):
                word = match[group]
                yield _told(brief, sentence, match, group, "have been" if " " in word else _ONE[word.lower()])
        for match in _PLAIN_NOUN.finditer(text):
            noun = match[1]
            better = f"{noun[:-1]}ies" if noun[-1] == "y" and noun[-2] not in "aeo" else f"{noun}s"
            yield _told(brief, sentence, match, 1, better, "'One of' several takes the plural")
        for match in _WRONG_PAST.finditer(text):
            yield _told(
                brief, sentence, match, 1, _DONE[match[1]], f"'{match[1]}' is not the form that follows 'has' or 'had'"
            )
        for match in _AFTER_MODAL.finditer(text):
            yield _told(
                brief, sentence, match, 1, _BARE_FORM[match[1]], f"'{match[1]}' is not the form that follows 'should'"
            )


def _told(  # where it stands takes three
    brief: Brief, sentence: Sentence, match: re.Match[str], group: int, better: str, message: str = ""
) -> Finding:
    start, end = (sentence.start + at for at in match.span(group))
    found = Slice(sentence.passage, start, end, better)
    said = message or f"'{match[group]}' does not agree with what it belongs to"
    return finding(RULE, brief, found, said, hint=f"Probably '{better}'.")

"""Two words that together say what kind the next one is stand without a hyphen.

Why it matters
    `A long term plan` may be a long plan of a term; `low income households` may be low households. The hyphen says what
    belongs together. After the noun there is none: the plan is for the long term. After an adverb in -ly there is none
    either.

Bad
    The long term plan covers low income households for a three year period.

Good
    The long-term plan covers low-income households for a three-year period.

Source
    The Chicago Manual of Style, 7.91 to 7.96 (hyphenation guide); Hart's Rules, 3.3.
"""

import re
from collections.abc import Iterator

from briefkit.checks.language.listing import words
from briefkit.checks.language.reading import texts
from briefkit.checks.language.told import Slice, finding
from briefkit.checks.rule import Rule
from briefkit.model.brief import Brief
from briefkit.model.findings import Finding, Severity
from briefkit.model.house_style import HouseStyle

RULE = Rule("BK533", "missing-hyphen", Severity.WARNING)

_NOUN = (
    r"(?= (?:(?!(?:of|to|for|and|or|in|on|is|are|was|were|that|as|at|by|with|the|an?|its|their|this"
    r"|these)\b)[a-z]+ )?(?:[a-z]+(?:tion|tions|ment|ments|sion"
    r"|sions|ity|ities|ness|ance|ances|ence|ances|ship|ships|ism|ing|ings)"
    r"|plan|plans|policy|policies|strategy|strategies|goal|goals|target|targets|effect|effects|cost|costs|loan|loans"
    r"|debt|debts"
    r"|growth|rate|rates|trend|trends|country|countries|state|states|economy|economies|household|households|family"
    r"|families"
    r"|group|groups|worker|workers|area|areas|region|regions|market|markets|system|systems|project|projects|programme"
    r"|programmes|program|programs|scheme|schemes|approach|approaches|model|models|issue|issues|problem|problems"
    r"|measure"
    r"|measures|firm|firms|company|companies|enterprise|enterprises|bank|banks|school|schools|student|students"
    r"|people|women"
    r"|children|farmers|farmer|contract|contracts|term|period|pilot|project|process|processes|service|services|care"
    r"|impact"
    r"|impacts|risk|risks|reform|reforms|benefit|benefits|solution|solutions|study|studies|data|power|powers"
    r"|neighbourhood"
    r"|neighbourhoods|body|bodies|maker|makers|crop|crops|share|sector|sectors|evidence|budget|budgets|ceiling"
    r"|review|law)\b)"
)
_KIND = (
    "(?:long|short|medium|near) term|(?:high|low|middle|upper middle|lower middle) income|(?:high|low|good|poor)"
    " quality"
    "|(?:large|small|full) scale|(?:high|low) level|(?:high|low) cost|(?:high|low) risk|(?:high|low) skilled|high"
    " profile"
    "|high speed|low carbon|zero carbon|zero emission|net zero emissions|well (?:known|established|designed"
    "|documented|paid"
    "|funded|off|intentioned|informed|defined|developed|equipped|trained|run|meaning|connected|educated)|so called"
    "|(?:state|government|family|privately|publicly) owned"
    "|(?:evidence|community|rights|market|rules|needs|home|faith|gender|school|land|risk|place) based"
    "|(?:cost|resource|labour|labor|energy|water|capital|carbon) (?:effective|intensive|efficient)"
    "|decision making|policy making|rent seeking|nation building|peace building|problem solving|revenue raising"
    "|export led|donor funded|government funded|publicly funded|tax funded|user friendly|child friendly|old fashioned"
    "|first time|part time|full time|real time|one time|world class|third party|cross border|cross sector|multi"
    " stakeholder"
    "|nuclear (?:armed|capable)|war torn|conflict affected|drought prone|flood prone|hard to reach|hand held|far"
    " reaching"
    "|wide ranging|long standing|longer term|shorter term|export oriented|top down|bottom up|face to face|door to door"
    "|day to day|year on year|peer reviewed|climate resilient|climate smart|fast growing|slow moving|ill (?:equipped"
    "|prepared"
    "|informed|defined|advised)|much needed|hard won|deep rooted|debt ridden"
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|multi)"
_UNIT = (
    r"(?:year|month|week|day|hour|minute|point|member|page|part|step|stage|phase|storey|story|person|party|lane|tier)"
)
_PATTERNS = (
    re.compile(rf"(?<![\w-])({_KIND}){_NOUN}", re.IGNORECASE),
    re.compile(
        rf"(?<![\w,.-])((?:a|an|the|its|this|that|each|every|their|our|first|new"
        rf"|second) {_NUMBER} {_UNIT})(?= (?!(?:of|or|and|to|in|on|at|after|before|ago|later"
        r"|was|is|has|had|will|for|from|until|with|by|when|where|that|than|per|old\b)\b)[a-z]+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:a|an|the|this|that|these|those|its|their|our|some|many|most|other|several|no|any|in|by|of|for"
        rf"|as) ({_KIND}|better (?:paid|off|educated)"
        r"|best known|worst hit|hardest hit|badly hit|hard hit)(?= (?!(?:the|an?|this|that|these|those|two|three"
        r"|many|several|all|some|its|their|his|her|it|they)\b|of|or|and|to|in|on|at|as|by|for|from|with|than"
        r"|that|is|are|was|were|has|have|will|would|who|which|so|but|if|when|where|alongside|followed|during|within"
        r"|among|across|over|under|between|because|while|not|only|per|now|until|without|despite|rather|into|through"
        r"|about)[a-z]{3,})",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(\d+ year old|(?:cost|risk) benefit(?= (?:analysis|ratio))|public private(?= partnership)|supply side"
        r"|demand side)(?=s\b| [a-z])"
    ),
    re.compile(
        r"\b(counter productive|hard working|[Ss]elf (?:reliance|sufficient|sufficiency|determination|interest"
        r"|employed|employment"
        r"|help|regulation)|non (?:state|governmental|profit|compliance|payment|tariff|aligned|violent"
        r"|proliferation))\b",
        re.IGNORECASE,
    ),
)
_LY = re.compile(
    r"\b([a-z]{3,}ly)-(?=(?:[a-z]+ed|known|paid|grown|born|driven|made|built|held|sold|important|dependent|new|high"
    r"|low)\b)"
)
_NO_ADVERB = frozenset(
    words(
        "family early elderly only friendly daily monthly weekly supply assembly likely anomaly monopoly ally july"
        " italy rely reply apply"
    )
)
_ARTICLES = re.compile(r"^(?:a|an|the|its|this|that|each|every|their|our|first|new|second) ", re.IGNORECASE)


def check(brief: Brief, _style: HouseStyle) -> Iterator[Finding]:
    """Look for pairs before a noun, for a number and a unit before one, and for hyphens after adverbs."""
    for passage in texts(brief):
        text = passage.own_words
        told: set[int] = set()
        for pattern in _PATTERNS:
            for match in pattern.finditer(text):
                opening = _ARTICLES.match(match[1]) if pattern is _PATTERNS[1] else None
                start = match.start(1) + (opening.end() if opening else 0)
                told_words = text[start : match.end(1)]
                better = told_words.replace(" ", "-")
                if start in told:
                    continue
                told.add(start)
                found = Slice(passage, start, match.end(1), better)
                yield finding(RULE, brief, found, f"'{told_words}' takes a hyphen here", hint=f"Write '{better}'.")
        for match in _LY.finditer(text):
            if match[1].lower() not in _NO_ADVERB:
                found = Slice(passage, match.end() - 1, match.end(), " ")
                message = f"No hyphen stands after '{match[1]}'"
                level = Severity.SUGGESTION
                yield finding(RULE, brief, found, message, hint="Write a space.", severity=level)

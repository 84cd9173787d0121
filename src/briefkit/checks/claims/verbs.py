"""Which words of a title may be its verb."""

import re

from briefkit.checks.claims.lists import word_set

_BASE = word_set(
    "accelerate accept account achieve act adapt add address adopt advance agree aim align allow answer apply"
    " approve arrive ask attract avoid balance ban become beat begin believe benefit blame block boost borrow break"
    " bring broaden build buy calculate call can care carry catch cause change charge check choose clean clear close"
    " collect come commit compare compete complete connect consider consult continue control convert cost count"
    " cover create cross curb cut damage deal decide deepen define delay deliver demand depend deserve design"
    " destroy develop die divide double draw drive drop earn ease eat educate eliminate embed empower enable end"
    " enforce engage ensure enter equip escape establish evaluate examine exclude expand expect explain exploit"
    " extend face fail fall feed feel fight fill finance find fix flow follow force forget fund gain get give go"
    " govern grow guarantee halt halve harm harness heal hear help hide hit hold hurt ignore implement improve"
    " include increase inform introduce invest join keep kill know lack lead learn leave lend let leverage lift"
    " limit link listen live look lose lower maintain make manage matter mean measure meet mend miss mitigate"
    " mobilise mobilize modernise modernize monitor move narrow need navigate negotiate offer open organise organize"
    " outpace overcome overhaul own pay plan plant play prepare preserve prevent price prioritise prioritize produce"
    " promise promote protect prove provide publish pull push put raise reach read realise realize rebuild recover"
    " recycle redesign reduce reform regulate reinvent release rely remain remove renew repair replace require"
    " rescue respond restore rethink return revive reward ride rise run save say scale secure see seize sell send"
    " serve set settle shape share shift show shrink sink slow solve speed spend spread stand start stay steer stop"
    " strengthen struggle succeed suffer support survive sustain tackle take target tax teach tell test think"
    " threaten tie track trade train transform translate treat trust try turn uncover understand unlock upgrade use"
    " value vote wait want waste watch weaken win work worsen write"
)
_OTHERS = word_set(
    "is are was were be been has have had do does did will would should must may might could cannot can't don't"
    " isn't aren't became began built came chose cost cut drew drove fell felt fought found gave got grew held kept"
    " knew led left lent lost made meant met paid put ran rose said sank saw sent set shrank sold spent stood taught"
    " thought told took went won wrote let’s let's won’t don’t can’t isn’t aren’t"
)
_THINGS = word_set(
    "building buildings housing funding spending training planning financing warming learning banking farming"
    " fishing mining shipping crossing hearing meeting ruling setting rating ceiling beijing king ring spring string"
    " thing things nothing something anything everything morning evening being wellbeing well-being offspring"
    " reading findings savings earnings feeling wedding clothing lodging parking accounting marketing manufacturing"
    " engineering policing clean open clear close live slow lower secure complete own care cost costs price prices"
    " trade trades tax taxes value values work works plan plans plants plant share shares use uses change changes"
    " act acts support control controls demand demands benefit benefits design designs account accounts deal deals"
    " damage damages waste watch test tests trust report scale target targets speed test track tracks train trains"
    " link links limit limits offer offers release releases return returns reform reforms finance"
    " finances fund funds balance delay delays harm harms force forces loss access rise fall falls gain gains end"
    " ends start lead call calls charge charges check checks count cover cross drop face faces fight flow flows hold"
    " hope hopes labour look move moves name names order pay play promise purchase rate rates return reward rewards"
    " risk risks shift shifts show state states stay study transport turn vote votes win ban bans block blocks boost"
    " cause causes matter matters measure measures estimates means answer answers escape exploit fix help hit lift"
    " ease drive divide view repair repairs rescue settle struggle sink spread stand stop treat upgrade feed"
)
"""Words that name things more often than they say what is done; at the head of a title they may be an order."""
_DONE = re.compile(r"[a-z]{3,}ing")


def may_be_a_verb(word: str, *, is_first: bool = False) -> bool:
    """Tell whether a word, in small letters, says in a title what happens, or what is to be done.

    `Paying Ferries` has one, and so has `Pay Ferries`; `Ferry Contracts` has none.

    Args:
        word: the word.
        is_first: whether it opens the title or what follows its colon, as an order does.

    """
    if word in _OTHERS:
        return True
    if word in _THINGS and not is_first:
        return False
    return word in _BASE or bool(_DONE.fullmatch(word)) or _stem(word) in _BASE


def is_base(word: str) -> bool:
    """Tell whether a word, in small letters, is a verb as an order has it: `raise`, `publish`."""
    return word in _BASE


def _stem(word: str) -> str:
    """Give the base of a form in -s: `improves`, `reaches`, `carries`."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word.removesuffix("s")

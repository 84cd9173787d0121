"""Turns that English has otherwise, of which the words in between vary: a pattern, and what it would be."""

from typing import Final

_NO_OBJECT = r"(?!(?:for|on|off|upon|in|out|up|back|to|early)\b)"
_NAMED = (
    rf"\b(called|calls|termed|labelled|labeled|dubbed) ({_NO_OBJECT}[\w’' ]{{2,50}}?)"
    " as(?= (?:the|an?) | “| ‘)"
)
TURNS: Final = (
    (_NAMED, r"\1 \2"),
    (r"\b(prefer|preferred|preferable) ([\w-]+) than\b", r"\1 \2 to"),
    (r"\b([Tt]he reason (?:\w+ ){0,6}?is) because\b", r"\1 that"),
    (r"\b([Bb]etween) (\d[\d,.]*) to (\d[\d,.]*)(?<![,.])", r"\1 \2 and \3"),
    (r"\b([Ff]rom) (\d{4})[-–](\d{2,4})\b", r"\1 \2 to \3"),
    (r"\b([Bb]etween) (\d[\d,.]*)[-–](\d[\d,.]*)(?<![,.])", r"\1 \2 and \3"),
    (r"\b([Bb]oth) ([\w’ -]{3,40}?) as well as\b", r"\1 \2 and"),
    (r"\b([Aa]lthough|[Tt]hough) ([^,.;:]{5,80}), but\b", r"\1 \2,"),
    (r"\b(such as|including) ([^.;:()]{3,90}?),? (?:etc\b\.?|and so on|and so forth)", r"\1 \2"),
    (
        (
            r"\b(more|less) ((?:cheap|strong|weak|high|low|larg|small|great|fast|slow|safe|poor|rich|young|old|long"
            r"|short|hard|easi|clean|wid)er|better|worse)\b"
        ),
        r"\2",
    ),
    (
        (
            r"\bmost ((?:cheap|strong|weak|high|low|larg|small|great|fast|slow|safe|poor|rich|young|old|long|short|hard"
            r"|easi)est|best|worst)\b"
        ),
        r"\1",
    ),
    (r"\b2 times\b", "twice"),
    (r"\b(be|been|being) (spen|buil|sen|len)d\b", r"\1 \2t"),
    (r"\b([Ww])ho['’]s (?=[a-z]+ (?:is|are|was|were|has|have|had|needs|depends)\b)", r"\1hose "),
    (r"\b(will|would|can|could|has|have) not only ([\w ’-]{3,90}?) but \1 also\b", r"\1 not only \2 but also"),
    (r"\bwith ((?:its|the|their) [\w ]{3,40}?) onwards\b", r"since \1"),
    (r"\b([Cc]hildren|[Ww]omen|[Mm]en)s (who|are|have|were|in|of)\b", r"\1 \2"),
    (r"\b([Hh]ence|[Tt]hus),? (?:therefore|thus|hence)\b", r"\1"),
    (r"\b(each|one) others\b(?!’)", r"\1 other"),
    (
        (
            r"\b(\d[\d,.]{0,20}|two|three|four|five|several) (lakh|crore|million|billion|trillion|hundred"
            r"|thousand)s\b(?! of)"
        ),
        r"\1 \2",
    ),
    (
        r"\b(\d[\d,.]{0,20}|two|three|four|five|several) (lakh|crore|million|billion|trillion|hundred|thousand)s of\b",
        r"\1 \2",
    ),
    (
        (
            r"\b(million|billion|lakh|crore|thousand|hundred|\d[\d,.]{1,20}) (litre|liter|hectare|tonne|acre|metre"
            r"|kilometre|dollar|euro|year"
            r"|month|week|day|hour|vote|household|farmer|worker|student)(?= (?:a|per|of|in|and|are|were|have|every"
            r"|each)\b|[.,;])(?! (?:old|long|high|deep)\b)"
        ),
        r"\1 \2s",
    ),
    (
        (
            r"\b([Oo]n) (quarterly|daily|weekly|monthly|yearly|regular|annual|temporary|permanent"
            r"|voluntary) basis\b"
        ),
        r"\1 a \2 basis",
    ),
    (r"\b(founded) that\b", "found that"),
    (
        (
            r"\b(was|were|been|being|are|is) (abolish|introduce|implement|announce|publish|establish|create|provide"
            r"|require|reject|remove|replace"
            r"|adopt|approve|allow|affect|include|consider|identify|achieve|develop|launch|expect|discuss|decide"
            r"|deliver"
            r"|appoint|elect)\b"
        ),
        r"\1 \2ed",
    ),
    (r"\b(million|lakh|crore|thousand|billion) peoples\b", r"\1 people"),
    (r"\b(not only [\w ’-]{3,60}?),? but (?!also\b)(?=to |in |by |for |with |from )", r"\1 but also "),
    (
        (
            r"\b(said|says|argues?|argued|notes?|noted|acknowledges?|acknowledged|believes?|believed|shows?|showed"
            r"|found"
            r"|claims?|claimed|warns?|warned|suggests?|suggested|stated|think|thinks|knows?|mentioned|means|meant"
            r"|admits?|admitted), that\b(?! is\b)"
        ),
        r"\1 that",
    ),
    (
        r"\b(should|must|will|can|could|would|to) ([a-z]+), (an?|its|their) (?![a-z]+ (?:said|says|warned|argued))",
        r"\1 \2 \3 ",
    ),
    (r"\b(is|are|was|were|has|have|had|with|got) lot of\b", r"\1 a lot of"),
    (r"\b(is|are|was|were|much|far) lesser\b(?! known| extent| degree| of)", r"\1 less"),
    (r"\b(lesser) than\b", "less than"),
    (
        (
            r"\b(more|less) ([a-z]+(?: (?:for|in|to|among|by) [a-z]+)?) then (?=for|in|the|a|an|those|that|it|they|at"
            r"|among|to|before|ever)\b"
        ),
        r"\1 \2 than ",
    ),
    (r"\b(both) ([\w’]+) or\b", r"\1 \2 and"),
    (r"\b([Ee]ither) ([\w’]+) and ([\w’]+)\b", r"\1 \2 or \3"),
    (r"\b([Nn]either) ([\w’]+) or\b", r"\1 \2 nor"),
    (
        r"\b(not only [\w ,]{3,60}? but also) (?:has|have|is|are|was|were) (?=[a-z]+(?:ed|en|n)\b)",
        r"\1 ",
    ),
    (r"\b(two|three|four|five|one) (?:and|&) half\b", r"\1 and a half"),
    (r"\b(\w+) and (super|mini|micro)(powers|states)\b", r"\1 \3 and \2\3"),
)

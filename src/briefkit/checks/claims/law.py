"""Words of the law that are claims: they say what a court or a body with a mandate has found."""

import re

from briefkit.checks.claims.lists import word_set

LEGAL_CLAIM = re.compile(
    r"""\b(?:
        genocid(?:e|al)(?!\ (?:convention|studies|prevention))
      | war\ crim(?:e|es|inals?)(?!\ (?:tribunal|court|chamber|law))
      | crimes?\ against\ humanity | ethnic\ cleansing | state\ terrorism
      | (?<!counter-)(?<!anti-)(?<!counter\ )terrorists?(?!\ (?:financing|act\b)) | terror\ group
      | (?:is|are|was|were|be|been|being)\ (?:\w+ly\ )?(?:illegal|unlawful|unconstitutional|criminal
        |fraudulent)(?!\ to\b)
      | (?:illegal|unlawful|unconstitutional|fraudulent)(?:ly)?\ (?:annex\w*|invasion|occup\w+|detention
        |detain\w+|arrest\w*
        |war|expulsion|deport\w+|settlements?|blockade|seizure|evict\w+|attack|strikes?|act|acts|election|dismissal|ban)
      | (?:in\ )?(?:clear\ |flagrant\ |direct\ |blatant\ )?(?:violation|breach|contravention)\ of\ (?:\w+\ ){0,2}
        (?:law|treaty|constitution|charter|convention|human\ rights|sovereignty)
      | (?:violat|breach|contraven)(?:es|ed|ing)\ (?:\w+\ ){0,2}
        (?:rights?\ (?:to|of)|law|treaty|constitution|charter|convention|human\ rights|sovereignty)
      | apartheid(?!-)(?!\ (?:era|South)) | (?:is|are|was|were)\ guilty\ of | rogue\ (?:state|regime)s?
        | puppet\ (?:state|regime|government)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What only a court or a body with a mandate can say."""
LEGAL_WORDS = word_set(
    "genocide genocidal war crime crimes cleansing terrorism terrorist terrorists terror illegal illegally"
    " unlawful unlawfully"
    " unconstitutional unconstitutionally criminal fraudulent fraudulently violation breach contravention"
    " violates violated"
    " violating breaches breached breaching contravenes contravened contravening apartheid guilty rogue puppet"
)
"""Of these one stands in every sentence that says so."""

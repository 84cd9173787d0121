"""No text makes a rule on claims fail, and a long one takes no more than its length asks for."""

from hypothesis import given
from hypothesis import strategies as st

from briefkit.checks import catalogue
from briefkit.checks.claims.quotations import quotations
from briefkit.checks.claims.statements import statements
from briefkit.checks.claims.statistics import numbers
from support.briefs import house_style, read

HEAD = "---\ntype: open\ntitle: Clean water for Lucknow\ndate: 2024-10-28\nauthors: [Asha Rao]\n---\n\n"
PIECES = (
    "41 per cent",
    "₹2,500",
    "half of the wells",
    "“cannot wait for rain”",
    "‘reform’",
    "[@rao, p. 3]",
    "The Department of Safe Water (DSW)",
    "DSW",
    "(MA)",
    "U.S.",
    "US",
    "nuclear-capable",
    "Nuclear capable",
    "Zelenskyy",
    "Zelensky",
    "last month",
    "in June",
    "on Wednesday, 31 June 2024",
    "President Rao",
    "will inevitably",
    "genocide",
    "the largest",
    "should be inspected",
    "Asha Rao said that",
    "\n\n## About the Author\n\nRosa Amadi is",
    "Department of safe water",
    "DfT",
    "pumps, pipes, and wells",
    "infrastructure",
    "assume that",
    "two times as much",
    ".",
    ",",
    "\n\n",
    "\n\n> ",
    "\n\n- ",
    "\n\n## Way Forward\n\n",
    "\n\n::: recommendations\n1. **Council:** ",
    "\n:::\n\n",
    "^[A note.]",
    "`code`",
    "हिन्दी",
    "\u00a0",
    "(",
    "”",
)
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map(" ".join)
FAMILIES = ("BK128", "BK129", "BK13", "BK215", "BK216", "BK217", "BK218", "BK219", "BK22", "BK3", "BK616", "BK617")
RULES = [entry for entry in catalogue.entries() if entry.rule.code.startswith(FAMILIES)]


@given(TEXTS)
def test_no_text_makes_a_rule_fail(text: str) -> None:
    brief = read(HEAD + text)
    for entry in RULES:
        list(entry.check(brief, house_style()))


@given(TEXTS)
def test_what_is_found_lies_within_its_sentence(text: str) -> None:
    brief = read(HEAD + text)
    for one in statements(brief):
        assert len(one.own) == len(one.text)
        assert all(0 <= number.start < number.end <= len(one.own) for number in numbers(one.own, one.vocabulary))
    assert all(0 <= quoted.start <= quoted.end for quoted in quotations(brief))


def test_a_long_text_is_read_in_steps_that_grow_with_its_length() -> None:
    text = " ".join(f"The mayor of Ward {n} said that “water costs {n} rupees” in June." for n in range(2_000))
    assert len(statements(read(HEAD + text))) > len(text) // 100


def test_a_language_that_the_rules_cannot_read_is_left_alone() -> None:
    brief = read(
        HEAD.replace("date:", "lang: fr\ndate:") + "Les puits servent 41 % de la ville, « sans pluie ni eau ».\n"
    )
    assert not [finding for entry in RULES for finding in entry.check(brief, house_style())]

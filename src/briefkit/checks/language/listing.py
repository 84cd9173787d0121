"""Lists of words, typed as running text: easier to read and to add to than one literal for each."""


def words(text: str) -> tuple[str, ...]:
    """Give the words of a text that stand between spaces."""
    return tuple(text.split())


def pairs(text: str) -> dict[str, str]:
    """Give the words of a text as pairs: `went=go`; an underscore stands for a space."""
    return {left: right.replace("_", " ") for left, _, right in (pair.partition("=") for pair in text.split())}

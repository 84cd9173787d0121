"""Lists of words, typed as running text: easier to read and to add to than one literal for each."""


def words(text: str) -> tuple[str, ...]:
    """Give the words of a text that stand between spaces."""
    return tuple(text.split())

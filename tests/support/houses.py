"""The house styles that come with briefkit, each read once."""

from functools import cache

from briefkit import styles
from briefkit.model.house_style import HouseStyle


@cache
def load(name: str) -> HouseStyle:
    """Give a house style by its name; one that a test makes in a folder is loaded by `briefkit.styles`."""
    return styles.load(name)

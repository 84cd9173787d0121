"""How words are set at a place in a line."""

from dataclasses import dataclass, replace

from briefkit.render.formats.docx.manuscript import Place
from briefkit.render.formats.docx.roles.words import marked_name


@dataclass(frozen=True, slots=True)
class Ink:
    """How words are set at a place in a line."""

    place: Place
    base: str = ""
    """Character style where the author has marked nothing: `Addressee`."""
    marks: frozenset[str] = frozenset()
    bare: bool = False
    """Whether links and notes are left out: inside a link, and where words are set a second time."""

    quiet: bool = False
    """Whether links look like the words around them: on a coloured ground."""

    @property
    def style(self) -> str:
        """Give the name of the character style."""
        return marked_name(self.marks) if self.marks else self.base

    def marked(self, mark: str) -> "Ink":
        """Give the same ink with one mark more."""
        return replace(self, marks=self.marks | {mark})

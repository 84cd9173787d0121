"""The sheet that the styles stand on: what follows from the page and type tokens of a house style."""

from dataclasses import dataclass, field
from typing import Final

from briefkit.model.house_style import HouseStyle, TypeToken
from briefkit.render.formats.docx.looks import Face, Frame
from briefkit.render.formats.docx.stylist import Stylist

BOLD_FROM: Final = 600
"""Word knows four faces to a family: what is semibold elsewhere is bold here."""
EMPTY_LIST: Final = 1
"""The list without numbers: its tab carries the words to the right, while rule and ground begin at the left."""
PAD: Final = 4.0
"""Millimetres between the edge of a panel and its text."""
CODE_PAD: Final = 2.0
"""Millimetres between the text's edge and a block of code, whose ground reaches back to it."""
QUOTE_PAD: Final = 6.0
"""Millimetres between the text's edge and a quotation."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Lengths and faces, by the tokens of one house style."""

    style: HouseStyle
    rtl: bool = False
    """Whether text runs from the right: then the page is mirrored, and `left` is the side where lines begin."""
    stylist: Stylist = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "stylist", Stylist(self.style))

    @property
    def left(self) -> float:
        """Give millimetres from the paper's edge to the text."""
        return self.style.page.left

    @property
    def right(self) -> float:
        """Give millimetres from the text to the paper's edge."""
        return self.style.page.right

    @property
    def measure(self) -> float:
        """Give the width of the text, in millimetres."""
        return self.style.page.width - self.left - self.right

    @property
    def hang(self) -> float:
        """Give how far left of the text the margin column begins; 0 where there is none."""
        page = self.style.page
        return page.column + page.gutter if page.column else 0

    @property
    def column(self) -> bool:
        """Whether there is a margin column."""
        return self.style.page.column > 0

    @property
    def band(self) -> bool:
        """Whether the title stands on a band of the house's colour."""
        return self.style.page.masthead == "band"

    @property
    def line(self) -> float:
        """Give the lead of the text, in points: all space down the page is a part of it."""
        return self.token("body").lead

    def token(self, *names: str) -> TypeToken:
        """Give the first type token of these names that the house has."""
        return self.stylist.token(*names)

    def lead(self, *names: str) -> float:
        """Give a token's lead, in points."""
        return self.token(*names).lead

    def face(self, *names: str, colour: str = "", figures: bool = False) -> Face:
        """Give the face of a token.

        Args:
            names: of type tokens; the first that the house has is taken.
            colour: name of a colour token.
            figures: whether the house's figures for running text are asked for, and not lining ones.

        """
        token = self.token(*names)
        oldstyle = "oldstyle" in self.style.figures
        return Face(
            role=token.role,
            size=token.size,
            bold=token.weight >= BOLD_FROM,
            italic=token.italic,
            colour=colour,
            figures="oldStyle" if figures and oldstyle and token.role != "ui" else "",
        )

    def margin_frame(self, down: float = 0) -> Frame:
        """Give the place in the margin column, so many points below the top of the text beside it."""
        page = self.style.page
        from_start = self.left - self.hang
        from_left = page.width - from_start - page.column if self.rtl else from_start
        return Frame(page.column, from_left, down)

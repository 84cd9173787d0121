"""The sheet that the styles stand on: what follows from the page and type tokens of a house style."""

from dataclasses import dataclass, field
from typing import Final, Literal

from briefkit.model.house_style import Heads, HouseStyle, TypeToken
from briefkit.render.formats.docx.looks import Face, Frame
from briefkit.render.formats.docx.stylist import Stylist
from briefkit.render.numerals import counters
from briefkit.render.scripts import Lettering

BOLD_FROM: Final = 600
"""Word knows four faces to a family: what is semibold elsewhere is bold here."""
EMPTY_LIST: Final = 1
"""The list without numbers: its tab carries the words to the right, while rule and ground begin at the left."""
SECTIONS_LIST: Final = 999
"""The list of the headings, where the house style counts sections."""
PARAGRAPHS_LIST: Final = 998
"""The list of the paragraphs, where the house style counts them."""
NUMBER_ROOM: Final = 12.0
"""Millimetres from the number of a paragraph to its text; the style sheets of the page have the same measure."""
SUMMARY: Final = "Summary Text"
"""Style of a paragraph of the summary, where the house sets it in a size of its own."""
NUMBERED: Final = "Numbered Paragraph"
"""Style of a paragraph of the text that bears a number."""
_STEEP: Final = 1.7
"""Lines that must stand further apart than so many sizes hold the long strokes of Nastaliq."""
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
    letters: tuple[Lettering, ...] = ()
    """The scripts of the text beside the Latin one."""
    stylist: Stylist = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "stylist", Stylist(self.style, self.letters[0] if self.letters else None))

    @property
    def counters(self) -> tuple[str, str, str]:
        """Give what counts a numbered list, one in it, and one in that, as Word names them."""
        return counters(next((letters.script for letters in self.letters if letters.main), "")).word

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
        """Give the width of the text, or of one of its columns, in millimetres."""
        return self.style.page.measure

    @property
    def full_measure(self) -> float:
        """Give the width of all columns together, in millimetres."""
        return self.style.page.full_measure

    @property
    def hang(self) -> float:
        """Give how far before the text the margin column begins, or what hangs there; 0 where nothing does."""
        return self.style.page.before

    @property
    def column(self) -> bool:
        """Whether there is a margin column."""
        return self.style.page.column > 0

    @property
    def middle(self) -> Literal["", "center"]:
        """Give how lines are aligned that stand in the middle where the title does."""
        return "center" if self.style.page.masthead == "centred" else ""

    @property
    def band(self) -> bool:
        """Whether the title stands on a band of the house's colour."""
        return self.style.page.masthead in ("band", "cover", "title")

    @property
    def cover(self) -> bool:
        """Whether the title and the key messages have a page of their own."""
        return self.style.page.masthead == "cover"

    @property
    def night(self) -> bool:
        """Whether the key messages stand on a ground of their own under that band."""
        return self.style.page.masthead == "title"

    @property
    def heads(self) -> Heads:
        """Give how heads of sections stand; over a margin column they have a way of their own."""
        return "plain" if self.column else self.style.page.heads

    @property
    def key_panel(self) -> bool:
        """Whether key messages stand on a ground."""
        return not self.column and self.style.page.key_messages == "panel"

    @property
    def box_words(self) -> str:
        """Give the colour of words in boxes, where those have a ground of their own; else nothing."""
        own = "box" in self.style.colours and self.style.page.box == "ground"
        return "on-box" if own else ""

    @property
    def stat_ground(self) -> bool:
        """Whether statistics stand on a ground of their own."""
        return "stats" in self.style.colours and not self.column and self.style.page.columns == 1

    @property
    def figure_hang(self) -> float:
        """Give how far before the text figures, tables and pull quotes begin."""
        return self.style.page.figure_measure - self.style.page.measure

    @property
    def ruled_steps(self) -> bool:
        """Whether a rule stands over each recommendation; with a margin column one does in any case."""
        return not self.column and self.style.page.recommendations == "ruled"

    @property
    def furniture_hang(self) -> float:
        """Give how far before the text running heads and feet begin: where heads do."""
        return self.hang if self.heads == "hang" else 0.0

    @property
    def line(self) -> float:
        """Give the lead of the text, in points: all space down the page is a part of it."""
        return self.token("body").lead

    def known(self, *names: str) -> str:
        """Give the first of these names of colours that the house has; the last one where it has none."""
        return next((name for name in names if name in self.style.colours), names[-1])

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
            small_caps=token.small_caps or None,
            track=0.05 * token.size if token.small_caps else None,
        )

    @property
    def least_lead(self) -> float:
        """Give the least distance of lines that the script of the text asks for, in sizes; 0 for Latin letters."""
        return self.letters[0].typefaces["head"].leading if self.letters and self.letters[0].main else 0

    def headroom(self, *names: str) -> float | None:
        """Give the points over a title whose long strokes rise above its line; None where there are none."""
        return 0.4 * self.token(*names).size if self.least_lead > _STEEP else None

    def margin_frame(self, down: float = 0) -> Frame:
        """Give the place in the margin column, so many points below the top of the text beside it."""
        return self.frame(self.style.page.column, self.left - self.hang, down)

    def frame(self, width: float, from_start: float, down: float = 0) -> Frame:
        """Give a place so many millimetres from the edge of the page at which lines begin."""
        from_left = self.style.page.width - from_start - width if self.rtl else from_start
        return Frame(width, from_left, down, edge=from_start if self.rtl else 0)

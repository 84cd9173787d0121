"""The cascade run over a page, and which colour each stretch of its words has on which ground."""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final, TypeAlias
from xml.etree.ElementTree import Element

from briefkit.model.colours import READABLE, VISIBLE
from briefkit.model.meetings import Ink, Medium, Meeting
from briefkit.render.meetings.names import Names, matched
from briefkit.render.meetings.table import SHADED

Rgb: TypeAlias = tuple[float, float, float]
_LARGE: Final = 24.0
"""CSS pixels from which on words are large: 18 points (WCAG 2.2, "large scale")."""
_LARGE_BOLD: Final = 18.66
_BOLD: Final = 700
_ROOT_SIZE: Final = 16.0
_TELEPHONE: Final = (360.0, 640.0)
"""CSS pixels that `vw` and `vh` are parts of: words that are large there are large everywhere."""
_FIRST_DYE: Final = 0x010203
_STEP: Final = 0x000305
_WORDS: Final = re.compile(r"\w")


@dataclass(frozen=True)
class Palette:
    """The tokens of one colour scheme, each with a dye: a colour that stands for it in the cascade alone."""

    colours: Mapping[str, str]
    dyes: Mapping[str, str]

    @classmethod
    def of(cls, colours: Mapping[str, str]) -> "Palette":
        """Give the palette of these tokens."""
        return cls(colours, {name: f"#{_FIRST_DYE + n * _STEP:06x}" for n, name in enumerate(colours)})

    def dyed(self, colours: Mapping[str, str]) -> dict[str, str]:
        """Give the names of some colours with their dyes."""
        return {name: self.dyes[name] for name in colours}

    @cached_property
    def _tokens(self) -> dict[str, str]:
        return {dye: name for name, dye in self.dyes.items()}

    @cached_property
    def _spelt_out(self) -> dict[str, str]:
        """What drawings on paper hold, which know no custom properties."""
        return {value: name for name, value in reversed(tuple(self.colours.items()))}

    def seen(self, rgb: Rgb) -> Ink:
        """Give what a computed colour is: a token, or a colour that the sheet itself names."""
        value = _hexed(rgb)
        token = self._tokens.get(value) or self._spelt_out.get(value, "")
        return Ink(self.colours[token], token) if token else Ink(value)


@contextmanager
def quiet() -> Iterator[None]:
    """Let WeasyPrint warn nobody: what it does not know, such as the anchors of a browser, is no fault here."""
    logger = logging.getLogger("weasyprint")
    was, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = was


def _refuse(url: str, *_: object, **__: object) -> dict[str, object]:
    raise ValueError(f"{url} is not fetched")


class Cascade:
    """The computed styles of a page."""

    def __init__(self, root: Element, styles: Any) -> None:  # noqa: ANN401 - WeasyPrint is not typed
        self._root = root
        self._styles = styles
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self._names = Names(root, self._parents)
        self._shaded = matched(root, dict.fromkeys(SHADED, ""))
        self._medium: Medium = "print"
        self._palette = Palette({}, {})
        self._fill_sizes()

    def _fill_sizes(self) -> None:
        """Give an element whose `font` WeasyPrint cannot put together the size of the one around it, as CSS has it."""
        for element in self._root.iter():  # from the top down, since sizes build on one another
            for pseudo in (None, "before", "after"):
                style = self._styles(element, pseudo)
                if style is not None and style["font_size"] is None:
                    around = self._styles(self._parents.get(element)) if pseudo is None else self._styles(element)
                    style["font_size"] = _ROOT_SIZE if around is None else around["font_size"]

    @classmethod
    def of(cls, html: str, sheet: str, kind: str) -> "Cascade":
        """Run the cascade.

        Args:
            html: the text of the page.
            sheet: its style sheet, without media queries.
            kind: `screen` or `print`.

        """
        from weasyprint import CSS, HTML  # noqa: PLC0415 - half a second
        from weasyprint.css import get_all_computed_styles  # noqa: PLC0415

        page = HTML(string=html, base_url="bk-style:", url_fetcher=_refuse, media_type=kind)
        parsed = CSS(string=sheet, base_url="bk-style:", url_fetcher=_refuse, media_type=kind)
        styles = get_all_computed_styles(page, [parsed])
        styles.initial_page_sizes.update(box=_TELEPHONE, area=_TELEPHONE)
        return cls(page.etree_element, styles)

    def meetings(self, medium: Medium, palette: Palette) -> Iterator[Meeting]:
        """Give what words meet which ground.

        Args:
            medium: where the page is seen.
            palette: the tokens of its scheme; the sheet has their dyes.

        """
        self._medium, self._palette = medium, palette
        for element in self._root.iter():
            style = self._styles(element) if isinstance(element.tag, str) else None
            if style is None or self._hidden(element) or not self._in_body(element):
                continue
            if _own_words(element):
                yield self._meeting(element, style, seen=True)
            for pseudo in ("before", "after"):
                generated = self._styles(element, pseudo)
                if generated is not None and _generates(generated):
                    yield self._meeting(element, generated, seen=False)

    def _in_body(self, element: Element) -> bool:
        return any(one.tag == "body" for one in self._line(element))

    def _hidden(self, element: Element) -> bool:
        style = self._styles(element)
        shown = style["visibility"] == "visible"
        drawing = any("svg" in str(one.tag) for one in self._line(element))
        return drawing or not shown or any(self._gone(one) for one in self._line(element))

    def _gone(self, element: Element) -> bool:
        style = self._styles(element)
        return style is not None and (style["display"][0] == "none" or style["opacity"] == 0)

    def _line(self, element: Element) -> Iterator[Element]:
        while element is not None:
            yield element
            element = self._parents.get(element)  # type: ignore[assignment]

    def _meeting(self, element: Element, style: Any, *, seen: bool) -> Meeting:  # noqa: ANN401 - as above
        line = [(one, own) for one in self._line(element) if (own := self._styles(one)) is not None]
        if self._styles(element) is not style:  # a pseudo-element stands in its element
            line.insert(0, (element, style))
        ink, ground = self._painted(line, len(line) - 1, Ink(self._palette.colours["paper"], "paper"))
        on, drawn = self._named_ground(line)
        return Meeting(
            part=self._names.part(element),
            on=on,
            ink=ink,
            ground=ground,
            needs=VISIBLE if _is_large(style) else READABLE,
            medium=self._medium,
            seen=seen and not drawn and ink.value != ground.value,
        )

    def _painted(self, line: list[tuple[Element, Any]], at: int, below: Ink) -> tuple[Ink, Ink]:
        """Give the colour of the words at the head of a line of elements, and of their ground, painted from the root.

        What has an opacity is painted with all that is inside it, and then laid over what is below.
        """
        _, style = line[at]
        ground = _mixed(*self._colour(style, style["background_color"]), below)
        if at:
            ink, ground = self._painted(line, at - 1, ground)
        else:
            ink = _mixed(*self._colour(style, style["color"]), ground)
        opacity = float(style["opacity"])
        return _mixed(ink, opacity, below), _mixed(ground, opacity, below)

    def _colour(self, style: Any, value: Any) -> tuple[Ink, float]:  # noqa: ANN401 - as above
        if value == "currentcolor":
            value = style["color"]
        red, green, blue = value.to("srgb").coordinates[:3]
        return self._palette.seen((red, green, blue)), float(value.alpha)

    def _named_ground(self, line: list[tuple[Element, Any]]) -> tuple[str, bool]:
        """Give what the nearest ground is called, and whether a picture or a gradient lies between it and the words."""
        drawn = False
        for element, style in line:
            drawn = drawn or element in self._shaded or any(kind != "none" for kind, _ in style["background_image"])
            if self._colour(style, style["background_color"])[1] > 0:
                return self._names.ground(element), drawn
        return "", drawn


def _mixed(over: Ink, alpha: float, below: Ink) -> Ink:
    """Give what is seen of a colour that lets something of what is below through."""
    if alpha >= 1:
        return over
    if alpha <= 0:
        return below
    red, green, blue = (
        a * alpha + b * (1 - alpha) for a, b in zip(_parts(over.value), _parts(below.value), strict=True)
    )
    return Ink(_hexed((red, green, blue)))


def _own_words(element: Element) -> bool:
    """Tell whether words stand in an element itself and not only in others inside it."""
    return any(_WORDS.search(text or "") for text in (element.text, *(child.tail for child in element)))


def _generates(style: Any) -> bool:  # noqa: ANN401 - as above
    """Tell whether a pseudo-element shows words or numbers: a dash before a line may be seen or not."""
    content = style["content"]
    if not isinstance(content, tuple | list):
        return False
    return any(
        kind.startswith("counter") or (kind == "string" and isinstance(value, str) and _WORDS.search(value))
        for kind, value in (item for item in content if isinstance(item, tuple) and len(item) == 2)  # noqa: PLR2004 - kind and value
        if isinstance(kind, str)
    )


def _is_large(style: Any) -> bool:  # noqa: ANN401 - as above
    size = float(style["font_size"])
    return size >= _LARGE or (size >= _LARGE_BOLD and int(style["font_weight"]) >= _BOLD)


def _parts(value: str) -> Rgb:
    red, green, blue = (int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hexed(rgb: Rgb) -> str:
    return "#" + "".join(f"{int(255 * min(max(part, 0), 1) + 0.5):02x}" for part in rgb)

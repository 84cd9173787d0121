"""A Hunspell dictionary read by spylls, which is slow to import: only what needs it imports this."""

import io
from pathlib import Path

from spylls.hunspell import Dictionary, readers
from spylls.hunspell.readers.file_reader import BaseReader


class _Reader(BaseReader):  # type: ignore[misc]  # spylls says nothing of its types
    """The lines of a file; spylls's own reader leaves it open."""

    def __init__(self, path: Path, encoding: str = "Windows-1252") -> None:
        self._data = path.read_bytes()
        super().__init__(self._text(encoding))

    def reset_encoding(self, encoding: str) -> None:
        """Go on in another encoding, from the line that is reached."""
        self.reset_io(self._text(encoding))

    def _text(self, encoding: str) -> io.StringIO:
        # some dictionaries have bytes among their flags that are no letters
        return io.StringIO(self._data.decode(encoding, "surrogateescape"), newline=None)


def read(path: Path) -> Dictionary:
    """Give the dictionary in two files, `en_GB.aff` and `en_GB.dic`.

    Args:
        path: theirs, without the endings.

    """
    aff, context = readers.read_aff(_Reader(path.with_suffix(".aff")))
    words = readers.read_dic(_Reader(path.with_suffix(".dic"), context.encoding), aff=aff, context=context)
    return Dictionary(aff, words)

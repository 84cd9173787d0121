"""Makes the list of English words that briefkit knows, from the word lists of SCOWL (Debian's package `scowl`).

Usage: word_list.py FOLDER, the folder with `british-words.35` and its sisters.
"""

import gzip
import re
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/briefkit/checks/language/known_words.txt.gz"
COMMON, KNOWN = 50, 70
"""Sizes of SCOWL: what most people use, and what a large dictionary has."""
_FILE = re.compile(r"(american|british|british_z|english|canadian|australian|\w+_variant_[12])-(words|upper)\.(\d+)")
_WORD = re.compile(r"[a-z]+")


def words(folder: Path, most: int) -> set[str]:
    """Give the words in small letters of all English up to a size of SCOWL."""
    found: set[str] = set()
    for path in folder.iterdir():
        match = _FILE.fullmatch(path.name)
        if match and int(match[3]) <= most:
            found |= {word for word in path.read_text("latin-1").split() if _WORD.fullmatch(word)}
    return found


def main() -> None:
    """Write the common words, an empty line, and the others."""
    folder = Path(sys.argv[1])
    common = words(folder, COMMON)
    rarer = words(folder, KNOWN) - common
    text = "\n".join((*sorted(common), "", *sorted(rarer), ""))
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{TARGET.name}: {len(common)} common words, {len(rarer)} others, {TARGET.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()

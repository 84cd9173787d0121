"""What Word asks of recorded changes beyond the schema (ECMA-376-1, 17.13.5, and what it calls corrupt)."""

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STORIES = re.compile(r"word/(document|footnotes|header\d*|footer\d*)\.xml")
GONE = (f"{W}del", f"{W}moveFrom")
COME = (f"{W}ins", f"{W}moveTo")
RUN_CHANGES = frozenset(GONE + COME)
RANGES = {f"{W}moveFromRangeStart": f"{W}moveFromRangeEnd", f"{W}moveToRangeStart": f"{W}moveToRangeEnd"}
NUMBERED = frozenset({*RUN_CHANGES, f"{W}pPrChange", f"{W}rPrChange", f"{W}bookmarkStart", *RANGES})
DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
IN_RUN = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}

Stories = Mapping[str, etree._Element]  # noqa: SLF001 - lxml's own name for what it gives


def change_faults(data: bytes) -> list[str]:
    """Give the rules that the recorded changes of a Word file break."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        stories = {n: etree.fromstring(archive.read(n)) for n in archive.namelist() if STORIES.fullmatch(n)}
    return [f"{rule.__name__}: {told}" for rule in RULES for told in rule(stories)]


def numbers_differ(stories: Stories) -> Iterator[str]:
    counted = Counter(e.get(f"{W}id") for root in stories.values() for e in root.iter(*NUMBERED))
    yield from (f"w:id {number} stands {count} times" for number, count in counted.items() if count > 1)


def changes_have_author_and_date(stories: Stories) -> Iterator[str]:
    for one in _all(stories, *RUN_CHANGES, f"{W}pPrChange", *RANGES):
        if not one.get(f"{W}author") or not DATE.fullmatch(one.get(f"{W}date", "")):
            yield f"{_named(one)} by '{one.get(W + 'author')}' on '{one.get(W + 'date')}'"


def no_change_in_a_change(stories: Stories) -> Iterator[str]:
    for one in _all(stories, *RUN_CHANGES):
        if _inside_runs(one) and any(e.tag in RUN_CHANGES for e in one.iterancestors()):
            yield _named(one)


def no_link_in_a_change(stories: Stories) -> Iterator[str]:
    """`w:ins` and `w:del` hold runs (CT_RunTrackChange); a link or a simple field holds them, never the other way."""
    for one in _all(stories, f"{W}hyperlink", f"{W}fldSimple", f"{W}p"):
        if any(e.tag in RUN_CHANGES for e in one.iterancestors()):
            yield _named(one)


def nothing_is_empty(stories: Stories) -> Iterator[str]:
    for one in _all(stories, f"{W}r", f"{W}hyperlink", f"{W}fldSimple"):
        if not [e for e in one if e.tag != f"{W}rPr"]:
            yield _named(one)
    for one in _all(stories, *RUN_CHANGES):
        if _inside_runs(one) and not len(one):
            yield _named(one)


def words_have_the_names_of_their_fate(stories: Stories) -> Iterator[str]:
    deleted = {name: tag for tag, name in IN_RUN.items()}
    for one in _all(stories, *IN_RUN, *deleted):
        gone = any(e.tag == f"{W}del" for e in one.iterancestors())
        if gone != (one.tag in deleted):
            yield f"{_named(one)} '{one.text}'"


def no_field_is_parted(stories: Stories) -> Iterator[str]:
    """A field begins, parts and ends with one fate, in one paragraph."""
    for paragraph in _all(stories, f"{W}p"):
        open_in: list[tuple[etree._Element, list[str | None]]] = []
        for one in paragraph.iter(f"{W}fldChar"):
            kind, around = one.get(f"{W}fldCharType"), _change(one)
            if kind == "begin":
                open_in.append((around, [kind]))
            elif not open_in or open_in[-1][0] is not around:
                yield f"{kind} of a field stands in another change than its begin"
            elif kind == "end":
                open_in.pop()
        if open_in:
            yield "a field that does not end"


def ends_that_must_stay_stay(stories: Stories) -> Iterator[str]:
    """The last end of a cell, a note or the text cannot come or go, but for a cell of a row that does."""
    for holder in _all(stories, f"{W}tc", f"{W}footnote", f"{W}body"):
        last = next((one for one in reversed(holder) if one.tag in (f"{W}p", f"{W}tbl")), None)
        if last is None or (last.tag != f"{W}p" and holder.tag != f"{W}footnote"):
            yield f"{_named(holder)} does not end in a paragraph"
        elif last.find(f"{W}pPr/{W}rPr") is not None and not _row_changes(holder):
            yield from (_named(one) for one in last.find(f"{W}pPr/{W}rPr") if one.tag in RUN_CHANGES)


def rows_that_go_have_only_words_that_go(stories: Stories) -> Iterator[str]:
    for row in _all(stories, f"{W}tr"):
        for fate, others in (("del", (f"{W}del", f"{W}moveFrom")), ("ins", (f"{W}ins", f"{W}moveTo"))):
            if row.find(f"{W}trPr/{W}{fate}") is None:
                continue
            for run in row.iter(f"{W}r"):
                if not any(e.tag in others for e in run.iterancestors()):
                    yield f"a row with w:{fate} and other words: '{''.join(run.itertext())}'"


def tables_have_rows_and_cells_of_one_grid(stories: Stories) -> Iterator[str]:
    for table in _all(stories, f"{W}tbl"):
        if table.find(f"{W}tr") is None:
            yield "a table without rows"


def moves_have_two_ends(stories: Stories) -> Iterator[str]:
    for name, root in stories.items():
        for start, end in RANGES.items():
            starts = [one.get(f"{W}id") for one in root.iter(start)]
            ends = [one.get(f"{W}id") for one in root.iter(end)]
            if starts != ends:
                yield f"{name}: {start.removeprefix(W)} {starts}, ends {ends}"
    names = [sorted(one.get(f"{W}name", "") for one in _all(stories, start)) for start in RANGES]
    if names[0] != names[1] or len(set(names[0])) != len(names[0]):
        yield f"moved from {names[0]}, to {names[1]}"


def what_moved_stands_in_its_range(stories: Stories) -> Iterator[str]:
    for kind in ("From", "To"):
        for root in stories.values():
            depth = 0
            for one in root.iter():
                depth += (one.tag == f"{W}move{kind}RangeStart") - (one.tag == f"{W}move{kind}RangeEnd")
                if one.tag == f"{W}move{kind}" and _inside_runs(one) and depth != 1:
                    yield f"w:move{kind} in {depth} ranges"


def bookmarks_have_two_ends_and_a_name_of_their_own(stories: Stories) -> Iterator[str]:
    starts = list(_all(stories, f"{W}bookmarkStart"))
    ends = Counter(one.get(f"{W}id") for one in _all(stories, f"{W}bookmarkEnd"))
    yield from (f"{one.get(f'{W}name')} does not end" for one in starts if ends[one.get(f"{W}id")] != 1)
    names = Counter(one.get(f"{W}name") for one in starts)
    yield from (f"{name} stands {count} times" for name, count in names.items() if count > 1)


def marks_stand_first_and_looks_last(stories: Stories) -> Iterator[str]:
    for look in _all(stories, f"{W}pPr"):
        tags = [one.tag.removeprefix(W) for one in look]
        order = [tag for tag in tags if tag in ("rPr", "sectPr", "pPrChange")]
        if tags[len(tags) - len(order) :] != order or order != sorted(order, key=["rPr", "sectPr", "pPrChange"].index):
            yield f"w:pPr with {tags}"
    for look in _all(stories, f"{W}pPrChange"):
        if look.find(f"{W}pPr") is None or look.find(f"{W}pPr/{W}rPr") is not None:
            yield "w:pPrChange holds w:pPr without w:rPr"


RULES: tuple[Callable[[Stories], Iterator[str]], ...] = (
    numbers_differ,
    changes_have_author_and_date,
    no_change_in_a_change,
    no_link_in_a_change,
    nothing_is_empty,
    words_have_the_names_of_their_fate,
    no_field_is_parted,
    ends_that_must_stay_stay,
    rows_that_go_have_only_words_that_go,
    tables_have_rows_and_cells_of_one_grid,
    moves_have_two_ends,
    what_moved_stands_in_its_range,
    bookmarks_have_two_ends_and_a_name_of_their_own,
    marks_stand_first_and_looks_last,
)


def _all(stories: Stories, *tags: str) -> Iterator[etree._Element]:
    for root in stories.values():
        yield from root.iter(*tags)


def _inside_runs(one: etree._Element) -> bool:
    """Whether a change holds runs, and is no mark in properties."""
    return one.getparent().tag not in (f"{W}rPr", f"{W}trPr")


def _change(one: etree._Element) -> etree._Element | None:
    return next((e for e in one.iterancestors() if e.tag in RUN_CHANGES), None)


def _row_changes(cell: etree._Element) -> bool:
    look = cell.getparent().find(f"{W}trPr") if cell.tag == f"{W}tc" else None
    return look is not None and any(one.tag in RUN_CHANGES for one in look)


def _named(one: etree._Element) -> str:
    return f"w:{etree.QName(one).localname}"

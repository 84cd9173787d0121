"""From bytes to text."""

from hypothesis import given
from hypothesis import strategies as st

from briefkit.model.positions import Span
from briefkit.reader import decode


def test_plain_text_is_decoded_without_a_problem() -> None:
    assert decode("Früh\r\n".encode()) == ("Früh\r\n", ())


def test_a_byte_that_is_not_utf_8_is_reported_at_its_place() -> None:
    text, (problem,) = decode(b"one\ntw\xff o")
    assert problem.name == "unreadable-file"
    assert problem.span == Span.of(2, 3, 2, 4)
    assert text == "one\ntw\ufffd o"


def test_utf_16_and_word_files_are_named() -> None:
    assert "UTF-16" in decode("title".encode("utf-16"))[1][0].message
    assert "Word" in decode(b"PK\x03\x04\xff\xff")[1][0].message


def test_an_empty_file_is_unreadable() -> None:
    for data in (b"", b" \n\n", b"\xef\xbb\xbf"):
        assert [problem.name for problem in decode(data)[1]] == ["unreadable-file"]


def test_a_file_of_more_than_ten_megabytes_is_refused() -> None:
    text, (problem,) = decode(b"a" * 1_000_001)
    assert (text, problem.name) == ("", "unreadable-file")


def test_a_nul_character_is_reported_at_its_place() -> None:
    (problem,) = decode(b"a\nb\x00")[1]
    assert (problem.name, problem.span) == ("unreadable-file", Span.of(2, 2, 2, 3))


def test_a_byte_order_mark_is_a_finding_and_no_more() -> None:
    text, (problem,) = decode(b"\xef\xbb\xbftext")
    assert (text, problem.name, problem.span) == ("\ufefftext", "byte-order-mark", Span.of(1, 1, 1, 2))


@given(st.binary())
def test_no_bytes_make_it_raise(data: bytes) -> None:
    text, problems = decode(data)
    assert isinstance(text, str)
    assert all(problem.message for problem in problems)

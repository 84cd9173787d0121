"""Whatever an author types, the file stays a file and keeps every word that XML can hold."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from briefkit.model.blocks import CodeBlock, Paragraph, Statistic
from briefkit.model.inlines import Code, Emphasis, Link, Strong, Text
from support.word_files import file_of, paragraphs

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ANY_TEXT = st.text(st.characters(), min_size=1)


def kept(text: str) -> str:
    return "".join(NOT_IN_XML.sub("", text).split())


@given(ANY_TEXT)
@settings(max_examples=40, deadline=None)
def test_any_words_come_through(text: str) -> None:
    pieces = (Text(text), Strong((Emphasis((Text(text),)),)), Code(text), Link((Text(text),), text, text))
    data = file_of(Paragraph((Text("x"), *pieces), key="a" * 12))
    assert "".join(paragraphs(data)[-1][1].split()) == "x" + kept(text) * 4


@given(ANY_TEXT, ANY_TEXT)
@settings(max_examples=20, deadline=None)
def test_any_value_label_and_code_come_through(one: str, other: str) -> None:
    data = file_of(Statistic(f"1{one}", other, key="a" * 12), CodeBlock(f"x{one}y", key="b" * 12))
    shown = ["".join(text.split()) for _, text in paragraphs(data)[-2:]]
    assert shown == [f"1{kept(one)}{kept(other)}", f"x{kept(one)}y"]

"""A scale gives all sizes, in half points and with leads that meet the lines of the text again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefkit import styles
from briefkit.styles.sizes import TYPE

Write = Callable[..., Path]


@pytest.mark.parametrize(
    "scale", ["{body: 7, ratio: 1.05}", "{body: 16, lead: 18, ratio: 1.4}", "{body: 9, ratio: 1.3}"]
)
def test_a_scale_gives_sizes_that_word_knows_and_that_rise(scale: str, write: Write) -> None:
    tokens = styles.load(str(write("mine", f"scale: {scale}"))).type
    assert [name for name in TYPE if tokens[name].size * 2 % 1 or not 7 <= tokens[name].size <= 64] == []
    assert [name for name in TYPE if not tokens[name].size <= tokens[name].lead <= tokens[name].size * 2.1] == []
    ranks = [tokens[name].size for name in ("furniture", "note", "small", "body", "standfirst", "h2", "stat", "h1")]
    assert ranks == sorted(ranks)
    assert tokens["label"].lead == tokens["h3"].lead == tokens["body"].lead
    quarters = [tokens[name].lead * 4 / tokens["body"].lead for name in ("h1", "h2", "standfirst", "stat")]
    assert quarters == pytest.approx([round(quarter) for quarter in quarters], abs=0.06)


def test_the_scale_of_the_base_gives_about_the_sizes_of_the_base(write: Write) -> None:
    made, plain = styles.load(str(write("mine", "scale: {ratio: 1.2}"))).type, styles.load("plain").type
    assert {
        name: made[name].size - plain[name].size for name in TYPE if abs(made[name].size - plain[name].size) > 0.5
    } == {}


def test_a_size_that_is_said_beside_the_scale_or_nearer_holds(write: Write) -> None:
    write("parent", "scale: {body: 10, lead: 14}\ntype: {h1: 700 40pt/44pt head}")
    folder = write("child", "extends: parent\ntype: {h2: 700 18pt/21pt head}")
    tokens = styles.load(str(folder)).type
    assert (tokens["body"].size, tokens["body"].lead) == (10, 14)
    assert (tokens["h1"].size, tokens["h2"].size) == (40, 18)


def test_a_nearer_scale_sets_the_sizes_of_a_parent_anew_in_their_own_weights(write: Write) -> None:
    write("parent", "type: {h1: 700 40pt/44pt ui}")
    folder = write("child", "extends: parent\nscale: {body: 10}")
    title = styles.load(str(folder)).type["h1"]
    assert (title.weight, title.role) == (700, "ui")
    assert title.size < 30

from pathlib import PurePosixPath

import pytest

from briefkit.api.path_patterns import covers


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("briefs/old/**", "briefs/old/one/brief.md"),
        ("briefs/old", "briefs/old/one/brief.md"),
        ("briefs/old/", "briefs/old/one/brief.md"),
        ("old/*", "briefs/old/one/brief.md"),
        ("brief.md", "one/brief.md"),
        ("briefs/**/brief.md", "briefs/brief.md"),
        ("briefs/**/brief.md", "briefs/a/b/brief.md"),
        ("**/old/**", "old/one/brief.md"),
        ("20[12]?/*", "2014/one/brief.md"),
        ("[!a]*.md", "b.md"),
        ("/briefs", "briefs/one.md"),
        ("*", "one.md"),
        ("**", "a/one.md"),
        ("a+(b).md", "a+(b).md"),
    ],
)
def test_a_pattern_covers_a_path_below_it(pattern: str, path: str) -> None:
    assert covers(pattern, PurePosixPath(path))


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("briefs/old/**", "briefs/older/brief.md"),
        ("/old", "briefs/old/brief.md"),
        ("briefs/*.md", "briefs/one/two.txt"),
        ("ol?", "older/brief.md"),
        ("20[12]?", "2034/brief.md"),
        ("[!a]*.md", "a.md"),
        ("briefs/**", "briefs"),
        ("", "a/../b"),
    ],
)
def test_a_pattern_covers_nothing_else(pattern: str, path: str) -> None:
    assert not covers(pattern, PurePosixPath(path))

import inspect

import pytest

import briefkit


@pytest.mark.parametrize("name", briefkit.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    assert inspect.getdoc(getattr(briefkit, name))
    assert name in dir(briefkit)


def test_another_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'brief'"):
        _ = briefkit.brief


def test_the_version_is_known() -> None:
    assert briefkit.__version__

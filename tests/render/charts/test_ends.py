from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefkit.render.charts.ends import spread

HEIGHT = 10.0


def test_labels_with_room_stand_where_they_wish() -> None:
    assert spread([20, 50], [HEIGHT] * 2, 0, 100) == [20, 50]


def test_labels_that_would_touch_part_around_their_middle() -> None:
    assert spread([50, 50], [HEIGHT] * 2, 0, 100) == [45, 55]


def test_labels_stay_within_their_room() -> None:
    assert spread([0, 2], [HEIGHT] * 2, 0, 100) == [5, 15]
    assert spread([99, 100], [HEIGHT] * 2, 0, 100) == [85, 95]


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 30)), max_size=12))
def test_no_label_ever_stands_on_another(labels: list[tuple[float, float]]) -> None:
    wished, heights = [at for at, _ in labels], [height for _, height in labels]
    found = spread(wished, heights, 0, 100)
    boxes = sorted((middle - height / 2, middle + height / 2) for middle, height in zip(found, heights, strict=True))
    assert all(upper[1] <= lower[0] + 1e-6 for upper, lower in pairwise(boxes))
    assert all(top >= -1e-6 for top, _ in boxes)
    if sum(heights) <= 100:
        assert all(bottom <= 100 + 1e-6 for _, bottom in boxes)

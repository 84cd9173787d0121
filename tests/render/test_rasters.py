"""Pictures of pixels as they come to a page."""

import io
import struct

import pytest
from PIL import Image

from briefkit.render.rasters import fitted

CORNER = (200, 30, 30)


def picture(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> Image.Image:
    """Blue, with a red corner at the upper left."""
    made = Image.new("RGB", size, (20, 40, 160))
    made.paste(CORNER, (0, 0, size[0] // 3, size[1] // 3))
    return made.convert(mode)


def file_of(image: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **more)  # type: ignore[arg-type]
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def exif(orientation: int = 1) -> Image.Exif:
    told = Image.Exif()
    told[0x0112] = orientation
    told[0x013B] = "A. Photographer"
    told.get_ifd(0x8825)[1] = "N"
    return told


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_place_and_maker_of_a_picture_are_left_out(kind: str) -> None:
    data = file_of(picture(), kind, exif=exif())
    assert b"A. Photographer" in data
    made = fitted(data, 1000)
    assert b"A. Photographer" not in made
    assert not opened(made).getexif()
    assert opened(made).tobytes() == opened(data).tobytes()


@pytest.mark.parametrize(("orientation", "corner"), [(3, (59, 39)), (6, (39, 0)), (8, (0, 59))])
def test_a_picture_that_lies_on_its_side_is_set_upright(orientation: int, corner: tuple[int, int]) -> None:
    made = opened(fitted(file_of(picture(), exif=exif(orientation=orientation), quality=95), 1000))
    found = made.getpixel(corner)
    assert isinstance(found, tuple)
    assert found[0] > 150
    assert found[2] < 90


@pytest.mark.parametrize("mode", ["CMYK", "L", "RGB"])
def test_a_jpeg_of_any_colours_becomes_grey_or_rgb(mode: str) -> None:
    assert opened(fitted(file_of(picture(mode=mode)), 1000)).mode in {"L", "RGB"}


def test_a_grey_of_sixteen_bits_keeps_its_greys() -> None:
    made = opened(fitted(file_of(Image.new("I;16", (8, 8), 32896), "PNG"), 1000))
    assert (made.mode, made.getpixel((0, 0))) == ("L", 128)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_a_picture_that_fits_is_not_encoded_anew(mode: str) -> None:
    data = file_of(picture(mode=mode), "PNG")
    assert fitted(data, 1000) == data


def test_what_is_see_through_stays_so_in_small() -> None:
    clear = Image.new("RGBA", (900, 300), (200, 30, 30, 128))
    made = opened(fitted(file_of(clear, "PNG"), 300))
    assert (made.size, made.getchannel("A").getextrema()) == ((300, 100), (128, 128))


def wide_gamut() -> bytes:
    """A profile of wider colours than sRGB: primaries of Adobe RGB, gamma 2.2 (ICC.1:2010, 8.3)."""

    def fixed(*values: float) -> bytes:
        return b"".join(struct.pack(">i", round(value * 65536)) for value in values)

    def place(*values: float) -> bytes:
        return b"XYZ " + bytes(4) + fixed(*values)

    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) + bytes(2)
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", 5) + b"Wide\0" + bytes(79),
        b"wtpt": place(0.9642, 1, 0.8249),
        b"rXYZ": place(0.6097, 0.3111, 0.0195),
        b"gXYZ": place(0.2053, 0.6257, 0.0609),
        b"bXYZ": place(0.1492, 0.0632, 0.7446),
        **dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), curve),
    }
    at = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, data in tags.items():
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data
    size = at + len(body)
    head = struct.pack(">I4sI4s4s4s", size, bytes(4), 0x02100000, b"mntr", b"RGB ", b"XYZ ") + bytes(12) + b"acsp"
    return head + bytes(28) + fixed(0.9642, 1, 0.8249) + bytes(48) + table + body


def test_colours_of_another_profile_become_those_of_srgb() -> None:
    made = opened(fitted(file_of(picture(), "PNG", icc_profile=wide_gamut()), 1000)).convert("RGB")
    found = made.getpixel((0, 0))
    assert made.info.get("icc_profile") is None
    assert isinstance(found, tuple)
    assert found[0] > CORNER[0] + 10


def test_a_damaged_profile_changes_nothing() -> None:
    made = opened(fitted(file_of(picture(), "PNG", icc_profile=b"no profile at all"), 1000))
    assert made.convert("RGB").getpixel((0, 0)) == CORNER


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_has_far_too_many_pixels_keeps_those_that_show(kind: str) -> None:
    made = opened(fitted(file_of(picture((3000, 2000)), kind), 900))
    assert (made.size, made.format) == ((900, 600), kind)


def test_a_progressive_jpeg_stays_as_it_is() -> None:
    data = file_of(picture(), progressive=True)
    assert opened(fitted(data, 1000)).info.get("progressive")


def test_a_still_is_made_of_what_follows_the_first_picture() -> None:
    data = file_of(picture(), "PNG", save_all=True, append_images=[picture(mode="L").convert("RGB")])
    assert b"acTL" in data
    assert b"acTL" not in fitted(data, 1000)

"""The text of a Word file is read whole."""

from briefkit.render.parity.docx_text import read
from support.designers import before_text, specimen_of

_BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="w"><w:t>Once</w:t></mc:Choice><mc:Fallback><w:t>Once</w:t></mc:Fallback>'
    "</mc:AlternateContent></w:r></w:p>"
)


def test_what_follows_an_alternative_is_read_and_the_alternative_once() -> None:
    text = "".join(read(before_text(specimen_of("plain"), _BOX))["main"])
    assert text.count("Once") == 1
    assert "Title of the brief" in text

"""What the writers of outputs and the reader of returned ones agree on: names of blocks, place of the map."""

from typing import Final

NAMESPACE: Final = "urn:briefkit:source-map:1"
"""Of the custom XML part of a Word file."""
PREFIX: Final = "_bkit_"
"""Opens the name of every bookmark of ours; the underscore hides it in Word's dialog."""
FILE_NAME: Final = "brief.map.json"
"""Of the file inside a PDF."""
REVIEW: Final = "review"
"""What the map of a copy for editors calls itself."""
OBJECT: Final = "\ufffc"
"""Stands in a text for what is no text: a picture, the call of a note (Unicode 23.8, object replacement character)."""

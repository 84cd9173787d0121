"""What a manuscript's parts are: opening, headings, sections, people, back matter."""

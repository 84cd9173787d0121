"""Briefs made by hand, without the reader: one that uses every element once, and the extremes of the front matter."""

import datetime as dt
import io
from dataclasses import replace
from functools import cache
from itertools import count

from PIL import Image, ImageDraw

from briefkit.model.blocks import (
    Block,
    Box,
    BulletList,
    Callout,
    Cell,
    Chart,
    CodeBlock,
    Division,
    Figure,
    Heading,
    KeyMessages,
    ListItem,
    Note,
    NumberedList,
    Paragraph,
    Quotation,
    Recommendation,
    Recommendations,
    Statistic,
    Table,
    ThematicRule,
)
from briefkit.model.brief import Brief, Picture, Section
from briefkit.model.inlines import (
    Abbreviated,
    Citation,
    CitationItem,
    Code,
    CrossReference,
    Emphasis,
    Inline,
    InlinePicture,
    LineBreak,
    Link,
    NoteCall,
    SoftBreak,
    Strikeout,
    Strong,
    Styled,
    Subscript,
    Superscript,
    Text,
)
from briefkit.model.metadata import (
    Affiliation,
    AiUse,
    Change,
    Contact,
    Metadata,
    Person,
    Publisher,
    Related,
    Series,
)

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 90" width="320" height="90">'
    b'<path d="M0 80H320" stroke="#888" fill="none"/><path d="M0 70L80 52L160 60L240 25L320 10" stroke="#a4341f" '
    b'stroke-width="3" fill="none"/></svg>'
)
_NUMBERS = count(1)


def _key() -> str:
    return f"{next(_NUMBERS):012x}"


@cache
def png() -> bytes:
    """Give a picture of 900 by 360 pixels: columns that grow."""
    image = Image.new("RGB", (900, 360), "#eef1f5")
    draw = ImageDraw.Draw(image)
    for n in range(15):
        draw.rectangle((20 + n * 58, 330 - 18 * n, 60 + n * 58, 340), fill="#12294b" if n > 10 else "#b9c4d2")
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def words(text: str) -> tuple[Inline, ...]:
    return (Text(text),)


def paragraph(*pieces: Inline | str) -> Paragraph:
    return Paragraph(tuple(Text(p) if isinstance(p, str) else p for p in pieces), key=_key())


def item(*blocks: Block | str) -> ListItem:
    return ListItem(tuple(paragraph(b) if isinstance(b, str) else b for b in blocks), key=_key())


def section(title: str, role: str | None, *blocks: Block) -> Section:
    anchor = title.lower().replace(" ", "-")
    return Section(words(title), role, anchor, blocks, key=_key())


def full_brief() -> Brief:
    """Give a brief with every element of the format, about an invented city."""
    sections = (
        Section((), None, "", (_key_messages(),), key=_key()),
        _summary(),
        _background(),
        _impact(),
        _way_forward(),
        section("Where this may go wrong", None),
        *_back(),
    )
    return Brief("sample.md", "", _metadata(), sections, _notes(), {"NHS": "Northgate Health Service"}, _pictures())


def bare_brief() -> Brief:
    """Give the least that can be printed: a title and a paragraph."""
    lead = Section((), None, "", (paragraph("One paragraph and nothing else."),), key=_key())
    return Brief("bare.md", "", Metadata(title="Bare", status="final"), (lead,))


def scripts_brief() -> Brief:
    """Give a brief in Urdu with words in Hindi and English: right to left, in scripts beyond the house's own faces."""
    mixed = paragraph(
        "رات اب بھی گرم ہے، ", Styled(words("रात अब भी गर्म है"), "hi", "ltr"), "، ", Emphasis(words("hot nights")), "۔"
    )
    block = Division((paragraph("The nights stay hot."),), "en", "ltr", key=_key())
    asks = Recommendations(
        (Recommendation(words("شہر"), words("راتوں کی گنتی کرے۔"), "2027-03", key=_key()),), key=_key()
    )
    numbers = BulletList((item("ایک"), item("دو")), key=_key())
    sections = (section("خلاصہ", "summary", mixed, block, numbers, asks),)
    return Brief("urdu.md", "", Metadata(title="گرم راتیں", lang="ur", status="final"), sections)


def long_brief() -> Brief:
    """Give the full brief with a title of 118 characters and nine authors."""
    brief = full_brief()
    people = tuple(
        Person(
            name=f"Maximiliane Featherstonehaugh-Oyelaran {n}",
            pronouns="they/them",
            role="Senior Research Associate, Urban Climate and Public Health",
            affiliations=(Affiliation("Northgate Institute for Public Policy"),),
        )
        for n in range(1, 10)
    )
    title = "Lindmere’s Hot Nights Are a Housing Problem: What Four Existing Rules Could Do for Tenants under the Roof before 2030"
    return replace(brief, metadata=replace(brief.metadata, title=title, authors=people, status="review"))


def anonymous_brief() -> Brief:
    """Give the full brief without authors, date, standfirst, key messages and summary."""
    brief = full_brief()
    meta = replace(
        brief.metadata, authors=(), date=None, as_of=None, standfirst="", subtitle="", topics=(), series=Series()
    )
    return replace(brief, metadata=meta, sections=brief.sections[2:])


def _metadata() -> Metadata:
    institute = Affiliation("Northgate Institute for Public Policy")
    return Metadata(
        type="policy-update",
        title="Lindmere’s Hot Nights Are a Housing Problem",
        subtitle="Four rules already on the books",
        standfirst="The city plans for hot days. The harm is done at night, in rented top-floor flats that nobody is obliged "
        "to cool. Three rules already on the books could reach most of them by 2030.",
        publisher=Publisher(
            "Northgate Institute for Public Policy", "https://northgate.example", email="briefs@northgate.example"
        ),
        date=dt.date(2026, 5, 18),
        as_of=dt.date(2026, 5, 12),
        lang="en-GB",
        status="draft",
        version="1.1",
        series=Series("Policy Update", "2026/04", "2049-3630"),
        authors=(
            Person(
                "Ines Okafor-Lind",
                "Ines",
                "Okafor-Lind",
                "she/her",
                "Research Fellow, Urban Climate",
                (institute,),
                "0000-0002-1825-0097",
                "ines@northgate.example",
                bio="Ines Okafor-Lind is a research fellow in urban climate. She works on heat, housing and the law of rented homes.",
            ),
            Person("Arvelo", role="Data Analyst", bio="looks after the open station network."),
        ),
        editors=(Person("Maren Holloway", affiliations=(institute,)),),
        keywords=("heat", "housing", "night & day"),
        topics=("Climate and housing",),
        funding="none",
        interests="The authors rent.",
        ai_use=AiUse("Grammar helper", "2.1", "spelling", "Ines Okafor-Lind"),
        license="CC-BY-4.0",
        doi="10.1234/abc.567",
        url="https://northgate.example/briefs/hot-nights.html",
        contact=Contact("briefs@northgate.example", "https://northgate.example/heat"),
        related=(
            Related("Shade on the way to school", "https://northgate.example/shade"),
            Related("A paper without an address"),
        ),
        changes=(Change("1.1", dt.date(2026, 5, 20), "correction", "The count of flats in Table 1."),),
        disclaimer="Lindmere, its people and all figures are invented.",
    )


def _notes() -> dict[str, Note]:
    first = Note(
        "net", (paragraph("The station network was extended in 2018; see ", _link("the annex"), "."),), key=_key()
    )
    items = (item("Costs are in 2025 prices."), item("They are discounted at 3 per cent a year."))
    second = Note("cost", (paragraph("Two remarks."), BulletList(items, key=_key())), key=_key())
    third = Note("table", (paragraph("At two in the morning."),), key=_key())
    return {"net": first, "cost": second, "table": third}


def _link(text: str) -> Link:
    return Link(words(text), "https://northgate.example/annex?a=1&b=2", "Annex")


def _pictures() -> dict[str, Picture]:
    return {
        "nights.png": Picture("nights.png", "png", 900, 360, png()),
        "line.svg": Picture("line.svg", "svg", 320, 90, SVG),
        "sun.svg": Picture("sun.svg", "svg", 320, 90, SVG),
    }


def _key_messages() -> KeyMessages:
    lines = (
        "Nights above 20 °C have risen from six a summer to 27 in thirty years, and they are hottest where tenants are poorest.",
        "Two in three heat-related deaths since 2018 happened at home, at night, in buildings that met every rule in force.",
        "Shutters, pale roofs and street trees would save the city more in hospital care than they cost within nine years.",
    )
    return KeyMessages((BulletList(tuple(item(line) for line in lines), key=_key()),), key=_key())


def _summary() -> Section:
    return section(
        "Summary",
        "summary",
        paragraph(
            "Lindmere has a heat plan, and it is written for the daytime. It opens libraries, moves bus stops into the shade and "
            "tells people to drink water. After dark the plan has nothing to say, although the night is when the body recovers."
        ),
        paragraph("This brief matches eight summers of readings from 64 stations with hospital and housing records."),
        Statistic("27", "nights above 20 °C in the summer of 2025; there were six in 1995", key=_key()),
        Statistic("4.8 °C", "the gap at two in the morning between the Canal Quarter and the airfield", key=_key()),
        Statistic(
            "€38",
            "a resident and year is what the whole package costs",
            (paragraph("Source: ", _citation("city2025"), "."),),
            key=_key(),
        ),
    )


def _citation(key: str, *, narrative: bool = False) -> Citation:
    return Citation((CitationItem(key, locator="p. 4"),), narrative, f"[@{key}, p. 4]")


def _background() -> Section:
    pull = "The cost of a hot night falls on one person, and the means to prevent it belong to another."
    figure = Figure(
        "nights.png",
        "Columns that grow from left to right",
        words("Hot nights in each summer, 1995 to 2025"),
        words("city station network"),
        anchor="fig-nights",
        key=_key(),
    )
    return section(
        "Background",
        "background",
        Heading(3, words("A city built to keep warm"), "a-city-built-to-keep-warm", key=_key()),
        paragraph(
            "The old town and the three districts around it were rebuilt after 1921 in solid brick, four to six storeys high, "
            "along streets planned for trams. In a hot spell the walls take up heat for three days, and from the fourth night on "
            "the rooms beneath the roof no longer cool below 26 °C before dawn.",
            NoteCall("net"),
        ),
        paragraph(
            "The count has grown fast (",
            CrossReference("fig-nights"),
            "); ",
            _citation("kim2024", narrative=True),
            " agrees.",
        ),
        figure,
        Heading(3, words("Who lives under the roof"), "who-lives-under-the-roof", key=_key()),
        paragraph(
            "Four in five top-floor flats in the inner districts are rented. ",
            Styled(words(pull), pull=True),
            " Tenants call it August.",
        ),
        Heading(4, words("A smaller heading"), "a-smaller-heading", key=_key()),
        _every_inline(),
        Box(
            words("How a hot night is counted"),
            (
                paragraph(
                    "A night is hot when the air, two metres above the ground, does not fall below 20 °C between nine in the evening and six in the morning."
                ),
                BulletList(
                    (item("Both limits follow national guidance."), item("The second was measured in 420 flats.")),
                    key=_key(),
                ),
            ),
            "box-count",
            key=_key(),
        ),
        _lists(),
        CodeBlock("\n  hot = nights[nights.low > 20]\n  print(len(hot))", "python", key=_key()),
    )


def _every_inline() -> Paragraph:
    return paragraph(
        "The ",
        Emphasis(words("rental licence")),
        " is ",
        Strong((Text("old"), Emphasis(words(" and stiff")))),
        ", ",
        Strikeout(words("not")),
        SoftBreak(),
        "good: 10",
        Superscript(words("3")),
        " tonnes of CO",
        Subscript(words("2")),
        ", ",
        Code("low > 20 & <b>"),
        ", the ",
        Abbreviated("NHS", "Northgate Health Service"),
        " and ",
        Link((Text("a link with "), Emphasis(words("stress")), NoteCall("cost")), "https://northgate.example/x"),
        "; see ",
        CrossReference("tbl-measures"),
        ", ",
        CrossReference("impact"),
        " and ",
        CrossReference("nowhere"),
        ".",
        LineBreak(),
        Styled(words("la nuit est chaude"), "fr"),
        " and ",
        Styled(words("(right)"), "en", "rtl"),
        ", ",
        InlinePicture("sun.svg", "a small line"),
        " <script>alert(1)</script>.",
    )


def _lists() -> NumberedList:
    inner = BulletList((item("the tenant sleeps"), item("the owner saves")), key=_key())
    return NumberedList(
        (
            item("First the roof,"),
            item("then the shutters:", inner),
            item(paragraph("and the trees last,"), paragraph("after a decade.")),
        ),
        start=3,
        tight=False,
        key=_key(),
    )


def _impact() -> Section:
    chart = Chart(
        "column",
        ("Year", "Nights"),
        (("1995", "6"), ("2010", "8"), ("2025", "27")),
        "Hot nights",
        "Three summers compared",
        "Columns: 6, 8 and 27 nights",
        "city station network",
        "fig-chart",
        key=_key(),
    )
    return section(
        "Impact",
        "impact",
        paragraph(
            "Between 2018 and 2025 the public health office attributed 212 deaths to heat; ",
            CrossReference("fig-chart"),
            ".",
        ),
        Quotation(
            (
                paragraph(
                    "We send people home from the ward when they are stable. In a hot week we send them back to the room that made them ill."
                ),
            ),
            (Text("Maren Holloway, head of emergency medicine, hearing of 4 March 2026 "), _citation("holloway2026")),
            key=_key(),
        ),
        Callout("note", (), (paragraph("Neither effect is seen in the hill districts."),), key=_key()),
        Callout(
            "warning",
            words("Portable coolers"),
            (paragraph("They warm the courtyards by up to 1.5 °C and make the neighbours’ night worse."),),
            key=_key(),
        ),
        Callout(
            "example",
            words("St Brannoc"),
            (paragraph("The school opened its courtyard in 2024."), paragraph("Absence fell by a third.")),
            key=_key(),
        ),
        chart,
        _table(),
        ThematicRule(key=_key()),
        Figure(
            "line.svg", "A line that rises", words("A drawing of half the width"), (), 50, anchor="fig-line", key=_key()
        ),
        Figure("sun.svg", None, (), (), None, decorative=True, key=_key()),
        Division((paragraph("Die Nacht bleibt warm, und die Stadt hat keinen Plan."),), "de", key=_key()),
    )


def _table() -> Table:
    rows = (
        ("Outside shutters", "18.4", "14,200", "−2.1", "yes"),
        ("Pale roof coating", "6.9", "9,600", "−1.4", "no"),
        ("Package", "25.3", "23,800", "–", "yes"),
    )
    body = [[Cell(words(word)) for word in row] for row in rows]
    body[0][3] = Cell((Text("−2.1"), NoteCall("table")))
    body[2][0] = Cell((Strong(words("Package")),))
    header = tuple(Cell(words(word)) for word in ("Measure", "Cost, € m", "Flats", "Effect, °C", "In place"))
    return Table(
        header,
        tuple(tuple(row) for row in body),
        (None, "right", None, None, "center"),
        words("Measures compared, inner districts, 2026 to 2030"),
        words("authors’ calculation"),
        "tbl-measures",
        key=_key(),
    )


def _way_forward() -> Section:
    asks = (
        Recommendation(
            words("City Council"),
            words(
                "Add an upper limit to the rental licence: no bedroom above 26 °C for three nights running, with five years’ grace for owners of fewer than four flats."
            ),
            "2026-12",
            key=_key(),
        ),
        Recommendation(
            words("Housing Department and Roof Grant Office"),
            words("Open the roof grant to outside shutters and pale coatings."),
            "2027-03-31",
            (paragraph("Pay it in advance where the rent is held for six years."),),
            key=_key(),
        ),
        Recommendation((), words("Somebody should count the nights."), "soon", key=_key()),
    )
    return section(
        "Way forward",
        "way-forward",
        paragraph("The measures work best together and in a set order.", NoteCall("cost")),
        Recommendations(asks, (paragraph("Three decisions would set them going."),), key=_key()),
        paragraph("The council should review the decisions together in 2028."),
    )


def _back() -> tuple[Section, ...]:
    works = (
        item(
            paragraph(
                "Arvelo, T. (2024). Rent, roofs and split incentives: a survey of 2,100 inner-city leases. ",
                Emphasis(words("Lindmere Housing Papers")),
                ", 12.",
            )
        ),
        item(
            paragraph(
                "Medhurst, A., & Sato, K. (2023). Successive hot nights. ",
                Link(
                    (Emphasis(words("Urban Health Practice")), Text(", 41(2)")),
                    "https://doi.example/10.0000/uhp.2023.118",
                ),
                ".",
            )
        ),
    )
    return (
        section("References", "references", BulletList(works, key=_key())),
        section(
            "Acknowledgement",
            "acknowledgements",
            paragraph("The authors thank the 420 households who kept a thermometer by the bed."),
        ),
    )

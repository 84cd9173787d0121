"""The words by which authors name the part of a work that a citation means."""

from collections.abc import Mapping
from typing import Final

LABELS: Final[Mapping[str, tuple[str, ...]]] = {
    "page": ("p", "pp", "page", "pages", "पृ", "पृष्ठ", "ص", "صص", "صفحہ", "صفحات", "صفحة"),
    "chapter": ("ch", "chs", "chap", "chaps", "chapter", "chapters", "chapitre", "chapitres", "अध्याय", "باب", "فصل"),
    "section": ("s", "ss", "sec", "secs", "section", "sections", "sect", "§", "§§", "खंड", "धारा", "دفعہ", "قسم"),
    "paragraph": ("para", "paras", "par", "paragraph", "paragraphs", "paragraphe", "¶", "¶¶", "पैरा", "پیرا", "فقرة"),
    "volume": ("vol", "vols", "t", "volume", "volumes", "tome", "tomes", "जिल्द", "جلد", "مجلد"),
    "issue": ("no", "nos", "n°", "nº", "number", "numbers", "issue", "issues", "numéro", "अंक", "شمارہ", "عدد"),
    "figure": ("fig", "figs", "figure", "figures", "चित्र", "شکل", "شكل"),
    "table": ("table", "tables", "tableau", "tableaux", "तालिका", "جدول"),
    "article-locator": ("art", "arts", "article", "articles", "अनुच्छेद", "آرٹیکل", "مادة"),
    "book": ("bk", "bks", "book", "books", "livre", "किताब", "کتاب", "كتاب"),
    "part": ("pt", "pts", "part", "parts", "partie", "parties", "भाग", "حصہ", "جزء"),
    "line": ("l", "ll", "line", "lines", "ligne", "lignes", "पंक्ति", "سطر"),
    "note": ("n", "nn", "note", "notes", "टिप्पणी", "حاشیہ", "حاشية"),
    "column": ("col", "cols", "column", "columns", "colonne", "colonnes", "स्तंभ", "کالم", "عمود"),
    "folio": ("fol", "fols", "folio", "folios"),
    "opus": ("op", "opus"),
    "sub-verbo": ("sv", "sub verbo", "s.v"),
    "verse": ("v", "vv", "verse", "verses", "verset", "versets", "छंद", "آیت", "آية"),
    "rule": ("r", "rr", "rule", "rules", "règle", "règles", "नियम", "قاعدہ", "قاعدة"),
    "appendix": ("app", "apps", "appendix", "appendices", "annexe", "annexes", "annex", "परिशिष्ट", "ضمیمہ", "ملحق"),
}
"""Kind of part (CSL 1.0.2, `locator`) -> the words that authors write for it, without a full stop."""

"""Short forms that need no explanation, and those that a careful house spells out once all the same."""

from typing import Final

from briefkit.checks.claims.lists import word_set

SAID_BY_ALL: Final = word_set(
    "UN EU US UK USA UAE USSR AIDS HIV TV DVD CD PC IT AI ID PIN PDF HTML CSV XML JSON URL DOI ISBN ISSN"
    " ORCID API GPS SMS"
    " DNA RNA TB IQ CEO CFO PR HR PhD MP MPs PM VIP FAQ OK AM PM AD BC BCE CE GMT UTC IST EST CET USD EUR"
    " GBP INR JPY CNY"
    " CHF AUD CAD NZD SEK NOK DKK BRL ZAR KES NGN IDR PHP THB VND PKR BDT LKR NPR CC BY NC ND SA SPDX DC NB PS RSVP VAT"
    " ATM BBC CNN SUV UFO LGBT LGBTQ COVID SARS ISO USB RAM CCTV FM QR R&D Q&A DIY ASAP CV MA BA MSc MBA LLM"
    " QC KC NY LA"
    " COP"
) - {"MA", "LA", "NY"}
"""As readers of newspapers know them."""

BETTER_SPELT_OUT: Final = word_set(
    "NATO GDP GNP WHO WTO IMF ILO FAO UNICEF UNESCO UNDP UNEP UNHCR WFP OECD OPEC NGO NGOs CIA FBI ASEAN BRICS SAARC G7"
    " ICC ICJ IAEA IPCC NASA SDG SDGs SME SMEs PPP FDI NHS EEA EFTA ECB MEP MEPs GATT NAFTA OSCE AU USAID DFID CSR SUVs"
    " CO CEOs"
)
"""Known to most; a house may list them in its vocabulary."""

STATES: Final = word_set(
    "AL AK AZ AR CA CO CT DE FL GA HI IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH"
    " OK OR PA RI SC SD"
    " TN TX UT VT VA WA WV WI WY"
)
"""Postal codes of the United States."""

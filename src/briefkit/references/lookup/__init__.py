"""A work found by its DOI, ISBN or address, at the agencies that register them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from briefkit.errors import BriefkitError
from briefkit.model.check_digits import is_isbn
from briefkit.references.bibliography.entries import without_gaps
from briefkit.references.lookup import answers
from briefkit.references.lookup.web import NoAnswerError, OfflineError, fetch

DOI: Final = re.compile(r"10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;)]")
_ISBN: Final = re.compile(r"(?:97[89])?\d{9}[\dX]")
_CSL: Final = "application/vnd.citationstyles.csl+json"
_JSON: Final = "application/json"


class LookupFailedError(BriefkitError):
    """Nothing is known of a work, or nobody could be asked."""


@dataclass(frozen=True, slots=True)
class Services:
    """Where to ask; a test asks a server of its own."""

    doi: str = "https://doi.org"
    """Sends a DOI on to the agency that registered it, Crossref or DataCite (content negotiation)."""
    crossref: str = "https://api.crossref.org"
    openalex: str = "https://api.openalex.org"
    anywhere: bool = True
    """Whether a page itself may be asked for what it says of itself."""


PUBLIC: Final = Services()
Ask = Callable[[Services, str], dict[str, object]]


def look_up(wanted: str, services: Services = PUBLIC) -> dict[str, object]:
    """Give a work in CSL-JSON, without a key.

    Args:
        wanted: a DOI (bare or as an address), an ISBN, or the address of a page.
        services: where to ask.

    Raises:
        LookupFailedError: it is none of these, nobody knows it, or there is no network.

    """
    kind, name = kind_of(wanted)
    tried: list[str] = []
    for ask in _ASKED[kind]:
        try:
            item = without_gaps(ask(services, name))
        except OfflineError as error:
            if tried:  # somebody was reached, so there is a network
                tried.append(str(error).rstrip("."))
                continue
            raise LookupFailedError(
                f"{wanted}: {error} Without a network, write the work into the bibliography by hand."
            ) from error
        except NoAnswerError as error:
            tried.append(str(error))
            continue
        if item.get("title"):
            return item
        tried.append("an answer without a title")
    raise LookupFailedError(
        f"{wanted}: nobody knows this {kind} ({'; '.join(dict.fromkeys(tried))}). Is it written right?"
    )


def kind_of(wanted: str) -> tuple[str, str]:
    """Give `DOI`, `ISBN` or `address`, and what is asked for.

    Raises:
        LookupFailedError: it is none of these.

    """
    text = wanted.strip()
    found = DOI.search(text)
    if found:
        return "DOI", found[0]
    digits = re.sub(r"[\s-]|^ISBN:?", "", text, flags=re.IGNORECASE).upper()
    if _ISBN.fullmatch(digits):
        if not is_isbn(digits):
            raise LookupFailedError(f"'{wanted}' is no ISBN: its last digit does not agree with the others.")
        return "ISBN", digits
    if re.match(r"https?://", text):
        return "address", text
    if re.match(r"[\w-]+(\.[\w-]+)*\.[a-z]{2,}(/\S*)?$", text):
        raise LookupFailedError(f"'{wanted}' is no whole address. Did you mean 'https://{text}'?")
    raise LookupFailedError(f"'{wanted}' is neither a DOI (10.5555/…) nor an ISBN nor an address (https://…).")


def _negotiated(services: Services, doi: str) -> dict[str, object]:
    return answers.csl(fetch(f"{services.doi}/{doi}", _CSL).data)


def _crossref_work(services: Services, doi: str) -> dict[str, object]:
    return answers.csl(fetch(f"{services.crossref}/works/{doi}/transform/{_CSL}", _CSL).data)


def _openalex_work(services: Services, doi: str) -> dict[str, object]:
    return answers.openalex(fetch(f"{services.openalex}/works/doi:{doi}", _JSON).data)


def _crossref_isbn(services: Services, isbn: str) -> dict[str, object]:
    return answers.crossref_list(fetch(f"{services.crossref}/works?filter=isbn:{isbn}&rows=1", _JSON).data)


def _openalex_page(services: Services, address: str) -> dict[str, object]:
    asked = f"{services.openalex}/works?filter=locations.landing_page_url:{address}&per-page=1"
    return answers.openalex_list(fetch(asked, _JSON).data)


def _page(services: Services, address: str) -> dict[str, object]:
    """Ask the page itself: most say their title, and publications their DOI."""
    if not services.anywhere:
        raise NoAnswerError("pages are not asked")
    page = fetch(address, "text/html")
    doi = answers.doi_of_page(page.data)
    for ask in (_negotiated, _crossref_work) if doi else ():
        try:
            return {**ask(services, doi), "URL": address}
        except NoAnswerError:
            continue
    return answers.page(page.data, address)


def _asked() -> Iterator[tuple[str, tuple[Ask, ...]]]:
    yield "DOI", (_negotiated, _crossref_work, _openalex_work)
    yield "ISBN", (_crossref_isbn,)
    yield "address", (_page, _openalex_page)


_ASKED: Final = dict(_asked())

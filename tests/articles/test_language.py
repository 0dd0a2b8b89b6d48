"""The language is told from script and commonest words."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from newsdiff.articles import article_from_text, read_article
from newsdiff.articles.language import language_of

PAGES = Path(__file__).parents[1] / "data" / "pages"


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("french", "fr"),
        ("spanish", "es"),
        ("german-table-layout", "de"),
        ("russian-cp1251", "ru"),
        ("arabic-right-to-left", "ar"),
        ("chinese", "zh"),
        ("semantic-article", "en"),
    ],
)
def test_language_of_an_article_as_page_and_as_text(name: str, language: str) -> None:
    (page,) = PAGES.glob(f"*-{name}.html")
    assert read_article(page).language == language
    text = page.with_suffix(".txt").read_text(encoding="utf-8")
    article = article_from_text(text)
    assert article.language == language
    assert len(article.passages) > len(text.splitlines())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("1234 – 5678", "en"),
        ("Kessel", "en"),
        ("Il porto ha riaperto e la linea è di nuovo in servizio con gli operai del turno.", "it"),
        ("A linha não foi reaberta pela cidade, mas o barco e os passageiros estão em casa.", "pt"),
        ("De haven is weer open en het schip van de stad vaart niet meer naar Oster.", "nl"),
        ("港は金曜日に再開した。船はもうすぐ来る。", "ja"),
        ("항구가 금요일에 다시 열렸다.", "ko"),
        ("Порт знову відкрито, і це також було не за планом, який є у міста.", "uk"),
        ("بندر در روز جمعه باز شد و این را به شهر می گویند که با آن است", "fa"),
        ("Το λιμάνι άνοιξε ξανά.", "el"),
    ],
)
def test_language_of(text: str, language: str) -> None:
    assert language_of(text) == language


SENTENCES = [
    tuple(line.split("\t"))
    for line in (PAGES.parent / "languages.tsv").read_text(encoding="utf-8").splitlines()
]


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_neighbours_are_told_apart(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_the_form_of_marks_is_of_no_account(language: str, text: str) -> None:
    assert language_of(unicodedata.normalize("NFD", text)) == language


@pytest.mark.parametrize(
    "text",
    [
        "Kirby met Lavrov in Geneva.",
        "Dam bursts in Lima\n\nPresident Ruiz met Ana Diaz in Lima. Diaz has no plans.",
        "El Chapo escapes\n\nJoaquin Guzman fled La Palma.",
        "Rain in Spain",
    ],
)
def test_a_short_english_text_with_words_of_other_languages_is_english(text: str) -> None:
    assert language_of(text) == "en"

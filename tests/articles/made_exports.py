"""Writers of the exports of press archives, with the pages of terms and fields around a story."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from html import escape
from textwrap import fill

from tests.articles.made_formats import rtf as rtf_of
from tests.articles.made_stories import Maker, Story

COVER = (
    "Download Request: Selected Items: 1\nTime Of Request: Friday, March 20, 2020  16:51:31\n\n"
    "Send To:\n\nREADING ROOM\nSOUTHERN UNIVERSITY LIBRARY\n12 HILL STREET\n\n\n"
    "Terms: (frost AND cherries)\n\nSource: All News\nProject ID: None\n\n"
)


def lexis(*stories: Story) -> bytes:
    """The older form of Lexis, whose lines are broken at 78 characters."""
    return (
        COVER + "".join(map(_lexis_article, range(1, 99), stories, [len(stories)] * 99))
    ).encode()


def _lexis_article(number: int, story: Story, count: int) -> str:
    body = "\n\n".join(fill(text, 78) for text in story.paragraphs)
    return (
        f"\n{f'{number} of {count} DOCUMENTS':^78}\n\n\n{story.outlet:^78}\n\n"
        f"{f'{story.us_day} {story.day:%A}':^78}\n{'Edition 1;':^78}\n{'National Edition':^78}\n\n"
        f"{fill(story.title, 40)}\n\nBYLINE: {story.byline}\n\nSECTION: NEWS; Pg. 3\n\n"
        f"LENGTH: 355 words\n\n\n{body}\n\nGRAPHIC: Trees in the frost. Photo: Sam Reed\n\n"
        "LOAD-DATE: March 9, 2024\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n"
        f"{'Copyright 2023 The Company':^78}\n{'All Rights Reserved':^78}\n"
    )


def lexis_page(story: Story) -> bytes:
    def div(text: str) -> str:
        return f'<BR><DIV CLASS="c5"><P CLASS="c6"><SPAN CLASS="c2">{text}</SPAN></P></DIV>\n'

    fields = [
        f"{story.us_day} {story.day:%A}",
        escape(story.title),
        f"BYLINE: </SPAN><SPAN>{escape(story.byline)}",
        "LENGTH: 355 words",
    ]
    tail = [
        "LOAD-DATE: March 9, 2024",
        "LANGUAGE: ENGLISH",
        "Copyright 2023 The Company<BR>All Rights",
    ]
    return (
        '<HTML><HEAD><!-- LXNComment 1827:622163867 --><META charset="utf-8">'
        "<TITLE>&nbsp;</TITLE></HEAD><BODY>"
        f"{div('Download Request: Selected Items: 1-49<BR>Time Of Request: Saturday')}"
        f"<!-- <DOCFULL> -->{div('1 of 1 DOCUMENTS')}{div(escape(story.outlet))}"
        f"{''.join(map(div, fields))}<DIV>{story.html}</DIV>{''.join(map(div, tail))}</BODY></HTML>"
    ).encode()


def uni_lines(story: Story) -> list[str]:
    return [
        story.title,
        f"{story.outlet} (Online)",
        f"{story.us_day} {story.day:%A}",
        "Copyright 2023 The Company All Rights Reserved",
        "Section: NEWS; Pg. 4",
        "Length: 355 words",
        f"Byline: {story.byline}",
        "Body",
        *story.paragraphs,
        "Graphic",
        "Trees in the frost. Photo: Sam Reed",
        "Classification",
        "Language: ENGLISH",
        "Publication-Type: Newspaper",
        "Subject: FRUITS (90%); WEATHER (78%)",
        "Industry: AGRICULTURE (81%)",
        "Load-Date: March 9, 2024",
        "End of Document",
    ]


def uni_cover(stories: Sequence[Story]) -> list[str]:
    return [
        "User Name: Reading Room",
        "Date and Time: Friday, March 20, 2020 4:51:00 PM GMT",
        "Job Number: 112358",
        f"Documents ({len(stories)})",
        *(f"{number}. {story.title}" for number, story in enumerate(stories, 1)),
        "Client/Matter: -None-",
        "Search Terms: frost",
    ]


def uni_text(*stories: Story) -> bytes:
    lines = [*uni_cover(stories), *(line for story in stories for line in uni_lines(story))]
    return ("\ufeff" + "\n\n".join(lines)).encode()


def uni_docx(*stories: Story) -> bytes:
    """As python-docx writes it."""
    import docx

    document = docx.Document()
    document.core_properties.author = "python-docx"
    for line in (*uni_cover(stories), *(line for story in stories for line in uni_lines(story))):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def uni_rtf(story: Story) -> bytes:
    lines = [*uni_cover([story]), *uni_lines(story)]
    return rtf_of(Story(lines[0], "", "", story.day, tuple(lines[1:]), ""))


CODES = "SE", "HD", "BY", "WC", "PD", "ET", "SN", "SC", "LA", "CY", "LP", "TD", "NS", "RE", "AN"


def coded(story: Story) -> list[tuple[str, str]]:
    values = (
        "News",
        story.title,
        f"By {story.byline}",
        "355 words",
        story.uk_day,
        "09:15",
        story.outlet,
        "ALDGAZ",
        "English",
        "(c) 2023, The Company. All rights reserved.",
        story.paragraphs[0],
        "\n\n".join(story.paragraphs[1:]),
        "gcat : Political/General News",
        "uk : United Kingdom",
        "Document ALDGAZ0020230509ej590002x",
    )
    return list(zip(CODES, values, strict=True))


def factiva_coded(*stories: Story) -> bytes:
    articles = ("\n\n".join(f"{code} {text}" for code, text in coded(story)) for story in stories)
    return "\n\n".join(articles).encode()


def factiva_table(story: Story) -> bytes:
    rows = "".join(
        f"<tr><td><b>{code}</b>&nbsp;</td><td>"
        f"{''.join(f'<p>{escape(piece)}</p>' for piece in text.split(chr(10) * 2))}</td></tr>"
        for code, text in coded(story)
    )
    return (
        '<html><head><meta charset="utf-8"><title>Factiva</title></head><body>'
        '<h1>Dow Jones Factiva</h1><div class="article enArticle"><table>'
        f"{rows}</table></div></body></html>"
    ).encode()


def shown(story: Story) -> list[str]:
    return [
        "News",
        story.title,
        f"By {story.byline}",
        "355 words",
        story.uk_day,
        "09:15",
        story.outlet,
        "ALDGAZ",
        "1",
        "English",
        "Copyright 2023. The Company. All Rights Reserved.",
        *story.paragraphs,
        "Document ALDGAZ0020230509ej590002x",
    ]


def factiva_shown(*stories: Story) -> bytes:
    return "\n\n".join("\n".join(shown(story)) for story in stories).encode()


def factiva_page(*stories: Story) -> bytes:
    articles = "".join(
        '<div class="article enArticle"><div id="hd"><span class="enHeadline">'
        f"{escape(shown(story)[1])}</span></div>"
        + "".join(f"<div>{escape(line)}</div>" for line in shown(story)[2:11])
        + "".join(
            f'<p class="articleParagraph enarticleParagraph">{escape(line)}</p>'
            for line in shown(story)[11:-1]
        )
        + f"<p>{shown(story)[-1]}</p></div>"
        for story in stories
    )
    return (
        '<html><head><meta charset="utf-8"><title>Factiva</title></head><body>'
        f'<form>{articles}<div class="copyright">© 2024 Factiva, Inc.</div></form></body></html>'
    ).encode()


def factiva_xml(*stories: Story) -> bytes:
    articles = "".join(
        "<ppsarticle><article><accessionNo>X1</accessionNo><baseLanguage>EN</baseLanguage>"
        f"<byline>By {escape(story.byline)}</byline>"
        f"<headline><paragraph>{escape(story.title)}</paragraph></headline>"
        f"<leadParagraph><paragraph>{escape(story.paragraphs[0])}</paragraph></leadParagraph>"
        f"<publicationDate><dateTime>{story.iso}</dateTime></publicationDate>"
        f"<sourceName>{escape(story.outlet)}</sourceName><newsSubject><name>Weather</name>"
        "</newsSubject><tailParagraphs>"
        + "".join(f"<paragraph>{escape(text)}</paragraph>" for text in story.paragraphs[1:])
        + "</tailParagraphs></article></ppsarticle>"
        for story in stories
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><PPSResponse><ppsArticleResponse'
        ' xmlns="http://global.factiva.com/pps/2.0"><ppsarticleResultSet>'
        f"{articles}</ppsarticleResultSet></ppsArticleResponse></PPSResponse>"
    ).encode()


def proquest_fields(story: Story) -> list[tuple[str, str]]:
    family_first = "; ".join(
        f"{name.split()[-1]}, {name.split()[0]}" for name in story.byline.split(" and ")
    )
    return [
        ("Author", family_first),
        ("Publication info", f"{story.outlet} ; Town [Town]{story.day:%d %b %Y}: A.1."),
        ("Abstract", "In short, this was reported."),
        ("Links", "http://link.example/?genre=article"),
        ("Full text", "\n\n".join(story.paragraphs)),
        ("Subject", "Fruit; Weather"),
        ("Location", "Southern Town"),
        ("Title", story.title),
        ("Publication title", f"{story.outlet}; Town"),
        ("First page", "A.1"),
        ("Publication year", f"{story.day:%Y}"),
        ("Publication date", f"{story.day:%b} {story.day.day}, {story.day:%Y}"),
        ("ProQuest document ID", "3064500001"),
        ("Last updated", "2024-06-05"),
        ("Database", "News Central"),
    ]


def proquest(*stories: Story) -> bytes:
    rule = "_" * 60
    articles = (
        f"{rule}\n\nDocument {number} of {len(stories)}\n\n{story.title}\n\n"
        + "\n\n".join(f"{label}: {value}" for label, value in proquest_fields(story))
        for number, story in enumerate(stories, 1)
    )
    head = f"{rule}\n\nReport Information from ProQuest\nJune 11 2024 16:51\n"
    return (head + "\n\n".join(articles)).encode()


def proquest_page(story: Story) -> bytes:
    rows = "".join(
        f"<p><strong>{label}: </strong><text>{story.html}</text></p>"
        if label == "Full text"
        else f"<p><strong>{label}: </strong>{escape(value)}</p>"
        for label, value in proquest_fields(story)
    )
    return f'<meta charset="utf-8"><div><p>{escape(story.title)}</p>{rows}</div>'.encode()


def proquest_mail(story: Story) -> bytes:
    message = EmailMessage()
    message["From"] = "ProQuest <search@archive.example>"
    message["To"] = "reader@mail.example"
    message["Subject"] = "Your documents"
    message["Date"] = "Tue, 11 Jun 2024 16:51:00 +0000"
    message["Message-ID"] = "<2@archive.example>"
    message.set_content(proquest_page(story).decode(), subtype="html", cte="quoted-printable")
    return message.as_bytes()


def europresse(*stories: Story) -> bytes:
    articles = "".join(
        '<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">'
        f'{escape(story.outlet)}</span></div><span class="DocHeader">News, {story.day:%A} '
        f'{story.uk_day}, p. 1</span><div class="titreArticle"><p class="titreArticleVisu '
        f'rdp__articletitle">{escape(story.title)}</p></div><p class="docAuthors">'
        f'{escape(story.byline)}</p></header><section><div class="docOcurrContainer">{story.html}'
        "</div></section><footer>© 2023 The Company. All rights reserved.</footer></article>"
        for story in stories
    )
    return (
        '<html><head><meta charset="utf-8"><title>Europresse</title></head><body>'
        f'<form><input type="button" value="Save"></form>{articles}</body></html>'
    ).encode()


EXPORTS: Mapping[str, Maker] = {
    "lexis.txt": lexis,
    "lexis.html": lexis_page,
    "nexis-uni.txt": uni_text,
    "nexis-uni.docx": uni_docx,
    "nexis-uni.rtf": uni_rtf,
    "factiva-coded.txt": factiva_coded,
    "factiva-table.html": factiva_table,
    "factiva-shown.txt": factiva_shown,
    "factiva.html": factiva_page,
    "factiva.xml": factiva_xml,
    "proquest.txt": proquest,
    "proquest.html": proquest_page,
    "proquest.eml": proquest_mail,
    "europresse.html": europresse,
}
SEVERAL = {
    "lexis.txt": lexis,
    "nexis-uni.txt": uni_text,
    "nexis-uni.docx": uni_docx,
    "factiva-coded.txt": factiva_coded,
    "factiva-shown.txt": factiva_shown,
    "factiva.html": factiva_page,
    "factiva.xml": factiva_xml,
    "proquest.txt": proquest,
    "europresse.html": europresse,
}
"""Those whose writer puts several stories into one file."""

"""Writers of formats: saved pages, mails, web archives, books, documents, feeds, JSON, wire."""

from __future__ import annotations

import gzip
import io
import json
import plistlib
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape

from tests.articles.made_stories import Maker, Story


def at_noon(story: Story) -> datetime:
    return datetime(story.day.year, story.day.month, story.day.day, 12, tzinfo=UTC)


# -- pages in wrappings ---------------------------------------------------------------------------


def mhtml(story: Story) -> bytes:
    """As Chromium saves a page, with a style sheet and a picture beside it."""
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = story.address
    message["Subject"] = story.title
    message["Date"] = "Sun, 05 Jan 2025 10:00:00 -0000"
    message.set_content(story.page, subtype="html", cte="quoted-printable")
    message.make_related()
    message.add_related(b".c { color: red }", "text", "css", cid="<css@mhtml.blink>")
    message.add_related(b"\x89PNG\r\n\x1a\n", "image", "png", cid="<png@mhtml.blink>")
    return message.as_bytes()


def webarchive(story: Story, form: plistlib.PlistFormat = plistlib.FMT_BINARY) -> bytes:
    main = {
        "WebResourceData": story.page.encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": story.address,
        "WebResourceFrameName": "",
    }
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=form)


def webarchive_xml(story: Story) -> bytes:
    return webarchive(story, plistlib.FMT_XML)


def compressed_page(story: Story) -> bytes:
    return gzip.compress(story.page.encode())


def singlefile(story: Story) -> bytes:
    comment = (
        f"<!--\n Page saved with SingleFile \n url: {story.address} \n"
        " saved date: Sun Jan 05 2025 10:00:00 GMT+0000 \n-->"
    )
    head, mark, rest = story.page.partition("<html")
    return f"{head}{mark}{rest.replace('<head>', f'{comment}<head>', 1)}".encode()


def view_source(story: Story) -> bytes:
    rows = "".join(
        f'<tr><td class="line-number" value="{number}"></td>'
        f'<td class="line-content">{escape(line)}</td></tr>'
        for number, line in enumerate(story.page.splitlines(), 1)
    )
    return (
        '<html><head><meta charset="utf-8"></head><body><div class="line-gutter-backdrop"></div>'
        f"<table><tbody>{rows}</tbody></table></body></html>"
    ).encode()


def warning_first(story: Story) -> bytes:
    """A page below what the server complained about."""
    return (
        b"<br />\n<b>Warning</b>: Undefined variable $x in <b>/srv/a.php</b> on line 3<br />\n"
        + (story.page.encode())
    )


def long_first_tag(story: Story) -> bytes:
    names = " ".join(f'xmlns:n{n}="http://schema.example/v{n}/names.xsd"' for n in range(40))
    return story.page.replace("<!DOCTYPE html>\n<html", f"<html {names}").encode()


def warc(story: Story, *, compressed: bool = False) -> bytes:
    """As warcio writes it: information, a request, its response, a picture."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=compressed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "made for a test"}))
    for address, kind, data in (
        (story.address, "text/html; charset=utf-8", story.page.encode()),
        ("https://x.example/a.png", "image/png", b"\x89PNG\r\n\x1a\n"),
        ("https://x.example/ad.html", "text/html", b"<html><body><p>Buy!</p></body></html>"),
    ):
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        payload = io.BytesIO(data)
        writer.write_record(
            writer.create_warc_record(address, "response", payload=payload, http_headers=headers)
        )
    return out.getvalue()


def warc_gz(story: Story) -> bytes:
    return warc(story, compressed=True)


def wacz(story: Story) -> bytes:
    pages = f'{{"format": "json-pages-1.0", "id": "pages"}}\n{json.dumps({"url": story.address})}\n'
    return zipped(
        {
            "archive/data.warc.gz": warc(story, compressed=True),
            "pages/pages.jsonl": pages.encode(),
            "datapackage.json": b"{}",
        }
    )


def zipped(entries: Mapping[str, bytes], stored: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        if stored:
            package.writestr(zipfile.ZipInfo("mimetype"), stored)
        for name, data in entries.items():
            package.writestr(name, data)
    return out.getvalue()


# -- mails ----------------------------------------------------------------------------------------


def letter(story: Story) -> EmailMessage:
    message = EmailMessage()
    message["From"] = f'"{story.outlet}" <news@letters.example>'
    message["To"] = "reader@mail.example"
    message["Subject"] = story.title
    message["Date"] = format_datetime(at_noon(story))
    message["Message-ID"] = "<1@letters.example>"
    message["List-Unsubscribe"] = "<https://letters.example/u>"
    return message


def mail(story: Story) -> bytes:
    message = letter(story)
    message.set_content("\n\n".join(story.paragraphs) + "\n\n-- \nSent from a desk\n", cte="base64")
    return message.as_bytes()


def mail_with_page(story: Story) -> bytes:
    message = letter(story)
    message.set_content("See the page.")
    message.add_alternative(story.page, subtype="html", cte="quoted-printable")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    return message.as_bytes()


def mail_latin(story: Story) -> bytes:
    message = letter(story)
    text = "\n\n".join(story.paragraphs)
    for curly, straight in (("’", "'"), ("“", '"'), ("”", '"'), ("–", "-")):
        text = text.replace(curly, straight)
    message.set_content(text, charset="iso-8859-1", cte="quoted-printable")
    return message.as_bytes()


def mailbox(story: Story) -> bytes:
    return b"From news@letters.example Tue May  9 12:00:00 2023\n" + mail(story)


# -- books and documents --------------------------------------------------------------------------


def epub(story: Story) -> bytes:
    """As EbookLib writes it, with a title page and a table of contents."""
    from ebooklib import epub as book_of

    book = book_of.EpubBook()
    book.set_identifier("made-for-a-test")
    book.set_title("The week")
    book.set_language("en")
    book.add_author(story.byline)
    book.add_metadata("DC", "publisher", story.outlet)
    front = book_of.EpubHtml(title="Front", file_name="front.xhtml", lang="en")
    front.content = "<h1>The week</h1><p>Articles of seven days.</p>"
    chapter = book_of.EpubHtml(title=story.title, file_name="one.xhtml", lang="en")
    chapter.content = f"<h1>{escape(story.title)}</h1>{story.html}"
    for item in (front, chapter, book_of.EpubNcx(), book_of.EpubNav()):
        book.add_item(item)
    book.toc = (chapter,)
    book.spine = ["nav", front, chapter]
    out = io.BytesIO()
    book_of.write_epub(out, book)
    return out.getvalue()


def rtf(story: Story) -> bytes:
    def coded(text: str) -> str:
        return "".join(
            char if char.isascii() else f"\\u{ord(char) - 65536 * (ord(char) > 32767)}?"
            for char in text
        )

    lines = [
        rf"{{\b\fs36 {coded(story.title)}}}\par",
        *(f"{coded(p)}\\par" for p in story.paragraphs),
    ]
    fonts = r"{\fonttbl{\f0\fswiss\fcharset0 Arial;}}"
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + fonts + "\n" + "\n".join(lines) + "\n}").encode()


def odt(story: Story) -> bytes:
    """As LibreOffice lays it out, with a deletion that is tracked and a note in the margin."""
    office = "urn:oasis:names:tc:opendocument:xmlns"
    paragraphs = "".join(f"<text:p>{escape(text)}</text:p>" for text in story.paragraphs)
    content = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        f'<office:document-content xmlns:office="{office}:office:1.0"'
        f' xmlns:text="{office}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<office:body><office:text><text:tracked-changes><text:changed-region><text:deletion>"
        "<text:p>What was taken out.</text:p></text:deletion></text:changed-region>"
        f'</text:tracked-changes><text:h text:outline-level="1">{escape(story.title)}</text:h>'
        f"{paragraphs}<office:annotation><dc:creator>Sub editor</dc:creator>"
        "<text:p>Check this.</text:p></office:annotation>"
        "</office:text></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped({"content.xml": content.encode(), "META-INF/manifest.xml": b"<m/>"}, stored=kind)


# -- agencies -------------------------------------------------------------------------------------


def nitf(story: Story) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!-- sent by a program -->\n'
        '<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">\n'
        f"<nitf><head><title>slug</title><pubdata name='{escape(story.outlet)}'"
        f' date.publication="{story.day:%Y%m%d}"/></head><body><body.head><hedline>'
        f"<hl1>{escape(story.title)}</hl1></hedline><byline>By {escape(story.byline)}"
        f"<byttl>Staff writer</byttl></byline></body.head><body.content>{story.html}"
        "</body.content><body.end><tagline>Mail the desk.</tagline></body.end></body></nitf>"
    ).encode()


def newsml_g2(story: Story) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
        '<newsItem guid="urn:picture"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>'
        "<contentMeta><headline>A picture</headline></contentMeta></newsItem>"
        '<newsItem guid="urn:text"><itemMeta><itemClass qcode="ninat:text"/>'
        f'<provider literal="{escape(story.outlet)}"/><versionCreated>{story.iso}</versionCreated>'
        f"</itemMeta><contentMeta><headline>{escape(story.title)}</headline>"
        f"<by>By {escape(story.byline)}</by></contentMeta><contentSet>"
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>x</title></head><body>{story.html}</body></html></inlineXML></contentSet>"
        "</newsItem></itemSet></newsMessage>"
    ).encode()


def newsml_1(story: Story) -> bytes:
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<NewsML><NewsEnvelope><DateAndTime>'
        f"{story.day:%Y%m%d}T120000Z</DateAndTime></NewsEnvelope><NewsItem><NewsComponent>"
        f"<NewsLines><HeadLine>{escape(story.title)}</HeadLine>"
        f"<ByLine>By {escape(story.byline)}</ByLine></NewsLines><AdministrativeMetadata><Provider>"
        f'<Party FormalName="{escape(story.outlet)}"/></Provider></AdministrativeMetadata>'
        '<NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent>'
        f"{story.html}</DataContent></ContentItem></NewsComponent><NewsComponent><ContentItem>"
        "<DataContent><p>A caption.</p></DataContent></ContentItem></NewsComponent></NewsComponent>"
        "</NewsItem></NewsML>"
    ).encode()


def ninjs_1(story: Story) -> bytes:
    return as_json(
        {
            "type": "text",
            "versioncreated": story.iso,
            "headline": story.title,
            "byline": f"By {story.byline}",
            "body_html": story.html,
            "source": story.outlet,
            "ednote": "Please credit.",
        }
    )


def ninjs_3(story: Story) -> bytes:
    return as_json(
        {
            "type": "text",
            "versionCreated": story.iso,
            "headlines": [
                {"role": "short", "value": "Short"},
                {"role": "main", "value": story.title},
            ],
            "by": story.byline,
            "provider": {"name": story.outlet},
            "bodies": [
                {"role": "summary", "contentType": "text/plain", "value": "In short."},
                {"role": "main", "contentType": "text/html", "value": story.html},
            ],
        }
    )


def iptc_7901(story: Story) -> bytes:
    body = "\n".join(f"   {text}" for text in story.paragraphs)
    day = f"{story.day:%d}1801 GMT {story.day:%b %y}"
    return (
        f"\x01abc0123 3 i 380  abc 0045\n\nplace-subject/\n1ST LEAD\n{story.title}\n"
        f"By {story.byline} =\n\n{body}\n\nabc mt pl\n\n{day}\n"
    ).encode()


def anpa(story: Story) -> bytes:
    body = "\n".join(f"\t   {text} " for text in story.paragraphs)
    return (
        f"z6715-----\nr z BC-EU--Subject 1stLd-Writethru   {story.day:%m-%d} 0500\n"
        f"^BC-EU--Subject, 1st Ld-Writethru,416<\n^{story.title}<\n^AP Photo GATK105<\n"
        f"^Eds: Updates.<\n^By {story.byline}=\n^Associated Writer=\n{body}\n\n"
        f"\t   AP-WF-{story.day:%m-%d-%y} 0337GMT<\n"
    ).encode()


# -- feeds and JSON -------------------------------------------------------------------------------


def rss(story: Story) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{escape(story.outlet)}'
        f"</title><link>https://x.example</link><item><title>{escape(story.title)}</title>"
        f"<link>{escape(story.address)}</link><dc:creator>{escape(story.byline)}</dc:creator>"
        f"<pubDate>{format_datetime(at_noon(story))}</pubDate><description>Short</description>"
        f"<content:encoded><![CDATA[{story.html}]]></content:encoded></item></channel></rss>"
    ).encode()


def atom(story: Story) -> bytes:
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{escape(story.outlet)}</title><entry>'
        f'<title type="html">{escape(escape(story.title))}</title>'
        f'<link href="{escape(story.address)}"/>'
        f"<published>{story.iso}</published><updated>2025-01-01T00:00:00Z</updated>"
        f"<author><name>{escape(story.byline)}</name></author>"
        '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        f"{story.html}</div></content></entry></feed>"
    ).encode()


def as_json(value: object) -> bytes:
    return json.dumps(value, indent=1).encode()


def wordpress(story: Story) -> bytes:
    return as_json(
        [
            {
                "id": 7,
                "date": story.iso[:-1],
                "link": story.address,
                "title": {"rendered": escape(story.title)},
                "content": {"rendered": story.html, "protected": False},
                "excerpt": {"rendered": "<p>Short</p>"},
                "author": 3,
                "_embedded": {"author": [{"id": 3, "name": story.byline}]},
            }
        ]
    )


def guardian(story: Story) -> bytes:
    content = {
        "id": "a/b",
        "webPublicationDate": story.iso,
        "webTitle": "Other title",
        "webUrl": story.address,
        "fields": {
            "headline": story.title,
            "byline": story.byline,
            "body": story.html,
            "publication": story.outlet,
            "trailText": "Short",
        },
    }
    return as_json({"response": {"status": "ok", "content": content}})


def wallabag(story: Story) -> bytes:
    return as_json(
        [
            {
                "title": story.title,
                "url": story.address,
                "content": story.html,
                "published_at": story.iso,
                "published_by": [story.byline],
                "created_at": "2025-01-01T00:00:00Z",
            }
        ]
    )


def schema_org(story: Story) -> bytes:
    article = {
        "@type": "NewsArticle",
        "headline": story.title,
        "author": [{"@type": "Person", "name": name} for name in story.byline.split(" and ")],
        "publisher": {"@type": "Organization", "name": story.outlet},
        "datePublished": story.iso,
        "articleBody": "\n\n".join(story.paragraphs),
    }
    page = {"@type": "WebPage", "name": "x", "text": "x"}
    return as_json({"@context": "https://schema.org", "@graph": [page, article]})


def json_feed(story: Story) -> bytes:
    item = {
        "title": story.title,
        "url": story.address,
        "content_html": story.html,
        "date_published": story.iso,
        "authors": [{"name": story.byline}],
    }
    return as_json({"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [item]})


def json_line(story: Story) -> bytes:
    record = {
        "url": story.address,
        "date": story.day.isoformat(),
        "title": story.title,
        "author": story.byline,
        "source": story.outlet,
        "text": "\n\n".join(story.paragraphs),
    }
    return json.dumps(record).encode() + b"\n"


SAVED: Mapping[str, Maker] = {
    "mhtml": mhtml,
    "webarchive": webarchive,
    "xml.webarchive": webarchive_xml,
    "html.gz": compressed_page,
    "singlefile.html": singlefile,
    "source.html": view_source,
    "warned.html": warning_first,
    "long-tag.html": long_first_tag,
    "warc": warc,
    "warc.gz": warc_gz,
    "wacz": wacz,
}
MAILS: Mapping[str, Maker] = {
    "eml": mail,
    "page.eml": mail_with_page,
    "latin.eml": mail_latin,
    "mbox": mailbox,
}
DOCUMENTS: Mapping[str, Maker] = {"epub": epub, "rtf": rtf, "odt": odt}
AGENCIES: Mapping[str, Maker] = {
    "nitf.xml": nitf,
    "newsml-g2.xml": newsml_g2,
    "newsml-1.xml": newsml_1,
    "ninjs-1.json": ninjs_1,
    "ninjs-3.json": ninjs_3,
    "iptc-7901.txt": iptc_7901,
    "anpa.txt": anpa,
}
FEEDS: Mapping[str, Maker] = {
    "rss": rss,
    "atom": atom,
    "wordpress.json": wordpress,
    "guardian.json": guardian,
    "wallabag.json": wallabag,
    "schema-org.json": schema_org,
    "json-feed.json": json_feed,
    "jsonl": json_line,
}

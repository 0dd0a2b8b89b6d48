"""Articles whose every line tries something: to drive the terminal, or to be taken for markup."""

from __future__ import annotations

ESC, C1_CSI, BEL, RIGHT_TO_LEFT_OVERRIDE = "\x1b", "\x9b", "\x07", "\u202e"

ATTEMPTS = {
    "clear the screen": f"The council {ESC}[2J{ESC}[H met on Monday to vote on the budget.",
    "set the title": f"Mayor Ana Lopez {ESC}]0;owned{BEL} said the {ESC}]2;x{ESC}\\ vote is close.",
    "write to the clipboard": f"“We {ESC}]52;c;cm0gLXJm{BEL} agreed,” Lopez told reporters.",
    "hide a link": f"See {ESC}]8;;http://example.com{ESC}\\the report{ESC}]8;;{ESC}\\ of it all.",
    "device control": f"The board {ESC}P$q q{ESC}\\ asked for {ESC}_G{ESC}\\ 24 million dollars.",
    "C1 code points": f"Officials {C1_CSI}31m denied {C1_CSI}2J it, \x90q\x9c or \x9d0;t\x9c left.",
    "other controls": "A NUL \x00, a DEL \x7f, a bell \x07, a backspace \x08\x08, a page \x0c.",
    "bidi override": f"The file {RIGHT_TO_LEFT_OVERRIDE}gpj.exe\u202c a \u2066isolate\u2069 here.",
    "zero width": "A pass\u200bword with a zero\u200d width\ufeff and \u2060 joiners in it.",
    "tag characters": "A flag \U000e0041\U000e0042\U000e007f that hides text in tag characters.",
    "variation": "Letters\ufe00 with\ufe0e selectors\U000e0100 after\ufe0f them.",
    "textual markup": "The [b]bold[/b] claim [/oops] of [@click=app.quit]him[/] was [red]denied.",
    "rich links": "The [link=https://example.com]page[/link] says [blink]nothing[/blink] of it.",
    "HTML": "The <script>alert(1)</script> <img src=x onerror=alert(1)> vote &amp; the count.",
    "Markdown": "A # heading, a | table | and [a link](javascript:alert(1)), `code` and **bold**.",
    "many marks": "An e" + "\u0301" * 400 + " with four hundred accents on it.",
}

BYTES = (
    b"C1 as bytes: \x9b2J \x90q\x9c, cut UTF-8: \xe2\x82, a lone surrogate: \xed\xa0\x80, "
    b"and \xff\xfe in the middle.\n"
)

TITLE = "Council \x1b]0;owned\x07 votes [/oops] \u202eon Monday"

NAMES = ("left [@click=app.quit]x[\\].txt", "right\x1b]0;owned\x07\u202e.txt")
"""File names that try the same."""

SETTINGS = r"""
theme = "\u001b]0;owned\u0007[/oops]\u202e"
"un\u001b[2Jknown[/oops]" = 1

[keys]
"ac\u001b]52;c;aGk=\u0007tion" = "x"
quit = "no\u001b[2Jsuch[/oops]key\u009b2J"
"""
"""A settings file in which nothing means anything, and every word tries something."""


def hostile_article(title: str) -> bytes:
    """Return a document that holds every attempt, each a paragraph, and bytes of no encoding."""
    return "\n\n".join([title, *ATTEMPTS.values()]).encode() + b"\n\n" + BYTES

#!/usr/bin/env bash
# email-reply-parser 0.5.12, mail-parser-reply 1.36: a quotation that a story introduces ends it.
#
# Good guess: what cuts a mail's quoted history looks for a name, an address or a time before
#   "wrote:", or for the mark ">" in front of the lines below.
# What happens: "On Sunday the harbour minister wrote:" on a line of its own is enough. Both drop
#   the line and all that follows, the quotation and the rest of the story.
# Why a news reader cares: newsletters and press releases reach a reader as mail, and give the words
#   of an official in just this way; the comparison would say that only the other article has them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q email-reply-parser==0.5.12 mail-parser-reply==1.36
"$folder/venv/bin/python" - <<'PY'
from email_reply_parser import EmailReplyParser
from mailparser_reply import EmailReplyParser as OtherParser

story = """The port closed on Friday.

On Sunday the harbour minister wrote:

"We will sail again by May."

Nobody at the ferry company could say who would pay.
"""
one = EmailReplyParser.parse_reply(story)
other = OtherParser(languages=["en"]).parse_reply(text=story)
print("email-reply-parser 0.5.12:", repr(one))
print("mail-parser-reply 1.36:", repr(other))
assert one.strip() == other.strip() == "The port closed on Friday.", "the story is kept now"
PY

#!/usr/bin/env bash
# striprtf 0.0.35: words that the writer struck or hid come back as part of the story.
#
# Good guess: a converter of RTF to text gives what a word processor prints: revisions marked as
#   deleted (\deleted) and hidden text (\v) are left out.
# What happens: both are kept, without a sign, in the middle of the sentence.
# Why a news reader cares: press officers and archives send RTF with tracked changes; a number that
#   was taken back then stands in the text, and the other article seems to contradict it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q striprtf==0.0.35
"$folder/venv/bin/python" - <<'PY'
from striprtf.striprtf import rtf_to_text

story = r"{\rtf1\ansi The storm killed {\deleted nine}{\revised seven} people {\v not for print} here.\par}"
text = rtf_to_text(story)
print("striprtf 0.0.35:", repr(text))
assert "nine" in text and "seven" in text, "struck text is left out now"
assert "not for print" in text, "hidden text is left out now"
PY

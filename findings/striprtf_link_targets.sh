#!/usr/bin/env bash
# striprtf 0.0.35: the address of a link stands inside the sentence, in quotation marks.
#
# Good guess: a linked word comes back as the word, as it is read on paper.
# What happens: the instruction of the field is put behind the word: the paper("https://…").
# Why a news reader cares: exports of press archives link names and headlines. The address becomes a
#   quotation in the middle of a sentence, which hides who is quoted and parts equal sentences.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q striprtf==0.0.35
"$folder/venv/bin/python" - <<'PY'
from striprtf.striprtf import rtf_to_text

field = r'{\field{\*\fldinst{HYPERLINK "https://example.org/a"}}{\fldrslt{the paper}}}'
text = rtf_to_text(r"{\rtf1\ansi The minister told " + field + r" on Monday.\par}")
print("striprtf 0.0.35:", repr(text))
assert text.strip() == 'The minister told the paper("https://example.org/a") on Monday.', text
PY

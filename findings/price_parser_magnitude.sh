#!/usr/bin/env bash
# price-parser 0.5.1: $1.2bn and $1.2tn are the same sum.
#
# Good guess: a parser of sums of money either multiplies by the word or letters behind the figure
#   ("m", "bn", "million"), or says that it cannot read such a sum.
# What happens: it returns the figure alone, 1.2, with the right currency and without a word; of
#   "5 million dollars" it takes 5 and loses the currency.
# Why a news reader cares: nearly all sums in news have a magnitude. A budget of $1.2bn in one
#   article and of $1.2tn in the other is what a fact checker looks for, and would pass as equal.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q price-parser==0.5.1
"$folder/venv/bin/python" - <<'PY'
from price_parser import Price

sums = {text: Price.fromstring(text) for text in ("$1.2bn", "$1.2tn", "5 million dollars")}
for text, found in sums.items():
    print("price-parser 0.5.1:", text, "->", found.amount, found.currency)
assert sums["$1.2bn"] == sums["$1.2tn"], "the magnitude is read now"
words = sums["5 million dollars"]
assert (words.amount, words.currency) == (5, None), "sums in words are read now"
PY

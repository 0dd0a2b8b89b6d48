#!/usr/bin/env bash
# number-parser 0.3.2, text2num 3.1.0: "between one hundred and two hundred" is 102 and 100.
#
# Good guess: "and" joins the parts of one number only below its hundred ("one hundred and two");
#   before "two hundred" it joins two numbers.
# What happens: both take "two" into the first number, and write "between 102 100 people". They
#   also read "half a million" as "half a 1000000".
# Why a news reader cares: tolls and crowds are given as ranges, and in words. A comparison of
#   numbers would find 102 in one article and 100 to 200 in the other.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q number-parser==0.3.2 text2num==3.1.0
"$folder/venv/bin/python" - <<'PY'
from number_parser import parse
from text_to_num import alpha2digit

toll = "between one hundred and two hundred people"
one, other = parse(toll), alpha2digit(toll, "en")
print("number-parser 0.3.2:", one)
print("text2num 3.1.0:", other)
assert one == other == "between 102 100 people", "the range is read now"
crowd = "half a million"
one, other = parse(crowd), alpha2digit(crowd, "en")
print("number-parser 0.3.2:", one)
print("text2num 3.1.0:", other)
assert one == other == "half a 1000000", "the half is read now"
PY

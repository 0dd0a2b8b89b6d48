"""Sentences of many styles of news, and texts made to stall a segmenter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.articles.model import Span
from newsdiff.articles.segment import sentence_spans

LONGEST = 4_000


def sentences(text: str, language: str = "en") -> list[str]:
    return [s.of(text) for s in sentence_spans(text, Span(0, len(text)), language, LONGEST)]


# Each case is its sentences; they are joined by blanks and must come apart in the same places.
ENGLISH = [
    ["The U.S. State Department declined.", "It said nothing."],
    ["He left the U.S.", "The plan failed."],
    ["Gen. John F. Kelly met Sen. J. D. Vance at 5 p.m. Tuesday in St. Louis."],
    ["The meeting ended at 9 p.m.", "Police said no one was hurt."],
    ["It opens at 6 a.m. EST.", "Doors close at noon."],
    ["“Are you ready?” Johnson asked.", "“We leave at dawn.”"],
    ["“We will not go!” she shouted.", "Nobody moved."],
    ["“That is all,” he said.", "“We go.”", "Then he left."],
    ["“We will go.", "It is time.", "We know it,” he said."],
    ["Shares of Apple Inc. rose 3.5 percent.", "Analysts at J.P. Morgan were surprised."],
    ["The firm, Acme Corp., filed on Oct. 3.", "It has 40 workers."],
    ["He works for Acme Inc.", "The firm is old."],
    ["“…Russia has started an operation.”", "It ended."],
    ["He said ... that it was over.", "The crowd left."],
    ["The talks dragged on…", "Nobody signed."],
    ["“We have … The answer is no,” he said."],
    ["Mr. Smith et al. wrote No. 5 on the list."],
    ["Yahoo! said it would close.", "Jeopardy! host Pell Havers agreed."],
    ["She was born in 1950.", "Her father died in 1960."],
    ["(He declined to comment.)", "The office closed."],
    ["The D.C. Circuit ruled.", "So did the court in Washington, D.C.", "It was over."],
    ["Martin Luther King Jr. Day was quiet."],
    ["“Stop.”", "“Why?”", "“Because.”"],
    ["It happened on Jan. 6, 2021.", "The U.N. Security Council met."],
    ["The bill (H.R. 1234) passed.", "Rep. Lee, D-Calif., voted no."],
    ["He asked: “What now?”", "Nobody knew."],
    ["Dr. A. B. Jones, Ph.D., spoke.", "24 people came."],
    ["He is 6 ft. 2 in. tall."],
    ["The minister spoke.[3]", "The house listened.[4]"],
    ['"We won," he said.', '"It\'s over."', '"Really?"'],
    ["Lt. Col. Smith sued the U.S. Army.", "It was Smith v. Jones."],
    ["That's e.g. a bargain, i.e. cheap, at $3.50.", "They bought it."],
    ["The vote was 52–48.", "iPhone sales fell."],
    ["The army took the town.", "al-Assad spoke on television."],
    ["It rained.", "But the U.S.-led coalition flew on."],
    ["“It is over.” — the general, on Monday"],
    ["The deal covers oil, gas, etc.", "The rest is open."],
    ["Who paid?", "Who knew?", "Who cares!"],
    ["The price rose to £1.20.", "In 2010 it was 80p."],
    ["George W. Bush and Harry S. Truman were named.", "J. Edgar Hoover was not."],
    ["They chose plan B.", "The other plan was dropped."],
    ["Visit example.com for details.", "The site is down."],
    ["The Rev. Al Ferrel and the Rt. Hon. Ona Lidd came.", "They sang."],
    ["He said no.", "No one else did."],
    ["See p. 4 and pp. 5-9, Fig. 2.", "They show it."],
    ["The court (see Art. 5) agreed.", "[…] Then it rose."],
]


@pytest.mark.parametrize("expected", ENGLISH, ids=lambda case: case[0][:30])
def test_english_news(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


OTHERS = [
    ("de", ["Am 3. Oktober kam Dr. Brandt.", "Der Rat tagte, z. B. am Montag.", "Es regnete."]),
    ("de", ["Das kostete 1,4 Mio. Kronen.", "Sie zahlten bzw. liehen es."]),
    ("de", ["„Wir warten“, sagte er.", "„Wie lange?“", "Niemand antwortete."]),
    ("fr", ["M. Ferrel a parlé.", "« C’est fini », a-t-il dit.", "Mme Lidd est partie."]),
    ("fr", ["« Vraiment ? »", "Il partit.", "« Oui ! » dit-elle."]),
    ("es", ["El Sr. Brandt habló.", "¿Quién paga?", "¡Nadie!", "EE.UU. no respondió."]),
    ("ru", ["В 2015 г. началась операция.", "Он сказал это.", "«Да», — ответил он."]),
    ("ru", ["А. С. Пушкин родился в Москве.", "Это было давно."]),
    ("ar", ["قال الوزير ذلك.", "هل وافق المجلس؟", "نعم."]),
]


@pytest.mark.parametrize(("language", "expected"), OTHERS, ids=lambda case: str(case)[:24])
def test_other_languages(language: str, expected: list[str]) -> None:
    assert sentences(" ".join(expected), language) == expected


def test_chinese_has_no_blanks_between_sentences() -> None:
    expected = ["部长说：“我们同意。”", "会议结束了。", "谁付钱？", "没有人知道！"]
    assert sentences("".join(expected), "zh") == expected


def test_a_lost_blank_is_found() -> None:
    assert sentences("They had to leave.The minister agreed.") == [
        "They had to leave.",
        "The minister agreed.",
    ]
    assert len(sentences("Booking.com and Node.Js and St.Petersburg stay whole.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000,
        "x" * 2_000_000,
        "U.S. " * 50_000,
        "“" * 200_000,
        ". " * 200_000,
        "…" * 9_999,
    ],
    ids=["words", "letters", "abbreviations", "quotes", "stops", "ellipses"],
)
def test_hostile_lines_become_passages_of_bounded_length(text: str) -> None:
    found = list(sentence_spans(text, Span(0, len(text)), "en", LONGEST))
    assert max(len(span) for span in found) <= LONGEST
    assert sum(len(span) for span in found) >= len(text) - text.count(" ") - 1


@given(st.text(alphabet="ab AB.!?…“”\"'()[]1—,\n", max_size=200), st.integers(5, 50))
def test_sentences_tile_the_paragraph(text: str, longest: int) -> None:
    at = 0
    for span in sentence_spans(text, Span(0, len(text)), "en", longest):
        assert text[at : span.start].strip() == ""
        assert 0 < len(span) <= longest
        assert span.of(text) == span.of(text).strip()
        at = span.end
    assert text[at:].strip() == ""

"""What properties are tried on: sentences as two outlets might write them, and words at random."""

from __future__ import annotations

from hypothesis import strategies as st

from newsdiff.alignment.model import Link
from newsdiff.articles.model import Article

SENTENCES = (
    "At least 24 people were killed late Tuesday when a coach plunged into a ravine in Peru.",
    "Dozens of people died on Wednesday in a bus crash in northern Peru, the health ministry said.",
    "The bus was carrying 61 passengers from Trujillo to Cajamarca, police said.",
    "The vehicle had 58 people on board and was travelling from Trujillo to Cajamarca.",
    "“We heard a terrible noise and then screaming,” said Rosa Quispe, who survived.",
    "“We heard a terrible noise, then nothing,” said survivor Rosa Quispe, who broke her leg.",
    "The driver, Marco Huaman, 43, survived and was arrested.",
    "The driver, 45-year-old Marco Huaman, died on the way to hospital.",
    "Transport Minister Elena Paz said the company's licence had been suspended.",
    "Transport Minister Elena Paz denied that the company's licence had been suspended.",
    "Serbia and Hungary agreed on Wednesday to set up a joint commission, officials said.",
    "Negotiations between Serbia and Hungary collapsed on Wednesday without an agreement.",
    "Foreign Minister Ivica Petrov described the meeting as “constructive and open”.",
    "Ivica Petrov told reporters in Belgrade that the talks had been “constructive and open”.",
    "Hungary will pay 40 million euros for repairs to the dam, according to the accord.",
    "Hungary had offered to pay EUR 14 million for the repair of the dam.",
    "President Aleksandar Milic is expected to visit Budapest next month.",
    "President Milic cancelled a visit to Budapest.",
    "“This verdict is wrong, and we will appeal,” defence lawyer Susan Marsh said.",
    "“This verdict is wrong and we will not appeal,” said his lawyer, Susan Marsh.",
    "Dolan was convicted of bribery and faces up to 20 years in prison.",
    "He allegedly took about $215,000, and could be sentenced to as much as 25 years in prison.",
    "Winds of 130 miles per hour left more than a million homes without electricity.",
    "Winds of up to 210 kilometers per hour hit the coast; some 800,000 customers lost power.",
    "Police fired tear gas after protesters threw bottles at officers outside parliament.",
    "Officers used tear gas without warning against peaceful protesters, witnesses said.",
    "Two thirds of voters went to the polls, and the Greens won 22 seats.",
    "Turnout was 67 percent; the Green party will have 24 seats, up from 11.",
    "Coffee is linked to longer life, a study of nearly 450,000 Britons suggests.",
    "Scientists have proved that coffee makes you live longer.",
    "Talks on Danube water dispute end in deal",
    "Danube negotiations break down",
)
UNRELATED = "Bakers in Vienna sell poppy seed cakes at dawn."

VOCABULARY = [
    *("the", "of", "in", "and", "to", "not", "no", "never", "said", "Russia", "Syria", "army"),
    *(
        "troops",
        "talks",
        "“peace”",
        "deal",
        "24",
        "twenty",
        "dozens",
        "people",
        "killed",
        "injured",
    ),
    *("Tuesday", "Monday", "confirmed", "allegedly", "will", "sign", "signed", "requested", "$5"),
    *("demanded", "rejected", "Homs", "mayor", "minister,", "bridge.", "northern", "southern"),
]
RANDOM_TEXTS = st.lists(
    st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14).map(" ".join),
    min_size=1,
    max_size=4,
)
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=5, unique=True) | RANDOM_TEXTS


def all_links(left: Article, right: Article) -> list[Link]:
    """Link every passage with every other."""
    return [Link(i, j, 0.7) for i in range(len(left.passages)) for j in range(len(right.passages))]

from __future__ import annotations

import pytest

from newsdiff.quotes.sources.coordination import split_coordinated

ACTORS = {
    "Donald Trump",
    "Hillary Clinton",
    "Trump",
    "Clinton",
    "Deutsche Bank",
    "Goldman Sachs",
    "Securities and Exchange Commission",
    "Defense Ministry",
    "the Defense Ministry",
    "House Ways and Means Committee",
    "Norvian Content Development",
    "Monitoring Board",
}


@pytest.mark.parametrize(
    ("name", "speakers"),
    [
        ("Trump and Clinton", ["Trump", "Clinton"]),
        ("both Trump and Clinton", ["Trump", "Clinton"]),
        ("Deutsche Bank and Goldman Sachs", ["Deutsche Bank", "Goldman Sachs"]),
        ("Presidential candidates Hillary Clinton and Donald Trump",
         ["Hillary Clinton", "Donald Trump"]),
        ("Syrian rebels and opposition leaders", ["Syrian rebels", "opposition leaders"]),
        ("the Defense Ministry and Coast Guard", ["the Defense Ministry", "Coast Guard"]),
        ("officials and supporters in Congress", ["officials", "supporters in Congress"]),
        ("Securities and Exchange Commission", ["Securities and Exchange Commission"]),
        ("Mine Safety and Health Administration", ["Mine Safety and Health Administration"]),
        ("Federal and state officials", ["Federal and state officials"]),
        ("pool and snooker clubs", ["pool and snooker clubs"]),
        ("every Hong Kong and Macau resident", ["every Hong Kong and Macau resident"]),
        ("experts on Syria and nuclear arms", ["experts on Syria and nuclear arms"]),
        ("an aide to the House Ways and Means Committee",
         ["an aide to the House Ways and Means Committee"]),
        ("Norvian Content Development and Monitoring Board",
         ["Norvian Content Development and Monitoring Board"]),
        ("Kirby", ["Kirby"]),
    ],
)  # fmt: skip
def test_who_speaks_together(name: str, speakers: list[str]) -> None:
    assert split_coordinated(name, ACTORS.__contains__) == speakers

from __future__ import annotations

import pytest

from newsdiff.actors.recognition.mentions import find_mentions


def names_of(text: str) -> list[str]:
    return [mention.text for mention in find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sen. Ruth Palmer, D-N.Y., and Rep. Tom Ray (R-Ohio) left.", ["Ruth Palmer", "Tom Ray"]),
        ("Rep. Ann Lee (D) spoke.", ["Ann Lee"]),
        ("Considering Lufthansa, he sold his shares.", ["Lufthansa"]),
        ("Researchers met Ruth Palmer. Lawmakers did not.", ["Ruth Palmer"]),
        ("Senate Majority Leader Ruth Palmer spoke.", ["Senate", "Ruth Palmer"]),
        ("The Speaker of the House spoke to Ruth Palmer.", ["House", "Ruth Palmer"]),
        ("The Senate Majority Leader spoke.", ["Senate"]),
        ("He met President-elect Ruth Palmer in Oslo.", ["Ruth Palmer", "Oslo"]),
        ("On the next day, Agent Olsen went to see Judge Palmer at home.", ["Olsen", "Palmer"]),
        ("He was arrested by Special Agent Olsen at home.", ["Olsen"]),
        ("The mayor, Michael R. Palmer, spoke.", ["Michael R. Palmer"]),
        ("The FBI & CIA agreed, and so did Marks & Spencer.", ["FBI", "CIA", "Marks & Spencer"]),
        ("Gov. Jan Olsen met the board. It snowed in January.", ["Jan Olsen"]),
        ("Victoria, 7, found a ring. It was for Victoria to keep.", ["Victoria", "Victoria"]),
        ("Bombastic from the start, the show bored Oslo.", ["Oslo"]),
        ("The Office for Fish and Sea Rescue is shut.", ["Office for Fish and Sea Rescue"]),
        ("Defence minister resigns over ferry bill.", []),
        ("Ex-treasurer is found guilty.", []),
        ('Karl "the Fox" Palmer died at 77.', ['Karl "the Fox" Palmer']),
        ("He said “Karl” Palmer was no name.", ["Karl", "Palmer"]),
        ("A. Harry Palmer, the chief of the club, said so.", ["A. Harry Palmer"]),
        ("It was no surprise that NATO CEO B. Ruth Palmer left.", ["NATO", "B. Ruth Palmer"]),
    ],
)
def test_names_without_what_stands_around_them(text: str, names: list[str]) -> None:
    assert names_of(text) == names

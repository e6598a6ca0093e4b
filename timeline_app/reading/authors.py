"""Whose words a paper is: "the union's letter", "a report by the union", "an article that appeared in the Post"."""

from __future__ import annotations

from timeline_app.reading import words
from timeline_app.reading.parse import Sentence

_MADE_BY = frozenset({"by", "from"})
_SEEN_IN = frozenset({"in", "on"})


def authors(sentence: Sentence, noun: int) -> list[int]:
    """Head tokens of whoever wrote a paper, nearest tie first: its owner, then those it is by or from."""
    return sentence.children(noun, "poss") + _behind(sentence, noun, _MADE_BY)


def outlets(sentence: Sentence, noun: int) -> list[int]:
    """Head tokens of what a paper stands in: "an article in the Post", "a column published on Tuesday by the Post"."""
    found = _behind(sentence, noun, _SEEN_IN)
    for clause in sentence.children(noun, "acl", "relcl"):
        if sentence.lemma(clause) in words.events().verbs["appearing"]:
            found += _behind(sentence, clause, _SEEN_IN | _MADE_BY)
    return found


def is_paper(sentence: Sentence, noun: int) -> bool:
    """True for a common noun that says something and is no word for people: "the report said"."""
    token, roles = sentence.tokens[noun], words.roles()
    low = token.lemma.lower()
    return token.tag == "NN" and low not in roles.families and low not in roles.collective


def _behind(sentence: Sentence, above: int, prepositions: frozenset[str]) -> list[int]:
    return [
        k
        for prep in sentence.children(above, "prep", "agent")
        if sentence.tokens[prep].text.lower() in prepositions
        for k in sentence.children(prep, "pobj")
    ]

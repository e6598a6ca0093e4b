"""What a verb is about: the infinitives and gerunds below it, whose parties are its own."""

from __future__ import annotations

from timeline_app.reading.parse import Sentence

_DEEPEST = 3


def complements(sentence: Sentence, verb: int, depth: int = 0) -> list[int]:
    """The infinitives and gerunds that say what a verb is about, nearest first.

    "Offered to help", "shied away from sending", "showed its willingness to send", "sent men to help": the
    governor tells the event, and whoever they name takes part in it.
    """
    if depth == _DEEPEST:
        return []
    below = sentence.children(verb, "xcomp")
    below += [
        k for k in sentence.children(verb, "advcl") if k > verb and _is_infinitive(sentence, k)
    ]
    for obj in sentence.children(verb, "dobj"):
        below += [k for k in sentence.children(obj, "acl") if _is_infinitive(sentence, k)]
    for adverb in [verb, *sentence.children(verb, "advmod", "acomp")]:
        for prep in sentence.children(adverb, "prep"):
            below += sentence.children(prep, "pcomp")
    return [j for k in below for j in (k, *complements(sentence, k, depth + 1))]


def _is_infinitive(sentence: Sentence, verb: int) -> bool:
    token = sentence.tokens[verb]
    return token.tag == "VB" and any(
        sentence.tokens[a].tag == "TO" for a in sentence.children(verb, "aux")
    )

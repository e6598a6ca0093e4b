"""Mentions that tell nothing new: "he said" once more, "their meeting", "the bank that bought the mine".

They stay mentions, since what is said hangs on its saying and a resumed occasion hands on its date; but
they make no entry of their own. News puts a fresh "he said" after every other sentence of one statement,
and says "the meeting" of a meeting it has just told; what is hoped is the event, not the hope.
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.article import EventMention, Participant
from timeline_app.core.status import Role
from timeline_app.reading import clauses, words
from timeline_app.reading.actors import Cast
from timeline_app.reading.events_content import Found
from timeline_app.reading.parse import Sentence


def told_again(
    found: Sequence[Found],
    mentions: Sequence[EventMention],
    sentences: Sequence[Sentence],
    cast: Cast,
) -> frozenset[int]:
    """Indexes of the mentions that tell nothing new. **Cost**: linear."""
    out: set[int] = set()
    sayers: set[int] = set()
    heard: set[int] = set()
    nouns: set[str] = set()
    for i, (event, mention) in enumerate(zip(found, mentions, strict=True)):
        sentence = sentences[event.number]
        if event.speech:
            speakers = {p.actor for p in mention.participants if p.role is Role.SPEAKER}
            new = {p.actor for p in mention.participants if _is_named_hearer(p, cast)} - heard
            repeated = bool(speakers) and speakers <= sayers and not new and not event.timexes
            if _is_plain(event, sentence) and (repeated or _is_within(event, sentence, found)):
                out.add(i)
            if not event.timexes and _is_aside(event, sentence):
                out.add(i)
            if not event.quoted and sentence.tokens[event.trigger.token].dep != "relcl":
                sayers |= speakers
                heard |= {p.actor for p in mention.participants if p.role is Role.PATIENT}
        elif not event.timexes and (
            _only_hopes(event, sentence, found) or _tells_which(event, sentence)
        ):
            out.add(i)
        if event.trigger.nominal:
            if mention.predicate in nouns and _is_resumed(event, sentence):
                out.add(i)
            nouns.add(mention.predicate)
    return frozenset(out)


def _is_aside(event: Found, sentence: Sentence) -> bool:
    """True for "a dinner which guests said was cold": the saying only tells who knows it."""
    token = sentence.tokens[event.trigger.token]
    return (
        token.dep in ("relcl", "pcomp") and sentence.child(event.trigger.token, "ccomp") is not None
    )


def _is_named_hearer(part: Participant, cast: Cast) -> bool:
    return part.role is Role.PATIENT and part.mention in cast.named


def _is_plain(event: Found, sentence: Sentence) -> bool:
    """True for "said", "added": a verb that only reports, in the teller's own words, and answers nobody."""
    token = event.trigger.token
    if event.trigger.nominal or event.quoted:
        return False
    return sentence.lemma(token) in words.events().verbs["reporting"] and not _answers(
        sentence, token
    )


def _answers(sentence: Sentence, verb: int) -> bool:
    """True for "asked about the strike, she said", "in response to a question": a statement of its own."""
    asking = words.events().verbs["asking"]
    return any(
        sentence.lemma(k) in asking
        for part in sentence.children(verb, "advcl", "prep")
        for k in (part, *sentence.children(part, "pobj"))
    )


def _is_within(event: Found, sentence: Sentence, found: Sequence[Found]) -> bool:
    """True for "speaking on Monday, she said", "said in an interview": one act, told by the other word."""
    verb = event.trigger.token
    others = {
        other.trigger.token for other in found if other.number == event.number and other.speech
    }
    speaking = words.events().verbs["speaking"]
    fronted = [
        k for k in sentence.children(verb, "advcl") if k < verb and sentence.lemma(k) in speaking
    ]
    settings = [
        k
        for prep in sentence.children(verb, "prep")
        if sentence.tokens[prep].text.lower() in ("in", "during")
        for k in sentence.children(prep, "pobj")
    ]
    return any(k in others for k in [*fronted, *settings])


def _only_hopes(event: Found, sentence: Sentence, found: Sequence[Found]) -> bool:
    """True for "hoped that they would win": what is hoped is the event."""
    token = event.trigger.token
    if event.trigger.nominal or sentence.lemma(token) not in words.events().verbs["attitude"]:
        return False
    others = {other.trigger.token for other in found if other.number == event.number}
    return any(k in others for k in sentence.children(token, "ccomp", "xcomp"))


def _tells_which(event: Found, sentence: Sentence) -> bool:
    """True for "the bank that bought the mine": it tells which is meant, as a thing known.

    Not behind a comma, which adds news, nor for what still goes on or what a rumour tells.
    """
    clause = event.trigger.token
    token = sentence.tokens[clause]
    form = clauses.verb_form(sentence, clause)
    if token.dep != "relcl" or (form.perfect and form.progressive):
        return False
    marks = {sentence.tokens[k].text.lower() for k in sentence.children(clause, "advmod", "mark")}
    story = sentence.lemma(token.head) in words.events().stories
    return not (story or marks & {"when", "where"} or _is_set_off(sentence, clause))


def _is_set_off(sentence: Sentence, clause: int) -> bool:
    """True for a relative clause behind a comma, which adds news; without one it tells which is meant."""
    noun = sentence.tokens[clause].head
    first = min(sentence.subtree(clause))
    between = sentence.tokens[noun + 1 : first] if noun < first else ()
    return any(token.text in (",", "(", "–", "—") for token in between)


def _is_resumed(event: Found, sentence: Sentence) -> bool:
    """True for "the meeting", "their visit" without a time of its own, not said to take place."""
    token = event.trigger.token
    via = event.trigger.via
    if event.own_time or (via >= 0 and sentence.lemma(via) != "be"):
        return False
    return any(
        sentence.tokens[k].tag == "PRP$"
        or sentence.tokens[k].text.lower() in words.closed()["definite"]
        for k in sentence.children(token, "det", "poss")
    )

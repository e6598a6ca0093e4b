"""Who "I" and "we" are inside a quotation: whoever says it, and the body that one speaks for.

The speaker is the subject of a verb of saying outside the quotation, in a sentence the quotation touches, or
whoever wrote what says it ("the union's letter"); a participle has the subject of its sentence ("she left,
saying"). A quotation that nobody is said to say goes on with the speaker of the one just before it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from timeline_app.core.article import Span
from timeline_app.reading import actors_pronouns, words
from timeline_app.reading.actors_draft import Drafts
from timeline_app.reading.authors import authors
from timeline_app.reading.parse import Sentence

_ONE = {"i", "me", "my", "mine", "myself"}
_MANY = {"we", "us", "our", "ours", "ourselves"}
_SPEAKERS = ("person", "organisation", "media", "state", "group", "unknown")
_BODIES = ("organisation", "media", "group")
_NEAR = 2
"""A quotation goes on with the last speaker within so many sentences."""


def resolve(drafts: Drafts, quotes: Sequence[Span]) -> None:
    """Records the first persons of the quotations. **Cost**: linear in the quoted words."""
    starts = [sentence.span.start for sentence in drafts.sentences]
    last: tuple[int, int] | None = None
    for quote in quotes:
        first = max(0, bisect_right(starts, quote.start) - 1)
        touched = range(first, bisect_left(starts, quote.end))
        speaker = _speaker(drafts, quote, touched)
        if speaker is None and last is not None and first - last[1] <= _NEAR:
            speaker = last[0]
        if speaker is None:
            continue
        last = speaker, touched.stop - 1
        _part_from_speaker(drafts, quote, touched, speaker)
        for number, i, low in _first_persons(drafts, quote, touched):
            actor = speaker if low in _ONE else _speaks_for(drafts, speaker)
            if actor is not None and (number, i) not in drafts.at:
                token = drafts.sentences[number].tokens[i]
                span = Span(token.start, token.end)
                drafts.mention(actor, number, i, span, named=False)


def _part_from_speaker(drafts: Drafts, quote: Span, touched: range, speaker: int) -> None:
    """Whoever speaks does not mean themselves by "he" or "she": another is meant, or nobody we know.

    Nor do speakers name themselves: where they seem to, the marks of quotation are not to be trusted.
    """
    if any(m.named and quote.contains(m.span) for m in drafts.actors[speaker].mentions):
        return
    for number in touched:
        for i, token in enumerate(drafts.sentences[number].tokens):
            inside = quote.start <= token.start < quote.end
            if inside and drafts.at.get((number, i)) == [speaker]:
                actors_pronouns.resolve_but(drafts, number, i, speaker)
            held = drafts.at.get((number, i), [])
            if inside and len(held) == 1 and _is_another(drafts, quote, (number, i), held[0]):
                drafts.forget(held[0], number, i)


def _is_another(drafts: Drafts, quote: Span, at: tuple[int, int], actor: int) -> bool:
    """True for "they" that would be whoever spoke just before, and for "he" behind "my brother": nobody we know.

    Whoever is named or told of in the quotation itself may be meant.
    """
    low = drafts.sentences[at[0]].tokens[at[1]].text.lower()
    before = next((m for a, m in drafts.before(*at) if a == actor), None)
    if before is None or before.sentence < 0 or quote.contains(before.span):
        return False
    if low in actors_pronouns.THEY:
        near = drafts.before(*at, at[0] - before.sentence)
        told = any(quote.contains(m.span) and drafts.actors[a].kind in _BODIES for a, m in near)
        sentence = drafts.sentences[before.sentence]
        return not told and actors_pronouns.speaks(sentence, before.token)
    gender = actors_pronouns.HE.get(low, "")
    return bool(gender) and _has_kin(drafts, (before.sentence, before.token), at, gender)


def _has_kin(drafts: Drafts, since: tuple[int, int], until: tuple[int, int], gender: str) -> bool:
    """True where "my brother", "our son" is told of between two words: one of that gender without a name."""
    for number in range(since[0], until[0] + 1):
        sentence = drafts.sentences[number]
        for i, token in enumerate(sentence.tokens):
            if not since < (number, i) < until or token.tag != "NN" or (number, i) in drafts.at:
                continue
            own = [sentence.tokens[k].text.lower() for k in sentence.children(i, "poss")]
            kin = words.roles().gender(sentence.lemma(i)) == gender
            if kin and any(word in _ONE | _MANY for word in own):
                return True
    return False


def _first_persons(drafts: Drafts, quote: Span, touched: range) -> Iterator[tuple[int, int, str]]:
    for number in touched:
        for i, token in enumerate(drafts.sentences[number].tokens):
            low = token.text.lower()
            if quote.start <= token.start < quote.end and low in _ONE | _MANY:
                yield number, i, low


def _speaker(drafts: Drafts, quote: Span, touched: range) -> int | None:
    """The subject of the saying nearest to the quotation's end, outside it."""
    best: tuple[int, int] | None = None
    for number in touched:
        sentence = drafts.sentences[number]
        for i, token in enumerate(sentence.tokens):
            if quote.start <= token.start < quote.end:
                continue
            if token.pos != "VERB" or sentence.lemma(i) not in words.events().verbs["speech"]:
                continue
            actor = _subject(drafts, number, i)
            if actor is None:
                actor = _above(drafts, number, i)
            away = min(abs(token.start - quote.end), abs(token.start - quote.start))
            if actor is not None and (best is None or away < best[0]):
                best = away, actor
    return best[1] if best else None


def _subject(drafts: Drafts, number: int, verb: int) -> int | None:
    sentence = drafts.sentences[number]
    for k in reversed(sentence.children(verb, "nsubj") or _behind(sentence, verb)):
        for actor in drafts.at.get((number, k), ()):
            if drafts.actors[actor].kind in _SPEAKERS:
                return actor
    return None


def _above(drafts: Drafts, number: int, verb: int) -> int | None:
    """Who speaks by the clause above a participle ("she left, saying") or by whose the paper is that speaks."""
    sentence = drafts.sentences[number]
    for subject in sentence.children(verb, "nsubj"):
        if (author := _author(drafts, number, subject)) is not None:
            return author
    if sentence.tokens[verb].tag != "VBG" or sentence.children(verb, "nsubj"):
        return None
    for k in sentence.ancestors(verb):
        actor = _author(drafts, number, k)
        if actor is None and sentence.tokens[k].pos in ("VERB", "AUX"):
            actor = _subject(drafts, number, k)
        if actor is not None:
            return actor
    return None


def _author(drafts: Drafts, number: int, noun: int) -> int | None:
    """Whose words a letter or a statement is: "the union's letter", "a statement by the union"."""
    sentence, lexicon = drafts.sentences[number], words.events()
    if sentence.lemma(noun) not in lexicon.speech_nouns | lexicon.verbs["papers"]:
        return None
    for k in authors(sentence, noun):
        for actor in drafts.at.get((number, k), ()):
            if drafts.actors[actor].kind in _SPEAKERS:
                return actor
    return None


def _behind(sentence: Sentence, verb: int) -> list[int]:
    """The last word of the name right behind the verb, for one who is not hung on it: "said Ada Brandt"."""
    last = verb
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].pos == "PROPN":
        last += 1
    return [last] if last > verb else []


def _speaks_for(drafts: Drafts, speaker: int) -> int | None:
    """The body that says "we": the speaker itself, or the one whose officer it is."""
    draft = drafts.actors[speaker]
    return speaker if draft.kind in _BODIES else draft.body

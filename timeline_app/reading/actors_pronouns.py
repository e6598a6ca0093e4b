"""Pronouns: the actor named before that "he", "its", "they" or "which" stands for."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.core.article import Span
from timeline_app.reading import actors_deeds, actors_homes, actors_many, clauses, owned, words
from timeline_app.reading.actors_antecedents import REACH, by_grammar, is_only_where, latest
from timeline_app.reading.actors_draft import Draft, Drafts
from timeline_app.reading.authors import authors, is_paper, outlets
from timeline_app.reading.parse import Sentence

HE = {
    "he": "m",
    "him": "m",
    "his": "m",
    "himself": "m",
    "she": "f",
    "her": "f",
    "hers": "f",
    "herself": "f",
}
_BLANK = frozenset({"be", "seem", "appear", "take", "remain", "rain", "snow"})
_HEARD = frozenset({"say", "report", "believe", "expect"})
"""Verbs whose "it" is nobody: the first before a clause ("it seems that"), the others as passives."""
_IT = {"it", "its", "itself"}
THEY = {"they", "their", "them", "themselves"}
RELATIVE = {"who", "whom", "whose", "which", "that"}
_DONE_TO = ("dobj", "dative", "pobj")
"""What "him" is where a judge without a name, who speaks of another, is not meant."""
_SPOKEN_REACH = 2
_PAPER_REACH = 4
"""Sentences back in which a paper is looked for that says more: it may be quoted at length."""
_PUBLISHING = frozenset({"media", "organisation", "group", "unknown"})
_QUOTES = frozenset({'"', "“", "``", "''"})
_CLOSING = frozenset({'"', "”", "''"})


def resolve(drafts: Drafts, number: int, i: int, low: str) -> None:
    found: list[int | None] = []
    if low.endswith(("self", "selves")):
        return
    if low in HE:
        found = [_person(drafts, number, i, HE[low])]
    elif low in _IT and not _is_expletive(drafts.sentences[number], i):
        found = [_thing(drafts, number, i, low)]
    elif low in THEY:
        found = [*actors_many.meant(drafts, number, i)]
    for actor in found:
        if actor is not None:
            drafts.mention(actor, number, i, _token_span(drafts, number, i), named=False)


def resolve_but(drafts: Drafts, number: int, i: int, barred: int) -> None:
    """Give "he" or "she" that was taken for an actor to another person, or to nobody."""
    gender = HE.get(drafts.sentences[number].tokens[i].text.lower())
    if gender is None:
        return
    drafts.forget(barred, number, i)
    actor = _person(drafts, number, i, gender, drafts.actors[barred])
    if actor is not None:
        drafts.mention(actor, number, i, _token_span(drafts, number, i), named=False)


def _person(
    drafts: Drafts, number: int, i: int, gender: str, barred: Draft | None = None
) -> int | None:
    passive = drafts.sentences[number].tokens[i].dep in _DONE_TO

    def fits(draft: Draft) -> bool:
        person = draft.kind == "person" and draft is not barred
        if passive and "law" in draft.families and not any(m.named for m in draft.mentions):
            return False
        return person and draft.likely_gender in ("", gender)

    actor = None if barred else _last_speaker(drafts, number, i, fits)
    if actor is None and not barred and _is_silent(drafts.sentences[number], i):
        actor = _sayer_above(drafts, number, i, fits)
    if actor is None and not barred and (start := _opening(drafts, number, i)) is not None:
        actor = latest(drafts, *start, fits, 7)
    if actor is None:
        actor = _first(drafts, number, i, fits, 7)
    if actor is not None:
        drafts.actors[actor].gender = gender
    return actor


def _is_silent(sentence: Sentence, i: int) -> bool:
    """True for the subject of "declined to comment", "would not say": whoever tells the rest."""
    verb = sentence.tokens[i].head
    said = [verb, *sentence.children(verb, "xcomp")]
    verbs = words.events().verbs
    tells = any(sentence.lemma(k) in verbs["speech"] | verbs["commenting"] for k in said)
    refuses = sentence.lemma(verb) in verbs["refusing"] or clauses.is_negated(sentence, verb)
    marks = {sentence.tokens[k].text.lower() for k in sentence.children(verb, "mark")}
    beside = marks <= words.closed()["conceding"]
    return sentence.tokens[i].dep == "nsubj" and tells and refuses and beside


def _sayer_above(drafts: Drafts, number: int, i: int, fits: Callable[[Draft], bool]) -> int | None:
    """Whoever says what the clause of a word is part of, in its own sentence."""
    sentence = drafts.sentences[number]
    for verb in list(sentence.ancestors(i))[1:]:
        if sentence.lemma(verb) not in words.events().verbs["speech"]:
            continue
        for k in sentence.children(verb, "nsubj"):
            for actor in drafts.at.get((number, k), ()):
                if k < i and fits(drafts.actors[actor]):
                    return actor
    return None


def _last_speaker(drafts: Drafts, number: int, i: int, fits: Callable[[Draft], bool]) -> int | None:
    """Who spoke last, for the "he said" that closes a quotation."""
    sentence = drafts.sentences[number]
    if not speaks(sentence, i) or sentence.tokens[i - 1].text not in _CLOSING:
        return None
    for actor, mention in drafts.before(number, i, _SPOKEN_REACH):
        if mention.sentence < 0 or not fits(drafts.actors[actor]):
            continue
        if speaks(drafts.sentences[mention.sentence], mention.token):
            return actor
    return None


def _opening(drafts: Drafts, number: int, i: int) -> tuple[int, int] | None:
    """Sentence and token where the quotation begins that a "she said" closes: who is meant stands before it."""
    sentence = drafts.sentences[number]
    if not speaks(sentence, i) or sentence.tokens[i - 1].text not in _CLOSING:
        return None
    for back in range(number, max(-1, number - _SPOKEN_REACH - 1), -1):
        tokens = drafts.sentences[back].tokens
        last = i - 2 if back == number else len(tokens) - 1
        for k in range(last, -1, -1):
            if tokens[k].text in _QUOTES:
                return back, k
    return None


def speaks(sentence: Sentence, i: int) -> bool:
    """True for the subject of a verb of saying."""
    token = sentence.tokens[i]
    return token.dep == "nsubj" and sentence.lemma(token.head) in words.events().verbs["speech"]


def _tells(sentence: Sentence, i: int) -> bool:
    """True for the subject of a verb with a content: "the audit found that"."""
    token = sentence.tokens[i]
    return token.dep == "nsubj" and bool(sentence.children(token.head, "ccomp"))


def resolve_relative(drafts: Drafts, number: int, i: int) -> None:
    """ "the crew, which had left": whoever the relative clause hangs on."""
    sentence = drafts.sentences[number]
    above = next((k for k in sentence.ancestors(i) if sentence.tokens[k].dep == "relcl"), None)
    last = i - 1 if i and sentence.tokens[i - 1].text != "," else i - 2
    head = last if above is None else sentence.tokens[above].head
    if sentence.tokens[i].text.lower() in ("who", "whom", "whose"):
        head = owned.of_whom(sentence, head)
    meant = tuple(drafts.at.get((number, head), ()))
    kin = words.roles().gender(sentence.lemma(sentence.tokens[i].head))
    if kin and not any(drafts.actors[a].kind == "person" for a in meant):
        meant = _person_above(drafts, number, head)
    for actor in meant:
        person = drafts.actors[actor].kind in ("person", "group")
        if person or sentence.tokens[i].text.lower() not in ("who", "whom"):
            drafts.mention(actor, number, i, _token_span(drafts, number, i), named=False)


def _person_above(drafts: Drafts, number: int, i: int) -> tuple[int, ...]:
    """Who has kin, of the words above a place: "Petr Hask of Lund in Ruun, whose wife left"."""
    for k in drafts.sentences[number].ancestors(i):
        found = drafts.at.get((number, k), ())
        if any(drafts.actors[a].kind == "person" for a in found):
            return tuple(found)
    return ()


def _thing(drafts: Drafts, number: int, i: int, low: str) -> int | None:
    """Whom "it" or "its" means: who speaks is a paper or a body, who acts a state or a body."""
    sentence = drafts.sentences[number]
    saying = sentence.lemma(sentence.tokens[i].head) in words.events().verbs["speech"]
    if low == "it" and speaks(sentence, i) and (paper := _last_paper(drafts, number, i)):
        return _publisher(drafts, *paper)
    if low == "its" and actors_deeds.is_phase(drafts, number, i):
        return None
    if low == "it" and (
        actors_deeds.is_judged(sentence, i)
        or (not saying and actors_deeds.is_meant(drafts, number, i))
    ):
        return None
    kinds = ("media", "organisation") if saying else ("state", "organisation")
    owned = _owned(drafts, number, i)

    def fits(draft: Draft) -> bool:
        thing = "thing" in draft.families and not any(draft is other for other in owned)
        return draft.kind in kinds or thing or (low == "its" and _is_body(draft))

    actor = by_grammar(drafts, number, i, lambda d: fits(d) or (not saying and _is_body(d)))
    if actor is None and number and actors_deeds.is_body_told(drafts, number - 1):
        return None
    if actor is None:
        actor = latest(drafts, number, i, fits)
        object_ = low == "it" and sentence.tokens[i].dep == "dobj"
        if actor is not None and object_ and is_only_where(drafts, number, i, actor):
            return None
        if actor is not None and (whole := actors_homes.bearer(drafts, number, i, actor)) != actor:
            return whole
    if actor is None:
        actor = _first(drafts, number, i, lambda d: d.kind in ("media", "state") or _is_body(d))
    return actor if actor is None or not actors_homes.are_many(drafts, actor) else None


def _last_paper(drafts: Drafts, number: int, i: int) -> tuple[int, int] | None:
    """Sentence and token of the paper that spoke last, if one did: "a study found …, it added"."""
    for back in range(number, max(-1, number - _PAPER_REACH - 1), -1):
        sentence = drafts.sentences[back]
        for k in range((i if back == number else len(sentence.tokens)) - 1, -1, -1):
            paper = (back, k) not in drafts.at and is_paper(sentence, k)
            if speaks(sentence, k) or (paper and _tells(sentence, k)):
                return (back, k) if paper else None
    return None


def _publisher(drafts: Drafts, number: int, paper: int) -> int | None:
    """The body whose paper speaks, or the one it stands in; None for a person's, which is no "it"."""
    sentence = drafts.sentences[number]
    for k in [*authors(sentence, paper), *outlets(sentence, paper)]:
        for actor in drafts.at.get((number, k), ()):
            if drafts.actors[actor].kind in _PUBLISHING:
                return actor
    return None


def _owned(drafts: Drafts, number: int, i: int) -> list[Draft]:
    """What a possessive stands before, which cannot be its own owner: "the airline sold its 450"."""
    sentence = drafts.sentences[number]
    found = [sentence.tokens[i].head, i + 1] if sentence.tokens[i].tag == "PRP$" else []
    return [drafts.actors[a] for k in found for a in drafts.at.get((number, k), ())]


def _token_span(drafts: Drafts, number: int, i: int) -> Span:
    token = drafts.sentences[number].tokens[i]
    return Span(token.start, token.end)


def _is_body(draft: Draft) -> bool:
    """A group that is one body: an army, a police force, and one with a name of its own that is no plural."""
    if draft.kind != "group":
        return False
    own = draft.name[0].isupper() and not draft.plural and not draft.name.endswith("s")
    return (own and not draft.families) or bool(draft.nouns & (actors_homes.ARMIES | {"police"}))


def _first(
    drafts: Drafts, number: int, i: int, fits: Callable[[Draft], bool], reach: int = REACH
) -> int | None:
    """The antecedent by grammar, else by recency."""
    actor = by_grammar(drafts, number, i, fits)
    return latest(drafts, number, i, fits, reach) if actor is None else actor


def _is_expletive(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if token.dep == "expl":
        return True
    head = token.head
    if token.dep == "nsubjpass" and sentence.children(head, "ccomp"):
        return True
    if any(sentence.lemma(k) in words.roles().abstract for k in sentence.children(head, "attr")):
        return True
    if token.dep == "nsubj" and _comes_out(sentence, head):
        return True
    passive = token.dep == "nsubjpass"
    lemma = sentence.lemma(head)
    if passive:
        return lemma in _BLANK | _HEARD
    return token.dep == "nsubj" and lemma in _BLANK and _has_clause(sentence, head)


def _comes_out(sentence: Sentence, verb: int) -> bool:
    """True for "it emerged that", "it came to light that"."""
    if sentence.lemma(verb) not in words.events().verbs["impersonal"]:
        return False
    return sentence.child(verb, "ccomp", "csubj") is not None


def _has_clause(sentence: Sentence, verb: int) -> bool:
    """True where what "it" announces follows: "it is clear that", but not "it is small"."""
    adjectives = sentence.children(verb, "acomp")
    return any(
        sentence.children(k, "ccomp", "xcomp", "csubj", "advcl") for k in [verb, *adjectives]
    )

"""Who the nameless person of a lead is: "A nurse was jailed on Monday." and then "Ada Brandt, 38, was convicted of …".

Court reports open with what somebody is and name them in the next sentence, with their age. Both sentences must
say that the person was judged or held, so that a victim or witness named there is not taken for whoever did it.
"""

from __future__ import annotations

from timeline_app.reading import words
from timeline_app.reading.actors_draft import Drafts
from timeline_app.reading.parse import Sentence

_NEXT = 2
"""Sentences behind the lead in which the name comes."""
_LONGEST_AGE = 2


def join(drafts: Drafts) -> None:
    """Lets the nameless person of the lead and whoever is named next be one. **Cost**: a few sentences."""
    if len(drafts.sentences) < _NEXT:
        return
    found = _nameless(drafts)
    if found is None:
        return
    lead, token = found
    for number in range(1, min(_NEXT + 1, len(drafts.sentences))):
        sentence = drafts.sentences[number]
        for k in range(len(sentence.tokens)):
            named = drafts.at.get((number, k), [])
            if named and _is_judged(sentence, k):
                if len(named) == 1 and _may_be(drafts, lead, named[0], number, k):
                    _move(drafts, lead, named[0], token)
                return


def _nameless(drafts: Drafts) -> tuple[int, int] | None:
    """The actor and token of the one nameless person a lead says is judged, where no other is told of."""
    sentence = drafts.sentences[0]
    held = [k for k in range(len(sentence.tokens)) if drafts.at.get((0, k))]
    for k in held:
        actor = drafts.at[(0, k)][0]
        draft = drafts.actors[actor]
        lone = draft.kind == "person" and not any(m.named for m in draft.mentions)
        det = sentence.child(k, "det")
        new = det is not None and sentence.lemma(det) in ("a", "an")
        if lone and new and _is_judged(sentence, k):
            others = [drafts.actors[a] for j in held for a in drafts.at[(0, j)] if a != actor]
            alone = not any(other.kind == "person" for other in others)
            return (actor, k) if alone else None
    return None


def _is_judged(sentence: Sentence, k: int) -> bool:
    """True for the subject of "was jailed", "was arrested", "has been charged"; others may have been cleared, or too."""
    token = sentence.tokens[k]
    verbs = words.events().verbs
    done = (verbs["judging"] | verbs["accusing"]) - verbs["clearing"] - verbs["judging_so"]
    main = token.dep == "nsubjpass" and sentence.tokens[token.head].dep == "ROOT"
    beside = [sentence.tokens[j].text.lower() for j in sentence.children(token.head, "advmod")]
    another = any(word in words.closed()["likewise"] for word in beside)
    return main and not another and sentence.lemma(token.head) in done


def _may_be(drafts: Drafts, lead: int, actor: int, number: int, k: int) -> bool:
    """True for a full name with its age, met here first, of the gender of the lead's noun."""
    sentence, draft, nameless = drafts.sentences[number], drafts.actors[actor], drafts.actors[lead]
    age = [t.text for t in sentence.tokens[k + 1 : k + 4]]
    aged = len(age) == _LONGEST_AGE + 1 and age[0] == age[2] == "," and age[1].isdigit()
    first = min((m.sentence, m.token) for m in draft.mentions if m.sentence >= 0) == (number, k)
    genders = {nameless.likely_gender, draft.likely_gender} - {""}
    return aged and first and draft.kind == "person" and " " in draft.name and len(genders) < 2


def _move(drafts: Drafts, lead: int, actor: int, token: int) -> None:
    """Gives the lead's mention to the one named."""
    span = drafts.spans[(0, token)]
    drafts.forget(lead, 0, token)
    drafts.mention(actor, 0, token, span, named=False)
    drafts.actors[actor].nouns |= drafts.actors[lead].nouns

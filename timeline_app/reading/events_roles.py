"""Who did it, to whom, who says so: the participants of one event by their place in the tree."""

from __future__ import annotations

from timeline_app.core.article import Participant, Span
from timeline_app.core.status import Role
from timeline_app.reading import clauses, gazetteer, subjects, words
from timeline_app.reading.actors import Cast
from timeline_app.reading.authors import authors, is_paper, outlets
from timeline_app.reading.events_complements import complements
from timeline_app.reading.events_nouns import is_denied_presence, is_state
from timeline_app.reading.names_beside import counted, sharers, spoken_for, told_by_name
from timeline_app.reading.owned import (
    are_serving,
    is_of_own_trade,
    is_person_noun,
    is_undergone,
    tells_content,
)
from timeline_app.reading.parse import Sentence
from timeline_app.reading.status_cues import according_to
from timeline_app.reading.triggers import Trigger, is_deed, is_event_noun

_PATIENT_PREPS = {"to", "against", "on", "for", "toward", "towards"}
_ABOUT = {"about", "over", "at", "of", "by", "for"}
_WITH = {"with", "alongside", "between", "among"}
_TIES = {"from", "of"}
_OWN = {"of", "in", "at"}
_MADE_BY = {"from", "by", "between"}
_BODIES = frozenset({"organisation", "media"})
_PEOPLE = frozenset({"person", "group"})
_LISTED = frozenset({"person", "organisation", "state", "unknown"})

Found = list[tuple[int, Role, Span | None]]


class Participants:
    """Looks up the actors of one sentence's events."""

    def __init__(self, sentence: Sentence, number: int, cast: Cast) -> None:
        self.sentence, self.number, self.cast = sentence, number, cast

    def of(self, trigger: Trigger, *, speech: bool) -> tuple[Participant, ...]:
        """The participants of an event, the doer first; each actor once."""
        found = self._nominal(trigger, speech) if trigger.nominal else self._verbal(trigger, speech)
        source = according_to(self.sentence, trigger.via if trigger.via >= 0 else trigger.token)
        if source is not None:
            found += self._who(source, Role.SPEAKER)
        found += self._holder(trigger)
        out: dict[int, Participant] = {}
        for actor, role, span in found:
            if self.cast.actors[actor].kind == "place":
                continue
            if actor not in out:
                out[actor] = Participant(actor, role, span)
        return tuple(out.values())

    def _holder(self, trigger: Trigger) -> Found:
        """Whose hope, fear or belief an event is: "Diaz hoped the truce would last"."""
        sentence = self.sentence
        i = trigger.via if trigger.via >= 0 else trigger.token
        while sentence.tokens[i].dep == "conj":
            i = sentence.tokens[i].head
        above = sentence.tokens[i].head
        clause = sentence.tokens[i].dep in ("acl", "ccomp", "relcl")
        if clause and sentence.tokens[above].pos == "NOUN":
            return self._teller(above) if tells_content(sentence, i) else []
        if sentence.tokens[i].dep != "ccomp" or (
            sentence.lemma(above) not in words.events().verbs["attitude"]
        ):
            return []
        subject = subjects.subject(sentence, above)
        return [] if subject is None else self._who(subject[0], Role.SPEAKER)

    def _teller(self, noun: int) -> Found:
        """Whose claim or fear a clause tells: "concerns of the union that", "Peru's claim that"."""
        sentence = self.sentence
        if sentence.lemma(noun) not in words.events().stories | words.events().verbs["worries"]:
            return []
        found = [one for k in sentence.children(noun, "poss") for one in self._who(k, Role.SPEAKER)]
        for prep in sentence.children(noun, "prep", "agent"):
            if sentence.tokens[prep].text.lower() in ("of", "by", "from", "among"):
                for k in sentence.children(prep, "pobj"):
                    found += self._who(k, Role.SPEAKER)
        return found

    # ---- who a token means

    def _who(self, i: int, role: Role) -> Found:
        """The actors a noun phrase means, with those co-ordinated to it."""
        found = self._one(i, role)
        for k in told_by_name(self.sentence, i):
            found += self._named(k, role)
        for k in self.sentence.children(i, "conj"):
            found += self._who(k, role)
        return found

    def _named(self, i: int, role: Role) -> Found:
        """Those whom a list of names beside a noun holds: "the reporters, Ana Costa and Yuri Sak"."""
        held = self.cast.at.get((self.number, i), ())
        if not any(self.cast.actors[a].kind in _LISTED for a in held):
            return []
        return self._who(i, role)

    def _one(self, i: int, role: Role, depth: int = 0) -> Found:
        here = self.cast.at.get((self.number, i))
        if here:
            span = self.cast.spans.get((self.number, i))
            return [(a, role, span) for a in here]
        if depth > 3:
            return []
        sentence = self.sentence
        for k in counted(self.sentence, i):
            if found := self._one(k, role, depth + 1):
                return found
        parts = ["poss"] if is_of_own_trade(sentence, i) else ["poss", "compound", "nmod"]
        for k in [*sentence.children(i, "appos"), *sentence.children(i, *parts)]:
            found = self._one(k, role, depth + 1)
            if found and (sentence.tokens[k].dep != "poss" or self._acts_as(found, i, role)):
                return found
        return self._by_demonym(i, role)

    def _acts_as(self, owners: Found, noun: int, role: Role) -> bool:
        """True when what the owner has does what the owner does: a state's forces, nobody's mother or client.

        What befalls a body's things befalls the body ("raids on the rebels' camps"), not so with a person's.
        """
        if is_person_noun(self.sentence, noun):
            return False
        if is_undergone(self.sentence, noun):
            return False
        if any(self.cast.actors[a].kind == "person" for a, _, _ in owners):
            return role is not Role.PATIENT and is_event_noun(self.sentence, noun)
        return True

    def _by_demonym(self, i: int, role: Role) -> Found:
        """ "Chilean help" is help by Chile."""
        for k in self.sentence.children(i, "amod"):
            state = gazetteer.here().demonyms.get(self.sentence.tokens[k].text.lower())
            for a, actor in enumerate(self.cast.actors):
                if state and actor.kind == "state" and actor.name == state:
                    return [(a, role, None)]
        return []

    # ---- verbs

    def _verbal(self, trigger: Trigger, speech: bool) -> Found:
        sentence = self.sentence
        verb = trigger.token if trigger.via < 0 else trigger.via
        found: Found = []
        beside: Found = []
        tells = speech and not (
            clauses.is_negated(sentence, trigger.token) or is_deed(sentence, trigger.token)
        )
        agent = Role.SPEAKER if tells else Role.AGENT
        subject = subjects.subject(
            sentence, verb if sentence.tokens[trigger.token].pos == "ADJ" else trigger.token
        )
        if subject is not None:
            who, passive = subject
            doers = self._who(who, Role.PATIENT if passive else agent)
            own = sentence.tokens[who].head == trigger.token or sentence.tokens[who].dep != "dobj"
            if not doers and not speech and own and is_event_noun(sentence, who):
                doers = self._nominal(Trigger(who, True, -1, 0.0), False)
            if not doers and agent is Role.SPEAKER and not passive and is_paper(sentence, who):
                doers = self._writer(who)
            found += doers
            beside += self._beside(who, Role.PATIENT if passive else agent)
            beside += self._spoken_for(who)
        for by in sentence.children(trigger.token, "agent"):
            for k in sentence.children(by, "pobj"):
                found += self._who(k, agent)
        found += self._objects(trigger.token, agent)
        if sentence.lemma(trigger.token) in words.events().verbs["publishing"]:
            found += self._publisher(trigger.token)
        for below in complements(sentence, trigger.token):
            found += self._objects(below, Role.PARTICIPANT)
        beside += self._from_beside(trigger.token)
        found += [f for f in beside if f[1] is agent]
        return sorted(found, key=lambda f: f[1] is Role.PATIENT) + beside

    def _writer(self, paper: int) -> Found:
        """Who says what a paper says: whoever wrote it, or the body it stands in."""
        by = [one for k in authors(self.sentence, paper) for one in self._who(k, Role.SPEAKER)]
        for k in outlets(self.sentence, paper):
            by += self._parties(k, Role.SPEAKER, _BODIES | {"group", "unknown"})
        return by

    def _publisher(self, verb: int) -> Found:
        """ "Published in the Post": the Post."""
        sentence = self.sentence
        return [
            (actor, Role.SPEAKER, span)
            for prep in sentence.children(verb, "prep")
            if sentence.tokens[prep].text.lower() in ("in", "on")
            for k in sentence.children(prep, "pobj")
            for actor, _, span in self._who(k, Role.SPEAKER)
            if self.cast.actors[actor].kind not in ("place", "state", "person")
        ]

    def _objects(self, verb: int, agent: Role) -> Found:
        sentence = self.sentence
        found: Found = []
        told = {subjects.stray_subject(sentence, k) for k in sentence.children(verb, "ccomp")}
        for k in sentence.children(verb, "dobj", "dative", "oprd"):
            if k in told:
                continue
            if sentence.tokens[k].pos == "ADP":
                for j in sentence.children(k, "pobj"):
                    found += self._who(j, Role.PATIENT)
            else:
                found += self._who(k, Role.PATIENT)
                found += self._of_noun(k)
        for k in sharers(sentence, verb):
            found += self._named(k, Role.PATIENT)
        for prep in sentence.children(verb, "prep"):
            for k in sentence.children(prep, "pobj"):
                found += self._tied(verb, prep, k, agent)
        return found

    def _tied(self, verb: int, prep: int, noun: int, agent: Role) -> Found:
        """Whoever a preposition ties to a verb: with whom, against whom, into whose hands."""
        sentence, verbs = self.sentence, words.events().verbs
        low, lemma = sentence.tokens[prep].text.lower(), sentence.lemma(verb)
        if sentence.lemma(noun) in verbs["holds"]:
            return self._whose(noun, agent)
        if low in _WITH:
            first = lemma in verbs["mutual"] and subjects.subject(sentence, verb)
            alone = not first or not self._who(first[0], agent)
            return self._who(noun, Role.PARTICIPANT if alone else agent)
        if low in _ABOUT and sentence.tokens[verb].pos == "ADJ":
            return self._who(noun, Role.PATIENT) or self._whose(noun)
        if low in _PATIENT_PREPS and lemma not in verbs["motion"]:
            return self._who(noun, Role.PATIENT)
        return []

    def _from_beside(self, verb: int) -> Found:
        """Whom the objects of a verb name as their own, and from whom it is done: "stolen from Acme"."""
        sentence = self.sentence
        found: Found = []
        for k in sentence.children(verb, "dobj", "dative", "oprd"):
            found += self._beside(k, Role.PATIENT)
        for prep in sentence.children(verb, "prep"):
            if sentence.tokens[prep].text.lower() in _TIES:
                for k in sentence.children(prep, "pobj"):
                    found += self._parties(k, Role.PARTICIPANT, _BODIES | _PEOPLE)
        return found

    def _beside(self, noun: int, role: Role) -> Found:
        """Whom a noun phrase names as its own: "guards of the museum", "a bid from Acme", "its members".

        What the members of a body do or undergo, it does.
        """
        sentence = self.sentence
        members = sentence.lemma(noun) in words.events().verbs["quantities"]
        own = role if members else Role.PARTICIPANT
        serving = role if are_serving(sentence, noun) else own
        found: Found = []
        for k in sentence.children(noun, "poss"):
            found += self._parties(k, own, _BODIES)
        for prep in sentence.children(noun, "prep", "agent"):
            low = sentence.tokens[prep].text.lower()
            kinds = _BODIES | _PEOPLE if low in _MADE_BY else _BODIES
            if low in _OWN | _MADE_BY:
                for k in sentence.children(prep, "pobj"):
                    found += self._parties(k, serving if low == "of" else Role.PARTICIPANT, kinds)
        for k in sentence.children(noun, "conj"):
            found += self._beside(k, role)
        return found

    def _spoken_for(self, noun: int) -> Found:
        """The body whose spokesman or official somebody is: "the army" of "Ana Costa, a spokesman for the army"."""
        found: Found = []
        for k in spoken_for(self.sentence, noun):
            found += self._parties(k, Role.PARTICIPANT, _BODIES | {"group"})
        return found

    def _parties(self, noun: int, role: Role, kinds: frozenset[str]) -> Found:
        """Whoever a noun means, of some kinds: a state or place there is where things happen."""
        found = self._who(noun, role)
        return [one for one in found if self.cast.actors[one[0]].kind in kinds]

    def _whose(self, noun: int, role: Role = Role.PATIENT) -> Found:
        """ "Worried about the fate of the crew": the crew."""
        sentence = self.sentence
        return [
            one
            for prep in sentence.children(noun, "prep")
            if sentence.tokens[prep].text.lower() == "of"
            for k in sentence.children(prep, "pobj")
            for one in self._who(k, role)
        ]

    def _of_noun(self, noun: int) -> Found:
        """ "accepted help for X", "sent aid to X": whom the object is for."""
        found: Found = []
        for prep in self.sentence.children(noun, "prep", "dative"):
            if self.sentence.tokens[prep].text.lower() in ("to", "against", "for", "with"):
                for k in self.sentence.children(prep, "pobj"):
                    found += self._who(k, Role.PATIENT)
        return found

    # ---- nouns

    def _nominal(self, trigger: Trigger, speech: bool) -> Found:
        sentence = self.sentence
        i = trigger.token
        agent = Role.SPEAKER if speech else Role.AGENT
        found: Found = []
        if is_denied_presence(sentence, i):
            denier = subjects.subject(sentence, sentence.tokens[trigger.via].head)
            told = [] if denier is None else self._who(denier[0], Role.SPEAKER)
            return self._who(i, Role.AGENT) + told
        owner = Role.PATIENT if is_undergone(sentence, i) else agent
        for k in sentence.children(i, "poss", "compound", "nmod"):
            found += self._who(k, owner)
        found += self._by_demonym(i, agent) or self._led(i, agent)
        for prep in sentence.children(i, "prep", "agent"):
            found += self._behind(i, prep, agent)
        if not any(role is agent for _, role, _ in found) and trigger.via >= 0:
            found += self._carrier(trigger, agent)
        if not any(role is agent for _, role, _ in found):
            found += self._around(i, agent)
        if not found and sentence.tokens[i].dep == "dobj":
            subject = subjects.subject(sentence, sentence.tokens[i].head)
            if (
                subject is not None
                and sentence.lemma(sentence.tokens[i].head) in words.events().verbs["bringing"]
            ):
                found += self._who(subject[0], agent)
        return found

    def _led(self, i: int, role: Role) -> Found:
        """ "Chilean-led strikes"."""
        for k in self.sentence.children(i, "amod"):
            for j in self.sentence.children(k, "npadvmod", "compound"):
                return self._one(j, role)
        return []

    def _behind(self, noun: int, prep: int, agent: Role) -> Found:
        low = self.sentence.tokens[prep].text.lower()
        found: Found = []
        for k in self.sentence.children(prep, "pobj"):
            if low == "by" or (low == "between"):
                found += self._who(k, agent)
            elif low == "of":
                active = self.sentence.lemma(noun) in words.events().verbs["of_its_doer"]
                found += self._who(k, agent if active else Role.PATIENT)
            elif low in _WITH:
                found += self._who(k, Role.PARTICIPANT)
            elif low in ("to", "against", "on", "for"):
                found += self._who(k, Role.PATIENT)
        return found

    def _carrier(self, trigger: Trigger, agent: Role) -> Found:
        sentence = self.sentence
        if sentence.tokens[trigger.token].dep in ("dobj", "attr") or is_state(
            sentence, trigger.token
        ):
            subject = subjects.subject(sentence, trigger.via)
            if subject is not None and subject[0] != trigger.token:
                return self._who(subject[0], agent)
        for by in sentence.children(trigger.via, "agent"):
            for k in sentence.children(by, "pobj"):
                return self._who(k, agent)
        return []

    def _around(self, i: int, agent: Role) -> Found:
        """Nothing on the noun itself: whoever does the verb it belongs to ("said in an interview")."""
        sentence = self.sentence
        head = sentence.tokens[i].head
        if sentence.tokens[i].dep == "pobj" and sentence.tokens[head].text.lower() in (
            "in",
            "during",
            "at",
            "on",
            "with",
            "through",
        ):
            verb = sentence.tokens[head].head
            if sentence.tokens[verb].pos == "VERB":
                return self._of_clause(verb, agent)
        return []

    def _of_clause(self, verb: int, agent: Role) -> Found:
        """Whoever is helped in a thing does it ("helped the navy in its search"), else the subject."""
        sentence = self.sentence
        obj = sentence.child(verb, "dobj")
        if (
            sentence.lemma(verb) in words.events().verbs["helping"]
            and obj is not None
            and (found := self._who(obj, agent))
        ):
            return found
        subject = subjects.subject(sentence, verb)
        if subject is None:
            return []
        return self._who(subject[0], agent if agent is Role.SPEAKER else Role.PARTICIPANT)

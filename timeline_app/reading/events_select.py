"""Which words of a sentence report an event: the verbs and the nouns that do.

A verb that merely colours another ("seems to", "is likely to"), a light verb before its noun ("held
talks"), states and attributes are no events. Where a governor and its complement tell one thing
("offered to help"), the governor tells it.
"""

from __future__ import annotations

from timeline_app.core.article import Span
from timeline_app.reading import clauses, events_claims, subjects, words
from timeline_app.reading.events_nouns import is_light, nouns
from timeline_app.reading.parse import Sentence
from timeline_app.reading.triggers import Trigger, is_event_noun, tells

_NEVER = {"accord", "include", "regard", "concern", "follow", "be", "base", "compare", "do"}
_CLAUSE_DEPS = {"ROOT", "ccomp", "parataxis", "conj", "csubj"}


def select(sentence: Sentence, dated: frozenset[int], names: list[Span]) -> list[Trigger]:
    """The triggers of a sentence in text order.

    ``dated``: tokens a time expression hangs on. ``names``: spans of names, in which no word is an event.
    """
    inside = {
        i
        for i, t in enumerate(sentence.tokens)
        if any(s.start <= t.start and t.end <= s.end for s in names)
    }
    things = {t.token: t for t in nouns(sentence, dated, inside)}
    absorbed = {t.via for t in things.values() if t.via >= 0 and is_light(sentence, t.via, t.token)}
    verbs = _Verbs(sentence, dated, inside)
    found = [t for t in verbs.triggers() if t.token not in absorbed]
    return sorted([*found, *things.values()], key=lambda t: t.token)


# ---- verbs


class _Verbs:
    """The verbs and stance adjectives of one sentence that report events."""

    def __init__(self, sentence: Sentence, dated: frozenset[int], inside: set[int]) -> None:
        self.sentence, self.dated, self.inside = sentence, dated, inside
        self.table = words.events().verbs
        self.known: dict[int, float] = {}

    def triggers(self) -> list[Trigger]:
        out = []
        for i, token in enumerate(self.sentence.tokens):
            weight = 0.0
            if token.tag.startswith("VB") and i not in self.inside:
                weight = self.weight(i)
            elif token.pos == "ADJ" and self._is_stance(i):
                weight = 0.5
            if weight > 0:
                via = i if token.tag.startswith("VB") else token.head
                out.append(Trigger(i, False, via, weight))
        return out

    def weight(self, i: int) -> float:
        """0 when the verb reports no event."""
        if i not in self.known:
            self.known[i] = 0.0
            self.known[i] = self._weight(i)
        return self.known[i]

    def _weight(self, i: int) -> float:
        token = self.sentence.tokens[i]
        lemma = token.lemma.lower()
        if token.dep in (
            "aux",
            "auxpass",
            "amod",
            "compound",
            "prep",
            "nmod",
            "npadvmod",
            "dep",
            "punct",
            "case",
        ):
            return 0.0
        if lemma in _NEVER or (token.pos == "AUX" and lemma != "have"):
            return 0.0
        if self._only_colours(i) or self._is_framing(i) or self._only_fails(i):
            return 0.0
        if token.dep == "xcomp" or (
            token.dep == "conj" and self.sentence.tokens[token.head].dep == "xcomp"
        ):
            return self._weight_below(i)
        if i in self.dated and token.dep not in ("xcomp",):
            return 0.75 if token.dep in _CLAUSE_DEPS else 0.6
        if (
            lemma in self.table["stative"]
            and lemma not in self.table["lasting"]
            and not self._is_telling(i)
        ):
            return 0.0
        return self._weight_by_clause(i)

    def _is_telling(self, i: int) -> bool:
        """A verb of bare being or having that still tells news: "got married", "took over", "made peace"."""
        token = self.sentence.tokens[i]
        if self.sentence.child(i, "auxpass") is not None and token.lemma == "involve":
            return True
        if tells(self.sentence, i):
            return token.tag == "VBD"
        if token.tag == "VBG" and any(
            self.sentence.lemma(a) == "be" for a in self.sentence.children(i, "aux")
        ):
            return True
        if token.text.lower() == "lied" or self.sentence.child(i, "oprd") is not None:
            return token.tag in ("VBD", "VBN") and token.dep in _CLAUSE_DEPS
        if token.lemma in ("consider", "mull", "follow") and token.tag == "VBG":
            return True
        if token.lemma in ("make", "face", "become", "do"):
            return token.tag == "VBD" or any(
                self.sentence.lemma(a) == "have" for a in clauses.auxiliaries(self.sentence, i)
            )
        return False

    def _is_framing(self, i: int) -> bool:
        """ "The remarks come as", "The pledge comes after": only ties two happenings together."""
        if self.sentence.lemma(i) not in ("come", "follow"):
            return False
        subject = self.sentence.child(i, "nsubj")
        clause = self.sentence.child(i, "advcl")
        return subject is not None and clause is not None and is_event_noun(self.sentence, subject)

    def _only_colours(self, i: int) -> bool:
        """True for "seems", "managed", "is expected": the infinitive below is the event."""
        lemma = self.sentence.lemma(i)
        below = self.sentence.child(i, "xcomp", "oprd")
        if below is None or lemma not in self.table["tail_is_event"]:
            return False
        token = self.sentence.tokens[below]
        perfect = token.tag == "VBN" and self.sentence.child(below, "aux") is not None
        going_on = token.tag == "VBG" and any(
            self.sentence.tokens[a].tag == "TO" for a in self.sentence.children(below, "aux")
        )
        return (token.tag == "VB" or perfect or going_on) and (
            token.lemma != "be" or self.sentence.child(below, "acomp") is not None
        )

    def _only_fails(self, i: int) -> bool:
        """True for "failed" in "failed to pay by May", where the infinitive is told with its time."""
        below = self.sentence.child(i, "xcomp")
        short = self.sentence.lemma(i) in self.table["falling_short"]
        return short and below in self.dated and i not in self.dated

    def _weight_below(self, i: int) -> float:
        """An infinitive or gerund counts when its governor only colours it, or when it has a date."""
        sentence = self.sentence
        token = sentence.tokens[i]
        if token.dep == "conj":
            return self._weight_below(token.head)
        head = token.head
        lemma = sentence.lemma(head)
        if sentence.tokens[head].pos == "ADJ":
            return 0.0 if self._is_stance(head) and i not in self.dated else 0.55
        if lemma == "be":
            return 0.5 if self._is_due(i, head) else 0.0
        if events_claims.questioned(sentence, i):
            return 0.5
        if lemma in self.table["aspectual"]:
            return 0.0
        if self._only_colours(head):
            if lemma in self.table["wishing"] and i not in self.dated:
                return 0.0
            up = sentence.tokens[head]
            if self._is_conditional(head) and i not in self.dated:
                return 0.0
            return 0.6 if up.dep in _CLAUSE_DEPS or i in self.dated else 0.4
        if i in self.dated:
            return 0.55
        return 0.0

    def _is_due(self, i: int, be: int) -> bool:
        """True for "the ferry is to return", False for "the plan is to return", "ice was to blame"."""
        sentence = self.sentence
        if sentence.lemma(i) in self.table["faults"]:
            return False
        found = subjects.subject(sentence, be)
        to = any(sentence.tokens[k].tag == "TO" for k in sentence.children(i, "aux"))
        if sentence.tokens[i].tag != "VB" and not (to and sentence.tokens[i].tag == "VBN"):
            return False
        return found is not None and sentence.lemma(found[0]) not in words.events().governors

    def _weight_by_clause(self, i: int) -> float:
        sentence = self.sentence
        token = sentence.tokens[i]
        form = clauses.verb_form(sentence, i)
        speech = token.lemma in self.table["speech"]
        if token.dep in ("ROOT", "csubj", "parataxis"):
            return 0.65 if form.finite else 0.5
        if token.dep == "ccomp":
            return self._weight_of_content(i, form.finite)
        if token.dep == "conj":
            head = token.head
            if sentence.tokens[head].pos not in ("VERB", "AUX"):
                return 0.0
            return (
                0.6
                if self.weight(head) or (form.finite and sentence.lemma(head) in ("be", "have"))
                else (0.5 if form.finite and sentence.tokens[head].dep in _CLAUSE_DEPS else 0.0)
            )
        if token.dep == "advcl":
            if speech and (token.tag not in ("VBD", "VBZ", "VBP") or sentence.child(i, "mark")):
                return 0.0
            return 0.45 if form.finite and not self._is_conditional(i) else 0.0
        if token.dep in ("acl", "pcomp"):
            return self._weight_without_subject(i, form.finite)
        if token.dep == "relcl":
            told = form.tense == "past" or form.perfect
            return 0.4 if told and not form.modal else 0.0
        return 0.0

    def _weight_without_subject(self, i: int, finite: bool) -> float:
        """ "Signs that they may leave", "a truce signed by Peru", "after winning the cup"."""
        sentence = self.sentence
        token = sentence.tokens[i]
        above = sentence.tokens[token.head].text.lower()
        if token.dep == "pcomp" and events_claims.questioned(sentence, i):
            return 0.5
        if token.dep == "pcomp":
            tells = token.tag == "VBG" and above in ("after", "since", "following")
        else:
            tells = self._is_content_of_noun(i, finite) or self._has_named_agent(i)
        return 0.4 if tells else 0.0

    def _is_content_of_noun(self, i: int, finite: bool) -> bool:
        """True for "signs that they may leave", not for "the risk that they leave", which is no event."""
        noun = self.sentence.lemma(self.sentence.tokens[i].head)
        marked = finite and self.sentence.child(i, "mark") is not None
        lexicon = words.events()
        form = clauses.verb_form(self.sentence, i)
        past = (form.tense == "past" or form.perfect) and not form.modal
        feared = past and noun in lexicon.verbs["worries"]
        return marked and (noun in lexicon.stories or feared or noun not in lexicon.governors)

    def _has_named_agent(self, i: int) -> bool:
        if self.sentence.tokens[i].tag != "VBN":
            return False
        return any(
            self.sentence.tokens[k].pos == "PROPN"
            for by in self.sentence.children(i, "agent")
            for k in self.sentence.children(by, "pobj")
        )

    def _weight_of_content(self, i: int, finite: bool) -> float:
        mark = self.sentence.child(i, "mark")
        if (
            mark is not None
            and self.sentence.tokens[mark].text.lower() in words.events().conditional
        ):
            return 0.0
        asked = self.sentence.child(i, "nsubj", "dobj")
        if asked is not None and self.sentence.tokens[asked].text.lower() == "what":
            return 0.0
        wished = self.sentence.tokens[i].tag == "VB" and mark is not None
        return 0.55 if finite or wished else 0.0

    def _is_conditional(self, i: int) -> bool:
        marks = self.sentence.children(i, "mark", "advmod")
        low = {self.sentence.tokens[m].text.lower() for m in marks}
        return bool(low & words.events().conditional)

    def _is_stance(self, i: int) -> bool:
        """ "is willing to", "is concerned about": news about whoever is so."""
        sentence = self.sentence
        token = sentence.tokens[i]
        if token.text.lower() not in words.events().adjectives["stance"] or token.dep not in (
            "acomp",
            "ccomp",
            "ROOT",
        ):
            return False
        if sentence.lemma(token.head) != "be":
            return False
        return bool(sentence.children(i, "xcomp", "prep", "ccomp"))


# ---- nouns

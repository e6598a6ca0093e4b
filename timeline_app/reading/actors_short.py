"""Shorter names for somebody named in full in the same article: "Torres", "Vesk" for Vesk Marine.

Newspapers name in full first. So a body's short name is the beginning of a fuller name that stands before
it; a fuller name that comes later ("Vesk", then "Vesk Marine") may well be a part or a product of it.
Nothing joins that merely looks alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace

from timeline_app.core.article import ActorKind
from timeline_app.reading import gazetteer, given_names, words
from timeline_app.reading.actors_kinds import PLACE_PREPS
from timeline_app.reading.actors_names import Name, is_led
from timeline_app.reading.parse import Sentence

Votes = dict[str, Counter[ActorKind]]

_ACTING = {"nsubj", "nsubjpass", "poss", "agent"}
_BODIES = {"organisation", "unknown", "group", "media"}


class FullPersons:
    """The persons named by two words or more, by their first and last words."""

    def __init__(
        self, names: list[Name], votes: Votes, strangers: frozenset[str] = frozenset()
    ) -> None:
        self._by_last: dict[str, list[str]] = defaultdict(list)
        self._by_first: dict[str, list[str]] = defaultdict(list)
        self._seen: set[str] = set()
        self._usual: dict[str, str] = {}
        self._titles: dict[str, set[str]] = defaultdict(set)
        self._known = {n.text.lower() for n in names if _is_full_person(n.text.lower(), votes)}
        self._known |= _called_by_last_name(names, votes)
        for name in names:
            self._titles[name.text.lower()].update(name.title.lower().replace(".", "").split())
        for low in dict.fromkeys(n.text.lower() for n in names):
            if low in self._known:
                for last in _last_names(low):
                    self._by_last[last].append(low)
                self._by_first[low.split()[0]].append(low)
        self._apart = self._used_apart(names)
        self._apart |= {(last, low) for low in strangers for last in _last_names(low)}

    def _used_apart(self, names: list[Name]) -> set[tuple[str, str]]:
        """Short forms with the full names that first come after them in one sentence: two people.

        "Bell was replaced by Ann Bell": whoever is named in full is not named in short just before.
        """
        met: set[str] = set()
        before: dict[str, int] = {}
        out: set[tuple[str, str]] = set()
        for name in names:
            low = name.text.lower()
            if " " not in low:
                before[low] = name.sentence
            elif low in self._known and low not in met:
                met.add(low)
                out |= {
                    (short, low)
                    for short in (low.split()[0], low.split()[-1])
                    if before.get(short) == name.sentence
                }
        return out

    def knows(self, key: str) -> bool:
        """True for the full name of a person."""
        return key in self._known

    def may_be_short(self, key: str, title: str) -> bool:
        """True for a last name, of one word or behind a title ("Mr Ruiz Soto"), that is no full name."""
        return is_last_name(key) or bool(title or not given_names.is_given(key.split()[0]))

    def share(self, key: str) -> bool:
        """True for the last (else the first) word of several persons' names: a person, whichever."""
        return len(self._by_last.get(key) or self._by_first.get(key) or ()) > 1

    def see(self, key: str) -> None:
        """Note that a full name has just been read."""
        if key in self._known:
            self._seen.add(key)

    def is_met(self, key: str) -> bool:
        """True where somebody whose last (else first) word this is has been named in full by now."""
        return any(full in self._seen for full in self._by_last.get(key) or self._by_first[key])

    def full(self, key: str, title: str) -> str:
        """The full name meant, or the name itself."""
        return (self.may_be_short(key, title) and self.fuller(key, title)) or key

    def fuller(self, key: str, title: str = "") -> str | None:
        """The full name a single word is the last (else the first) word of, or None when nothing tells.

        Where several share it: the one of that title, the one so called before the others came, or the only
        one named so far.
        """
        found = self._by_last.get(key) or self._by_first.get(key) or []
        if sex := gender(title_words(title)):
            found = [full for full in found if self._gender(full) in ("", sex)]
        else:
            same = [full for full in found if title_words(title) & self._titles[full]]
            found = same or [full for full in found if (key, full) not in self._apart]
        if len(found) > 1:
            found = self._told(key, title, found)
        if len(found) != 1:
            return None
        if not title:
            self._usual.setdefault(key, found[0])
        return found[0]

    def _told(self, key: str, title: str, found: list[str]) -> list[str]:
        """Those of several bearers of a name whom a title, custom or order leaves."""
        said = title_words(title)
        if sex := gender(said):
            found = [f for f in found if self._gender(f) == sex] or found
        if same := [f for f in found if said & self._titles[f]]:
            return same
        if not said and self._usual.get(key) in found:
            return [self._usual[key]]
        seen = [f for f in found if f in self._seen]
        return seen or found

    def _gender(self, full: str) -> str:
        """What somebody's titles, else the first name, say: "m", "f" or nothing."""
        return gender(self._titles[full]) or given_names.gender(full.split()[0])


def with_first_names(names: list[Name], persons: FullPersons) -> dict[str, str]:
    """Full name of a person to the one that has one first name more: "Henry Vane" is Ralph Henry Vane.

    Only where no third full name of the article ends in that last name, and no sentence has both.
    """
    by_last: dict[str, set[str]] = defaultdict(set)
    told: dict[str, set[int]] = defaultdict(set)
    for name in names:
        low = name.text.lower()
        if persons.knows(low):
            by_last[low.split()[-1]].add(low)
            told[low].add(name.sentence)
    out: dict[str, str] = {}
    for found in by_last.values():
        short, *longer = sorted(found, key=lambda low: (len(low.split()), low))
        if len(longer) != 1 or longer[0].split()[1:] != short.split():
            continue
        if told[short] & told[longer[0]]:
            continue
        if all(given_names.is_given(word) for word in longer[0].split()[:2]):
            out[short] = longer[0]
    return out


def is_last_name(low: str) -> bool:
    """True for one word, and for one with small words before it: "de vries"."""
    *front, last = low.split()
    junior = bool(front) and last in words.roles().junior
    return all(word in words.roles().particles for word in (front[1:] if junior else front))


def _last_names(low: str) -> list[str]:
    """What may stand for a full name: its last word, more of them, the small words before them with it.

    >>> _last_names("anneke de vries"), _last_names("ana ruiz soto"), _last_names("tom hale jr.")
    (['vries', 'de vries'], ['soto', 'ruiz soto'], ['hale', 'hale jr.'])
    """
    parts = low.split()
    last = len(parts) - (len(parts) > 2 and parts[-1] in words.roles().junior)
    found = [parts[last - 1], *(" ".join(parts[i:]) for i in range(len(parts) - 2, 0, -1))]
    return list(dict.fromkeys(found))


def title_words(title: str) -> set[str]:
    return set(title.lower().replace(".", "").split())


def gender(titles: set[str]) -> str:
    """What the words of someone's titles say of them: "m", "f" or nothing."""
    return next((g for w in sorted(titles) if (g := words.roles().gender(w))), "")


def _is_full_person(low: str, votes: Votes) -> bool:
    tally = votes[low]
    known = tally["person"] and tally["person"] >= max(tally.values())
    return bool(known) and 2 <= len(low.split()) <= 5


def without_seats(names: list[Name]) -> list[Name]:
    """The names, a capital that begins the name of a body read before being that body, not the state.

    "Kingston Vale Ltd" and then "Kingston" in an article that names no Jamaica. Nor is a capital a state
    once its team has played.
    """
    seats = gazetteer.here().capitals
    states = {n.text.lower() for n in names if n.kind == "state"}
    bodies: set[str] = set()
    teams: set[str] = set()
    out: list[Name] = []
    for name in names:
        low = name.text.lower()
        alone = low in seats and seats[low].lower() not in states
        if name.kind == "state" and alone and low in bodies:
            name = replace(name, kind="organisation")
        elif name.kind == "state" and low in seats and low in teams:
            name = replace(name, kind="unknown")
        elif name.kind == "unknown" and low in seats:
            teams.add(low)
        elif name.kind == "organisation" and " " in low:
            bodies.add(low.split()[0])
        out.append(name)
    return out


def _called_by_last_name(names: list[Name], votes: Votes) -> set[str]:
    """Full names nothing else is known of that are taken up by their last word alone: persons are, bodies are not.

    "Sunil Rao" and then "Rao"; a body is taken up by its first word.
    """
    roles = words.roles()
    bodies = roles.org_words | roles.place_words | roles.media_words | roles.teams
    full: dict[str, list[str]] = defaultdict(list)
    out: set[str] = set()
    for name in names:
        low = name.text.lower()
        parts = low.split()
        if len(parts) == 1 and name.kind in ("unknown", "person"):
            out.update(full[low])
        elif 2 <= len(parts) <= 3 and set(votes[low]) == {"unknown"} and low not in full[parts[-1]]:
            plural = parts[-1].endswith("s") or any(c.isdigit() for c in low)
            if parts[-1] not in bodies and not plural:
                full[parts[-1]].append(low)
    return out


def of_bodies(names: list[Name], keys: list[str], sentences: list[Sentence]) -> dict[str, str]:
    """Key of a short name to the key of the one fuller body it begins or ends."""
    return tails(names, keys) | bodies(names, keys, sentences)


def bodies(names: list[Name], keys: list[str], sentences: list[Sentence]) -> dict[str, str]:
    """Key of a short name to the key of the one fuller body, named before, that it begins.

    "Lorn" and "Lorn County" are no Lorn County Council, but what that is of.
    **Cost**: linear in the names, times the words of one.
    """
    first: dict[str, int] = {}
    for i, key in enumerate(keys):
        first.setdefault(key, i)
    begins: dict[str, set[str]] = defaultdict(set)
    for i, name in enumerate(names):
        parts = keys[i].split()
        if first[keys[i]] != i or len(parts) < 2 or name.kind not in _BODIES:
            continue
        if parts[-1] in words.roles().about:
            continue
        of = [k for k in range(1, len(parts) - 1) if parts[k] in words.roles().place_words]
        for n in range(max(of, default=-1) + 2, len(parts)):
            begins[" ".join(parts[:n])].add(keys[i])
    barred = {keys[i] for i, n in enumerate(names) if _is_whole(n, keys[i]) or _is_full(n)}
    barred |= {keys[i] for i, n in enumerate(names) if n.title or _is_place(n, sentences)}
    barred |= {keys[i] for i, n in enumerate(names) if _is_what(n, sentences)}
    out: dict[str, str] = {}
    for short, found in begins.items():
        if short not in first or short in barred:
            continue
        before = [full for full in found if first[full] < first[short]]
        full = names[first[before[0]]] if len(before) == 1 else None
        if full is not None and _is_body(full, sentences[full.sentence]):
            out[short] = before[0]
    return out


def _is_what(name: Name, sentences: list[Sentence]) -> bool:
    """True for "the Shannon", which no Shannon Marine and no Shannon Kelly is called by."""
    body = name.text.split()[-1].lower() in words.roles().org_words
    return name.kind in ("place", "unknown") and not body and is_led(name, sentences[name.sentence])


def _is_full(name: Name) -> bool:
    """True for a person's first and last name: Ada Brandt is not the Ada Brandt Foundation."""
    parts = name.text.split()
    return name.kind == "person" and len(parts) > 1 and given_names.is_given(parts[0])


def _is_whole(name: Name, key: str) -> bool:
    """True for "Vesk Group", which its own word for a firm ends: no short name of the Vesk Railways beside it."""
    last = name.text.lower().split()[-1].strip(".,")
    return " " in name.text and last in words.roles().legal and last not in key.split()


def _is_place(name: Name, sentences: list[Sentence]) -> bool:
    """True for a state, a known place, and what something is said to be in; the parser's word is not enough."""
    if name.kind != "place":
        return name.kind == "state"
    places = gazetteer.here()
    if name.text.lower() in places.capitals or name.text.lower() in places.regions:
        return True
    return is_where(name, sentences[name.sentence])


def is_where(name: Name, sentence: Sentence) -> bool:
    """True for what something is said to be in ("in Brell"), and for "the town of Brell"."""
    token = sentence.tokens[name.last]
    above = sentence.tokens[token.head]
    if token.dep != "pobj":
        return False
    over = sentence.lemma(above.head)
    if above.text.lower() == "of":
        return over in words.roles().place_words
    return above.text.lower() in PLACE_PREPS and over not in words.roles().stakes


def tails(names: list[Name], keys: list[str]) -> dict[str, str]:
    """Key of the end of a body's name to the key of the one fuller name, read before, that ends in it.

    "Rovers" is Norland Rovers, "Town" is Lund Town, "the Front" is the Hill Front, "the Herald" the Lund Herald, "the Harbour Commission" is the Lund Harbour Commission;
    a bridge named for a person goes by the last name too ("the Holm Bridge").
    **Cost**: linear in the names, times the words of one.
    """
    teams, bodies = words.roles().teams, words.roles().org_words
    ends: dict[str, set[str]] = defaultdict(set)
    out: dict[str, str] = {}
    for i, name in enumerate(names):
        parts = keys[i].split()
        if len(ends.get(keys[i], ())) == 1 and not name.title:
            out.setdefault(keys[i], min(ends[keys[i]]))
        elif len(parts) > 1 and name.kind not in ("person", "state"):
            plural = parts[-1].endswith("s") and not parts[-1].endswith("ss")
            paper = parts[-1] in words.roles().media_words
            if parts[-1] in teams or paper or (plural and parts[-1] not in bodies):
                ends[parts[-1]].add(keys[i])
            built = parts[-1] in words.roles().built and given_names.is_given(parts[0])
            whole = len(parts) if parts[-1] in bodies else len(parts) - 1 if built else 1
            for n in range(1, whole):
                ends[" ".join(parts[n:])].add(keys[i])
    return out


def _is_bare(sentence: Sentence, name: Name) -> bool:
    """True for a name by itself, as bodies bear theirs: "shares in Vesk Marine", not "a new Vesk Swift"."""
    token = sentence.tokens[name.last]
    before = sentence.tokens[name.first - 1] if name.first else None
    led = before is not None and before.pos in ("DET", "ADJ", "NUM", "PROPN")
    return token.dep in ("pobj", "dobj", "appos") and token.tag == "NNP" and not led


def _is_body(name: Name, sentence: Sentence) -> bool:
    """True for a name that is called a body or acts as one; a thing made by one has a number or stands still."""
    if any(c.isdigit() for c in name.text):
        return False
    if name.text.split()[-1].lower() in words.roles().org_words:
        return True
    token = sentence.tokens[name.last]
    if token.dep == "appos" and sentence.lemma(token.head) in words.roles().collective:
        return True
    if name.kind == "organisation" and _is_bare(sentence, name):
        return True
    if name.kind == "group" and token.tag == "NNPS":
        return True
    while token.dep in ("conj", "appos") and sentence.tokens[token.head].pos == "PROPN":
        token = sentence.tokens[token.head]
    return name.kind in ("organisation", "unknown") and token.dep in _ACTING

"""Names and phrases set apart by commas that the parse has put in the wrong place.

* A name between commas behind a relative clause is the noun's: "The general who led it, Ana Costa, left"; so is one
  behind the noun's home or age: "A driver from Lund, Ana Costa, left", "A boy of nine, Petr, fell", "A boat from
  Lund, the Tarn, sank";
* "outside" in front is no adjective, and the name behind its comma is the subject: "Outside court, Ana Costa said";
* the clause in front of "a day after" is the main one: "Ana Costa left on Monday, a day after the board met".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline_app.reading import given_names, words
from timeline_app.reading.parse import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_BESIDE = ("appos", "conj")
_FINITE = ("VBD", "VBZ", "VBP")


def with_names(tokens: list[Token]) -> None:
    """Puts them right. **Cost**: O(tokens)."""
    root = next((k for k, t in enumerate(tokens) if t.head == k), None)
    if root is None:
        return
    _tie_name(tokens, root)
    _tie_behind_home(tokens)
    _open_scene(tokens, root)
    _lower_after(tokens, root)


def _tie_name(tokens: list[Token], root: int) -> None:
    """ "The general who led it, Ana Costa, left": two subjects, the second a name between commas."""
    found = [k for k, t in enumerate(tokens[:root]) if t.head == root and t.dep in _SUBJECTS]
    if len(found) != 2 or tokens[found[0]].pos != "NOUN" or tokens[found[1]].ent != "PERSON":
        return
    noun, name = found
    clause = any(t.head == noun and t.dep == "relcl" and noun < k for k, t in enumerate(tokens))
    first = _first(tokens, name)
    if clause and tokens[first - 1].text == "," == tokens[name + 1].text:
        tokens[name] = replace(tokens[name], head=noun, dep="appos")


def _tie_behind_home(tokens: list[Token]) -> None:
    """ "A driver from Lund, Ana Costa, left", "a boy of nine, Petr, fell": the name is the driver's, not the town's."""
    for name, token in enumerate(tokens):
        if token.dep != "appos" or token.pos != "PROPN":
            continue
        first = _first(tokens, name)
        if not first or tokens[first - 1].text != ",":
            continue
        home = tokens[token.head]
        noun = tokens[home.head].head
        is_age = home.pos == "NUM" and home.head == token.head - 1
        is_person = tokens[noun].lemma.lower() in words.people()
        is_home = home.pos == "PROPN" and not (is_person and home.ent == "PERSON")
        is_called = _is_person(tokens, first, name) if is_person else _is_led(tokens, first)
        if tokens[home.head].pos != "ADP" or not (is_age or (is_home and is_called)):
            continue
        if tokens[noun].tag == "NN" and (is_person or is_home):
            tokens[name] = replace(token, head=noun)


def _is_led(tokens: Sequence[Token], first: int) -> bool:
    """True for "the Tarn", as ships and bands are called."""
    return tokens[first].pos == "DET" and tokens[first].text[0].islower()


def _is_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """True for a name of two words that begins with a first name."""
    return first < last and given_names.is_given(tokens[first].text)


def _open_scene(tokens: list[Token], root: int) -> None:
    """ "Outside court, Ana Costa, whose son died, said": the name speaks."""
    noun = next((k for k, t in enumerate(tokens) if t.head == root and t.dep in _SUBJECTS), None)
    if noun != 1 or tokens[0].text.lower() not in words.closed()["scenes"] or tokens[0].head != 1:
        return
    names = [k for k, t in enumerate(tokens[:root]) if t.head == noun and t.dep in _BESIDE]
    if tokens[2].text != "," or not names or tokens[names[0]].pos != "PROPN":
        return
    name = names[0]
    tokens[name] = replace(tokens[name], head=root, dep=tokens[noun].dep)
    tokens[0] = replace(tokens[0], head=root, dep="prep", pos="ADP", tag="IN")
    tokens[noun] = replace(tokens[noun], head=0, dep="pobj")
    for k in range(2, root):
        if tokens[k].head == noun:
            tokens[k] = replace(tokens[k], head=name if k > name else root)


def _lower_after(tokens: list[Token], root: int) -> None:
    """ "Ana Costa left, a day after the board met": the second clause is the lower one."""
    own = [k for k, t in enumerate(tokens) if t.head == root and k < root]
    mark = next((k for k in own if tokens[k].dep == "mark"), None)
    if mark is None or tokens[mark].text.lower() not in words.closed()["apart_by"]:
        return
    time = [k for k in own if k == mark - 1 and tokens[k].dep == "npadvmod"]
    main = [k for k in own if tokens[k].dep in ("ccomp", "advcl") and k < mark]
    if len(time) != 1 or len(main) != 1 or not _is_clause(tokens, main[0]):
        return
    if not any(t.head == root and t.dep in _SUBJECTS and k > mark for k, t in enumerate(tokens)):
        return
    verb = main[0]
    tokens[verb] = replace(tokens[verb], head=verb, dep="ROOT")
    tokens[root] = replace(tokens[root], head=verb, dep="advcl")
    tokens[-1] = replace(tokens[-1], head=verb) if tokens[-1].pos == "PUNCT" else tokens[-1]


def _is_clause(tokens: Sequence[Token], verb: int) -> bool:
    """True for a verb with a subject of its own and no word that makes its clause a lower one."""
    own = {t.dep for k, t in enumerate(tokens) if t.head == verb and k < verb}
    finite = tokens[verb].tag in _FINITE or bool(own & {"aux", "auxpass"})
    return finite and bool(own & set(_SUBJECTS)) and "mark" not in own


def _first(tokens: Sequence[Token], noun: int) -> int:
    """The first token of the unbroken phrase that ends in a noun."""
    first = noun
    while first and tokens[first - 1].head == noun and tokens[first - 1].pos != "PUNCT":
        first -= 1
    return first

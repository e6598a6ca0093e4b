"""Runs of capitalised words that make one name, cut where titles and other names end."""

from __future__ import annotations

import re

from timeline_app.reading import gazetteer, given_names, words
from timeline_app.reading.actors_edges import is_headline_verb, is_title, is_trade, without_score
from timeline_app.reading.parse import Sentence, Token

NAME_ENTS = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}
"""Labels of a parser for names."""
COUNTED_ENTS = {
    "DATE",
    "TIME",
    "PERCENT",
    "MONEY",
    "QUANTITY",
    "ORDINAL",
    "CARDINAL",
    "LANGUAGE",
    "LAW",
}
"""Labels of a parser for what is no name."""
_INNER = {
    "of",
    "the",
    "and",
    "for",
    "de",
    "al",
    "bin",
    "ibn",
    "van",
    "von",
    "der",
    "da",
    "di",
    "la",
    "le",
    "&",
}
_REALMS = frozenset(
    {"state", "republic", "kingdom", "emirate", "sultanate", "commonwealth", "house"}
)
_BRAND = re.compile(r"[a-z]{1,2}[A-Z][a-z]+")
_MARKS = frozenset({'"', "“", "”", "‘", "’", "'", "``", "''"})
_SHORTLY = (["known"], ["better"], ["also"], ["called"], ["or"], ["aka"])
"""How a second name is brought in after a comma."""
_ENDS = frozenset({"'s", "’s", "(", ")", "[", "]", ",", ";", ":", '"', "“", "”", "/"})
"""Never inside a name, whatever the parser says."""


def runs(sentence: Sentence) -> list[tuple[int, int]]:
    """Token ranges (inclusive) of names, cut at the borders of entities and after states and titles."""
    tokens = sentence.tokens
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(tokens):
        if not _is_name_token(sentence, i) or is_trade(tokens, i) or is_headline_verb(tokens, i):
            i += 1
            continue
        j = i
        while j + 1 < len(tokens) and not _cut(sentence, i, j):
            further = _further(sentence, i, j)
            if further == j:
                break
            j = further
        j = without_score(tokens, i, j)
        while j > i and not _is_name_token(sentence, j):
            j -= 1
        runs.append((i, j))
        i = j + 1
    return runs


def _is_name_token(sentence: Sentence, i: int) -> bool:
    tokens, token = sentence.tokens, sentence.tokens[i]
    counted = token.ent in COUNTED_ENTS and not _is_letters(tokens, i)
    if counted or not token.text[:1].isalnum():
        return False
    if _begins_with_brand(tokens, i):
        return True
    if not token.text[0].isupper() and not (token.ent in NAME_ENTS and token.text[0].isdigit()):
        return False
    if token.pos == "PROPN" or token.ent in NAME_ENTS:
        if i == 0 and (_is_thing(token) or _is_beside_state(tokens)):
            return False
        small = i == 0 and token.tag in ("DT", "IN", "PRP", "RB", "CC", "VB")
        return not small or _begins_name(tokens)
    if i == 0 and token.tag in ("IN", "RB") and _begins_name(tokens):
        return True
    return token.text.isupper() and len(token.text) > 1 and token.pos in ("NOUN", "ADJ")


def _is_thing(token: Token) -> bool:
    """True for a plain noun that only the parser takes for a people: "Smoke could be seen"."""
    return token.ent == "NORP" and token.tag == "NN"


def _is_beside_state(tokens: tuple[Token, ...]) -> bool:
    """True for "Neighbouring" in "Neighbouring Kenya said"."""
    following = tokens[1].text.lower() if len(tokens) > 1 else ""
    return tokens[0].text.endswith("ing") and following in gazetteer.here().states


def _is_letters(tokens: tuple[Token, ...], i: int) -> bool:
    """True for capitals behind "the" that the parser alone takes for a number: "The NFA met"."""
    token = tokens[i]
    alone = token.ent == "CARDINAL" and (i + 1 == len(tokens) or tokens[i + 1].ent != "CARDINAL")
    letters = len(token.text) > 2 and token.text.isalpha() and token.text.isupper()
    return (
        alone and letters and token.tag == "NNP" and i > 0 and tokens[i - 1].text.lower() == "the"
    )


def _begins_with_brand(tokens: tuple[Token, ...], i: int) -> bool:
    """True for a word with a capital inside that more of a name follows: "iVesk" in "the iVesk Music Store"."""
    following = tokens[i + 1 : i + 2]
    more = any(t.text[0].isupper() and t.pos == "PROPN" and t.text.isalpha() for t in following)
    if not more or not is_brand(tokens[i]):
        return False
    return not given_names.is_given(following[0].text)


def is_brand(token: Token) -> bool:
    """True for a small letter before a capital, as nobody but a firm writes: "iVesk"."""
    return _BRAND.fullmatch(token.text) is not None


def _begins_name(tokens: tuple[Token, ...]) -> bool:
    """True for a small word at the head of a sentence that is somebody's first name: "Per Lund says"."""
    pair = tokens[:2]
    if [t.ent for t in pair] == ["PERSON", "PERSON"] and pair[0].tag != "VB":
        return True
    named = len(pair) == 2 and pair[1].pos == "PROPN" and pair[1].ent in ("PERSON", "")
    return named and given_names.is_given(pair[0].text)


def _joins(sentence: Sentence, i: int) -> bool:
    """True when a small word or hyphen stands inside a name."""
    tokens = sentence.tokens
    if i + 1 >= len(tokens) or not _is_name_token(sentence, i - 1):
        return False
    tight = tokens[i].start == tokens[i - 1].end and tokens[i + 1].start == tokens[i].end
    if tokens[i].text in ("-", "–", "'"):
        return tight and _is_name_token(sentence, i + 1)
    return (
        tokens[i].text.lower() in _INNER and tokens[i].ent in NAME_ENTS and not tokens[i].ent_start
    )


def _further(sentence: Sentence, first: int, j: int) -> int:
    """The next token of the name that runs from ``first`` to ``j``; ``j`` where it ends."""
    tokens = sentence.tokens
    i = j + 1
    if (member := _behind_members(sentence, j)) > j:
        return member
    if _is_side(tokens, first, i):
        return j
    if i + 1 < len(tokens) and tokens[i].text == "," and is_legal_form(tokens[i + 1]):
        return i + 1
    if _is_nickname(sentence, i):
        return i + 3
    if _is_name_token(sentence, i) or _inside_entity(tokens, i) or _joins(sentence, i):
        return i
    behind = _behind_particles(sentence, i)
    if behind > i and given_names.is_given(tokens[first].text):
        return behind
    k = i + 1
    if k < len(tokens) and tokens[k].text.lower() == "the":
        k += 1
    if k >= len(tokens) or not _is_name_token(sentence, k) or not _is_name_token(sentence, j):
        return j
    link = tokens[i].text.lower()
    official = link == "of" and _is_official(tokens[j])
    return k if official or (link == "and" and _is_paired(sentence, first, k)) else j


def _is_nickname(sentence: Sentence, i: int) -> bool:
    """True for the opening mark of the middle of "Emil “Milo” Tarn"."""
    tokens = sentence.tokens
    marked = i + 3 < len(tokens) and tokens[i].text in _MARKS and tokens[i + 2].text in _MARKS
    if not marked or not given_names.is_given(tokens[i - 1].text):
        return False
    return tokens[i + 1].text[0].isupper() and _is_name_token(sentence, i + 3)


def _behind_particles(sentence: Sentence, i: int) -> int:
    """The name token behind one or two small words of a last name ("de", "van der"); ``i`` where there is none."""
    tokens, particles = sentence.tokens, words.roles().particles
    for k in range(i + 1, min(i + 3, len(tokens))):
        if all(t.text in particles for t in tokens[i:k]) and _is_name_token(sentence, k):
            return k
    return i


def _is_side(tokens: tuple[Token, ...], first: int, i: int) -> bool:
    """True for the "of" behind a person's full name: "Luca Ferri of Rovers"."""
    if i - first < 2 or is_title(tokens[i - 2]):
        return False
    body = tokens[i - 1].text.lower() in words.roles().org_words | words.roles().place_words
    full = all(t.ent == "PERSON" for t in tokens[i - 2 : i])
    full = full or (given_names.is_given(tokens[i - 2].text) and not body)
    return full and i < len(tokens) and tokens[i].text.lower() == "of"


def _is_official(token: Token) -> bool:
    """True for a body or realm before the "of" of its name: "Bank of Lurania", "Front of the North"."""
    return token.text[0].isupper() and token.text.lower() in words.roles().org_words | _REALMS


def _is_paired(sentence: Sentence, first: int, k: int) -> bool:
    """True for the second half of a name its short form follows: "Front of Ull and the Vale (FUV)"."""
    tokens = sentence.tokens
    if all(t.text.lower() != "of" for t in tokens[first:k]):
        return False
    while k < len(tokens) and _is_name_token(sentence, k):
        k += 1
    following = [t.text.lower() for t in tokens[k : k + 2]]
    return following[:1] == ["("] or (following[:1] == [","] and following[1:] in _SHORTLY)


def _inside_entity(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    if token.pos == "ADP" and token.text.lower() not in _INNER and not _is_official(tokens[i - 1]):
        return False
    return token.ent in NAME_ENTS and not token.ent_start and token.text not in _ENDS


def _cut(sentence: Sentence, first: int, j: int) -> bool:
    """True when a name ends after token ``j`` although another name token follows."""
    here, following = sentence.tokens[j], sentence.tokens[j + 1]
    if j > first and here.text in words.roles().particles:
        return False
    if j > first and here.text.endswith(".") and is_legal_form(here):
        return not is_legal_form(following) and following.text not in ("of", "&")
    if following.text in ("'s", "'"):
        return _behind_members(sentence, j) == j
    if _is_in_state(sentence, first, j):
        return False
    if following.ent_start and here.ent and not is_title(here):
        return not (following.ent == "PERSON" == here.ent)
    low = following.text.lower()
    if here.ent and not following.ent and following.text[0].isupper():
        roles = words.roles()
        if low in roles.honorifics and low not in roles.org_words:
            return here.ent != "ORG" or not any(
                t.text.lower() in ("security", "foreign", "prime", "vice")
                for t in sentence.tokens[first : j + 1]
            )
        if here.ent in ("GPE", "NORP", "LOC") and not _ends_in_body(sentence, j + 1):
            return here.dep != "compound" or here.head != j + 1 or _is_known_place(here)
    if not here.ent and not is_title(here) and following.ent_start and j > first:
        return following.ent != "PERSON"
    return False


def _is_in_state(sentence: Sentence, first: int, j: int) -> bool:
    """True inside the name of a state, whatever the parser says: "South | Sudan"."""
    states, tokens = gazetteer.here().states, sentence.tokens
    return any(
        " ".join(t.text.lower() for t in tokens[first : k + 1]) in states
        for k in range(j + 1, min(first + 4, len(tokens)))
    )


def _behind_members(sentence: Sentence, j: int) -> int:
    """The name token behind the apostrophe of a body of many, ``j`` where there is none.

    "The Northern Miners' Union", "the Dockers' and Pilots' Union"; not "Texas' Congress".
    """
    tokens = sentence.tokens
    if _is_of_a_crowd(sentence, j):
        return j + 2
    if not _are_members(sentence, j):
        return j
    first = j
    while first and (_is_name_token(sentence, first - 1) or _ties_members(sentence, first - 1)):
        first -= 1
    if "the" not in (tokens[first].text.lower(), tokens[max(0, first - 1)].text.lower()):
        return j
    behind = last = j + 3 if _ties_members(sentence, j + 2) else j + 2
    while last + 1 < len(tokens) and (
        _is_name_token(sentence, last + 1) or _ties_members(sentence, last + 1)
    ):
        last += 1
    return behind if tokens[last].text.lower() in words.roles().of_members else j


def _are_members(sentence: Sentence, j: int) -> bool:
    """True for a name's plural with an apostrophe behind it and more of a name, or more of its kind, next."""
    tokens = sentence.tokens
    if j + 2 >= len(tokens) or tokens[j + 1].text not in ("'", "’"):
        return False
    plural = tokens[j].text.endswith("s") and _is_name_token(sentence, j)
    return plural and (_is_name_token(sentence, j + 2) or _ties_members(sentence, j + 2))


def _ties_members(sentence: Sentence, i: int) -> bool:
    """True for the apostrophe and the "and" in "the Dockers' and Pilots' Union"."""
    tokens = sentence.tokens
    if not 0 < i < len(tokens) - 1:
        return False
    if tokens[i].text in ("'", "’"):
        return tokens[i - 1].text.endswith("s") and tokens[i].start == tokens[i - 1].end
    paired = tokens[i].text.lower() in ("and", "&") and tokens[i - 1].text in ("'", "’")
    following = [t.text for t in tokens[i + 1 : i + 3]]
    return paired and following[0].endswith("s") and following[1:] in (["'"], ["’"])


def _is_of_a_crowd(sentence: Sentence, j: int) -> bool:
    """True for "People" in "the People's Party", "Women" in "Women's Aid"."""
    tokens = sentence.tokens
    if j + 2 >= len(tokens) or tokens[j].text.lower() not in words.roles().crowds:
        return False
    behind = tokens[j + 2].text[0].isupper() and _is_name_token(sentence, j + 2)
    return behind and tokens[j].text[0].isupper() and tokens[j + 1].text in ("'s", "’s")


def _is_known_place(token: Token) -> bool:
    """True for a place the gazetteer has; any other before a name may be a first name."""
    places, low = gazetteer.here(), token.text.lower()
    if given_names.is_given(low) or given_names.is_seat_too(low):
        return False
    return places.state(low) is not None or low in places.regions


def _ends_in_body(sentence: Sentence, i: int) -> bool:
    """True when the capitalised words from token ``i`` on end in "Institute", "Province" and the like."""
    last = i
    while last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].pos == "PROPN":
        last += 1
    roles = words.roles()
    return (
        sentence.tokens[last].text.lower()
        in roles.org_words | roles.place_words | roles.media_words
    )


def without_office(sentence: Sentence, first: int, last: int) -> int | None:
    """The last token of a run without the office it ends in: "Vesk | Chairman"; None where nothing is left.

    "Prime Minister", "Governor-General" and "Cabinet Minister" name nobody.
    """
    tokens, roles = sentence.tokens, words.roles()
    tied = last - 2 >= first and tokens[last - 1].text in ("-", "–") and is_title(tokens[last - 2])
    named = any(t.ent == "PERSON" for t in tokens[first:last])
    if tokens[last].text.lower() not in roles.offices and not (is_title(tokens[last]) and tied):
        mere = first < last and all(_is_of_title(t) for t in tokens[first : last + 1])
        return None if mere and is_title(tokens[last]) else last
    if named or (first < last and given_names.is_given(tokens[first].text) and not tied):
        return last
    office = last
    while last >= first and (_is_of_title(tokens[last]) or tokens[last].text in ("-", "–")):
        last -= 1
    if last < first or tokens[last].ent not in NAME_ENTS:
        return None
    apart = tokens[office].ent != tokens[last].ent or tokens[last + 1].ent_start
    return last if apart else None


def _is_of_title(token: Token) -> bool:
    """True for a title, and for a word that stands before one: "Prime", "Foreign"."""
    return is_title(token) or token.text.lower() in words.roles().ranks


def is_legal_form(token: Token) -> bool:
    """True for "Inc.", "LLC", "GmbH": not for two capitals, which may be anybody's initials."""
    low = token.text.lower().rstrip(".")
    short = len(low) < 3 and token.text.isupper()
    return low in words.roles().legal_forms and token.text[0].isupper() and not short


def glued(tokens: tuple[Token, ...], first: int) -> int:
    """The first token of the words tied by hyphens that a token is one of: "26" for "old" in "26-year-old"."""
    while first and "-" in (tokens[first].text, tokens[first - 1].text):
        if tokens[first - 1].end != tokens[first].start:
            break
        first -= 1
    return first

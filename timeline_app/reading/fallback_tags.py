"""Words and their classes without a model: closed classes, verb forms by rule, capitals for names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline_app import resources
from timeline_app.core.article import Span
from timeline_app.core.inflection import suffixed
from timeline_app.reading import gazetteer, words
from timeline_app.reading.words import closed

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?=n't\b)|n't\b|'(?:s|re|ve|ll|d|m)\b"
    r"|[^\W\d_]+(?:'(?!s\b|re\b|ve\b|ll\b|d\b|m\b)[^\W\d_]+)*\.?(?<!\.)|\.{2,}|[^\w\s]"
)
_POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "DT": "DET",
    "IN": "ADP",
    "JJ": "ADJ",
    "RB": "ADV",
    "CD": "NUM",
    "CC": "CCONJ",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WP": "PRON",
    "TO": "PART",
    "POS": "PART",
    "MD": "AUX",
    "EX": "PRON",
}


@dataclass(frozen=True, slots=True)
class Word:
    """One word with its class: Penn tag, coarse class, lemma, kind of name."""

    start: int
    end: int
    text: str
    tag: str
    pos: str
    lemma: str
    ent: str = ""


@cache
def verb_forms() -> dict[str, dict[str, str]]:
    """Inflected form to its possible tags, each with the lemma."""
    table = resources.read_toml("lexicons", "en", "verbs.toml")
    irregular = {base: (past, part) for base, past, part in table["irregular"]}
    bases = {
        b
        for k in ("speech", "attitude", "planning", "light", "lasting", "actions", "occurring")
        for b in table[k]
    }
    out: dict[str, dict[str, str]] = {}
    for base in sorted(bases | set(irregular)):
        past, part = irregular.get(base, (suffixed(base, "ed"), suffixed(base, "ed")))
        for form, tag in (
            (base, "VB"),
            (_third(base), "VBZ"),
            (suffixed(base, "ing"), "VBG"),
            *((p, "VBD") for p in past.split()),
            (part, "VBN"),
        ):
            out.setdefault(form, {}).setdefault(tag, base)
    return out


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + "s"


def words_of(plain: str, span: Span) -> list[Word]:
    """The words of a sentence with their classes, left to right."""
    found = [
        (m.start(), m.end(), m[0])
        for m in _TOKEN.finditer(plain, span.start, span.end)
        if m[0] not in "[]"
    ]
    out: list[Word] = []
    for i, (start, end, text) in enumerate(found):
        following = found[i + 1][2] if i + 1 < len(found) else ""
        tag = _tag(text, out, following)
        out.append(
            Word(start, end, text, tag, _pos(tag, text), _lemma(text, tag), _entity(text, tag))
        )
    return out


def _tag(text: str, before: list[Word], following: str) -> str:
    low = text.lower()
    if not text[0].isalnum() and low != "n't" and not low.startswith("'"):
        return "PUNCT"
    if low == "'s":
        return "POS" if before and before[-1].pos in ("NOUN", "PROPN") else "VBZ"
    if text[0].isdigit():
        return "CD"
    return _closed_tag(text, low, before, following) or _open_tag(text, low, before)


def _closed_tag(text: str, low: str, before: list[Word], following: str) -> str:
    """The tag of a closed-class word, "" for any other."""
    table = closed()
    if low in table["dates"] and text[0].isupper() and before:
        return ""
    for tag, name in (
        ("MD", "modals"),
        ("PRP$", "possessives"),
        ("DT", "determiners"),
        ("CC", "conjunctions"),
    ):
        if low in table[name]:
            return "PRP" if low == "her" and following[:1] in ".,;" else tag
    if low in table["be"] | table["have"] | table["do"]:
        return _aux_tag(low)
    if low == "to":
        return "TO" if "VB" in verb_forms().get(following.lower(), {}) else "IN"
    if low in ("who", "which", "whom", "what"):
        return "WP"
    if low == "there":
        return "EX" if following.lower() in table["be"] else "RB"
    if low in table["pronouns"] and text != "US":
        return "PRP"
    return "IN" if low in table["prepositions"] | table["subordinators"] else ""


def _aux_tag(low: str) -> str:
    if low in ("was", "were", "had", "did"):
        return "VBD"
    if low in ("been", "done"):
        return "VBN"
    if low in ("being", "having", "doing"):
        return "VBG"
    return "VBZ" if low in ("is", "has", "does") else "VB" if low == "be" else "VBP"


def _open_tag(text: str, low: str, before: list[Word]) -> str:
    last = next((w for w in reversed(before) if w.tag != "RB"), None)
    first = not before or (len(before) == 1 and before[0].tag == "PUNCT")
    forms = verb_forms().get(low, {})
    if text[0].isupper() and not (
        first and (forms or low in closed()["adverbs"] | closed()["adjectives"])
    ):
        return _capital_tag(low)
    if low in closed()["adverbs"] or (low.endswith("ly") and len(low) > 4):
        return "RB"
    if forms:
        tag = _verb_tag(forms, last, low)
        if tag:
            return tag
    if low in closed()["adjectives"] or low in gazetteer.load().demonyms:
        return "JJ"
    return "NNS" if low.endswith("s") and not low.endswith(("ss", "us", "is")) else "NN"


def _capital_tag(low: str) -> str:
    return (
        "JJ" if low in gazetteer.load().demonyms and low not in gazetteer.load().states else "NNP"
    )


def _verb_tag(forms: dict[str, str], last: Word | None, low: str) -> str:
    """The verb tag a form has after the word before it, or "" where it must be a noun or adjective."""
    if last is None:
        return next((t for t in ("VBG", "VBN") if t in forms), "")
    if last.tag in ("MD", "TO") or last.lemma == "do":
        return "VB" if "VB" in forms else ""
    if last.lemma in ("be", "have") and last.pos == "AUX":
        return next((t for t in ("VBG", "VBN") if t in forms), "")
    if last.tag in ("DT", "PRP$", "JJ", "POS", "CD"):
        return "" if "VBD" not in forms or last.tag in ("DT", "PRP$", "POS") else "VBD"
    if last.tag == "IN":
        return "VBG" if "VBG" in forms else ""
    if last.tag in ("PRP", "WP", "NN", "NNS", "NNP", "EX", "PUNCT", "CC"):
        for tag in ("VBD", "VBG", "VBZ", "VBN"):
            if tag in forms:
                noun = (
                    low in words.events().occasions | words.events().acts
                    or low.rstrip("s") in words.events().occasions
                )
                return "" if tag in ("VBZ", "VBG") and noun and last.tag != "PRP" else tag
        if last.tag in ("NNS", "PRP") and "VB" in forms:
            return "VBP"
    return ""


def _pos(tag: str, text: str) -> str:
    if tag.startswith("VB"):
        table = closed()
        return (
            "AUX" if text.lower() in table["be"] | table["have"] | table["do"] | {"'s"} else "VERB"
        )
    if tag == "PUNCT":
        return "PUNCT"
    return _POS.get(tag, "X")


def _lemma(text: str, tag: str) -> str:
    low = text.lower()
    table = closed()
    for lemma in ("be", "have", "do"):
        if low in table[lemma]:
            return lemma
    if tag == "VBZ" and low == "'s":
        return "be"
    if tag.startswith("VB"):
        forms = verb_forms().get(low, {})
        return forms.get(tag) or next(iter(forms.values()), low)
    if tag == "NNS":
        if low.endswith("ies") and len(low) > 4:
            return low[:-3] + "y"
        if low.endswith(("ches", "shes", "sses", "xes")):
            return low[:-2]
        return low[:-1]
    return text if tag == "NNP" else low


def _entity(text: str, tag: str) -> str:
    low = text.lower()
    places = gazetteer.load()
    if tag == "NNP" and low in closed()["dates"]:
        return "DATE"
    if low in places.states or (tag == "NNP" and (low in places.capitals or low in places.regions)):
        return "GPE"
    if low in places.demonyms and tag == "JJ":
        return "NORP"
    return ""

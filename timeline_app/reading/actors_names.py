"""Name phrases of a sentence: runs of capitalised words, cut where the titles and other names end."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline_app.core.article import ActorKind, Span
from timeline_app.reading import gazetteer, words
from timeline_app.reading.fallback_tags import closed
from timeline_app.reading.parse import Sentence, Token

_NAME_ENTS = {"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP"}
_OTHER_ENTS = {
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
_ENT_KIND: dict[str, ActorKind] = {
    "PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
}  # fmt: skip
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
_SHORTLY = (["known"], ["better"], ["also"], ["called"], ["or"], ["aka"])
"""How a second name is brought in after a comma."""
_ENDS = frozenset({"'s", "’s", "(", ")", "[", "]", ",", ";", ":", '"', "“", "”", "/"})
"""Never inside a name, whatever the parser says."""
_BRACKETS = str.maketrans("", "", "[]()")
_PLACE_PREPS = {
    "in",
    "at",
    "near",
    "from",
    "into",
    "around",
    "outside",
    "inside",
    "across",
    "toward",
    "towards",
    "via",
    "north",
    "south",
    "east",
    "west",
    "through",
    "throughout",
    "within",
}
_METONYM_DEPS = {"nsubj", "nsubjpass", "poss", "dobj", "dative", "agent", "conj"}


@dataclass(frozen=True, slots=True)
class Name:
    """One name in the text: tokens ``[first, last]`` of a sentence, without titles and articles."""

    sentence: int
    """Index into the list of parsed sentences."""
    first: int
    last: int
    span: Span
    text: str
    kind: ActorKind
    title: str = ""
    """Title words cut off in front ("foreign minister")."""


def find(sentence: Sentence, number: int, plain: str) -> list[Name]:
    """The names of a sentence in text order, each with the kind its own words and place suggest."""
    out = []
    for first, last in _runs(sentence):
        for start, end in _without_employer(sentence, first, last):
            name = _name(sentence, number, plain, start, end)
            if name is not None:
                out.append(name)
    return out


def _without_employer(sentence: Sentence, first: int, last: int) -> list[tuple[int, int]]:
    """A run cut in two where a body stands before a title: "Vesk Marine | President Ada Brandt"."""
    tokens = sentence.tokens
    title = next((k for k in range(first + 1, last) if _is_title(tokens[k])), None)
    if title is None or tokens[first].ent != "ORG":
        return [(first, last)]
    start = title
    while start > first and tokens[start - 1].text.lower() in words.roles().ranks:
        start -= 1
    return [(first, last)] if start == first else [(first, start - 1), (start, last)]


def rejoined(names: list[Name], plain: str) -> list[Name]:
    """The names, two neighbours made one where the article has them as one name elsewhere."""
    whole = {n.text: n for n in names if n.last > n.first}
    out: list[Name] = []
    for name in names:
        last = out[-1] if out else None
        if last and (last.sentence, last.last) == (name.sentence, name.first - 1):
            span = Span(last.span.start, name.span.end)
            model = whole.get(" ".join(span.of(plain).split()))
            if model is not None:
                out[-1] = replace(model, sentence=name.sentence, first=last.first, last=name.last, span=span)  # fmt: skip
                continue
        out.append(name)
    return out


def with_repeats(names: list[Name], sentences: list[Sentence]) -> list[Name]:
    """The names, and the capitalised words equal to one of them which the parser took for plain words."""
    known = {n.text: n for n in names if n.first == n.last and n.kind not in ("state", "place")}
    taken = {(n.sentence, k) for n in names for k in range(n.first, n.last + 1)}
    extra = []
    for number, sentence in enumerate(sentences):
        for i, token in enumerate(sentence.tokens):
            model = known.get(token.text)
            if (
                model is not None
                and (number, i) not in taken
                and token.pos in ("NOUN", "ADJ", "VERB", "X", "PRON")
            ):
                span = Span(token.start, token.end)
                extra.append(Name(number, i, i, span, token.text, model.kind))
    return sorted([*names, *extra], key=lambda n: n.span)


def _is_name_token(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    if token.ent in _OTHER_ENTS or not token.text[:1].isalnum():
        return False
    if not token.text[0].isupper() and not (token.ent in _NAME_ENTS and token.text[0].isdigit()):
        return False
    if token.pos == "PROPN" or token.ent in _NAME_ENTS:
        return not (i == 0 and token.tag in ("DT", "IN", "PRP", "RB", "CC"))
    return token.text.isupper() and len(token.text) > 1 and token.pos in ("NOUN", "ADJ")


def _joins(sentence: Sentence, i: int) -> bool:
    """True when a small word or hyphen stands inside a name."""
    tokens = sentence.tokens
    if i + 1 >= len(tokens) or not _is_name_token(sentence, i - 1):
        return False
    tight = tokens[i].start == tokens[i - 1].end and tokens[i + 1].start == tokens[i].end
    if tokens[i].text in ("-", "–", "'"):
        return tight and _is_name_token(sentence, i + 1)
    return (
        tokens[i].text.lower() in _INNER and tokens[i].ent in _NAME_ENTS and not tokens[i].ent_start
    )


def _further(sentence: Sentence, first: int, j: int) -> int:
    """The next token of the name that runs from ``first`` to ``j``; ``j`` where it ends."""
    tokens = sentence.tokens
    i = j + 1
    if _is_name_token(sentence, i) or _inside_entity(tokens, i) or _joins(sentence, i):
        return i
    k = i + 1
    if k < len(tokens) and tokens[k].text.lower() == "the":
        k += 1
    if k >= len(tokens) or not _is_name_token(sentence, k) or not _is_name_token(sentence, j):
        return j
    link = tokens[i].text.lower()
    official = link == "of" and _is_official(tokens[j])
    return k if official or (link == "and" and _is_paired(sentence, first, k)) else j


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


def _runs(sentence: Sentence) -> list[tuple[int, int]]:
    """Token ranges (inclusive) of names, cut at the borders of entities and after states and titles."""
    tokens = sentence.tokens
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(tokens):
        if not _is_name_token(sentence, i):
            i += 1
            continue
        j = i
        while j + 1 < len(tokens) and not _cut(sentence, i, j):
            further = _further(sentence, i, j)
            if further == j:
                break
            j = further
        while j > i and not _is_name_token(sentence, j):
            j -= 1
        runs.append((i, j))
        i = j + 1
    return runs


def _inside_entity(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    return token.ent in _NAME_ENTS and not token.ent_start and token.text not in _ENDS


def _cut(sentence: Sentence, first: int, j: int) -> bool:
    """True when a name ends after token ``j`` although another name token follows."""
    here, following = sentence.tokens[j], sentence.tokens[j + 1]
    if following.text in ("'s", "'"):
        return True
    if following.ent_start and here.ent and not _is_title(here):
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
            return True
    if not here.ent and not _is_title(here) and following.ent_start and j > first:
        return following.ent != "PERSON"
    return False


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


def _is_title(token: Token) -> bool:
    if token.text.lower().rstrip(".") not in words.roles().honorifics:
        return False
    return token.text[0].isupper() or token.pos in ("NOUN", "PROPN")


def _name(sentence: Sentence, number: int, plain: str, first: int, last: int) -> Name | None:
    tokens, roles = sentence.tokens, words.roles()
    if tokens[first].text.lower() == "the" and last > first:
        first += 1
    title: list[str] = []
    tail = tokens[last].text.lower()
    titled = [k for k in range(first, last) if _is_title(tokens[k])]
    if titled and tail not in roles.org_words | roles.place_words:
        title = [t.text.lower() for t in tokens[first : titled[-1] + 1]]
        first = titled[-1] + 1
    if not title and first and _is_title(tokens[first - 1]):
        title = [tokens[first - 1].text.lower()]
    if first == last and _is_title(tokens[first]):
        return None
    if all(t.text.lower() in closed()["dates"] for t in tokens[first : last + 1]):
        return None
    span = Span(tokens[first].start, tokens[last].end)
    text = " ".join(span.of(plain).translate(_BRACKETS).split()).strip("\"',")
    if len(text) < 2 or not any(c.isalpha() for c in text):
        return None
    kind = _kind(sentence, first, last, text, bool(title))
    if kind == "group" and tokens[last].dep in ("amod", "compound", "nmod"):
        return None
    if first == last and not title and _is_common(tokens[first]):
        return None
    return Name(number, first, last, span, text, kind, " ".join(title)) if kind else None


def _is_common(token: Token) -> bool:
    """True for an adjective, and for "the Ministry": a word for bodies, with a capital or without."""
    if token.dep == "amod" and token.pos == "ADJ":
        return True
    table = words.roles().collective
    return token.lemma.lower() in table or token.text.lower() in table


def _kind(sentence: Sentence, first: int, last: int, text: str, titled: bool) -> ActorKind | None:
    places = gazetteer.load()
    low = text.lower()
    if low in places.states:
        return "state"
    if low in places.demonyms:
        return None
    if low in places.peoples:
        return "group"
    if titled:
        return "person"
    if first == last and _is_the(sentence, first):
        return "organisation" if low not in places.regions | places.capitals.keys() else "place"
    if low in places.institutions:
        return "organisation"
    body = places.body(text)
    if body is not None:
        return body.kind
    if low in places.capitals:
        return "state" if _acts(sentence, last) else "place"
    if low in places.regions:
        return "place"
    return _kind_by_words(sentence, first, last)


def _is_the(sentence: Sentence, i: int) -> bool:
    """True for the single name after "the" that the parser takes for a person: "the Beatles"."""
    token = sentence.tokens[i]
    the = i > 0 and sentence.tokens[i - 1].text.lower() == "the"
    return the and token.ent == "PERSON" and token.dep not in ("compound", "amod", "nmod", "poss")


def _kind_by_words(sentence: Sentence, first: int, last: int) -> ActorKind:
    roles = words.roles()
    tokens = sentence.tokens
    tail = tokens[last].text.lower().rstrip(".")
    following = tokens[last + 1].text.lower() if last + 1 < len(tokens) else ""
    before = tokens[first - 1].text.lower() if first else ""
    if tail in roles.media_words or "media" in (
        roles.collective.get(following),
        roles.collective.get(before),
    ):
        return "media"
    if tail in roles.place_words or following in roles.place_words:
        return "place"
    if tail in roles.org_words:
        return "organisation"
    label = next((t.ent for t in tokens[first : last + 1] if t.ent in _NAME_ENTS), "")
    if _is_located(sentence, last) and (label != "PERSON" or first == last):
        return "place"
    return _ENT_KIND.get(label, "unknown")


def _is_located(sentence: Sentence, last: int) -> bool:
    head = sentence.tokens[sentence.tokens[last].head]
    return sentence.tokens[last].dep == "pobj" and head.text.lower() in (
        "in",
        "near",
        "at",
        "into",
        "from",
    )


def _acts(sentence: Sentence, i: int) -> bool:
    """True when a seat of government stands where its government must be meant.

    "Beijing offered help" and "help to Damascus" do; "in Beijing" and "talks near Damascus" do not.
    """
    token = sentence.tokens[i]
    head = sentence.tokens[token.head]
    if token.dep == "conj" and head.dep in _METONYM_DEPS | {"pobj"}:
        return _acts(sentence, token.head)
    if token.dep == "pobj":
        if head.text.lower() in _PLACE_PREPS:
            return False
        return head.dep in ("dative", "agent") or head.text.lower() in (
            "between",
            "against",
            "by",
            "with",
            "for",
            "upon",
        )
    if token.dep in ("nsubj", "nsubjpass"):
        return head.lemma != "be" or sentence.child(token.head, "acomp") is not None
    return token.dep in _METONYM_DEPS and token.dep != "conj"

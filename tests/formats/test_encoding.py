"""Bytes to text: right, or refused by name, never garbled."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.errors import InputError
from timeline_app.formats.encoding import decode

WESTERN = (
    "Le café Zoë, à l'été dernier, était fermé. The owners of the café said on Friday that it "
    "would open again in the spring, after the roof over the terrace has been mended."
)
OTHERS = {
    "cp1251": "Мэр города сообщил в пятницу, что новый мост через реку откроют будущей весной, "
    "когда рабочие закончат укладку последнего слоя дорожного покрытия.",
    "cp1253": "Ο δήμαρχος δήλωσε την Παρασκευή ότι η νέα γέφυρα θα ανοίξει την άνοιξη, όταν "
    "τελειώσουν οι εργασίες στον δρόμο.",
}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(encoding: str) -> None:
    found = decode(WESTERN.encode(encoding), "a.txt")
    assert found.text == WESTERN
    assert not found.guessed


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_seen(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding), "a.txt").text == WESTERN


def test_western_text_is_read_as_windows_1252() -> None:
    found = decode(WESTERN.encode("latin-1"), "a.txt")
    assert (found.text, found.guessed) == (WESTERN, True)


@pytest.mark.parametrize("encoding", sorted(OTHERS))
def test_another_alphabet_is_read(encoding: str) -> None:
    assert decode(OTHERS[encoding].encode(encoding), "a.txt").text == OTHERS[encoding]


def test_an_encoding_that_cannot_be_told_is_refused() -> None:
    polish = "Burmistrz powiedział w piątek, że nowy most zostanie otwarty późną wiosną."
    with pytest.raises(InputError, match=r"a\.txt: .*cannot be told"):
        decode(polish.encode("cp1250"), "a.txt")


def test_damaged_utf_8_is_refused_and_not_read_as_something_else() -> None:
    content = WESTERN.encode()
    with pytest.raises(InputError, match="damaged UTF-8 at byte 20"):
        decode(content[:20] + b"\xe9" + content[20:], "a.txt")


def test_nul_characters_in_text_stay_where_they_are() -> None:
    assert decode(b"Old\x00Town burned down.", "a.txt").text == "Old\x00Town burned down."


@pytest.mark.parametrize(
    ("head", "what"),
    [(b"\x89PNG\r\n\x1a\n", "PNG"), (b"%PDF-1.7\n", "PDF"), (b"PK\x03\x04", "ZIP")],
)
def test_known_binary_kinds_are_refused_by_name(head: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        decode(head + b"plain words", "a.txt")


@pytest.mark.parametrize("size", [64, 1000, 40_000])
def test_noise_is_refused(size: int) -> None:
    noise = random.Random(size).randbytes(size)
    with pytest.raises(InputError):
        decode(noise, "a.txt")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_every_printable_text_survives_utf_8(text: str) -> None:
    assert decode(text.encode(), "a.txt").text == text.removeprefix("\ufeff")


def test_line_ends_are_not_translated() -> None:
    assert decode(b"a\r\nb\rc\n", "a.txt").text == "a\r\nb\rc\n"

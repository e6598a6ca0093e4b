"""The year a thing began and the years counted since give the year of writing, on invented sentences."""

from __future__ import annotations

import pytest

from timeline_app.core.article import Article, ArticleId
from timeline_app.core.calendar import civil
from timeline_app.core.project import Decisions
from timeline_app.linking.dating import solve
from timeline_app.reading import spacy_doc
from timeline_app.reading.reader import read

PARSER = spacy_doc.load()
pytestmark = pytest.mark.skipif(PARSER is None, reason="needs the language model")


def years(text: str) -> tuple[int | None, int | None]:
    """First and last year in which an article may have been written."""
    article = Article(ArticleId("x"), text)
    days = solve([article], [read(article, PARSER)], Decisions(), []).publication(0)
    first, last = (None if d is None else civil(d)[0] for d in (days.first, days.last))
    return first, last


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("The lighthouse, built in 1911, is a hundred years old this year. It will be painted white.", 2011, 2011),
        ("Founded in 1902, the Bellwether Club is 110 years old.", 2011, 2013),
        ("The brewery has stood on Tanner's Row since 1887. It is now 130 years old, and thirsty.", 2016, 2018),
        ("The bridge opened in 1931. Now ninety years old, it carries forty lorries an hour.", 2020, 2022),
        ("The 75-year-old ferry, launched in 1948, failed her survey.", 2022, 2024),
        ("The school (est. 1954) turned sixty this year and will move to Mill Lane.", 2014, 2014),
        ("The observatory opened its dome in 1960 and has been celebrating its golden jubilee all year.", 2010, 2010),
        ("The county show, first held in 1921, keeps its centenary this year.", 2021, 2021),
        ("The Weldon Players, who formed in 1985, mark their silver jubilee this season.", 2009, 2011),
        ("Established in 1850, the firm reached its bicentenary this year.", 2050, 2050),
        ("The press was set up in 1936. This year it is half a century old.", 1986, 1986),
        ("A quarter of a century old this year, the museum, which opened in 1994, has a new roof.", 2019, 2019),
        ("Mrs. Orde became matron in 1951 and is now in her eleventh year in the post.", 1961, 1962),
        ("He was appointed organist in 1903 and is in his fortieth year of service.", 1942, 1943),
        ("The captain, who joined the line in 1962, is in her twentieth year with it.", 1981, 1982),
        ("Pat Lumley took over the bakery in 1999. She is now in her twelfth year behind the counter.", 2010, 2011),
        ("The quintet began in 1977 and is in its 30th season.", 2006, 2007),
        ("Elected to the council in 1988, Mr Tring is serving his fifteenth year.", 2002, 2003),
        ("The warden, appointed six years ago, in 1949, said the gate was sound.", 1955, 1955),
        ("The mill, which closed in 1982, thirty years ago, is to be flats.", 2012, 2012),
        ("It was in 1953, nine years ago, that the choir first sang here.", 1962, 1962),
        ("The tower has been shut since 1990, twenty-one years ago.", 2011, 2011),
        ("She won the cup in 2004, a decade ago.", 2012, 2016),
        ("Forty years ago, in 1931, the quarry flooded.", 1971, 1971),
        ("Back in 1968 -- forty-two years ago -- the line was torn up.", 2010, 2010),
        ("Dr Hale has led the clinic since 1996, that is for 18 years.", 2013, 2015),
        ("The sexton, who came in 1925, has been here for thirty-one years.", 1955, 1957),
        ("She joined the paper in 1970 and has now been with it for 25 years.", 1994, 1996),
        ("After 22 years at the helm the skipper, who was appointed in 1981, will retire.", 2002, 2004),
        ("Mr Garth bought the shop in 1958; forty years on he still opens at six.", 1997, 1999),
        ("The two firms merged in 2001. Twelve years later they are still quarrelling.", 2012, 2014),
        ("The orchestra, founded in 1920, is marking its 75th anniversary.", 1994, 1996),
        ("This year is the twentieth anniversary of the pier, which opened in 1979.", 1999, 1999),
        ("The pier opened in 1979. Its twentieth anniversary falls this year.", 1999, 1999),
        ("The Gull has been printed since 1872 and will print a supplement for its 150th birthday.", 2020, 2022),
        ("The society, born in 1963, celebrates fifty years this autumn.", 2012, 2014),
        ("The theatre opened in 1939, exactly 50 years ago.", 1989, 1989),
        ("Ben Crewe, born in 1950, is seventy this year.", 2020, 2020),
        ("Ben Crewe (born 1950) turned 70 on Saturday.", 2020, 2021),
        ("Bell House, opened by Ida Crane in 1990, turned 20 this year.", 2010, 2010),
        ("The choir, formed at Brill in 1990, is twenty years old.", 2010, 2011),
        ("The club was founded by Ida Crane in 1959 and is 50 years old.", 2009, 2010),
        ("Miss Alder, who was born in 1871, is in her ninetieth year.", 1960, 1962),
    ],
)  # fmt: skip
def test_a_beginning_and_a_count_give_the_year(text: str, earliest: int, latest: int) -> None:
    first, last = years(text)
    assert first is not None
    assert last is not None
    assert earliest <= first <= last <= latest


@pytest.mark.parametrize(
    "text",
    [
        "The first winner of the regatta in 2018, 31-year-old Quillan has sold her boat.",
        "The bridge, opened in 1931, was ninety years old when it fell.",
        "Founded in 1902, the club lent its hall to a man who is 80 years old.",
        "The mayor, 54, opened the library, which was built in 1911.",
        "The school opened in 1954, when its head was in her tenth year of teaching.",
        "He joined the firm in 1970 and stayed for 25 years.",
        "Dr Hale led the clinic from 1996 for 18 years.",
        "The two firms merged in 2001. Twelve years later they parted.",
        "The pier opened in 1979, on the fiftieth anniversary of the lifeboat.",
        "The dam, finished in 1962, holds enough for five years.",
        "She was jailed in 2004 for ten years.",
        "The lease, signed in 1999, runs for 99 years.",
        "The museum, opened in 1994, has bought a 300-year-old clock.",
        "The tower was built in 1911 by a man who had been mayor for six years.",
        "The plan, agreed in 2005, is for the next ten years.",
        "Ten years ago the mill, built in 1850, was sold.",
        "In 1950 the farm was already a hundred years old.",
        "Her son, who is 12 years old, joined the choir that was founded in 1920.",
        "The bridge, opened in 1931, will be a hundred years old when the new one is built.",
        "The ship was launched in 1948 and broken up after 30 years.",
        "By 1999 the show, first held in 1921, was in its sixtieth year.",
        "Ida Crane founded the club in 1959 and is 80 years old.",
        "She opened the shop in 1990 and is 71 years old.",
        "Having opened the shop in 1990, she is 71 years old.",
        "The couple set up the press in 1982 and are 70 years old.",
        "Ida Crane, founder of the club opened in 1959, is 80 years old.",
        "Ida Crane opened Bell House in 1990. She is 71 years old.",
        "Ida Crane opened Bell House in 1990. Ida Crane is 71 years old.",
        "Ida Crane, who opened Bell House in 1990, turned 71 this year.",
        "Ida Crane joined the line in 1970 and turned 60 this year.",
        "The court was told that the firm, founded in 1960, would be fifty years old before it made a profit.",
    ],
)  # fmt: skip
def test_a_count_of_another_thing_or_time_bounds_nothing_above(text: str) -> None:
    assert years(text)[1] is None


@pytest.mark.parametrize(
    "text",
    [
        "The Alder Bank was founded in 1902. The Corby Bank is 110 years old.",
        "The Alder Bank was founded in 1902. The bank's chairman is 62 years old.",
        "The Alder Bank was founded in 1902. The bank's rival is 110 years old.",
        "The mine opened in 1960. It is not 60 years old, as some say.",
        "The mine, opened in 1960, hasn't run for 60 years.",
        "If the mine, opened in 1960, is kept open, it will have run for 60 years.",
        "Unless it closes, the mine, opened in 1960, is 60 years old in a decade.",
        "Ed Vale became mayor in 1998 and has been on the council for 20 years.",
        "Ed Vale became mayor in 1998. He has sat on the council for 20 years.",
        "The paper, founded in 1900, was sold in 1950; it has been a daily for 60 years.",
        "The paper was founded in 1900. Sold in 1950, it has been a daily for 60 years.",
    ],
)  # fmt: skip
def test_a_count_of_something_else_gives_no_year(text: str) -> None:
    assert years(text)[1] is None


def test_a_post_held_is_counted_from_when_it_was_taken_up() -> None:
    assert years("Ed Vale became mayor in 1998 and has held it for 20 years.") == (2017, 2019)


@pytest.mark.parametrize(
    "text",
    [
        "The club was founded in 1970, when Karl Dane was a boy. He is 65.",
        "Her father was born in 1920. She is 54.",
    ],
)
def test_the_age_of_a_person_counts_from_a_birth_of_that_person(text: str) -> None:
    assert years(text)[1] is None

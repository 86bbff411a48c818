"""What readers come for, one question at a time: filters, counts, words, a case, what they know already, mistakes."""

from urllib.parse import parse_qs, urlencode

from tests.benchmark.house import CASES
from tests.benchmark.invariants import (
    Json,
    faults_of_facets,
    faults_of_page,
    faults_of_repetition,
    slugs_of,
)
from tests.benchmark.mistakes import mistake
from tests.benchmark.questions import FACETS
from tests.benchmark.reader import Reader, revision_of
from tests.benchmark.words import english_words

FAMILIAR = (
    CASES,
    f"{CASES}?country=NO&start_year.min=1990",
    f"{CASES}?sector=energy&{urlencode([('facets', name) for name in FACETS])}",
    f"{CASES}?q=village&lang=nn",
    f"{CASES}?country=GB&format=csv",
    f"{CASES}?country=IT&format=ndjson",
    f"{CASES}?format=geojson",
    "/v1/fields",
    "/v1/vocabularies",
    "/v1/vocabularies/sectors",
    "/v1/municipalities?q=os",
    "/v1/suggestions?q=ene",
    "/v1/schema/case.json",
    "/openapi.json",
)
"""What is asked again and again."""


def filters(reader: Reader) -> None:
    """A page of what never-seen filters find; now and then the same said in another way."""
    _page(reader, next(reader.questions.filters), reader.chance.choice((1, 20, 100)))


def texts(reader: Reader) -> None:
    """A page of what never-seen words find."""
    _page(reader, next(reader.questions.texts), 20)


def facets(reader: Reader) -> None:
    """Counts of eight facets; choosing one of the values then finds as many cases as it counted."""
    question = next(reader.questions.facets)
    asked = parse_qs(question)
    address = f"{CASES}?{question}&limit=1"
    answer = reader.read(address)
    reader.note(address, faults_of_facets(answer, asked))
    rows = [(name, row) for name, rows in answer["facets"].items() if name not in asked for row in rows]
    if rows:
        name, row = reader.chance.choice(rows)
        chosen = f"{name}.known=false" if row["code"] is None else f"{name}={row['code']}"
        _compare(reader, f"{question}&{chosen}", answer["revision"], row["count"], f"the facet of {address}")


def cases(reader: Reader) -> None:
    """A case of a list, its history, and its newest revision under a lasting address."""
    found = reader.read(f"{CASES}?{urlencode({'status': 'ongoing', 'sort': '-published', 'limit': 100})}")
    slug = reader.chance.choice(slugs_of(found))
    address = f"{CASES}/{slug}"
    answer = reader.read(address)
    if answer["case"]["slug"] != slug:
        reader.note(address, [f"{answer['case']['slug']} was answered"])
    if reader.read(answer["links"]["fixed"])["case"] != answer["case"]:
        reader.note(answer["links"]["fixed"], ["another document than at the address of the case"])
    history = reader.read(answer["links"]["revisions"])
    numbers = [version["number"] for version in history["items"]]
    if numbers != list(range(history["total"], 0, -1)) or history["total"] < answer["number"]:
        reader.note(answer["links"]["revisions"], [f"revisions {numbers} of {history['total']}"])


def suggestions(reader: Reader) -> None:
    """What begins as some letters do."""
    word = reader.chance.choice(english_words())
    reader.read(f"/v1/suggestions?q={word[: reader.chance.randint(1, len(word))]}")


def repetitions(reader: Reader) -> None:
    """Something read before, naming what is at hand; now and then the whole of it again."""
    address = reader.chance.choice(FAMILIAR)
    known, revision = reader.known.get(address, ("", 0))
    if not known or reader.chance.random() < 0.1:
        answer = reader.ask(address)
        if known and revision_of(answer) == revision and answer.headers["ETag"] != known:
            reader.note(address, [f"within one dataset revision {known} became {answer.headers['ETag']}"])
    else:
        answer = reader.ask(address, (200, 304), headers={"If-None-Match": known})
        status, etag = answer.status_code, answer.headers.get("ETag")
        is_same = revision_of(answer) == revision
        reader.note(address, faults_of_repetition(known, status, etag, is_same_revision=is_same))
    reader.known[address] = answer.headers["ETag"], revision_of(answer)


def mistakes(reader: Reader) -> None:
    """A question that must be refused."""
    made = mistake(reader.chance)
    reader.ask_wrongly(made.address, made.status, made.method, made.headers)


def _page(reader: Reader, question: str, limit: int) -> None:
    address = f"{CASES}?{question}&limit={limit}"
    answer = reader.read(address)
    reader.note(address, faults_of_page(answer, limit))
    if reader.chance.random() < 0.2:
        _say_otherwise(reader, address, answer)


def _say_otherwise(reader: Reader, address: str, answer: Json) -> None:
    """The canonical text asks the same, and its opposite finds all others."""
    expression, revision = answer["query"]["expression"], answer["revision"]
    same = urlencode({"where": expression})
    _compare(reader, same, revision, answer["total"], address)
    everything = reader.states.cases_at(revision) or 0
    opposite = urlencode({"where": f"NOT ({expression})"})
    _compare(reader, opposite, revision, everything - answer["total"], f"all but {address}")


def _compare(reader: Reader, question: str, revision: int, total: int, what: str) -> None:
    """The question finds as many cases, unless something was published in between."""
    address = f"{CASES}?{question}&limit=1"
    answer = reader.read(address)
    if answer["revision"] == revision and answer["total"] != total:
        reader.note(address, [f"{answer['total']} cases are found, {total} by {what}"])

"""For developers: a question asked of the API while one looks, and what one can rely on."""

from collections.abc import Mapping
from urllib.parse import urlencode

import orjson
from fastapi import Request, Response

from app.api.dependencies import values_of
from app.explorer.asking import answer_of
from app.explorer.developers_words import RELIABLE
from app.explorer.embedding import EMBEDS, NEWEST, embed_path
from app.explorer.own_address import USUAL, own_address
from app.explorer.questions import QUESTIONS, Question
from app.explorer.rendering import page
from app.explorer.words import words_of
from app.query.grammar import Reading
from app.query.parameters import Parameter

MOST_LINES = 80
"""Of an answer that is shown; the rest is behind its address."""
_QUESTION = Parameter("question", "Which question is asked.", {"type": "string", "enum": list(QUESTIONS)})


def show_developers(request: Request, language: str) -> Response:
    """The page for developers."""
    question = _question(request)
    answer = answer_of(request, question.route, question.path, question.values(), language)
    lines = orjson.dumps(answer.said, option=orjson.OPT_INDENT_2).decode().splitlines()
    own, words = own_address(request), words_of(language)
    return page(
        request,
        "developers.html",
        language,
        "/developers",
        answer.revision,
        questions={name: getattr(words, f"question_{name}") for name in QUESTIONS},
        question=question,
        call=f"{own}{answer.address}",
        address=answer.address,
        answer="\n".join(lines[:MOST_LINES]),
        shown=min(len(lines), MOST_LINES),
        lines=len(lines),
        picture=_picture(question, language),
        module=embed_path(),
        version=NEWEST,
        integrity=EMBEDS[NEWEST],
        element=_element(question, language),
        codes=_codes(f"{own}{answer.address}"),
        reliable=[getattr(words, f"rely_{name}") for name in RELIABLE],
        own=own,
        # Without a script nobody puts the reader's address in the place of the usual one.
        is_usual=own == USUAL,
    )


def _question(request: Request) -> Question:
    """The one that is asked for; QueryRefused for one that there is not."""
    reading = Reading(values_of(request, {_QUESTION.name: _QUESTION}))
    name = reading.one_of(_QUESTION.name, tuple(QUESTIONS), next(iter(QUESTIONS)))
    reading.finish()
    return QUESTIONS[name]


def _picture(question: Question, language: str) -> str:
    query = urlencode({**question.asked, "lang": language}, safe=",:*")
    return f"/v1/charts/{question.kind}.svg?{query}"


def _element(question: Question, language: str) -> str:
    attributes = {"kind": question.kind, **question.asked, "lang": language}
    told = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return f"<samspill-chart {told}></samspill-chart>"


def _codes(call: str) -> Mapping[str, str]:
    """The call in languages that people call from."""
    return {
        "curl": f"curl '{call}'",
        "JavaScript": f'const answer = await fetch("{call}");\nconst found = await answer.json();',
        "Python": f'import httpx\n\nfound = httpx.get("{call}").raise_for_status().json()',
        "R": f'found <- jsonlite::fromJSON("{call}")',
    }

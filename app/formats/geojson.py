"""GeoJSON (RFC 7946): one point for each municipality of a case whose place is known."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from app.formats.about import About, centres_note, points_note, selection_note

Json = Mapping[str, Any]

CODES = ("country", "sectors", "target_groups", "collaboration_forms", "status", "continuity", "confidence")
"""Fields of the document whose codes every point carries, to colour and to filter by."""
CENTRE = "municipality-centre"
"""What a point stands for where the document says nothing else."""
_POINT = ("latitude", "longitude")


@dataclass(slots=True)
class Shown:
    """What has been put on the map so far."""

    cases: int = 0
    points: int = 0
    not_shown: int = 0
    """Cases without any point."""
    codes: dict[str, dict[str, None]] = field(default_factory=lambda: {name: {} for name in CODES})
    """Codes that occur among the points, by field."""
    precisions: dict[str, None] = field(default_factory=dict)
    """What the points stand for."""

    def add(self, document: Json, features: Sequence[Json]) -> None:
        """Counts a case with its points."""
        self.cases += 1
        self.points += len(features)
        if not features:
            self.not_shown += 1
            return
        self.precisions |= {feature["properties"]["precision"]: None for feature in features}
        for name, met in self.codes.items():
            held = document[name]
            met.update({held: None} if isinstance(held, str) else dict.fromkeys(held or ()))

    def held(self) -> Json:
        """A document with every code that is shown."""
        codes = {name: list(met) for name, met in self.codes.items()}
        return {**codes, "municipalities": [{"precision": one} for one in self.precisions]}


def geojson_chunks(
    documents: Iterable[Json], about: About, labels_of: Callable[[Iterable[Json]], tuple[Json, Json]]
) -> Iterator[bytes]:
    """A FeatureCollection, a piece for each case; counts, labels and notes come after the features.

    `labels_of` gives the labels of the codes in some documents, and the languages of those that fell back.
    """
    yield b'{"type":"FeatureCollection","features":['
    shown = Shown()
    for document in documents:
        features = list(features_of(document))
        if features:
            yield (b"," if shown.points else b"") + b",".join(map(orjson.dumps, features))
        shown.add(document, features)
    labels, fallen = labels_of([shown.held()])
    beside = {
        "cases": shown.cases,
        "points": shown.points,
        "not_shown": shown.not_shown,
        "labels": labels,
        "label_languages": fallen,
        "notes": list(_notes(shown, about.sentences)),
        "notes_language": about.sentences,
        "revision": about.revision,
    }
    yield b"]," + orjson.dumps(beside)[1:]


def features_of(document: Json) -> Iterator[Json]:
    """The points of a case, in the order of its municipalities and numbered from 1."""
    municipalities = document["municipalities"]
    placed = [(n, one) for n, one in enumerate(municipalities) if None not in (one["latitude"], one["longitude"])]
    for point, (n, municipality) in enumerate(placed, start=1):
        properties = {
            "case": document["slug"],
            "point": point,
            "points": len(placed),
            "precision": municipality["precision"] or CENTRE,
            **({"unverified": True} if _is_unverified(document, n) else {}),
            "municipality": municipality["name"],
            "title": document["title"],
            "practice": document["practice"],
            **{name: document[name] for name in CODES},
            **{name: document[name] for name in ("start_year", "end_year", "status_as_of", "continuity_note")},
        }
        yield {
            "type": "Feature",
            "id": f"{document['slug']}#{point}",
            "geometry": {"type": "Point", "coordinates": [municipality["longitude"], municipality["latitude"]]},
            "properties": properties,
        }


def _is_unverified(document: Json, n: int) -> bool:
    whole = ("municipalities", f"municipalities[{n}]")
    paths = {*whole, *(f"{start}.{name}" for start in whole for name in _POINT)}
    return not paths.isdisjoint(document["unverified_fields"])


def _notes(shown: Shown, language: str) -> Iterator[str]:
    yield selection_note(shown.cases, language)
    if shown.not_shown:
        yield points_note(shown.not_shown, language)
    if shown.points:
        yield centres_note(language)

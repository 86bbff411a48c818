"""A table of counts, or cases with their places -> a picture: a Vega-Lite specification and all that is said of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from app.catalogue.axes import Value as Counted
from app.catalogue.chart_orders import ordered_counts, ordered_rows, ordered_sides
from app.catalogue.chart_telling import Teller, counts_table, crosstab_table, spots_table
from app.catalogue.counted import Counts, Crosstab
from app.catalogue.counting_notes import notes_of
from app.catalogue.counting_titles import title_of
from app.catalogue.labels import code_label
from app.catalogue.spots import Placed
from app.catalogue.telling_apart import told_apart
from app.errors import Fault, QueryRefused
from app.formats.about import LICENCE, LICENCE_ADDRESS, centres_note, number_text, points_note, selection_note
from app.formats.charts.amounts import Sort, Value, Words
from app.formats.charts.bars import bars
from app.formats.charts.frame import USUAL_WIDTH, Body, Frame, Said, Table
from app.formats.charts.heatmap import Grid, darkest, heatmap, heatmap_width
from app.formats.charts.maps import SHAPES, Spot, spot_map
from app.formats.charts.themes import Theme
from app.formats.charts.timeline import timeline, timeline_width
from app.model.derivation import UNCODED
from app.query.conditions import CaseQuery
from app.query.picturing import Order
from app.query.sentences import sentence_of
from app.vocabulary.languages import sentence_language
from app.vocabulary.terms import Label

MOST_SPOTS = 5000
"""Points of a map."""


@dataclass(frozen=True, slots=True)
class Looks:
    """How a picture is wanted."""

    theme: Theme
    width: int | None = None
    height: int | None = None
    """Both as much as is needed where None."""
    order: Order | None = None
    """Of the values; the usual one where None."""
    has_words: bool = True
    """Whether question, notes and source stand around it."""


@dataclass(frozen=True, slots=True)
class About:
    """What is told beside a picture."""

    revision: int
    published_on: str | None
    """Day of the dataset revision, ISO 8601."""
    links: Mapping[str, str]
    """Where the same is to be had as a table and otherwise, by relation."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture before it is drawn."""

    said: Said
    specification: dict[str, Any]
    name: str
    """ASCII, for a file."""

    @property
    def size(self) -> tuple[int, int]:
        """Pixels of the whole picture, from left to right and from above."""
        whole, around = self.specification, self.specification["padding"]
        width = whole["width"] + around["left"] + around["right"]
        return ceil(width), ceil(whole["height"] + around["top"] + around["bottom"])


def bar_chart(counts: Counts, looks: Looks, about: About) -> Chart:
    """How many cases have each value; of outcomes, beneath each bar what became of them and what says so."""
    counts = ordered_counts(replace(counts, axis=told_apart(counts.axis)), looks.order)
    teller = Teller(sentence_language(counts.asked.language))
    said = _said(counts, about, description=teller.counts(counts), table=counts_table(counts))
    words = {"cases": teller.words.cases, "label": counts.axis.label.text}
    values = [_value(value, list(_detail(counts, n))) for n, value in enumerate(counts.axis.values)]
    return _chart(
        said, looks, about, ("bars", counts.axis.name), lambda frame: bars(values, frame, words, looks.height)
    )


def heat_map(crosstab: Crosstab, looks: Looks, about: About) -> Chart:
    """How many cases have each pair of values."""
    crosstab = replace(crosstab, rows=told_apart(crosstab.rows), columns=told_apart(crosstab.columns))
    crosstab = ordered_sides(crosstab, looks.order)
    teller = Teller(sentence_language(crosstab.asked.language))
    rows, columns = crosstab.rows, crosstab.columns
    grid = _grid(crosstab)
    said = _said(crosstab, about, description=teller.crosstab(crosstab), table=crosstab_table(crosstab))
    said = replace(said, notes=(*said.notes, *([teller.shades(darkest(grid))] if crosstab.cases else [])))
    words = {"cases": teller.words.cases, "rows": rows.label.text, "columns": columns.label.text}
    looks = _widened(looks, heatmap_width(grid))
    name = ("heatmap", rows.name, columns.name)
    return _chart(said, looks, about, name, lambda frame: heatmap(grid, frame, words, looks.height))


def time_line(crosstab: Crosstab, looks: Looks, about: About) -> Chart:
    """How many cases with each value began, or ran, in each year."""
    crosstab = ordered_rows(replace(crosstab, rows=told_apart(crosstab.rows)), looks.order)
    teller = Teller(sentence_language(crosstab.asked.language))
    said = _said(
        crosstab, about, description=teller.timeline(crosstab), table=crosstab_table(crosstab), with_cells=False
    )
    words = {"cases": teller.words.cases, "label": crosstab.rows.label.text, "year": teller.words.year}
    grid = _grid(crosstab)
    looks = _widened(looks, timeline_width(grid))
    name = ("timeline", crosstab.rows.name)
    return _chart(said, looks, about, name, lambda frame: timeline(grid, frame, words, looks.height))


def case_map(placed: Placed, language: str, looks: Looks, about: About) -> Chart:
    """Where cases are."""
    spots, cases, not_shown = placed.spots, placed.cases, placed.not_shown
    if len(spots) > MOST_SPOTS:
        detail = (
            f"The cases stand at {len(spots)} places, and a picture holds {MOST_SPOTS}: ask for fewer, or for the "
            "points as a file (/v1/cases?format=geojson)."
        )
        raise QueryRefused(detail, [Fault(detail)])
    spoken = sentence_language(language)
    teller = Teller(spoken)
    labels = {code: code_label("precision", code, language) for code in SHAPES}
    precisions = {code: label.text for code, label in labels.items()}
    notes = [selection_note(cases, spoken)]
    notes += [teller.several_points(spots, cases - not_shown)] if _are_repeated(spots, cases - not_shown) else []
    notes += [points_note(not_shown, spoken)] if not_shown else []
    notes += [centres_note(spoken)] if spots else []
    said = Said(
        title=teller.words.map,
        question=sentence_of(placed.query, language),
        description=teller.map(spots, cases, not_shown),
        notes=tuple(notes),
        source=teller.source(about.revision, about.published_on),
        language=spoken,
        table=spots_table(spots, teller.words, precisions),
        facts=_facts(placed.query, language, cases, about, labels.values()),
    )
    words: Words = {
        **precisions,
        "cases": teller.words.cases,
        "municipality": teller.words.place,
        "precision": teller.words.precision,
        "unverified": teller.words.unverified,
        "several": teller.words.several,
    }
    return _chart(said, looks, about, ("map",), lambda frame: spot_map(spots, frame, words, looks.height))


def _are_repeated(spots: Sequence[Spot], cases: int) -> bool:
    """Whether any case has several points."""
    return sum(len(spot.cases) for spot in spots) > cases


def _said(counted: Counts | Crosstab, about: About, *, description: str, table: Table, with_cells: bool = True) -> Said:
    asked = counted.asked
    spoken = sentence_language(asked.language)
    return Said(
        title=title_of(counted),
        question=asked.words,
        description=description,
        notes=notes_of(counted, with_cells=with_cells),
        source=Teller(spoken).source(about.revision, about.published_on),
        language=spoken,
        table=table,
        facts=_facts(asked.query, asked.language, counted.cases, about, _labels(counted)),
    )


def _labels(counted: Counts | Crosstab) -> Iterator[Label]:
    axes = (counted.axis,) if isinstance(counted, Counts) else (counted.rows, counted.columns)
    splits = [split.columns for split in counted.splits] if isinstance(counted, Counts) else []
    for axis in (*axes, *splits):
        yield axis.label
        yield from (value.label for value in axis.values)


def _facts(query: CaseQuery, language: str, cases: int, about: About, labels: Iterable[Label]) -> Mapping[str, Any]:
    return {
        "labels_language": language,
        "label_languages": {label.text: label.language for label in labels if label.language != language},
        "cases": cases,
        "expression": query.expression,
        "revision": about.revision,
        "published_on": about.published_on,
        "licence": LICENCE,
        "licence_address": LICENCE_ADDRESS,
        "links": dict(about.links),
    }


def _chart(said: Said, looks: Looks, about: About, name: Sequence[str], draw: Callable[[Frame], Body]) -> Chart:
    frame = Frame(said, looks.theme, looks.width or USUAL_WIDTH, looks.has_words)
    return Chart(said, frame.around_body(draw(frame)), "-".join(("samspill", *name, f"revision-{about.revision}")))


def _widened(looks: Looks, needed: int) -> Looks:
    """As wide as is needed where no width was asked for."""
    return looks if looks.width else replace(looks, width=needed)


def _grid(crosstab: Crosstab) -> Grid:
    rows, columns = (tuple(map(_value, axis.values)) for axis in (crosstab.rows, crosstab.columns))
    return Grid(rows, columns, crosstab.counts, crosstab.cases)


def _value(counted: Counted, detail: Sequence[str] = ()) -> Value:
    sorts = {None: Sort.UNKNOWN, UNCODED: Sort.UNCODED}
    sort = sorts.get(counted.code, Sort.KNOWN)
    return Value(counted.code, counted.label.text, counted.cases, sort, tuple(detail))


def _detail(counts: Counts, n: int) -> Iterator[str]:
    """Of an outcome, how often it has each result, and each kind of evidence: never the one without the others."""
    language = sentence_language(counts.asked.language)
    for split in counts.splits:
        told = [
            f"{value.label.text} {number_text(cases, language)}"
            for value, cases in zip(split.columns.values, split.counts[n], strict=True)
            if cases
        ]
        if told:
            yield f"{split.columns.label.text}: {'; '.join(told)}."

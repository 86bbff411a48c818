"""The words of pictures in the three languages that sentences are made in: data, no logic."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChartWords:
    """Turns of phrase of one language."""

    map: str
    """What is asked of a map; the question in words says of which cases."""
    cases: str
    """What is counted, at an axis or above a column."""
    share: str
    year: str
    place: str
    precision: str
    verified: str
    yes: str
    no: str
    unverified: str
    """What a hollow point means, after what it stands for."""
    several: str
    """What a number in a point means."""
    several_points: str
    """That a case can have several points."""
    shades: str
    """Between which numbers the shades of cells go."""
    told_bars: str
    """Descriptions for who does not see the picture: what it is, over how many cases."""
    told_heatmap: str
    told_timeline: str
    told_map: str
    most: str
    """Where most cases are."""
    most_in_year: str
    and_more: str
    """How many values are only in the table."""
    both: str
    """Two values that meet in a cell."""
    unverified_of: str
    nothing: str
    source: str
    """With the dataset revision, its day and the licence."""
    undated: str
    """The same where nothing has been published."""


CHART_WORDS: Mapping[str, ChartWords] = {
    "en": ChartWords(
        map="Where the cases are",
        cases="Cases",
        share="Share of all cases",
        year="Year",
        place="Municipality",
        precision="What the point stands for",
        verified="Position verified",
        yes="yes",
        no="no",
        unverified="not verified (at least one case)",
        several="So many cases at the same place",
        several_points="{cases} at {points}: a case in several places has a point at each.",
        shades="The shades go from 0 to {cases}.",
        told_bars="Bar chart of {cases}.",
        told_heatmap="Cross-table of {cases} ({rows} × {columns} cells), shaded by number.",
        told_timeline="Timeline of {cases}, {first} to {last}; strips: {rows}.",
        told_map="Map with {cases} at {points}.",
        most="Most cases: {listed}.",
        most_in_year="{label} {n}, most in {year} ({most})",
        and_more="{n} more are in the table.",
        both="{row} and {column}",
        unverified_of="At {n} of the points a position is not verified.",
        nothing="There is nothing to draw.",
        source="Source: Samspill, dataset revision {revision} ({day}). Licence: {licence}.",
        undated="Source: Samspill, dataset revision {revision}. Licence: {licence}.",
    ),
    "nb": ChartWords(
        map="Hvor sakene er",
        cases="Saker",
        share="Andel av alle saker",
        year="År",
        place="Kommune",
        precision="Hva punktet viser",
        verified="Plasseringen er kontrollert",
        yes="ja",
        no="nei",
        unverified="ikke kontrollert (minst én sak)",
        several="Antall saker på samme sted",
        several_points="{cases} på {points}: en sak som er flere steder, har et punkt på hvert sted.",
        shades="Fargetonene går fra 0 til {cases}.",
        told_bars="Stolpediagram over {cases}.",
        told_heatmap="Krysstabell over {cases} ({rows} × {columns} ruter), fargelagt etter antall.",
        told_timeline="Tidslinje over {cases}, {first} til {last}; striper: {rows}.",
        told_map="Kart med {cases} på {points}.",
        most="Flest saker: {listed}.",
        most_in_year="{label} {n}, flest i {year} ({most})",
        and_more="{n} til står i tabellen.",
        both="{row} og {column}",
        unverified_of="Ved {n} av punktene er en plassering ikke kontrollert.",
        nothing="Det er ingenting å tegne.",
        source="Kilde: Samspill, datasettrevisjon {revision} ({day}). Lisens: {licence}.",
        undated="Kilde: Samspill, datasettrevisjon {revision}. Lisens: {licence}.",
    ),
    "nn": ChartWords(
        map="Kvar sakene er",
        cases="Saker",
        share="Del av alle sakene",
        year="År",
        place="Kommune",
        precision="Kva punktet viser",
        verified="Plasseringa er kontrollert",
        yes="ja",
        no="nei",
        unverified="ikkje kontrollert (minst éi sak)",
        several="Talet på saker på same stad",
        several_points="{cases} på {points}: ei sak som er fleire stader, har eit punkt på kvar stad.",
        shades="Fargetonane går frå 0 til {cases}.",
        told_bars="Stolpediagram over {cases}.",
        told_heatmap="Krysstabell over {cases} ({rows} × {columns} ruter), fargelagd etter tal på saker.",
        told_timeline="Tidslinje over {cases}, {first} til {last}; striper: {rows}.",
        told_map="Kart med {cases} på {points}.",
        most="Flest saker: {listed}.",
        most_in_year="{label} {n}, flest i {year} ({most})",
        and_more="{n} til står i tabellen.",
        both="{row} og {column}",
        unverified_of="Ved {n} av punkta er ei plassering ikkje kontrollert.",
        nothing="Det er ingenting å teikne.",
        source="Kjelde: Samspill, datasettrevisjon {revision} ({day}). Lisens: {licence}.",
        undated="Kjelde: Samspill, datasettrevisjon {revision}. Lisens: {licence}.",
    ),
}
CASES: Mapping[str, tuple[str, str]] = {
    "en": ("1 case", "{} cases"),
    "nb": ("1 sak", "{} saker"),
    "nn": ("1 sak", "{} saker"),
}
"""One case, and any other number of them."""
POINTS: Mapping[str, tuple[str, str]] = {
    "en": ("1 point", "{} points"),
    "nb": ("1 punkt", "{} punkter"),
    "nn": ("1 punkt", "{} punkt"),
}
"""One point of a map, and any other number of them."""

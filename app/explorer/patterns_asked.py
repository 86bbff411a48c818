"""What is asked of the page of patterns: the view, its dimensions, and the cases that are looked at."""

from collections.abc import Mapping
from dataclasses import dataclass

from fastapi import Request

from app.api.dependencies import values_of
from app.explorer.asking import Values
from app.explorer.patterns_views import CROSSTAB, VIEWS, View
from app.query.grammar import Reading
from app.query.parameters import AS_OF, Parameter, filter_parameters

_VIEW = Parameter("view", "Which way to look.", {"type": "string", "enum": list(VIEWS)})
_OF_THE_PAGE = ("lang", "format")
"""Parameters of the API that the page sets itself."""
_SIDES = {"rows": "by", "by": "rows"}
"""Which dimension of another view one becomes."""
Question = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the page."""

    view: View
    dimensions: Mapping[str, str]
    """By parameter, all that the view has."""
    options: Values
    """What else is asked of the figures, such as bands."""
    filters: Values
    """Which cases, and as of when."""

    @property
    def of_the_api(self) -> Question:
        """The same as the address of the figures has it."""
        return {**self._dimensions(self.dimensions), **_copied(self.options), **_copied(self.filters)}

    def address_values(self, filters: Values | None = None) -> Question:
        """The question as an address of the page has it, of other cases where others are given."""
        kept = self.filters if filters is None else filters
        return {**self._view(self.view), **self._dimensions(self.dimensions), **_copied(self.options), **_copied(kept)}

    def in_view(self, view: View) -> Question:
        """The same cases looked at another way, by the same dimension where there is one."""
        if view is self.view:
            return self.address_values()
        told = {name: self.dimensions.get(name) or self.dimensions.get(_SIDES.get(name, "")) for name in view.usual}
        # Codes that meet are best looked for in one dimension.
        told |= {"columns": told["rows"]} if view.name == "network" else {}
        told |= {"columns": None} if self.view.name == "network" and view is CROSSTAB else {}
        dimensions = {name: told[name] or usual for name, usual in view.usual.items()}
        return {**self._view(view), **self._dimensions(dimensions), **_copied(self.filters)}

    def turned(self) -> Question:
        """The same with rows for columns."""
        rows, columns = self.dimensions["rows"], self.dimensions["columns"]
        bands = {f"{one}.bands": self.options.get(f"{other}.bands") for one, other in _TURNED}
        options = {name: given for name, given in self.options.items() if name not in bands}
        given = {name: list(starts) for name, starts in bands.items() if starts}
        sides = {"rows": [columns], "columns": [rows]}
        return {**self._view(self.view), **sides, **_copied(options), **given, **_copied(self.filters)}

    @staticmethod
    def _view(view: View) -> Question:
        return {} if view is CROSSTAB else {"view": [view.name]}

    @staticmethod
    def _dimensions(dimensions: Mapping[str, str]) -> Question:
        return {name: [dimension] for name, dimension in dimensions.items()}


_TURNED = (("rows", "columns"), ("columns", "rows"))


def asked_of(request: Request) -> Asked:
    """The question of a request; QueryRefused for what the view does not understand."""
    view = VIEWS.get(request.query_params.get("view", ""), CROSSTAB)
    known = {name: one for name, one in view.parameters().items() if name not in _OF_THE_PAGE}
    # Fields of a form that were left empty ask nothing.
    given = {name: [one for one in all_ if one] for name, all_ in values_of(request, {**known, "view": _VIEW}).items()}
    values = {name: all_ for name, all_ in given.items() if all_}
    reading = Reading(values)
    reading.one_of("view", tuple(VIEWS), CROSSTAB.name)
    reading.finish()
    filters = {name: all_ for name, all_ in values.items() if name in filter_parameters() or name == AS_OF.name}
    options = {name: all_ for name, all_ in values.items() if name not in ("view", *view.usual, *filters)}
    dimensions = {name: values.get(name, [usual])[0] for name, usual in view.usual.items()}
    return Asked(view, dimensions, options, filters)


def _copied(values: Values) -> Question:
    return {name: list(given) for name, given in values.items()}

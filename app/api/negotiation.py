"""Which format to answer in: `format` says it, else Accept wishes for it."""

import re
from collections.abc import Iterator, Mapping

from app.errors import Fault, NotAcceptable, QueryRefused
from app.vocabulary.nearest import nearest

Formats = Mapping[str, str]
"""Name of a format -> media type; the first is the default."""

_WEIGHT = re.compile(r"\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*", re.IGNORECASE)
_KIND = re.compile(r"\s*([\w!#$&^.+-]+/[\w!#$&^.+*-]+|\*/\*)\s*", re.ASCII)


def chosen_format(formats: Formats, asked: str | None, accept: str | None) -> str:
    """The name of the format; QueryRefused for a name unknown here, NotAcceptable where Accept excludes all."""
    if asked is not None:
        if asked not in formats:
            detail = f"There is no format '{asked}' here; there are {', '.join(formats)}."
            raise QueryRefused(detail, [Fault(detail, parameter="format", did_you_mean=nearest(asked, formats))])
        return asked
    wishes = dict(_wishes(accept or ""))
    if not wishes:
        return next(iter(formats))
    # Of equal wishes the one that names the format itself, then the first in our order.
    best = max(formats, key=lambda name: _wish(wishes, formats[name]))
    if _wish(wishes, formats[best])[0] <= 0:
        offered = ", ".join(sorted(set(formats.values())))
        raise NotAcceptable(f"Nothing that '{accept}' accepts is offered here; there are {offered}.")
    return best


def _wish(wishes: Mapping[str, float], media_type: str) -> tuple[float, int]:
    """Weight and exactness with which a media type is wished for (RFC 9110, 12.5.1): the most exact wish counts."""
    plain = media_type.partition(";")[0]
    for exactness, kind in ((2, plain), (1, f"{plain.partition('/')[0]}/*"), (0, "*/*")):
        if kind in wishes:
            return wishes[kind], exactness
    return 0.0, -1


def _wishes(accept: str) -> Iterator[tuple[str, float]]:
    """Media ranges with their weights; what cannot be read is passed over, as if it had not been sent."""
    for part in accept.split(","):
        kind, *options = part.split(";")
        if (read := _KIND.fullmatch(kind)) is None:
            continue
        weights = [option for option in options if option.strip()[:1] in ("q", "Q")]
        weight = _WEIGHT.fullmatch(weights[0]) if weights else None
        if not weights or weight:
            yield read[1].lower(), float(weight[1]) if weight else 1.0

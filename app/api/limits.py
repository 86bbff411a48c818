"""How much may be asked in a minute, from one address and with one key: four limits, counted in this process alone."""

from dataclasses import dataclass
from math import ceil

from limits import RateLimitItemPerMinute
from limits.strategies import FixedWindowRateLimiter
from starlette.types import Scope

from app import clock
from app.api.counters import Counters
from app.api.observing import observation_of
from app.api.rate_fields import Counted
from app.errors import TooManyRequests
from app.settings import Settings


@dataclass(frozen=True, slots=True)
class Limit:
    """What is counted together, and how that is told."""

    name: str
    """As `RateLimit-Policy` has it."""
    sentence: str
    """To who asked too much; `most` and `points` are filled in."""


REQUESTS = Limit("requests", "One address may ask {most} times a minute for what has to be worked out")
WORK = Limit("work", "One address may ask for {most} points of heavy work a minute, and this counts {points}")
WRITES = Limit("writes", "One key may be used for {most} changes a minute")
REFUSED_KEYS = Limit("refused-keys", "Of one address {most} wrong keys a minute are looked at")


class Limits:
    """Counts in fixed windows: each begins with the first request and ends a minute later.

    So what is told is exact: after the seconds that are told, all may be asked again. At worst twice as much is asked
    in a minute, half of it at the end of one window.
    """

    def __init__(self, settings: Settings) -> None:
        most = {
            REQUESTS: settings.requests_per_minute,
            WORK: settings.work_per_minute,
            WRITES: settings.writes_per_minute,
            REFUSED_KEYS: settings.refused_keys_per_minute,
        }
        # Rounded up: however many processes there are, each lets something through.
        self._items = {
            limit.name: RateLimitItemPerMinute(ceil(number / settings.workers), namespace=limit.name)
            for limit, number in most.items()
            if number
        }
        # Each has its own, so that whoever reads from many addresses pushes no window of wrong keys out.
        self._windows = {name: FixedWindowRateLimiter(Counters()) for name in self._items}

    def count(self, scope: Scope, limit: Limit, who: str, points: int = 1) -> None:
        """Counts what a request asks, to be told with its answer; TooManyRequests where that is more than is left.

        What is refused counts nothing, so that who asks too much gets something cheaper still. Nothing counts more than
        half of what may be asked, or it could never be.
        """
        if (item := self._items.get(limit.name)) is None:
            return
        points = min(points, max(1, item.amount // 2))
        # One point beyond the last takes nothing from anybody: it is not looked for first. Where another thread comes
        # between, the window holds a little more than it should.
        windows = self._windows[limit.name]
        is_left = points == 1 or windows.test(item, who, cost=points)
        is_left = is_left and windows.hit(item, who, cost=points)
        counted = self._tell(scope, item, who)
        if not is_left:
            raise TooManyRequests(limit.sentence.format(most=item.amount, points=points), counted.seconds)

    def require(self, scope: Scope, limit: Limit, who: str, points: int = 1) -> None:
        """TooManyRequests where so much is not left, or half of all where that is less; nothing is counted."""
        if (item := self._items.get(limit.name)) is None:
            return
        points = min(points, max(1, item.amount // 2))
        if not self._windows[limit.name].test(item, who, cost=points):
            counted = self._tell(scope, item, who)
            raise TooManyRequests(limit.sentence.format(most=item.amount, points=points), counted.seconds)

    def charge(self, scope: Scope, limit: Limit, who: str, points: int) -> None:
        """Counts what has been done already, even where it is more than was left."""
        item = self._items.get(limit.name)
        if item is not None and points > 0:
            self._windows[limit.name].hit(item, who, cost=points)
            self._tell(scope, item, who)

    def _tell(self, scope: Scope, item: RateLimitItemPerMinute, who: str) -> Counted:
        """What is left, to be told with the answer."""
        ends_at, left = self._windows[item.namespace].get_window_stats(item, who)
        counted = Counted(item.namespace, item.amount, left, max(1, ceil(ends_at - clock.seconds())))
        seen = observation_of(scope)
        # Once for each limit, as it was last.
        seen.counted = (*(one for one in seen.counted if one.name != item.namespace), counted)
        return counted

"""Where a request comes from, as it is counted."""

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any, cast

from starlette.types import ASGIApp, Scope
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

UNKNOWN = "unknown"
"""For whoever comes by a Unix socket, through a proxy that does not say for whom."""
LONGEST = 64
"""Characters of what a proxy tells that are looked at; addresses are shorter."""


def behind_proxies(app: ASGIApp, trusted: str) -> ASGIApp:
    """ASGI that takes who asks from X-Forwarded-For where one of these proxies says so."""
    # uvicorn's types of ASGI are not those of Starlette.
    return cast(ASGIApp, ProxyHeadersMiddleware(cast(Any, app), trusted))


THROUGH = frozenset((b"x-forwarded-for", b"forwarded", b"x-real-ip", b"via"))
"""Headers by which proxies tell that they stand between."""


def is_from(scope: Scope, networks: str) -> bool:
    """Whether who asks is in one of these networks, with no proxy between: behind one everybody has its address."""
    client = scope.get("client")
    if not client or any(name in THROUGH for name, _ in scope["headers"]):
        return False
    try:
        address = ip_address(client[0])
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    return any(address in ip_network(one.strip()) for one in networks.split(","))


def network_of(scope: Scope) -> str:
    """The IPv4 address, or the first half of the IPv6 address: a household has as many of the second as it likes."""
    client = scope.get("client")
    host: str = client[0][:LONGEST] if client else UNKNOWN
    if ":" not in host:
        return host
    try:
        address = IPv6Address(host)
    except ValueError:
        return host
    # Whoever listens on both kinds sees IPv4 written as IPv6; all of them have the same first half.
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return f"{int(address) >> 64:x}::/64"

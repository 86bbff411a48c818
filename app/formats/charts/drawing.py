"""A Vega-Lite specification becomes SVG, and SVG becomes PNG."""

from typing import Any


def draw_svg(specification: dict[str, Any]) -> str:
    """As Vega draws it; nothing is fetched, whatever the specification says."""
    # Imported here: it brings a JavaScript engine of 88 MB.
    import vl_convert

    return vl_convert.vegalite_to_svg(specification, allowed_base_urls=[])


def draw_png(svg: str, scale: float) -> bytes:
    """The same in pixels."""
    import vl_convert

    return vl_convert.svg_to_png(svg, scale=scale)

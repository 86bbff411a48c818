"""Pictures: what is counted becomes a Vega-Lite specification, and that becomes SVG or PNG."""

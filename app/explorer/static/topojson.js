/** TopoJSON: outlines that share their borders. */

/** Every shape with its code, as polygons: rings of [longitude, latitude], the first the outer one. */
export function shapesOf(topology) {
  const arcs = topology.arcs.map((arc) => decoded(arc, topology.transform));
  const geometries = Object.values(topology.objects).flatMap((one) => one.geometries ?? [one]);
  return geometries.map((one) => ({ code: one.id, polygons: polygonsOf(one, arcs) }));
}

/** Points of an arc are differences from the point before, in steps of a grid. */
function decoded(arc, transform) {
  if (!transform) return arc;
  const { scale, translate } = transform;
  let [x, y] = [0, 0];
  return arc.map(([right, up]) => [(x += right) * scale[0] + translate[0], (y += up) * scale[1] + translate[1]]);
}

function polygonsOf(geometry, arcs) {
  const polygons = geometry.type === "MultiPolygon" ? geometry.arcs : geometry.type === "Polygon" ? [geometry.arcs] : [];
  return polygons.map((rings) => rings.map((ring) => ringOf(ring, arcs)));
}

/** Arcs in a row, each beginning where the one before ended; ~n is arc n backwards. */
function ringOf(numbers, arcs) {
  return numbers.flatMap((number, n) => {
    const points = number < 0 ? [...arcs[~number]].reverse() : arcs[number];
    return n ? points.slice(1) : points;
  });
}

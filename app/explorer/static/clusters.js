/** Points that would cover each other, taken together. */

const NEAR = 30; // pixels

/**
 * Heaps of places, each with its middle in pixels (without the shift of the view). Every place is in one heap.
 * @param {{x: number, y: number}[]} places  on the plane
 * @param {number} scale  pixels by unit of the plane
 */
export function heapsOf(places, scale) {
  const heaps = [];
  const grid = new Map();
  for (const place of places) {
    const [x, y] = [place.x * scale, place.y * scale];
    const [column, row] = [Math.floor(x / NEAR), Math.floor(y / NEAR)];
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => grid.get(`${column + dx},${row + dy}`) ?? []));
    const near = around.find((heap) => Math.hypot(heap.x - x, heap.y - y) < NEAR);
    if (near) near.places.push(place);
    else {
      const heap = { x, y, places: [place] };
      heaps.push(heap);
      grid.set(`${column},${row}`, [...(grid.get(`${column},${row}`) ?? []), heap]);
    }
  }
  return heaps;
}

/** Whether all places of a heap are at one point, so that no scale parts them. */
export function isOnePoint({ places }) {
  return places.every((one) => Math.hypot(one.x - places[0].x, one.y - places[0].y) < 1e-5);
}

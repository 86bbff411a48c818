/** The outlines of Europe on the plane, fetched once: coarse for all of it, fine for who looks closer. */

import { project } from "./projection.js";
import { shapesOf } from "./topojson.js";

const fetched = new Map();

/** @returns {Promise<{land: string, middles: Map<string, number[]>}>} a path, and the middle of every country by code */
export function outlinesAt(address) {
  // A failure is not kept, so that another try can succeed.
  if (!fetched.has(address)) {
    fetched.set(address, fetchOutlines(address).catch((error) => { fetched.delete(address); throw error; }));
  }
  return fetched.get(address);
}

async function fetchOutlines(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`Outlines: ${answer.status}`);
  const shapes = shapesOf(await answer.json()).map(({ code, polygons }) => ({
    code,
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(([longitude, latitude]) => project(longitude, latitude)))),
  }));
  return {
    land: shapes.flatMap((shape) => shape.polygons.flat().map(path)).join(""),
    middles: new Map(shapes.map((shape) => [shape.code, middle(shape.polygons)])),
  };
}

const DIGITS = 4; // of the Earth's radius: some 600 m

function path(ring) {
  return `M${ring.map((point) => point.map((one) => one.toFixed(DIGITS)).join(",")).join("L")}Z`;
}

/** The centre of gravity of the largest polygon. */
function middle(polygons) {
  let best = { area: 0, at: [0, 0] };
  for (const [ring] of polygons) {
    let [area, x, y] = [0, 0, 0];
    ring.forEach(([x0, y0], n) => {
      const [x1, y1] = ring[(n + 1) % ring.length];
      const cross = x0 * y1 - x1 * y0;
      area += cross / 2;
      x += ((x0 + x1) * cross) / 6;
      y += ((y0 + y1) * cross) / 6;
    });
    if (Math.abs(area) > Math.abs(best.area)) best = { area, at: [x / area, y / area] };
  }
  return best.at;
}

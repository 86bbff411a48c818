/** The surface of the Earth as a plane on which areas are true (Lambert azimuthal, as the EU's ETRS89-LAEA). */

const DEGREE = Math.PI / 180;
const CENTRE = { longitude: 10 * DEGREE, sin: Math.sin(52 * DEGREE), cos: Math.cos(52 * DEGREE) };

/** Degrees to the plane: the Earth's radius is 1, x grows to the east and y to the south. */
export function project(longitude, latitude) {
  const east = longitude * DEGREE - CENTRE.longitude;
  const sin = Math.sin(latitude * DEGREE);
  const cos = Math.cos(latitude * DEGREE);
  const stretch = Math.sqrt(2 / (1 + CENTRE.sin * sin + CENTRE.cos * cos * Math.cos(east)));
  return [stretch * cos * Math.sin(east), -stretch * (CENTRE.cos * sin - CENTRE.sin * cos * Math.cos(east))];
}

/** What is put on the map: a point for each municipality of a case, or a number for each country. */

import { project } from "./projection.js";

/** Points of the API's GeoJSON, with what it says beside them. */
export async function pointsAt(address, signal) {
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`Points: ${answer.status}`);
  const told = await answer.json();
  const places = told.features.map(({ geometry, properties }) => {
    const [x, y] = project(...geometry.coordinates);
    return {
      x, y, count: 1,
      name: properties.municipality,
      slug: properties.case,
      title: properties.title,
      practice: properties.practice,
      precision: properties.precision,
      isUnverified: properties.unverified === true,
    };
  });
  // The first note is on the page already: that cases are no sample.
  return { places, precisions: told.labels.precision ?? {}, notes: told.notes.slice(1) };
}

/** A number for each country in its middle. */
export function countriesOn(middles, countries) {
  const known = countries.filter(({ code }) => middles.has(code));
  return known.map(({ code, label, count }) => {
    const [x, y] = middles.get(code);
    return { x, y, count, name: label, country: code };
  });
}

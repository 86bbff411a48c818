/**
 * What names a part of a list by its place follows it when the list changes: paths in sources, of what is unverified or
 * empty, places of sources, and translations, which stand in the order of what they translate.
 */

const TRANSLATED = ["barriers", "enablers", "outcomes"];

/**
 * @param {object} document  is changed
 * @param {string} list  name of a list of the document, such as `barriers`
 * @param {(place: number) => number | null} moved  where what stood at a place stands now; null for nowhere
 */
export function follow(document, list, moved) {
  const path = (one) => {
    const found = typeof one === "string" && new RegExp(`^${list}\\[(\\d+)\\](.*)$`).exec(one);
    if (!found) return one;
    const place = moved(Number(found[1]));
    return place === null ? null : `${list}[${place}]${found[2]}`;
  };
  const paths = (some) => [...new Set(some.map(path).filter((one) => one !== null))];

  for (const source of of(document.sources)) {
    if (Array.isArray(source?.supports)) source.supports = paths(source.supports);
  }
  for (const name of ["unverified_fields", "coded_fields"]) {
    if (Array.isArray(document[name])) document[name] = paths(document[name]);
  }
  if (document.missing) {
    const told = Object.entries(document.missing).map(([one, reason]) => [path(one), reason]);
    document.missing = Object.fromEntries(told.filter(([one]) => one !== null));
  }
  if (list === "sources") {
    for (const outcome of of(document.outcomes)) {
      if (Array.isArray(outcome?.sources)) outcome.sources = outcome.sources.map(moved).filter((one) => one !== null);
    }
  }
  if (TRANSLATED.includes(list)) for (const told of Object.values(document.translations ?? {})) reorder(told, list, moved);
}

function reorder(told, list, moved) {
  if (!Array.isArray(told?.[list]) || !told[list].length) return;
  const placed = [];
  told[list].forEach((text, place) => {
    const to = moved(place);
    if (to !== null) placed[to] = text;
  });
  told[list] = Array.from(placed, (text) => text ?? null);
}

/** A new part stands at the end: where the others are translated, it is not yet. */
export function followAdded(document, list) {
  if (!TRANSLATED.includes(list)) return;
  for (const told of Object.values(document.translations ?? {})) if (told?.[list]?.length) told[list].push(null);
}

const of = (list) => (Array.isArray(list) ? list : []);

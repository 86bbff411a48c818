/** A question of Find, as it stands in the form and in an address. */

import { address_of, given_in } from "./addresses.js";

export const questionOf = given_in;

/** The question with one more value of a filter. */
export function withValue(asked, name, value) {
  const more = new URLSearchParams(asked);
  if (!asked.getAll(name).includes(value)) more.append(name, value);
  return more;
}

/** Names that stand in the address for what is shown, not for what is asked. */
export const PANELS = ["map", "list"];

/** The address of a question. Codes are joined by commas; where a comma may be part of a name, names are repeated. */
export function addressOf(path, asked, now = new URLSearchParams(location.search)) {
  const query = new URLSearchParams();
  for (const name of new Set(asked.keys())) {
    const values = asked.getAll(name);
    for (const value of isOfCodes(name) ? [values.join(",")] : values) query.append(name, value);
  }
  for (const panel of PANELS) if (now.has(panel)) query.set(panel, now.get(panel));
  return address_of(query, path);
}

function isOfCodes(name) {
  return document.querySelector(`#facets input[type=checkbox][name="${CSS.escape(name)}"]`) !== null;
}

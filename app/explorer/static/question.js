/** A question as it stands in a form and in an address. */

/** Values by name, as a form has them now; fields that are empty ask nothing. */
export function questionOf(form) {
  const asked = new Map();
  for (const [name, value] of new FormData(form)) {
    const given = value.trim();
    if (given) asked.set(name, [...(asked.get(name) ?? []), given]);
  }
  return asked;
}

/** The question with one more value of a filter. */
export function withValue(asked, name, value) {
  const given = asked.get(name) ?? [];
  return new Map(asked).set(name, given.includes(value) ? given : [...given, value]);
}

/** Names that stand in the address for what is shown, not for what is asked. */
export const PANELS = ["map", "list"];

/** The address of a question. Codes are joined by commas; where a comma may be part of a name, names are repeated. */
export function addressOf(path, asked, now = new URLSearchParams(location.search)) {
  const query = new URLSearchParams();
  for (const [name, values] of asked) {
    if (isOfCodes(name)) query.set(name, values.join(","));
    else for (const value of values) query.append(name, value);
  }
  for (const panel of PANELS) if (now.has(panel)) query.set(panel, now.get(panel));
  const text = query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return text ? `${path}?${text}` : path;
}

function isOfCodes(name) {
  return document.querySelector(`#facets input[type=checkbox][name="${CSS.escape(name)}"]`) !== null;
}

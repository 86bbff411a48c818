/** The address of a question: readable, without what says nothing, and the same in the links to other languages. */

const PLAIN = { "%2C": ",", "%3A": ":" };

/** @param {URLSearchParams} asked */
export function address_of(asked) {
  const query = asked.toString().replace(/%2C|%3A/g, (code) => PLAIN[code]);
  return location.pathname + (query ? `?${query}` : "");
}

/**
 * The question that a form tells, as its page would put it in the address.
 * @param {HTMLFormElement} form
 */
export function question_of(form) {
  const asked = new URLSearchParams();
  const weights = [];
  for (const [name, value] of new FormData(form)) {
    const [, component] = name.match(/^weight\.(.+)/) ?? [];
    if (component) {
      if (value.trim() && Number(value) !== 1) weights.push(`${component}:${value.trim()}`);
    } else if (name !== "place" && value.trim()) asked.append(name, value.trim());
  }
  if (weights.length) asked.append("weights", weights.join(","));
  return asked;
}

/** @param {URLSearchParams} asked */
export function replace_address(asked) {
  history.replaceState(null, "", address_of(asked));
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
}

/** Addresses of questions: readable, without what says nothing, and the same in the links to other languages. */

/** An address or a query as people write it: commas and colons stay as they are. */
export function readable(address) {
  return address.replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/**
 * @param {URLSearchParams} asked
 * @param {string} path
 */
export function address_of(asked, path = location.pathname) {
  const query = readable(asked.toString());
  return query ? `${path}?${query}` : path;
}

/**
 * What a form has now, as it would send it; fields that are empty ask nothing.
 * @param {HTMLFormElement} form
 */
export function given_in(form) {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value.trim()) asked.append(name, value.trim());
  return asked;
}

/**
 * Another address for what is shown, with no step back to the one before.
 * @param {URLSearchParams} asked
 */
export function replace_address(asked) {
  history.replaceState(history.state, "", address_of(asked));
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
}

/** Where to go on once the key is given: a page of this site, never another one that a link names. */

/** @param {string | null} named  as the address has it @returns {string | null} */
export function wayBack(named) {
  if (!named?.startsWith("/") || !URL.canParse(named, location.origin)) return null;
  const { origin, pathname, search, hash } = new URL(named, location.origin);
  // What is left of `/.//elsewhere` would name another host.
  return origin === location.origin && !pathname.startsWith("//") ? pathname + search + hash : null;
}

/** The key of whoever works here: in this tab until it is closed, in no address and in no cookie. */

/** Everything that pages with a key keep in a tab. */
const OURS = "samspill-";
const NAME = `${OURS}key`;
/** What is kept of unsaved work, by the name of what it belongs to. */
export const UNSAVED = `${OURS}unsaved-`;

/** Null where none is kept that could be one. */
export function key() {
  const kept = sessionStorage.getItem(NAME);
  return isKey(kept) ? kept : null;
}

/** Whether something could be sent as a key: what else it holds, no header may. */
export function isKey(given) {
  return /^[\x21-\x7e]+$/.test(given ?? "");
}

export function keep(given) {
  sessionStorage.setItem(NAME, given);
}

/** The key and everything that was typed with it are gone, so that nobody after you finds them. */
export function forget() {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith(OURS)) sessionStorage.removeItem(name);
  }
}

/** Only the key is gone, as it is not accepted any more: what was typed waits for the next one of the same person. */
export function drop() {
  sessionStorage.removeItem(NAME);
}

/** Whether anything was typed that the service does not have yet. */
export function hasUnsaved() {
  return Object.keys(sessionStorage).some((name) => name.startsWith(UNSAVED));
}

/** The page of another address, fetched, so that parts of it are put here: the server renders each of them, once for all. */

const SLOW_MS = 400;
const BUSY_S = 5;
let asking;

/**
 * The page at an address. One is asked for at a time, as there is one address: a newer question overtakes the one before.
 * @param {string} address
 * @param {{busy?: Element, slow?: () => void, moved?: (address: string) => void}} around  what is marked as being renewed;
 *   what is said where it takes long; what is done where the same has another address, which can be sent on
 * @returns {Promise<Document | null>}  null where a newer question came; rejected where the service does not answer,
 *   or says that it cannot now: with `again_s`, the seconds after which it may
 */
export async function page_of_address(address, { busy, slow, moved } = {}) {
  asking?.abort();
  const mine = (asking = new AbortController());
  const waiting = slow && setTimeout(slow, SLOW_MS);
  busy?.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { signal: mine.signal, headers: { Accept: "text/html" } });
    if (answer.status >= 500 || answer.status === 429) throw refused(answer);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (mine !== asking) return null;
    if (answer.redirected) moved?.(path_of(answer.url));
    return page;
  } catch (error) {
    if (mine.signal.aborted) return null;
    throw error;
  } finally {
    clearTimeout(waiting);
    if (mine === asking) busy?.removeAttribute("aria-busy");
  }
}

function refused(answer) {
  const is_busy = answer.status === 503 || answer.status === 429;
  const again_s = is_busy ? Number(answer.headers.get("Retry-After")) || BUSY_S : undefined;
  return Object.assign(new Error(`${answer.status} ${answer.statusText}`), { again_s });
}

function path_of(url) {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

const OF_ADDRESS = ["a[hreflang]", "link[hreflang]", "link[rel=canonical]"];

/** Title and links of the frame, as the page has them that is shown now: the other languages are offered for its question. */
export function follow_frame(page) {
  document.title = page.title;
  for (const kind of OF_ADDRESS) {
    const now = page.querySelectorAll(kind);
    document.querySelectorAll(kind).forEach((link, place) => {
      if (now[place]) link.setAttribute("href", now[place].getAttribute("href"));
    });
  }
}

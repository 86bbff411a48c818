/** What waits for somebody who decides, beside cases of their own: how many, and where. */

import { ask } from "./asking.js";
import { many, pages } from "./known.js";
import { make } from "./making.js";
import { reaches } from "./session.js";

/** By role: what waits for it, and how the queue calls that. An editor may do what a reviewer may. */
const WAITING = [["reviewer", "submitted", "reviewer"], ["editor", "accepted", "editor"]];

/** Shows it where there is any; where it cannot be asked for now, the link to the queue stands above all the same. */
export async function showWaiting(place, role) {
  const told = await Promise.all(WAITING.filter(([least]) => reaches(role, least)).map(async ([least, state, view]) => {
    const { body } = await ask(`/v1/submissions?${new URLSearchParams({ state, limit: 1 })}`);
    return body.total ? make("li", {}, make("a", { href: `${pages.queue}?state=${view}`, text: many(`waits_${least}`, body.total) })) : null;
  })).catch(() => []);
  const some = told.filter(Boolean);
  place.replaceChildren(...(some.length ? [make("ul", {}, ...some)] : []));
}

/** Published cases and open submissions that a new case may repeat, with the reasons. */

import { inWords, pages, say, words } from "./known.js";
import { lang, make } from "./making.js";

export function showRepeats({ submission, possible_duplicates: cases, possible_twins: twins, sentences_language: spoken }) {
  const part = document.getElementById("repeats");
  part.parentElement.hidden = Boolean(submission.amends);
  for (const link of document.querySelectorAll('a[href="#repeats-part"]')) link.parentElement.hidden = Boolean(submission.amends);
  const some = [...repeatsOf(cases, twins, spoken)];
  part.replaceChildren(
    some.length ? make("ul", { class: "waiting" }, ...some) : make("p", { text: words.review_repeats_none }),
    some.length && submission.duplicates_seen ? make("p", { class: "note", text: words.review_repeats_seen }) : "",
  );
}

/** Each with a link, how much speaks for it, and why. */
function* repeatsOf(cases, twins, spoken) {
  for (const one of cases) yield repeatOf(one, pages.cases + encodeURIComponent(one.slug), words.review_is_published, spoken);
  for (const one of twins) yield repeatOf(one, `${pages.review}?${new URLSearchParams({ id: one.id })}`, words.review_is_open, spoken);
}

function repeatOf(one, address, kind, spoken) {
  return make(
    "li", {},
    make("h3", {}, make("a", { href: address, lang: lang("en"), text: one.title || words.queue_untitled })),
    make("p", { class: "hint", text: `${kind} · ${say("review_points", { points: inWords(one.points) })}` }),
    make("ul", { class: "reasons" }, ...one.reasons.map((reason) => make("li", { lang: lang(spoken), text: reason.sentence }))),
  );
}

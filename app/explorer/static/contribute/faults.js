/** What went wrong, in words, where somebody who cannot see it hears of it too. */

import { inWords, pages, say, words } from "./known.js";
import { lang, make } from "./making.js";

/**
 * @param {HTMLElement} place  what is in it goes
 * @param {Error} error  what `ask` threw, or anything else
 * @param {{field?: (pointer: string) => {label: string, id: string} | null, focus?: boolean}} how
 *   `field`: what stands on the page for a JSON Pointer; `focus`: whether the reader is taken there
 */
export function showFault(place, error, { field = () => null, focus = false } = {}) {
  if (error?.name !== "Unanswered") console.error(error);
  const problem = error?.problem;
  const told = make(
    "div", { class: "warning fault", role: "alert", tabindex: "-1" },
    make("p", {}, make("strong", { text: sentenceOf(error) })),
    problem && !OWN_WORDS_SUFFICE.has(problem.code) ? make("p", { lang: lang("en"), text: problem.detail }) : null,
    error?.kind === "expired" && !document.getElementById("key") ? keyLink() : null,
    problem?.errors?.length ? make("ul", {}, ...problem.errors.map((one) => entryOf(one, field))) : null,
  );
  place.replaceChildren(told);
  if (focus) told.focus();
}

/** Where another key is given; what was typed waits in this tab meanwhile. */
function keyLink() {
  const back = new URLSearchParams({ back: location.pathname + location.search + location.hash });
  return make("p", {}, make("a", { href: `${pages.contribute}?${back}#key`, text: words.to_the_key }));
}

export function clearFault(place) {
  place.replaceChildren();
}

/** One sentence in the language of the page. */
export function sentenceOf(error) {
  if (error?.name !== "Unanswered") return words.fault_unforeseen;
  if (error.status === 429) return error.after ? say("fault_often_after", { seconds: inWords(error.after) }) : words.fault_often;
  return words[`fault_${error.problem?.code?.replaceAll("-", "_")}`] ?? words[`fault_${error.kind}`];
}

/** Problems of which the English detail says nothing more. */
const OWN_WORDS_SUFFICE = new Set(["key-missing", "key-refused", "too-many-requests", "version-outdated", "duplicates-unseen"]);

function entryOf(one, field) {
  const found = one.pointer === undefined ? null : field(one.pointer);
  return make(
    "li", {},
    found ? make("a", { href: `#${found.id}`, text: found.label }) : one.pointer ? make("code", { text: one.pointer }) : null,
    found || one.pointer ? ": " : null,
    make("span", { lang: lang(one.detail_language ?? "en"), text: one.detail }),
    one.did_you_mean ? ` ${say("fault_nearest", { nearest: one.did_you_mean })}` : null,
  );
}

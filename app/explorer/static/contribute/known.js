/** What the page knows for its modules. */

const known = JSON.parse(document.getElementById("known").textContent);

/** Path of the API, `/v1` unless the service lives further inside a site. */
export const api = new URL(known.api, location.href).pathname;
/** Addresses of pages in the language of this one, by name. */
export const pages = known.pages;
/** Everything that modules of this page say, by name. */
export const words = known.words;
/** What this page alone knows. */
export const own = known.own;

/** A sentence with its gaps filled: `say("saved_at", {time})`. */
export function say(name, given = {}) {
  return words[name].replace(/\{(\w+)\}/g, (gap, one) => (one in given ? String(given[one]) : gap));
}

/** The entry for one or for several: `many("cases", 3)` is `cases_many`, with `number`. */
export function many(name, number, given = {}) {
  return say(`${name}_${number === 1 ? "one" : "many"}`, { number: inWords(number), ...given });
}

/** English as it is written in Europe; where a browser does not know Nynorsk, it writes numbers and dates as Bokmål does. */
export const locale = { en: ["en-GB"], nb: ["nb"], nn: ["nn", "nb"] }[document.documentElement.lang];

export function inWords(number) {
  return number.toLocaleString(locale);
}

/** A moment as people of the language write it: day, or day and time, or time. */
export function day(moment) {
  return new Date(moment).toLocaleDateString(locale, { dateStyle: "long" });
}

export function time(moment = Date.now()) {
  return new Date(moment).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
}

export function dayAndTime(moment) {
  return new Date(moment).toLocaleString(locale, { dateStyle: "long", timeStyle: "short" });
}

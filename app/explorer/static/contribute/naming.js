/** What fields are called, and what is told of them. */

import { kindOf } from "./draft.js";
import { own } from "./known.js";
import { lang, make } from "./making.js";

/** What is known of the field where some steps lead. */
export function described(steps) {
  return own.fields[kindOf(steps)] ?? { label: kindOf(steps), language: null, hint: "", vocabulary: null, choices: {} };
}

/** What a field means, where that is not what its name says already. */
export function hint(steps) {
  const { label: name, hint: text } = described(steps);
  return text.replace(/\.$/, "").toLowerCase() === name.toLowerCase() ? "" : text;
}

/** A name of a field that says in which language it is. */
export function label(steps, more = {}) {
  const { label: text, language } = described(steps);
  return make("span", { lang: lang(language), text, ...more });
}

/** A whole path in words: `Municipality 2: Region`. */
export function pathLabel(steps) {
  const place = steps.findIndex((step) => typeof step === "number");
  if (place < 0) return described(steps).label;
  const whole = `${described(steps.slice(0, place)).label} ${steps[place] + 1}`;
  return place === steps.length - 1 ? whole : `${whole}: ${described(steps).label}`;
}

/** A sentence with what stands between backticks as code, or as the field is called that it names. */
export function sentence(text, steps = []) {
  return text.split(/`([^`]+)`/).map((piece, n) => {
    if (n % 2 === 0) return piece;
    const beside = own.fields[[...kindOf(steps).split(".").slice(0, -1), piece].join(".")] ?? own.fields[piece];
    return beside ? `«${beside.label}»` : make("code", { text: piece });
  });
}

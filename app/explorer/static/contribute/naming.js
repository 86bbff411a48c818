/** What fields are called, and what is told of them. */

import { lang, make } from "./making.js";
import { fieldAt } from "./paths.js";

/** What is known of the field where some steps lead. */
export function described(steps) {
  return fieldAt(steps) ?? { label: namesOf(steps).join("."), label_language: null, hint: "", vocabulary: null, choices: {} };
}

/** What a field means, where that is not what its name says already. */
export function hint(steps) {
  const { label: name, hint: text } = described(steps);
  return text.replace(/\.$/, "").toLowerCase() === name.toLowerCase() ? "" : text;
}

/** A name of a field that says in which language it is. */
export function label(steps, more = {}) {
  const { label: text, label_language: language } = described(steps);
  return make("span", { lang: lang(language), text, ...more });
}

/** A sentence with what stands between backticks as code, or as the field is called that it names. */
export function sentence(text, steps = []) {
  return text.split(/`([^`]+)`/).map((piece, n) => {
    if (n % 2 === 0) return piece;
    const beside = fieldAt([...namesOf(steps).slice(0, -1), piece]) ?? fieldAt([piece]);
    return beside ? quoted(beside.label) : make("code", { text: piece });
  });
}

const quoted = (text) => (document.documentElement.lang === "en" ? `“${text}”` : `«${text}»`);
const namesOf = (steps) => steps.filter((step) => typeof step === "string");

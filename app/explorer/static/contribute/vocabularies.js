/** Vocabularies, each asked for once. */

import { ask } from "./asking.js";
import { locale } from "./known.js";

const asked = new Map();

/**
 * @param {string} name
 * @returns {Promise<Array<{label: string, language: string, terms: Term[]}>>}  groups; one without a label where there are none
 * A term: `{code, label, language, meaning, meaning_language, kind, country}`.
 */
export function groupsOf(name) {
  if (!asked.has(name)) {
    const groups = ask(`/v1/vocabularies/${name}`).then(({ body }) => grouped(body, name));
    groups.catch(() => asked.delete(name));
    asked.set(name, groups);
  }
  return asked.get(name);
}

export async function termsOf(name) {
  return (await groupsOf(name)).flatMap((group) => group.terms);
}

/** Lists that have no order of their own: they stand by what their terms are called. */
const BY_NAME = new Set(["countries"]);

function grouped({ items, groups }, name) {
  if (BY_NAME.has(name)) items.sort((one, other) => one.label.localeCompare(other.label, locale));
  const terms = new Map(items.map((one) => [one.code, {
    code: one.code, label: one.label, language: one.label_language, meaning: one.definition, meaning_language: one.text_language,
    kind: one.details.kind, country: one.details.country,
  }]));
  const told = groups.map((group) => ({
    label: group.label, language: group.label_language, terms: group.terms.map((code) => terms.get(code)).filter(Boolean),
  }));
  for (const group of told) for (const term of group.terms) terms.delete(term.code);
  return terms.size ? [...told, { label: "", language: null, terms: [...terms.values()] }] : told;
}

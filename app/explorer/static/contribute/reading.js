/** A value of the document as somebody reads it: names of fields, words for codes, nothing left out that is known. */

import { isEmpty } from "./draft.js";
import { inWords, own } from "./known.js";
import { lang, make } from "./making.js";
import { described, label, pathLabel } from "./naming.js";
import { termsOf } from "./vocabularies.js";

const PATHS = new Set(["unverified_fields", "coded_fields", "supports"]);

/** @returns {HTMLElement} */
export function reading(steps, value, names = new Map()) {
  if (Array.isArray(value)) return listOf(steps, value, names);
  if (typeof value === "object" && value !== null) return partOf(steps, value, names);
  return make("span", {}, single(steps, value, names));
}

function listOf(steps, value, names) {
  return make("ul", {}, ...value.map((one, place) => make("li", {}, reading([...steps, place], one, names))));
}

function partOf(steps, value, names) {
  const told = Object.entries(value).filter(([, one]) => !isEmpty(one));
  return make("dl", {}, ...told.flatMap(([name, one]) => [make("dt", {}, nameOf([...steps, name])), make("dd", {}, reading([...steps, name], one, names))]));
}

function nameOf(steps) {
  const name = steps.at(-1);
  if (steps[0] === "missing") return pathName(name);
  if (steps[0] === "translations" && steps.length === 2) return own.languages[name] ?? name;
  if (steps[0] === "emes" && steps.length === 2) return coded("emes-indicators", name);
  return label(steps);
}

function single(steps, value, names) {
  const { vocabulary, choices } = described(steps);
  const field = steps.filter((step) => typeof step !== "number").at(-1);
  if (steps[0] === "missing") return own.fields["missing.*"].choices[value] ?? value;
  if (steps[0] === "credit" && field === "person") return names.get(value) ?? value;
  if (PATHS.has(field)) return pathName(value);
  if (vocabulary) return coded(vocabulary, value);
  if (choices[value]) return choices[value];
  if (["language", "original_language"].includes(field)) return own.languages[value] ?? value;
  if (typeof value !== "number") return make("span", { class: "text", text: value });
  if (steps[0] === "outcomes" && steps.includes("sources")) return String(value + 1);
  return /year|founded|status_as_of/.test(field) ? String(value) : inWords(value);
}

/** The words for a code, as soon as they are there. */
function coded(vocabulary, code) {
  const span = make("span", { text: code });
  termsOf(vocabulary).then((terms) => {
    const term = terms.find((one) => one.code === code);
    if (!term) return;
    span.textContent = term.label;
    span.lang = lang(term.language) ?? "";
  }, () => {});
  return span;
}

function pathName(path) {
  return pathLabel(String(path).split(/[.[\]]+/).filter(Boolean).map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}

/** Places in a document: our paths (`outcomes[0].text`), JSON Pointers (`/outcomes/0/text`), and what readers call them. */

import { inWords, own } from "./known.js";

/** Maps of mere values, whose keys may look like paths themselves. */
const OF_PATHS = ["missing."];
const KEYED = new Set(["translations", "emes", "missing"]);

/** @param {string} path @returns {(string | number)[]} */
export function stepsOf(path) {
  const map = OF_PATHS.find((one) => path.startsWith(one));
  if (map) return [map.slice(0, -1), path.slice(map.length)];
  return [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) => (index === undefined ? name : Number(index)));
}

/** @param {string} pointer */
export function stepsOfPointer(pointer) {
  return pointer.split("/").slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~")));
}

export function pointerOf(steps) {
  return steps.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export function pathOf(steps) {
  return steps.reduce((path, step) => (typeof step === "number" ? `${path}[${step}]` : path ? `${path}.${step}` : step), "");
}

/** Whether one place holds another, or is it. */
export function holds(steps, inner) {
  return steps.every((step, place) => step === inner[place]);
}

/** What is known of the field at a place; undefined for what is no field. */
export function fieldAt(steps) {
  const names = steps.filter((step) => typeof step === "string");
  return own.fields[names.join(".")] ?? own.fields[[names[0], "*", ...names.slice(2)].join(".")];
}

/** What readers call the field at a place: `{text, language}`. */
export function nameAt(steps) {
  const field = fieldAt(steps);
  if (field) return { text: field.label, language: field.label_language };
  return { text: String(steps.findLast((step) => typeof step === "string") ?? ""), language: "und" };
}

/** The same with the parts that it is in: `Outcome 2 › Evidence`, in one language. */
export function placeNameAt(steps) {
  const told = [];
  steps.forEach((step, place) => {
    if (typeof step === "number") told[told.length - 1] += ` ${inWords(step + 1)}`;
    else if (place === 1 && KEYED.has(steps[0])) told[told.length - 1] += ` ${step}`;
    else told.push(nameAt(steps.slice(0, place + 1)).text);
  });
  return told.join(" › ");
}

/** An id for the part of the page that shows a place. */
export function idOf(path) {
  return `at-${path.replace(/[^\w-]+/g, "-")}`;
}

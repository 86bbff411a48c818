/** The document that is being written: what stands where, and who is told when it changes. */

import { isObject } from "./merge_patch.js";

/** Objects that are null as soon as nothing is in them. */
const NULL_WHEN_EMPTY = ["practice", "place_served", "leadership_change"];

export class Draft extends EventTarget {
  /** @param {object} document */
  constructor(document) {
    super();
    this.document = document;
  }

  /** What stands where some steps lead; undefined for nothing. */
  at(steps) {
    return steps.reduce((value, step) => value?.[step], this.document);
  }

  /** Puts a value there, and tells of it. */
  set(steps, value) {
    const [name] = steps;
    let place = this.document;
    steps.slice(0, -1).forEach((step, n) => {
      if (typeof place[step] !== "object" || place[step] === null) place[step] = typeof steps[n + 1] === "number" ? [] : {};
      place = place[step];
    });
    place[steps.at(-1)] = value;
    if (NULL_WHEN_EMPTY.includes(name) && isEmpty(this.document[name])) this.document[name] = null;
    this.changed(name);
  }

  /** Whatever changed the document otherwise says so. */
  changed(name) {
    this.dispatchEvent(new CustomEvent("change", { detail: name }));
  }

  /** Another document in the place of this one, such as what was put together with somebody else's. */
  replace(document) {
    this.document = document;
    this.dispatchEvent(new CustomEvent("replaced"));
  }
}

/** The list where some steps lead, empty where none is: a draft that came through the API may hold anything. */
export function listAt(draft, steps) {
  const value = draft.at(steps);
  return Array.isArray(value) ? value : [];
}

/** The object there, in the same way. */
export function objectAt(draft, steps) {
  const value = draft.at(steps);
  return isObject(value) ? value : {};
}

/** Whether a value, or everything in it, is unknown. */
export function isEmpty(value) {
  if (Array.isArray(value)) return value.every(isEmpty);
  if (isObject(value)) return Object.values(value).every(isEmpty);
  return value === null || value === undefined || value === "";
}

/** Identifier of the element in which a field is written. */
export function idOf(steps) {
  return `f.${steps.join(".")}`;
}

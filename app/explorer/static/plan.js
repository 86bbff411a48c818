/** The plan that the form of Compare tells, as the question that its page would put in the address. */
import { given_in } from "./addresses.js";

const WEIGHT = "weight.";
const USUAL = 1;

/** @param {HTMLFormElement} form */
export function question_of(form) {
  const asked = new URLSearchParams();
  const weights = [];
  for (const [name, value] of given_in(form)) {
    if (name.startsWith(WEIGHT)) {
      if (Number(value) !== USUAL) weights.push(`${name.slice(WEIGHT.length)}:${value}`);
    } else if (name !== "place") asked.append(name, value);
  }
  if (weights.length) asked.append("weights", weights.join(","));
  return asked;
}

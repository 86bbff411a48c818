/** The checklist beside the form: what is in the way first, each entry leading to its field. */

import { idOf } from "./draft.js";
import { STEPS, stepOf } from "./form_steps.js";
import { many, words } from "./known.js";
import { lang, make } from "./making.js";
import { placeNameAt, stepsOfPointer } from "./paths.js";
import { entryWords } from "./rule_words.js";

/** @param {object} answer  what the API says of the draft */
export function showChecklist(place, answer) {
  const failing = answer.checklist.filter((one) => one.result === "fail");
  const blocking = failing.filter((one) => one.blocking);
  const advice = failing.filter((one) => !one.blocking);
  const was_open = place.querySelector("details")?.open;
  place.replaceChildren(...[
    blocking.length || answer.submittable ? make("p", {}, make("strong", { text: blocking.length ? many("blocking", answer.counts.blocking) : words.nothing_blocks })) : null,
    entries(blocking),
    ...answer.obstacles.map((one) => make("p", { class: "remark blocking", lang: lang(answer.sentences_language), text: one.sentence })),
    advice.length ? make("details", { open: was_open ?? false }, make("summary", { text: many("advice", answer.counts.advice) }), entries(advice)) : null,
    answer.left_out ? make("p", { class: "hint", text: many("left_out", answer.left_out) }) : null,
  ].filter(Boolean));
}

function entries(some) {
  return some.length ? make("ul", { class: "entries" }, ...some.map(entryOf)) : null;
}

function entryOf(one) {
  const steps = stepsOfPointer(one.path);
  const said = entryWords(one, steps);
  const nearest = one.did_you_mean ? [" ", make("code", { text: one.did_you_mean })] : [];
  if (!steps.length) return make("li", {}, said, ...nearest);
  return make("li", {}, make("a", { href: `#${idOf(steps)}`, text: placeNameAt(steps) }), ": ", said, ...nearest);
}

/** How many places of each step are in the way, by name of the step. */
export function countBySteps(answer) {
  const counts = new Map(STEPS.map((step) => [step.name, 0]));
  for (const one of answer.checklist) {
    if (one.result !== "fail" || !one.blocking) continue;
    const name = stepOf(stepsOfPointer(one.path)[0]);
    counts.set(name, counts.get(name) + 1);
  }
  return counts;
}

/** How many comments that nobody has dealt with stand in each step; those of the whole case stand above all. */
export function commentsBySteps({ submission }) {
  const counts = new Map();
  for (const one of submission.comments) {
    if (one.resolved_at || !one.path) continue;
    const name = stepOf(stepsOfPointer(one.path)[0]);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

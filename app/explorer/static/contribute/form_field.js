/** One field: what it is called, what it means, how it is written, what is wrong with it, and what it rests on. */

import { codeList } from "./code_list.js";
import { idOf } from "./draft.js";
import { INPUTS } from "./inputs.js";
import { words } from "./known.js";
import { make } from "./making.js";
import { described, hint, label, sentence } from "./naming.js";
import { pathOf } from "./paths.js";
import { supports } from "./supports.js";
import { SPECIAL } from "./special_fields.js";

/** Fields that are a list of choices, so that their name is a legend. */
const IN_SETS = new Set(["codes"]);

/**
 * @param {{draft: import("./draft.js").Draft, remarks: import("./remarks.js").Remarks, tell: (said: string) => void}} form
 * @param {Array} steps  where it stands in the document
 * @param {object} field  as in form_steps.js
 */
export function formField(form, steps, field) {
  const id = idOf(steps);
  if (SPECIAL[field.kind]) return SPECIAL[field.kind](form, steps, field, formField);
  const frame = make(IN_SETS.has(field.kind) ? "fieldset" : "div", { class: `field ${field.kind}`, id, data: { path: pathOf(steps) } });
  const meaning = hint(steps);
  const told = make("p", { class: "hint", id: `${id}-hint`, hidden: !meaning }, ...sentence(meaning, steps));
  const remarks = make("div", { class: "remarks", id: `${id}-remarks` });
  const put = (value) => form.draft.set(steps, value);
  const given = {
    steps, field, put, id: `${id}-input`, describedby: `${told.id} ${remarks.id}`, value: form.draft.at(steps), document: form.draft.document,
  };
  const name = [label(steps), field.must ? make("span", { class: "must", text: ` (${words.must})` }) : null];
  if (IN_SETS.has(field.kind)) frame.append(make("legend", {}, ...name), told, codeList(given, form));
  else frame.append(make("label", { for: given.id }, ...name), told, INPUTS[field.kind](given));
  frame.append(remarks);
  if (steps.length === 1) frame.append(...supports(form, steps));
  form.remarks.show(remarks);
  return frame;
}

/** Fields that belong together: `legend` heads them. */
export function groupField(form, steps, field, each) {
  const id = idOf(steps);
  const remarks = make("div", { class: "remarks", id: `${id}-remarks` });
  const frame = make(
    "fieldset", { class: "field group", id, tabindex: "-1", data: { path: pathOf(steps) } },
    make("legend", {}, label(steps)), make("p", { class: "hint" }, ...sentence(described(steps).hint, steps)), remarks,
    ...field.fields.map((one) => each(form, [...steps, one.name], one)),
    ...supports(form, steps),
  );
  form.remarks.show(remarks);
  return frame;
}

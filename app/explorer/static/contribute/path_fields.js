/** Fields that name other fields: what a source supports, what was not verified, what is empty and why. */

import { idOf, listAt, objectAt } from "./draft.js";
import { own, say, words } from "./known.js";
import { make } from "./making.js";
import { described, label, sentence } from "./naming.js";
import { pathOf, placeNameAt, stepsOf } from "./paths.js";
import { fitting, picker } from "./picker.js";

/** Fields that no list names. */
const NOT_NAMED = /^(slug|sources|translations|missing|unverified_fields|coded_fields|credit|confidence)(\.|$)/;

/** Paths, one beside the other, each to be taken away; others are found by their names. */
export function pathsField(form, steps, field) {
  return listed(form, steps, field, {
    paths: () => listAt(form.draft, steps),
    add: (path) => form.draft.set(steps, [...listAt(form.draft, steps), path]),
    remove: (path) => form.draft.set(steps, listAt(form.draft, steps).filter((one) => one !== path)),
  });
}

/** Reasons for what is empty, by path. */
export function missingField(form, steps, field) {
  const told = () => objectAt(form.draft, steps);
  const reasons = Object.entries(own.fields["missing.*"].choices);
  return listed(form, steps, field, {
    paths: () => Object.keys(told()),
    add: (path) => form.draft.set(steps, { ...told(), [path]: "not-stated" }),
    remove: (path) => form.draft.set(steps, Object.fromEntries(Object.entries(told()).filter(([one]) => one !== path))),
    beside: (path) => {
      const select = make(
        "select", { "aria-label": say("why_empty_of", { name: nameOf(path) }), on: { change: () => form.draft.set(steps, { ...told(), [path]: select.value }) } },
        ...reasons.map(([code, text]) => make("option", { value: code, text })),
      );
      select.value = told()[path];
      return select;
    },
  });
}

function listed(form, steps, field, { paths, add, remove, beside = () => null }) {
  const id = idOf(steps);
  const hint = make("p", { class: "hint", id: `${id}-hint` }, ...sentence(described(steps).hint, steps));
  const remarks = make("div", { class: "remarks", id: `${id}-remarks` });
  const list = make("ul", { class: "chosen" });
  const options = Object.entries(own.fields)
    .filter(([path, one]) => !NOT_NAMED.test(path) && !path.includes("*") && (!field.only_coded || one.vocabulary))
    .map(([path]) => ({ value: path, label: nameOf(path), more: "" }));
  const show = () => {
    list.replaceChildren(...paths().map((path) => make(
      "li", {}, make("span", { text: nameOf(path) }), " ", beside(path), " ",
      make("button", { type: "button", class: "quiet small", text: words.remove, "aria-label": say("remove_named", { name: nameOf(path) }), on: { click: () => {
        remove(path);
        show();
        document.getElementById(`${id}-input`).focus();
        form.tell(say("removed_named", { name: nameOf(path) }));
      } } }),
    )));
    list.hidden = !paths().length;
  };
  const input = picker({
    id: `${id}-input`, describedby: `${hint.id} ${remarks.id}`,
    find: (typed) => (typed ? fitting(options, typed) : options).filter((one) => !paths().includes(one.value)),
    chosen: (option) => {
      if (!option) return;
      add(option.value);
      document.getElementById(`${id}-input`).value = "";
      show();
      form.tell(say("added_named", { name: option.label }));
    },
  });
  show();
  const frame = make("div", { class: "field paths", id, data: { path: pathOf(steps) } }, make("label", { for: `${id}-input` }, label(steps)), hint, list, input, remarks);
  form.remarks.show(remarks);
  return frame;
}

/** A path as people call what it names. */
function nameOf(path) {
  return placeNameAt(stepsOf(String(path)));
}

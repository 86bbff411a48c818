/** The English text in other languages: each passage beside what it translates, who translated, and whether it was checked. */

import { idOf, listAt, objectAt } from "./draft.js";
import { own, say, words } from "./known.js";
import { make } from "./making.js";
import { described, label, sentence } from "./naming.js";
import { pathOf } from "./paths.js";
import { fitting, picker } from "./picker.js";
import { tick } from "./supports.js";

const TEXTS = [["title", "line"], ["summary", "passage"], ["municipality_role", "passage"], ["entrepreneur_role", "passage"]];
const LISTS = [["outcomes", "description"], ["barriers", "text"], ["enablers", "text"]];

export function translationsField(form, steps, field, each) {
  const id = idOf(steps);
  const list = make("div", { class: "languages" });
  const remarks = make("div", { class: "remarks", id: `${id}-remarks` });
  const told = () => objectAt(form.draft, steps);
  const show = () => list.replaceChildren(...Object.keys(told()).map((tag) => translation(form, [...steps, tag], each, () => {
    if (!confirm(say("remove_language_sure", { name: nameOf(tag) }))) return;
    form.draft.set(steps, Object.fromEntries(Object.entries(told()).filter(([one]) => one !== tag)));
    show();
    document.getElementById(`${id}-input`).focus();
    form.tell(say("removed_named", { name: nameOf(tag) }));
  })));
  const options = Object.entries(own.labels.language).filter(([tag]) => tag !== "en").map(([value, name]) => ({ value, label: name, more: value }));
  const add = picker({
    id: `${id}-input`, describedby: `${id}-hint`,
    find: (typed) => (typed ? fitting(options, typed) : options).filter((one) => !(one.value in told())),
    chosen: (option) => {
      if (!option) return;
      form.draft.set(steps, { ...told(), [option.value]: { by: "person" } });
      document.getElementById(`${id}-input`).value = "";
      show();
      document.getElementById(`${idOf([...steps, option.value])}-heading`).focus();
    },
  });
  show();
  form.remarks.show(remarks);
  return make(
    "div", { class: "field translations", id, tabindex: "-1", data: { path: pathOf(steps) } },
    make("p", { class: "hint", id: `${id}-hint` }, ...sentence(described(steps).hint, steps)), remarks, list,
    make("label", { for: `${id}-input`, text: words.add_language }), add,
  );
}

function translation(form, here, each, remove) {
  const id = idOf(here);
  const { draft } = form;
  const passage = (steps, kind, original) => original && make("div", { class: "beside" }, make("p", { class: "original", lang: "en", text: original }), each(form, steps, { kind }));
  const texts = TEXTS.map(([name, kind]) => passage([...here, name], kind, draft.at([name])));
  const change = passage([...here, "leadership_change"], "passage", draft.at(["leadership_change", "text"]));
  const lists = LISTS.flatMap(([name, part]) => listAt(draft, [name]).map((one, place) => {
    const steps = [...here, name, place];
    // A list is as long as what it translates, or empty.
    const set = (_, value) => {
      const whole = Array.from({ length: draft.at([name]).length }, (__, n) => draft.at([...here, name, n]) ?? null);
      whole[place] = value;
      draft.set([...here, name], whole.some(Boolean) ? whole : []);
    };
    return one?.[part] && make("div", { class: "beside" }, make("p", { class: "original", lang: "en", text: one[part] }), each({ ...form, draft: { at: () => draft.at(steps), set, document: draft.document } }, steps, { kind: "passage" }));
  }));
  const checked = make("input", { type: "date", id: `${id}-checked`, value: draft.at([...here, "checked_on"]) ?? "", on: { change: (event) => draft.set([...here, "checked_on"], event.target.value || null) } });
  return make(
    "section", { class: "part", id, "aria-labelledby": `${id}-heading` },
    make("div", { class: "part-head" }, make("h3", { id: `${id}-heading`, tabindex: "-1", text: nameOf(here[1]) }), make("div", { class: "tools" }, make("button", { type: "button", class: "quiet small", text: words.remove, "aria-label": say("remove_named", { name: nameOf(here[1]) }), on: { click: remove } }))),
    make("div", { class: "remarks", id: `${id}-remarks` }),
    tick(words.by_machine, draft.at([...here, "by"]) === "machine", (is_on) => draft.set([...here, "by"], is_on ? "machine" : "person")),
    make("div", { class: "field" }, make("label", { for: checked.id }, label([...here, "checked_on"])), checked),
    ...texts, change, ...lists,
  );
}

function nameOf(tag) {
  return own.labels.language[tag] ?? tag;
}

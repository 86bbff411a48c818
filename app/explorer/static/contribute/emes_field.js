/** How far the enterprise meets each indicator of EMES: a mark from 0 to 3, and what it rests on. */

import { idOf, isEmpty, objectAt } from "./draft.js";
import { words } from "./known.js";
import { lang, make } from "./making.js";
import { described, label, sentence } from "./naming.js";
import { pathOf } from "./paths.js";
import { supports } from "./supports.js";
import { termsOf } from "./vocabularies.js";

const MARKS = [0, 1, 2, 3];

export function emesField(form, steps, field, each) {
  const id = idOf(steps);
  const list = make("div", { class: "indicators" }, make("p", { class: "hint", text: words.asking }));
  const remarks = make("div", { class: "remarks", id: `${id}-remarks` });
  termsOf(described(steps).vocabulary).then(
    (terms) => list.replaceChildren(...terms.map((term) => indicator(form, [...steps, term.code], term, each))),
    () => list.replaceChildren(make("p", { class: "hint", text: words.list_missing_reload })),
  );
  const is_open = !isEmpty(form.draft.at(steps));
  form.remarks.show(remarks);
  return make(
    "details", { class: "field emes", id, tabindex: "-1", open: is_open, data: { path: pathOf(steps) } },
    make("summary", {}, label(steps)), make("p", { class: "hint" }, ...sentence(described(steps).hint, steps)), remarks, list, ...supports(form, steps),
  );
}

function indicator(form, steps, term, each) {
  const id = idOf(steps);
  const told = () => objectAt(form.draft, steps);
  const select = make(
    "select", { id: `${id}-score-input`, "aria-describedby": `${id}-meaning`, on: { change: () => put({ score: select.value === "" ? null : Number(select.value) }) } },
    make("option", { value: "", text: words.not_scored }), ...MARKS.map((mark) => make("option", { value: mark, text: words[`mark_${mark}`] })),
  );
  select.value = told().score ?? "";
  const put = (change) => {
    const whole = { ...told(), ...change };
    const all = { ...objectAt(form.draft, ["emes"]) };
    if (isEmpty(whole)) delete all[term.code];
    else all[term.code] = whole;
    form.draft.set(["emes"], all);
  };
  const meaning = make("p", { class: "hint meaning", id: `${id}-meaning`, lang: lang(term.meaning_language), text: term.meaning ?? "" });
  const evidence = each({ ...form, draft: { at: () => told().evidence, set: (_, value) => put({ evidence: value }), document: form.draft.document } }, [...steps, "evidence"], { kind: "passage" });
  return make(
    "fieldset", { class: "group", id }, make("legend", { lang: lang(term.language), text: term.label }), meaning,
    make("div", { class: "field", id: `${id}-score` }, make("label", { for: select.id }, label([...steps, "score"])), select, make("div", { class: "remarks", id: `${id}-score-remarks` })), evidence,
  );
}

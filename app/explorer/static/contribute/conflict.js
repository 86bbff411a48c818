/** Two have changed the same: both versions beside each other, for the writer to choose. */

import { isEmpty } from "./draft.js";
import { words } from "./known.js";
import { make } from "./making.js";
import { label } from "./naming.js";
import { creditOf } from "./sending.js";
import { reading } from "./values.js";

export function showConflict(place, { mine, theirs, both, settle }, names, others) {
  const kept = new Set(both);
  const side = (name, is_mine) => make("label", { class: "version" }, make("input", {
    type: "radio", name: `version-${name}`, checked: is_mine, on: { change: () => (is_mine ? kept.add(name) : kept.delete(name)) },
  }), make("span", { text: is_mine ? words.yours : words.elsewhere }));
  const value = (name, document) => {
    if (isEmpty(document[name])) return make("p", { class: "hint", text: words.not_recorded });
    return reading({ credit: creditOf(names), originalLanguage: document.original_language, toSource: null }).show(document[name], name);
  };
  const heading = make("h2", { tabindex: "-1", id: "conflict-heading", text: words.conflict });
  place.replaceChildren(make(
    "section", { class: "warning conflict", "aria-labelledby": heading.id }, heading, make("p", { text: words.conflict_text }),
    ...both.map((name) => make("fieldset", { class: "group" }, make("legend", {}, label([name])), make(
      "div", { class: "versions" }, make("div", {}, side(name, true), value(name, mine)), make("div", {}, side(name, false), value(name, theirs)),
    ))),
    make("p", {}, make("button", { type: "button", text: words.conflict_settle, on: { click: () => {
      place.replaceChildren();
      for (const one of others) one.inert = false;
      settle(kept);
    } } })),
  ));
  // What is typed now would be a third version.
  for (const one of others) one.inert = true;
  heading.focus();
}

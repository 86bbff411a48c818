/** A published case is found, and a change to it begun. */

import { anew, ask } from "./asking.js";
import { showFault } from "./faults.js";
import { pages, words } from "./known.js";
import { make } from "./making.js";
import { picker } from "./picker.js";

/** @param {string | null} slug  of a case that is already meant */
export function offerAmendment(place, fault, slug) {
  let meant = slug;
  const find = async (typed) => {
    if (!/[\p{L}\p{N}]/u.test(typed)) return [];
    const { body } = await ask(`/v1/suggestions?${new URLSearchParams({ q: typed, kinds: "case", limit: 10 })}`);
    return body.items.map((one) => ({ value: one.value, label: one.label, language: one.label_language, more: one.value }));
  };
  const button = make("button", { type: "button", class: "quiet", text: words.amend_begin, on: { click: async () => {
    if (!meant) return document.getElementById("amend-input").focus();
    button.disabled = true;
    try {
      const { body } = await ask(`/v1/cases/${encodeURIComponent(meant)}/amendments`, { method: "POST", body: {}, once: anew() });
      location.assign(`${pages.edit}?id=${body.submission.id}`);
    } catch (error) {
      button.disabled = false;
      showFault(fault, error, { focus: true });
    }
  } } });
  place.replaceChildren(
    make("label", { for: "amend-input", text: words.amend_find }), make("p", { class: "hint", id: "amend-hint", text: words.amend_hint }),
    picker({ id: "amend-input", describedby: "amend-hint", value: slug ?? "", is_free: true, find, chosen: (option, typed) => { meant = option?.value ?? (typed || null); } }),
    make("p", {}, button),
  );
}

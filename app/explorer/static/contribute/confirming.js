/** One question before something is done: what follows, what is to be said along, yes or no. */

import { showFault } from "./faults.js";
import { words } from "./known.js";
import { UNSAVED } from "./key.js";
import { make } from "./making.js";

let count = 0;

/**
 * Resolves to what `doing` gave once it succeeded, to null where somebody thought better of it.
 * @param {object} how
 * @param {string} how.title
 * @param {string} how.means  what follows
 * @param {string} how.yes  words of the button
 * @param {{label: string, isRequired?: boolean, kept: string, hint?: string} | null} how.text  `kept`: name under which
 *   what is typed outlives a reload
 * @param {{label: string, missing: string, isShown: boolean} | null} how.tick  something to be confirmed
 * @param {Node[]} how.more  shown above the buttons
 * @param {(given: {text: string, ticked: boolean}) => Promise<any>} how.doing
 * @param {string} how.busy  what is said while it is being done; then there is no way back
 * @param {(error: Error, dialog: {tell: () => void, close: () => void}) => Node | null} how.helping  what helps against a fault
 */
export function confirming({ title, means, yes, text = null, tick = null, more = [], doing, busy = words.asking, helping = () => null }) {
  const id = `confirming-${++count}`;
  const area = text && make("textarea", {
    id: `${id}-text`, rows: 5, maxlength: 5000, required: text.isRequired, "aria-describedby": `${id}-text-fault`,
  });
  const box = tick && make("input", { type: "checkbox", id: `${id}-tick`, "aria-describedby": `${id}-tick-fault` });
  const boxPlace = tick && make(
    "div", { hidden: !tick.isShown },
    make("p", { class: "choice" }, box, make("label", { for: box.id, text: tick.label })),
    make("p", { id: `${id}-tick-fault`, class: "wrong" }),
  );
  const faults = make("div");
  const form = make(
    "form", { novalidate: true },
    make("h2", { id: `${id}-title`, tabindex: "-1", text: title }),
    make("p", { id: `${id}-means`, text: means }),
    area && make("p", {}, make("label", { for: area.id, text: text.label }), area),
    area && make("p", { id: `${id}-text-fault`, class: "wrong" }),
    text?.hint ? make("p", { class: "hint", text: text.hint }) : null,
    ...more,
    boxPlace,
    faults,
    make("div", { class: "busy", role: "status" }),
    make(
      "p", { class: "row" },
      make("button", { type: "submit", text: yes }),
      make("button", { type: "button", class: "quiet cancel", text: words.review_cancel, on: { click: () => dialog.close() } }),
    ),
  );
  const dialog = make("dialog", { class: "confirming", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-means` }, form);
  const kept = text && UNSAVED + text.kept;
  if (area) {
    area.value = sessionStorage.getItem(kept) ?? "";
    area.addEventListener("input", () => (area.value ? sessionStorage.setItem(kept, area.value) : sessionStorage.removeItem(kept)));
  }

  const check = () => {
    const lacks = [
      area?.required && !area.value.trim() && [area, `${id}-text-fault`, words.review_words_missing],
      box && !boxPlace.hidden && !box.checked && [box, `${id}-tick-fault`, tick.missing],
    ].filter(Boolean);
    for (const one of form.querySelectorAll(".wrong")) one.textContent = "";
    for (const field of [area, box]) field?.removeAttribute("aria-invalid");
    for (const [field, place, said] of lacks) {
      field.setAttribute("aria-invalid", "true");
      form.querySelector(`#${place}`).textContent = said;
    }
    lacks[0]?.[0].focus();
    return !lacks.length;
  };

  const isDone = (done) => {
    if (done) form.removeAttribute("aria-busy");
    else form.setAttribute("aria-busy", "true");
    for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", String(!done));
    form.querySelector(".cancel").hidden = !done;
    const said = done ? [] : [make("p", { id: `${id}-busy`, text: busy }), make("progress", { "aria-labelledby": `${id}-busy` })];
    form.querySelector(".busy").replaceChildren(...said);
  };

  return new Promise((resolve) => {
    let done = null;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (form.getAttribute("aria-busy") || !check()) return;
      isDone(false);
      try {
        done = await doing({ text: area?.value.trim() ?? "", ticked: box?.checked ?? false });
        if (kept) sessionStorage.removeItem(kept);
      } catch (error) {
        show();
        showFault(faults, error, { focus: true });
        const help = helping(error, { tell: () => (boxPlace.hidden = false), close: () => dialog.close() });
        if (help) faults.append(help);
      }
      isDone(true);
      if (dialog.open && done) dialog.close();
      else if (!dialog.open) resolve(done);
    });
    // What is being done is done, whether or not anybody waits for it: how it went is told all the same.
    dialog.addEventListener("cancel", (event) => form.hasAttribute("aria-busy") && event.preventDefault());
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (!form.hasAttribute("aria-busy")) resolve(done);
    });
    const show = () => {
      if (dialog.open) return;
      document.body.append(dialog);
      dialog.showModal();
    };
    show();
    (area ?? form.querySelector("h2")).focus();
  });
}

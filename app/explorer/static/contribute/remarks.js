/** What the checklist and the reviewers say of a field, at the field. */

import { idOf, isEmpty } from "./draft.js";
import { dayAndTime, say, words } from "./known.js";
import { make } from "./making.js";
import { same } from "./merge_patch.js";
import { stepsOfPointer } from "./paths.js";
import { entryWords } from "./rule_words.js";

export class Remarks {
  /**
   * @param {(comment: object) => HTMLElement} resolver  by which a comment is noted as dealt with
   * @param {import("./draft.js").Draft} draft  what is written now, of which the API may not know yet
   */
  constructor(resolver, draft) {
    Object.assign(this, { resolver, draft, entries: [], judged: {}, mended: "", comments: [], shown: new Set(), waiting: null });
    draft.addEventListener("change", () => this.isMendedOtherwise() && this.refresh());
  }

  /** What the API says of the draft now. */
  take({ checklist, submission }) {
    this.entries = checklist.filter((one) => one.result === "fail").map((one) => ({ ...one, steps: stepsOfPointer(one.path) }));
    this.judged = submission.document;
    this.isMendedOtherwise();
    this.comments = submission.comments.map((one) => ({ ...one, steps: stepsOfPointer(one.path) }));
    this.refresh();
  }

  /** Writes what is said of a field into its place, from now on whenever it is another. */
  show(place) {
    this.shown.add(place.id);
    // Which field is meant shows once all of them stand on the page.
    if (!this.waiting) this.waiting = Promise.resolve().then(() => this.refresh());
  }

  /** Whether what was judged is another by now: of that nothing is known until the API has seen it. */
  isMended({ blocking, steps }) {
    if (!steps.length) return false;
    const before = valueAt(this.judged, steps);
    return (blocking || isEmpty(before)) && !same(before ?? null, this.draft.at(steps) ?? null);
  }

  /** Whether other entries than before are of what has changed since. */
  isMendedOtherwise() {
    const before = this.mended;
    this.mended = this.entries.flatMap((one, place) => (this.isMended(one) ? [place] : [])).join();
    return this.mended !== before;
  }

  refresh() {
    this.waiting = null;
    for (const id of this.shown) {
      const place = document.getElementById(id);
      if (place) this.write(place);
      else this.shown.delete(id);
    }
  }

  write(place) {
    const faults = this.entries.filter((one) => !this.isMended(one) && this.meant(one.steps, place.id));
    const comments = this.comments.filter((one) => !one.resolved_at && this.meant(one.steps, place.id));
    place.replaceChildren(
      ...faults.map((one) => make(
        "p", { class: one.blocking ? "remark blocking" : "remark" },
        make("span", { class: "kind", text: one.blocking ? words.to_mend : words.advised }), " ", entryWords(one, one.steps),
      )),
      ...comments.map((one) => make(
        "div", { class: "remark said" },
        make("p", {}, make("span", { class: "kind", text: say("said_by", { name: one.by.shown, moment: dayAndTime(one.at) }) }), " ", one.comment),
        this.resolver(one),
      )),
    );
    const input = document.getElementById(place.id.replace(/-remarks$/, "-input"));
    if (!input) return;
    if (faults.some((one) => one.blocking)) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  /** Whether something is said of the field with this place: of it, or of something in it that has no place of its own. */
  meant(steps, id) {
    return `${nearest(steps)}-remarks` === id;
  }
}

const valueAt = (document, steps) => steps.reduce((value, step) => value?.[step], document);

/** Identifier of the field of these steps, or of the nearest around it that stands on the page; undefined for none. */
export function nearest(steps) {
  for (let length = steps.length; length > 0; length -= 1) {
    const id = idOf(steps.slice(0, length));
    if (document.getElementById(id)) return id;
  }
  return undefined;
}

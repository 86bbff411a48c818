/** What reviewers said of a case, at which field, and whether it has been dealt with. */

import { ask } from "./asking.js";
import { idOf } from "./draft.js";
import { showFault } from "./faults.js";
import { dayAndTime, pages, say, words } from "./known.js";
import { make } from "./making.js";
import { stepsOfPointer } from "./paths.js";

/** @returns {HTMLElement | null} null where nothing was said */
export function commentList(submission, tag, may_change, tell) {
  if (!submission.comments.length) return null;
  return make("ul", { class: "comments" }, ...submission.comments.map((one) => itemOf(one, submission, tag, may_change, tell)));
}

function itemOf(one, submission, tag, may_change, tell) {
  const fault = make("div");
  const href = may_change && one.path ? `${pages.edit}?id=${submission.id}#${idOf(stepsOfPointer(one.path))}` : null;
  const where = one.path ? make("code", { text: one.path }) : words.whole_case;
  return make(
    "li", {}, make("p", { class: "facts" }, say("said_by", { name: one.by.shown, moment: dayAndTime(one.at) }), " ", href ? make("a", { href }, where) : where),
    make("blockquote", { text: one.comment }), resolver(one, submission, tag, tell, fault), fault,
  );
}

/** Notes that it has been dealt with, or takes that back; `noted` hears which. */
export function resolver(one, submission, tag, tell, fault, noted = () => {}) {
  const box = make("input", { type: "checkbox", checked: Boolean(one.resolved_at), on: { change: async () => {
    fault.replaceChildren();
    try {
      await ask(`/v1/submissions/${submission.id}/comments/${one.number}`, { method: "PATCH", body: { resolved: box.checked }, headers: { "If-Match": tag } });
      noted(box.checked);
      tell(box.checked ? words.dealt_with_noted : words.dealt_with_undone);
    } catch (error) {
      box.checked = !box.checked;
      showFault(fault, error);
    }
  } } });
  return make("label", { class: "choice" }, box, make("span", { text: words.dealt_with }));
}

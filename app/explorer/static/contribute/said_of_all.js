/** What reviewers said of the whole case: why it came back, and comments that stand at no field. */

import { dayAndTime, say, words } from "./known.js";
import { make } from "./making.js";

/** @returns {HTMLElement[]} none where nothing was said */
export function saidOfAll(submission, resolver) {
  const returned = submission.state === "returned" && submission.history.filter((one) => one.action === "return").at(-1);
  const comments = submission.comments.filter((one) => !one.path && !one.resolved_at);
  return [
    returned?.words ? make("div", { class: "note" }, make("p", { text: words.returned_with }), make("blockquote", { text: returned.words })) : null,
    comments.length ? make("div", { class: "note" }, make("p", { text: words.whole_comments }), ...comments.map((one) => make(
      "div", {}, make("p", { class: "facts", text: say("said_by", { name: one.by.shown, moment: dayAndTime(one.at) }) }), make("blockquote", { text: one.comment }), resolver(one),
    ))) : null,
  ].filter(Boolean);
}

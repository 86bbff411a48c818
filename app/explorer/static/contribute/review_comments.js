/** What was said of places of the document: shown where it was said, added, and marked as dealt with. */

import { anew, ask } from "./asking.js";
import { confirming } from "./confirming.js";
import { showFault } from "./faults.js";
import { dayAndTime, own, say, words } from "./known.js";
import { make } from "./making.js";
import { holds, idOf, placeNameAt, pointerOf, stepsOf, stepsOfPointer } from "./paths.js";

/** Every field that a case may have, so that something can be said of one that is missing. */
const FIELDS = own.order.filter((path) => !path.includes(".")).map((path) => `/${path}`);

/** All that was said, the places of the page linked; what was said of no place that is shown stands here alone. */
export function showComments(found, page) {
  const { submission, difference } = found;
  const shown = difference.items.map((item) => stepsOf(item.path));
  const rest = submission.comments.filter((one) => !placeOn(shown, one));
  const elsewhere = submission.comments.filter((one) => placeOn(shown, one) && !one.resolved_at);
  document.getElementById("comments").replaceChildren(
    ...(submission.comments.length ? [] : [make("p", { text: words.review_comments_none })]),
    ...(elsewhere.length ? [make("ul", {}, ...elsewhere.map((one) => linkTo(one, idOf(pathAt(found, one)))))] : []),
    ...rest.map((one) => commentOf(one, found, page)),
    commentButton("", null, found, page) ?? "",
  );
}

function placeOn(shown, comment) {
  const steps = stepsOfPointer(comment.path);
  return steps.length ? shown.find((one) => holds(one, steps)) : undefined;
}

function pathAt({ difference }, comment) {
  const steps = stepsOfPointer(comment.path);
  return difference.items.find((item) => holds(stepsOf(item.path), steps)).path;
}

function linkTo(comment, id) {
  const start = comment.comment.length > 90 ? `${comment.comment.slice(0, 90)}…` : comment.comment;
  return make("li", {}, make("a", { href: `#${id}`, text: placeNameAt(stepsOfPointer(comment.path)) }), ": ", start);
}

/** What was said at a place that is shown, or inside it. */
export function commentsAt(steps, found, page) {
  return found.submission.comments
    .filter((one) => one.path && holds(steps, stepsOfPointer(one.path)))
    .map((one) => commentOf(one, found, page));
}

function commentOf(one, found, page) {
  const steps = stepsOfPointer(one.path);
  const faults = make("div");
  const mayMark = found.links.actions.some((action) => action.action === "comment");
  const mark = async () => {
    try {
      await ask(`${page.here}/comments/${one.number}`, {
        method: "PATCH", body: { resolved: !one.resolved_at }, headers: { "Content-Type": "application/json", "If-Match": found.tag },
      });
      await page.renew(words.review_marked, { focus: `comment-${one.number}` });
    } catch (error) {
      showFault(faults, error, { focus: true });
    }
  };
  return make(
    "article", { id: `comment-${one.number}`, class: one.resolved_at ? "comment resolved" : "comment", tabindex: "-1" },
    make("p", { class: "hint" }, steps.length ? make("strong", { text: placeNameAt(steps) }) : make("strong", { text: words.review_whole_place }),
      " · ", say("review_said", { name: one.by.shown, moment: dayAndTime(one.at) })),
    make("p", { class: "told", lang: "", text: one.comment }),
    one.resolved_at ? make("p", { class: "hint", text: say("review_resolved", { name: one.resolved_by?.shown ?? "", moment: dayAndTime(one.resolved_at) }) }) : null,
    mayMark ? make("button", { type: "button", class: "quiet small", text: one.resolved_at ? words.review_reopen : words.review_resolve, on: { click: mark } }) : null,
    faults,
  );
}

/** A button that asks what is to be said of a place; null where nothing may be said any more. */
export function commentButton(pointer, value, found, page) {
  if (!found.links.actions.some((one) => one.action === "comment")) return null;
  const steps = stepsOfPointer(pointer);
  const name = pointer ? say("review_comment_on", { place: placeNameAt(steps) }) : words.review_comment_whole;
  const parts = Array.isArray(value) ? value.map((_, place) => pointerOf([...steps, place])) : [];
  const places = [pointer, ...(pointer ? parts : FIELDS)];
  return make("button", {
    type: "button", class: "quiet small", "aria-label": name, text: pointer ? words.review_comment : words.review_comment_whole,
    on: { click: () => start(name, places, found, page) },
  });
}

async function start(name, places, { submission }, { here, renew }) {
  const choice = make("select", { id: "comment-place" }, ...places.map((one) => make("option", { value: one, text: one ? placeNameAt(stepsOfPointer(one)) : words.review_whole_place })));
  const attempts = new Map();
  const done = await confirming({
    title: name,
    means: words.review_comment_hint,
    yes: words.review_comment_send,
    text: { label: words.review_comment_words, isRequired: true, kept: `${submission.id}-comment-${places[0]}` },
    more: places.length > 1 ? [make("p", {}, make("label", { for: choice.id, text: words.review_comment_place }), choice)] : [],
    doing: ({ text }) => {
      const body = { path: places.length > 1 ? choice.value : places[0], comment: text };
      const told = JSON.stringify(body);
      if (!attempts.has(told)) attempts.set(told, anew());
      return ask(`${here}/comments`, { method: "POST", body, once: attempts.get(told) });
    },
  });
  if (!done) return;
  const said = done.body.submission.comments.at(-1);
  await renew(words.review_commented, { focus: `comment-${said.number}` });
}

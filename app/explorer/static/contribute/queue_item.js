/** One submission of a list. */

import { day, many, pages, say, words } from "./known.js";
import { make } from "./making.js";

/** @param {object} item  as `/v1/submissions` lists it */
export function itemOf(item) {
  const review = `${pages.review}?${new URLSearchParams({ id: item.id })}`;
  return make(
    "li", { data: { id: item.id } },
    make("h2", {}, make("a", { href: review, text: item.title || words.queue_untitled })),
    make("ul", {}, ...factsOf(item).map(([text, kind]) => make("li", { class: kind, text }))),
  );
}

function* told(item) {
  yield [item.state_label, "state"];
  yield [item.amends ? say("queue_amendment", item.amends) : words.queue_new_case];
  if (item.country) yield [countryName(item.country)];
  yield [item.is_yours ? words.queue_yours : say("queue_by", { name: item.author.shown })];
  yield [waitingOf(item)];
  if (item.is_outdated) yield [words.queue_outdated, "must"];
  if (item.faults.blocking) yield [many("queue_blocking", item.faults.blocking), "must"];
  if (item.faults.advice) yield [many("queue_advice", item.faults.advice)];
  else if (!item.faults.blocking) yield [words.queue_checklist_whole];
  if (item.open_comments) yield [many("queue_comments", item.open_comments), "state"];
}

function factsOf(item) {
  return [...told(item)].filter(([text]) => text);
}

function waitingOf({ waiting_days, submitted_at }) {
  if (waiting_days === 0) return words.queue_waits_today;
  if (waiting_days) return many("queue_waits", waiting_days);
  return submitted_at ? say("queue_sent_on", { day: day(submitted_at) }) : null;
}

/** As the list of countries on the page calls it. */
function countryName(code) {
  return document.querySelector(`#filters option[value="${CSS.escape(code)}"]`)?.textContent ?? code;
}

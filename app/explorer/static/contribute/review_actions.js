/** What may be done with a submission now, as the workflow has it; each asks before it is done. */

import { anew, ask } from "./asking.js";
import { confirming } from "./confirming.js";
import { pages, words } from "./known.js";
import { make } from "./making.js";
import { lastQuestion } from "./queue_address.js";

/** Actions of the way, the usual one first. */
const ACTIONS = ["publish", "accept", "submit", "return", "reject", "withdraw"];
const FORWARD = new Set(["publish", "accept", "submit"]);
/** Name under which what is said goes along. */
const SAID_AS = { accept: "comment", return: "comment", reject: "reason", withdraw: "reason" };
const HAS_TO_SAY = new Set(["return", "reject"]);

export function showActions(found, page) {
  const { submission, links } = found;
  const possible = new Map(links.actions.map((one) => [one.action, one]));
  const buttons = ACTIONS.filter((name) => possible.has(name)).map((name) => make("button", {
    type: "button", class: FORWARD.has(name) ? null : "quiet", data: { action: name }, text: possible.get(name).label,
    on: { click: () => start(name, possible.get(name).label, found, page) },
  }));
  if (possible.has("change")) {
    const address = `${pages.edit}?${new URLSearchParams({ id: submission.id })}`;
    buttons.push(make("a", { class: "button quiet", href: address, text: words.review_edit }));
  }
  const outdated = outdatedWords(submission, possible);
  document.getElementById("actions").replaceChildren(
    ...(outdated ? [make("p", { class: "warning", text: outdated })] : []),
    buttons.length ? make("p", { class: "row" }, ...buttons) : make("p", { text: nothingWords(submission, possible) }),
  );
}

function outdatedWords({ is_outdated, is_yours }, possible) {
  if (!is_outdated || !possible.has("comment")) return null;
  if (!is_yours) return possible.has("return") ? words.review_outdated : words.review_outdated_returned;
  return possible.has("rebase") ? words.review_outdated_yours : words.review_outdated_waits;
}

function nothingWords({ state, is_yours }, possible) {
  if (!possible.has("comment")) return words.review_can_nothing_final;
  if (state === "returned" && !is_yours) return words.review_can_nothing_author;
  return state === "accepted" && !is_yours ? words.review_can_nothing_editor : words.review_can_nothing_yours;
}

async function start(name, label, found, { here, renew }) {
  const { submission, possible_duplicates: repeats, possible_twins: twins, tag } = found;
  const asksOfRepeats = FORWARD.has(name) && !submission.amends;
  const isAsked = asksOfRepeats && !submission.duplicates_seen && repeats.length + (name === "publish" ? 0 : twins.length) > 0;
  const attempts = new Map();
  const doing = async ({ text, ticked }) => {
    const body = { ...(text ? { [SAID_AS[name]]: text } : {}), ...(ticked ? { duplicates_seen: true } : {}) };
    const told = JSON.stringify(body);
    // Sent again as it was, it is done once; what was changed in between is another attempt.
    if (!attempts.has(told)) attempts.set(told, anew());
    return ask(`${here}/${name}`, { method: "POST", body, headers: { "If-Match": tag }, once: attempts.get(told) });
  };
  const helping = (error, dialog) => {
    if (error.problem?.code === "duplicates-unseen") dialog.tell();
    if (![409, 412].includes(error.status) || error.problem?.code === "duplicates-unseen") return null;
    const again = () => (dialog.close(), renew(words.review_renewed));
    return make("p", {}, make("button", { type: "button", text: words.review_again, on: { click: again } }));
  };
  const done = await confirming({
    title: words[`review_ask_${name}`],
    means: words[`review_means_${name}`],
    yes: label,
    text: SAID_AS[name] ? { label: words[`review_words_${name}`], isRequired: HAS_TO_SAY.has(name), kept: `${submission.id}-${name}` } : null,
    tick: asksOfRepeats ? { label: words.review_seen, missing: words.review_seen_missing, isShown: isAsked } : null,
    doing,
    helping,
  });
  if (done) await renew(words[`review_done_${name}`], { links: await linksAfter(name, done.body) });
}

/** Where to go next: to what was published, and to the next one that waits. */
async function linksAfter(name, { submission }) {
  const links = [];
  if (name === "publish") {
    const address = pages.cases + encodeURIComponent(submission.amends?.slug ?? submission.document.slug);
    links.push(make("a", { href: address, text: words.review_read_it }), " ");
  }
  if (submission.is_yours) return [make("a", { href: pages.contribute, text: words.your_cases })];
  const next = await nextOf(name === "publish" ? "accepted" : "submitted", submission.id);
  if (next) links.push(make("a", { href: `${pages.review}?${new URLSearchParams({ id: next })}`, text: words.review_next }), " ");
  links.push(make("a", { href: pages.queue + lastQuestion(), text: words.review_back }));
  return links;
}

/** The one that has waited longest of those on which the reader may decide; null for none. */
async function nextOf(state, id) {
  try {
    const { body } = await ask(`/v1/submissions?${new URLSearchParams({ state, sort: "oldest" })}`);
    return body.items.find((one) => one.id !== id && !one.is_yours)?.id ?? null;
  } catch {
    return null;
  }
}

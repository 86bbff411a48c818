/** One's own cases: the key is asked for, then everything that one has begun, and what may be done with it. */

import { offerAmendment } from "./amending.js";
import { showFault, clearFault } from "./faults.js";
import { words } from "./known.js";
import { make } from "./making.js";
import { arrive } from "./nav.js";
import { OwnCases } from "./own_cases.js";
import { drop, isKey, keep } from "./session.js";
import { showWaiting } from "./waiting.js";
import { wayBack } from "./way_back.js";

const at = (id) => document.getElementById(id);
const tell = (said) => { at("told").textContent = ""; setTimeout(() => (at("told").textContent = said), 50); };

async function start({ is_new = false } = {}) {
  const back = wayBack(new URLSearchParams(location.search).get("back"));
  let person = null;
  at("waiting").hidden = false;
  clearFault(at("faults"));
  try {
    person = await arrive();
    at("key").hidden = Boolean(person);
    if (!person) {
      if (location.hash === "#key") at("key-input").focus();
    } else if (is_new && back) location.replace(back);
    else await show(person, is_new);
  } catch (error) {
    // A key that is no longer accepted is of no use to anybody.
    if (error.kind === "expired") drop();
    at("key").hidden = Boolean(person) && error.kind !== "expired";
    showFault(error.kind === "expired" ? at("key-fault") : at("faults"), error);
    if (is_new && !at("key").hidden) at("key-input").focus();
  }
  at("waiting").hidden = true;
}

async function show(person, is_new) {
  at("work").hidden = false;
  showWaiting(at("waits"), person.role);
  offerAmendment(at("amend"), at("amend-fault"), new URLSearchParams(location.search).get("amend"));
  if (is_new) at("your-cases-heading").focus();
  await new OwnCases(at("open"), "draft,submitted,returned,accepted", words.no_cases, tell).show();
  const finished = new OwnCases(at("finished"), "published,rejected,withdrawn", words.none_finished, tell);
  at("over").addEventListener("toggle", () => at("over").open && finished.show(), { once: true });
}

at("key-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const given = at("key-input").value.trim();
  clearFault(at("key-fault"));
  if (!given) return at("key-input").focus();
  if (!isKey(given)) {
    at("key-fault").replaceChildren(make("p", { class: "warning fault", role: "alert", text: words.key_signs }));
    return at("key-input").focus();
  }
  keep(given);
  at("key-input").value = "";
  return start({ is_new: true });
});
start();

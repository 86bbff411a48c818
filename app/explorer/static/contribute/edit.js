/** Writing a case: the document of one submission, step by step, saved as one goes. */

import { ask } from "./asking.js";
import { resolver } from "./comments.js";
import { commentsBySteps, countBySteps, showChecklist } from "./checklist.js";
import { showConflict } from "./conflict.js";
import { Draft, idOf } from "./draft.js";
import { clearFault, sentenceOf, showFault } from "./faults.js";
import { say, time, words } from "./known.js";
import { make } from "./making.js";
import { begin } from "./own_page.js";
import { placeNameAt, stepsOfPointer } from "./paths.js";
import { Remarks } from "./remarks.js";
import { Saving } from "./saving.js";
import { saidOfAll } from "./said_of_all.js";
import { sent } from "./sending.js";
import { StepPages } from "./step_pages.js";
import { standing } from "./standing.js";

const at = (id) => document.getElementById(id);

begin(async (person) => {
  const id = new URLSearchParams(location.search).get("id");
  const answer = id ? await ask(`/v1/submissions/${encodeURIComponent(id)}`) : null;
  if (answer && !answer.body.links.actions.some((one) => one.action === "change")) {
    at("writing").hidden = true;
    return at("standing").replaceChildren(standing(answer.body));
  }
  return write(answer, person);
});

function write(first, person) {
  const draft = new Draft(structuredClone(first?.body.submission.document ?? {}));
  const saving = new Saving(draft, first, person.id);
  const told = { answer: first?.body ?? null, refused: null, waiting: null };
  const waiting = new Map();
  const form = {
    draft, remarks: new Remarks((comment) => withFault(comment), draft), names: new Map(), credited: new Set(),
    tell: (said) => { at("told").textContent = ""; setTimeout(() => (at("told").textContent = said), 50); },
    save: () => saving.save(),
    tag: () => saving.tag,
    answer: () => told.answer,
    refused: () => told.refused,
    waiting: () => told.waiting,
    whenAnswered: (place, show) => { waiting.clear(); waiting.set(place, show); },
    fieldAt: (pointer) => (pointer ? { id: idOf(stepsOfPointer(pointer)), label: placeNameAt(stepsOfPointer(pointer)) } : null),
    done: (body) => {
      saving.stopped = true;
      at("writing").hidden = true;
      at("standing").replaceChildren(sent(body));
    },
    reload: async () => {
      const answer = await ask(`/v1/submissions/${saving.id}`);
      saving.take(answer);
      draft.replace(structuredClone(answer.body.submission.document));
      answered(answer.body);
    },
  };
  const withFault = (comment) => {
    const fault = make("div");
    const noted = (is_done) => {
      told.answer.submission.comments.find((one) => one.number === comment.number).resolved_at = is_done ? new Date().toISOString() : null;
      counted();
    };
    return make("div", {}, resolver(comment, told.answer.submission, saving.tag, form.tell, fault, noted), fault);
  };
  const steps = new StepPages(form);
  const counted = () => steps.count(countBySteps(told.answer), commentsBySteps(told.answer));
  document.querySelector(".to-checklist").addEventListener("click", (event) => {
    // The address says which step is shown, and goes on saying it.
    event.preventDefault();
    at("checklist-heading").focus();
  });
  at("form").addEventListener("submit", (event) => event.preventDefault());

  const answered = (body) => {
    told.answer = body;
    form.names = new Map(body.submission.credit.map((one) => [one.person, one.name ?? one.orcid ?? one.person]));
    form.remarks.take(body);
    at("said").replaceChildren(...saidOfAll(body.submission, withFault));
    showChecklist(at("checklist"), body);
    counted();
    for (const show of form.credited) show();
    for (const [place, show] of waiting) if (place.isConnected) show();
    if (body.submission.amends) at("amending").textContent = say("amending", { slug: body.submission.amends.slug });
    at("amending").hidden = !body.submission.amends;
  };
  draft.addEventListener("change", () => said(words.saving, true));
  saving.addEventListener("saving", () => said(words.saving, true));
  saving.addEventListener("saved", () => {
    Object.assign(told, { refused: null, waiting: null });
    clearFault(at("saving-fault"));
    // What was typed since is saved in a moment, and says so then.
    if (!saving.is_dirty) said(say("saved_at", { time: time() }));
  });
  saving.addEventListener("waiting", ({ detail }) => {
    told.waiting = detail;
    said(detail.status === 429 ? `${words.not_saved} ${sentenceOf(detail)}` : words.not_saved_offline);
  });
  saving.addEventListener("refused", ({ detail }) => {
    told.refused = detail;
    said(words.not_saved);
    showFault(at("saving-fault"), detail, { field: form.fieldAt });
  });
  saving.addEventListener("answer", ({ detail }) => answered(detail));
  saving.addEventListener("begun", ({ detail }) => {
    const address = new URL(location.href);
    address.searchParams.set("id", detail);
    history.replaceState(null, "", address);
    for (const link of document.querySelectorAll(".tongues a")) link.search = address.search;
  });
  saving.addEventListener("conflict", ({ detail }) => {
    said(words.not_saved);
    showConflict(at("conflict"), detail, form.names, [at("form"), at("beside")]);
  });
  draft.addEventListener("replaced", () => steps.show(steps.current));

  if (told.answer) answered(told.answer);
  else at("checklist").textContent = words.nothing_yet;
  said(saving.is_dirty ? words.restored : told.answer ? say("saved_at", { time: time(told.answer.submission.changed_at) }) : words.saved_as_you_go);
  steps.follow({ focus: location.hash.length > 1 });
}

/** How it stands with saving; what passes in a moment is shown and not read aloud, nor is the same twice. */
function said(text, is_passing = false) {
  at("saved").textContent = text;
  if (!is_passing && at("saved-told").textContent !== text) at("saved-told").textContent = text;
}

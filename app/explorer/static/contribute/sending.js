/** Looking through all of it, and handing it in. */

import { anew, ask } from "./asking.js";
import { duplicates } from "./duplicates.js";
import { idOf, isEmpty, listAt } from "./draft.js";
import { showFault } from "./faults.js";
import { STEPS } from "./form_steps.js";
import { pages, say, words } from "./known.js";
import { lang, make } from "./making.js";
import { label } from "./naming.js";
import { reading } from "./values.js";

export function sendStep(form) {
  const place = make("div", { id: "sending" });
  const show = () => place.replaceChildren(...(form.answer() ? sending(form) : [make("p", { class: "note", text: words.nothing_yet })]));
  form.whenAnswered(place, show);
  show();
  return make("div", {}, whole(form), place);
}

/** The document in the order of the steps. */
function whole({ draft, names }) {
  const reader = reading({
    credit: creditOf(names), claims: draft.document, sources: listAt(draft, ["sources"]),
    originalLanguage: draft.at(["original_language"]), toSource: (place) => `#${idOf(["sources", place])}`,
  });
  return make("details", { class: "whole", open: true }, make("summary", { text: words.look_through }), ...STEPS.slice(0, -1).flatMap((step) => {
    const told = step.fields.filter((field) => !isEmpty(draft.at([field.name])));
    if (!told.length) return [];
    return [make("h3", { text: words[`step_${step.name}`] }), make("dl", {}, ...told.flatMap((field) => [
      make("dt", {}, label([field.name])), make("dd", {}, reader.show(draft.at([field.name]), field.name)),
    ]))];
  }));
}

/** Who is named, as a reader of values takes it. */
export function creditOf(names) {
  return [...names].map(([person, shown]) => ({ person, shown }));
}

function sending(form) {
  const answer = form.answer();
  const { submission, slug, obstacles } = answer;
  const doubles = submission.amends ? null : duplicates(answer);
  const seen = make("input", { type: "checkbox", id: "duplicates-seen", checked: submission.duplicates_seen });
  const fault = make("div");
  const button = make("button", { type: "button", id: "send", text: submission.amends ? words.send_amendment : words.send, on: { click: () => send(form, seen, fault, button) } });
  return [
    make("p", {}, slug.proposed ? words.slug_proposed : words.slug_said, " ", slug.slug ? make("code", { text: slug.slug }) : words.slug_none),
    ...obstacles.map((one) => make("div", { class: "warning" }, make("p", { lang: lang(answer.sentences_language), text: one.sentence }), one.code === "base-outdated" ? rebaser(form, fault) : null)),
    doubles, doubles ? make("label", { class: "choice", for: seen.id }, seen, make("span", { text: words.none_of_these })) : null,
    make("p", { text: words.after_sending }), fault, make("p", {}, button),
  ].filter(Boolean);
}

async function send(form, seen, fault, button) {
  fault.replaceChildren();
  if (!(await form.save())) return showFault(fault, form.refused() ?? form.waiting(), { focus: true });
  const answer = form.answer();
  const blocking = answer.counts.blocking;
  if (blocking) {
    document.getElementById("checklist-heading").focus();
    return form.tell(say("send_blocked", {}));
  }
  if (document.getElementById("duplicates") && !seen.checked) {
    seen.focus();
    return form.tell(words.duplicates_first);
  }
  button.disabled = true;
  try {
    const sent = await ask(`/v1/submissions/${answer.submission.id}/submit`, {
      method: "POST", once: anew(), body: seen.checked ? { duplicates_seen: true } : {}, headers: { "If-Match": form.tag() },
    });
    return form.done(sent.body);
  } catch (error) {
    button.disabled = false;
    if (error.status === 412) await form.reload();
    return showFault(fault, error, { focus: true, field: form.fieldAt });
  }
}

/** Puts an amendment upon what was published since; where both changed the same, one's own stands. */
function rebaser(form, fault) {
  return make("p", {}, make("button", { type: "button", class: "quiet", text: words.rebase, on: { click: async () => {
    if (!(await form.save())) return;
    try {
      const { submission } = form.answer();
      await ask(`/v1/submissions/${submission.id}/rebase`, { method: "POST", body: { otherwise: "mine" }, headers: { "If-Match": form.tag() } });
      await form.reload();
      form.tell(words.rebased);
    } catch (error) {
      showFault(fault, error, { focus: true });
    }
  } } }));
}

/** What stands in the place of the form once it is handed in. */
export function sent({ submission }) {
  const heading = make("h2", { tabindex: "-1", text: words.sent });
  queueMicrotask(() => heading.focus());
  return make("section", { class: "prose" }, heading, make("p", { text: say("sent_text", { title: submission.document.title ?? words.untitled }) }), make("p", {}, make("a", { href: pages.contribute, text: words.to_your_cases })));
}

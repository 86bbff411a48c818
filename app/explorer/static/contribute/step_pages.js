/** One step at a time: the address says which, so that back and reload lead where one was. */

import { isEmpty } from "./draft.js";
import { STEPS, stepOf } from "./form_steps.js";
import { formField } from "./form_field.js";
import { many, say, words } from "./known.js";
import { make } from "./making.js";
import { nearest } from "./remarks.js";
import { sendStep } from "./sending.js";

export class StepPages {
  constructor(form) {
    Object.assign(this, {
      form, current: null, counts: null, comments: null,
      nav: document.getElementById("steps"), page: document.getElementById("step"),
    });
    addEventListener("hashchange", () => this.follow());
    this.drawn();
  }

  /** Shows what the address names: a step, or the field of one. */
  follow({ focus = true } = {}) {
    const named = namedIn(location.hash.slice(1));
    if (named.startsWith("f.")) return this.to(named.slice(2).split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
    const known = STEPS.some((step) => step.name === named);
    if (!known && this.current) return undefined;
    return this.show(known ? named : STEPS[0].name, { focus });
  }

  show(name, { focus = false } = {}) {
    this.current = name;
    const place = STEPS.findIndex((step) => step.name === name);
    const step = STEPS[place];
    const heading = make("h2", { id: "step-heading", tabindex: "-1", text: say("step_of", { number: place + 1, all: STEPS.length, name: words[`step_${name}`] }) });
    const last = STEPS[place - 1];
    const next = STEPS[place + 1];
    const link = (one, said, kind) => one && make("a", { class: kind, href: `#${one.name}`, text: say(said, { name: words[`step_${one.name}`] }) });
    this.page.replaceChildren(
      heading, make("p", { class: "lead", text: words[`lead_${name}`] }),
      ...step.fields.map((field) => formField(this.form, [field.name], field)),
      ...(name === "send" ? [sendStep(this.form)] : []),
      make("p", { class: "row steps-row" }, link(last, "step_back", "button quiet"), link(next, "step_next", "button")),
    );
    this.drawn();
    if (focus) {
      heading.focus({ preventScroll: true });
      heading.scrollIntoView();
    }
  }

  /** Leads to a field, by its steps in the document. */
  to(steps) {
    const name = stepOf(steps[0]);
    if (name !== this.current) this.show(name);
    const frame = document.getElementById(nearest(steps));
    if (!frame) return;
    for (let around = frame; around; around = around.parentElement) if (around.tagName === "DETAILS") around.open = true;
    const control = document.getElementById(`${frame.id}-input`) ?? document.getElementById(`${frame.id}-add`) ?? frame.querySelector("input, select, textarea, button") ?? frame;
    control.focus();
    frame.scrollIntoView({ block: "nearest" });
  }

  /** How far each step is, as the checklist has it, and how many comments wait in it. */
  count(counts, comments) {
    Object.assign(this, { counts, comments });
    this.drawn();
  }

  drawn() {
    this.nav.replaceChildren(...STEPS.map(({ name, fields }) => {
      const left = this.counts?.get(name);
      const said = this.comments?.get(name);
      const filled = fields.filter((field) => !isEmpty(this.form.draft.at([field.name]))).length;
      return make("li", {}, make(
        "a", { href: `#${name}`, "aria-current": name === this.current ? "step" : null },
        words[`step_${name}`],
        said ? make("small", { class: "left", text: ` ${many("step_comments", said)}` }) : null,
        left ? make("small", { class: "left", text: ` ${many("step_left", left)}` }) : null,
        name === "send" ? null : make("small", { class: "filled", text: ` ${say("step_filled", { number: filled, all: fields.length })}` }),
      ));
    }));
  }
}

/** What an address names; what is no address names nothing that is here. */
function namedIn(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** What a statement rests on: its sources, whether it was verified, and why it is empty. */

import { idOf, isEmpty, listAt, objectAt } from "./draft.js";
import { many, own, words } from "./known.js";
import { make } from "./making.js";
import { WITHOUT_SOURCES } from "./form_steps.js";
import { pathOf } from "./paths.js";

/** @returns {Array<HTMLElement>} nothing where no source can tell of it */
export function supports(form, steps) {
  if (WITHOUT_SOURCES.has(steps[0])) return [];
  const details = make("details", { class: "support", id: `${idOf(steps)}-support` });
  const show = () => details.replaceChildren(make("summary", {}, ...summed(form, steps)), ...(details.open ? inside(form, steps, show) : []));
  details.addEventListener("toggle", () => details.open && show());
  show();
  return [details];
}

function summed({ draft }, steps) {
  const count = draftSources(draft).filter((_, place) => isSupported(draft, steps, place)).length;
  const told = [many("sources_for_this", count)];
  if (isUnverified(draft, steps)) told.push(words.is_unverified);
  return [told.join(" · ")];
}

function inside(form, steps, changed) {
  const { draft } = form;
  const id = `${idOf(steps)}-support`;
  const sources = draftSources(draft);
  const update = () => {
    // Only what is summed up: the choices keep the focus.
    document.getElementById(id).querySelector("summary").replaceChildren(...summed(form, steps));
  };
  const choices = sources.map((source, place) => tick(
    `${place + 1}. ${source?.title || words.untitled}`, isSupported(draft, steps, place),
    (is_on) => { setSupported(draft, steps, place, is_on); update(); },
  ));
  const path = pathOf(steps);
  const verified = tick(words.not_verified, isUnverified(draft, steps), (is_on) => {
    const others = listAt(draft, ["unverified_fields"]).filter((one) => one !== path);
    draft.set(["unverified_fields"], is_on ? [...others, path] : others);
    update();
  });
  const is_empty = isEmpty(draft.at(steps));
  return [
    make(
      "fieldset", {}, make("legend", { text: words.sources_legend }),
      sources.length ? null : make("p", { class: "hint", text: words.no_sources_yet }), ...choices,
    ),
    verified,
    is_empty || draft.at(["missing", path]) ? reason(form, steps, path, changed) : null,
  ].filter(Boolean);
}

function reason({ draft }, steps, path) {
  const id = `${idOf(steps)}-missing`;
  const select = make(
    "select", { id, on: { change: () => {
      const others = { ...objectAt(draft, ["missing"]) };
      delete others[path];
      draft.set(["missing"], select.value ? { ...others, [path]: select.value } : others);
    } } },
    make("option", { value: "", text: words.no_reason }),
    ...Object.entries(own.fields["missing.*"].choices).map(([code, text]) => make("option", { value: code, text })),
  );
  select.value = draft.at(["missing", path]) ?? "";
  return make("p", { class: "reason" }, make("label", { for: id, text: `${words.why_empty} ` }), select);
}

export function tick(text, is_on, put, more = {}) {
  return make(
    "label", { class: "choice" },
    make("input", { type: "checkbox", checked: is_on, ...more, on: { change: (event) => put(event.target.checked) } }), make("span", { text }),
  );
}

const draftSources = (draft) => listAt(draft, ["sources"]);

/** Outcomes name their sources themselves, by place; everything else is named by its sources, by path. */
const namesItsSources = (steps) => steps[0] === "outcomes" && steps.length === 2;

function isSupported(draft, steps, place) {
  if (namesItsSources(steps) && listAt(draft, [...steps, "sources"]).includes(place)) return true;
  return listAt(draft, ["sources", place, "supports"]).includes(pathOf(steps));
}

function setSupported(draft, steps, place, is_on) {
  if (namesItsSources(steps)) {
    const others = listAt(draft, [...steps, "sources"]).filter((one) => one !== place);
    draft.set([...steps, "sources"], is_on ? [...others, place].sort((one, other) => one - other) : others);
    if (is_on) return;
  }
  const path = pathOf(steps);
  const others = listAt(draft, ["sources", place, "supports"]).filter((one) => one !== path);
  draft.set(["sources", place, "supports"], is_on ? [...others, path] : others);
}

function isUnverified(draft, steps) {
  return listAt(draft, ["unverified_fields"]).includes(pathOf(steps));
}

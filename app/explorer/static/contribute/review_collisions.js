/** What was published meanwhile, and where it cannot stand together with an amendment; its author chooses which does. */

import { anew, ask } from "./asking.js";
import { showFault } from "./faults.js";
import { own, say, words } from "./known.js";
import { lang, make } from "./making.js";
import { nameAt, placeNameAt, stepsOf } from "./paths.js";
import { besideEachOther, sidesOf } from "./review_changes.js";

export function showCollisions(found, page) {
  const { difference, links } = found;
  const part = document.getElementById("meanwhile");
  const isTold = difference.is_outdated && difference.published.length > 0;
  part.hidden = !isTold;
  for (const link of document.querySelectorAll('a[href="#meanwhile"]')) link.parentElement.hidden = !isTold;
  if (!isTold) return;
  const sides = sidesOf(found);
  const rebase = links.actions.find((one) => one.action === "rebase");
  const collisions = difference.collisions.map((one, place) => collisionOf(one, place, sides, Boolean(rebase)));
  part.querySelector("div").replaceChildren(
    ...difference.published.map((one) => publishedOf(one, sides)),
    make("h3", { text: words.review_collisions }),
    collisions.length ? "" : make("p", { text: words.review_collisions_none }),
    rebase ? rebasing(rebase, collisions, found, page) : make("div", {}, ...collisions),
  );
}

function publishedOf(one, sides) {
  const [before, after] = sides.before.beside(one.before, one.after, one.path, [one.before_language, one.after_language], sides.before);
  return make("section", { class: "change" }, make("h3", {}, named(one.path)), besideEachOther([
    [words.review_as_begun, before], [words.review_theirs, after],
  ]));
}

function named(path) {
  const steps = stepsOf(path);
  const name = steps.length > 1 ? { text: placeNameAt(steps), language: "und" } : nameAt(steps);
  return make("span", {}, make("span", { lang: lang(name.language), text: name.text }), " ", make("code", { text: path }));
}

function collisionOf(one, place, { before, after }, isChosen) {
  const shown = besideEachOther([
    [words.review_as_begun, before.show(one.base, one.path, one.base_language)],
    [words.review_mine, make("div", {}, after.show(one.mine, one.my_path ?? one.path, one.mine_language), after.judgedBeside(one.my_path ?? one.path))],
    [words.review_theirs, before.show(one.theirs, one.path, one.theirs_language)],
  ]);
  const told = [
    make("p", { class: "hint", text: own.labels.collision_reason[one.reason] ?? one.reason }),
    one.together.length ? make("p", { class: "hint", text: say("review_together", { places: one.together.map((path) => placeNameAt(stepsOf(path))).join(", ") }) }) : null,
  ];
  if (!isChosen) return make("section", { class: "change" }, make("h4", {}, named(one.path)), ...told, shown);
  const choice = (side, label) => make(
    "label", { class: "choice" },
    make("input", { type: "radio", name: `collision-${place}`, value: side, checked: one.stands === side, data: { path: one.path } }), label,
  );
  return make(
    "fieldset", { class: "change" }, make("legend", {}, named(one.path)), ...told, shown,
    make("p", {}, choice("mine", words.review_keep_mine), choice("theirs", words.review_keep_theirs)),
  );
}

function rebasing({ href }, collisions, { tag }, { renew }) {
  const faults = make("div");
  const form = make("form", {}, ...collisions, faults, make("button", { type: "submit", text: words.review_rebase }));
  const once = anew();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.getAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    const chosen = [...form.querySelectorAll("input:checked")].map((radio) => [radio.dataset.path, radio.value]);
    try {
      await ask(href, { method: "POST", body: { choices: Object.fromEntries(chosen) }, headers: { "If-Match": tag }, once });
      await renew(words.review_done_rebase);
    } catch (error) {
      showFault(faults, error, { focus: true });
    }
    form.removeAttribute("aria-busy");
  });
  return form;
}

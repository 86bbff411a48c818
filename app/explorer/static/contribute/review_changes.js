/** Field by field what was and what is to be; a new case as a whole, with who tells of each thing. */

import { many, own, words } from "./known.js";
import { lang, make } from "./making.js";
import { idOf, nameAt, placeNameAt, pointerOf, stepsOf } from "./paths.js";
import { commentButton, commentsAt } from "./review_comments.js";
import { reading } from "./values.js";

/** Readers of both sides of a difference. */
export function sidesOf({ difference, submission }) {
  const known = { labels: difference.labels, label_languages: difference.label_languages, credit: submission.credit };
  const spoken = difference.original_language;
  return {
    before: reading({ ...known, originalLanguage: spoken.before }),
    after: reading({ ...known, originalLanguage: spoken.after, sources: listed(submission.document.sources), claims: submission.document }),
  };
}

export function showChanges(found, page) {
  const { difference } = found;
  const sides = sidesOf(found);
  const isNew = !difference.amends;
  const items = isNew ? [...difference.items].sort((one, other) => placeOf(one) - placeOf(other)) : difference.items;
  const shown = items.map((item) => (isNew ? fieldOf(item, sides, found, page) : changeOf(item, sides, found, page)));
  const count = isNew ? null : make("p", { class: "hint", text: items.length ? many("review_changes", items.length) : words.review_changes_none });
  document.getElementById("changes").replaceChildren(...(count ? [count] : []), ...shown);
}

function placeOf({ path }) {
  return own.order.indexOf(String(stepsOf(path)[0]));
}

function fieldOf(item, { after }, found, page) {
  return partOf(item, found, page, "field", null, [
    after.show(item.after, item.path, item.after_language), after.saysWho(item.path), unverified(found, item.path),
  ]);
}

function changeOf(item, sides, found, page) {
  const [before, after] = sides.after.beside(
    item.before, item.after, item.path, [item.before_language, item.after_language], sides.before,
  );
  return partOf(item, found, page, "change", own.labels.change_kind[item.kind], [besideEachOther([
    [words.review_before, before],
    [words.review_after, make("div", {}, after, sides.after.judgedBeside(item.path), isGone(item) ? null : sides.after.saysWho(item.path), unverified(found, item.path))],
  ])]);
}

function isGone({ after }) {
  return after === null || after === undefined;
}

function unverified({ submission }, path) {
  const named = listed(submission.document.unverified_fields);
  return named?.includes(path) ? make("span", { class: "mark", text: words.review_unverified }) : null;
}

/** Values beside each other, below each other where the screen is narrow, each under what it is. */
export function besideEachOther(named) {
  return make("dl", { class: "beside-each-other" }, ...named.map(([name, value]) => make("div", {}, make("dt", { text: name }), make("dd", {}, value))));
}

function partOf(item, found, page, kind, told, children) {
  const steps = stepsOf(item.path);
  const name = steps.length > 1 ? { text: placeNameAt(steps), language: "und" } : nameAt(steps);
  const id = idOf(item.path);
  return make(
    "section", { id, class: kind, "aria-labelledby": `${id}-title`, tabindex: "-1" },
    make(
      "div", { class: "about" },
      make(
        "h3", { id: `${id}-title` },
        make("span", { lang: lang(name.language), text: name.text }), " ", make("code", { text: item.path }), told ? " " : null,
        told ? make("span", { class: "mark", text: told }) : null,
      ),
      commentButton(pointerOf(steps), item.after, found, page),
    ),
    make("div", { class: "said" }, ...children, ...commentsAt(steps, found, page)),
  );
}

function listed(value) {
  return Array.isArray(value) ? value : null;
}

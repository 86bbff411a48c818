/** Several codes of a vocabulary: in groups, each with what it means, to be searched; what is chosen stands above. */

import { fold } from "../fold.js";
import { described } from "./naming.js";
import { many, say, words } from "./known.js";
import { lang, make } from "./making.js";
import { groupsOf } from "./vocabularies.js";

const LONG = 12;

/** @param {import("./inputs.js").Written} one @param {{tell: (said: string) => void}} form */
export function codeList(one, form) {
  const holder = make("div", { class: "codes" }, make("p", { class: "hint", text: words.asking }));
  groupsOf(described(one.steps).vocabulary).then(
    (groups) => holder.replaceChildren(...list(one, form, groups)),
    () => holder.replaceChildren(make("p", { class: "hint", text: words.list_missing_reload })),
  );
  return holder;
}

function list(one, form, groups) {
  const terms = groups.flatMap((group) => group.terms);
  let codes = Array.isArray(one.value) ? [...one.value] : [];
  const chosen = make("ol", { class: "chosen", "aria-label": words.chosen });
  const boxes = new Map();
  const labelOf = (code) => terms.find((term) => term.code === code)?.label ?? code;

  const put = (given) => {
    codes = given;
    one.put(codes);
    show();
  };
  const show = () => {
    chosen.replaceChildren(...codes.map((code, place) => make(
      "li", {}, make("span", { text: labelOf(code), lang: lang(terms.find((term) => term.code === code)?.language) }),
      one.field.is_ordered && place > 0 ? make("button", {
        type: "button", class: "quiet small", text: words.make_first, "aria-label": say("make_first_of", { name: labelOf(code) }),
        on: { click: () => { put([code, ...codes.filter((other) => other !== code)]); form.tell(say("is_first", { name: labelOf(code) })); boxes.get(code)?.focus(); } },
      }) : null,
      // A code that the vocabulary does not have cannot be unticked below.
      boxes.has(code) ? null : make("button", { type: "button", class: "quiet small", text: words.remove, "aria-label": say("remove_named", { name: code }), on: { click: () => put(codes.filter((other) => other !== code)) } }),
    )));
    chosen.hidden = !codes.length || (!one.field.is_ordered && codes.every((code) => boxes.has(code)) && terms.length <= LONG);
  };
  const choices = groups.map((group, n) => {
    const items = group.terms.map((term, k) => choiceOf(term, `${one.id}-${n}-${k}`, codes.includes(term.code), (is_on) => put(is_on ? [...codes, term.code] : codes.filter((code) => code !== term.code)), boxes));
    if (!group.label || (group.terms.length === 1 && group.terms[0].label === group.label)) return make("div", { class: "terms" }, ...items);
    return make("div", { class: "terms", role: "group", "aria-labelledby": `${one.id}-group-${n}` }, make("p", { class: "group", id: `${one.id}-group-${n}`, lang: lang(group.language), text: group.label }), ...items);
  });
  show();
  if (terms.length <= LONG) return [chosen, ...choices];
  const all = [...searchOf(one, choices), make("div", { class: "all-terms" }, ...choices)];
  // In a part that is one of many, the list is shown on demand.
  return one.steps.length === 1 ? [chosen, ...all] : [chosen, make("details", { class: "more" }, make("summary", { text: say("choose_from_list", { number: terms.length }) }), ...all)];
}

function choiceOf(term, id, is_on, put, boxes) {
  const box = make("input", { type: "checkbox", id, checked: is_on, "aria-describedby": term.meaning ? `${id}-meaning` : null, on: { change: (event) => put(event.target.checked) } });
  boxes.set(term.code, box);
  return make(
    "div", { class: "term", data: { sought: fold(`${term.label} ${term.meaning ?? ""}`) } },
    make("label", { class: "choice", for: id }, box, make("span", { lang: lang(term.language), text: term.label })),
    term.meaning ? make("p", { class: "hint meaning", id: `${id}-meaning`, lang: lang(term.meaning_language), text: term.meaning }) : null,
  );
}

function searchOf(one, choices) {
  const told = make("p", { class: "hint", role: "status" });
  const id = `${one.id}-search`;
  const search = make("input", { id, type: "search", autocomplete: "off", on: {
    input: () => {
      const sought = fold(search.value);
      let left = 0;
      for (const group of choices) {
        for (const term of group.querySelectorAll(".term")) {
          term.hidden = !term.dataset.sought.includes(sought);
          left += !term.hidden;
        }
        group.hidden = ![...group.querySelectorAll(".term")].some((term) => !term.hidden);
      }
      told.textContent = sought ? (left ? many("fitting", left) : words.fitting_none) : "";
    },
    keydown: (event) => event.key === "Enter" && event.preventDefault(),
  } });
  return [make("p", { class: "search-terms" }, make("label", { for: id, text: `${words.search_list} ` }), search), told];
}

/** The checklist: what must be mended first, then what could be better, then what holds. */

import { many, words } from "./known.js";
import { lang, make } from "./making.js";
import { holds, idOf, pathOf, placeNameAt, stepsOf, stepsOfPointer } from "./paths.js";
import { entryWords } from "./rule_words.js";

export function showChecklist({ checklist, obstacles, counts, left_out: leftOut, difference, sentences_language: spoken }) {
  const failing = checklist.filter((one) => one.result === "fail");
  const passed = checklist.filter((one) => one.result === "pass");
  const shown = difference.items.map((item) => item.path);
  const groups = [
    [words.review_in_the_way, obstacles.map((one) => make("li", { lang: lang(spoken), text: one.sentence }))],
    [words.review_must, failing.filter((one) => one.blocking).map((one) => entryOf(one, shown))],
    [words.review_could, failing.filter((one) => !one.blocking).map((one) => entryOf(one, shown))],
  ];
  document.getElementById("checklist").replaceChildren(
    ...groups.filter(([, entries]) => entries.length).flatMap(([name, entries]) => [make("h3", { text: name }), make("ul", {}, ...entries)]),
    ...(leftOut ? [make("p", { text: many("review_left_out", leftOut) })] : []),
    make(
      "details", { open: !failing.length },
      make("summary", { text: many("review_holds", counts.passed) }),
      make("ul", {}, ...passed.map((one) => make("li", { lang: lang(one.sentence_language), text: one.sentence }))),
    ),
  );
}

function entryOf(one, shown) {
  const steps = stepsOfPointer(one.path);
  const path = shown.find((path) => holds(stepsOf(path), steps)) ?? shown.find((path) => holds(steps, stepsOf(path)));
  const name = steps.length ? placeNameAt(steps) : null;
  return make(
    "li", {},
    name && path && steps.length ? make("a", { href: `#${idOf(path)}`, text: name }) : name ? make("strong", { text: name, title: pathOf(steps) }) : null,
    name ? ": " : null,
    entryWords(one, steps),
  );
}

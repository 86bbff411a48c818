/** A submission that is not to be changed now: how it stands with it. */

import { pages, say, words } from "./known.js";
import { make } from "./making.js";

export function standing({ submission }) {
  return make(
    "div", { class: "note" },
    make("p", { text: say("stands_still", { title: submission.document.title ?? words.untitled, state: submission.state_label }) }),
    make("p", {}, make("a", { href: pages.contribute, text: words.to_your_cases })),
  );
}

/** What was done with a submission, the oldest first. */

import { dayAndTime, say } from "./known.js";
import { make } from "./making.js";

export function showTrail({ submission }) {
  document.getElementById("trail").replaceChildren(...submission.history.map((one) => make(
    "li", {},
    make("p", {}, make("strong", { text: say(`review_did_${one.action}`, { name: one.by.shown }) }), " ",
      make("time", { class: "hint", datetime: one.at, text: dayAndTime(one.at) })),
    one.words ? make("blockquote", { class: "told", lang: "", text: one.words }) : null,
  )));
}

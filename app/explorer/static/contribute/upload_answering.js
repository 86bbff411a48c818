/** How many wait for an answer, one answer for all of them, and checking again. */

import { inWords, many, own, say, words } from "./known.js";
import { make } from "./making.js";

/** What every case can be, whatever it may be besides. */
const FOR_ALL = ["new", "related"];

export function showAnswering(report, answers, { again, all }) {
  const place = document.getElementById("answering");
  const waiting = report.cases.filter((one) => one.outcome === "undecided");
  place.hidden = !report.dry_run || !(waiting.length || answers.isOpen);
  const number = waiting.filter((one) => answers.of(one.place.row)).length;
  const choice = make("select", { id: "answer-all" }, ...FOR_ALL.map((code) => make("option", { value: code, text: own.decisions[code] })));
  const answerAll = () => {
    for (const one of waiting) answers.give(one.place.row, choice.value);
    all();
    document.getElementById("check-again").focus();
  };
  place.replaceChildren(
    waiting.length > 1 ? make(
      "p", {}, make("label", { for: choice.id, text: words.upload_answer_all }), choice, " ",
      make("button", { type: "button", class: "quiet", text: words.upload_answer_all_do, on: { click: answerAll } }),
    ) : "",
    make("p", { role: "status", text: stateWords(number, waiting.length) }),
    make("p", { hidden: !answers.isOpen }, make("button", { type: "button", id: "check-again", text: words.upload_check_again, on: { click: again } })),
  );
}

function stateWords(number, waiting) {
  if (!waiting) return words.upload_taken_back;
  return number ? say("upload_answered", { number: inWords(number), total: inWords(waiting) }) : many("upload_waits", waiting);
}

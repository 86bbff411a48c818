/** One case of the file: where it stands, what becomes of it, what is wrong with it, what it may be. */

import { inWords, many, own, pages, say, words } from "./known.js";
import { lang, make } from "./making.js";

/** Faults that are shown at once; the report has them all. */
const AT_ONCE = 20;

export function caseOf(one, answers, { sentences_language: spoken, dry_run: isDry }, changed) {
  return make(
    "li", { tabindex: "-1", data: { row: one.place.row, outcome: one.outcome } },
    make("h3", {}, make("span", { class: "where", text: rowWords(one.place) }), " ", make("span", { lang: lang("en"), text: one.title || words.upload_untitled })),
    make("p", { class: one.outcome === "faulty" || one.outcome === "undecided" ? "must" : "hint", text: outcomeWords(one) }),
    one.faults.length ? faultsOf(one) : null,
    !isDry ? null : isAsked(one) ? question(one, answers, spoken, changed) : answers.of(one.place.row) ? answered(one, answers, changed) : null,
    one.advice && one.outcome !== "faulty" ? make("p", { class: "hint", text: many("upload_advice", one.advice) }) : null,
    one.submission ? madeOf(one, spoken) : null,
  );
}

export function outcomeWords(one) {
  return one.outcome === "amendment" ? say("upload_is_amendment", one.amends) : words[`upload_is_${one.outcome}`];
}

/** Where something stands, as the program shows it in which the file was made. */
export function placeWords({ sheet, row, column }) {
  if (!sheet) return row ? rowWords({ sheet, row }) : words.upload_place_file;
  if (column && row) return say("upload_place", { sheet, cell: `${column}${row}` });
  return row ? say("upload_place_row", { sheet, row }) : say("upload_place_sheet", { sheet });
}

function rowWords({ sheet, row }) {
  return say(sheet ? "upload_row" : "upload_line", { row });
}

function faultsOf({ faults, faults_left_out: leftOut }) {
  const rest = Math.max(0, faults.length - AT_ONCE) + leftOut;
  return make("ul", { class: "faults" }, ...faults.slice(0, AT_ONCE).map((fault) => make(
    "li", {},
    make("strong", { text: placeWords(fault.place) }), fault.place.name ? make("span", {}, " ", make("code", { text: fault.place.name })) : null, ": ",
    make("span", { lang: lang(fault.sentence_language), text: fault.sentence }),
    fault.did_you_mean ? ` ${say("fault_nearest", { nearest: fault.did_you_mean })}` : null,
  )), rest ? make("li", { text: many("upload_more_faults", rest) }) : null);
}

function othersOf({ possible_duplicates: cases, possible_twins: twins, alike_in_file: alike }, spoken) {
  return [
    ...cases.map((other) => otherOf(other, pages.cases + encodeURIComponent(other.slug), words.review_is_published, spoken)),
    ...twins.map((other) => otherOf(other, `${pages.review}?${new URLSearchParams({ id: other.id })}`, words.review_is_open, spoken)),
    ...alike.map((other) => otherOf(other, null, say("upload_in_file", { place: rowWords(other.place) }), spoken)),
  ];
}

function otherOf(other, address, kind, spoken) {
  const title = other.title || words.upload_untitled;
  return make(
    "li", {},
    address ? make("a", { href: address, lang: lang("en"), target: "_blank", rel: "noopener", text: title }) : make("span", { lang: lang("en"), text: title }),
    make("span", { class: "hint", text: ` ${kind} · ${say("review_points", { points: inWords(other.points) })}` }),
    make("ul", {}, ...other.reasons.map((reason) => make("li", { class: "hint", lang: lang(spoken), text: reason.sentence }))),
  );
}

/** Whether it can be answered here, or answered otherwise. */
function isAsked({ outcome, decision, possible_duplicates: cases, possible_twins: twins }) {
  return outcome === "undecided" || (outcome === "new" && Boolean(decision) && cases.length + twins.length > 0);
}

/** What was answered of a case of which the check no longer tells what it may be. */
function answered(one, answers, changed) {
  const { row } = one.place;
  const place = make("p", {}, say("upload_your_answer", { answer: own.decisions[answers.of(row)] }), " ");
  const takeBack = () => {
    answers.takeBack(row);
    place.remove();
    changed();
    document.getElementById("check-again").focus();
  };
  place.append(make("button", { type: "button", class: "quiet small", text: words.upload_take_back, on: { click: takeBack } }));
  return place;
}

function question(one, answers, spoken, changed) {
  const { row } = one.place;
  const chosen = answers.of(row) ?? one.decision;
  const likeliest = one.possible_duplicates[0];
  const codes = ["amend", "related", "new"].filter((code) => code !== "amend" || likeliest);
  return make(
    "div", {},
    make("p", { text: words.upload_may_be }),
    make("ul", { class: "others" }, ...othersOf(one, spoken)),
    make("fieldset", {}, make("legend", { text: words.upload_what_is_it }), ...codes.map((code) => make(
      "label", { class: "choice" },
      make("input", { type: "radio", name: `decision-${row}`, value: code, checked: chosen === code, on: { change: () => (answers.give(row, code), changed()) } }),
      make("span", {}, own.decisions[code], code === "amend" ? make("span", { class: "hint", text: ` ${say("upload_amend_likeliest", { title: likeliest.title })}` }) : null),
    ))),
  );
}

function madeOf({ submission, state, not_submitted: obstacle }, spoken) {
  const id = submission.split("?")[0].split("/").at(-1);
  const address = `${state === "draft" ? pages.edit : pages.review}?${new URLSearchParams({ id })}`;
  return make(
    "p", {}, make("a", { href: address, text: words[`upload_state_${state}`] }),
    obstacle ? make("span", { class: "must", lang: lang(spoken), text: ` ${obstacle.sentence}` }) : null,
  );
}

/** What becomes of a file: in numbers, then case by case, some at a time, as there may be thousands. */

import { inWords, many, pages, say, words } from "./known.js";
import { lang, make } from "./making.js";
import { caseOf, placeWords } from "./upload_case.js";
import { rowsOf } from "./upload_rows.js";
import { workbook } from "./workbook.js";

const AT_ONCE = 50;
const OUTCOMES = ["faulty", "undecided", "new", "amendment", "unchanged"];

export function showReport(report, answers, { changed }) {
  document.getElementById("report").hidden = false;
  document.getElementById("three").textContent = report.dry_run ? words.upload_three : words.upload_three_made;
  showSummary(report);
  const list = document.getElementById("cases");
  const more = document.getElementById("more");
  const choice = document.getElementById("outcome");
  const kept = choice.value;
  choice.replaceChildren(...choicesOf(report));
  choice.value = [...choice.options].some((one) => one.value === kept) ? kept : "";
  let found = [];
  const grow = (moves) => {
    const from = list.children.length;
    list.append(...found.slice(from, from + AT_ONCE).map((one) => caseOf(one, answers, report, changed)));
    more.hidden = list.children.length >= found.length;
    document.getElementById("shown").textContent = say("upload_shown", { shown: inWords(list.children.length), total: inWords(found.length) });
    if (moves) list.children[from]?.focus();
  };
  const choose = () => {
    found = choice.value ? report.cases.filter((one) => one.outcome === choice.value) : report.cases;
    list.replaceChildren();
    grow(false);
  };
  // Not added, as the report is shown anew after each check.
  choice.onchange = choose;
  more.onclick = () => grow(true);
  document.getElementById("download").onclick = () => download(rowsOf(report, answers));
  choose();
}

function showSummary({ cases, counts, faults, faults_left_out: leftOut, skipped, dry_run: isDry, drafts }) {
  document.getElementById("summary").replaceChildren(
    isDry ? "" : make("p", {}, make("strong", { text: many("upload_made", drafts) }), " ", make("a", { href: pages.contribute, text: words.your_cases })),
    make("p", { text: many("upload_total", cases.length) }),
    skipped.length ? make("p", { class: "hint", text: many("upload_skipped", skipped.length) }) : "",
    make("dl", { class: "counts" }, ...OUTCOMES.filter((one) => counts[one]).flatMap((one) => [
      make("dt", { text: words[`upload_${one}`] }), make("dd", { text: inWords(counts[one]) }),
    ])),
    faults.length ? make(
      "div", { class: "warning" }, make("p", { text: words.upload_file_faults }),
      make("ul", {}, ...faults.map((one) => make("li", {}, placeWords(one.place), ": ", make("span", { lang: lang(one.sentence_language), text: one.sentence })))),
      leftOut ? make("p", { text: many("upload_more_faults", leftOut) }) : null,
    ) : "",
  );
}

function choicesOf({ cases, counts }) {
  const choice = (value, name, number) => make("option", { value, text: say("upload_choice", { name, number: inWords(number) }) });
  return [choice("", words.upload_all, cases.length), ...OUTCOMES.filter((one) => counts[one]).map((one) => choice(one, words[`upload_${one}`], counts[one]))];
}

function download(rows) {
  const link = make("a", { href: URL.createObjectURL(workbook(rows)), download: "samspill-report.xlsx" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

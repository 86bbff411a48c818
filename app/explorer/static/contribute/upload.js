/** A file of cases: checked with nothing made, answered where something is open, then made into drafts. */

import { anew, ask } from "./asking.js";
import { confirming } from "./confirming.js";
import { clearFault, showFault } from "./faults.js";
import { many, words } from "./known.js";
import { make } from "./making.js";
import { begin } from "./own_page.js";
import { showAnswering } from "./upload_answering.js";
import { answersFor, tooMany } from "./upload_answers.js";
import { chosenFile } from "./upload_file.js";
import { showReport } from "./upload_report.js";

/** 2,000 cases are weighed one by one. */
const SECONDS = 600;
const IMPORT = "/v1/submissions/import";

begin(start);

function start() {
  const form = document.getElementById("sending");
  const faults = document.getElementById("sending-faults");
  let file = null;
  let answers = null;
  let report = null;

  const send = async (query, once = anew()) => {
    const decided = answers.size ? `&decision=${answers.told()}` : "";
    return (await ask(`${IMPORT}?${new URLSearchParams(query)}${decided}`, {
      method: "POST", body: file.blob, headers: { "Content-Type": file.kind }, seconds: SECONDS, once,
    })).body;
  };
  const check = async () => {
    if (tooMany(answers)) return told(faults, words.upload_too_many_answers);
    await working(words.upload_checking, form, async () => {
      clearFault(faults);
      try {
        report = await send({ dry_run: "true" });
        answers.checked();
        show();
        document.getElementById("told").textContent = words.upload_checked;
        document.getElementById("three").focus();
      } catch (error) {
        showFault(faults, error, { focus: true });
      }
    });
  };
  const show = () => {
    showReport(report, answers, { changed: () => showAnswers() });
    showAnswers();
  };
  const showAnswers = () => {
    showAnswering(report, answers, { again: check, all: show });
    showMaking();
  };
  const showMaking = () => {
    const part = document.getElementById("making");
    part.hidden = !report.dry_run || answers.isOpen;
    const isPossible = report.drafts > 0 && !report.faults.length;
    document.getElementById("make").hidden = !isPossible;
    document.getElementById("making-words").textContent = !isPossible ? words.upload_nothing_to_make
      : report.is_whole ? words.upload_whole : words.upload_not_whole;
    document.querySelector("#make button").textContent = many("upload_make", report.drafts);
  };
  const takeIn = async () => {
    const submit = document.getElementById("submit-too").checked;
    const once = anew();
    const made = await confirming({
      title: words.upload_ask,
      means: submit ? words.upload_means_submit : words.upload_means,
      yes: many("upload_make", report.drafts),
      busy: words.upload_making,
      doing: () => send({ dry_run: "false", on_fault: report.is_whole ? "none" : "valid", submit: String(submit) }, once),
    });
    if (!made) return;
    report = made;
    answers.forget();
    show();
    document.getElementById("told").textContent = many("upload_made", report.drafts);
    document.getElementById("three").focus();
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.getAttribute("aria-busy")) return;
    const found = await chosenFile(form);
    if (!found) return;
    file = found;
    answers = answersFor(file);
    await check();
  });
  document.getElementById("make").addEventListener("submit", (event) => {
    event.preventDefault();
    takeIn();
  });
}

/** Says that something takes its time, and lets nobody start it twice. */
async function working(said, form, work) {
  const place = document.getElementById("working");
  form.setAttribute("aria-busy", "true");
  document.getElementById("working-words").textContent = said;
  document.getElementById("told").textContent = said;
  place.hidden = false;
  await work();
  place.hidden = true;
  form.removeAttribute("aria-busy");
}

function told(place, said) {
  place.replaceChildren(make("p", { class: "warning", role: "alert", text: said }));
}

/** The report as rows of a sheet: one for each fault, one for each case without. */

import { words } from "./known.js";
import { outcomeWords } from "./upload_case.js";

const COLUMNS = ["sheet", "row", "column", "field", "slug", "title", "outcome", "told", "nearest", "decision", "draft"];

/** @returns {(string | number | null)[][]} the first one with the names of the columns */
export function rowsOf(report, answers) {
  const ofFile = report.faults.map((fault) => rowOf(fault.place, { told: fault.sentence, nearest: fault.did_you_mean }));
  const ofCases = report.cases.flatMap((one) => {
    const known = {
      slug: one.slug, title: one.title, outcome: outcomeWords(one), decision: answers.of(one.place.row) ?? one.decision,
      draft: one.submission && new URL(one.submission, location.href).href,
    };
    if (one.faults.length) return one.faults.map((fault) => rowOf(fault.place, { ...known, told: fault.sentence, nearest: fault.did_you_mean }));
    const others = [...one.possible_duplicates.map((other) => other.slug), ...one.possible_twins.map((other) => other.title)];
    return [rowOf(one.place, { ...known, told: one.not_submitted?.sentence ?? others.join(", ") })];
  });
  return [COLUMNS.map((name) => words[`upload_report_${name}`]), ...ofFile, ...ofCases];
}

function rowOf({ sheet, row, column, name }, told) {
  const all = { sheet, row, column, field: name, ...told };
  return COLUMNS.map((one) => all[one] ?? null);
}

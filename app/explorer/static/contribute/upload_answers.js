/** What somebody answered about cases that may be others, by row; kept in this tab until drafts are made. */

import { UNSAVED } from "./key.js";

/** Signs of a query that the service reads, less what else stands in it. */
const MOST = 16_000;

export function answersFor(file) {
  const name = `${UNSAVED}upload-${file.name}-${file.blob.size}-${file.changed}`;
  const given = new Map(JSON.parse(sessionStorage.getItem(name) ?? "[]"));
  let isOpen = false;
  return {
    get size() {
      return given.size;
    },
    /** Whether something was answered that no check has seen. */
    get isOpen() {
      return isOpen;
    },
    of: (row) => given.get(row),
    give(row, answer) {
      given.set(row, answer);
      isOpen = true;
      sessionStorage.setItem(name, JSON.stringify([...given]));
    },
    takeBack(row) {
      given.delete(row);
      isOpen = true;
      sessionStorage.setItem(name, JSON.stringify([...given]));
    },
    checked() {
      isOpen = false;
    },
    /** As the parameter `decision` takes it. */
    told: () => [...given].map(([row, answer]) => `${row}:${answer}`).join(","),
    forget: () => sessionStorage.removeItem(name),
  };
}

export function tooMany(answers) {
  return answers.told().length > MOST;
}

/** The question that was asked of the queue last, for the way back from a case; the key's tab alone knows it. */

const NAME = "samspill-queue";

export function keepQuestion(query) {
  sessionStorage.setItem(NAME, query);
}

export function lastQuestion() {
  return sessionStorage.getItem(NAME) ?? "";
}

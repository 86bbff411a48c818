/** The file that was chosen, read once, so that what is checked is what is sent. */

import { inWords, own, say, words } from "./known.js";

const KINDS = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ndjson: "application/x-ndjson",
  jsonl: "application/x-ndjson",
};
const MEGABYTE = 1024 * 1024;

/** @returns {Promise<{name: string, blob: Blob, kind: string, changed: number} | null>} null where there is none, which is said */
export async function chosenFile(form) {
  const field = form.querySelector("input[type=file]");
  const file = field.files[0];
  let fault = "";
  let bytes = null;
  if (!file) fault = words.upload_no_file;
  else if (file.size > own.most_bytes) {
    const size = Math.ceil((file.size / MEGABYTE) * 10) / 10;
    fault = say("upload_too_large", { megabytes: inWords(size), most: inWords(own.most_bytes / MEGABYTE) });
  } else {
    try {
      bytes = await file.arrayBuffer();
    } catch {
      fault = words.upload_unreadable;
    }
  }
  document.getElementById("file-fault").textContent = fault;
  field.toggleAttribute("aria-invalid", Boolean(fault));
  if (fault) {
    field.setAttribute("aria-invalid", "true");
    field.focus();
    return null;
  }
  const ending = file.name.toLowerCase().split(".").at(-1);
  return { name: file.name, blob: new Blob([bytes]), kind: KINDS[ending] ?? "application/octet-stream", changed: file.lastModified };
}

/** A button that copies, in front of every `.to-copy`. */
import { put_into_clipboard } from "./clipboard.js";

const SHOWN_MS = 4000;

/**
 * Puts a button in front of each. The words stand on an element around them, as `data-copy`, `data-copied` and
 * `data-copy-failed`; what is copied may have a name for those who do not see it, as `data-copy-what`.
 */
export function offer_copies(within = document) {
  for (const block of within.querySelectorAll(".to-copy")) block.before(row_of(block));
}

function row_of(block) {
  const { copy, copied, copyFailed: failed } = block.closest("[data-copy]").dataset;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "quiet copy", textContent: copy });
  if (block.dataset.copyWhat) button.setAttribute("aria-label", block.dataset.copyWhat);
  // Read out when it changes, and there from the beginning, or it would not be.
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  told.className = "hint";
  button.addEventListener("click", async () => {
    const is_there = await put_into_clipboard({ text: block.textContent.trim() });
    if (!is_there) getSelection().selectAllChildren(block);
    told.textContent = is_there ? copied : failed;
    if (is_there) setTimeout(() => (told.textContent = ""), SHOWN_MS);
  });
  const row = document.createElement("p");
  row.className = "copying";
  row.append(button, " ", told);
  return row;
}

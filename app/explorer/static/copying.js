/** Buttons that copy what stands beside them. */

/** Shows the buttons of `data-copies`, and completes addresses with the origin that only the browser knows. */
export function offerCopies(within, words, tell) {
  for (const origin of within.querySelectorAll(".origin")) origin.textContent = location.origin;
  for (const button of within.querySelectorAll("[data-copies]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copies);
      try {
        await navigator.clipboard.writeText(source.textContent);
        tell(words.copied);
        said(button, words.copied);
      } catch {
        getSelection().selectAllChildren(source);
        tell(words.copy_failed);
        said(button, words.copy_failed);
      }
    });
  }
}

const SHOWN_MS = 3000;

function said(button, text) {
  const note = button.nextElementSibling ?? button.parentElement.appendChild(document.createElement("span"));
  note.className = "hint";
  note.textContent = text;
  note.ariaHidden = "true";
  setTimeout(() => note.remove(), SHOWN_MS);
}

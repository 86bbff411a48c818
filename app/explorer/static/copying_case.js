/** Buttons that copy a text of the page. They are hidden where nothing can be copied. */

/** @param {HTMLButtonElement} button */
function enable(button) {
  const text = document.getElementById(button.dataset.copies);
  const status = document.querySelector(`[data-copied-from="${button.dataset.copies}"]`);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent.trim());
      status.textContent = button.dataset.told;
    } catch {
      status.textContent = button.dataset.failed;
    }
  });
}

if (navigator.clipboard) document.querySelectorAll("button[data-copies]").forEach(enable);

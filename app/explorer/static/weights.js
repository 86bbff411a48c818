/** Weights as sliders that say what they stand at. */
import { number_text } from "./number_text.js";

const USUAL = "1";

/** @param {HTMLFormElement} form */
export function make_sliders(form) {
  const weights = form.querySelector(".weights");
  const inputs = [...weights.querySelectorAll("input")];
  const reset = document.getElementById("weights-reset");
  for (const input of inputs) {
    const value = input.value;
    // A finer weight than the slider has stays what it is: nothing that was asked is rounded.
    if (Number.isInteger(Number(value) * 2)) {
      input.step = "0.5";
      input.type = "range";
      input.value = value;
    }
  }
  const show = () => inputs.forEach((input) => tell(input, weights.dataset));
  weights.addEventListener("input", show);
  form.addEventListener("restored", show);
  reset.hidden = false;
  reset.addEventListener("click", () => {
    for (const input of inputs) input.value = USUAL;
    show();
    form.dispatchEvent(new Event("change", { bubbles: true }));
  });
  show();
}

/** @param {HTMLInputElement} input */
function tell(input, words) {
  const number = number_text(input.value);
  const said = { 0: words.none, 1: words.usual }[Number(input.value)] ?? words.times.replace("{number}", number);
  input.setAttribute("aria-valuetext", said);
  input.parentElement.querySelector("output").textContent = said;
}

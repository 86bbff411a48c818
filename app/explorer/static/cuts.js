/** Cuts as sliders beside their numbers: either moves the other, and the slider says what it stands at. */
import { number_text } from "./number_text.js";

/** @param {HTMLFormElement} form */
export function slide_cuts(form) {
  const cuts = [...form.querySelectorAll(".cut")].map((cut) => slide(cut, form.dataset.slider));
  const follow = () => cuts.forEach((cut) => cut());
  form.addEventListener("restored", follow);
  form.addEventListener("answered", follow);
}

function slide(cut, words) {
  const [number, label] = [cut.querySelector("input"), cut.querySelector("label")];
  const range = document.createElement("input");
  const output = document.createElement("output");
  Object.assign(range, { type: "range", id: `${number.id}-slider`, min: number.min, max: cut.dataset.slides, step: cut.dataset.step });
  range.setAttribute("aria-label", words.replace("{name}", label.textContent));
  output.htmlFor.add(range.id);
  const tell = () => {
    const said = number_text(number.value);
    range.setAttribute("aria-valuetext", said);
    output.textContent = said;
  };
  const follow = () => {
    range.value = number.value;
    tell();
  };
  // The slider has no name: the number is what is asked, so a finer one than the slider has stays what it is.
  range.addEventListener("input", () => {
    number.value = range.value;
    tell();
  });
  number.addEventListener("input", follow);
  number.before(range);
  number.after(output);
  follow();
  return follow;
}

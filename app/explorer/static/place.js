/** Whether the plan is for the whole municipality: then no number of people is asked, nor sent. */

/** @param {HTMLFormElement} form */
export function follow_place(form) {
  const number = form.elements.namedItem("population");
  const show = () => {
    const is_part = form.elements.namedItem("place").value === "part";
    document.getElementById("population-field").hidden = !is_part;
    number.disabled = !is_part;
  };
  form.addEventListener("change", show);
  form.addEventListener("restored", show);
  show();
}

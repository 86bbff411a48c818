/** What was ticked, beside each question: it shows while the answers are folded away. */

/** @param {HTMLFormElement} form */
export function follow_ticks(form) {
  const show = () => {
    for (const question of form.querySelectorAll(".question[data-field]")) {
      const chosen = [...question.querySelectorAll("input:checked")];
      const labels = chosen.map((input) => input.labels[0].textContent.trim());
      question.querySelector(".ticked").textContent = labels.join("; ");
    }
  };
  form.addEventListener("change", show);
  form.addEventListener("restored", show);
}

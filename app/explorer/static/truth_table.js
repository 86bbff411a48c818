/** The truth table: cuts as sliders, answers while one asks, code to copy. */
import { answer_while_asking } from "./answering.js";
import { offer_copies } from "./copying.js";
import { slide_cuts } from "./cuts.js";

const form = document.getElementById("plan");

/** Everything that the form tells; the service makes an address of it that can be sent on. */
const whole = (form) => new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));

const enhance = () => {
  const data = document.querySelector(".as-data");
  if (!data) return;
  for (const origin of data.querySelectorAll(".origin")) origin.textContent = location.origin;
  offer_copies(data);
};

slide_cuts(form);
answer_while_asking(form, whole);
form.addEventListener("answered", enhance);
enhance();

/** Compare with us: what the form can do besides being sent. */
import { make_combobox } from "./combobox.js";
import { answer_while_asking } from "./answering.js";
import { follow_place } from "./place.js";
import { follow_ticks } from "./ticks.js";
import { question_of } from "./plan.js";
import { make_sliders } from "./weights.js";
import { follow_picks } from "./picks.js";

const form = document.getElementById("plan");
make_combobox(document.getElementById("place"));
follow_place(form);
follow_ticks(form);
make_sliders(form);
follow_picks();
answer_while_asking(form, question_of);

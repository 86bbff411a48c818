/** Who coded the published case a second time, and where that goes on. */

import { ask } from "./asking.js";
import { say, words } from "./known.js";
import { make } from "./making.js";

/** A case alone has codings, so a new one has none before it is published. Without an answer the part stays away. */
export async function showCodings({ submission, slug }) {
  const part = document.getElementById("codings-part");
  const published = submission.amends?.slug ?? (submission.published_number ? slug.slug : null);
  part.hidden = true;
  if (!published) return;
  const path = `/v1/cases/${encodeURIComponent(published)}/codings`;
  try {
    const { body } = await ask(path);
    const told = body.items.map((one) => make("li", { text: say("review_coding", { name: one.coder.shown, revision: one.revision, state: one.state_label }) }));
    document.getElementById("codings").replaceChildren(
      told.length ? make("ul", {}, ...told) : make("p", { text: words.review_codings_none }),
      make("p", { class: "hint", text: say("review_codings_how", { path }) }),
    );
    part.hidden = false;
  } catch {
    part.hidden = true;
  }
}

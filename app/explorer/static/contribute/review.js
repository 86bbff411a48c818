/** One submission: what it changes, what is to be said of it, what may be done with it now. */

import { ask } from "./asking.js";
import { clearFault, showFault } from "./faults.js";
import { pages, words } from "./known.js";
import { make } from "./making.js";
import { begin } from "./own_page.js";
import { lastQuestion } from "./queue_address.js";
import { showActions } from "./review_actions.js";
import { showChanges } from "./review_changes.js";
import { showChecklist } from "./review_checklist.js";
import { showCodings } from "./review_codings.js";
import { showCollisions } from "./review_collisions.js";
import { showComments } from "./review_comments.js";
import { showHead } from "./review_head.js";
import { showRepeats } from "./review_repeats.js";
import { showTrail } from "./review_trail.js";
import { reaches } from "./session.js";

begin(start);

async function start(person) {
  const id = new URLSearchParams(location.search).get("id") ?? "";
  showWayBack(reaches(person.role, "reviewer"));
  if (!/^[0-9a-f]{32}$/.test(id)) {
    document.getElementById("no-id").hidden = false;
    return;
  }
  const here = `/v1/submissions/${id}`;
  const faults = document.getElementById("faults");

  /** What all parts of the page are shown from; read together, as one moment. */
  const read = async () => {
    const [one, difference] = await Promise.all([ask(here), ask(`${here}/difference`)]);
    return { ...one.body, tag: one.headers.get("ETag"), difference: difference.body };
  };
  /** Shows it as it is now, says so, and takes the reader to what was said or to `focus`. */
  const renew = async (said = null, { focus = null, links = [] } = {}) => {
    try {
      show(await read());
      clearFault(faults);
      tell(said, links);
    } catch (error) {
      // What was done is done, though how it stands now is not known.
      tell(said, links);
      showFault(faults, error, { focus: !said });
    }
    (focus && document.getElementById(focus) ? document.getElementById(focus) : said && document.getElementById("done"))?.focus();
  };
  const show = (found) => {
    const page = { here, person, renew };
    showHead(found);
    showActions(found, page);
    showCollisions(found, page);
    showChanges(found, page);
    showChecklist(found);
    showRepeats(found);
    showComments(found, page);
    showTrail(found);
    showCodings(found);
    document.getElementById("submission").hidden = false;
  };
  show(await read());
}

/** The queue is of use to those who decide; others have a page of their own cases. */
function showWayBack(isReviewing) {
  const back = document.getElementById("back");
  back.href = isReviewing ? pages.queue + lastQuestion() : pages.contribute;
  if (!isReviewing) back.textContent = words.your_cases;
}

function tell(said, links) {
  const place = document.getElementById("done");
  place.hidden = !said;
  place.replaceChildren(...(said ? [make("p", {}, make("strong", { text: said }))] : []), ...(links.length ? [make("p", {}, ...links)] : []));
  document.getElementById("told").textContent = said ?? "";
}


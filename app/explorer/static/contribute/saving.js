/** Saves as one goes: what changed is sent after a pause; what cannot be sent stays in this tab and is tried again. */

import { anew, ask } from "./asking.js";
import { UNSAVED } from "./key.js";
import { patched, patchOf, same, threeWay } from "./merge_patch.js";

const PAUSE = 1200;
const AGAIN = [3, 10, 30, 60];
/** How many are remembered that nobody answered. */
const ATTEMPTS = 5;

/**
 * Events: `saving`, `saved`, `waiting` (detail: the error), `refused` (the error), `conflict` (`{mine, theirs, both, settle}`),
 * `answer` (what the API says of the draft now), `begun` (identifier of a new one).
 */
export class Saving extends EventTarget {
  /**
   * @param {import("./draft.js").Draft} draft
   * @param {{body: object, headers: Headers} | null} answer  of the API; null for a new case
   * @param {string} owner  identifier of whoever writes: what somebody else left in this tab is not theirs
   */
  constructor(draft, answer, owner) {
    super();
    Object.assign(this, { draft, owner, id: null, base: {}, sent: [], tag: null, first: undefined, timer: 0, tries: 0, running: null, held: new Set(), stopped: false });
    if (answer) this.take(answer);
    this.restore();
    draft.addEventListener("change", ({ detail }) => {
      this.held.delete(detail);
      this.keep();
      this.tries = 0;
      this.soon(PAUSE);
    });
    addEventListener("online", () => {
      // A browser may say so a moment before anything gets through.
      this.tries = 0;
      if (this.is_dirty) this.soon(0);
    });
    addEventListener("beforeunload", (event) => this.is_dirty && event.preventDefault());
  }

  get is_dirty() {
    return !same(this.base, this.draft.document);
  }

  get place() {
    return UNSAVED + (this.id ?? "new");
  }

  take({ body, headers }) {
    Object.assign(this, { id: body.submission.id, base: body.submission.document, sent: [], tag: headers.get("ETag") });
  }

  /** What was typed before the page was left or reloaded, and never sent. */
  restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.place) ?? "null");
    if (kept?.owner !== this.owner) return;
    if (!this.id) this.first = kept.first;
    const { together, both } = this.met(kept.base, kept.sent, kept.document, this.base);
    this.draft.document = together;
    // Nobody listens yet.
    if (both.length) return queueMicrotask(() => this.choose(kept.document, this.base, together, both));
    if (!this.is_dirty) return sessionStorage.removeItem(this.place);
    return this.soon(0);
  }

  /** What is on its way is kept, too: whether it arrived may never be heard. */
  noteSent(patch, sent) {
    const fields = Object.fromEntries(Object.keys(patch).map((name) => [name, sent[name] ?? null]));
    this.sent = [...this.sent, fields].slice(-ATTEMPTS);
    this.keep();
  }

  keep() {
    if (!this.is_dirty && !this.first) return sessionStorage.removeItem(this.place);
    try {
      return sessionStorage.setItem(this.place, JSON.stringify({ owner: this.owner, base: this.base, sent: this.sent, document: this.draft.document, first: this.first }));
    } catch {
      // Where the tab keeps nothing, the page still does.
      return undefined;
    }
  }

  soon(milliseconds) {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => this.save(), milliseconds);
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** Sends what is not saved yet; true once there is nothing left to send. */
  async save() {
    clearTimeout(this.timer);
    // Only one at a time: the second would not know the version that the first makes.
    while (this.running) await this.running;
    if (this.stopped) return false;
    this.running = this.send().catch((error) => this.failed(error, {}));
    try {
      return await this.running;
    } finally {
      this.running = null;
    }
  }

  async send() {
    const sent = structuredClone(this.draft.document);
    const patch = patchOf(this.base, sent);
    for (const name of this.held) delete patch[name];
    if (!Object.keys(patch).length && this.id) return !this.held.size;
    this.noteSent(patch, sent);
    this.tell("saving");
    try {
      const answer = this.id
        ? await ask(`/v1/submissions/${this.id}`, { method: "PATCH", body: patch, headers: { "If-Match": this.tag } })
        : await this.begin(patch, sent);
      this.arrived(answer, sent);
    } catch (error) {
      return this.failed(error, patch);
    }
    if (this.is_dirty && !this.held.size) this.soon(PAUSE);
    return !this.held.size;
  }

  /** A first attempt may have arrived though its answer did not: it is sent again as it was, and no second case begun. */
  begin(patch, sent) {
    this.first ??= { once: anew(), patch, sent };
    this.keep();
    return ask("/v1/submissions", { method: "POST", body: this.first.patch, once: this.first.once });
  }

  arrived(answer, sent) {
    const is_new = !this.id;
    if (is_new) sent = this.first.sent;
    const typed_since = patchOf(sent, this.draft.document);
    sessionStorage.removeItem(this.place);
    this.take(answer);
    this.tries = 0;
    this.draft.document = patched(structuredClone(this.base), typed_since);
    for (const name of this.held) this.draft.document[name] = sent[name];
    if (this.is_dirty) this.keep();
    if (is_new) this.tell("begun", this.id);
    this.tell("answer", answer.body);
    this.tell("saved");
  }

  async failed(error, patch) {
    if (error.name !== "Unanswered") {
      // A mistake of ours: it is told, and the next change is sent all the same.
      this.tell("refused", error);
      return false;
    }
    if (error.status === 412) return this.settle();
    if (error.kind === "refused") {
      this.first = undefined;
      this.keep();
    }
    const at_fault = (error.problem?.errors ?? []).map((one) => one.pointer?.split("/")[1]).filter((name) => name in patch);
    if (error.status === 422 && at_fault.length) {
      // What is refused does not keep the rest from being saved.
      for (const name of at_fault) this.held.add(name);
      this.tell("refused", error);
      if (at_fault.length < Object.keys(patch).length) this.soon(0);
    } else if (error.kind === "offline") {
      const seconds = error.after ?? AGAIN[Math.min(this.tries++, AGAIN.length - 1)];
      this.tell("waiting", error);
      this.soon(seconds * 1000);
    } else {
      this.tell("refused", error);
    }
    return false;
  }

  /** It was changed elsewhere: what does not touch is put together, the rest is for the writer to choose. */
  async settle() {
    let answer;
    try {
      answer = await ask(`/v1/submissions/${this.id}`);
    } catch (error) {
      return this.failed(error, {});
    }
    const [mine, theirs] = [this.draft.document, answer.body.submission.document];
    const { together, both } = this.met(this.base, this.sent, mine, theirs);
    if (both.length) this.choose(mine, theirs, together, both, answer);
    else this.goOn(together, answer);
    return false;
  }

  /** As `threeWay`; what was sent and not answered came from here, though the service has it. */
  met(base, sent, mine, theirs) {
    const own = (sent ?? []).flatMap(Object.entries).filter(([name, value]) => same(value, theirs[name]));
    return threeWay({ ...base, ...Object.fromEntries(own) }, mine, theirs);
  }

  /** Both changed the same: nothing is sent until the writer has said which stands. */
  choose(mine, theirs, together, both, answer = null) {
    this.stopped = true;
    clearTimeout(this.timer);
    this.tell("conflict", { mine, theirs, both, settle: (kept) => {
      const rest = Object.fromEntries(both.filter((name) => !kept.has(name)).map((name) => [name, theirs[name] ?? null]));
      this.stopped = false;
      this.goOn({ ...together, ...rest }, answer);
    } });
  }

  /** Goes on with what was put together, upon what the service has now. */
  goOn(document, answer) {
    if (answer) this.take(answer);
    this.draft.replace(structuredClone(document));
    if (answer) this.tell("answer", answer.body);
    this.keep();
    if (!this.is_dirty) this.tell("saved");
    this.soon(0);
  }
}

/** What is said beside the pointer: it can be entered, it stays, and Escape takes it away (WCAG 1.4.13). */

const SOON_MS = 300;
const APART = 14;

export class Beside {
  #note = document.createElement("div");
  #leaving = 0;

  /** @param {HTMLElement} around  which it disappears with */
  constructor(around) {
    this.#note.className = "beside";
    this.#note.hidden = true;
    // The table says the same to those who have no pointer.
    this.#note.ariaHidden = "true";
    this.#note.addEventListener("pointerenter", () => clearTimeout(this.#leaving));
    this.#note.addEventListener("pointerleave", () => this.hide_soon());
    around.append(this.#note);
    around.addEventListener("pointerleave", () => this.hide_soon());
    // What scrolls away under the pointer is pointed at no more.
    addEventListener("scroll", () => this.hide(), { passive: true, capture: true });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.hide(); });
  }

  /**
   * @param {{clientX: number, clientY: number}} place
   * @param {[string, unknown][]} told  names and values
   * @param {string | null} [hint]
   */
  show(place, told, hint) {
    clearTimeout(this.#leaving);
    const list = document.createElement("dl");
    for (const [name, value] of told) list.append(made("dt", name), made("dd", String(value)));
    this.#note.replaceChildren(list, ...(hint ? [made("p", hint)] : []));
    this.#note.hidden = false;
    const { width, height } = this.#note.getBoundingClientRect();
    const left = Math.min(place.clientX + APART, document.documentElement.clientWidth - width - APART);
    const below = place.clientY + APART;
    const is_above = below + height > innerHeight;
    this.#note.style.left = `${Math.max(0, left)}px`;
    this.#note.style.top = `${is_above ? place.clientY - height - APART : below}px`;
  }

  hide_soon() {
    clearTimeout(this.#leaving);
    // Whoever is quick has entered it before what they pointed at says that they left.
    this.#leaving = setTimeout(() => { if (!this.#note.matches(":hover")) this.hide(); }, SOON_MS);
  }

  hide() {
    clearTimeout(this.#leaving);
    this.#note.hidden = true;
  }
}

function made(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** The map of the cases found: outlines, points with their precision, heaps of points. */

import { heapsOf, isOnePoint } from "./clusters.js";
import { fillCard } from "./map_card.js";
import { frameOf } from "./map_frame.js";
import { isArrow, markOf, nextMark, said } from "./map_marks.js";
import { outlinesAt } from "./map_outlines.js";
import { countriesOn, pointsAt } from "./map_places.js";
import { View } from "./map_view.js";

const maps = new WeakMap();

/** Shows what was found in an element, which remembers its map. */
export function showMap(element, known, { narrow }) {
  if (!maps.has(element)) maps.set(element, new PointMap(element, known.words));
  return maps.get(element).show(known, narrow);
}

class PointMap {
  constructor(element, words) {
    Object.assign(this, { element, words, places: [], heaps: [], reached: null, shown: null, precisions: {}, land: null });
    this.frame = frameOf(element, words);
    const { svg } = this.frame;
    this.view = new View(svg.clientWidth || 600, svg.clientHeight || 480);
    svg.addEventListener("keydown", (event) => this.key(event));
    svg.addEventListener("click", (event) => this.open(this.heapOf(event.target)));
    this.frame.watch(this.view, (isScaled) => (isScaled ? this.draw() : this.shift()));
    this.frame.whole.addEventListener("click", () => { this.view.fit(null); this.draw(); });
    this.frame.card.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    new ResizeObserver(() => this.resize()).observe(svg);
  }

  async show(known, narrow) {
    const asked = known.points ?? JSON.stringify(known.countries);
    if (asked === this.shown) return;
    this.narrow = narrow;
    this.asking?.abort();
    const mine = (this.asking = new AbortController());
    this.frame.say(this.words.map_loading);
    try {
      const told = await (known.points ? this.points(known.points, mine.signal) : this.countries(known.countries));
      if (mine.signal.aborted) return;
      Object.assign(this, { shown: asked, places: told.places, precisions: told.precisions, reached: null });
      this.frame.say(told.notes.join(" "));
      this.frame.legend(told.precisions, told.places.some((one) => one.isUnverified));
      this.close(false);
      this.view.fit(told.places);
      this.draw();
    } catch (error) {
      if (error.name !== "AbortError") this.frame.say(this.words.map_failed);
    }
  }

  async points(address, signal) {
    const { coarse, outlines } = this.element.dataset;
    const [told] = await Promise.all([pointsAt(address, signal), this.land ?? this.draws(coarse || outlines)]);
    return told;
  }

  /** Countries that are too small for coarse outlines have a middle, too. */
  async countries(counted) {
    const { middles } = await this.draws(this.element.dataset.outlines);
    return { places: countriesOn(middles, counted), precisions: {}, notes: [this.words.map_by_country] };
  }

  /** Draws the land as a file of outlines has it. */
  async draws(address) {
    const outlines = await outlinesAt(address);
    this.land = address;
    this.frame.land.setAttribute("d", outlines.land);
    return outlines;
  }

  /** Closer by, coarse lines are seen to be coarse; where no finer ones can be had, they still show the country. */
  refine() {
    const { coarse, coarseUntil, outlines } = this.element.dataset;
    if (this.land === coarse && this.view.scale > Number(coarseUntil)) this.draws(outlines).catch(() => {});
  }

  /** Everything anew, where the scale or the places are others. */
  draw() {
    const focused = this.frame.marks.contains(document.activeElement);
    const before = this.reached?.places[0];
    this.heaps = heapsOf(this.places, this.view.scale);
    this.reached = this.heaps.find((heap) => heap.places.includes(before)) ?? this.heaps[0];
    for (const heap of this.heaps) heap.mark = markOf(heap, this.label(heap), heap === this.reached);
    this.frame.marks.replaceChildren(...this.heaps.map((heap) => heap.mark));
    this.shift();
    this.refine();
    if (focused) this.reached?.mark.focus({ preventScroll: true });
  }

  shift() {
    const { left, top, scale } = this.view;
    this.frame.land.setAttribute("transform", `translate(${left} ${top}) scale(${scale})`);
    this.frame.marks.setAttribute("transform", `translate(${left} ${top})`);
  }

  resize() {
    const { clientWidth: width, clientHeight: height } = this.frame.svg;
    if (!width || (width === this.view.width && height === this.view.height)) return;
    Object.assign(this.view, { width, height });
    this.view.fit(this.places);
    this.draw();
  }

  label({ places }) {
    const [{ name, title, country, count }] = places;
    if (country && places.length === 1) return this.words.map_country.replace("{place}", name).replace("{number}", said(count));
    if (places.length === 1) return this.words.map_point.replace("{place}", name).replace("{title}", title);
    const total = places.reduce((sum, one) => sum + one.count, 0);
    const names = [...new Set(places.map((one) => one.name))];
    const shown = names.slice(0, 3).join(", ");
    const more = names.length > 3 ? ` ${this.words.more_places.replace("{number}", names.length - 3)}` : "";
    return this.words.map_cluster.replace("{number}", said(total)).replace("{places}", shown + more);
  }

  heapOf(target) {
    return this.heaps.find((heap) => heap.mark.contains(target));
  }

  reach(heap) {
    if (!heap) return;
    this.reached?.mark.setAttribute("tabindex", -1);
    this.reached = heap;
    heap.mark.setAttribute("tabindex", 0);
    if (!this.view.shows(this.view.seen(heap.places[0]))) { this.view.centre(heap.places[0]); this.shift(); }
    heap.mark.focus({ preventScroll: true });
  }

  open(heap) {
    if (!heap) return;
    this.reach(heap);
    const [{ country }] = heap.places;
    if (country && heap.places.length === 1) this.narrow(country);
    else if (isOnePoint(heap) || this.view.isClosest) {
      const close = () => this.close();
      fillCard(this.frame.card, heap.places, { words: this.words, precisions: this.precisions, cases: this.element.dataset.cases, close });
    } else { this.view.part(heap.places); this.draw(); }
  }

  close(isReturning = true) {
    this.frame.card.hidden = true;
    this.frame.card.replaceChildren();
    if (isReturning) this.reached?.mark.focus({ preventScroll: true });
  }

  key(event) {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (isArrow(key)) this.reach(nextMark(this.heaps, this.reached, key));
    else if (key === "Home") this.reach(this.heaps[0]);
    else if (key === "End") this.reach(this.heaps.at(-1));
    else if (key === "Enter" || key === " ") this.open(this.heapOf(event.target));
    else if (key === "+" || key === "-") { this.view.step(key === "+" ? 1 : -1, ...this.view.seen(this.reached.places[0])); this.draw(); }
    else if (key === "Escape" && !this.frame.card.hidden) this.close();
    else return;
    event.preventDefault();
  }
}

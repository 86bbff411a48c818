/** Which part of the plane is seen, and how large. */

const CLOSEST = 60_000; // pixels by radius of the Earth: about 100 m each
const PADDING = 36;
const STEP = 1.8;
const EUROPE = { left: -0.36, right: 0.42, top: -0.36, bottom: 0.32 };
/** Of the plane; further out lies only sea. */
const SMALLEST = 0.12;
/** Width that is shown at least when a view is fitted, so that one point has land around it. */

export class View {
  constructor(width, height) {
    Object.assign(this, { width, height, scale: 1, left: 0, top: 0 });
    this.fit(null);
  }

  /** Where a point of the plane is seen. */
  seen({ x, y }) {
    return [x * this.scale + this.left, y * this.scale + this.top];
  }

  /** Shows all of some places, or all of Europe. */
  fit(places) {
    const box = places?.length ? boxOf(places) : EUROPE;
    const width = Math.max(box.right - box.left, SMALLEST);
    const height = Math.max(box.bottom - box.top, SMALLEST);
    const scale = Math.min((this.width - 2 * PADDING) / width, (this.height - 2 * PADDING) / height);
    this.scale = Math.min(Math.max(scale, 1), CLOSEST);
    this.centre({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  }

  /** Shows some places as large as they can be seen apart. */
  part(places) {
    const { left, right, top, bottom } = boxOf(places);
    const size = Math.max(right - left, bottom - top, 1e-6);
    const wished = (Math.min(this.width, this.height) - 4 * PADDING) / size;
    this.scale = Math.min(CLOSEST, Math.max(wished, this.scale * STEP));
    this.centre({ x: (left + right) / 2, y: (top + bottom) / 2 });
  }

  centre({ x, y }) {
    this.left = this.width / 2 - x * this.scale;
    this.top = this.height / 2 - y * this.scale;
  }

  /** Closer by a step, or farther; the point at `x`, `y` in pixels stays where it is. */
  step(direction, x = this.width / 2, y = this.height / 2) {
    const scale = Math.min(CLOSEST, Math.max(200, this.scale * STEP ** direction));
    const factor = scale / this.scale;
    this.left = x - (x - this.left) * factor;
    this.top = y - (y - this.top) * factor;
    this.scale = scale;
  }

  get isClosest() {
    return this.scale >= CLOSEST;
  }

  shows([x, y]) {
    return x > 0 && y > 0 && x < this.width && y < this.height;
  }
}

function boxOf(places) {
  const xs = places.map((one) => one.x);
  const ys = places.map((one) => one.y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

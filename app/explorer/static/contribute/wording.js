/** Two wordings of a text beside each other: which words are in one of them only. */

/** Words of both, multiplied, beyond which nothing is looked for, as it would take too long. */
const MOST = 4_000_000;

/** @returns {[[string, boolean][], [string, boolean][]]} both in pieces, with whether the other lacks them */
export function compared(before, after) {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length * fresh.length > MOST) return [[[before, true]], [[after, true]]];
  const shared = sharedOf(old, fresh);
  return [pieces(old, shared.map(([place]) => place)), pieces(fresh, shared.map(([, place]) => place))];
}

function wordsOf(text) {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** Places of the longest row of words that both have in the same order. */
function sharedOf(old, fresh) {
  const wide = fresh.length + 1;
  const longest = new Uint16Array((old.length + 1) * wide);
  for (let n = old.length - 1; n >= 0; n--) {
    for (let m = fresh.length - 1; m >= 0; m--) {
      const same = old[n] === fresh[m];
      longest[n * wide + m] = same ? longest[(n + 1) * wide + m + 1] + 1
        : Math.max(longest[(n + 1) * wide + m], longest[n * wide + m + 1]);
    }
  }
  const shared = [];
  for (let n = 0, m = 0; n < old.length && m < fresh.length;) {
    if (old[n] === fresh[m]) shared.push([n++, m++]);
    else if (longest[(n + 1) * wide + m] >= longest[n * wide + m + 1]) n++;
    else m++;
  }
  return shared;
}

function pieces(every, shared) {
  const held = new Set(shared);
  const found = [];
  every.forEach((word, place) => {
    const isOwn = !held.has(place);
    if (found.length && found.at(-1)[1] === isOwn) found.at(-1)[0] += word;
    else found.push([word, isOwn]);
  });
  return found;
}

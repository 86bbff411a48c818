/** JSON Merge Patch (RFC 7396): what changed, and a change carried out. Null and what is not there are the same. */

export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export function same(one, other) {
  if ((one ?? null) === (other ?? null)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((value, n) => same(value, other[n]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => same(one[name], other[name]));
}

/** The patch that makes `after` of `before`; empty where nothing changed. */
export function patchOf(before, after) {
  const patch = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (same(before[name], after[name])) continue;
    const is_deep = isObject(before[name]) && isObject(after[name]);
    patch[name] = is_deep ? patchOf(before[name], after[name]) : after[name] ?? null;
  }
  return patch;
}

export function patched(document, patch) {
  const result = { ...document };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = isObject(value) ? patched(isObject(result[name]) ? result[name] : {}, value) : value;
  }
  return result;
}

/** What two changed at the same time: `together`, and names of the fields that both changed, each in another way. */
export function threeWay(base, mine, theirs) {
  const together = { ...theirs };
  const both = [];
  for (const name of new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])) {
    if (same(mine[name], theirs[name]) || same(mine[name], base[name])) continue;
    together[name] = mine[name] ?? null;
    if (!same(theirs[name], base[name])) both.push(name);
  }
  return { together, both };
}

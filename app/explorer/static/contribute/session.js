/** Who works here. */

import { ask } from "./asking.js";
import { key } from "./key.js";

export { drop, forget, hasUnsaved, isKey, keep, key } from "./key.js";

const ROLES = ["contributor", "reviewer", "editor", "admin"];
let known;

/** `{id, name, role}` of whoever has the key; null where there is none. Throws as `ask` does. */
export async function who() {
  if (!key()) return null;
  known ??= ask("/v1/me").then(({ body }) => ({ id: body.account.id, name: body.account.name, role: body.account.role }));
  try {
    return await known;
  } catch (error) {
    known = undefined;
    throw error;
  }
}

/** Whether somebody of this role may do what needs at least another one. */
export function reaches(role, least) {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** Asking the API as whoever has the key. */

import { key } from "./key.js";
import { api } from "./known.js";

const SECONDS = 30;

/**
 * What the API did not answer as wished.
 * `kind`: `offline` (no answer, or none for the moment), `expired` (the key is not accepted), `refused` (all else).
 * `status`: of HTTP, 0 for no answer; `problem`: what it told (RFC 9457), null for nothing; `after`: seconds to wait.
 */
export class Unanswered extends Error {
  constructor(kind, status, problem, after = null) {
    super(problem?.detail ?? kind);
    Object.assign(this, { name: "Unanswered", kind, status, problem, after });
  }
}

/**
 * @param {string} path  such as `/v1/me`, or a link of an answer
 * @param {{method?: string, body?: object | Blob, headers?: object, once?: string, seconds?: number}} how
 *   `body`: sent as JSON, a Blob as it is; `once`: the same for each attempt at the same thing (Idempotency-Key)
 * @returns {Promise<{status: number, body: any, headers: Headers}>} `body` is read where it is JSON, else a Blob
 */
export async function ask(path, { method = "GET", body, headers = {}, once, seconds = SECONDS } = {}) {
  const is_json = body !== undefined && !(body instanceof Blob);
  const given = {
    Accept: "application/json",
    ...(key() ? { Authorization: `Bearer ${key()}` } : {}),
    ...(is_json ? { "Content-Type": "application/json" } : {}),
    ...(method === "POST" ? { "Idempotency-Key": once ?? anew() } : {}),
    ...headers,
  };
  let answer;
  let told;
  try {
    answer = await fetch(here(path, method), {
      method, headers: given, body: is_json ? JSON.stringify(body) : body,
      signal: AbortSignal.timeout(seconds * 1000),
    });
    told = await read(answer);
  } catch {
    throw new Unanswered("offline", 0, null);
  }
  if (answer.ok) return { status: answer.status, body: told, headers: answer.headers };
  const problem = told && !(told instanceof Blob) ? told : null;
  throw new Unanswered(kindOf(answer.status, problem?.code), answer.status, problem, Number(answer.headers.get("Retry-After")) || null);
}

/** Names one attempt at something, for `once`. */
export function anew() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function kindOf(status, code) {
  if (status === 401) return "expired";
  // The same is being answered to an earlier attempt: it is asked for again.
  return status === 429 || status >= 500 || code === "still-running" ? "offline" : "refused";
}

async function read(answer) {
  if (answer.status === 204) return null;
  return /\bjson\b/.test(answer.headers.get("Content-Type") ?? "") ? answer.json() : answer.blob();
}

/** The address under which this page itself was got: a link may name the public one. With the language, where it is taken. */
function here(path, method) {
  const asked = new URL(path.startsWith("/v1/") ? api + path.slice(3) : path, location.href);
  // Nothing is answered in any language to who deletes, so none may be asked.
  if (method === "DELETE") asked.searchParams.delete("lang");
  else if (LANGUAGE_TAKEN.test(asked.pathname) && !asked.searchParams.has("lang")) asked.searchParams.set("lang", document.documentElement.lang);
  return asked.pathname + asked.search;
}

/** Where `lang` is a parameter. */
const LANGUAGE_TAKEN = /\/v1\/(submissions|workflow|fields|vocabularies|municipalities|suggestions|cases)(\/|$)/;

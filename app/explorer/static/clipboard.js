/** What is put into the clipboard, also in browsers and at addresses that know only the old way. */

/**
 * @param {{text: string, html?: string}} given
 * @returns {Promise<boolean>} whether it is there now
 */
export async function put_into_clipboard({ text, html }) {
  const kinds = { "text/plain": text, ...(html ? { "text/html": html } : {}) };
  try {
    const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return put_the_old_way(kinds);
  }
}

/** Where the page came without TLS, as in many an intranet, there is no other. */
function put_the_old_way(kinds) {
  const give = (event) => {
    for (const [type, content] of Object.entries(kinds)) event.clipboardData.setData(type, content);
    event.preventDefault();
  };
  document.addEventListener("copy", give, { once: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give);
  }
}

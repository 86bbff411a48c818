/** Part of a page to the clipboard, as HTML that a word processor understands and as plain text. */

/**
 * @param {HTMLElement} element
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copy_element(element) {
  const html = as_html(element);
  const text = element.innerText;
  try {
    const item = new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copy_the_old_way(html, text);
  }
}

/** Without classes and ids, with whole addresses, and with borders that a word processor keeps. */
function as_html(element) {
  const copy = element.cloneNode(true);
  for (const link of copy.querySelectorAll("a[href]")) link.setAttribute("href", link.href);
  for (const one of copy.querySelectorAll("*")) {
    for (const name of ["class", "id", "role", "tabindex", "aria-label"]) one.removeAttribute(name);
  }
  for (const table of copy.querySelectorAll("table")) {
    table.setAttribute("border", "1");
    table.setAttribute("cellpadding", "4");
    table.setAttribute("cellspacing", "0");
  }
  const language = document.documentElement.lang;
  const writer = new XMLSerializer();
  const content = [...copy.childNodes].map((one) => writer.serializeToString(one)).join("");
  return `<html lang="${language}"><head><meta charset="utf-8"></head><body lang="${language}">${content}</body></html>`;
}

/** Where the page came without TLS, as in many an intranet, there is no other. */
function copy_the_old_way(html, text) {
  const give = (event) => {
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", give, { once: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give);
  }
}

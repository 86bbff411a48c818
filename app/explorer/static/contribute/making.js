/** Elements made by hand: text is always text. */

/**
 * @param {string} name
 * @param {object} [given]  attributes; `text`, `on` (listeners by event), `data`; what is null, undefined or false is left out
 * @param {...(Node | string | null)} children
 */
export function make(name, { text, on = {}, data = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(name);
  for (const [one, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(one, "");
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(one, String(value));
  }
  Object.assign(element.dataset, data);
  if (text !== undefined && text !== null) element.textContent = text;
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** `lang` for text in a language, left out where it is that of the page. */
export function lang(language) {
  return language && language !== "und" && language !== document.documentElement.lang ? language : null;
}

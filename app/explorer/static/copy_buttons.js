/** A button that copies, in front of every `.to-copy`; its words stand on <main> as data-copy and data-copied. */
const { copy, copied } = document.querySelector("[data-copy]").dataset;

for (const block of navigator.clipboard ? document.querySelectorAll(".to-copy") : []) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet copy";
  button.textContent = copy;
  // Read out when it changes, and there from the beginning, or it would not be.
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  told.className = "hint";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.textContent.trim());
    told.textContent = copied;
    setTimeout(() => (told.textContent = ""), 4000);
  });
  const row = document.createElement("p");
  row.className = "copying";
  row.append(button, " ", told);
  block.before(row);
}

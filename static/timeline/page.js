// One listener for the page each, so that what is swapped in needs no wiring.

// Sheets over the page (filters, the embed code) close with Escape, or when a person goes on.
const sheets = () => [...document.querySelectorAll(".facet[open], .menu[open]")];
// On a telephone they stand in the page: to close one would move what is being tapped.
const covers = (sheet) => getComputedStyle(sheet.lastElementChild).position === "absolute";

const leave = ({ type, target }) => {
  for (const sheet of sheets()) {
    // A press on the words of a choice focuses what is around the sheet: nobody leaves.
    const around = type === "focusin" && target.contains(sheet);
    if (!around && !sheet.contains(target) && covers(sheet)) sheet.open = false;
  }
};

document.addEventListener("pointerdown", leave);
document.addEventListener("focusin", leave);
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const sheet of sheets()) {
    sheet.open = false;
    sheet.querySelector("summary").focus();
  }
});

// Links to more show it in place.
const open = (link) => {
  const part = document.createElement("div");
  part.className = "opened";
  link.after(part);
  htmx.ajax("GET", link.getAttribute("href"), { target: part, swap: "innerHTML" });
  return part;
};

const toggle = (event, link) => {
  if (!window.htmx || event.ctrlKey || event.metaKey || event.shiftKey) return; // go there
  event.preventDefault();
  const { nextElementSibling: part } = link;
  const opened = part?.matches(".opened");
  if (opened) part.hidden = !part.hidden;
  link.ariaExpanded = !(opened ? part : open(link)).hidden;
};

// What cannot be fetched is asked for as a page, which says what is wrong.
document.addEventListener("htmx:afterRequest", ({ detail: { failed, target } }) => {
  if (failed && target.matches(".opened")) location.assign(target.previousElementSibling.href);
});

// Buttons copy a field, which is there to be selected without scripts.
const copy = async (button) => {
  const field = document.getElementById(button.dataset.copies);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  } catch {
    button.textContent = button.dataset.refused; // the code is selected
  }
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-more]");
  const button = event.target.closest("button[data-copies]");
  if (link) toggle(event, link);
  if (button) copy(button);
});

// What the style sheet leaves out is drawn a little at once: a page is whole for whoever saves it.
const AT_ONCE = 4;
let left = [];

const draw = () => {
  for (const part of left.splice(0, AT_ONCE)) part.dataset.drawn = "";
  if (left.length) later();
};
const later = () => requestAnimationFrame(() => setTimeout(draw));

const prepare = () => {
  for (const link of document.querySelectorAll("a[data-more]:not([aria-expanded])")) link.ariaExpanded = false;
  for (const button of document.querySelectorAll("button[data-copies][hidden]")) button.hidden = false;
  const idle = !left.length;
  left = [...document.querySelectorAll(":is(.below > form, .below :is(.day, .event)):not([data-drawn])")];
  if (idle && left.length) later();
};
document.addEventListener("htmx:afterSettle", prepare);
prepare();

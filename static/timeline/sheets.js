// Sheets that lie over the page (filters, the embed code) close with Escape, or when a person goes
// on elsewhere. Without scripts their summary closes them.
const open = () => [...document.querySelectorAll(".facet[open], .menu[open]")];
// On a telephone they stand in the page: closing one there would move what is being tapped.
const covers = (sheet) => getComputedStyle(sheet.lastElementChild).position === "absolute";

const leave = ({ type, target }) => {
  for (const sheet of open()) {
    // A press on the words of a choice puts the focus on what is around the sheet: nobody leaves.
    const around = type === "focusin" && target.contains(sheet);
    if (!around && !sheet.contains(target) && covers(sheet)) sheet.open = false;
  }
};

document.addEventListener("pointerdown", leave);
document.addEventListener("focusin", leave);
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape") return;
  for (const sheet of open()) {
    sheet.open = false;
    sheet.querySelector("summary").focus();
  }
});

// What a list leaves closed is fetched when it is opened, by one listener for all events: a page has
// fifty, and each would be wired before anybody opens the first. Without scripts there is a link.
const fetchMore = ({ target }) => {
  const part = target.open && target.querySelector("[data-more]");
  if (!part) return;
  htmx.ajax("GET", part.dataset.more, { target: part, swap: "innerHTML" });
  part.removeAttribute("data-more");
};

document.addEventListener("toggle", fetchMore, true); // which does not bubble

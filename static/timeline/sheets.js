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

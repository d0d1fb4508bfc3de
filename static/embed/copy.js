// Buttons that copy: <button data-copies="id of a field" hidden>. Without scripts the field is
// there to be selected. One listener for the page, so that swapped parts need no wiring.
const reveal = () => {
  for (const button of document.querySelectorAll("button[data-copies][hidden]")) button.hidden = false;
};

document.addEventListener("click", async ({ target }) => {
  const button = target.closest("button[data-copies]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copies);
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.copied;
  } catch {
    button.textContent = button.dataset.refused; // the code is selected
  }
});
document.addEventListener("htmx:afterSettle", reveal);
reveal();

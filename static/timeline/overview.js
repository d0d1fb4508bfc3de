// Dragging across the overview, its sliders and its links choose days, and ask as the form does.
const form = document.forms.filters;
const ends = ["from", "to"];
const find = (selector) => document.querySelector("#overview " + selector);
const slider = (end) => find("#overview-" + end);
const fill = (days) => ends.forEach((end) => (form.elements[end].value = days.get(end)));
let before, start, moved, pause, asked;

const choose = (...edges) => {
  const [begins, ...lengths] = find(".choice").dataset.days.split(" ");
  ends.forEach((end, n) => {
    slider(end).value = edges[n]; // which keeps it within its bounds
    const { value } = slider(end);
    const day = new Date(864e5 * lengths.slice(0, value).reduce((sum, days) => sum + +days, begins - n));
    form.elements[end].value = day.toISOString().slice(0, 10);
    slider(end).ariaValueText = day.toLocaleDateString(document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" });
    find(".shade").children[n].setAttribute(n ? "x" : "width", value);
  });
};

const restore = () => {
  pause = start = clearTimeout(pause);
  choose(...ends.map((end) => slider(end).defaultValue));
  fill(before);
};

const ready = () => {
  const choice = find(".choice[hidden]");
  if (!choice) return;
  choice.hidden = false;
  before = new FormData(form);
  restore();
};

const acts = {
  pointerdown({ target, button, clientX }) {
    moved = false;
    start = !button && find(".choice") && target.closest(".columns") && clientX;
  },
  pointermove({ target, pointerId, clientX }) {
    moved ||= start && Math.abs(clientX - start) > 8;
    if (!start || !moved) return;
    target.setPointerCapture(pointerId);
    const { left, width } = find(".columns").getBoundingClientRect();
    const edges = [start, clientX].sort((a, b) => a - b).map((x) => (slider("to").max * (x - left)) / width);
    choose(Math.floor(edges[0]), Math.ceil(edges[1]));
  },
  pointerup() {
    if (start && moved) form.requestSubmit();
    start = 0;
  },
  pointercancel: () => start && moved && restore(),
  dragstart: (event) => event.preventDefault(),
  click(event) {
    const link = event.target.closest("#overview a:not([data-more])");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (moved && event.detail) return; // a drag ends; keys have no detail
    fill(new URL(link).searchParams);
    form.requestSubmit();
  },
  input({ target }) {
    if (target.type !== "range") return;
    const from = Math.min(slider("from").value, target.max - 1);
    choose(from, Math.max(slider("to").value, from + 1));
  },
  change({ target }) {
    clearTimeout(pause);
    if (target.type === "range") pause = setTimeout(() => form.requestSubmit(), 600);
  },
  submit() {
    pause = clearTimeout(pause);
    asked = true;
  },
  keydown: ({ key }) => key === "Escape" && (pause || (start && moved)) && restore(),
};
for (const type in acts) form.addEventListener(type, acts[type]);

// To remove what has the focus makes the page jump; htmx gives it back by its id. It takes leave of
// every element that goes, one by one: empty the old parts first.
document.addEventListener("htmx:oobBeforeSwap", ({ target }) => {
  if (target.contains(document.activeElement)) document.activeElement.blur();
  target.replaceChildren();
});
document.addEventListener("htmx:beforeSwap", ({ target, detail }) => {
  if (detail.shouldSwap && target.id === "event-list" && !target.contains(document.activeElement)) target.replaceChildren();
});
document.addEventListener("htmx:oobAfterSwap", ready);
document.addEventListener("htmx:afterSettle", () => {
  if (asked && document.activeElement === document.body) find("h2").focus({ preventScroll: true });
  asked = false;
});
ready();

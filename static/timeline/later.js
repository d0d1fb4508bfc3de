// What lies in the window is painted first; what lies below it and the scripts come once that is
// seen. Nothing here is needed to read: htmx, then the modules that build on it. What is chosen
// before they are there is told to them again.
const scripts = document.currentScript.dataset.scripts.split(" ");
const root = document.documentElement;
let missed;
const note = ({ target }) => (missed = target);

const add = (src, n) => {
  const script = document.createElement("script");
  if (n) script.type = "module";
  script.async = false;
  script.src = src;
  if (n === scripts.length - 1) script.addEventListener("load", tell);
  document.head.append(script);
};
const tell = () => {
  document.removeEventListener("change", note);
  missed?.dispatchEvent(new Event("change", { bubbles: true }));
};
const begin = () => {
  clearTimeout(patience);
  observer.disconnect();
  root.removeAttribute("data-waits");
  if (document.readyState === "complete") scripts.forEach(add);
  else addEventListener("load", () => scripts.forEach(add));
};

document.addEventListener("change", note);
const isPaint = ({ name }) => name === "first-contentful-paint";
const observer = new PerformanceObserver((list) => list.getEntries().some(isPaint) && begin());
const patience = setTimeout(begin, 1000); // where nobody says what is painted
observer.observe({ type: "paint", buffered: true });
// Nothing is taken away that has been seen, or that the browser looks for a place in.
if (!location.hash && !performance.getEntriesByType("paint").length) root.setAttribute("data-waits", "");

// Scripts come once the page has been seen: nothing here is needed to read it. htmx, then the
// modules that build on it. What is chosen before they are there is told to them again.
const scripts = document.currentScript.dataset.scripts.split(" ");
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
  if (document.readyState === "complete") scripts.forEach(add);
  else addEventListener("load", () => scripts.forEach(add));
};

document.addEventListener("change", note);
new PerformanceObserver((list, observer) => {
  if (!list.getEntriesByName("first-contentful-paint").length) return;
  observer.disconnect();
  begin();
}).observe({ type: "paint", buffered: true });

// What a reader waits for, seen from within the page. `SEEN`, put before it, is a selector of what
// names an event; this runs before the first script of the page.
const tasks = [];
let first = null;

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
}).observe({ type: "longtask", buffered: true });

const inView = (node) => {
  const box = node.getBoundingClientRect();
  return (
    box.width > 0 && box.height > 0 && box.bottom > 0 && box.right > 0 &&
    box.top < innerHeight && box.left < innerWidth &&
    node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
};
const look = () => {
  if ([...document.querySelectorAll(SEEN)].slice(0, 40).some(inView)) first = performance.now();
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);

const painted = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
const calmSince = () => {
  const [page] = performance.getEntriesByType("navigation");
  const ends = tasks.map(([start, duration]) => start + duration);
  return Math.max(page.domContentLoadedEventEnd, first ?? 0, ...ends);
};

// A choice: from the reader's click to the frame after the one that shows the answer.
let chosen = null, took = null;
const begin = (at) => (chosen ??= at);
const signature = (selector) => {
  const nodes = document.querySelectorAll(selector);
  return `${nodes.length} ${nodes[0]?.textContent}`;
};

window.watch = {
  begin: () => begin(performance.now()),

  // Resolves once an event is seen and nothing has kept the page busy for `quiet` ms, with whether
  // that came within `patience` ms.
  settled: (quiet, patience) => new Promise((resolve) => {
    const check = () => {
      const now = performance.now();
      const done = first !== null && document.readyState !== "loading" && now - calmSince() >= quiet;
      if (done || now > patience) resolve(done);
      else setTimeout(check, 50);
    };
    check();
  }),

  seen: () => ({
    painted: painted(),
    first: first === null ? null : Math.max(first, painted()),
    longest: Math.max(0, ...tasks.map(([, duration]) => duration)),
    long_tasks: tasks.length,
    elements: document.querySelectorAll("*").length,
  }),

  await_answer: (selector) => {
    const before = signature(selector);
    chosen = took = null;
    addEventListener("click", (event) => begin(event.timeStamp), { capture: true, once: true });
    const compare = () => {
      if (chosen === null || signature(selector) === before) requestAnimationFrame(compare);
      else requestAnimationFrame(() => (took = performance.now() - chosen));
    };
    requestAnimationFrame(compare);
  },

  answered: (patience) => new Promise((resolve) => {
    const until = performance.now() + patience;
    const check = () => {
      if (took !== null || performance.now() > until) resolve(took);
      else setTimeout(check, 10);
    };
    check();
  }),
};

// What a list leaves closed is fetched when it is opened, by one listener for all events: a page has
// fifty, and each would be wired before anybody opens the first. Without scripts there is a link.
const fetchMore = ({ target }) => {
  const part = target.open && target.querySelector("[data-more]");
  if (!part) return;
  htmx.ajax("GET", part.dataset.more, { target: part, swap: "innerHTML" });
  part.removeAttribute("data-more");
};

document.addEventListener("toggle", fetchMore, true); // which does not bubble

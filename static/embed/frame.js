// Tells the page around the frame how high the content is, in the words of AMP's frames.
const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
};
if (parent !== window) {
  new ResizeObserver(tell).observe(document.documentElement);
  // The script of the page around may begin to listen later than this one speaks.
  addEventListener("message", ({ data }) => data?.type === "send-embed-size" && tell());
}

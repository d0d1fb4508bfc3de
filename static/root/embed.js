// Fits each Dateline frame of this page to the height of its content. Optional: without it, frames
// scroll. Only a frame itself can set its height, and only within bounds.
(() => {
  const site = `${new URL(document.currentScript.src).origin}/`;
  const frames = () =>
    [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(site));
  addEventListener("message", ({ data, source }) => {
    if (data?.sentinel !== "amp" || data.type !== "embed-size" || !(data.height > 0)) return;
    const frame = frames().find((one) => one.contentWindow === source);
    if (frame) frame.height = Math.min(Math.max(Math.ceil(data.height), 100), 20000);
  });
  for (const frame of frames()) frame.contentWindow.postMessage({ type: "send-embed-size" }, "*");
})();

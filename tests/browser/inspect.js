// Looks at the page as it stands at the present width. Answers with a list of [rule, detail].
(async () => {
  const faults = [];
  const fault = (rule, detail) => faults.push([rule, detail]);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const named = (element) => element.tagName.toLowerCase()
    + (element.id ? `#${element.id}` : "")
    + [...element.classList].map((name) => `.${name}`).join("");
  const shown = (element) => element.checkVisibility();
  const frames = () => new Promise((resolve) => {
    const late = setTimeout(resolve, 500);
    requestAnimationFrame(() => requestAnimationFrame(() => { clearTimeout(late); resolve(); }));
  });

  // What is folded away counts as well.
  for (const details of all("details")) details.open = true;
  await frames();

  const root = document.documentElement;
  if (!root.lang) fault("language", "<html> has no lang");
  if (!document.title.trim()) fault("title", "the page has no title");
  if (all("h1").length !== 1) fault("one h1", `there are ${all("h1").length}`);
  if (!document.querySelector("meta[name=viewport]")) fault("viewport", "no <meta name=viewport>");

  const labelled = (element) => (element.getAttribute("aria-labelledby") || "")
    .split(/\s+/).filter(Boolean)
    .map((id) => document.getElementById(id)?.textContent || "").join(" ").trim();
  const ownName = (element) => (element.getAttribute("aria-label") || "").trim() || labelled(element);
  const name = (element) => ownName(element)
    || element.textContent.trim()
    || all("img[alt]", element).map((image) => image.alt).join(" ").trim()
    || (element.title || "").trim();
  for (const image of all("img")) {
    if (!image.hasAttribute("alt")) fault("image has a name", image.getAttribute("src") || "");
  }
  for (const drawing of all("svg")) {
    const decoration = drawing.closest("[aria-hidden=true]") || drawing.closest("[data-chart]");
    const title = drawing.querySelector(":scope > title")?.textContent.trim();
    if (!decoration && !drawing.parentElement.closest("svg") && !ownName(drawing) && !title) {
      fault("image has a name", `${named(drawing)} in ${named(drawing.parentElement)}`);
    }
  }
  for (const link of all("a[href]")) {
    if (!name(link)) fault("link has a name", link.getAttribute("href"));
  }
  for (const button of all("button, summary")) {
    if (!name(button)) fault("button has a name", named(button));
  }
  for (const field of all("input:not([type=hidden]), select, textarea")) {
    const label = [...(field.labels || [])].some((label) => label.textContent.trim());
    if (!label && !ownName(field) && !field.title) fault("field has a name", named(field));
  }

  const painted = (canvas) => {
    if (!canvas.width || !canvas.height) return false;
    // Through a canvas of our own: reading the page's canvas again and again makes Chromium write to the console.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const pixels = copy.getImageData(0, 0, canvas.width, canvas.height);
    return new Uint32Array(pixels.data.buffer).some((pixel) => pixel !== 0);
  };
  const drawn = (chart) => all("canvas", chart).some(painted)
    || all("svg", chart).some((drawing) => drawing.childElementCount > 0);
  const charts = all("[data-chart]");
  const deadline = performance.now() + 3000;
  let missing = charts.filter((chart) => !drawn(chart));
  while (missing.length && performance.now() < deadline) {
    // A chart may wait until it comes into sight.
    missing[0].scrollIntoView();
    await frames();
    missing = missing.filter((chart) => !drawn(chart));
  }
  for (const chart of missing) fault("chart is drawn", named(chart));
  for (const chart of charts) {
    const box = chart.getBoundingClientRect();
    if (shown(chart) && (box.width < 1 || box.height < 1)) fault("chart is drawn", `${named(chart)} has no size`);
    const caption = chart.closest("figure")?.querySelector("figcaption")?.textContent.trim();
    if (!ownName(chart) && !caption) fault("chart has a name", named(chart));
  }

  if (root.scrollWidth > root.clientWidth) {
    const held = (element) => {
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowX !== "visible") return true;
      }
      return false;
    };
    const right = (element) => element.getBoundingClientRect().right + scrollX;
    const widest = all("body *")
      .filter((element) => shown(element) && right(element) > root.clientWidth + 0.5 && !held(element))
      .sort((one, other) => right(other) - right(one))[0];
    fault("no horizontal scroll",
      `${root.scrollWidth} px wide in ${root.clientWidth} px, because of ${widest ? named(widest) : "?"}`);
  }
  scrollTo(0, 0);
  return faults;
})()

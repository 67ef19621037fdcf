// Draws a bar into every chart container.
for (const container of document.querySelectorAll("[data-chart]")) {
  const canvas = document.createElement("canvas");
  canvas.width = 200;
  canvas.height = 80;
  canvas.getContext("2d").fillRect(10, 10, 120, 30);
  container.append(canvas);
}

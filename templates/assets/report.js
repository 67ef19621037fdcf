// Draws the charts in the reader's colours and fits them to paper. Pages are whole without it.
(function () {
  "use strict";

  var charts = [];

  // A colour of the style sheet as it is now, light or dark.
  function colour(name) {
    var probe = document.createElement("i");
    probe.style.color = "var(--" + name + ")";
    document.body.appendChild(probe);
    var found = window.getComputedStyle(probe).color;
    document.body.removeChild(probe);
    return found;
  }

  // Charts name the light colours; each is one of the style sheet's.
  var tokens = { "#1d5d8c": "accent", "#7a6a3a": "target", "#56636f": "soft", "#9dbcd3": "link-line", "#1c2731": "ink", "#8a5a00": "caution" };
  var shown = {};

  function inColours(text) {
    return text.replace(/#[0-9a-f]{6}/g, function (hex) {
      var name = tokens[hex];
      if (!name) return hex;
      return shown[name] || (shown[name] = colour(name));
    });
  }

  // How axes look; what a chart shows stands in its page.
  function theme() {
    var axis = { axisLabel: { color: colour("soft") }, axisLine: { lineStyle: { color: colour("field") } }, axisTick: { show: false } };
    return {
      categoryAxis: axis,
      valueAxis: { axisLabel: axis.axisLabel, splitLine: { lineStyle: { color: colour("line") } } },
      tooltip: { backgroundColor: colour("paper"), borderColor: colour("line"), textStyle: { color: colour("ink"), fontSize: 13 } }
    };
  }
  var look = null;

  // A pointer on a chart shows the row of its table.
  function tooltip(table) {
    var heads = Array.prototype.map.call(table.tHead.rows[0].cells, function (cell) { return cell.textContent; });
    // As the page has them, however the reader sorts them.
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    return function (points) {
      var first = Array.isArray(points) ? points[0] : points;
      var row = first && (table.inOrder || rows)[first.dataIndex];
      var box = document.createElement("div");
      Array.prototype.forEach.call(row ? row.cells : [], function (cell, place) {
        if (!cell.textContent) return;
        var line = document.createElement(place === 0 ? "b" : "div");
        line.textContent = place === 0 ? cell.textContent : heads[place] + " " + cell.textContent;
        box.appendChild(line);
      });
      return box;
    };
  }

  function draw(box) {
    var option = JSON.parse(inColours(box.nextElementSibling.textContent));
    look = look || theme();
    var figure = box.closest("figure");
    var title = figure.querySelector("figcaption b");
    var table = figure.querySelector("table");
    option.animation = false;
    option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
    option.aria = { enabled: true, label: { description: title ? title.textContent : "" } };
    if (option.tooltip && table) {
      option.tooltip.formatter = tooltip(table);
      option.tooltip.confine = true;
    }
    var chart = window.echarts.init(box, look, { renderer: "svg" });
    chart.setOption(option);
    charts.push(chart);
  }

  var waiting = [];

  function drawWaiting() {
    waiting.splice(0).forEach(draw);
  }

  // What is in sight is drawn and shown at once, the rest after that: a page of many charts would be a second late otherwise.
  function drawAll() {
    // The head of the page keeps the place of charts; where nothing draws them, their tables stand there alone.
    if (!window.echarts) {
      document.documentElement.classList.remove("js");
      return;
    }
    document.documentElement.classList.add("js");
    Array.prototype.forEach.call(document.querySelectorAll("[data-chart]"), function (box) {
      var top = box.getBoundingClientRect().top;
      if (top < window.innerHeight && top > -window.innerHeight) draw(box);
      else waiting.push(box);
    });
    window.requestAnimationFrame(function () { window.setTimeout(drawWaiting, 0); });
    window.addEventListener("resize", function () {
      charts.forEach(function (chart) { chart.resize(); });
    });
  }

  // In other colours every chart is another drawing.
  function recolour() {
    shown = {};
    look = null;
    charts.splice(0).forEach(function (chart) {
      var box = chart.getDom();
      chart.dispose();
      draw(box);
    });
  }

  function themes() {
    var system = window.matchMedia && window.matchMedia("(prefers-color-scheme: dark)");
    if (!system || !window.CSS || !CSS.supports("color", "light-dark(#000, #fff)")) return;
    if (system.addEventListener) system.addEventListener("change", recolour);
    var button = document.getElementById("theme");
    if (!button) return;
    var order = ["system", "light", "dark"];
    function chosen() { return document.documentElement.dataset.theme || "system"; }
    function name() { button.lastElementChild.textContent = button.dataset[chosen()]; }
    button.addEventListener("click", function () {
      var next = order[(order.indexOf(chosen()) + 1) % order.length];
      if (next === "system") delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = next;
      try { window.localStorage.setItem("scorebook-theme", next); } catch (nowhere) { /* Then it holds for this page. */ }
      name();
      recolour();
    });
    name();
    button.classList.add("ready");
  }

  function print() {
    var chosen;
    window.addEventListener("beforeprint", function () {
      drawWaiting();
      // Paper is light.
      chosen = document.documentElement.dataset.theme;
      document.documentElement.dataset.theme = "light";
      recolour();
      charts.forEach(function (chart) {
        chart.resize({ width: Math.min(chart.getDom().clientWidth, 660) });
        // Paper does not wait for the next frame.
        chart.getZr().flush();
        // A column of the paper may be narrower than one of the window: the drawing shrinks into it.
        var drawing = chart.getDom().querySelector("svg");
        if (drawing) drawing.setAttribute("viewBox", "0 0 " + chart.getWidth() + " " + chart.getHeight());
      });
    });
    window.addEventListener("afterprint", function () {
      if (chosen) document.documentElement.dataset.theme = chosen;
      else delete document.documentElement.dataset.theme;
      recolour();
    });
  }

  themes();
  drawAll();
  print();
})();

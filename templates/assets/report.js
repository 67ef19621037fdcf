// Draws the charts, finds members and teams, opens the details for print. Pages are whole without it.
(function () {
  "use strict";

  var charts = [];

  function tooltip(tips) {
    return function (points) {
      var first = Array.isArray(points) ? points[0] : points;
      var lines = (first && tips[first.dataIndex]) || [];
      var box = document.createElement("div");
      lines.forEach(function (line, place) {
        var row = document.createElement(place === 0 ? "b" : "div");
        row.textContent = line;
        box.appendChild(row);
      });
      return box;
    };
  }

  function draw(box) {
    var source = box.nextElementSibling;
    var given = JSON.parse(source.textContent);
    var option = given.option;
    var figure = box.closest("figure");
    var title = figure && figure.querySelector("figcaption b");
    option.animation = false;
    option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
    option.aria = { enabled: true, label: { description: title ? title.textContent : "" } };
    if (option.tooltip && given.tips) {
      option.tooltip.formatter = tooltip(given.tips);
      option.tooltip.confine = true;
    }
    var chart = window.echarts.init(box, null, { renderer: "svg" });
    chart.setOption(option);
    charts.push(chart);
  }

  function drawAll() {
    if (!window.echarts) return;
    document.querySelectorAll("[data-chart]").forEach(draw);
    window.addEventListener("resize", function () {
      charts.forEach(function (chart) { chart.resize(); });
    });
  }

  function print() {
    var opened = [];
    window.addEventListener("beforeprint", function () {
      document.querySelectorAll("details:not([open])").forEach(function (details) {
        details.open = true;
        opened.push(details);
      });
      charts.forEach(function (chart) {
        chart.resize({ width: Math.min(chart.getDom().clientWidth, 660) });
      });
    });
    window.addEventListener("afterprint", function () {
      opened.splice(0).forEach(function (details) { details.open = false; });
      charts.forEach(function (chart) { chart.resize(); });
    });
  }

  function search() {
    var input = document.getElementById("search");
    var results = document.getElementById("search-results");
    var entries = window.scorebookSearch;
    if (!input || !results || !entries) return;
    function find() {
      var words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      results.textContent = "";
      if (!words.length) return;
      var found = entries.filter(function (entry) {
        var text = (entry.name + " " + entry.id + " " + entry.note).toLowerCase();
        return words.every(function (word) { return text.indexOf(word) >= 0; });
      });
      found.slice(0, 30).forEach(function (entry) {
        var item = document.createElement("li");
        var link = document.createElement("a");
        var note = document.createElement("small");
        link.href = entry.href;
        link.textContent = entry.name;
        note.textContent = entry.note;
        item.appendChild(link);
        item.appendChild(note);
        results.appendChild(item);
      });
      if (!found.length) {
        var none = document.createElement("li");
        none.className = "none";
        none.textContent = results.dataset.none;
        results.appendChild(none);
      }
    }
    input.addEventListener("input", find);
    input.addEventListener("keydown", function (event) {
      var first = results.querySelector("a");
      if (event.key === "Enter" && first) { event.preventDefault(); window.location.href = first.href; }
      if (event.key === "Escape") { input.value = ""; find(); }
    });
    find();
  }

  drawAll();
  print();
  search();
})();

// Draws the charts, finds members and teams, fits the charts to paper. Pages are whole without it.
(function () {
  "use strict";

  var charts = [];

  // How axes look; what a chart shows stands in its page.
  var axis = { axisLabel: { color: "#56636f" }, axisLine: { lineStyle: { color: "#aeb9c3" } }, axisTick: { show: false } };
  var theme = {
    categoryAxis: axis,
    valueAxis: { axisLabel: axis.axisLabel, splitLine: { lineStyle: { color: "#e6eaee" } } },
    tooltip: { borderColor: "#dce2e7", textStyle: { color: "#1c2731", fontSize: 13 } }
  };

  // A pointer on a chart shows the row of its table.
  function tooltip(table) {
    var heads = Array.prototype.map.call(table.tHead.rows[0].cells, function (cell) { return cell.textContent; });
    return function (points) {
      var first = Array.isArray(points) ? points[0] : points;
      var row = first && table.tBodies[0].rows[first.dataIndex];
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
    var option = JSON.parse(box.nextElementSibling.textContent);
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
    var chart = window.echarts.init(box, theme, { renderer: "svg" });
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
    window.addEventListener("beforeprint", function () {
      charts.forEach(function (chart) {
        chart.resize({ width: Math.min(chart.getDom().clientWidth, 660) });
        // Paper does not wait for the next frame.
        chart.getZr().flush();
      });
    });
    window.addEventListener("afterprint", function () {
      charts.forEach(function (chart) { chart.resize(); });
    });
  }

  // What scrolls sideways can be reached by keyboard, with the name of its table; nothing else is a stop on the way.
  function scrollers() {
    document.querySelectorAll(".scroll").forEach(function (box) {
      var caption = box.querySelector("caption");
      var wide = box.scrollWidth > box.clientWidth + 1;
      if (wide) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        if (caption) box.setAttribute("aria-label", caption.textContent.trim());
      } else if (box.hasAttribute("tabindex")) {
        ["tabindex", "role", "aria-label"].forEach(function (name) { box.removeAttribute(name); });
      }
    });
  }

  function reach() {
    scrollers();
    window.addEventListener("resize", scrollers);
    // A table in a closed part has no width yet.
    document.addEventListener("toggle", scrollers, true);
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
  reach();
  search();
})();

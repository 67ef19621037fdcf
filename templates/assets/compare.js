// Teams and members side by side. Who is compared stands in the address, behind the number sign, so that the link can be shared.
(function () {
  "use strict";

  var box = document.getElementById("compare");
  var all = window.scorebookCompare;
  if (!box || !all) return;
  var words = box.dataset;
  var byId = {};
  all.entries.forEach(function (entry) { byId[entry.id] = entry; });

  function element(name, text, parent) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (parent) parent.appendChild(made);
    return made;
  }

  // An address that somebody mistyped names nobody.
  function decoded(text) {
    try { return decodeURIComponent(text); } catch (broken) { return ""; }
  }

  function chosen() {
    return window.location.hash.replace(/^#(with=)?/, "").split(",").map(decoded).filter(function (id, place, ids) {
      return byId[id] && ids.indexOf(id) === place;
    });
  }

  function choose(ids) { window.location.hash = ids.length ? "with=" + ids.map(encodeURIComponent).join(",") : ""; }

  function row(body, head, cells) {
    var line = element("tr", "", body);
    element("th", head, line).scope = "row";
    cells.forEach(function (cell) {
      var made = element("td", cell ? cell[0] : "–", line);
      made.className = "num";
      if (cell && cell[1]) element("small", cell[1], made);
    });
  }

  function table(entries) {
    var scroll = element("div", "", box);
    scroll.className = "scroll";
    var made = element("table", "", scroll);
    made.className = "list";
    element("caption", words.caption, made);
    var head = element("tr", "", element("thead", "", made));
    element("th", words.dimension, head).scope = "col";
    entries.forEach(function (entry) {
      var cell = element("th", "", head);
      cell.scope = "col";
      cell.className = "num";
      element("a", entry.name, cell).href = entry.href;
      element("small", entry.note, cell);
      var remove = element("button", "×", cell);
      remove.type = "button";
      remove.className = "remove";
      remove.title = words.remove;
      remove.setAttribute("aria-label", "× " + words.remove + " " + entry.name);
      remove.addEventListener("click", function () {
        choose(chosen().filter(function (id) { return id !== entry.id; }));
      });
    });
    var body = element("tbody", "", made);
    row(body, words.total, entries.map(function (entry) { return entry.score && [entry.score, entry.interval]; }));
    row(body, words.rating, entries.map(function (entry) { return [entry.rating]; }));
    row(body, words.coverage, entries.map(function (entry) { return [entry.coverage]; }));
    all.dimensions.forEach(function (name, place) {
      row(body, name, entries.map(function (entry) { return entry.dimensions[place]; }));
    });
  }

  // Whether two scores can be told apart: their ranges share nothing.
  function sentences(entries) {
    var list = element("ul", "", box);
    list.className = "reading";
    entries.forEach(function (one, place) {
      entries.slice(place + 1).forEach(function (other) {
        if (!one.ends || !other.ends) return;
        var apart = one.ends[0] > other.ends[1] || other.ends[0] > one.ends[1];
        var text = apart ? words.apart : words.alike;
        element("li", text.replace("%1", one.name).replace("%2", other.name), list);
      });
    });
  }

  function field(ids) {
    var label = element("label", words.add, box);
    label.className = "search";
    var input = element("input", "", label);
    input.type = "search";
    input.setAttribute("list", "compare-names");
    input.autocomplete = "off";
    var names = element("datalist", "", box);
    names.id = "compare-names";
    all.entries.forEach(function (entry) {
      if (ids.indexOf(entry.id) < 0) element("option", "", names).value = entry.name + " · " + entry.note + " · " + entry.id;
    });
    input.addEventListener("change", function () {
      var id = input.value.split(" · ").pop().trim();
      if (byId[id] && ids.indexOf(id) < 0) choose(ids.concat(id));
    });
  }

  function show() {
    var ids = chosen();
    var entries = ids.map(function (id) { return byId[id]; });
    box.textContent = "";
    field(ids);
    if (!entries.length) return;
    table(entries);
    sentences(entries);
  }

  window.addEventListener("hashchange", show);
  show();
})();

// Tables: sorted by a click, filtered, copied, by pages where they are long, with the columns that a reader wants. They are whole
// without it.
(function () {
  "use strict";

  var words = window.scorebookWords || {};
  var language = document.documentElement.lang;
  // Tables of so many rows show pages of so many.
  var LONG = 250;
  var PAGE = 100;
  // What has tools above it; the style sheet keeps room for them.
  var WITH_TOOLS = ".scroll:has(tbody tr:nth-child(13)), .scroll:has(tbody:nth-of-type(5))";

  function element(name, properties, children) {
    var made = document.createElement(name);
    Object.keys(properties || {}).forEach(function (key) { made[key] = properties[key]; });
    (children || []).forEach(function (child) { made.appendChild(child); });
    return made;
  }

  function number(value) { return value.toLocaleString(language); }

  // A text with its places %1, %2 filled in.
  function say(text, values) {
    return (text || "").replace(/%(\d)/g, function (place, at) { return values[at - 1]; });
  }

  // What a cell says, part by part, without drawings.
  function textOf(cell) {
    var parts = [];
    (function read(node) {
      if (node.nodeType === 3) parts.push(node.data.trim());
      else if (node.nodeName.toLowerCase() !== "svg") Array.prototype.forEach.call(node.childNodes, read);
    })(cell);
    return parts.filter(Boolean).join(" ").replace(/\u2060/g, "").replace(/\s+/g, " ");
  }

  // The number that a cell begins with, as both languages write it; none where there is none.
  function numberOf(text) {
    var plain = text.replace(/[\u2060,\s]/g, "").replace(/\u2212/g, "-");
    var found = /-?\d+(?:\.\d+)?/.exec(plain);
    if (!found) return null;
    var after = plain.charAt(found.index + found[0].length);
    return parseFloat(found[0]) * (after === "万" ? 1e4 : after === "亿" ? 1e8 : 1);
  }

  // What scrolls sideways can be reached by keyboard, with the name of its table; nothing else is a stop on the way, and what
  // does not scroll keeps its head in sight.
  function scrollers() {
    document.querySelectorAll(".scroll").forEach(function (box) {
      var caption = box.querySelector("caption");
      box.classList.remove("fits");
      var wide = box.scrollWidth > box.clientWidth + 1;
      box.classList.toggle("fits", !wide);
      if (wide) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        if (caption) box.setAttribute("aria-label", caption.textContent.trim());
      } else if (box.hasAttribute("tabindex")) {
        ["tabindex", "role", "aria-label"].forEach(function (name) { box.removeAttribute(name); });
      }
    });
  }

  // A table's rows by group: each with the rows of words that belong to it.
  function groupsOf(table) {
    return Array.prototype.map.call(table.tBodies, function (body) {
      var group = { body: body, head: [], items: [] };
      Array.prototype.forEach.call(body.rows, function (row) {
        if (row.classList.contains("group")) group.head.push(row);
        else if (row.classList.contains("said") && group.items.length) group.items[group.items.length - 1].rows.push(row);
        else group.items.push({ rows: [row], place: group.items.length });
      });
      return group;
    });
  }

  function tableTools(table, at) {
    var heads = table.tHead && table.tHead.rows.length === 1 ? Array.prototype.slice.call(table.tHead.rows[0].cells) : [];
    var groups = groupsOf(table);
    var all = groups.reduce(function (sum, group) { return sum + group.items.length; }, 0);
    var most = groups.reduce(function (most, group) { return Math.max(most, group.items.length); }, 0);
    var long = groups.length === 1 && all > LONG;
    var state = { column: -1, way: null, typed: "", first: 0, hidden: {} };
    var whole = heads.length > 0 && !table.querySelector("tbody [rowspan]") && groups.every(function (group) {
      return group.items.every(function (item) { return item.rows[0].cells.length === heads.length; });
    });
    var count, pager;

    function matches(item) {
      if (!state.typed) return true;
      if (!item.text) item.text = item.rows.map(textOf).join(" ").toLocaleLowerCase(language);
      return state.typed.split(/\s+/).every(function (word) { return item.text.indexOf(word) >= 0; });
    }

    // The items of a group as they are to be seen.
    function ordered(group) {
      var items = group.items.filter(matches);
      if (!state.way) return items;
      var numbers = heads[state.column].classList.contains("num");
      items.forEach(function (item) {
        var text = textOf(item.rows[0].cells[state.column]);
        item.value = numbers ? numberOf(text) : text;
      });
      var sign = state.way === "ascending" ? 1 : -1;
      var compare = new Intl.Collator(language).compare;
      return items.sort(function (a, b) {
        // What has no value stands at the end, whichever way.
        if (a.value === null || b.value === null) return (a.value === null) - (b.value === null) || a.place - b.place;
        return sign * (numbers ? a.value - b.value : compare(a.value, b.value)) || a.place - b.place;
      });
    }

    function rowsOf(items) {
      return items.reduce(function (rows, item) { return rows.concat(item.rows); }, []);
    }

    function show(everything) {
      var seen = 0;
      groups.forEach(function (group) {
        var items = ordered(group);
        seen += items.length;
        if (long && !everything) {
          state.first = Math.min(state.first, Math.max(0, Math.ceil(items.length / PAGE) - 1) * PAGE);
          items = items.slice(state.first, state.first + PAGE);
        }
        group.body.replaceChildren.apply(group.body, (items.length ? group.head : []).concat(rowsOf(items)));
      });
      if (count) count.textContent = state.typed ? say(words.rows, [number(seen), number(all)]) : "";
      if (pager) {
        pager.parts.textContent = say(words.part, [number(seen ? state.first + 1 : 0), number(Math.min(seen, state.first + PAGE)), number(seen)]);
        pager.before.disabled = state.first === 0;
        pager.after.disabled = state.first + PAGE >= seen;
      }
    }

    function sortable() {
      if (most < 4 || !whole || table.querySelector("tbody .total")) return;
      heads.forEach(function (head, column) {
        if (!head.textContent.trim() || head.tagName !== "TH") return;
        var first = head.classList.contains("num") ? "descending" : "ascending";
        var second = first === "descending" ? "ascending" : "descending";
        var button = element("button", { type: "button", className: "sort" });
        while (head.firstChild) button.appendChild(head.firstChild);
        head.appendChild(button);
        // A click sorts the rows of each group, another one the other way round, a third puts them back.
        button.addEventListener("click", function () {
          var now = head.getAttribute("aria-sort");
          heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
          state.way = now === null ? first : now === first ? second : null;
          state.column = column;
          state.first = 0;
          if (state.way) head.setAttribute("aria-sort", state.way);
          show();
        });
      });
    }

    // What is seen, as a spreadsheet takes it: cells between tabs.
    function copied() {
      var shown = function (cell, place) { return !state.hidden[place]; };
      var line = function (row) { return Array.prototype.filter.call(row.cells, shown).map(textOf).join("\t"); };
      var lines = heads.length ? [line(table.tHead.rows[0])] : [];
      groups.forEach(function (group) {
        var items = ordered(group);
        if (items.length) lines = lines.concat(rowsOf([{ rows: group.head }].concat(items)).map(line));
      });
      return lines.join("\n") + "\n";
    }

    function copy(button) {
      var text = copied();
      var done = function () {
        button.textContent = words.copied;
        window.setTimeout(function () { button.textContent = words.copy; }, 2000);
      };
      var byHand = function () {
        var area = element("textarea", { value: text });
        button.parentNode.appendChild(area);
        area.select();
        if (document.execCommand("copy")) done();
        area.remove();
        button.focus();
      };
      if (navigator.clipboard && window.isSecureContext) navigator.clipboard.writeText(text).then(done, byHand);
      else byHand();
    }

    function columns() {
      var rules = document.head.appendChild(element("style"));
      table.id = table.id || "table-" + at;
      var boxes = heads.map(function (head, place) {
        var name = head.textContent.trim();
        if (place === 0 || !name) return null;
        var box = element("input", { type: "checkbox", checked: true });
        box.addEventListener("change", function () {
          state.hidden[place] = !box.checked;
          rules.textContent = Object.keys(state.hidden).filter(function (one) { return state.hidden[one]; }).map(function (one) {
            return "#" + table.id + " tr:not(.group, .said) > :nth-child(" + (Number(one) + 1) + ") { display: none !important; }";
          }).join("\n");
          scrollers();
        });
        return element("label", {}, [box, document.createTextNode(" " + name)]);
      });
      return element("details", { className: "columns-of" }, [
        element("summary", { textContent: words.columns }),
        element("div", {}, boxes.filter(Boolean))
      ]);
    }

    function tools() {
      var box = table.parentNode;
      if (!box.matches(WITH_TOOLS) || !words.filter) return;
      var input = element("input", { type: "search", placeholder: words.filter });
      var name = table.caption ? table.caption.textContent.trim() : "";
      input.setAttribute("aria-label", name ? words.filter + ": " + name : words.filter);
      input.addEventListener("input", function () {
        state.typed = input.value.trim().toLocaleLowerCase(language);
        state.first = 0;
        show();
      });
      count = element("output");
      var button = element("button", { type: "button", textContent: words.copy, title: words.copyTitle });
      button.addEventListener("click", function () { copy(button); });
      var parts = [count, input];
      if (heads.length >= 7 && whole) parts.push(columns());
      parts.push(button);
      box.parentNode.insertBefore(element("div", { className: "tools" }, [element("div", {}, parts)]), box);
    }

    function pages() {
      if (!long) return;
      var turn = function (by, label) {
        var button = element("button", { type: "button", textContent: label });
        button.addEventListener("click", function () {
          state.first = Math.max(0, state.first + by);
          show();
        });
        return button;
      };
      pager = { before: turn(-PAGE, words.before), parts: element("output"), after: turn(PAGE, words.after) };
      var box = table.parentNode;
      box.parentNode.insertBefore(element("nav", { className: "pager" }, [pager.before, pager.parts, pager.after]), box.nextSibling);
      window.addEventListener("beforeprint", function () { show(true); });
      window.addEventListener("afterprint", function () { show(); });
      show();
    }

    // For whoever needs the rows as the page has them: pointers on charts, and tables that are saved.
    table.inOrder = rowsOf(groups.reduce(function (items, group) { return items.concat({ rows: group.head }, group.items); }, []));
    sortable();
    tools();
    pages();
  }

  document.querySelectorAll(".scroll > table").forEach(tableTools);
  scrollers();
  window.addEventListener("resize", scrollers);
  // A table in a closed part has no width yet.
  document.addEventListener("toggle", scrollers, true);
})();

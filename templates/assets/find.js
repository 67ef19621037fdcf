// The search in the head of every page. What it looks through lies beside the site's first page and is read when somebody types.
(function () {
  "use strict";

  // The first page has a search of its own; the key leads there as well.
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    var field = document.getElementById("search");
    if (field && event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); field.focus(); }
  });

  var words = window.scorebookWords;
  var box = document.querySelector(".find");
  if (!box || !words) return;
  var input = document.createElement("input");
  var status = document.createElement("p");
  var results = document.createElement("ul");
  input.type = "search";
  input.id = "search";
  input.placeholder = words.search;
  input.autocomplete = "off";
  input.spellcheck = false;
  input.dataset.root = box.dataset.root;
  input.setAttribute("aria-label", words.search);
  input.setAttribute("aria-controls", "search-results");
  input.setAttribute("aria-keyshortcuts", "/");
  status.id = "search-status";
  status.className = "hidden";
  status.setAttribute("role", "status");
  results.id = "search-results";
  results.dataset.found = words.found;
  results.dataset.none = words.none;
  [input, status, results].forEach(function (part) { box.appendChild(part); });

  var asked = false;
  function load(name, then) {
    var script = document.createElement("script");
    script.src = box.dataset.root + "assets/" + name;
    script.onload = then;
    // A cycle's folder that was copied alone has nothing to look through.
    script.onerror = function () {
      status.textContent = words.searchAway;
      status.className = "none";
    };
    document.body.appendChild(script);
  }

  function begin() {
    if (asked) return;
    asked = true;
    load("search." + document.documentElement.lang + ".js", function () { load("search.js"); });
  }

  input.addEventListener("focus", begin);
  // What was found goes away when the reader goes on.
  document.addEventListener("focusin", function (event) { box.classList.toggle("open", box.contains(event.target)); });
  document.addEventListener("pointerdown", function (event) { if (!box.contains(event.target)) box.classList.remove("open"); });
})();

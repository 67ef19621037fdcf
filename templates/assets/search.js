// Finds members, teams, indicators and pages by name, id, pinyin or its first letters, with a slip or two of the keyboard.
(function () {
  "use strict";

  var input = document.getElementById("search");
  var results = document.getElementById("search-results");
  var status = document.getElementById("search-status");
  var entries = window.scorebookSearch;
  if (!input || !results || !entries) return;
  var SHOWN = 30;
  var indexed = null;

  // What each entry can be found by, once: the whole name, its words, its id, how it is typed.
  function index() {
    return entries.map(function (entry) {
      var name = entry.name.toLowerCase();
      return { entry: entry, name: name, words: name.split(/[\s\-·]+/), id: entry.id.toLowerCase(), keys: entry.keys || [], note: entry.note.toLowerCase() };
    });
  }

  // Whether a word begins with what was typed but for so many letters that are wrong, missing, doubled or swapped
  // (Damerau's distance between it and the beginnings of the word).
  function nearly(typed, word, slips) {
    if (word.length + slips < typed.length) return false;
    var before = null, last = [], place;
    for (place = 0; place <= word.length; place++) last.push(place);
    for (var row = 1; row <= typed.length; row++) {
      var now = [row], least = row;
      for (place = 1; place <= word.length; place++) {
        var same = typed[row - 1] === word[place - 1];
        var best = Math.min(last[place] + 1, now[place - 1] + 1, last[place - 1] + (same ? 0 : 1));
        if (before && place > 1 && typed[row - 1] === word[place - 2] && typed[row - 2] === word[place - 1]) best = Math.min(best, before[place - 2] + 1);
        now.push(best);
        if (best < least) least = best;
      }
      if (least > slips) return false;
      before = last;
      last = now;
    }
    return Math.min.apply(null, last) <= slips;
  }

  // How well a word of the question fits: 0 is best, -1 not at all.
  function fits(item, word, slips) {
    function begins(text) { return text.lastIndexOf(word, 0) === 0; }
    if (!slips) {
      if (item.name === word || item.id === word) return 0;
      if (begins(item.name) || begins(item.id) || item.keys.some(begins)) return 1;
      if (item.words.some(begins)) return 2;
      if (item.name.indexOf(word) >= 0 || (word.length > 2 && item.note.indexOf(word) >= 0)) return 3;
      if (word.length > 2 && item.keys.some(function (key) { return key.indexOf(word) > 0; })) return 4;
      return -1;
    }
    return item.words.concat(item.keys).some(function (text) { return nearly(word, text, slips); }) ? 5 : -1;
  }

  function find(words, forgiving) {
    var found = [];
    indexed.forEach(function (item, place) {
      var sum = 0;
      var all = words.every(function (word) {
        var fit = fits(item, word, 0);
        if (fit < 0 && forgiving) fit = fits(item, word, word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
        sum += fit;
        return fit >= 0;
      });
      if (all) found.push({ entry: item.entry, sum: sum, place: place });
    });
    return found.sort(function (a, b) { return a.sum - b.sum || a.place - b.place; });
  }

  function show() {
    var words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    results.textContent = "";
    status.textContent = "";
    if (!words.length) return;
    indexed = indexed || index();
    var found = find(words, false);
    if (!found.length) found = find(words, true);
    found.slice(0, SHOWN).forEach(function (hit) {
      var item = document.createElement("li");
      var link = document.createElement("a");
      var note = document.createElement("small");
      link.href = (input.dataset.root || "") + hit.entry.href;
      link.textContent = hit.entry.name;
      note.textContent = hit.entry.note;
      item.appendChild(link);
      item.appendChild(note);
      results.appendChild(item);
    });
    status.textContent = found.length ? results.dataset.found + " " + found.length : results.dataset.none;
    status.className = found.length ? "hidden" : "none";
  }

  function links() { return Array.prototype.slice.call(results.querySelectorAll("a")); }

  input.addEventListener("input", show);
  input.addEventListener("keydown", function (event) {
    var first = links()[0];
    if (event.key === "Enter" && first) { event.preventDefault(); window.location.href = first.href; }
    if (event.key === "ArrowDown" && first) { event.preventDefault(); first.focus(); }
    if (event.key === "Escape") { input.value = ""; show(); }
  });
  // Up and down go through what was found, and back to the field.
  results.addEventListener("keydown", function (event) {
    var all = links(), at = all.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && all[at + 1]) { event.preventDefault(); all[at + 1].focus(); }
    if (event.key === "ArrowUp") { event.preventDefault(); (all[at - 1] || input).focus(); }
    if (event.key === "Escape") { event.preventDefault(); input.focus(); }
  });
  show();
})();

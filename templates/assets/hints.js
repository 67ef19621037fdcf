// How to read a page, said once to whoever opens a scorecard for the first time. Nothing is kept but that it was said.
(function () {
  "use strict";

  var words = window.scorebookWords;
  var score = document.querySelector("[data-score]");
  var more = document.querySelector("footer a[href*='#sure']");
  if (!words || !words.hintTitle || !score || !more) return;
  var KEY = "scorebook-hints";
  var said = true;
  // Where a browser keeps nothing, the hints would come back on each page.
  try { said = window.localStorage.getItem(KEY) !== null; } catch (nowhere) { /* Then they are not shown. */ }
  if (said) return;

  // They come when the reader begins to move: what the page says is there before.
  var begun = ["pointermove", "touchstart", "keydown", "scroll"];

  function show() {
    begun.forEach(function (name) { window.removeEventListener(name, show); });
    var box = document.createElement("aside");
    box.className = "hints";
    box.setAttribute("aria-label", words.hintTitle);
    var title = document.createElement("b");
    title.textContent = words.hintTitle;
    var list = document.createElement("ul");
    [words.hintScore, words.hintRange, words.hintPoints].forEach(function (text) {
      var item = document.createElement("li");
      item.textContent = text;
      list.appendChild(item);
    });
    var link = document.createElement("a");
    link.href = more.getAttribute("href");
    link.textContent = more.textContent;
    var close = document.createElement("button");
    close.type = "button";
    close.textContent = words.hintClose;
    function done() {
      try { window.localStorage.setItem(KEY, "said"); } catch (nowhere) { /* Said all the same. */ }
      box.remove();
    }
    close.addEventListener("click", done);
    link.addEventListener("click", done);
    box.addEventListener("keydown", function (event) { if (event.key === "Escape") done(); });
    [title, list, link, close].forEach(function (part) { box.appendChild(part); });
    document.body.appendChild(box);
  }

  begun.forEach(function (name) { window.addEventListener(name, show, { passive: true }); });
})();

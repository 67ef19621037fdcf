// Before anything is drawn: the place of charts is kept, and the colours that the reader chose last are there, where the browser keeps that for files.
(function () {
  "use strict";
  document.documentElement.classList.add("js");
  try {
    var theme = window.localStorage.getItem("scorebook-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch (nowhere) { /* Then the system decides. */ }
})();

// Before anything is drawn: the colours that the reader chose last, where the browser keeps that for files.
(function () {
  "use strict";
  try {
    var theme = window.localStorage.getItem("scorebook-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch (nowhere) { /* Then the system decides. */ }
})();

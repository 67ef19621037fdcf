// Unpacks what draws the charts and starts it. Where a browser cannot, the tables below the charts say the same.
(function () {
  "use strict";
  var packed = document.getElementById("packed");
  if (!packed || !window.DecompressionStream || !Uint8Array.from) return;
  var bytes = Uint8Array.from(atob(packed.textContent.trim()), function (letter) { return letter.charCodeAt(0); });
  var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  new Response(stream).text().then(function (code) {
    var script = document.createElement("script");
    script.textContent = code;
    document.body.appendChild(script);
  });
})();

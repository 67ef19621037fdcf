// Charts and figures, saved by a click: as a drawing, as a picture, and their data as a table for a spreadsheet.
(function () {
  "use strict";

  var words = window.scorebookWords;
  if (!words || !window.XMLSerializer) return;
  var SVG = "http://www.w3.org/2000/svg";
  var KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity",
    "opacity", "font-family", "font-size", "font-weight", "text-anchor", "dominant-baseline", "paint-order"];

  function svg(name, attributes, text) {
    var made = document.createElementNS(SVG, name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    if (text) made.textContent = text;
    return made;
  }

  // What the style sheet says of a drawing, written into it.
  function inked(drawing) {
    var copy = drawing.cloneNode(true);
    var from = [drawing].concat(Array.prototype.slice.call(drawing.querySelectorAll("*")));
    var to = [copy].concat(Array.prototype.slice.call(copy.querySelectorAll("*")));
    from.forEach(function (node, place) {
      var style = window.getComputedStyle(node);
      KEPT.forEach(function (name) {
        var value = style.getPropertyValue(name);
        if (value) to[place].setAttribute(name, value);
      });
      to[place].removeAttribute("class");
      to[place].removeAttribute("style");
    });
    return copy;
  }

  // A text in lines that fit.
  function lines(text, width, size) {
    var most = Math.max(12, Math.floor(width / (size * 0.56)));
    var found = [""];
    var wide = function (part) { return part.replace(/[^\x00-\u02ff]/g, "mm").length; };
    text.split(/(\s+|(?=[\u3000-\u9fff]))/).forEach(function (part) {
      if (!part) return;
      if (wide(found[found.length - 1] + part) > most && found[found.length - 1]) found.push(part.trim());
      else found[found.length - 1] += part;
    });
    return found.filter(Boolean);
  }

  // The figure with its title above and its source below.
  function drawing(figure) {
    var inner = figure.querySelector("[data-chart] svg, :scope > svg");
    if (!inner) return null;
    var box = inner.getBoundingClientRect();
    var width = Math.max(Math.round(box.width), 320);
    var style = window.getComputedStyle(document.body);
    var ink = style.color;
    var soft = window.getComputedStyle(document.querySelector("footer") || document.body).color;
    var made = svg("svg", { xmlns: SVG, width: width + 32, "font-family": style.fontFamily });
    var top = 14;
    var write = function (text, size, colour, weight) {
      lines(text, width, size).forEach(function (line) {
        top += size * 1.35;
        made.appendChild(svg("text", { x: 16, y: Math.round(top), "font-size": size, "font-weight": weight, fill: colour }, line));
      });
    };
    var title = figure.querySelector("figcaption b");
    var below = figure.querySelector("figcaption span");
    write(title ? title.textContent : "", 16, ink, 600);
    write(below ? below.textContent : "", 13, soft, 400);
    top += 10;
    var copy = inked(inner);
    copy.setAttribute("x", 16);
    copy.setAttribute("y", Math.round(top));
    copy.setAttribute("width", Math.round(box.width));
    copy.setAttribute("height", Math.round(box.height));
    made.appendChild(copy);
    top += box.height + 4;
    write(source(), 11, soft, 400);
    made.setAttribute("height", Math.round(top + 14));
    made.setAttribute("viewBox", "0 0 " + (width + 32) + " " + Math.round(top + 14));
    made.insertBefore(svg("rect", { width: "100%", height: "100%", fill: window.getComputedStyle(document.body).backgroundColor }), made.firstChild);
    return made;
  }

  // Where the numbers come from: the foot of the page, which names organisation, cycle and program, and the page's title.
  function source() {
    var foot = document.querySelector("footer p:last-child");
    var heading = document.querySelector("h1");
    return [heading ? heading.textContent : "", foot ? foot.textContent : ""].filter(Boolean).join(" · ");
  }

  function name(figure, ending) {
    var title = figure.querySelector("figcaption b");
    var heading = document.querySelector("h1");
    var text = [heading, title].map(function (part) { return part ? part.textContent : ""; }).join(" ");
    return text.replace(/[\\/:*?"<>|.\s]+/g, " ").trim().replace(/ /g, "-").slice(0, 80) + "." + ending;
  }

  function save(blob, file) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = file;
    document.body.appendChild(link);
    link.click();
    link.remove();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  function saveDrawing(figure) {
    var made = drawing(figure);
    if (made) save(new Blob([new XMLSerializer().serializeToString(made)], { type: "image/svg+xml" }), name(figure, "svg"));
  }

  function savePicture(figure) {
    var made = drawing(figure);
    if (!made) return;
    var picture = new Image();
    picture.onload = function () {
      var canvas = document.createElement("canvas");
      canvas.width = picture.width * 2;
      canvas.height = picture.height * 2;
      var brush = canvas.getContext("2d");
      brush.scale(2, 2);
      brush.drawImage(picture, 0, 0);
      canvas.toBlob(function (blob) { if (blob) save(blob, name(figure, "png")); });
    };
    picture.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(made));
  }

  // Fields in quotes, with a mark in front that tells spreadsheets the encoding; a formula stays a text.
  function saveTable(figure, table) {
    var field = function (cell) {
      var text = cell.textContent.trim().replace(/\u2060/g, "");
      if (/^[=@\t\r]/.test(text) || /^[+-](?![\d.])/.test(text)) text = "'" + text;
      return '"' + text.replace(/"/g, '""') + '"';
    };
    var head = table.tHead ? Array.prototype.slice.call(table.tHead.rows) : [];
    var rows = table.inOrder ? head.concat(table.inOrder) : Array.prototype.slice.call(table.rows);
    var text = rows.map(function (row) {
      return Array.prototype.map.call(row.cells, field).join(",");
    }).join("\r\n");
    save(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv;charset=utf-8" }), name(figure, "csv"));
  }

  document.querySelectorAll("figure.chart").forEach(function (figure) {
    if (!figure.querySelector("[data-chart], :scope > svg")) return;
    var table = figure.querySelector("table");
    var caption = figure.querySelector("figcaption b");
    var bar = document.createElement("span");
    // Beside the caption, or below a figure that does not begin with one.
    bar.className = figure.firstElementChild && figure.firstElementChild.tagName === "FIGCAPTION" ? "save" : "save below";
    var add = function (label, title, action) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.title = title;
      button.setAttribute("aria-label", [label, title, caption ? caption.textContent : ""].filter(Boolean).join(": "));
      button.addEventListener("click", action);
      bar.appendChild(button);
    };
    add("SVG", words.saveDrawing, function () { saveDrawing(figure); });
    add("PNG", words.savePicture, function () { savePicture(figure); });
    if (table) add("CSV", words.saveTable, function () { saveTable(figure, table); });
    figure.appendChild(bar);
  });
})();

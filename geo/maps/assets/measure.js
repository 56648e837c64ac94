/* Distances on the ground, and the coordinates under the pointer. */
(function (F) {
  const EARTH_M = 6371008.8;

  /** Length of the great circle between two points, in metres (haversine, mean radius of the Earth). */
  F.distance = function (a, b) {
    const [la, lb, dLat, dLon] = [a.lat, b.lat, b.lat - a.lat, b.lng - a.lng].map((value) => (value * Math.PI) / 180);
    const half = Math.sin(dLat / 2) ** 2 + Math.cos(la) * Math.cos(lb) * Math.sin(dLon / 2) ** 2;
    return 2 * EARTH_M * Math.asin(Math.sqrt(half));
  };

  /** A button that turns clicks on the map into the corners of a line with its length; Esc ends it. */
  F.measureButton = function (app) {
    const { map } = app;
    const words = F.h("output", { class: "fl-measured" });
    const note = F.control("bottomleft", words);
    let corners = [], line = null;
    const draw = () => {
      if (line) line.remove();
      line = L.layerGroup([
        L.polyline(corners, { className: "fl-measure", interactive: false, pane: "fl-shapes" }),
        ...corners.map((at) => L.circleMarker(at, { radius: 4, className: "fl-measure-end", interactive: false, pane: "fl-shapes" })),
      ]).addTo(map);
      const metres = corners.slice(1).reduce((sum, at, k) => sum + F.distance(corners[k], at), 0);
      words.textContent = corners.length < 2 ? "Click on the map to measure; Esc ends" : F.metres(metres) + " over " + (corners.length - 1) + (corners.length === 2 ? " leg" : " legs");
    };
    const button = F.button("Measure a distance", { "aria-pressed": "false", class: "fl-measure-button" }, F.icon("measure"));
    const turn = (on) => {
      app.measuring = on;
      button.setAttribute("aria-pressed", String(on));
      map.getContainer().classList.toggle("fl-measuring", on);
      corners = [];
      if (on) note.addTo(map);
      else note.remove();
      if (on) draw();
      else if (line) line.remove();
    };
    button.addEventListener("click", () => turn(!app.measuring));
    // Before all others: while a distance is measured a click opens nothing.
    map.getContainer().addEventListener("click", (event) => {
      if (!app.measuring || event.target.closest(".leaflet-control")) return;
      event.stopPropagation();
      corners.push(map.mouseEventToLatLng(event));
      draw();
    }, true);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && app.measuring) turn(false);
    });
    app.measured = () => ({ corners, words: words.textContent });
    return button;
  };

  /** Latitude and longitude under the pointer, at the foot of the map. */
  F.addPointer = function (app) {
    const node = F.h("div", { class: "fl-pointer", "aria-hidden": "true", hidden: true });
    F.control("bottomleft", node).addTo(app.map);
    app.map.on("mousemove", (event) => {
      const { lat, lng } = event.latlng.wrap();
      node.hidden = false;
      node.textContent = F.coordinates({ lat, lng });
    });
    app.map.on("mouseout", () => { node.hidden = true; });
  };
})(window.Frontline);

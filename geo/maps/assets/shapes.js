/* Lines and areas: rivers, regions, the front line, areas held and contested; hatching; rings of uncertainty. */
(function (F) {
  const turned = (corners) => corners.map(([lon, lat]) => [lat, lon]);

  function parts(shape, make) {
    return shape.flatMap((part) => (make[Object.keys(part)[0]] || (() => []))(Object.values(part)[0]));
  }

  F.placeShapes = function (app, place) {
    if (!place.shape) return [];
    const river = place.layer === "places:rivers";
    const kind = river ? "fl-river" : "fl-region";
    return parts(place.shape, {
      line: ([corners]) => {
        const line = turned(river ? F.smooth(corners, 5) : corners);
        // A wide stroke that nobody sees takes the clicks that a thin line misses.
        return [
          L.polyline(line, { className: kind, interactive: false, pane: "fl-shapes" }),
          L.polyline(line, { className: "fl-reach", weight: 14, pane: "fl-shapes" }),
        ];
      },
      area: (rings) => [L.polygon(rings.map(turned), { className: river ? "fl-water" : kind, interactive: false, pane: "fl-shapes" })],
    });
  };

  /** A hatch pattern in the map's own SVG. */
  F.addHatching = function (map) {
    const renderer = L.svg({ pane: "fl-control" }).addTo(map);
    const root = renderer._container;
    const pattern = F.svg("pattern", { id: "fl-hatch", width: 8, height: 8, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      F.svg("rect", { class: "fl-hatch-back", width: 8, height: 8 }), F.svg("path", { class: "fl-hatch-line", d: "M0 0V8" }));
    root.insertBefore(F.svg("defs", null, pattern), root.firstChild);
    return renderer;
  };

  F.controlShapes = function (app, groups) {
    const { data } = app.store;
    const sides = [...new Set(data.areas.filter((area) => area.status !== "contested").map((area) => area.side || ""))].sort();
    const renderer = data.areas.length || data.lines.length ? F.addHatching(app.map) : null;
    app.control = [];
    const add = (record, group, kind, text) => {
      const day = F.parseDay(record.day);
      const shapes = parts(record.shape, {
        area: (rings) => [L.polygon(rings.map(turned), { className: kind, pane: "fl-control", renderer })],
        line: ([corners]) => [L.polyline(turned(corners), { className: kind, pane: "fl-control", renderer })],
      });
      for (const shape of shapes) shape.on("click", (event) => app.openText(event.latlng, text, day));
      app.control.push({ day, group, shapes });
    };
    for (const area of data.areas) {
      const contested = area.status === "contested";
      add(area, groups["control:areas"], contested ? "fl-contested" : "fl-held fl-side-" + (sides.indexOf(area.side || "") % 3),
        contested ? "Contested" : "Held by " + (area.side || "an unnamed side"));
    }
    for (const line of data.lines) add(line, groups["control:lines"], "fl-front", "Front line, " + [line.side_a, line.side_b].filter(Boolean).join(" and "));
    app.showControl();
  };

  /** Show the areas and lines of the last day that the date filter lets through. */
  F.chooseControl = function (app) {
    const until = app.store.to === null ? Infinity : app.store.to;
    const days = app.control.map((entry) => entry.day).filter((day) => day !== null && day <= until);
    const last = days.length ? Math.max(...days) : null;
    for (const { day, group, shapes } of app.control) {
      for (const shape of shapes) day === null || day === last ? group.addLayer(shape) : group.removeLayer(shape);
    }
  };

  F.ring = (latlng, metres) =>
    L.circle(latlng, { radius: metres, className: "fl-ring", interactive: false, pane: "fl-shapes" });
})(window.Frontline);

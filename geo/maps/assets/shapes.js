/* Lines and areas: rivers, regions, the front line, areas held and contested; hatching; rings of uncertainty. */
(function (F) {
  const turned = (corners) => corners.map(([lon, lat]) => [lat, lon]);

  function parts(shape, make) {
    return shape.flatMap((part) => (make[Object.keys(part)[0]] || (() => []))(Object.values(part)[0]));
  }

  F.placeShapes = function (app, place) {
    if (!place.shape) return [];
    const river = place.layer === "places:rivers", told = place.layer === "places:expressions";
    const sea = place.kind === "sea";
    const kind = river ? "fl-river" : told ? "fl-told" : "fl-region";
    return parts(place.shape, {
      line: ([corners]) => {
        const line = turned(river ? F.smooth(corners, 5) : corners);
        // A wide stroke that nobody sees takes the clicks that a thin line misses.
        return [
          L.polyline(line, { className: kind, interactive: false, pane: "fl-shapes" }),
          L.polyline(line, { className: "fl-reach", weight: 14, pane: "fl-shapes" }),
        ];
      },
      area: (rings) => [
        L.polygon(rings.map(turned), { className: sea ? "fl-sea" : river ? "fl-water" : kind, interactive: false, pane: "fl-shapes" }),
        // Its outline takes clicks; its inside belongs to what lies there.
        told ? L.polyline(rings.map(turned), { className: "fl-reach", weight: 12, pane: "fl-shapes" }) : null,
      ].filter(Boolean),
    });
  };

  /** The area of a place, to be shown for as long as something points to it. */
  F.areaOf = (place) => parts(place.shape, {
    area: (rings) => [L.polygon(rings.map(turned), { className: "fl-region fl-picked fl-area", interactive: false, pane: "fl-shapes" })],
    line: ([corners]) => [L.polyline(turned(corners), { className: "fl-region fl-picked", interactive: false, pane: "fl-shapes" })],
  });

  function pattern(id, size, angle) {
    return F.svg("pattern", { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: "rotate(" + angle + ")" },
      F.svg("rect", { class: id + "-back", width: size, height: size }), F.svg("path", { class: id + "-line", d: "M0 0V" + size }));
  }

  /** Hatch patterns, which any shape of the page may be filled with. */
  F.addHatching = function (root) {
    root.append(F.svg("svg", { class: "fl-hidden", width: 0, height: 0, "aria-hidden": "true" },
      F.svg("defs", null, pattern("fl-hatch", 8, 45), pattern("fl-sparse", 14, -45),
        ["0", "1", "2", "3", "x"].map((side) => pattern("fl-stripe-" + side, 7, -45)))));
  };

  F.ring = (latlng, metres) =>
    L.circle(latlng, { radius: metres, className: "fl-ring", interactive: false, pane: "fl-shapes" });
})(window.Frontline);

/* Symbols: one shape each, drawn as SVG for markers and legend, as paths on the canvas of large layers. */
(function (F) {
  F.symbolPath = (store, name) => store.data.style.symbols[name] || "M-5-5H5V5H-5Z";

  const FRONT_SIGNS = {
    band: () => [F.svg("path", { class: "fl-band", d: "M-10 4L-3-4L3 4L10-4", fill: "none" })],
    near: () => [F.svg("circle", { class: "fl-halo", r: 8 }), F.svg("circle", { r: 2.6 })],
    change: () => [F.svg("rect", { class: "fl-gained fl-side-0", x: -9, y: -6, width: 9, height: 12 }), F.svg("rect", { class: "fl-lost fl-side-1", x: 0, y: -6, width: 9, height: 12 })],
  };

  /** A symbol by itself, as the layer tree and the legend show it. */
  F.symbolIcon = function (store, layer, size) {
    const line = layer.symbol === "line";
    const area = layer.symbol === "area";
    const sign = FRONT_SIGNS[layer.symbol];
    const group = F.svg("svg", {
      class: "fl-symbol " + F.layerClass(layer.key), viewBox: "-11 -11 22 22", width: size || 18, height: size || 18,
      "aria-hidden": "true",
    });
    if (line) group.append(F.svg("path", { class: "fl-front", d: "M-10 4L-3-4L3 4L10-4", fill: "none" }));
    else if (sign) group.append(...sign());
    else if (area) group.append(F.svg("rect", { class: "fl-hatched", x: -9, y: -6, width: 18, height: 12 }));
    else group.append(F.svg("path", { d: F.symbolPath(store, layer.symbol) }));
    return group;
  };

  F.layerClass = (key) => "fl-l-" + key.replace(/[^a-z]/g, "-");

  /** The frame of an event: a disc where the place is known, a square where only its district or region is. */
  F.frame = function (precision, claim) {
    const kind = "fl-frame fl-claim-" + claim;
    const parts = [
      precision >= 2
        ? F.svg("rect", { class: kind, x: -12, y: -12, width: 24, height: 24, rx: 3 })
        : F.svg("circle", { class: kind, r: 12.5 }),
    ];
    if (claim === "denied") parts.push(F.svg("path", { class: "fl-slash", d: "M-10 10L10-10" }));
    return parts;
  };

  F.claimName = (store, code) => (code < 0 ? "stated" : store.data.style.claims[code][0]);

  /** An event's marker: frame, symbol, and a stem down to the place where the place is known. */
  F.eventIcon = function (store, i) {
    const { events, data } = store;
    const layer = store.layerOf.get(data.eventLayers[events.layer[i]]);
    const known = events.precision[i] < 2;
    const svg = F.svg("svg", {
      class: "fl-event " + F.layerClass(layer.key), viewBox: "-16 -16 32 44", width: 32, height: 44, "aria-hidden": "true",
    });
    if (known) svg.append(F.svg("path", { class: "fl-stem", d: "M0 12V27" }), F.svg("circle", { class: "fl-foot", cy: 27, r: 2 }));
    const claim = F.claimName(store, events.claim[i]);
    const [frame, slash] = F.frame(events.precision[i], claim);
    const symbol = F.svg("path", { class: "fl-glyph fl-claim-" + claim, d: F.symbolPath(store, layer.symbol), transform: "scale(.78)" });
    svg.append(frame, symbol);
    if (slash) svg.append(slash);
    return svg;
  };

  /** The arcs of a ring that tell of what types a pile is, as [layer key, from, to] in turns from the top. */
  F.arcs = function (types) {
    const total = types.reduce((sum, [, count]) => sum + count, 0);
    let at = 0;
    return types.map(([key, count]) => [key, at, (at += count / total)]);
  };

  function arcPath(radius, from, to) {
    const point = (turn) => [radius * Math.sin(turn * 2 * Math.PI), -radius * Math.cos(turn * 2 * Math.PI)].map((value) => value.toFixed(2));
    const end = Math.min(to, from + 0.9999);
    return "M" + point(from) + "A" + [radius, radius, 0, end - from > 0.5 ? 1 : 0, 1] + " " + point(end);
  }

  /** A pile of events: how many, and of what types, as a ring. */
  F.pileIcon = function (store, count, types) {
    const svg = F.svg("svg", { class: "fl-event fl-pile", viewBox: "-20 -20 40 48", width: 40, height: 48, "aria-hidden": "true" });
    const text = count > 9999 ? Math.round(count / 1000) + "k" : String(count);
    svg.append(
      F.svg("path", { class: "fl-stem", d: "M0 14V26" }),
      F.svg("circle", { class: "fl-foot", cy: 26, r: 2 }),
      F.svg("circle", { class: "fl-pile-disc", r: 15 }),
      ...F.arcs(types).map(([key, from, to]) => F.svg("path", { class: "fl-arc " + F.layerClass(key), d: arcPath(13, from, to) })),
      F.svg("text", { class: "fl-pile-count", y: 4.5, "text-anchor": "middle" }, text),
    );
    return svg;
  };

  F.placeIcon = function (store, place) {
    const layer = store.layerOf.get(place.layer);
    const coarse = place.precision >= 2;
    const svg = F.svg("svg", {
      class: "fl-place " + F.layerClass(layer.key) + (coarse ? " fl-coarse" : "") + (place.unsure ? " fl-unsure" : ""), viewBox: "-12 -12 24 24", width: 24,
      height: 24, "aria-hidden": "true",
    });
    const dot = layer.symbol === "city" || layer.symbol === "village";
    if (!dot) svg.append(F.svg("circle", { class: "fl-plate", r: 10.5 }));
    svg.append(F.svg("path", { d: F.symbolPath(store, layer.symbol), transform: dot ? "scale(.8)" : "scale(.72)" }));
    return svg;
  };
})(window.Frontline);

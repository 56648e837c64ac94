/* The front on the map, on one canvas: areas, contested ones hatched, the band of doubt, the line, and what has changed. */
(function (F) {
  /** Days after which a stretch of the line that nobody has told of is broken. */
  F.OLD_DAYS = 30;

  const SIDES = 4, BAND = [1, 0.84, 0.68, 0.52, 0.36], REACH = 9;

  F.sideClass = (side) => "fl-side-" + (side >= 0 && side < SIDES ? side : "x");

  /** Colours of sides and line, as the style sheet has them in this scheme. */
  function coloursOf() {
    const css = getComputedStyle(document.documentElement);
    const read = (name) => css.getPropertyValue(name).trim();
    const sides = Array.from({ length: SIDES }, (_, number) => read("--held" + number));
    return { side: (number) => sides[number] || read("--heldx"), unknown: read("--heldx"), front: read("--front"), paper: read("--paper"), accent: read("--accent") };
  }

  function trace(context, view, front, path) {
    let [lastX, lastY, first] = [0, 0, true];
    let [seenX, seenY] = [0, 0];
    F.walk(front, path, (wx, wy) => {
      const x = wx * view.scale - view.left, y = wy * view.scale - view.top;
      [seenX, seenY] = [x, y];
      if (first) context.moveTo(x, y);
      else if (Math.abs(x - lastX) + Math.abs(y - lastY) < 1) return;
      else context.lineTo(x, y);
      [lastX, lastY, first] = [x, y, false];
    });
    if (seenX !== lastX || seenY !== lastY) context.lineTo(seenX, seenY);
  }

  function traceArea(context, view, front, area) {
    for (const path of area.parts) {
      if (!F.inView(path, view)) continue;
      trace(context, view, front, path);
      context.closePath();
    }
  }

  /** One path of all areas of a kind. */
  function traceAreas(context, view, front, areas) {
    context.beginPath();
    for (const area of areas) traceArea(context, view, front, area);
  }

  /** Stripes that keep to the map while it moves, as fine on any screen. */
  function stripes(context, view, size, width, colour, turned) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = Math.round(size * view.ratio);
    const pen = tile.getContext("2d");
    pen.scale(tile.width / size, tile.height / size);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift - 1, turned ? -1 : size + 1);
      pen.lineTo(shift + size + 1, turned ? size + 1 : -1);
    }
    pen.stroke();
    const pattern = context.createPattern(tile, "repeat");
    pattern.setTransform(new DOMMatrix().translate(-(view.left % size), -(view.top % size)).scale(size / tile.width));
    return pattern;
  }

  function paintAreas(context, view, front, day, colours) {
    for (let side = -1; side < front.sides.length; side++) {
      traceAreas(context, view, front, day.areas.filter((area) => area.status === "held" && area.side === side));
      context.globalAlpha = 0.34;
      context.fillStyle = colours.side(side);
      context.fill("evenodd");
    }
    traceAreas(context, view, front, day.areas.filter((area) => area.status === "unknown"));
    context.globalAlpha = 0.3;
    context.fillStyle = colours.unknown;
    context.fill("evenodd");
    traceAreas(context, view, front, day.areas.filter((area) => area.status === "contested"));
    context.globalAlpha = 0.5;
    context.fillStyle = colours.paper;
    context.fill("evenodd");
    context.globalAlpha = 0.7;
    context.fillStyle = stripes(context, view, 8, 1.7, colours.front, false);
    context.fill("evenodd");
    context.globalAlpha = 0.8;
    context.strokeStyle = colours.front;
    context.lineWidth = 0.8;
    context.stroke();
    context.globalAlpha = 1;
  }

  /** A second canvas, to put shapes together on before they are laid over the map as one; what is soft needs few pixels. */
  function sheetOf(view, share) {
    const sheet = document.createElement("canvas");
    const ratio = view.ratio * share;
    [sheet.width, sheet.height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)];
    const pen = sheet.getContext("2d");
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.lineJoin = pen.lineCap = "round";
    return pen;
  }

  function lay(context, pen, view, alpha) {
    context.globalAlpha = alpha;
    context.drawImage(pen.canvas, 0, 0, view.width, view.height);
    context.globalAlpha = 1;
    pen.globalCompositeOperation = "source-over";
    pen.clearRect(0, 0, view.width, view.height);
  }

  /** The shape of some areas without that of others. */
  function without(pen, view, front, areas, others, fill) {
    traceAreas(pen, view, front, areas);
    pen.fillStyle = fill;
    pen.fill("evenodd");
    pen.globalCompositeOperation = "destination-out";
    pen.fillStyle = "#000";
    // Where both have one border, its half covered pixels would stay behind as a thin line.
    pen.lineWidth = 1.6;
    for (const area of others) {
      traceAreas(pen, view, front, [area]);
      pen.fill("evenodd");
      pen.stroke();
    }
  }

  function paintChange(context, view, front, before, day, colours) {
    if (!before || before === day) return;
    const pen = sheetOf(view, 1);
    const held = (one, side) => one.areas.filter((area) => area.status === "held" && (side === undefined || area.side === side));
    front.sides.forEach((_, side) => {
      // Lost to nobody: what another side holds now is that side's gain.
      without(pen, view, front, held(before, side), held(day), stripes(pen, view, 10, 4, colours.side(side), true));
      lay(context, pen, view, 0.95);
      without(pen, view, front, held(day, side), held(before, side), colours.side(side));
      lay(context, pen, view, 0.9);
    });
  }

  const metresPerPixel = (path, view) => {
    const lat = F.latLng(0, (path.north + path.south) / 2).lat;
    return (40075017 * Math.cos((lat * Math.PI) / 180)) / view.scale;
  };

  /** The band that holds the line nine times in ten, denser towards its middle. */
  function paintBand(context, view, front, day, colours) {
    const pen = sheetOf(view, 0.4);
    for (const share of BAND) {
      for (const line of day.lines) {
        if (line.metres <= 0) continue;
        const half = line.metres / metresPerPixel(line.path, view);
        if (!F.inView(line.path, { ...view, left: view.left - half, top: view.top - half, width: view.width + 2 * half, height: view.height + 2 * half })) continue;
        pen.strokeStyle = colours.front;
        pen.lineWidth = 2 * half * share;
        pen.beginPath();
        trace(pen, view, front, line.path);
        pen.stroke();
      }
      lay(context, pen, view, 0.065);
    }
  }

  function paintLine(context, view, front, day, colours) {
    context.lineJoin = "round";
    const draw = (lines, colour, width, dash) => {
      context.lineCap = dash ? "butt" : "round";
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.setLineDash(dash || []);
      context.beginPath();
      for (const line of lines) if (F.inView(line.path, view)) trace(context, view, front, line.path);
      context.stroke();
    };
    const old = (line) => line.age > F.OLD_DAYS;
    draw(day.lines, colours.paper, 4.6);
    draw(day.lines.filter((line) => !old(line)), colours.front, 2.6);
    draw(day.lines.filter(old), colours.front, 2.6, [6, 4]);
    context.setLineDash([]);
  }

  function paintNear(context, view, store, near, colours) {
    // From afar they lie close together, and would hide one another.
    const radius = view.zoom < 8.5 ? 5.5 : view.zoom < 10.5 ? 8 : 11;
    for (const { number } of near) {
      const place = store.places[number];
      const x = F.worldX(place.lon) * view.scale - view.left, y = F.worldY(place.lat) * view.scale - view.top;
      for (const [colour, width] of [[colours.paper, 4], [colours.front, 1.7]]) {
        context.beginPath();
        context.arc(x, y, radius, 0, 7);
        context.strokeStyle = colour;
        context.lineWidth = width;
        context.stroke();
      }
    }
  }

  /** What stands under a point of the map: the line, if it is that near; else the area. */
  function found(app, latlng) {
    const { map, store } = app;
    const { front } = store;
    const day = F.frontShown(store);
    if (!day) return null;
    const [x, y] = [F.worldX(latlng.lng), F.worldY(latlng.lat)];
    const near = store.layerShown.get("control:lines") ? F.nearestLine(front, day, x, y, REACH / (256 * 2 ** map.getZoom())) : null;
    const area = store.layerShown.get("control:areas") ? F.areaAt(front, day, x, y) : null;
    return near || area ? { day, line: near && near.line, area } : null;
  }

  F.addFront = function (app) {
    const { map, store } = app;
    const { front } = store;
    if (!front) return;
    const on = (key) => store.layerShown.get("control:" + key);
    app.near = [];
    const canvas = new F.CanvasLayer((context, view) => {
      const day = F.frontShown(store);
      if (!day) return;
      const colours = coloursOf();
      if (on("areas")) paintAreas(context, view, front, day, colours);
      if (on("change")) paintChange(context, view, front, F.frontBefore(store), day, colours);
      if (on("band")) paintBand(context, view, front, day, colours);
      if (on("lines")) paintLine(context, view, front, day, colours);
      if (on("near")) paintNear(context, view, store, app.near, colours);
    }, { pane: "fl-control" });
    let shown = NaN;
    const update = () => {
      const day = F.frontShown(store);
      app.near = F.placesNear(store, day, store.nearKm);
      canvas.redraw();
      if (day && shown === shown && shown !== day.day) F.announce("Front of " + F.day(day.day));
      shown = day ? day.day : null;
    };
    update();
    canvas.addTo(map);
    store.listeners.push(update);
    map.on("click", (event) => {
      // What lies above takes the click: a mark, a pile, a place, a shape.
      if (app.hit && app.hit(event.latlng)) return;
      if (F.placeAt(app, event.latlng) >= 0 || event.originalEvent.target.closest?.(".leaflet-interactive") || app.measuring) return;
      const what = found(app, event.latlng);
      if (what) app.open(event.latlng, F.frontCard(app, what), {});
    });
  };
})(window.Frontline);

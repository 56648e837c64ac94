/* Names on the map: cities of weight first, those of the story before others, then areas and rivers, as many as fit. */
(function (F) {
  const PADDING = 0.15, NAMED_ANYWAY = 14, LARGE = 15000;

  function areaLabels(painter, areas) {
    const { context, colours, view, font } = painter;
    context.textBaseline = "middle";
    context.textAlign = "center";
    for (const [lon, lat, least, most, name, kind] of areas) {
      if (view.zoom < least || view.zoom > most) continue;
      const x = F.worldX(lon) * view.scale - view.left, y = F.worldY(lat) * view.scale - view.top;
      const size = kind === "country" ? 14 : 11;
      context.font = (kind === "country" ? "600 " : "500 ") + size + "px " + font;
      context.letterSpacing = kind === "country" ? "3px" : "1.5px";
      const text = name.toUpperCase();
      const width = context.measureText(text).width;
      const box = [x - width / 2 - 2, y - size / 2 - 2, x + width / 2 + 2, y + size / 2 + 2];
      if (painter.marks.free(box) && painter.names.free(box)) {
        painter.names.take(box);
        F.letter(context, text, x, y, kind === "sea" ? colours.river_text : colours.muted, colours.halo);
      }
      context.letterSpacing = "0px";
    }
  }

  const inside = (box, x, y) => x > box.west && x < box.east && y > box.north && y < box.south;

  /** Stretches of a river in view that are long and straight enough for its name, the straightest first. */
  function stretches(layer, path, view, width, painted) {
    const { x, y } = layer;
    const found = [];
    // The canvas reaches beyond what is seen; a name out there would tell nobody.
    const edgeX = (view.width * PADDING) / (1 + 2 * PADDING), edgeY = (view.height * PADDING) / (1 + 2 * PADDING);
    const seen = (i) => {
      const px = x[i] * view.scale - view.left, py = y[i] * view.scale - view.top;
      return px > edgeX && py > edgeY && px < view.width - edgeX && py < view.height - edgeY && painted(x[i], y[i]) ? [px, py] : null;
    };
    // Its last stretch is left free: there the name would be read as the other river's.
    const last = path.end - 1;
    for (let i = path.start; i < last; i += 3) {
      const from = seen(i);
      if (!from) continue;
      let length = 0, k = i;
      while (k < last && length < width * 1.15) {
        length += Math.hypot(x[k + 1] - x[k], y[k + 1] - y[k]) * view.scale;
        k++;
      }
      if (length < width * 1.05) break;
      const to = seen(k);
      const clear = Math.hypot(x[last] - x[k], y[last] - y[k]) * view.scale > 24;
      if (!to || !clear) continue;
      const bend = Math.hypot(to[0] - from[0], to[1] - from[1]) / length;
      if (bend > 0.85) found.push({ bend, ax: from[0], ay: from[1], bx: to[0], by: to[1] });
    }
    return found.sort((a, b) => b.bend - a.bend);
  }

  /** Each level's rivers, the finest first, where no finer level is painted over them. */
  function riverLabels(painter, levels, names) {
    const done = new Set();
    for (let number = levels.length - 1; number >= 0; number--) {
      const rivers = levels[number].layers.find((layer) => layer.name === "rivers");
      const over = levels.slice(number + 1).map((level) => level.box);
      const painted = (x, y) => inside(levels[number].box, x, y) && !over.some((box) => inside(box, x, y));
      if (rivers) riverNames(painter, rivers, names, painted, done);
    }
  }

  function riverNames(painter, layer, names, painted, done) {
    const { context, colours, view, font } = painter;
    if (view.zoom < 5.5) return;
    const size = view.zoom >= 11 ? 13 : 11.5;
    for (const path of layer.paths) {
      const name = names[path.tag];
      if (!name || done.has(name) || !F.inView(path, view)) continue;
      context.font = "italic 500 " + size + "px " + font;
      context.letterSpacing = "1px";
      const width = context.measureText(name).width;
      for (const at of stretches(layer, path, view, width, painted)) {
        let angle = Math.atan2(at.by - at.ay, at.bx - at.ax);
        if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
        const x = (at.ax + at.bx) / 2, y = (at.ay + at.by) / 2;
        const reach = [Math.abs(Math.cos(angle)) * width / 2 + 8, Math.abs(Math.sin(angle)) * width / 2 + 8];
        const box = [x - reach[0], y - reach[1], x + reach[0], y + reach[1]];
        if (!painter.marks.free(box) || !painter.names.free(box)) continue;
        painter.names.take(box);
        done.add(name);
        painter.rivers.push({ name, ...F.latLng((x + view.left) / view.scale, (y + view.top) / view.scale) });
        context.save();
        context.translate(x, y);
        context.rotate(angle);
        context.textAlign = "center";
        context.textBaseline = "bottom";
        F.letter(context, name, 0, -3, colours.river_text, colours.halo);
        context.restore();
        break;
      }
      context.letterSpacing = "0px";
    }
  }

  function roadLabels(painter, levels, names) {
    const { context, colours, view, font } = painter;
    if (view.zoom < 9 || !levels.length) return;
    const roads = levels[levels.length - 1].layers.find((layer) => layer.name === "roads");
    context.font = "500 10px " + font;
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const path of roads ? roads.paths : []) {
      const name = names[path.tag];
      if (!name || !F.inView(path, view)) continue;
      for (const share of [0.5, 0.3, 0.7, 0.15, 0.85]) {
        const i = path.start + Math.floor((path.end - path.start - 1) * share);
        const x = roads.x[i] * view.scale - view.left, y = roads.y[i] * view.scale - view.top;
        const half = context.measureText(name).width / 2 + 4, box = [x - half, y - 8, x + half, y + 8];
        if (x < 0 || y < 0 || x > view.width || y > view.height || !painter.marks.free(box) || !painter.names.free(box)) continue;
        painter.names.take(box);
        F.letter(context, name, x, y, colours.muted, colours.road);
        break;
      }
    }
  }

  const isTold = (place) => place.layer === "places:expressions";

  const shortened = (name) => (name.length > 30 ? name.slice(0, 28).trimEnd() + "…" : name);

  /** How much a name is worth: as its people's number and as the articles' mentions of it grow by ten. */
  const weightOf = (place) => Math.log10((place.people || 300) + 10) + 0.9 * Math.log10(1 + F.namings(place)) + (F.isDot(place) ? 1 : 0);

  /** What of the story may be named at this zoom, the weightiest first. */
  function storyNames(painter, app) {
    const { store } = app;
    const { view } = painter;
    const spots = [];
    for (const place of store.places) {
      if (!store.layerShown.get(place.layer) || place.layer === "places:rivers") continue;
      const x = F.worldX(place.lon) * view.scale - view.left, y = F.worldY(place.lat) * view.scale - view.top;
      if (x < -50 || y < -50 || x > view.width + 50 || y > view.height + 50) continue;
      spots.push({ place, x, y });
    }
    const crowded = spots.length > 60;
    for (const { x, y, place } of spots) {
      if ((isTold(place) && place.shape) || !F.placeSeen(store, place, view.zoom)) continue;
      painter.marks.take(F.isDot(place) ? [x - 6, y - 6, x + 6, y + 6] : [x - 11, y - 11, x + 11, y + 11]);
    }
    return spots.map(({ place, x, y }) => {
      const told = isTold(place), town = F.isDot(place);
      const second = town && place.second && place.second !== place.name && view.zoom >= 9 && !crowded ? place.second : "";
      const look = told ? { size: 11.5, weight: "italic 500", soft: true } : town && (place.people || 0) >= LARGE ? { size: 14, weight: 650 } : { size: 12.5, weight: 600 };
      return {
        x, y, name: shortened(place.name), second, gap: told && place.shape ? 2 : town ? 9 : 13, dot: 0, ...look, town,
        worth: told ? (view.zoom < 8 ? -1 : 0) : weightOf(place),
        weighty: place.people ? place.people >= LARGE : place.layer === "places:cities",
      };
    });
  }

  F.isDot = (place) => place.layer === "places:cities" || place.layer === "places:villages";

  /** Towns of the basemap, with the weight of their zoom. */
  function townNames(painter, list) {
    const { view } = painter;
    const found = [];
    for (const [lon, lat, least, name, second] of list) {
      if (view.zoom < least) continue;
      const x = F.worldX(lon) * view.scale - view.left, y = F.worldY(lat) * view.scale - view.top;
      if (x < -60 || y < -20 || x > view.width + 60 || y > view.height + 20) continue;
      found.push({
        x, y, name, second: view.zoom >= 9 && second !== name ? second : "", size: least <= 5 ? 13 : least <= 8 ? 12 : 11,
        weight: least <= 5 ? 600 : 500, gap: 6, dot: least <= 5 ? 3 : 2.3, town: true, worth: Math.max(1, 7.5 - least / 2),
      });
    }
    return found;
  }

  /** Name what is worth most first. The weightiest towns in view are named across marks, if it must be. */
  function settle(painter, names) {
    const { named } = painter;
    const seen = (town) => town.x > 0 && town.y > 0 && town.x < painter.view.width && town.y < painter.view.height;
    let must = NAMED_ANYWAY;
    for (const town of names.filter((name) => name.worth >= 0).sort((a, b) => b.worth - a.worth)) {
      if (named.has(town.name)) continue;
      town.must = town.weighty && must > 0 && seen(town);
      if (town.must) must--;
      if (F.townLabel(painter, town)) named.add(town.name);
    }
  }

  F.addLabels = function (app) {
    const { map, store } = app;
    const { areaNames } = store.data;
    const { names } = store.data.base;
    const canvas = new F.CanvasLayer((context, view) => {
      if (app.bare) return;
      const colours = store.data.style.themes[F.scheme()];
      const font = getComputedStyle(document.documentElement).getPropertyValue("--font").trim();
      const painter = { context, view, colours, font, marks: F.makeSpace(), names: F.makeSpace(), named: new Set(), done: [], rivers: [] };
      context.lineJoin = "round";
      for (const pile of app.piles) {
        const x = pile.x * view.scale - view.left, y = pile.y * view.scale - view.top;
        painter.marks.take([x + pile.box[0], y + pile.box[1], x + pile.box[2], y + pile.box[3]]);
      }
      const towns = [...storyNames(painter, app), ...townNames(painter, store.towns)];
      settle(painter, towns.filter((town) => town.worth >= 4.5));
      areaLabels(painter, areaNames);
      riverLabels(painter, F.seenLevels(app.levels, view), names);
      settle(painter, towns.filter((town) => town.worth < 4.5));
      roadLabels(painter, F.seenLevels(app.levels, view), names);
      app.labels = painter.done;
      app.riverLabels = painter.rivers;
    }, { pane: "fl-labels", padding: PADDING });
    canvas.addTo(map);
    app.drawLabels = () => canvas.redraw();
    map.on("schemechange", app.drawLabels);
  };
})(window.Frontline);

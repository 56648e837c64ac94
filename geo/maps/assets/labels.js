/* Names on the map: the story's places first, then towns, areas and rivers, as many as fit at this zoom. */
(function (F) {
  const PADDING = 0.15;

  /** Boxes that are taken, in cells, so that asking is quick. */
  function makeSpace() {
    const cells = new Map();
    const each = (box, visit) => {
      for (let row = Math.floor(box[1] / 64); row <= Math.floor(box[3] / 64); row++) {
        for (let column = Math.floor(box[0] / 64); column <= Math.floor(box[2] / 64); column++) {
          if (visit(row * 4096 + column)) return true;
        }
      }
      return false;
    };
    const free = (box) => !each(box, (key) => (cells.get(key) || []).some((other) =>
      box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]));
    const take = (box) => each(box, (key) => {
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(box);
      return false;
    });
    return { free, take };
  }

  function write(context, text, x, y, fill, halo) {
    context.strokeStyle = halo;
    context.lineWidth = 3.2;
    context.strokeText(text, x, y);
    context.fillStyle = fill;
    context.fillText(text, x, y);
  }

  /** Name a town in the first free spot around it; its second name goes where there is room for both. */
  function townLabel(painter, town) {
    if (town.dot && !painter.space.free([town.x - 3, town.y - 3, town.x + 3, town.y + 3])) return;
    if (!placeLabel(painter, town) && town.second) placeLabel(painter, { ...town, second: "" });
  }

  function placeLabel(painter, town) {
    const { context, space, colours, font } = painter;
    const { x, y, size, gap, weight, name, second, dot, soft } = town;
    const small = Math.round(size * 0.84);
    context.font = weight + " " + size + "px " + font;
    const first = context.measureText(name).width;
    context.font = "400 " + small + "px " + font;
    const other = second ? context.measureText(second).width : 0;
    const width = Math.max(first, other), height = size * 1.1 + (second ? small * 1.1 : 0);
    const spots = [
      [x + gap, y - height / 2, "left"], [x - gap - width, y - height / 2, "right"], [x - width / 2, y + gap, "center"],
      [x - width / 2, y - gap - height, "center"], [x + gap, y - size * 0.5, "left"],
      [x - gap - width, y - size * 0.5, "right"], [x + gap * 0.7, y + gap * 0.5, "left"], [x + gap * 0.7, y - gap * 0.5 - height, "left"],
      [x - width + gap, y + gap * 0.9, "right"], [x - width / 2, y + gap + 10, "center"], [x - width - gap * 0.5, y + gap * 0.3, "right"],
    ];
    for (const [left, top, align] of spots) {
      const box = [left - 2, top - 1, left + width + 2, top + height + 1];
      if (!space.free(box)) continue;
      space.take(box);
      if (dot) {
        space.take([x - 3, y - 3, x + 3, y + 3]);
        context.beginPath();
        context.arc(x, y, dot, 0, 7);
        context.fillStyle = colours.halo;
        context.strokeStyle = colours.muted;
        context.lineWidth = 1.2;
        context.fill();
        context.stroke();
      }
      context.textBaseline = "top";
      context.textAlign = align;
      const at = align === "left" ? left : align === "right" ? left + width : left + width / 2;
      context.font = weight + " " + size + "px " + font;
      write(context, name, at, top + 1, dot || soft ? colours.muted : colours.text, colours.halo);
      if (second) {
        context.font = "400 " + small + "px " + font;
        write(context, second, at, top + 1 + size * 1.1, colours.muted, colours.halo);
      }
      return true;
    }
    return false;
  }

  function areaLabels(painter, areas) {
    const { context, space, colours, view, font } = painter;
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
      const box = [x - width / 2, y - size / 2, x + width / 2, y + size / 2];
      if (space.free(box)) {
        space.take(box);
        write(context, text, x, y, kind === "sea" ? colours.river_text : colours.muted, colours.halo);
      }
      context.letterSpacing = "0px";
    }
  }

  /** Stretches of a river in view that are long and straight enough for its name, the straightest first. */
  function stretches(layer, path, view, width) {
    const { x, y } = layer;
    const found = [];
    // The canvas reaches beyond what is seen; a name out there would tell nobody.
    const edgeX = (view.width * PADDING) / (1 + 2 * PADDING), edgeY = (view.height * PADDING) / (1 + 2 * PADDING);
    const seen = (px, py) => px > edgeX && py > edgeY && px < view.width - edgeX && py < view.height - edgeY;
    for (let i = path.start; i < path.end - 1; i += 3) {
      const ax = x[i] * view.scale - view.left, ay = y[i] * view.scale - view.top;
      if (!seen(ax, ay)) continue;
      let length = 0, k = i;
      while (k < path.end - 1 && length < width * 1.15) {
        length += Math.hypot(x[k + 1] - x[k], y[k + 1] - y[k]) * view.scale;
        k++;
      }
      if (length < width * 1.05) break;
      const bx = x[k] * view.scale - view.left, by = y[k] * view.scale - view.top;
      const bend = Math.hypot(bx - ax, by - ay) / length;
      if (bend > 0.85 && seen(bx, by)) found.push({ bend, ax, ay, bx, by });
    }
    return found.sort((a, b) => b.bend - a.bend);
  }

  function riverLabels(painter, layer, names) {
    const { context, space, colours, view, font } = painter;
    if (!layer || view.zoom < 7) return;
    const size = view.zoom >= 11 ? 13 : 11.5;
    const done = new Set();
    for (const path of layer.paths) {
      const name = names[layer.nameOf[path.number]];
      if (!name || done.has(name) || !F.inView(path, view)) continue;
      context.font = "italic 500 " + size + "px " + font;
      context.letterSpacing = "1px";
      const width = context.measureText(name).width;
      for (const at of stretches(layer, path, view, width)) {
        let angle = Math.atan2(at.by - at.ay, at.bx - at.ax);
        if (Math.abs(angle) > Math.PI / 2) angle += Math.PI;
        const x = (at.ax + at.bx) / 2, y = (at.ay + at.by) / 2;
        const reach = [Math.abs(Math.cos(angle)) * width / 2 + 8, Math.abs(Math.sin(angle)) * width / 2 + 8];
        const box = [x - reach[0], y - reach[1], x + reach[0], y + reach[1]];
        if (!space.free(box)) continue;
        space.take(box);
        done.add(name);
        context.save();
        context.translate(x, y);
        context.rotate(angle);
        context.textAlign = "center";
        context.textBaseline = "bottom";
        write(context, name, 0, -3, colours.river_text, colours.halo);
        context.restore();
        break;
      }
      context.letterSpacing = "0px";
    }
  }

  const isTold = (place) => place.layer === "places:expressions";

  const shortened = (name) => (name.length > 30 ? name.slice(0, 28).trimEnd() + "…" : name);

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
    for (const { x, y, place } of spots) {
      if (isTold(place) && place.shape) continue;
      painter.space.take(F.isDot(place) ? [x - 6, y - 6, x + 6, y + 6] : [x - 10, y - 10, x + 10, y + 10]);
    }
    // Towns first, areas that the articles tell of last, and each by how often it is named.
    spots.sort((a, b) => isTold(a.place) - isTold(b.place) || F.isDot(b.place) - F.isDot(a.place) || b.place.mentions.length - a.place.mentions.length);
    const named = new Set();
    for (const { place, x, y } of spots) {
      const told = isTold(place), name = shortened(place.name);
      if (named.has(name) || (told && view.zoom < 8)) continue;
      named.add(name);
      const second = !told && place.second && place.second !== place.name && view.zoom >= 9 ? place.second : "";
      const look = told ? { size: 11.5, weight: "italic 500", soft: true } : { size: 14, weight: 650 };
      townLabel(painter, { x, y, name, second, gap: told && place.shape ? 2 : F.isDot(place) ? 9 : 13, dot: 0, ...look });
    }
    return named;
  }

  F.isDot = (place) => place.layer === "places:cities" || place.layer === "places:villages";

  function towns(painter, list, taken, from, to) {
    const { view } = painter;
    for (const [lon, lat, least, name, second] of list) {
      if (least < from || least > to || view.zoom < least || taken.has(name)) continue;
      const x = F.worldX(lon) * view.scale - view.left, y = F.worldY(lat) * view.scale - view.top;
      if (x < -60 || y < -20 || x > view.width + 60 || y > view.height + 20) continue;
      townLabel(painter, {
        x, y, name, second: view.zoom >= 9 && second !== name ? second : "", size: least <= 5 ? 13 : least <= 8 ? 12 : 11,
        weight: least <= 5 ? 600 : 500, gap: 6, dot: least <= 5 ? 3 : 2.3,
      });
    }
  }

  F.addLabels = function (app) {
    const { map, store } = app;
    const { areaNames, riverNames } = store.data;
    if (app.rivers) app.rivers.nameOf = store.data.base.riverName;
    if (app.rivers) app.rivers.paths.forEach((path, number) => { path.number = number; });
    const canvas = new F.CanvasLayer((context, view) => {
      const colours = store.data.style.themes[F.scheme()];
      const font = getComputedStyle(document.documentElement).getPropertyValue("--font").trim();
      const painter = { context, view, colours, font, space: makeSpace() };
      context.lineJoin = "round";
      for (const pile of app.piles) {
        const x = pile.x * view.scale - view.left, y = pile.y * view.scale - view.top;
        painter.space.take([x - 17, y - 48, x + 17, y - 10]);
      }
      const names = storyNames(painter, app);
      towns(painter, store.towns, names, 0, 5);
      areaLabels(painter, areaNames);
      towns(painter, store.towns, names, 6, 8);
      riverLabels(painter, app.rivers, riverNames);
      towns(painter, store.towns, names, 9, 99);
    }, { pane: "fl-labels", padding: PADDING });
    canvas.addTo(map);
    app.drawLabels = () => canvas.redraw();
    map.on("schemechange", app.drawLabels);
  };
})(window.Frontline);

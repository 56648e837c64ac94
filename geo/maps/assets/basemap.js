/* The embedded basemap: sea, land, water, borders, rivers and ways, on one canvas below everything else. */
(function (F) {
  F.scheme = function () {
    if (F.printing || window.matchMedia("print").matches) return "light";
    const chosen = document.documentElement.dataset.scheme;
    if (chosen === "light" || chosen === "dark") return chosen;
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  };

  function smoothed(sizes, lon, lat) {
    const out = { sizes: [], lon: [], lat: [] };
    let at = 0;
    for (const size of sizes) {
      const line = F.smooth(Array.from({ length: size }, (_, i) => [lon[at + i], lat[at + i]]), 5);
      for (const [x, y] of line) {
        out.lon.push(x);
        out.lat.push(y);
      }
      out.sizes.push(line.length);
      at += size;
    }
    return out;
  }

  /** Rings and lines of a layer as world coordinates, each with its box. */
  function readLayer(columns, prefix, meta, level) {
    const [rawSizes, rawLon, rawLat] = ["size", "x", "y"].map((name) => columns[prefix + name]);
    const { sizes, lon, lat } = meta.name === "rivers" && level.smooth ? smoothed(rawSizes, rawLon, rawLat) : { sizes: rawSizes, lon: rawLon, lat: rawLat };
    const x = new Float64Array(lon.length), y = new Float64Array(lon.length);
    for (let i = 0; i < lon.length; i++) {
      x[i] = F.worldX(lon[i] / level.unit);
      y[i] = F.worldY(lat[i] / level.unit);
    }
    const paths = [];
    let at = 0;
    sizes.forEach((size, number) => {
      let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let i = at; i < at + size; i++) {
        west = Math.min(west, x[i]);
        east = Math.max(east, x[i]);
        north = Math.min(north, y[i]);
        south = Math.max(south, y[i]);
      }
      paths.push({ start: at, end: at + size, west, north, east, south, tag: columns[prefix + "tag"][number] });
      at += size;
    });
    return { ...meta, x, y, paths };
  }

  function readLevel(meta) {
    const [west, south, east, north] = meta.box;
    let layers = null;
    const margin = 0.05;
    return {
      // Where geo.maps.packs.MARGIN beyond the box its geometry ends.
      cuts: {
        x: [west - margin, east + margin].map(F.worldX), y: [south - margin, north + margin].map(F.worldY), near: 1.5 / meta.unit / 360,
      },
      box: { west: F.worldX(west), north: F.worldY(north), east: F.worldX(east), south: F.worldY(south) },
      // Made when it is first painted: at first the finest level is all that is seen.
      get layers() {
        if (!layers) {
          const columns = F.columnsNow(meta.packed);
          layers = meta.layers.map((layer) => readLayer(columns, layer.name + ":", layer, meta));
        }
        return layers;
      },
    };
  }

  function trace(context, view, layer, path) {
    const { x, y } = layer;
    let lastX = x[path.start] * view.scale - view.left, lastY = y[path.start] * view.scale - view.top;
    context.moveTo(lastX, lastY);
    for (let i = path.start + 1; i < path.end; i++) {
      const px = x[i] * view.scale - view.left, py = y[i] * view.scale - view.top;
      // Corners closer than a pixel would cost time and show nothing.
      if (i < path.end - 1 && Math.abs(px - lastX) + Math.abs(py - lastY) < 1) continue;
      context.lineTo(px, py);
      lastX = px;
      lastY = py;
    }
    if (layer.type === "area") context.closePath();
  }

  /** A coast, but for where the land was cut at the edge of the data: there it goes on. */
  function traceCoast(context, view, layer, path, cuts) {
    const { x, y } = layer;
    const cut = (i) => cuts.x.some((at) => Math.abs(x[i] - at) < cuts.near && Math.abs(x[i - 1] - at) < cuts.near) ||
      cuts.y.some((at) => Math.abs(y[i] - at) < cuts.near && Math.abs(y[i - 1] - at) < cuts.near);
    const px = (i) => x[i] * view.scale - view.left, py = (i) => y[i] * view.scale - view.top;
    let [lastX, lastY] = [px(path.start), py(path.start)];
    context.moveTo(lastX, lastY);
    for (let i = path.start + 1; i < path.end; i++) {
      const jump = cut(i);
      if (!jump && i < path.end - 1 && Math.abs(px(i) - lastX) + Math.abs(py(i) - lastY) < 1 && !cut(i + 1)) continue;
      [lastX, lastY] = [px(i), py(i)];
      if (jump) context.moveTo(lastX, lastY);
      else context.lineTo(lastX, lastY);
    }
  }

  /** A shore through the middles of its edges: the data is on a coarse grid, whose corners are nobody's shore. */
  function traceSoft(context, view, layer, path) {
    const { x, y } = layer;
    const count = path.end - path.start - 1;
    const at = (i) => path.start + (i % count);
    const px = (i) => x[at(i)] * view.scale - view.left, py = (i) => y[at(i)] * view.scale - view.top;
    context.moveTo((px(0) + px(1)) / 2, (py(0) + py(1)) / 2);
    for (let i = 1; i <= count; i++) context.quadraticCurveTo(px(i), py(i), (px(i) + px(i + 1)) / 2, (py(i) + py(i + 1)) / 2);
    context.closePath();
  }

  F.inView = (path, view) =>
    path.east * view.scale >= view.left && path.west * view.scale <= view.left + view.width &&
    path.south * view.scale >= view.top && path.north * view.scale <= view.top + view.height;

  function draw(context, view, layer, chosen, cuts) {
    context.beginPath();
    for (const path of layer.paths) {
      const small = layer.type === "area" && (path.east - path.west + path.south - path.north) * view.scale < 1.2;
      if (!small && F.inView(path, view) && (!chosen || chosen(path))) {
        // From afar the corners cannot be seen, and curves would cost time.
        if (cuts) traceCoast(context, view, layer, path, cuts);
        else if (layer.name === "water" && view.zoom >= 8) traceSoft(context, view, layer, path);
        else trace(context, view, layer, path);
      }
    }
  }

  const WIDTHS = [[4, 0.6], [6, 0.9], [8, 1.5], [10, 2.2], [12, 3.2], [14, 4.6]];

  function riverWidth(zoom, named) {
    const found = WIDTHS.filter(([least]) => zoom >= least);
    return (found.length ? found[found.length - 1][1] : 0.4) * (named ? 1 : 0.55);
  }

  function stroke(context, colour, width, dash) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(dash || []);
    context.stroke();
    context.setLineDash([]);
  }

  const fill = (context, colour) => { context.fillStyle = colour; context.fill("evenodd"); };

  const PAINT = {
    land: (c, view, layer, colours) => { draw(c, view, layer); fill(c, colours.foreign); },
    home: (c, view, layer, colours, level) => {
      draw(c, view, layer);
      fill(c, colours.land);
      // The coast of both, once Ukraine is painted; where a ring was cut it lies outside of the box.
      draw(c, view, level.layers[0], null, level.cuts);
      stroke(c, colours.coast, 0.9);
    },
    water: (c, view, layer, colours) => { draw(c, view, layer); fill(c, colours.water); stroke(c, colours.water, 0.7); },
    rivers: (c, view, layer, colours) => {
      for (const named of [false, true]) {
        if (!named && view.zoom < 6.5) continue;
        draw(c, view, layer, (path) => (path.tag >= 0) === named);
        stroke(c, colours.river, riverWidth(view.zoom, named));
      }
    },
    admin1: (c, view, layer, colours) => {
      if (view.zoom < 5) return;
      draw(c, view, layer);
      stroke(c, colours.oblast, view.zoom < 7 ? 0.7 : 1.2, [7, 3, 1.5, 3]);
    },
    borders: (c, view, layer, colours) => {
      draw(c, view, layer);
      stroke(c, colours.halo, view.zoom < 6 ? 1.6 : 4);
      stroke(c, colours.border, view.zoom < 6 ? 0.7 : 1.5);
    },
    railways: (c, view, layer, colours) => {
      if (view.zoom < 8.5) return;
      draw(c, view, layer);
      stroke(c, colours.rail, 2.4);
      stroke(c, colours.halo, 1.2, [5, 5]);
    },
    roads: (c, view, layer, colours) => {
      if (view.zoom < 7.5) return;
      draw(c, view, layer);
      stroke(c, colours.road_edge, view.zoom < 10 ? 2 : 3.4);
      stroke(c, colours.road, view.zoom < 10 ? 1 : 2);
    },
  };

  /** The box of a level in whole pixels of the canvas, so that no edge of it is half seen; null where out of view. */
  function pixels(box, view) {
    const whole = (value) => Math.round(value * view.ratio) / view.ratio;
    const left = whole(Math.max(box.west * view.scale - view.left, -8)), top = whole(Math.max(box.north * view.scale - view.top, -8));
    const right = whole(Math.min(box.east * view.scale - view.left, view.width + 8));
    const bottom = whole(Math.min(box.south * view.scale - view.top, view.height + 8));
    return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
  }

  /** The levels of which something is seen: those below one that fills the view are not. */
  F.seenLevels = function (levels, view) {
    const fills = ({ box }) => box.west * view.scale <= view.left && box.east * view.scale >= view.left + view.width &&
      box.north * view.scale <= view.top && box.south * view.scale >= view.top + view.height;
    return levels.slice(Math.max(0, levels.findLastIndex(fills)));
  };

  /** Paint the levels, each over what is below it in its box; nothing is told apart that was cut there. */
  F.paintBase = function (context, view, levels, colours) {
    context.fillStyle = colours.sea;
    context.fillRect(0, 0, view.width, view.height);
    context.lineJoin = context.lineCap = "round";
    for (const level of F.seenLevels(levels, view)) {
      const box = pixels(level.box, view);
      if (!box) continue;
      context.save();
      context.beginPath();
      context.rect(...box);
      context.clip();
      context.fillStyle = colours.sea;
      context.fillRect(...box);
      for (const layer of level.layers) PAINT[layer.name](context, view, layer, colours, level);
      context.restore();
    }
  };

  F.addBasemap = function (app) {
    const { map, store } = app;
    const { base } = store.data;
    app.levels = base.levels.map(readLevel);
    const canvas = new F.CanvasLayer((context, view) => F.paintBase(context, view, app.levels, store.data.style.themes[F.scheme()]), { pane: "fl-base", padding: 0 });
    canvas.addTo(map);
    // What lies beyond the first view is painted once the reader sees that view.
    app.later.push(() => canvas.widen(0.4));
    map.on("schemechange", () => canvas.redraw());
  };
})(window.Frontline);

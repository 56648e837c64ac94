/* The embedded basemap: sea, land, water, borders and rivers, drawn on one canvas below everything else. */
(function (F) {
  const UNIT = 1e4;

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
  function readLayer(columns, meta) {
    const [rawSizes, rawLon, rawLat] = ["size", "x", "y"].map((name) => columns[meta.name + ":" + name]);
    const { sizes, lon, lat } = meta.name === "rivers" ? smoothed(rawSizes, rawLon, rawLat) : { sizes: rawSizes, lon: rawLon, lat: rawLat };
    const x = new Float64Array(lon.length), y = new Float64Array(lon.length);
    for (let i = 0; i < lon.length; i++) {
      x[i] = F.worldX(lon[i] / UNIT);
      y[i] = F.worldY(lat[i] / UNIT);
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
      paths.push({ start: at, end: at + size, west, north, east, south, tag: columns[meta.name + ":tag"][number] });
      at += size;
    });
    return { ...meta, x, y, paths };
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

  function draw(context, view, layer, chosen) {
    context.beginPath();
    for (const path of layer.paths) {
      const small = layer.type === "area" && (path.east - path.west + path.south - path.north) * view.scale < 1.2;
      if (!small && F.inView(path, view) && (!chosen || chosen(path))) {
        // From afar the corners cannot be seen, and curves would cost time.
        if (layer.name === "water" && view.zoom >= 8) traceSoft(context, view, layer, path);
        else trace(context, view, layer, path);
      }
    }
  }

  const WIDTHS = [[4, 0.5], [6, 0.9], [8, 1.5], [10, 2.2], [12, 3.2], [14, 4.6]];

  function riverWidth(zoom, tag) {
    const found = WIDTHS.filter(([least]) => zoom >= least);
    return (found.length ? found[found.length - 1][1] : 0.4) * (tag === 1 ? 1.5 : 1);
  }

  const PAINT = {
    land: (c, colours) => { c.fillStyle = colours.foreign; c.fill("evenodd"); },
    home: (c, colours) => { c.fillStyle = colours.land; c.fill("evenodd"); },
    water: (c, colours) => { c.fillStyle = colours.water; c.fill("evenodd"); c.strokeStyle = colours.water; c.lineWidth = 0.7; c.stroke(); },
    oblasts: (c, colours, zoom) => { c.strokeStyle = colours.oblast; c.lineWidth = zoom < 7 ? 0.7 : 1.2; c.setLineDash([7, 3, 1.5, 3]); c.stroke(); c.setLineDash([]); },
    coast: (c, colours) => { c.strokeStyle = colours.coast; c.lineWidth = 0.9; c.stroke(); },
    borders: (c, colours, zoom) => {
      c.strokeStyle = colours.halo; c.lineWidth = zoom < 6 ? 1.6 : 4; c.stroke();
      c.strokeStyle = colours.border; c.lineWidth = zoom < 6 ? 0.7 : 1.5; c.stroke();
    },
  };

  F.addBasemap = async function (app) {
    const { map, store } = app;
    const { base } = store.data;
    if (!base) return;
    const columns = await F.unpackColumns(base.packed);
    const layers = base.layers.map((meta) => readLayer(columns, meta));
    app.rivers = layers.find((layer) => layer.name === "rivers") || null;
    const canvas = new F.CanvasLayer((context, view) => {
      const colours = store.data.style.themes[F.scheme()];
      context.fillStyle = colours.sea;
      context.fillRect(0, 0, view.width, view.height);
      context.lineJoin = context.lineCap = "round";
      for (const layer of layers) {
        if (layer.name === "rivers") {
          context.strokeStyle = colours.river;
          for (const tag of [0, 1]) {
            draw(context, view, layer, (path) => (path.tag === 1 ? 1 : 0) === tag);
            context.lineWidth = riverWidth(view.zoom, tag);
            context.stroke();
          }
        } else {
          draw(context, view, layer);
          PAINT[layer.name](context, colours, view.zoom);
        }
      }
    }, { pane: "fl-base", padding: 0.4 });
    canvas.addTo(map);
    map.on("schemechange", () => canvas.redraw());
  };
})(window.Frontline);

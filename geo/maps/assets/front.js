/* Areas held and the front line, day by day: unpacked from the arcs that the days share (geo.maps.fronts). */
(function (F) {
  const STATUSES = ["held", "contested", "unknown"];

  /** Lists of one length each, out of a column of sizes and one of all entries. */
  function listsOf(sizes, entries, make) {
    let at = 0;
    return Array.from(sizes, (size) => Array.from(entries.subarray(at, (at += size)), make || ((entry) => entry)));
  }

  function arcsOf(columns, unit) {
    const x = Float64Array.from(columns["arc:x"], (value) => F.worldX(value / unit));
    const y = Float64Array.from(columns["arc:y"], (value) => F.worldY(value / unit));
    let at = 0;
    return Array.from(columns["arc:size"], (size) => ({ x: x.subarray(at, at + size), y: y.subarray(at, (at += size)) }));
  }

  function boxOf(arcs, refs) {
    const box = { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity };
    for (const ref of refs) {
      const { x, y } = arcs[ref >> 1];
      for (let i = 0; i < x.length; i++) {
        box.west = Math.min(box.west, x[i]);
        box.east = Math.max(box.east, x[i]);
        box.north = Math.min(box.north, y[i]);
        box.south = Math.max(box.south, y[i]);
      }
    }
    return box;
  }

  /** A ring or line: its arcs, in order, and its box. */
  const pathOf = (arcs) => (refs) => ({ refs, ...boxOf(arcs, refs) });

  /**
   * The front of a page, or null: `{sides, days: [{day, areas, lines, ...what it rests on}]}`, days in order. What has no
   * day of its own belongs to all of them.
   */
  F.readFront = async function (data) {
    const { front } = data;
    if (!front) return null;
    const columns = await F.unpackColumns(front.packed);
    const arcs = arcsOf(columns, front.unit);
    const rings = listsOf(columns["ring:size"], columns["ring:arc"]).map(pathOf(arcs));
    const areas = listsOf(columns["area:size"], columns["area:ring"], (number) => rings[number])
      .map((parts, number) => ({ parts, side: columns["area:side"][number], status: STATUSES[columns["area:status"][number]] }));
    const lines = listsOf(columns["line:size"], columns["line:arc"]).map(pathOf(arcs)).map((path, number) => ({
      path, metres: columns["line:doubt"][number], age: columns["line:age"][number], a: columns["line:a"][number], b: columns["line:b"][number],
    }));
    const dayAreas = listsOf(columns["day:areas"], columns["day:area"], (number) => areas[number]);
    const dayLines = listsOf(columns["day:lines"], columns["day:line"], (number) => lines[number]);
    let days = front.days.map((told, at) => ({ ...told, areas: dayAreas[at], lines: dayLines[at] }));
    const always = days.find((one) => one.day === null);
    if (always && days.length > 1) {
      days = days.filter((one) => one !== always);
      for (const one of days) Object.assign(one, { areas: [...always.areas, ...one.areas], lines: [...always.lines, ...one.lines] });
    }
    return { arcs, days, sides: front.sides, methods: front.methods };
  };

  /** The first and last day of a front, or null. */
  F.frontDays = function (front) {
    const dated = front ? front.days.map((one) => one.day).filter((day) => day !== null) : [];
    return dated.length ? [dated[0], dated[dated.length - 1]] : null;
  };

  /** The last day of a front on or before a day; null where there is none. */
  F.frontOn = function (front, day) {
    if (!front) return null;
    return front.days.findLast((one) => one.day === null || day === null || one.day <= day) || null;
  };

  /** The front that is shown, that of the end of the dates; and the one it is compared with, that of their beginning. */
  F.frontShown = ({ front, to }) => F.frontOn(front, to);
  F.frontBefore = ({ front, from }) => (front ? F.frontOn(front, from) || front.days[0] : null);

  F.sideName = (store, side) => (side >= 0 && store.front.sides[side]) || "an unnamed side";

  /** Corners of a path one by one, along its arcs; those that two arcs share come once. */
  F.walk = function (front, path, step) {
    path.refs.forEach((ref, number) => {
      const { x, y } = front.arcs[ref >> 1];
      const last = x.length - 1;
      for (let i = number ? 1 : 0; i <= last; i++) {
        const at = ref & 1 ? last - i : i;
        step(x[at], y[at]);
      }
    });
  };

  function crossings(front, path, px, py) {
    if (px < path.west || px > path.east || py < path.north || py > path.south) return 0;
    let [count, lastX, lastY] = [0, NaN, NaN];
    F.walk(front, path, (x, y) => {
      if (lastY > py !== y > py && px < ((lastX - x) * (py - y)) / (lastY - y) + x) count += lastX === lastX ? 1 : 0;
      [lastX, lastY] = [x, y];
    });
    return count;
  }

  /** The area of a day that holds a point of the world; null where none does. */
  F.areaAt = (front, day, x, y) =>
    day.areas.find((area) => area.parts.reduce((sum, path) => sum + crossings(front, path, x, y), 0) % 2 === 1) || null;

  /** The nearest stretch of a day's line to a point of the world, as {line, distance} in units of the world, and where. */
  F.nearestLine = function (front, day, px, py, most) {
    let best = { line: null, distance: most, x: 0, y: 0 };
    for (const line of day.lines) {
      const { west, east, north, south } = line.path;
      if (px < west - best.distance || px > east + best.distance || py < north - best.distance || py > south + best.distance) continue;
      let [lastX, lastY] = [NaN, NaN];
      F.walk(front, line.path, (x, y) => {
        if (lastX === lastX) {
          const [dx, dy] = [x - lastX, y - lastY];
          const share = Math.max(0, Math.min(1, ((px - lastX) * dx + (py - lastY) * dy) / (dx * dx + dy * dy || 1)));
          const [nx, ny] = [lastX + share * dx, lastY + share * dy];
          const distance = Math.hypot(px - nx, py - ny);
          if (distance < best.distance) best = { line, distance, x: nx, y: ny };
        }
        [lastX, lastY] = [x, y];
      });
    }
    return best.line ? best : null;
  };

  const POINTED = new Set(["cities", "villages", "bridges", "plants", "energy", "transport", "sites"].map((key) => "places:" + key));

  /** Places whose layer is on, nearer than some kilometres to a day's line, the nearest first: [{number, km, area}]. */
  F.placesNear = function (store, day, most) {
    const { front } = store;
    const found = [];
    if (!day || !day.lines.length) return found;
    store.places.forEach((place, number) => {
      if (!POINTED.has(place.layer) || place.precision >= F.COARSE || !store.layerShown.get(place.layer)) return;
      const [x, y] = [F.worldX(place.lon), F.worldY(place.lat)];
      // Twice what is asked for, in units of the world at that latitude: the scale changes on the way to the line.
      const near = F.nearestLine(front, day, x, y, (2 * most) / (40000 * Math.cos((place.lat * Math.PI) / 180)));
      if (!near) return;
      const km = F.distance({ lat: place.lat, lng: place.lon }, F.latLng(near.x, near.y)) / 1000;
      if (km <= most) found.push({ number, km, area: F.areaAt(front, day, x, y) });
    });
    return found.sort((a, b) => a.km - b.km || a.number - b.number);
  };
})(window.Frontline);

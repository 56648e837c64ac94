/* Piles: events that would overlap on the screen are shown as one mark with their number, at a place of theirs. */
(function (F) {
  /** Whether an event has a point of its own: others are known to a district, a region or a country only. */
  F.hasPoint = (events, i) => events.precision[i] < F.COARSE;

  /**
   * Gather the shown events inside a rectangle of the world into piles, at one zoom.
   *
   * Events of one spot are one pile first; then those in cells of `cell` pixels, and piles that still touch, are joined
   * to the largest. A pile stands at the spot of most of its events, never between two. The grid is fixed to the world,
   * so that piles do not dance while the map is moved.
   */
  F.groupEvents = function (store, scale, box, cell, touch) {
    const { x, y, spot, spots, layer, count } = store.events;
    const inside = visible(store, box);
    const size = cell / scale;
    const columns = Math.max(1, Math.ceil((box[2] - box[0]) / size) + 2);
    const firstColumn = Math.floor(box[0] / size), firstRow = Math.floor(box[1] / size);
    const crowd = new Int32Array(spots), visited = new Uint8Array(spots);
    for (let i = 0; i < count; i++) crowd[spot[i]] += inside[i];
    const kinds = store.data.eventLayers.length;
    const cellOf = new Map();
    const piles = [];
    for (let i = 0; i < count; i++) {
      if (!inside[i]) continue;
      const column = Math.floor(x[i] / size) - firstColumn, row = Math.floor(y[i] / size) - firstRow;
      const key = row * columns + column;
      let pile = cellOf.get(key);
      if (pile === undefined) {
        pile = { x: x[i], y: y[i], count: 0, first: i, ids: [], spots: 0, types: new Int32Array(kinds), column, row, into: null };
        cellOf.set(key, pile);
        piles.push(pile);
      }
      if (!visited[spot[i]]) {
        visited[spot[i]] = 1;
        pile.spots++;
        if (crowd[spot[i]] > crowd[spot[pile.first]]) [pile.x, pile.y, pile.first] = [x[i], y[i], i];
      }
      pile.ids.push(i);
      pile.count++;
      pile.types[layer[i]]++;
    }
    join(piles, cellOf, columns, touch / scale);
    return piles.filter((pile) => !pile.into);
  };

  /** Which events are shown, have a point of their own, and lie in a rectangle of the world. */
  function visible(store, box) {
    const { x, y, precision, count } = store.events;
    const out = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      out[i] = store.shown[i] && precision[i] < F.COARSE && x[i] >= box[0] && x[i] <= box[2] && y[i] >= box[1] && y[i] <= box[3] ? 1 : 0;
    }
    return out;
  }

  function join(piles, cellOf, columns, distance) {
    // The larger pile takes the smaller in, and stays where it is.
    for (const pile of piles.slice().sort((a, b) => b.count - a.count || a.first - b.first)) {
      if (pile.into) continue;
      for (let row = pile.row - 1; row <= pile.row + 1; row++) {
        for (let column = pile.column - 1; column <= pile.column + 1; column++) {
          const other = cellOf.get(row * columns + column);
          if (!other || other === pile || other.into || Math.hypot(other.x - pile.x, other.y - pile.y) > distance) continue;
          other.into = pile;
          for (const id of other.ids) pile.ids.push(id);
          pile.count += other.count;
          pile.spots += other.spots;
          other.types.forEach((many, kind) => { pile.types[kind] += many; });
        }
      }
    }
  }

  const told = (store, counts) => [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([layer, count]) => [store.data.eventLayers[layer], count]);

  /** How many of some events are of each layer, the most first: [[layer key, count] ...]. */
  F.typesOf = function (store, ids) {
    const counts = new Map();
    for (const i of ids) counts.set(store.events.layer[i], (counts.get(store.events.layer[i]) || 0) + 1);
    return told(store, counts);
  };

  /** The same of a pile, which was counted as it was made. */
  F.typesOfPile = (store, pile) => told(store, [...pile.types].map((count, layer) => [layer, count]).filter(([, count]) => count));

  /** Whether all events of a pile stand at one point, so that no zoom will part them. */
  F.onePoint = (pile) => pile.spots === 1;

  F.latLng = (x, y) => L.latLng((Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, x * 360 - 180);

  F.viewBox = function (map, pad) {
    const bounds = map.getBounds().pad(pad);
    return [F.worldX(bounds.getWest()), F.worldY(bounds.getNorth()), F.worldX(bounds.getEast()), F.worldY(bounds.getSouth())];
  };

  /** Shown events without a point of their own, gathered by what is known of their place, the most first. */
  F.coarseGroups = function (store) {
    const { events } = store;
    const groups = new Map();
    for (let i = 0; i < events.count; i++) {
      if (!store.shown[i] || F.hasPoint(events, i)) continue;
      const name = events.texts.place_name(i) || "A place without a name";
      const key = events.place[i] >= 0 ? events.place[i] : name;
      const group = groups.get(key) || { name, place: events.place[i], ids: [] };
      group.ids.push(i);
      groups.set(key, group);
    }
    return [...groups.values()].sort((a, b) => b.ids.length - a.ids.length || (a.name < b.name ? -1 : 1));
  };
})(window.Frontline);

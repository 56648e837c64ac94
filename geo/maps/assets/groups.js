/* Piles: events that would overlap on the screen are shown as one mark with their number. */
(function (F) {
  /**
   * Gather the shown events inside a rectangle of the world into piles, at one zoom.
   *
   * Cells of `cell` pixels first, in one pass over typed arrays; then piles that still touch are joined. The grid is
   * fixed to the world, so that piles do not dance while the map is moved.
   */
  F.groupEvents = function (store, scale, box, cell, touch) {
    const { x, y, count } = store.events;
    const { shown } = store;
    const size = cell / scale;
    const columns = Math.max(1, Math.ceil((box[2] - box[0]) / size) + 2);
    const rows = Math.max(1, Math.ceil((box[3] - box[1]) / size) + 2);
    const firstColumn = Math.floor(box[0] / size), firstRow = Math.floor(box[1] / size);
    const cellOf = new Map();
    const piles = [];
    for (let i = 0; i < count; i++) {
      if (!shown[i] || x[i] < box[0] || x[i] > box[2] || y[i] < box[1] || y[i] > box[3]) continue;
      const column = Math.floor(x[i] / size) - firstColumn, row = Math.floor(y[i] / size) - firstRow;
      const key = row * columns + column;
      let pile = cellOf.get(key);
      if (pile === undefined) {
        pile = { x: 0, y: 0, count: 0, first: i, ids: [], column, row, into: null };
        cellOf.set(key, pile);
        piles.push(pile);
      }
      pile.x += x[i];
      pile.y += y[i];
      pile.count++;
      pile.ids.push(i);
    }
    for (const pile of piles) {
      pile.x /= pile.count;
      pile.y /= pile.count;
    }
    join(piles, cellOf, columns, rows, touch / scale);
    return piles.filter((pile) => !pile.into);
  };

  function join(piles, cellOf, columns, rows, distance) {
    // The larger pile takes the smaller in, so that its place on the map stays.
    for (const pile of piles.slice().sort((a, b) => b.count - a.count || a.first - b.first)) {
      if (pile.into) continue;
      for (let row = pile.row - 1; row <= pile.row + 1; row++) {
        for (let column = pile.column - 1; column <= pile.column + 1; column++) {
          const other = cellOf.get(row * columns + column);
          if (!other || other === pile || other.into || Math.hypot(other.x - pile.x, other.y - pile.y) > distance) continue;
          other.into = pile;
          const sum = pile.count + other.count;
          pile.x = (pile.x * pile.count + other.x * other.count) / sum;
          pile.y = (pile.y * pile.count + other.y * other.count) / sum;
          for (const id of other.ids) pile.ids.push(id);
          pile.count = sum;
        }
      }
    }
  }

  /** The layer that all events of a pile share, or null. */
  F.sharedLayer = function (store, pile) {
    const layer = store.events.layer[pile.ids[0]];
    return pile.ids.every((i) => store.events.layer[i] === layer) ? store.data.eventLayers[layer] : null;
  };

  /** Whether all events of a pile stand at one point, so that no zoom will part them. */
  F.onePoint = ({ lon, lat }, pile) => pile.ids.every((i) => lon[i] === lon[pile.ids[0]] && lat[i] === lat[pile.ids[0]]);

  F.latLng = (x, y) => L.latLng((Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI, x * 360 - 180);

  F.viewBox = function (map, pad) {
    const bounds = map.getBounds().pad(pad);
    return [F.worldX(bounds.getWest()), F.worldY(bounds.getNorth()), F.worldX(bounds.getEast()), F.worldY(bounds.getSouth())];
  };
})(window.Frontline);

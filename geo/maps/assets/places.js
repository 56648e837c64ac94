/* Places of the story: marks in the layers that folium made while they are few, dots on a canvas beyond. */
(function (F) {
  const MOST_MARKS = 300, REACH = 9;

  /** Whether the mark of a place is shown: its layer is on, and it stands for a point, not for a region. */
  F.placeSeen = function (store, place) {
    if (!store.layerShown.get(place.layer) || place.layer === "places:rivers") return false;
    if (place.layer === "places:regions" || place.layer === "places:countries") return false;
    return !place.shape || Boolean(place.shape[0].point) || (place.layer !== "places:expressions" && Boolean(place.shape[0].area));
  };

  const pointed = (place) => !place.shape || place.shape[0].point || (place.layer !== "places:expressions" && place.shape[0].area);

  /** Places as marks and shapes in the layers that folium made. */
  F.placeMarkers = function (app, groups) {
    const { store } = app;
    app.dotted = store.places.length > MOST_MARKS;
    store.places.forEach((place, number) => {
      const group = groups[place.layer];
      const layer = store.layerOf.get(place.layer);
      place.latlng = L.latLng(place.lat, place.lon);
      place.paths = [];
      place.group = group;
      const coarse = place.layer === "places:regions" || place.layer === "places:countries";
      // Outlines of a layer that is off are made when somebody turns it on.
      const shapes = () => {
        if (place.paths.length) return;
        place.paths = F.placeShapes(app, place);
        for (const path of place.paths) group.addLayer(path.on("click", (event) => app.openPlace(number, event.latlng)));
      };
      if (layer.show) shapes();
      else group.once("add", shapes);
      // A region is its outline, or a line in the tray; a mark in the middle would say that something is there.
      if (app.dotted || coarse || !pointed(place)) return;
      const marker = L.marker(place.latlng, {
        icon: L.divIcon({ className: "fl-marker fl-mark", html: F.placeIcon(store, place), iconSize: [24, 24], iconAnchor: [12, 12] }),
        riseOnHover: true, autoPanOnFocus: false,
      });
      marker.on("add", () => marker.getElement().setAttribute("aria-label", place.name + ", " + layer.label));
      const open = () => app.openPlace(number);
      // An event that is drawn above the place takes the click.
      marker.on("click", (event) => {
        const pile = app.hit ? app.hit(event.latlng) : null;
        pile ? app.openPile(pile) : open();
      });
      marker.on("keypress", (event) => event.originalEvent.key === "Enter" && open());
      group.addLayer(marker);
    });
    if (app.dotted) addDots(app);
  };

  function addDots(app) {
    const { map, store } = app;
    const canvas = new F.CanvasLayer((context, view) => {
      const colours = store.data.style.themes[F.scheme()];
      for (const place of store.places) {
        if (!F.placeSeen(store, place)) continue;
        const x = F.worldX(place.lon) * view.scale - view.left, y = F.worldY(place.lat) * view.scale - view.top;
        if (x < -9 || y < -9 || x > view.width + 9 || y > view.height + 9) continue;
        const half = place.layer === "places:cities" ? 3.6 : 2.8;
        context.beginPath();
        if (place.layer === "places:cities") context.rect(x - half, y - half, 2 * half, 2 * half);
        else context.arc(x, y, half, 0, 7);
        context.fillStyle = place.precision >= F.COARSE ? colours.halo : colours.text;
        context.strokeStyle = place.precision >= F.COARSE ? colours.text : colours.halo;
        context.lineWidth = 1.2;
        context.fill();
        context.stroke();
      }
    }, { pane: "fl-dots" });
    canvas.addTo(map);
    map.on("schemechange", () => canvas.redraw());
    store.listeners.push((why) => why === "layers" && canvas.redraw());
  }

  /** Number of the dot under a point of the map, or -1. */
  F.placeAt = function (app, latlng) {
    if (!app.dotted) return -1;
    const at = app.map.latLngToContainerPoint(latlng);
    let best = -1, least = REACH;
    app.store.places.forEach((place, number) => {
      if (!F.placeSeen(app.store, place)) return;
      const other = app.map.latLngToContainerPoint(place.latlng);
      const distance = Math.hypot(at.x - other.x, at.y - other.y);
      if (distance < least) [best, least] = [number, distance];
    });
    return best;
  };

  /**
   * One stop of the Tab key for all marks in view: the arrow keys go to the nearest mark that way, Enter opens it.
   */
  F.rove = function (app) {
    if (F.held || app.bare) return;
    const box = app.map.getContainer().getBoundingClientRect();
    const seen = [];
    // All is measured before anything is changed: else the browser lays the page out anew for each mark.
    const marks = [...app.map.getContainer().querySelectorAll(".fl-mark")].map((mark) => [mark, mark.getBoundingClientRect()]);
    for (const [mark, { left, top, width, height }] of marks) {
      const [x, y] = [left + width / 2, top + height / 2];
      if (mark.tabIndex !== -1) mark.tabIndex = -1;
      if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) seen.push({ mark, x, y });
    }
    if (!seen.length) return;
    const middle = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const held = seen.find(({ mark }) => mark === document.activeElement);
    const away = ({ x, y }) => Math.hypot(x - middle[0], y - middle[1]);
    (held || seen.reduce((best, one) => (away(one) < away(best) ? one : best))).mark.tabIndex = 0;
    app.marks = seen;
  };

  const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  F.walkMarks = function (app) {
    app.map.getContainer().addEventListener("keydown", (event) => {
      const way = WAYS[event.key];
      const mark = event.target.closest?.(".fl-mark");
      if (!mark) return;
      if (event.key === " ") {
        event.preventDefault();
        mark.click();
      }
      if (!way) return;
      event.preventDefault();
      event.stopPropagation();
      F.rove(app);
      const from = app.marks.find((one) => one.mark === mark);
      if (!from) return;
      let best = null, least = Infinity;
      for (const one of app.marks) {
        const [dx, dy] = [one.x - from.x, one.y - from.y];
        const along = dx * way[0] + dy * way[1], aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
        if (one !== from && along > 0 && along + 2 * aside < least) [best, least] = [one, along + 2 * aside];
      }
      if (!best) return;
      mark.tabIndex = -1;
      best.mark.tabIndex = 0;
      best.mark.focus({ preventScroll: true });
    }, true);
  };
})(window.Frontline);

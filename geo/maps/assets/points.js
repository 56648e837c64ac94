/* Events on the map: elements that the keyboard reaches while they are few, one canvas beyond. */
(function (F) {
  const CELL = 46, TOUCH = 30;

  function label(store, pile) {
    const { summary, place_name: place } = store.events.texts;
    if (pile.count === 1) return summary(pile.first) + (place(pile.first) ? ", " + place(pile.first) : "");
    return F.number(pile.count) + " events" + (place(pile.first) ? " near " + place(pile.first) : "");
  }

  function markerOf(app, pile) {
    const { store } = app;
    const single = pile.count === 1;
    const node = single ? F.eventIcon(store, pile.first) : F.pileIcon(store, pile.count, F.sharedLayer(store, pile));
    const size = single ? [32, 44] : [40, 48];
    // Where only the district is known there is no stem, and the frame stands on the point itself.
    const anchor = single ? [16, store.events.precision[pile.first] < 2 ? 43 : 16] : [20, 46];
    const marker = L.marker(F.latLng(pile.x, pile.y), {
      icon: L.divIcon({ className: "fl-marker", html: node, iconSize: size, iconAnchor: anchor }),
      pane: "fl-events", riseOnHover: true,
    });
    marker.on("add", () => marker.getElement().setAttribute("aria-label", label(store, pile)));
    const open = () => app.openPile(pile);
    marker.on("click", open);
    marker.on("keypress", (event) => event.originalEvent.key === "Enter" && open());
    return marker;
  }

  /** Events as elements; those that stay the same from one view to the next stay in the page, and keep the focus. */
  F.eventMarkers = function (app) {
    const { map, store } = app;
    let markers = new Map();
    return function draw() {
      const piles = F.groupEvents(store, 256 * 2 ** map.getZoom(), F.viewBox(map, 0.3), CELL, TOUCH);
      const next = new Map();
      for (const pile of piles) {
        const key = pile.ids.join(",");
        const old = markers.get(key);
        next.set(key, old || markerOf(app, pile).addTo(map));
        markers.delete(key);
      }
      for (const marker of markers.values()) marker.remove();
      markers = next;
      app.piles = piles;
    };
  };

  function paintPile(context, store, pile, x, y, paths, colours) {
    const { events, data } = store;
    if (pile.count > 1) {
      const radius = 11 + Math.min(11, Math.log10(pile.count) * 4);
      const shared = F.sharedLayer(store, pile);
      context.beginPath();
      context.arc(x, y, radius, 0, 7);
      context.fillStyle = shared ? colours[shared] : colours.pile;
      context.strokeStyle = colours.paper;
      context.lineWidth = 2;
      context.fill();
      context.stroke();
      context.fillStyle = colours.paper;
      context.font = "600 11px " + colours.font;
      const text = pile.count > 9999 ? Math.round(pile.count / 1000) + "k" : String(pile.count);
      context.fillText(text, x, y + 0.5);
      pile.radius = radius;
      return;
    }
    const i = pile.first;
    const key = data.eventLayers[events.layer[i]];
    const claim = F.claimName(store, events.claim[i]);
    const solid = claim === "stated";
    context.beginPath();
    if (events.precision[i] >= 2) context.rect(x - 9, y - 9, 18, 18);
    else context.arc(x, y, 9.5, 0, 7);
    context.fillStyle = solid ? colours[key] : colours.paper;
    context.strokeStyle = solid ? colours.paper : colours[key];
    context.lineWidth = 1.6;
    context.setLineDash(claim === "unverified" ? [3, 2.4] : []);
    context.fill();
    context.stroke();
    context.setLineDash([]);
    context.save();
    context.translate(x, y);
    context.scale(0.6, 0.6);
    context.fillStyle = solid ? colours.paper : colours[key];
    context.fill(paths[key]);
    context.restore();
    if (claim === "denied") {
      context.beginPath();
      context.moveTo(x - 8, y + 8);
      context.lineTo(x + 8, y - 8);
      context.stroke();
    }
    pile.radius = 11;
  }

  /** Events on one canvas, with a pointer that knows what it is over. */
  F.eventCanvas = function (app) {
    const { map, store } = app;
    const paths = {};
    for (const layer of store.data.layers) paths[layer.key] = new Path2D(F.symbolPath(store, layer.symbol));
    const canvas = new F.CanvasLayer((context, view) => {
      const box = [view.left / view.scale, view.top / view.scale, (view.left + view.width) / view.scale, (view.top + view.height) / view.scale];
      const piles = F.groupEvents(store, view.scale, box, CELL - 8, TOUCH);
      const colours = app.colours();
      context.textAlign = "center";
      context.textBaseline = "middle";
      for (const pile of piles) paintPile(context, store, pile, pile.x * view.scale - view.left, pile.y * view.scale - view.top, paths, colours);
      app.piles = piles;
    }, { pane: "fl-events" });
    canvas.addTo(map);

    const hit = (latlng) => {
      const point = map.latLngToContainerPoint(latlng);
      let best = null, least = Infinity;
      for (const pile of app.piles) {
        const at = map.latLngToContainerPoint(F.latLng(pile.x, pile.y));
        const distance = Math.hypot(at.x - point.x, at.y - point.y);
        if (distance <= pile.radius + 2 && distance < least) [best, least] = [pile, distance];
      }
      return best;
    };
    map.on("click", (event) => {
      const pile = hit(event.latlng);
      if (pile) app.openPile(pile);
    });
    map.on("mousemove", L.Util.throttle((event) => {
      map.getContainer().classList.toggle("fl-over", !map.dragging.moving() && hit(event.latlng) !== null);
    }, 60));
    app.hit = hit;
    return () => canvas.redraw();
  };

  /** Places as markers in the layers that folium made. */
  F.placeMarkers = function (app, groups) {
    const { store } = app;
    store.places.forEach((place, number) => {
      const group = groups[place.layer];
      const layer = store.layerOf.get(place.layer);
      place.latlng = L.latLng(place.lat, place.lon);
      const marker = L.marker(place.latlng, {
        icon: L.divIcon({ className: "fl-marker", html: F.placeIcon(store, place), iconSize: [24, 24], iconAnchor: [12, 12] }),
        riseOnHover: true,
      });
      marker.on("add", () => marker.getElement().setAttribute("aria-label", place.name + ", " + layer.label));
      const open = () => app.openPlace(number);
      // An event that is drawn above the place takes the click.
      marker.on("click", (event) => {
        const pile = app.hit ? app.hit(event.latlng) : null;
        pile ? app.openPile(pile) : open();
      });
      marker.on("keypress", (event) => event.originalEvent.key === "Enter" && open());
      place.paths = F.placeShapes(app, place);
      for (const path of place.paths) group.addLayer(path.on("click", (event) => app.openPlace(number, event.latlng)));
      // A river is its line, an area told of its outline; a mark in the middle would say that something is there.
      if (!place.shape || place.shape[0].point || (place.layer !== "places:expressions" && place.shape[0].area)) group.addLayer(marker);
    });
  };
})(window.Frontline);

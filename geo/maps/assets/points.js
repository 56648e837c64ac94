/* Events on the map: elements while they are few, one canvas beyond, with a button on each mark for the keyboard. */
(function (F) {
  const CELL = 46, TOUCH = 30;

  /** Boxes that marks take on the screen, around their point: [left, top, right, bottom]. */
  const SINGLE = [-15, -42, 15, 3], PILE = [-17, -43, 17, 3];

  function label(store, pile) {
    const { summary, place_name: place } = store.events.texts;
    if (pile.count === 1) return summary(pile.first) + (place(pile.first) ? ", " + place(pile.first) : "");
    const where = place(pile.first) ? (F.onePoint(pile) ? " in " : " in and near ") + place(pile.first) : "";
    return F.number(pile.count) + " events" + where;
  }

  function markerOf(app, pile) {
    const { store } = app;
    const single = pile.count === 1;
    const node = single ? F.eventIcon(store, pile.first) : F.pileIcon(store, pile.count, F.typesOfPile(store, pile));
    const marker = L.marker(F.latLng(pile.x, pile.y), {
      icon: L.divIcon({ className: "fl-marker fl-mark", html: node, iconSize: single ? [32, 44] : [40, 48], iconAnchor: single ? [16, 43] : [20, 46] }),
      pane: "fl-events", riseOnHover: true, autoPanOnFocus: false,
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
        pile.box = pile.count === 1 ? SINGLE : PILE;
        const key = pile.ids.join(",");
        const old = markers.get(key);
        next.set(key, old || markerOf(app, pile).addTo(map));
        markers.delete(key);
      }
      for (const marker of markers.values()) marker.remove();
      markers = next;
      app.piles = piles;
      F.rove(app);
    };
  };

  const radiusOf = (pile) => (pile.count > 1 ? 11 + Math.min(8, Math.log10(pile.count) * 3.4) : 10);

  function paintPile(context, store, pile, x, y, paths, colours) {
    const { events, data } = store;
    const radius = pile.radius;
    if (pile.count > 1) {
      context.beginPath();
      context.arc(x, y, radius, 0, 7);
      context.fillStyle = colours.paper;
      context.fill();
      context.lineWidth = 4;
      for (const [key, from, to] of F.arcs(F.typesOfPile(store, pile))) {
        context.beginPath();
        context.arc(x, y, radius - 2, (from - 0.25) * 2 * Math.PI, (to - 0.25) * 2 * Math.PI);
        context.strokeStyle = colours[key];
        context.stroke();
      }
      context.fillStyle = colours.pile;
      context.font = "600 11px " + colours.font;
      const text = pile.count > 9999 ? Math.round(pile.count / 1000) + "k" : String(pile.count);
      context.fillText(text, x, y + 0.5);
      return;
    }
    const i = pile.first;
    const key = data.eventLayers[events.layer[i]];
    const claim = F.claimName(store, events.claim[i]);
    const solid = claim === "stated";
    context.beginPath();
    context.arc(x, y, 9.5, 0, 7);
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
  }

  /** Events on one canvas; over each mark in view lies a button that nobody sees. */
  F.eventCanvas = function (app) {
    const { map, store } = app;
    const paths = {};
    for (const layer of store.data.layers) paths[layer.key] = new Path2D(F.symbolPath(store, layer.symbol));
    const buttons = F.h("div", { class: "fl-proxies" });
    map.getPane("fl-events").append(buttons);

    const canvas = new F.CanvasLayer((context, view) => {
      const box = [view.left / view.scale, view.top / view.scale, (view.left + view.width) / view.scale, (view.top + view.height) / view.scale];
      const piles = F.groupEvents(store, view.scale, box, CELL - 6, TOUCH);
      const colours = app.colours();
      context.textAlign = "center";
      context.textBaseline = "middle";
      for (const pile of piles) {
        const radius = pile.radius = radiusOf(pile);
        pile.box = [-radius, -radius, radius, radius];
        paintPile(context, store, pile, pile.x * view.scale - view.left, pile.y * view.scale - view.top, paths, colours);
      }
      app.piles = piles;
    }, { pane: "fl-events" });
    canvas.addTo(map);

    const place = () => {
      const seen = L.bounds([0, 0], map.getSize());
      const made = app.piles.map((pile) => [pile, map.latLngToContainerPoint(F.latLng(pile.x, pile.y))]).filter(([, at]) => seen.contains(at));
      const held = buttons.contains(document.activeElement) ? document.activeElement.dataset.first : null;
      buttons.replaceChildren(...made.map(([pile]) => {
        const button = F.h("button", { type: "button", class: "fl-mark fl-proxy", "aria-label": label(store, pile), "data-first": pile.first, onclick: (event) => { event.stopPropagation(); app.openPile(pile); } });
        L.DomUtil.setPosition(button, map.latLngToLayerPoint(F.latLng(pile.x, pile.y)).subtract([14, 14]));
        return button;
      }));
      F.rove(app);
      if (held !== null) buttons.querySelector('[data-first="' + held + '"]')?.focus({ preventScroll: true });
    };

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
      if (pile) return app.openPile(pile);
      const number = F.placeAt(app, event.latlng);
      return number < 0 ? undefined : app.openPlace(number);
    });
    map.on("mousemove", L.Util.throttle((event) => {
      map.getContainer().classList.toggle("fl-over", !map.dragging.moving() && (hit(event.latlng) !== null || F.placeAt(app, event.latlng) >= 0));
    }, 60));
    app.hit = hit;
    return () => {
      canvas.redraw();
      place();
    };
  };
})(window.Frontline);

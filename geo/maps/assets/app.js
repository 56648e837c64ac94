/* Puts the page together: the map, its panel, and what happens when something is chosen. */
(function (F) {
  const NARROW = window.matchMedia("(max-width: 760px)");
  F.narrow = () => NARROW.matches;

  /** The Leaflet map; folium's elements are added to it by their own scripts. */
  F.makeMap = function (id) {
    L.Icon.Default.imagePath = "";
    const map = L.map(id, {
      zoomControl: false, zoomSnap: 0.5, minZoom: 2, maxZoom: 17, center: [48, 33], zoom: 6, attributionControl: false,
      maxBounds: [[-85, -220], [85, 220]], maxBoundsViscosity: 0.8,
    });
    const panes = { "fl-base": 150, "fl-control": 380, "fl-shapes": 390, "fl-dots": 395, "fl-events": 620, "fl-labels": 640 };
    for (const [name, level] of Object.entries(panes)) map.createPane(name).style.zIndex = level;
    for (const name of ["fl-labels", "fl-dots"]) map.getPane(name).style.pointerEvents = "none";
    map.getContainer().setAttribute("aria-label", "Map; the arrow keys move it, plus and minus zoom");
    map.getContainer().setAttribute("role", "region");
    return map;
  };

  function build(app, slot) {
    const { data } = app.store;
    const day = F.parseDay(data.as_of);
    const list = F.eventList(app), tree = F.layerTree(app), about = F.about(app), front = F.frontPanel(app);
    const layers = F.h("section", null, tree.node, F.legend(app));
    const root = F.h("div", { id: "fl-app" });
    const time = F.timeline(app);
    const tabs = F.tabs([
      { key: "events", label: "Events", panel: list.node },
      ...(front ? [{ key: "front", label: "Front", panel: front.node }] : []),
      { key: "layers", label: front ? "Layers" : "Layers and legend", panel: layers },
      { key: "about", label: "About", panel: about },
    ], (key) => {
      root.classList.toggle("fl-open", key !== null);
      app.map.invalidateSize({ animate: false });
    });
    const head = F.h("header", { id: "fl-head" },
      F.h("h1", null, F.bdi(data.title)),
      day === null ? null : F.h("p", { class: "fl-asof" }, "As of ", F.h("time", { datetime: data.as_of }, F.day(day))),
      F.search(app));
    const panel = F.h("aside", { id: "fl-panel", "aria-label": "Events, layers and sources" }, list.node, front ? front.node : "", layers, about);
    slot.id = "fl-map";
    // In the order in which one reads and tabs: what it is, what happened, where, when.
    root.append(head, tabs.bar, panel, slot, time || "", F.h("p", { id: "fl-live", class: "fl-hidden", "aria-live": "polite" }));
    F.addHatching(root);
    document.body.prepend(root);
    Object.assign(app, { list, tree, front, tabs, root, head });
  }

  function addOpening(app) {
    const { map, store } = app;
    const { events } = store;

    /** Room that popups leave free at the edges of the map, for the controls that lie there. */
    const room = () => {
      const box = map.getContainer().getBoundingClientRect();
      const pad = { left: 10, top: 10, right: 10, bottom: 10 };
      for (const node of map.getContainer().querySelectorAll(".leaflet-top > .leaflet-control, .leaflet-bottom > .leaflet-control")) {
        const own = node.getBoundingClientRect();
        if (!own.width || !own.height) continue;
        // On a wide map the controls of the right stand in a column; else all stand in a row at the top.
        if (node.closest(".leaflet-top")) {
          if (node.closest(".leaflet-right") && box.width > 700) pad.right = Math.max(pad.right, box.right - own.left + 8);
          else if (node.closest(".leaflet-left") && box.width > 900) pad.left = Math.max(pad.left, own.right - box.left + 8);
          else pad.top = Math.max(pad.top, own.bottom - box.top + 6);
        } else pad.bottom = Math.max(pad.bottom, Math.min(60, box.bottom - own.top) + 4);
      }
      return pad;
    };

    app.open = function (latlng, content, options) {
      const opener = app.popup ? app.opener : document.activeElement;
      app.close();
      app.opener = opener;
      const size = map.getSize(), pad = room();
      const width = Math.min(340, size.x - pad.left - pad.right - 30);
      app.popup = L.popup({
        maxWidth: width, minWidth: Math.min(240, width), offset: options.offset || [0, 0],
        maxHeight: Math.max(110, size.y - pad.top - pad.bottom - 52 - Math.abs((options.offset || [0, 0])[1])),
        autoPanPaddingTopLeft: [pad.left, pad.top], autoPanPaddingBottomRight: [pad.right, pad.bottom],
      }).setLatLng(latlng).setContent(content).openOn(map);
      app.selected = options.selected || null;
      app.picked = options.picked || [];
      for (const path of app.picked) path.getElement()?.classList.add("fl-picked");
      if (options.metres > 0) app.ring = F.ring(options.ringAt || latlng, options.metres).addTo(map);
      app.area = options.area === undefined ? -1 : options.area;
      app.showArea(app.area);
      // Read on where it opened: the card takes the focus, and gives it back when it is closed.
      content.tabIndex = -1;
      content.setAttribute("role", "dialog");
      content.setAttribute("aria-label", content.querySelector("h2, h3")?.textContent || "Details");
      content.focus({ preventScroll: true });
      const close = app.popup.getElement()?.querySelector(".leaflet-popup-close-button");
      if (close) close.setAttribute("aria-label", "Close");
    };
    const drop = () => {
      if (app.ring) app.ring.remove();
      for (const path of app.picked || []) path.getElement()?.classList.remove("fl-picked");
      app.area = -1;
      app.showArea(-1);
      app.ring = null;
      app.picked = [];
    };
    /** Give the focus back to what opened the popup; to the mark nearest to it, if that is gone. */
    const back = () => {
      const { opener } = app;
      app.opener = null;
      if (opener && opener.isConnected && opener !== document.body) return opener.focus({ preventScroll: true });
      F.rove(app);
      return map.getContainer().querySelector('.fl-mark[tabindex="0"]')?.focus({ preventScroll: true });
    };
    app.close = () => {
      drop();
      app.quiet = true;
      map.closePopup();
      app.quiet = false;
    };
    map.on("popupclose", (event) => {
      if (event.popup !== app.popup) return;
      const held = app.popup.getElement()?.contains(document.activeElement);
      drop();
      app.popup = app.selected = null;
      if (held && !app.quiet) back();
    });

    // Leaflet closes a popup by key only while the map has the focus; the list has it more often.
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !app.popup || event.target.id === "fl-search") return;
      event.stopPropagation();
      const held = app.popup.getElement()?.contains(document.activeElement);
      app.close();
      if (held) back();
    }, true);

    const eventAt = (i) => L.latLng(events.lat[i] / 1e5, events.lon[i] / 1e5);
    const onCanvas = () => store.events.count > store.data.marker_limit;
    const lift = () => [0, onCanvas() ? -8 : -36];

    app.openPile = function (pile) {
      const at = F.latLng(pile.x, pile.y);
      if (pile.count > 1 && !F.onePoint(pile) && map.getZoom() < map.getMaxZoom() && pile.count > 60) {
        map.fitBounds(L.latLngBounds(pile.ids.map(eventAt)), { padding: [70, 70], maxZoom: map.getMaxZoom(), animate: false });
        return;
      }
      if (pile.count === 1) return app.openEvent(pile.first, false);
      const name = events.texts.place_name(pile.first) || "Here";
      const parts = F.onePoint(pile) ? null : F.h("button", { type: "button", class: "fl-link", onclick: () => {
        app.close();
        map.fitBounds(L.latLngBounds(pile.ids.map(eventAt)), { padding: [70, 70], maxZoom: map.getMaxZoom(), animate: false });
      } }, "Zoom in to part them");
      app.open(at, F.listCard(app, { title: F.onePoint(pile) ? name : name + " and around", ids: pile.ids, tool: parts }), {
        offset: onCanvas() ? [0, -pile.radius] : [0, -38],
        selected: F.onePoint(pile) && events.place[pile.first] >= 0 ? { place: store.places[events.place[pile.first]].id } : null,
      });
      return undefined;
    };

    app.openEvent = function (i, move) {
      const point = F.hasPoint(events, i);
      if (!point) {
        const place = store.places[events.place[i]];
        const seen = map.getBounds();
        if (move && place && place.shape) {
          const bounds = L.featureGroup(F.areaOf(place)).getBounds();
          if (!seen.contains(eventAt(i))) map.fitBounds(bounds, { animate: false, padding: [30, 30], maxZoom: 9 });
        } else if (move && !seen.contains(eventAt(i))) map.setView(eventAt(i), 7, { animate: false });
      } else if (move) app.moveTo(eventAt(i), 12);
      const at = point || map.getBounds().contains(eventAt(i)) ? eventAt(i) : map.getCenter();
      const card = F.eventCard(app, i);
      app.open(at, card, { offset: point ? lift() : [0, 0], metres: point ? events.uncertainty[i] : 0, selected: { event: i }, ...(point ? {} : { area: events.place[i] }) });
      F.announce(events.texts.summary(i));
      return undefined;
    };

    app.openPlace = function (number, at) {
      const place = store.places[number];
      const coarse = place.precision >= F.COARSE && !at;
      app.open(at || place.latlng, F.placeCard(app, number), {
        offset: at || coarse ? [0, 0] : [0, -6], metres: place.shape || coarse ? 0 : place.uncertainty || 0, selected: { place: place.id },
        picked: place.paths, ...(place.shape && !place.paths.length ? { area: number } : {}),
      });
      F.announce(place.name);
    };

    app.moveTo = (latlng, zoom) => map.setView(latlng, Math.max(map.getZoom(), Math.min(zoom, 12)), { animate: false });
  }

  function wireLayers(app, groups) {
    const { map, store } = app;
    app.showLayers = function (keys, on) {
      app.many = true;
      for (const key of keys) {
        on ? map.addLayer(groups[key]) : map.removeLayer(groups[key]);
        store.layerShown.set(key, on);
      }
      app.many = false;
      store.refresh("layers");
    };
    for (const [key, group] of Object.entries(groups)) {
      for (const [name, on] of [["add", true], ["remove", false]]) {
        group.on(name, () => {
          store.layerShown.set(key, on);
          if (!app.many) store.refresh("layers");
        });
      }
    }
  }

  F.home = (app) => {
    const [south, west, north, east] = app.store.data.bounds;
    const room = Math.min(48, app.map.getSize().x / 10);
    // Marks stand above their places and names beside them: room for both at the edges.
    app.map.fitBounds([[south, west], [north, east]], {
      animate: false, maxZoom: 13, paddingTopLeft: [room, 44], paddingBottomRight: [room, 24],
    });
  };

  /** Once the page has been painted; a page in the background is not, and waits for nothing. */
  const afterPaint = (task, ms) => (document.hidden ? setTimeout(task, ms) : requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(task, ms))));

  /** The names on the map and the list beside it: what follows once land, marks and controls are seen. */
  function completing(app) {
    return function () {
      if (!app.bare) return;
      app.bare = false;
      app.drawLabels();
      app.list.fill();
      F.rove(app);
      document.documentElement.dataset.ready = "true";
      afterPaint(() => app.later.forEach((task) => task()), 100);
    };
  }

  async function start(map, groups) {
    const data = JSON.parse(document.getElementById("fl-data").textContent);
    const store = await F.makeStore(data);
    const app = { map, store, piles: [], later: [], bare: true, selectionChanged: () => {}, drawLabels: () => {} };
    window.Frontline.app = app;
    app.colours = () => F.readColours(store);
    store.box = () => F.viewBox(map, 0);
    F.held = true;
    F.wireAreas(app);
    addOpening(app);
    wireLayers(app, groups);
    build(app, document.getElementById("fl-map-slot"));
    F.home(app);
    F.addBasemap(app);
    F.placeMarkers(app, groups);
    F.addFront(app);
    const draw = store.events.count > data.marker_limit ? F.eventCanvas(app) : F.eventMarkers(app);
    const drawn = () => F.held || draw();
    map.on("moveend", () => (store.filters.view && !F.held ? store.refresh("view") : drawn()));
    F.addLabels(app);
    F.walkMarks(app);
    F.addTray(app);
    store.listeners.push(drawn, () => F.held || app.drawLabels(), app.tree.update, app.list.update);
    if (app.front) store.listeners.push(app.front.fill);
    F.addControls(app);
    if (store.front) F.addFrontNote(app);
    F.watchPrinting(app);
    app.tabs.choose(F.narrow() ? null : "events");
    F.home(app);
    F.followState(app);
    F.held = false;
    draw();
    map.eachLayer((layer) => layer instanceof F.CanvasLayer && layer.redraw());
    document.documentElement.dataset.drawn = "true";
    app.complete = completing(app);
    F.printing ? app.complete() : afterPaint(app.complete, 0);
  }

  F.start = function (map, groups) {
    start(map, groups).catch((error) => {
      document.documentElement.dataset.ready = "failed";
      document.body.prepend(F.h("p", { class: "fl-failed", role: "alert" }, "This map could not be drawn: " + error.message));
      throw error;
    });
  };

  F.readColours = function (store) {
    const css = getComputedStyle(document.documentElement);
    const read = (name) => css.getPropertyValue(name).trim();
    const colours = { pile: read("--pile"), paper: read("--paper"), font: read("--font") };
    for (const key of store.data.eventLayers) colours[key] = read("--" + key.replace(":", "-"));
    return colours;
  };
})(window.Frontline);

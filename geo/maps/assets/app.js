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
    const panes = { "fl-base": 150, "fl-control": 380, "fl-shapes": 390, "fl-labels": 550, "fl-events": 620 };
    for (const [name, level] of Object.entries(panes)) map.createPane(name).style.zIndex = level;
    map.getPane("fl-labels").style.pointerEvents = "none";
    return map;
  };

  function build(app, slot) {
    const { data } = app.store;
    const day = F.parseDay(data.as_of);
    const list = F.eventList(app), tree = F.layerTree(app), about = F.about(app);
    const layers = F.h("section", null, tree.node, F.legend(app));
    const root = F.h("div", { id: "fl-app" });
    const time = F.timeline(app);
    const tabs = F.tabs([
      { key: "events", label: "Events", panel: list.node },
      { key: "layers", label: "Layers and legend", panel: layers },
      { key: "about", label: "About", panel: about },
    ], (key) => {
      root.classList.toggle("fl-open", key !== null);
      app.map.invalidateSize({ animate: false });
    });
    const head = F.h("header", { id: "fl-head" },
      F.h("h1", null, F.bdi(data.title)),
      day === null ? null : F.h("p", { class: "fl-asof" }, "As of ", F.h("time", { datetime: data.as_of }, F.day(day))),
      F.search(app));
    const panel = F.h("aside", { id: "fl-panel" }, list.node, layers, about);
    slot.id = "fl-map";
    root.append(head, slot, time || "", tabs.bar, panel, F.h("p", { id: "fl-live", class: "fl-hidden", "aria-live": "polite" }));
    F.addHatching(root);
    document.body.prepend(root);
    Object.assign(app, { list, tree, tabs, root, head });
  }

  function addOpening(app) {
    const { map, store } = app;
    const { events } = store;

    app.open = function (latlng, content, options) {
      app.close();
      const width = Math.min(340, map.getSize().x - 40);
      app.popup = L.popup({
        maxWidth: width, minWidth: Math.min(240, width), maxHeight: Math.max(140, Math.round(map.getSize().y * 0.62)),
        offset: options.offset || [0, 0], autoPanPadding: [12, 12],
      }).setLatLng(latlng).setContent(content).openOn(map);
      app.selected = options.selected || null;
      app.picked = options.picked || [];
      for (const path of app.picked) path.getElement()?.classList.add("fl-picked");
      if (options.metres > 0) app.ring = F.ring(options.ringAt || latlng, options.metres).addTo(map);
    };
    const drop = () => {
      if (app.ring) app.ring.remove();
      for (const path of app.picked || []) path.getElement()?.classList.remove("fl-picked");
      app.ring = null;
      app.picked = [];
    };
    app.close = () => {
      drop();
      map.closePopup();
    };
    map.on("popupclose", (event) => {
      if (event.popup !== app.popup) return;
      drop();
      app.popup = app.selected = null;
    });

    // Leaflet closes a popup by key only while the map has the focus; the list has it more often.
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && app.popup && event.target.id !== "fl-search") app.close();
    });

    const eventAt = (i) => L.latLng(events.lat[i] / 1e5, events.lon[i] / 1e5);
    const lift = (i) => [0, store.events.count > store.data.marker_limit ? -6 : events.precision[i] < 2 ? -34 : -10];

    app.openPile = function (pile) {
      const at = F.latLng(pile.x, pile.y);
      if (pile.count > 1 && !F.onePoint(events, pile) && map.getZoom() < map.getMaxZoom()) {
        map.fitBounds(L.latLngBounds(pile.ids.map(eventAt)), { padding: [70, 70], maxZoom: map.getMaxZoom() });
        return;
      }
      const ids = pile.ids.slice().sort((a, b) => events.first[b] - events.first[a]);
      app.open(at, F.pager(ids.length, (k) => F.eventCard(store, ids[k]), (k) => {
        app.selected = { event: ids[k] };
        app.selectionChanged();
      }), {
        offset: pile.count > 1 ? [0, -36] : lift(ids[0]), metres: events.uncertainty[ids[0]], ringAt: eventAt(ids[0]), selected: { event: ids[0] },
      });
    };

    app.openEvent = function (i, move) {
      if (move) app.moveTo(eventAt(i), events.precision[i] < 2 ? 12 : 9);
      app.open(eventAt(i), F.eventCard(store, i), { offset: lift(i), metres: events.uncertainty[i], selected: { event: i } });
      F.announce(events.texts.summary(i));
    };

    app.openPlace = function (number, at) {
      const place = store.places[number];
      app.open(at || place.latlng, F.placeCard(store, place), {
        offset: at ? [0, 0] : [0, -6], metres: place.shape ? 0 : place.uncertainty || 0, selected: { place: place.id },
        picked: place.paths,
      });
      F.announce(place.name);
    };

    app.openText = (latlng, text, day) =>
      app.open(latlng, F.h("article", { class: "fl-card" }, F.h("h3", null, F.bdi(text)), day === null ? null : F.h("p", { class: "fl-when" }, F.day(day))), {});

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

  async function start(map, groups) {
    const data = JSON.parse(document.getElementById("fl-data").textContent);
    const store = await F.makeStore(data);
    const app = { map, store, piles: [], selectionChanged: () => {}, drawLabels: () => {} };
    window.Frontline.app = app;
    app.colours = () => F.readColours(store);
    F.held = true;
    addOpening(app);
    wireLayers(app, groups);
    build(app, document.getElementById("fl-map-slot"));
    app.showControl = () => F.chooseControl(app);
    F.home(app);
    await F.addBasemap(app);
    F.placeMarkers(app, groups);
    F.controlShapes(app, groups);
    const draw = store.events.count > data.marker_limit ? F.eventCanvas(app) : F.eventMarkers(app);
    const drawn = () => F.held || draw();
    map.on("moveend", drawn);
    F.addLabels(app);
    store.listeners.push(drawn, app.drawLabels, app.tree.update, app.list.update, app.showControl);
    F.addControls(app);
    F.watchPrinting(app);
    app.tabs.choose(F.narrow() ? null : "events");
    F.home(app);
    F.followState(app);
    F.held = false;
    draw();
    map.eachLayer((layer) => layer instanceof F.CanvasLayer && layer.redraw());
    document.documentElement.dataset.ready = "true";
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

/* The permalink: view, layers, dates, claims and what is open stand in the address, after the hash. */
(function (F) {
  const WRITE_MS = 200;

  function write(app) {
    const { map, store } = app;
    const { data } = store;
    const centre = map.getCenter();
    const parts = new URLSearchParams();
    parts.set("map", [map.getZoom(), centre.lat.toFixed(4), centre.lng.toFixed(4)].join("/"));
    const changed = (on) => data.layers.filter((layer) => layer.show !== on && store.layerShown.get(layer.key) === on).map((layer) => layer.key);
    if (changed(false).length) parts.set("hide", changed(false).join(","));
    if (changed(true).length) parts.set("show", changed(true).join(","));
    if (!store.allDays()) parts.set("days", F.isoDay(store.from) + "," + F.isoDay(store.to));
    const off = data.style.claims.filter((_, code) => !store.claims.has(code)).map(([name]) => name);
    if (off.length) parts.set("without", off.join(","));
    for (const name of ["words", "actor", "type", "front"]) if (store.filters[name]) parts.set(name, store.filters[name]);
    if (store.filters.view) parts.set("view", "1");
    if (store.front && store.nearKm !== 10) parts.set("near", store.nearKm);
    if (app.selected && app.selected.event !== undefined) parts.set("event", store.events.texts.event_id(app.selected.event));
    if (app.selected && app.selected.place !== undefined) parts.set("place", app.selected.place);
    return parts.toString();
  }

  function readView(app, text) {
    const [zoom, lat, lon] = (text || "").split("/").map(Number);
    if (![zoom, lat, lon].every(Number.isFinite) || Math.abs(lat) > 85 || Math.abs(lon) > 220) return;
    app.map.setView([lat, lon], Math.max(app.map.getMinZoom(), Math.min(app.map.getMaxZoom(), zoom)), { animate: false });
  }

  function readFilters(app, parts) {
    const { store } = app;
    const listed = (name) => (parts.get(name) || "").split(",").filter(Boolean);
    const [hide, show, without] = ["hide", "show", "without"].map(listed);
    for (const layer of store.data.layers) {
      const on = show.includes(layer.key) || (layer.show && !hide.includes(layer.key));
      if (on !== store.layerShown.get(layer.key)) app.showLayers([layer.key], on);
    }
    store.claims = new Set([-1, 0, 1, 2, 3]);
    store.data.style.claims.forEach(([name], code) => {
      if (!without.includes(name)) return;
      store.claims.delete(code);
      if (code === 0) store.claims.delete(-1);
    });
    for (const name of ["words", "actor"]) store.filters[name] = parts.get(name) || "";
    store.filters.type = store.data.eventLayers.includes(parts.get("type")) ? parts.get("type") : "";
    store.filters.view = parts.get("view") === "1";
    store.filters.front = F.NEAR_KM.includes(Number(parts.get("front"))) ? parts.get("front") : "";
    store.nearKm = F.NEAR_KM.find((km) => String(km) === parts.get("near")) || 10;
    const [from, to] = (parts.get("days") || "").split(",").map(F.parseDay);
    if (store.days) [store.from, store.to] = store.days;
    if (store.days && typeof from === "number" && typeof to === "number" && from <= to) {
      if (app.spanDays) app.spanDays(from, to);
      store.setDays(from, to);
    }
    else store.refresh("state");
  }

  function readSelection(app, parts) {
    const { store } = app;
    if (parts.has("event")) {
      const id = parts.get("event");
      for (let i = 0; i < store.events.count; i++) if (store.events.texts.event_id(i) === id) return app.openEvent(i, false);
    }
    if (parts.has("place")) {
      const number = store.places.findIndex((place) => place.id === parts.get("place"));
      if (number >= 0) return app.openPlace(number);
    }
    return undefined;
  }

  /** Follow the address, and keep it up to date. */
  F.followState = function (app) {
    const { map, store } = app;
    let timer = null, stopped = false;
    const flush = () => {
      timer = null;
      const text = write(app);
      try {
        history.replaceState(null, "", "#" + text);
      } catch (error) {
        // A frame without an address of its own, as in a notebook, has no permalink.
        if (error.name !== "SecurityError") throw error;
        stopped = true;
      }
    };
    app.permalink = () => write(app);
    const later = () => {
      if (stopped) return;
      clearTimeout(timer);
      timer = setTimeout(flush, WRITE_MS);
    };
    const read = () => {
      const parts = new URLSearchParams(location.hash.slice(1));
      readView(app, parts.get("map"));
      readFilters(app, parts);
      readSelection(app, parts);
    };
    read();
    map.on("moveend popupopen popupclose", later);
    app.selectionChanged = later;
    store.listeners.push(later);
    window.addEventListener("hashchange", read);
  };
})(window.Frontline);

/* The tray: events of which only the district, region or country is known. They have no point on the map. */
(function (F) {
  const MOST_ROWS = 40;

  const scaleWords = { 2: "district", 3: "region", 4: "country" };

  /** A box at the side of the map: how many, of which regions; each opens the list of its events and shows its area. */
  F.addTray = function (app) {
    const { store } = app;
    const { events } = store;
    if (events.precision.every((precision) => precision < F.COARSE)) return null;
    const rows = F.h("ul", { class: "fl-tray-rows", id: F.newId() });
    const words = F.h("span");
    const toggle = F.h("button", { type: "button", class: "fl-tray-head", "aria-controls": rows.id }, words);
    const node = F.h("section", { class: "fl-tray", "aria-label": "Events known only to a region or country" }, toggle, rows);
    let open = !F.narrow();
    const show = () => {
      rows.hidden = !open;
      toggle.setAttribute("aria-expanded", String(open));
    };
    toggle.addEventListener("click", () => {
      open = !open;
      show();
    });

    app.foldTray = () => {
      open = false;
      show();
    };

    const rowOf = (group) => {
      const scale = scaleWords[Math.max(...group.ids.map((i) => events.precision[i]))];
      const button = F.h("button", { type: "button", onclick: () => app.openGroup(group, true) },
        F.h("span", { class: "fl-tray-name" }, F.bdi(group.name), F.h("span", { class: "fl-tray-scale" }, scale)),
        F.h("span", { class: "fl-tray-count" }, F.number(group.ids.length)));
      for (const [type, on] of [["mouseenter", true], ["focus", true], ["mouseleave", false], ["blur", false]]) {
        button.addEventListener(type, () => app.showArea(on ? group.place : app.area));
      }
      return F.h("li", null, button);
    };

    const update = () => {
      const groups = F.coarseGroups(store);
      const total = groups.reduce((sum, group) => sum + group.ids.length, 0);
      node.hidden = total === 0;
      words.textContent = F.number(total) + (total === 1 ? " event" : " events") + " known only to a region";
      const listed = groups.slice(0, MOST_ROWS).map(rowOf);
      if (groups.length > MOST_ROWS) listed.push(F.h("li", { class: "fl-tray-rest" }, "and " + F.number(groups.length - MOST_ROWS) + " more places; the list of events has them"));
      rows.replaceChildren(...listed);
    };
    update();
    show();
    store.listeners.push(update);
    L.DomEvent.disableClickPropagation(node);
    L.DomEvent.disableScrollPropagation(node);
    const control = L.control({ position: "topleft" });
    control.onAdd = () => node;
    control.addTo(app.map);
    app.tray = node;
    return node;
  };

  /** Outline the area of a place while the tray points to it, or its list is open. */
  F.wireAreas = function (app) {
    const { map, store } = app;
    let shown = null;
    app.showArea = function (number) {
      if (shown) shown.remove();
      shown = null;
      const place = store.places[number];
      if (!place || !place.shape) return;
      shown = L.featureGroup(F.areaOf(place)).addTo(map);
    };
    app.openGroup = function (group, move) {
      const place = store.places[group.place];
      const { events } = store;
      let at = place ? L.latLng(place.lat, place.lon) : L.latLng(events.lat[group.ids[0]] / 1e5, events.lon[group.ids[0]] / 1e5);
      if (move && place && place.shape) {
        const bounds = L.featureGroup(F.areaOf(place)).getBounds();
        if (!map.getBounds().intersects(bounds) || !map.getBounds().contains(at)) map.fitBounds(bounds, { animate: false, padding: [30, 30], maxZoom: 9 });
      } else if (move && !map.getBounds().contains(at)) map.setView(at, Math.min(map.getZoom(), 7), { animate: false });
      if (!map.getBounds().contains(at)) at = map.getCenter();
      if (F.narrow() && app.foldTray) app.foldTray();
      app.open(at, F.listCard(app, {
        title: group.name, ids: group.ids, note: "No point on the map stands for them: no more is known than this area." + (place && place.approximate ? " Its outline is approximate." : ""),
      }), { selected: group.place >= 0 ? { place: store.places[group.place].id } : null, area: group.place });
      F.announce(group.name + ", " + F.number(group.ids.length) + " events");
    };
  };
})(window.Frontline);

/* Buttons and notes on the map: zoom, home, whole screen, scheme, scale, sources. */
(function (F) {
  const ICONS = {
    home: "M-8 0L0-8L8 0M-5-2V7H5V-2", full: "M-8-3V-8H-3M3-8H8V-3M8 3V8H3M-3 8H-8V3", theme: "M0-8A8 8 0 1 0 0 8Z M0-8A8 8 0 0 1 0 8",
  };

  F.icon = (name) => F.svg("svg", { viewBox: "-11 -11 22 22", width: 18, height: 18, "aria-hidden": "true", class: "fl-icon" },
    F.svg("path", { d: ICONS[name] || name }));

  function control(position, node) {
    const made = L.control({ position });
    made.onAdd = () => {
      L.DomEvent.disableClickPropagation(node);
      return node;
    };
    return made;
  }

  const SCHEMES = ["auto", "light", "dark"];

  F.addControls = function (app) {
    const { map, store } = app;
    L.control.zoom({ position: "topright" }).addTo(map);
    const bar = F.h("div", { class: "leaflet-bar fl-bar" });
    bar.append(F.button("Back to the first view", { onclick: () => F.home(app) }, F.icon("home")));
    if (document.fullscreenEnabled) {
      bar.append(F.button("Whole screen", {
        onclick: () => (document.fullscreenElement ? document.exitFullscreen() : app.root.requestFullscreen()).catch((error) => F.announce(error.message)),
      }, F.icon("full")));
    }
    bar.append(F.button("Light or dark", {
      onclick: () => {
        const next = SCHEMES[(SCHEMES.indexOf(app.scheme || "auto") + 1) % 3];
        app.scheme = next;
        document.documentElement.dataset.scheme = next;
        F.announce("Colours: " + next);
        map.fire("schemechange");
      },
    }, F.icon("theme")));
    control("topright", bar).addTo(map);
    L.control.scale({ position: "bottomleft", imperial: false }).addTo(map);
    const notes = L.control.attribution({ position: "bottomright", prefix: false });
    notes.onAdd = () => F.h("div", { class: "leaflet-control-attribution fl-sources" }, store.data.attribution);
    notes.addTo(map);
    for (const query of ["(prefers-color-scheme: dark)", "print"]) {
      window.matchMedia(query).addEventListener("change", () => map.fire("schemechange"));
    }
    map.on("schemechange", () => store.refresh("scheme"));
  };
})(window.Frontline);

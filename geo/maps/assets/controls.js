/* Buttons and notes on the map: zoom, home, whole screen, scheme, scale, sources. */
(function (F) {
  const ICONS = {
    home: "M-8 0L0-8L8 0M-5-2V7H5V-2", full: "M-8-3V-8H-3M3-8H8V-3M8 3V8H3M-3 8H-8V3", print: "M-5-3V-8H5V-3M-5 4H-8V-3H8V4H5M-5 1H5V8H-5Z", theme: "M0-8A8 8 0 1 0 0 8Z M0-8A8 8 0 0 1 0 8", measure: "M-9 5L5-9L9-5L-5 9ZM-5 1L-3 3M-1-3L1-1M3-7L5-5",
    link: "M-2 2L2-2M-1-4L2-7A3.5 3.5 0 0 1 7-2L4 1M1 4L-2 7A3.5 3.5 0 0 1-7 2L-4-1",
  };

  F.icon = (name) => F.svg("svg", { viewBox: "-11 -11 22 22", width: 18, height: 18, "aria-hidden": "true", class: "fl-icon" },
    F.svg("path", { d: ICONS[name] || name }));

  F.control = function (position, node) {
    const made = L.control({ position });
    made.onAdd = () => {
      L.DomEvent.disableClickPropagation(node);
      return node;
    };
    return made;
  };

  /** Two sheets of A4 or Letter between their margins, in CSS pixels, with some room for how browsers break them. */
  const TWO_SHEETS = 2060;

  /** On paper: the light scheme, the map at a page's width, the legend, and of the list what is in view, on two sheets. */
  F.watchPrinting = function (app) {
    const turn = (on) => {
      if (Boolean(F.printing) === on) return;
      if (on && app.complete) app.complete();
      F.printing = on;
      document.documentElement.classList.toggle("fl-print", on);
      const { map } = app;
      // The paper shows what the screen showed, at the scale that fits it; afterwards the screen is as it was.
      const seen = map.getBounds();
      if (on) app.beforePrint = [map.getCenter(), map.getZoom()];
      map.invalidateSize({ animate: false, pan: false });
      if (on) map.setView(map.getCenter(), map.getBoundsZoom(seen, false), { animate: false });
      else map.setView(...app.beforePrint, { animate: false });
      map.fire("schemechange");
      if (on) app.list.fillPaper(() => app.root.getBoundingClientRect().height <= TWO_SHEETS);
      else app.list.fill();
    };
    window.addEventListener("beforeprint", () => turn(true));
    window.addEventListener("afterprint", () => turn(false));
    window.matchMedia("print").addEventListener("change", (event) => turn(event.matches));
    if (window.matchMedia("print").matches) turn(true);
  };

  const SCHEMES = ["auto", "light", "dark"];

  F.addControls = function (app) {
    const { map, store } = app;
    L.control.zoom({ position: "topright", zoomInTitle: "Zoom in", zoomOutTitle: "Zoom out" }).addTo(map);
    const bar = F.h("div", { class: "leaflet-bar fl-bar" });
    bar.append(F.button("Back to the first view", { onclick: () => F.home(app) }, F.icon("home")));
    if (document.fullscreenEnabled) {
      bar.append(F.button("Whole screen", {
        onclick: () => (document.fullscreenElement ? document.exitFullscreen() : app.root.requestFullscreen()).catch((error) => F.announce(error.message)),
      }, F.icon("full")));
    }
    bar.append(F.measureButton(app));
    bar.append(F.button("Copy a link to this view", { onclick: () => F.copy(location.href.split("#")[0] + "#" + app.permalink(), "Link") }, F.icon("link")));
    bar.append(F.button("Print", { onclick: () => window.print() }, F.icon("print")));
    bar.append(F.button("Light or dark", {
      onclick: () => {
        const next = SCHEMES[(SCHEMES.indexOf(app.scheme || "auto") + 1) % 3];
        app.scheme = next;
        document.documentElement.dataset.scheme = next;
        F.announce("Colours: " + next);
        map.fire("schemechange");
      },
    }, F.icon("theme")));
    F.control("topright", bar).addTo(map);
    L.control.scale({ position: "bottomleft", imperial: false }).addTo(map);
    F.addPointer(app);
    const notes = L.control.attribution({ position: "bottomright", prefix: false });
    notes.onAdd = () => F.h("div", { class: "leaflet-control-attribution fl-sources" }, store.data.attribution, " · ",
      F.h("button", { type: "button", onclick: () => app.tabs.choose("about") }, "about this map"));
    notes.addTo(map);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map.fire("schemechange"));
    map.on("schemechange", () => store.refresh("scheme"));
  };
})(window.Frontline);

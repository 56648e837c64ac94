/* The panel beside the map: list of events, layers with their counts and symbols, and what stands behind the map. */
(function (F) {
  const STEP = 100;

  F.tabs = function (entries, onChoose) {
    const bar = F.h("div", { role: "tablist", class: "fl-tabs", "aria-label": "Panel" });
    const frame = F.h("nav", { class: "fl-tabs-frame", "aria-label": "Parts of the panel" }, bar);
    const panels = entries.map(({ key, label, panel }) => {
      const tab = F.h("button", { type: "button", role: "tab", id: "fl-tab-" + key, "aria-controls": "fl-panel-" + key }, label);
      setPanel(panel, key);
      bar.append(tab);
      return { key, tab, panel };
    });
    const choose = (key) => {
      for (const entry of panels) {
        const on = entry.key === key;
        entry.tab.setAttribute("aria-selected", String(on));
        entry.tab.tabIndex = on || (key === null && entry === panels[0]) ? 0 : -1;
        entry.panel.hidden = !on;
      }
      onChoose(key);
    };
    panels.forEach(({ key, tab }, at) => {
      tab.addEventListener("click", () => choose(F.narrow() && tab.getAttribute("aria-selected") === "true" ? null : key));
      tab.addEventListener("keydown", (event) => {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        const next = panels[(at + step + panels.length) % panels.length];
        choose(next.key);
        next.tab.focus();
      });
    });
    return { bar: frame, choose };
  };

  function setPanel(panel, key) {
    panel.id = "fl-panel-" + key;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", "fl-tab-" + key);
    panel.classList.add("fl-tabpanel");
  }

  /** One event as a row of a list; a click opens it on the map. */
  F.eventRow = function (app, i, { place } = { place: true }) {
    const { store } = app;
    const { events, data } = store;
    const layer = store.layerOf.get(data.eventLayers[events.layer[i]]);
    const claim = F.claimName(store, events.claim[i]);
    const words = data.style.claims.find(([name]) => name === claim)[1];
    // Under the day on which it began, only a longer time still has to be told.
    const day = place ? F.span(events.first[i], events.last[i]) : events.days[i] > 0 ? F.span(events.first[i], events.last[i]) : "";
    return F.h("li", null, F.h("button", { type: "button", class: "fl-row", "data-event": i, onclick: () => app.openEvent(i, true) },
      F.symbolIcon(store, layer, 18),
      F.h("span", { class: "fl-row-text" },
        F.h("span", { class: "fl-row-head" }, F.h("span", null, day), F.h("span", { class: "fl-tag fl-tag-" + claim }, words)),
        F.h("span", { class: "fl-row-title", dir: "auto" }, events.texts.quote(i) || events.texts.summary(i)),
        F.h("span", { class: "fl-row-place" }, F.bdi(events.texts.summary(i))))));
  };

  function walkRows(list) {
    list.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const rows = [...list.querySelectorAll(".fl-row")];
      const at = rows.indexOf(document.activeElement);
      if (!step || at < 0 || !rows[at + step]) return;
      event.preventDefault();
      rows[at + step].focus();
    });
  }

  /** The list of events, newest first; arrow keys walk it, Enter shows the event on the map. */
  F.eventList = function (app) {
    const { store } = app;
    const { events } = store;
    const list = F.h("ol", { class: "fl-list" });
    const head = F.h("p", { class: "fl-count", role: "status" });
    const more = F.h("button", { type: "button", class: "fl-more" }, "Show more");
    const order = Int32Array.from({ length: events.count }, (_, i) => i).sort((a, b) => events.first[b] - events.first[a] || a - b);
    let limit = STEP, shown = [];
    const fill = () => {
      shown = [];
      for (const i of order) {
        if (store.shown[i]) shown.push(i);
        if (shown.length > limit) break;
      }
      list.replaceChildren(...shown.slice(0, limit).map((i) => F.eventRow(app, i)));
      more.hidden = shown.length <= limit;
      head.textContent = events.count === 0 ? "The articles tell of no events that could be placed."
        : store.shownCount === 0 ? "No event passes the filters." : F.number(store.shownCount) + " of " + F.number(events.count) + " events";
    };
    more.addEventListener("click", () => {
      limit += STEP;
      fill();
    });
    walkRows(list);
    // A list of many is filled when the browser has time, so that the slider is not held up by it.
    let waiting = null;
    const later = () => {
      if (waiting === null && !app.bare) waiting = setTimeout(() => { waiting = null; limit = STEP; fill(); }, events.count > 2000 ? 120 : 0);
    };

    /** For paper: the events in view, as many as fit; says how many there are besides. */
    const fillPaper = (fits) => {
      const box = F.viewBox(app.map, 0);
      const all = [...order].filter((i) => store.shown[i]);
      const inView = all.filter((i) => F.hasPoint(events, i) && events.x[i] >= box[0] && events.x[i] <= box[2] && events.y[i] >= box[1] && events.y[i] <= box[3]);
      let [least, most] = [0, Math.min(inView.length, 160)];
      const put = (count) => {
        list.replaceChildren(...inView.slice(0, count).map((i) => F.eventRow(app, i)));
        head.textContent = F.number(inView.length) + (inView.length === 1 ? " event" : " events") + " in view" + (count < inView.length ? ", the last " + F.number(count) + " listed" : "");
        const coarse = all.filter((i) => !F.hasPoint(events, i)).length;
        if (coarse) head.textContent += "; " + F.number(coarse) + " more known only to a region or country";
      };
      put(most);
      while (!fits() && least < most - 1) {
        const middle = Math.floor((least + most) / 2);
        put(middle);
        if (fits()) least = middle;
        else most = middle;
        if (most - least <= 1) put(least);
      }
    };
    return { node: F.h("section", null, F.eventFilters(app), head, list, more, F.totals(app), F.downloads(app)), update: later, fill, fillPaper };
  };

  /** Layers as a tree: groups with a box for all of theirs, layers with symbol and count. */
  F.layerTree = function (app) {
    const { store } = app;
    const root = F.h("section", { class: "fl-tree" });
    const boxes = [];
    for (const group of [...new Set(store.data.layers.map((layer) => layer.group))]) {
      const layers = store.data.layers.filter((layer) => layer.group === group);
      const all = F.h("input", { type: "checkbox" });
      const items = layers.map((layer) => {
        const box = F.h("input", { type: "checkbox", "data-layer": layer.key });
        box.addEventListener("change", () => app.showLayers([layer.key], box.checked));
        boxes.push([box, layer.key]);
        return F.h("li", null, F.h("label", null, box, F.symbolIcon(store, layer), F.h("span", { class: "fl-layer-name" }, F.bdi(layer.label)),
          F.h("span", { class: "fl-layer-count" }, F.number(layer.count))));
      });
      all.addEventListener("change", () => app.showLayers(layers.map((layer) => layer.key), all.checked));
      boxes.push([all, layers.map((layer) => layer.key)]);
      const total = layers.reduce((sum, layer) => sum + layer.count, 0);
      root.append(F.h("fieldset", null,
        F.h("legend", null, F.h("label", null, all, F.h("span", { class: "fl-layer-name" }, group), F.h("span", { class: "fl-layer-count" }, F.number(total)))),
        F.h("ul", null, items)));
    }
    if (!boxes.length) root.append(F.h("p", null, "There is nothing to show: no place and no event could be put on the map."));
    const update = () => {
      for (const [box, key] of boxes) {
        const states = [key].flat().map((one) => store.layerShown.get(one));
        box.checked = states.every(Boolean);
        box.indeterminate = states.some(Boolean) && !box.checked;
      }
    };
    update();
    return { node: root, update };
  };

  /** How to read claims and precision; the boxes filter by claim. */
  F.legend = function (app) {
    const { store } = app;
    const { data } = store;
    const sample = (precision, claim) =>
      F.svg("svg", { class: "fl-symbol fl-sample", viewBox: "-14 -14 28 28", width: 20, height: 20, "aria-hidden": "true" }, F.frame(precision, claim));
    const claims = store.data.style.claims.map(([name, words], code) => {
      const box = F.h("input", { type: "checkbox", checked: true, "data-claim": name });
      box.addEventListener("change", () => {
        for (const one of code === 0 ? [0, -1] : [code]) box.checked ? store.claims.add(one) : store.claims.delete(one);
        store.refresh("claims");
      });
      store.listeners.push(() => { box.checked = store.claims.has(code); });
      return F.h("li", null, F.h("label", null, box, sample(0, name), F.h("span", { class: "fl-layer-name" }, words)));
    });
    return F.h("section", { class: "fl-legend" },
      F.h("fieldset", null, F.h("legend", null, "How an event is told"), F.h("ul", null, claims)),
      F.h("fieldset", null, F.h("legend", null, "How well its place is known"), F.h("ul", null,
        F.h("li", null, sample(0, "claimed"), " Disc: the place or its settlement"),
        F.h("li", null, sample(2, "claimed"), " Square: only a district, region or country; such events stand in the tray, not on the map"),
        F.h("li", null, F.svg("svg", { class: "fl-symbol", viewBox: "-14 -14 28 28", width: 20, height: 20 }, F.svg("circle", { class: "fl-ring", r: 11 })),
          " Ring: the place lies within it, nine times in ten"),
        F.h("li", null, F.svg("svg", { class: "fl-symbol fl-sample", viewBox: "-18 -18 36 36", width: 22, height: 22 },
          F.svg("circle", { class: "fl-pile-disc", r: 14 })),
          " Pile: several events, at the place of most of them; its ring tells their types"))),
      F.h("fieldset", null, F.h("legend", null, "The background"), F.h("ul", { class: "fl-plain" }, data.basemap.map((text) => F.h("li", null, text)))));
  };

  F.about = function (app) {
    const { store } = app;
    const { data } = store;
    const part = (title, ...content) => [F.h("h2", null, title), ...content];
    const reports = store.articles.slice(0, 200).map((_, number) => F.report(store, number));
    const unplaced = data.unplaced.map((entry) => F.h("li", null, F.bdi(entry.name), entry.count > 1 ? " (" + F.number(entry.count) + " times)" : "", ": ", F.bdi(entry.reason)));
    const problems = data.problems.map((entry) => F.h("li", null, F.bdi(entry.name), ": ", F.bdi(entry.reason)));
    return F.h("section", { class: "fl-about" },
      part("Articles", F.h("ul", { class: "fl-reports" }, reports), reports.length < store.articles.length ? F.h("p", null, "and " + F.number(store.articles.length - reports.length) + " more") : null),
      part("Method", data.method.map((text) => F.h("p", null, text))),
      unplaced.length ? part("Names without a place", F.h("ul", null, unplaced)) : null,
      problems.length ? part("Not drawn", F.h("ul", null, problems)) : null,
      part("Sources", F.h("ul", null, data.sources.map((text) => F.h("li", null, text)))),
      F.h("p", { class: "fl-paper" }, data.attribution),
      F.h("details", null, F.h("summary", null, "Licences of the scripts in this page"), F.h("pre", null, document.getElementById("fl-licences").content.textContent)));
  };
})(window.Frontline);

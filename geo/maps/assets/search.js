/* Search over the places of the story, and the towns of the basemap, in every spelling known. */
(function (F) {
  const MOST = 8;

  function indexOf(app) {
    const { store } = app;
    const entries = store.places.map((place, number) => ({
      names: [place.name, ...place.spellings, ...(place.names || [])], shown: place.name, more: store.layerOf.get(place.layer).label,
      weight: 1e9 + F.namings(place), go: () => {
        app.showLayers([place.layer], true);
        app.moveTo(place.latlng, place.precision === 0 ? 14 : place.precision >= 2 ? 8 : 12);
        app.openPlace(number);
      },
    }));
    for (const [lon, lat, rank, english, ukrainian, names] of store.towns) {
      entries.push({
        names: [english, ukrainian, ...(names || [])].filter(Boolean), shown: english, more: "On the basemap", weight: -rank,
        go: () => app.moveTo(L.latLng(lat, lon), 11),
      });
    }
    for (const entry of entries) entry.folded = entry.names.map(F.fold);
    return entries;
  }

  function find(entries, query) {
    const wanted = F.fold(query);
    if (!wanted) return [];
    const found = [];
    for (const entry of entries) {
      let best = 0, name = "";
      entry.folded.forEach((folded, at) => {
        const fit = folded === wanted ? 3 : folded.startsWith(wanted) ? 2 : folded.includes(wanted) ? 1 : 0;
        if (fit > best) [best, name] = [fit, entry.names[at]];
      });
      if (best) found.push({ entry, best, name });
    }
    return found.sort((a, b) => b.best - a.best || b.entry.weight - a.entry.weight).slice(0, MOST);
  }

  F.search = function (app) {
    // Folding thousands of names takes time; nobody waits for it before they search.
    let entries = null;
    const list = F.h("ul", { role: "listbox", id: F.newId(), class: "fl-found", hidden: true, "aria-label": "Places found" });
    const input = F.h("input", {
      type: "search", placeholder: "Search places, in any spelling", "aria-label": "Search places", role: "combobox", autocomplete: "off",
      spellcheck: "false", "aria-expanded": "false", "aria-controls": list.id, "aria-autocomplete": "list", id: "fl-search",
    });
    let results = [], at = -1;
    const mark = (next) => {
      at = next;
      [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
      const item = list.children[at];
      if (item) item.scrollIntoView({ block: "nearest" });
      item ? input.setAttribute("aria-activedescendant", item.id) : input.removeAttribute("aria-activedescendant");
    };
    const hide = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
    };
    const choose = (index) => {
      const result = results[index];
      if (!result) return;
      input.value = result.entry.shown;
      hide();
      result.entry.go();
    };
    input.addEventListener("input", () => {
      entries ||= indexOf(app);
      results = find(entries, input.value);
      list.replaceChildren(...results.map(({ entry, name }, index) => F.h("li", {
        role: "option", id: F.newId(), onmousedown: (event) => event.preventDefault(), onclick: () => choose(index),
      }, F.bdi(entry.shown), name === entry.shown ? null : [" – ", F.bdi(name)], F.h("span", null, entry.more))));
      const empty = F.fold(input.value) && !results.length;
      if (empty) list.append(F.h("li", { class: "fl-none" }, "No place of this name on this map"));
      list.hidden = !results.length && !empty;
      input.setAttribute("aria-expanded", String(!list.hidden));
      mark(results.length ? 0 : -1);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") choose(at);
      else if (event.key === "Escape") hide();
      else if (event.key === "ArrowDown" && results.length) mark((at + 1) % results.length);
      else if (event.key === "ArrowUp" && results.length) mark((at - 1 + results.length) % results.length);
      else return;
      event.preventDefault();
    });
    input.addEventListener("blur", hide);
    return F.h("div", { class: "fl-search" }, input, list);
  };
})(window.Frontline);

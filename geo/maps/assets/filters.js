/* Filters over the events: words, type, actor, claim, and whether they lie in view. */
(function (F) {
  const MOST_ACTORS = 200, TYPING_MS = 150;

  const option = (value, text) => F.h("option", { value }, text);

  function choice(label, options, onChoose) {
    const select = F.h("select", { "aria-label": label }, options);
    select.addEventListener("change", () => onChoose(select.value));
    return select;
  }

  /** The filters, and what sets them to what the store says. */
  F.eventFilters = function (app) {
    const { store } = app;
    if (store.events.count < 2) return null;
    const { data, filters } = store;
    const set = (name, value) => {
      filters[name] = value;
      store.refresh("filters");
    };
    const words = F.h("input", { type: "search", class: "fl-words", placeholder: "Words in the reports", "aria-label": "Filter events by words", autocomplete: "off" });
    let typing = null;
    words.addEventListener("input", () => {
      clearTimeout(typing);
      typing = setTimeout(() => set("words", words.value), TYPING_MS);
    });
    const present = data.layers.filter((layer) => layer.group === "Events");
    const type = choice("Filter by type", [option("", "All types"), ...present.map((layer) => option(layer.key, layer.label + " (" + F.number(layer.count) + ")"))], (value) => set("type", value));
    const actors = store.actors();
    const actor = choice("Filter by actor", [option("", "All actors"), ...actors.slice(0, MOST_ACTORS).map(([name, count]) => option(name, name + " (" + F.number(count) + ")"))], (value) => set("actor", value));
    const claim = choice("Filter by claim", [option("", "All claims"), ...data.style.claims.map(([name, text]) => option(name, text))], (value) => {
      store.claims = new Set();
      data.style.claims.forEach(([name], code) => {
        if (value && name !== value) return;
        store.claims.add(code);
        if (code === 0) store.claims.add(-1);
      });
      store.refresh("claims");
    });
    const front = store.events.front && choice("Filter by distance from the front line", [option("", "Any distance from the front"), ...F.NEAR_KM.map((km) => option(km, "Within " + km + " km of the front"))], (value) => set("front", value));
    const view = F.h("input", { type: "checkbox" });
    view.addEventListener("change", () => set("view", view.checked));
    const clear = F.h("button", { type: "button", class: "fl-link" }, "Clear filters");
    clear.addEventListener("click", () => {
      Object.assign(filters, { words: "", actor: "", type: "", front: "", view: false });
      store.claims = new Set([-1, ...data.style.claims.keys()]);
      store.refresh("filters");
      words.focus();
    });
    const update = () => {
      if (document.activeElement !== words) words.value = filters.words;
      type.value = filters.type;
      actor.value = filters.actor;
      if (actor.selectedIndex < 0) actor.append(option(filters.actor, filters.actor)), actor.value = filters.actor;
      view.checked = filters.view;
      if (front) front.value = filters.front;
      const told = data.style.claims.filter((_, code) => store.claims.has(code));
      claim.value = told.length === 1 ? told[0][0] : "";
      clear.hidden = !(filters.words || filters.type || filters.actor || filters.front || filters.view || told.length < data.style.claims.length);
    };
    update();
    store.listeners.push(update);
    return F.h("div", { class: "fl-filters", role: "search", "aria-label": "Events" },
      words, F.h("div", { class: "fl-choices" }, type, actors.length > 1 ? actor : null, claim),
      front ? F.h("div", { class: "fl-choices" }, front) : null,
      F.h("div", { class: "fl-choices" }, F.h("label", null, view, "Only in view"), clear));
  };
})(window.Frontline);

/* The events and places of the page, and which of them the reader's filters let through. */
(function (F) {
  const NUMBERS = ["lon", "lat", "first", "days", "layer", "claim", "precision", "uncertainty"];

  /** Events as typed columns, whatever way the page carries them. */
  async function readEvents(events, types) {
    const columns = events.packed ? await F.unpackColumns(events.packed) : events.columns;
    const out = { count: events.count, texts: {} };
    for (const name of NUMBERS) out[name] = Int32Array.from(columns[name]);
    for (const [name, column] of Object.entries(columns)) {
      if (NUMBERS.includes(name)) continue;
      out.texts[name] = Array.isArray(column) ? (i) => column[i] : (i) => column.texts[column.index[i]];
    }
    out.last = out.first.map((first, i) => (first === F.NO_DAY ? first : first + out.days[i]));
    if (events.packed) unfold(out, events.folded, types);
    out.x = new Float64Array(out.count);
    out.y = new Float64Array(out.count);
    for (let i = 0; i < out.count; i++) {
      out.x[i] = F.worldX(out.lon[i] / 1e5);
      out.y[i] = F.worldY(out.lat[i] / 1e5);
    }
    return out;
  }

  /** Packed texts leave out what other columns tell (geo.maps.events); here it is put back. */
  function unfold(out, folded, types) {
    const raw = { ...out.texts };
    out.texts.event_type = (i) => raw.event_type(i) || types[out.layer[i]];
    out.texts.mark = (i) => raw.mark(i) || raw.place_name(i);
    if (!raw.event_id) out.texts.event_id = (i) => "n" + i;
    if (!folded) return;
    out.texts.quote = (i) => raw.quote(i).replaceAll("\x1f", () => out.texts.mark(i));
    out.texts.summary = (i) => raw.summary(i).replaceAll("\x1f", () => raw.place_name(i));
  }

  function dayRange(events) {
    let least = Infinity, most = -Infinity;
    for (let i = 0; i < events.count; i++) {
      if (events.first[i] === F.NO_DAY) continue;
      if (events.first[i] < least) least = events.first[i];
      if (events.last[i] > most) most = events.last[i];
    }
    return least === Infinity ? null : [least, most];
  }

  F.makeStore = async function (data) {
    const events = await readEvents(data.events, data.eventTypes);
    const store = {
      data,
      events,
      places: await F.unpackJson(data.places),
      articles: await F.unpackJson(data.articles),
      towns: await F.unpackJson(data.towns),
      layerShown: new Map(data.layers.map((layer) => [layer.key, layer.show])),
      layerOf: new Map(data.layers.map((layer) => [layer.key, layer])),
      claims: new Set(data.style.claims.map((claim, code) => code).concat([-1])),
      days: dayRange(events),
      from: null,
      to: null,
      shown: new Uint8Array(events.count),
      shownCount: 0,
      listeners: [],
    };
    [store.from, store.to] = store.days || [null, null];

    /** Whether the date filter lets everything through; then events without a date are shown as well. */
    store.allDays = () => !store.days || (store.from <= store.days[0] && store.to >= store.days[1]);

    /** Work out anew which events pass all filters, and tell those who listen. */
    store.refresh = function (why) {
      const begun = performance.now();
      const on = data.eventLayers.map((key) => (store.layerShown.get(key) ? 1 : 0));
      const all = store.allDays();
      const { first, last, layer, claim, count } = events;
      let shown = 0;
      for (let i = 0; i < count; i++) {
        const ok = on[layer[i]] && (all || (last[i] >= store.from && first[i] <= store.to)) && store.claims.has(claim[i]);
        store.shown[i] = ok ? 1 : 0;
        shown += store.shown[i];
      }
      store.shownCount = shown;
      for (const listener of store.listeners) listener(why);
      store.filterMs = performance.now() - begun;
    };

    store.setDays = (from, to) => {
      if (!store.days) return;
      store.from = Math.max(store.days[0], Math.min(from, store.days[1]));
      store.to = Math.max(store.from, Math.min(to, store.days[1]));
      store.refresh("days");
    };
    return store;
  };
})(window.Frontline);

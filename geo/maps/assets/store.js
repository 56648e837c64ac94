/* The events and places of the page, and which of them the reader's filters let through. */
(function (F) {
  const NUMBERS = ["lon", "lat", "first", "days", "layer", "claim", "precision", "uncertainty", "place"];
  const SEARCHED = ["summary", "quote", "place_name", "actor", "target", "reported_by", "sub_type"];

  /** Precision codes from which only a district, region or country is known: no point of the map stands for it. */
  F.COARSE = 2;

  /** Events as typed columns, whatever way the page carries them. */
  async function readEvents(events, types) {
    const columns = events.packed ? await F.unpackColumns(events.packed) : events.columns;
    const out = { count: events.count, texts: {} };
    for (const name of NUMBERS) out[name] = Int32Array.from(columns[name]);
    out.front = columns.front ? Int32Array.from(columns.front) : null;
    for (const [name, column] of Object.entries(columns)) {
      if (NUMBERS.includes(name) || name === "front") continue;
      out.texts[name] = Array.isArray(column) ? (i) => column[i] : (i) => column.texts[column.index[i]];
    }
    out.last = out.first.map((first, i) => (first === F.NO_DAY ? first : first + out.days[i]));
    if (events.packed) unfold(out, events.folded, types);
    out.x = new Float64Array(out.count);
    out.y = new Float64Array(out.count);
    out.spot = new Int32Array(out.count);
    const spots = new Map();
    for (let i = 0; i < out.count; i++) {
      out.x[i] = F.worldX(out.lon[i] / 1e5);
      out.y[i] = F.worldY(out.lat[i] / 1e5);
      const key = out.lon[i] * 2 ** 25 + out.lat[i];
      if (!spots.has(key)) spots.set(key, spots.size);
      out.spot[i] = spots.get(key);
    }
    out.spots = spots.size;
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

  /** The first and last day told, and those of the bulk: a few days that stand far apart are left out of it. */
  F.dayRanges = function (events) {
    const dated = (_, i) => events.first[i] !== F.NO_DAY;
    const firsts = events.first.filter(dated).sort(), lasts = events.last.filter(dated).sort();
    if (!firsts.length) return null;
    const all = [firsts[0], lasts[lasts.length - 1]];
    const few = Math.max(1, Math.floor(firsts.length * 0.02));
    if (firsts.length < 5) return { all, bulk: all };
    let [start, end] = [0, lasts.length - 1];
    // A gap sets what is before it apart, if it is long beside what remains.
    const far = (gap, rest) => gap > Math.max(45, rest / 4);
    for (let i = 1; i <= few; i++) if (far(firsts[i] - firsts[i - 1], lasts[end] - firsts[i])) start = i;
    for (let i = 1; i <= few; i++) {
      const at = lasts.length - i;
      if (far(lasts[at] - lasts[at - 1], lasts[at - 1] - firsts[start])) end = at - 1;
    }
    // Many scattered days without such a gap: a tail that is longer than the bulk itself.
    const [low, high] = [firsts[few], lasts[lasts.length - 1 - few]];
    if (firsts.length > 100 && low - firsts[start] > high - low) start = Math.max(start, few);
    if (firsts.length > 100 && lasts[end] - high > high - low) end = Math.min(end, lasts.length - 1 - few);
    return { all, bulk: [firsts[start], Math.max(lasts[end], firsts[start])] };
  };

  /** Ranges of days that hold those of the front too. */
  function spanned(ranges, days) {
    if (!days) return ranges;
    const wide = ([start, end]) => [Math.min(start, days[0]), Math.max(end, days[1])];
    return ranges ? { all: wide(ranges.all), bulk: wide(ranges.bulk) } : { all: days, bulk: days };
  }

  /** Texts of all events in one case, made when somebody first looks for words. */
  function searched(events) {
    return Array.from({ length: events.count }, (_, i) => F.fold(SEARCHED.map((name) => events.texts[name](i) || "").join(" ")));
  }

  F.makeStore = async function (data) {
    const events = await readEvents(data.events, data.eventTypes);
    const front = await F.readFront(data);
    const ranges = spanned(F.dayRanges(events), F.frontDays(front));
    const store = {
      data,
      events,
      front,
      nearKm: 10,
      places: await F.unpackJson(data.places),
      articles: await F.unpackJson(data.articles),
      towns: await F.unpackJson(data.towns),
      layerShown: new Map(data.layers.map((layer) => [layer.key, layer.show])),
      layerOf: new Map(data.layers.map((layer) => [layer.key, layer])),
      claims: new Set(data.style.claims.map((claim, code) => code).concat([-1])),
      filters: { words: "", actor: "", type: "", front: "", view: false },
      days: ranges && ranges.all,
      bulk: ranges && ranges.bulk,
      from: null,
      to: null,
      box: () => null,
      shown: new Uint8Array(events.count),
      shownCount: 0,
      listeners: [],
    };
    [store.from, store.to] = store.days || [null, null];

    /** Whether the date filter lets everything through; then events without a date are shown as well. */
    store.allDays = () => !store.days || (store.from <= store.days[0] && store.to >= store.days[1]);

    let folded = null;
    const actorOf = events.texts.actor;

    /** Work out anew which events pass all filters, and tell those who listen. */
    store.refresh = function (why) {
      const begun = performance.now();
      const { words, actor, type, view } = store.filters;
      const reach = events.front && store.filters.front ? 10 * Number(store.filters.front) : 0;
      const on = data.eventLayers.map((key) => (store.layerShown.get(key) && (!type || type === key) ? 1 : 0));
      const all = store.allDays();
      const wanted = F.fold(words).split(" ").filter(Boolean);
      if (wanted.length && !folded) folded = searched(events);
      const box = view ? store.box() : null;
      const { first, last, layer, claim, x, y, count } = events;
      let shown = 0;
      for (let i = 0; i < count; i++) {
        let ok = on[layer[i]] && (all || (last[i] >= store.from && first[i] <= store.to)) && store.claims.has(claim[i]);
        if (ok && box) ok = x[i] >= box[0] && x[i] <= box[2] && y[i] >= box[1] && y[i] <= box[3];
        if (ok && reach) ok = events.front[i] >= 0 && events.front[i] <= reach;
        if (ok && actor) ok = actorOf(i) === actor;
        if (ok && wanted.length) ok = wanted.every((word) => folded[i].includes(word));
        store.shown[i] = ok ? 1 : 0;
        shown += store.shown[i];
      }
      store.shownCount = shown;
      store.filterMs = performance.now() - begun;
      for (const listener of store.listeners) listener(why);
    };

    store.setDays = (from, to) => {
      if (!store.days) return;
      store.from = Math.max(store.days[0], Math.min(from, store.days[1]));
      store.to = Math.max(store.from, Math.min(to, store.days[1]));
      store.refresh("days");
    };

    /** Shown events of a place, by its number. */
    store.eventsAt = function (number) {
      const found = [];
      for (let i = 0; i < events.count; i++) if (events.place[i] === number && store.shown[i]) found.push(i);
      return found;
    };

    /** Who acts, the most often named first. */
    store.actors = function () {
      const counts = new Map();
      for (let i = 0; i < events.count; i++) if (actorOf(i)) counts.set(actorOf(i), (counts.get(actorOf(i)) || 0) + 1);
      return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    };
    return store;
  };
})(window.Frontline);

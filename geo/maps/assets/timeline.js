/*
 * The date slider: how many events each day tells, two ends to drag, move by key or type, a button that plays the days.
 * It spans the bulk of the days; the few that stand far apart are told of beside it, and seen when it is widened.
 */
(function (F) {
  const BINS = 120, FRAMES = 60, FRAME_MS = 350, SHORT_DAYS = 31;

  /** Events by day of a span; longer ranges apart, each as [first, last]. */
  function binned(store, [start, end]) {
    const { events, data } = store;
    const { type, actor } = store.filters;
    const width = Math.max(1, Math.ceil((end - start + 1) / BINS));
    const bins = new Float64Array(Math.ceil((end - start + 1) / width));
    const on = data.eventLayers.map((key) => store.layerShown.get(key) && (!type || type === key));
    const long = [];
    for (let i = 0; i < events.count; i++) {
      if (events.first[i] === F.NO_DAY || !on[events.layer[i]] || !store.claims.has(events.claim[i])) continue;
      if (actor && events.texts.actor(i) !== actor) continue;
      if (events.days[i] > SHORT_DAYS) {
        if (events.last[i] >= start && events.first[i] <= end) long.push([Math.max(start, events.first[i]), Math.min(end, events.last[i])]);
        continue;
      }
      // A range of days is a share of an event on each of them.
      for (let day = Math.max(start, events.first[i]); day <= Math.min(end, events.last[i]); day++) bins[Math.floor((day - start) / width)] += 1 / (events.days[i] + 1);
    }
    return { bins, width, long };
  }

  function outside(events, [start, end]) {
    let [before, after] = [0, 0];
    for (let i = 0; i < events.count; i++) {
      if (events.first[i] === F.NO_DAY) continue;
      if (events.last[i] < start) before++;
      else if (events.first[i] > end) after++;
    }
    return [before, after];
  }

  function chartOf() {
    return F.svg("svg", { class: "fl-histogram", preserveAspectRatio: "none", "aria-hidden": "true" });
  }

  function paint(chart, store, domain) {
    const { bins, width, long } = binned(store, domain);
    const [start, end] = domain;
    const top = Math.max(1, ...bins), whole = Math.max(1, end - start);
    // The middle of a day stands where the slider's end stands on that day.
    const thick = Math.min(width * 0.84, whole / 30);
    chart.setAttribute("viewBox", "0 0 " + whole + " 100");
    const bars = Array.from(bins, (count, at) => {
      // A day with one event is seen beside a day with a thousand.
      const height = count ? Math.max(6, (92 * Math.sqrt(count)) / Math.sqrt(top)) : 0;
      return F.svg("rect", { x: at * width + (width - 1) / 2 - thick / 2, width: thick, y: 92 - height, height, "data-from": start + at * width, "data-to": start + (at + 1) * width - 1 });
    });
    const ranges = long.slice(0, 60).map(([first, last]) => F.svg("rect", { class: "fl-long", x: first - start, width: Math.max(last - first, whole / 200), y: 95, height: 5, "data-from": first, "data-to": last }));
    chart.replaceChildren(...bars, ...ranges);
  }

  /** The slider, or nothing where all events are of one day. */
  F.timeline = function (app) {
    const { store } = app;
    if (!store.days || store.days[0] === store.days[1]) return null;
    let domain = store.bulk[0] < store.bulk[1] ? store.bulk : store.days;
    const chart = chartOf();
    const words = F.h("output", { class: "fl-dates fl-hidden" });
    const ends = ["from", "to"].map((which) => F.h("input", {
      type: "range", class: "fl-end fl-end-" + which, step: 1, "aria-label": which === "from" ? "First day shown" : "Last day shown",
    }));
    const fields = ["First", "Last"].map((which) => F.h("input", { type: "date", class: "fl-field", "aria-label": which + " date", min: F.isoDay(store.days[0]), max: F.isoDay(store.days[1]) }));
    const play = F.button("Play the days", { class: "fl-play", "aria-pressed": "false" }, "▶");
    const all = F.h("button", { type: "button", class: "fl-all" }, "All days");
    const zoom = F.h("button", { type: "button", class: "fl-all" }, "Zoom in");
    const apart = F.h("button", { type: "button", class: "fl-all fl-apart" });
    let timer = null;

    const stop = () => {
      clearInterval(timer);
      timer = null;
      play.textContent = "▶";
      play.setAttribute("aria-pressed", "false");
    };
    const span = (next) => {
      domain = next;
      for (const input of ends) [input.min, input.max] = domain;
      paint(chart, store, domain);
      update("days");
    };
    const step = () => {
      const next = Math.min(domain[1], store.to + Math.max(1, Math.round((domain[1] - domain[0]) / FRAMES)));
      const over = next >= domain[1];
      store.setDays(store.from, over ? (domain[1] === store.bulk[1] ? store.days[1] : domain[1]) : next);
      if (over) stop();
    };
    play.addEventListener("click", () => {
      if (timer !== null) return stop();
      const from = Math.max(store.from, domain[0]);
      if (store.to >= domain[1]) store.setDays(store.from <= store.days[0] ? store.days[0] : from, from);
      play.textContent = "❚❚";
      play.setAttribute("aria-pressed", "true");
      timer = setInterval(step, FRAME_MS);
      return undefined;
    });
    // At the slider's own end nothing is cut off: what stands apart before it is shown as well.
    const whole = (value, at) => (value === domain[at] && domain[at] === store.bulk[at] ? store.days[at] : value);
    ends.forEach((input, at) => input.addEventListener("input", () => {
      stop();
      const value = whole(Number(input.value), at);
      if (at === 0) store.setDays(value, Math.max(value, store.to));
      else store.setDays(Math.min(value, store.from), value);
    }));
    fields.forEach((field, at) => field.addEventListener("change", () => {
      stop();
      const day = F.parseDay(field.value);
      if (day === null) return update("days");
      if (day < domain[0] || day > domain[1]) span([Math.min(day, domain[0]), Math.max(day, domain[1])]);
      return at === 0 ? store.setDays(day, Math.max(day, store.to)) : store.setDays(Math.min(day, store.from), day);
    }));
    all.addEventListener("click", () => {
      stop();
      store.setDays(...store.days);
      span(store.bulk[0] < store.bulk[1] ? store.bulk : store.days);
    });
    zoom.addEventListener("click", () => span([Math.max(store.from, store.days[0]), Math.max(store.to, store.from + 1)]));
    apart.addEventListener("click", () => span(store.days));

    const update = (why) => {
      if (why !== "days") paint(chart, store, domain);
      for (const bar of chart.children) {
        const on = Number(bar.dataset.to) >= store.from && Number(bar.dataset.from) <= store.to;
        bar.setAttribute("class", (on ? "fl-in" : "fl-out") + (bar.getAttribute("y") === "95" ? " fl-long" : ""));
      }
      [store.from, store.to].forEach((day, at) => {
        ends[at].value = day;
        ends[at].setAttribute("aria-valuetext", F.day(day));
        fields[at].value = F.isoDay(day);
      });
      const [before, after] = outside(store.events, domain);
      apart.hidden = before + after === 0;
      apart.textContent = [before ? F.number(before) + " earlier" : "", after ? F.number(after) + " later" : ""].filter(Boolean).join(", ");
      apart.title = "Events on days that stand apart; widen the slider to them";
      words.textContent = F.span(store.from, store.to);
      all.disabled = store.allDays() && domain[0] === store.bulk[0] && domain[1] === store.bulk[1];
      const inner = Math.max(store.from, domain[0]) > domain[0] || Math.min(store.to, domain[1]) < domain[1];
      zoom.hidden = !inner || store.to - store.from < 2;
    };
    store.listeners.push(update);
    app.spanDays = (from, to) => {
      if (from < domain[0] || to > domain[1]) span(store.days);
    };
    span(domain);
    return F.h("section", { id: "fl-time", "aria-label": "Dates" },
      play, F.h("div", { class: "fl-track" }, chart, ends),
      F.h("div", { class: "fl-range" }, F.h("div", { class: "fl-fields" }, fields[0], "–", fields[1]), words, F.h("div", { class: "fl-range-tools" }, apart, zoom, all)));
  };
})(window.Frontline);

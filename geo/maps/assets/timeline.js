/* The date slider: how many events each day tells, two ends to drag or to move by key, and a button that plays them. */
(function (F) {
  const BINS = 120, FRAMES = 60, FRAME_MS = 350;

  function binned(store) {
    const { events, data } = store;
    const [start, end] = store.days;
    const width = Math.max(1, Math.ceil((end - start + 1) / BINS));
    const bins = new Uint32Array(Math.ceil((end - start + 1) / width));
    const on = data.eventLayers.map((key) => store.layerShown.get(key));
    for (let i = 0; i < events.count; i++) {
      if (events.first[i] !== F.NO_DAY && on[events.layer[i]] && store.claims.has(events.claim[i])) bins[Math.floor((events.first[i] - start) / width)]++;
    }
    return { bins, width };
  }

  /** The slider, or nothing where all events are of one day. */
  F.timeline = function (app) {
    const { store } = app;
    if (!store.days || store.days[0] === store.days[1]) return null;
    const [start, end] = store.days;
    const chart = F.svg("svg", { class: "fl-histogram", preserveAspectRatio: "none", "aria-hidden": "true" });
    const words = F.h("output", { class: "fl-dates" });
    const ends = ["from", "to"].map((which) => F.h("input", {
      type: "range", class: "fl-end fl-end-" + which, min: start, max: end, value: which === "from" ? start : end, step: 1,
      "aria-label": which === "from" ? "First day shown" : "Last day shown",
    }));
    const play = F.button("Play the days", { class: "fl-play", "aria-pressed": "false" }, "▶");
    const all = F.h("button", { type: "button", class: "fl-all" }, "All days");
    let timer = null;

    const stop = () => {
      clearInterval(timer);
      timer = null;
      play.textContent = "▶";
      play.setAttribute("aria-pressed", "false");
    };
    const step = () => {
      const next = Math.min(end, store.to + Math.max(1, Math.round((end - start) / FRAMES)));
      store.setDays(store.from, next);
      if (next >= end) stop();
    };
    play.addEventListener("click", () => {
      if (timer !== null) return stop();
      if (store.to >= end) store.setDays(store.from, store.from);
      play.textContent = "❚❚";
      play.setAttribute("aria-pressed", "true");
      timer = setInterval(step, FRAME_MS);
      return undefined;
    });
    ends.forEach((input, at) => input.addEventListener("input", () => {
      stop();
      const value = Number(input.value);
      if (at === 0) store.setDays(value, Math.max(value, store.to));
      else store.setDays(Math.min(value, store.from), value);
    }));
    all.addEventListener("click", () => {
      stop();
      store.setDays(start, end);
    });

    const paint = () => {
      const { bins, width } = binned(store);
      const top = Math.max(1, ...bins);
      // The middle of a day stands where the slider's end stands on that day.
      const whole = end - start, thick = Math.min(width * 0.84, whole / 30);
      chart.setAttribute("viewBox", "0 0 " + whole + " 100");
      chart.replaceChildren(...Array.from(bins, (count, at) => {
        // A day with one event is seen beside a day with a thousand.
        const height = count ? Math.max(6, (100 * Math.sqrt(count)) / Math.sqrt(top)) : 0;
        return F.svg("rect", { x: at * width + (width - 1) / 2 - thick / 2, width: thick, y: 100 - height, height, "data-from": start + at * width, "data-to": start + (at + 1) * width - 1 });
      }));
    };
    const update = (why) => {
      if (why !== "days") paint();
      for (const bar of chart.children) {
        bar.setAttribute("class", Number(bar.dataset.to) >= store.from && Number(bar.dataset.from) <= store.to ? "fl-in" : "fl-out");
      }
      [store.from, store.to].forEach((day, at) => {
        ends[at].value = day;
        ends[at].setAttribute("aria-valuetext", F.day(day));
      });
      words.textContent = F.span(store.from, store.to);
      all.disabled = store.allDays();
    };
    store.listeners.push(update);
    return F.h("section", { id: "fl-time", "aria-label": "Dates" },
      play, F.h("div", { class: "fl-track" }, chart, ends), F.h("div", { class: "fl-range" }, words, all));
  };
})(window.Frontline);

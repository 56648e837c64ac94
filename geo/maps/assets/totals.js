/* Running totals: numbers that have added up over a time. No day and no mark on the map is theirs, so they are a list. */
(function (F) {
  const days = (total) => {
    const [since, until] = [F.parseDay(total.since), F.parseDay(total.until)];
    if (since !== null && until !== null) return F.span(since, until);
    return since !== null ? "Since " + F.day(since) : until !== null ? "Until " + F.day(until) : "";
  };

  function row(app, total) {
    const { store } = app;
    const place = store.places[total.place];
    const name = total.name ? F.bdi(total.name) : null;
    const where = place ? F.h("button", { type: "button", class: "fl-link", onclick: () => { app.moveTo(place.latlng, 10); app.openPlace(total.place); } }, name) : name;
    const facts = [where, days(total), total.says ? ["says ", F.bdi(total.says)] : null].filter(Boolean);
    return F.h("li", null,
      F.h("p", { class: "fl-total" }, F.bdi(total.count)),
      F.h("p", { class: "fl-when" }, facts.map((fact, at) => [at ? " · " : "", fact])),
      F.quote(total.quote), F.h("ul", { class: "fl-reports" }, total.reports.map((number) => F.report(store, number))));
  }

  /** The list, closed at first; nothing where no total is told. */
  F.totals = function (app) {
    const { totals } = app.store.data;
    if (!totals.length) return null;
    return F.h("details", { class: "fl-totals" },
      F.h("summary", null, "Running totals (" + F.number(totals.length) + ")"),
      F.h("p", { class: "fl-when" }, "Numbers that have added up over a time; they are of no day, and not on the map."),
      F.h("ul", null, totals.map((total) => row(app, total))));
  };
})(window.Frontline);

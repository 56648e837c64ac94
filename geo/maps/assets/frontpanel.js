/* What the front that is shown rests on, in words: the tab beside the map, the note on it, the card of a click. */
(function (F) {
  F.NEAR_KM = [2, 5, 10, 20, 30];
  const MOST_LISTED = 60;

  const many = (count, one) => F.number(count) + " " + one + (count === 1 ? "" : "s");

  const methodsOf = (store, day) => day.methods.map((number) => store.front.methods[number]);
  const isGiven = (text) => /^given by /i.test(text);
  const tellsOrigin = (text) => isGiven(text) || /^drawn from /i.test(text);
  const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? "" : ".");

  /** What the line of a day rests on: "Drawn from 41 statements, the oldest 9 days old.", or who gave it. */
  F.frontBasis = function (store, day) {
    const origin = methodsOf(store, day).filter(tellsOrigin);
    if (origin.length && origin.every(isGiven)) return origin.map(sentence).join(" ");
    const age = day.oldest < 0 || day.statements === 0 ? "" : day.oldest === 0 ? ", all of that day" : ", the oldest " + many(day.oldest, "day") + " old";
    // What was drawn here says it itself, and names the older map that it began from.
    if (origin.length) return sentence(origin.filter((text) => !isGiven(text)).join("; ") + age);
    if (day.statements < 0) return "";
    return day.statements === 0 ? "No statement bears on it." : "Drawn from " + many(day.statements, "statement") + age + ".";
  };

  /** How it was drawn, where that is told apart from what it was drawn from. */
  F.methodLines = (store, day) => methodsOf(store, day).filter((text) => !tellsOrigin(text)).map((text) => F.bdi(sentence(text)));

  const swatch = (kind) => F.svg("svg", { viewBox: "0 0 24 14", width: 24, height: 14, "aria-hidden": "true", class: "fl-swatch" },
    F.svg("rect", { class: kind, x: 0.5, y: 0.5, width: 23, height: 13 }));

  const stroke = (...kinds) => F.svg("svg", { viewBox: "0 0 24 14", width: 24, height: 14, "aria-hidden": "true", class: "fl-swatch" },
    kinds.map((kind) => F.svg("path", { class: kind, d: "M1 9C8 9 8 5 12 5S18 8 23 5", fill: "none" })));

  const area = (km2) => (km2 === undefined ? "" : F.number(Math.round(km2)) + " km²");

  const item = (sign, words, more) => F.h("li", null, sign, F.h("span", { class: "fl-layer-name" }, words), more ? F.h("span", { class: "fl-layer-count" }, more) : null);

  /** Sides that hold something on some day, with their numbers. */
  const holders = (front) => front.sides.map((name, side) => [name, side]).filter(([, side]) => front.days.some((day) => day.areas.some((one) => one.side === side && one.status === "held")));

  function legendOf(store, day) {
    const { front } = store;
    const has = (status) => front.days.some((one) => one.areas.some((part) => part.status === status));
    const items = holders(front).map(([, side]) => item(swatch("fl-held " + F.sideClass(side)), F.bdi("Held by " + F.sideName(store, side)), area(day.km2[side])));
    if (has("contested")) items.push(item(swatch("fl-contested"), "Contested", area(day.km2.contested)));
    if (has("unknown")) items.push(item(swatch("fl-held fl-side-x"), "Not known who holds it", area(day.km2.unknown)));
    if (day.lines.length) items.push(item(stroke("fl-front"), "Front line", day.km ? F.number(day.km) + " km" : ""));
    if (day.lines.some((line) => line.age > F.OLD_DAYS)) items.push(item(stroke("fl-front fl-old"), "Nothing told of this stretch for " + F.OLD_DAYS + " days"));
    if (day.lines.some((line) => line.metres > 0)) items.push(item(stroke("fl-band", "fl-front"), "The line lies in this band nine times in ten"));
    return F.h("ul", { class: "fl-front-legend" }, items);
  }

  const signed = (value) => (value > 0 ? "+" : value < 0 ? "−" : "±") + F.number(Math.abs(Math.round(value))) + " km²";

  /** How much more or less each side holds than on the first day shown. */
  function changeOf(app, day) {
    const { store } = app;
    const before = F.frontBefore(store);
    if (!store.layerOf.has("control:change")) return null;
    const box = F.h("input", { type: "checkbox", "data-layer": "control:change", checked: store.layerShown.get("control:change") });
    box.addEventListener("change", () => app.showLayers(["control:change"], box.checked));
    if (!before || before === day) return F.h("p", { class: "fl-when" }, "Move the first date back to compare two days.");
    const net = (key) => (day.km2[key] || 0) - (before.km2[key] || 0);
    const measured = Object.keys(day.km2).length > 0;
    const rows = holders(store.front).flatMap(([, side]) => {
      const name = F.sideName(store, side);
      return [
        item(swatch("fl-gained " + F.sideClass(side)), F.bdi("Gained by " + name), measured ? signed(net(side)) + " net" : ""),
        item(swatch("fl-lost " + F.sideClass(side)), F.bdi("Lost by " + name + ", now contested")),
      ];
    });
    return [
      F.h("label", { class: "fl-switch" }, box, "Show what has changed since " + F.day(before.day)),
      box.checked ? F.h("ul", { class: "fl-front-legend" }, rows) : null,
    ];
  }

  function stateOf(store, found) {
    if (!found) return "";
    return found.status === "held" ? F.sideName(store, found.side) : found.status === "contested" ? "contested" : "not known";
  }

  function nearOf(app, day) {
    const { store } = app;
    if (!day.lines.length) return null;
    const select = F.h("select", { "aria-label": "Distance from the front line" }, F.NEAR_KM.map((km) => F.h("option", { value: km, selected: km === store.nearKm }, km + " km")));
    select.addEventListener("change", () => {
      store.nearKm = Number(select.value);
      store.refresh("near");
      app.root.querySelector("#fl-panel-front select")?.focus();
    });
    const rows = app.near.slice(0, MOST_LISTED).map(({ number, km, area: found }) => {
      const place = store.places[number];
      const button = F.h("button", { type: "button", class: "fl-near-row", onclick: () => { app.moveTo(place.latlng, 10); app.openPlace(number); } },
        F.symbolIcon(store, store.layerOf.get(place.layer), 14), F.h("span", { class: "fl-layer-name" }, F.bdi(place.name)),
        F.h("span", { class: "fl-near-side" }, F.bdi(stateOf(store, found))), F.h("span", { class: "fl-layer-count" }, km.toFixed(1) + " km"));
      return F.h("li", null, button);
    });
    return F.h("div", { class: "fl-near" },
      F.h("h2", null, "Front-line locations"),
      F.h("p", null, F.h("label", null, "Places named, within ", select, " of the line: "), F.number(app.near.length)),
      F.h("ol", { class: "fl-near-list" }, rows),
      app.near.length > MOST_LISTED ? F.h("p", null, "and " + F.number(app.near.length - MOST_LISTED) + " more") : null);
  }

  /** The tab, filled anew as days, layers or the distance change. */
  F.frontPanel = function (app) {
    const { store } = app;
    if (!store.front) return null;
    const node = F.h("section", { class: "fl-frontpanel" });
    const fill = () => {
      const day = F.frontShown(store);
      if (!day) {
        return node.replaceChildren(F.h("h2", null, "No front is known on this day"), F.h("p", null, "The first one is of " + F.day(store.front.days[0].day) + "."));
      }
      const basis = F.frontBasis(store, day);
      const late = day.day !== null && store.to !== null && store.to - day.day > 1 ? "The last that is known on " + F.day(store.to) + "." : "";
      return node.replaceChildren(...[
        F.h("h2", null, day.day === null ? "Front, without a date" : "Front of " + F.day(day.day)),
        F.h("p", { class: "fl-basis" }, F.bdi([basis, late].filter(Boolean).join(" "))),
        ...F.methodLines(store, day).map((line) => F.h("p", { class: "fl-when" }, line)),
        legendOf(store, day), changeOf(app, day), nearOf(app, day),
      ].flat().filter(Boolean));
    };
    return { node, fill };
  };

  /** The note on the map: whose colour is whose, of which day, drawn from what. */
  F.addFrontNote = function (app) {
    const { store } = app;
    const node = F.h("div", { class: "fl-front-note" });
    const fill = () => {
      const day = F.frontShown(store);
      const { front } = store;
      const signs = !day ? [] : holders(front).filter(([, side]) => day.areas.some((one) => one.side === side)).map(([, side]) =>
        F.h("span", null, swatch("fl-held " + F.sideClass(side)), F.bdi(F.sideName(store, side))));
      if (day && day.areas.some((one) => one.status === "contested")) signs.push(F.h("span", null, swatch("fl-contested"), "contested"));
      const words = !day ? "No front is known on this day" : (day.day === null ? "Front" : "Front of " + F.day(day.day));
      const basis = day ? F.frontBasis(store, day) : "";
      node.replaceChildren(
        F.h("p", { class: "fl-front-signs" }, signs),
        F.h("button", { type: "button", class: "fl-link", onclick: () => app.tabs.choose("front") }, words), basis ? F.h("span", null, " ", F.bdi(basis)) : "");
    };
    fill();
    store.listeners.push(fill);
    F.control("bottomleft", node).addTo(app.map);
  };

  /** The card of a click on the line or on an area. */
  F.frontCard = function (app, { day, line, area: land }) {
    const { store } = app;
    const sides = line && [line.a, line.b].filter((side) => side >= 0).map((side) => F.sideName(store, side)).join(" and ");
    const title = line ? "Front line" + (sides ? ", " + sides : "") : land.status === "held" ? "Held by " + F.sideName(store, land.side) : land.status === "contested" ? "Contested" : "Not known who holds it";
    const facts = [];
    if (line && line.metres > 0) facts.push(["Band", "Within " + F.metres(line.metres) + " of where it is drawn, nine times in ten"]);
    if (line && line.age >= 0) facts.push(["Newest word", line.age === 0 ? "Of that day" : many(line.age, "day") + " before"]);
    if (line && land) facts.push(["Here", land.status === "held" ? "Held by " + F.sideName(store, land.side) : land.status === "contested" ? "Contested" : "Not known who holds it"]);
    return F.h("div", { class: "fl-card" },
      F.h("h2", { class: "fl-title" }, F.bdi(title)),
      day.day === null ? null : F.h("p", { class: "fl-when" }, F.day(day.day)),
      facts.length ? F.h("dl", { class: "fl-facts" }, facts.map(([name, value]) => [F.h("dt", null, name), F.h("dd", null, F.bdi(value))])) : null,
      F.h("p", null, F.bdi(F.frontBasis(store, day))), F.methodLines(store, day).map((text) => F.h("p", { class: "fl-when" }, text)));
  };
})(window.Frontline);

/* What a popup says: the event or place, the sentence with the name marked, who says so, when, and where to read on. */
(function (F) {
  /** A sentence with a name in it marked; parts of text, without an element around them that would set its direction. */
  function marked(quote, name) {
    const at = name ? quote.toLowerCase().indexOf(name.toLowerCase()) : -1;
    // Lower case of a few letters has another length; then the place of the name is not that of the folded text.
    if (at < 0 || quote.toLowerCase().length !== quote.length) return [quote];
    const end = at + name.length;
    return [quote.slice(0, at), F.h("mark", null, quote.slice(at, end)), quote.slice(end)];
  }

  F.quote = (quote, name) => (quote ? F.h("blockquote", { class: "fl-quote", dir: "auto" }, marked(quote, name)) : null);

  F.report = function (store, number) {
    const article = store.articles[number];
    if (!article) return null;
    const title = article.title || article.source || article.id;
    const parts = [article.title ? article.source : null].filter(Boolean).map(F.bdi);
    const day = F.parseDay(article.published);
    return F.h("li", null,
      article.url ? F.link(article.url, title) : F.bdi(title),
      parts.length ? [" · ", parts] : null,
      day === null ? null : [" · ", F.h("time", { datetime: article.published }, F.day(day))],
      article.url && !/^https:/i.test(article.url) ? [" · ", F.bdi(article.url)] : null,
    );
  };

  F.precisionWords = function (store, code, metres) {
    const known = code >= 0 ? store.data.style.precisions[code][1] : "Precision not told";
    return metres > 0 ? known + ", within " + F.metres(metres) : known;
  };

  F.when = function (store, i) {
    const { events } = store;
    if (events.first[i] === F.NO_DAY) return "Date not told";
    const only = events.texts.time_precision(i) === "published" ? "Reported " : "";
    return only + F.span(events.first[i], events.last[i]);
  };

  function facts(rows) {
    return F.h("dl", { class: "fl-facts" }, rows.filter(([, value]) => value).map(([name, value]) =>
      [F.h("dt", null, name), F.h("dd", null, value instanceof Node ? value : F.bdi(value))]));
  }

  /** Latitude and longitude as one copies them into another map. */
  F.coordinates = ({ lat, lng }) => lat.toFixed(5) + ", " + lng.toFixed(5);

  /** Put a text on the clipboard; where the browser forbids it, show it to be copied by hand. */
  F.copy = async function (text, what) {
    try {
      await navigator.clipboard.writeText(text);
      F.announce(what + " copied");
      return true;
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
      window.prompt(what, text);
      return false;
    }
  };

  function copier(label, what, text) {
    const button = F.h("button", { type: "button", class: "fl-link" }, label);
    button.addEventListener("click", async () => {
      if (await F.copy(text(), what)) button.textContent = "Copied";
    });
    return button;
  }

  function tools(app, latlng, more) {
    return F.h("p", { class: "fl-card-tools" }, more || null,
      latlng ? copier("Copy coordinates", "Coordinates", () => F.coordinates(latlng)) : null,
      copier("Copy link", "Link", () => location.href.split("#")[0] + "#" + app.permalink()));
  }

  F.eventCard = function (app, i) {
    const { store } = app;
    const { events, data } = store;
    const text = events.texts;
    const claim = F.claimName(store, events.claim[i]);
    const words = data.style.claims.find(([name]) => name === claim)[1];
    const layer = store.layerOf.get(data.eventLayers[events.layer[i]]);
    const reports = text.reports(i) ? text.reports(i).split(",").map((number) => F.report(store, Number(number))) : [];
    const here = events.place[i] >= 0 ? store.eventsAt(events.place[i]).length : 0;
    const point = F.hasPoint(events, i) ? L.latLng(events.lat[i] / 1e5, events.lon[i] / 1e5) : null;
    return F.h("div", { class: "fl-card" },
      F.h("p", { class: "fl-kicker" }, F.symbolIcon(store, layer, 14), " ", F.bdi(text.sub_type(i) || layer.label),
        F.h("span", { class: "fl-tag fl-tag-" + claim }, words)),
      // The report's own words are the headline; what the program made of them stands below.
      F.h("h2", { class: "fl-title" + (text.quote(i) ? " fl-words-told" : ""), dir: "auto" }, text.quote(i) ? marked(text.quote(i), text.mark(i)) : text.summary(i)),
      F.h("p", { class: "fl-when" }, F.when(store, i), text.place_name(i) ? [" · ", F.bdi(text.place_name(i))] : null),
      text.quote(i) ? F.h("p", { class: "fl-when" }, F.bdi(text.summary(i))) : null,
      facts([
        ["Says", text.reported_by(i)], ["By", text.actor(i)], ["Against", text.target(i)], ["Number", text.count(i)],
        ["Place", F.precisionWords(store, events.precision[i], events.uncertainty[i])],
        ["Front", events.front && events.front[i] >= 0 ? (events.front[i] / 10).toFixed(1) + " km from the line of that day" : ""],
      ]),
      reports.length ? F.h("ul", { class: "fl-reports" }, reports) : null,
      tools(app, point, here > 1 ? F.h("button", { type: "button", class: "fl-link", onclick: () => app.openPlace(events.place[i]) },
        "All " + F.number(here) + " events here") : null),
    );
  };

  const STEP = 40;

  /** Events under the days on which they began, the last day first; so many at first, more on demand. */
  F.byDay = function (app, ids, heading) {
    const { events } = app.store;
    const order = ids.slice().sort((a, b) => events.first[b] - events.first[a] || a - b);
    const list = F.h("div", { class: "fl-days" });
    const more = F.h("button", { type: "button", class: "fl-more" });
    let shown = 0, day = null, rows = null;
    const add = () => {
      const next = order.slice(shown, shown + STEP);
      for (const i of next) {
        if (events.first[i] !== day || rows === null) {
          day = events.first[i];
          rows = F.h("ol", { class: "fl-day-rows" });
          list.append(F.h(heading, { class: "fl-day" }, day === F.NO_DAY ? "Date not told" : F.day(day)), rows);
        }
        rows.append(F.eventRow(app, i, { place: false }));
      }
      shown += next.length;
      more.hidden = shown >= order.length;
      more.textContent = "Show more (" + F.number(order.length - shown) + ")";
    };
    more.addEventListener("click", add);
    add();
    return F.h("div", null, list, more);
  };

  /** A list of events: what they are, how many of each type, and each under its day. Types are buttons that choose. */
  F.listCard = function (app, { title, kicker, note, ids, tool }) {
    const { store } = app;
    const types = F.typesOf(store, ids);
    const slot = F.h("div", null, F.byDay(app, ids, "h3"));
    const chips = types.map(([key, count]) => {
      const layer = store.layerOf.get(key);
      const chip = F.h("button", { type: "button", class: "fl-chip", "aria-pressed": "false" }, F.symbolIcon(store, layer, 13), layer.label + " " + F.number(count));
      chip.addEventListener("click", () => {
        const on = chip.getAttribute("aria-pressed") !== "true";
        for (const other of chips) other.setAttribute("aria-pressed", String(on && other === chip));
        slot.replaceChildren(F.byDay(app, on ? ids.filter((i) => store.data.eventLayers[store.events.layer[i]] === key) : ids, "h3"));
      });
      return chip;
    });
    return F.h("div", { class: "fl-card fl-listcard" },
      kicker ? F.h("p", { class: "fl-kicker" }, kicker) : null,
      F.h("h2", { class: "fl-title", dir: "auto" }, title),
      F.h("p", { class: "fl-when" }, F.number(ids.length) + (ids.length === 1 ? " event" : " events"), note ? [" · ", note] : null),
      chips.length > 1 ? F.h("p", { class: "fl-chips" }, chips) : null,
      tool || null, slot);
  };

  /** How often the articles name a place; of what is named very often the page has only some sentences. */
  F.namings = (place) => place.named || place.mentions.length;

  /** Ukraine's divisions are drawn as cells around their settlements. */
  F.APPROXIMATE = "Approximate: made of cells around settlements";

  function nearest(app, number) {
    const near = (app.near || []).find((one) => one.number === number);
    return near ? near.km.toFixed(1) + " km from the line shown" : "";
  }

  F.placeCard = function (app, number) {
    const { store } = app;
    const place = store.places[number];
    const layer = store.layerOf.get(place.layer);
    const ids = store.eventsAt(number);
    const seen = new Set();
    const told = place.mentions.filter(([report, , sentence]) => {
      const key = report + "|" + sentence;
      return !seen.has(key) && seen.add(key);
    });
    const others = place.spellings.filter((name) => name !== place.name);
    const where = [place.admin1, place.country].filter(Boolean).join(", ");
    const sentences = told.slice(0, 20).map(([report, name, sentence]) =>
      F.h("div", { class: "fl-mention" }, F.quote(sentence, name), F.h("ul", { class: "fl-reports" }, F.report(store, report))));
    if (told.length > 20 || place.named) sentences.push(F.h("p", null, "It is named " + F.number(F.namings(place)) + " times in all."));
    return F.h("div", { class: "fl-card" },
      F.h("p", { class: "fl-kicker" }, F.symbolIcon(store, layer, 14), " ", F.bdi(place.kind.replace(/_/g, " ")),
        where ? [" · ", F.bdi(where)] : null),
      F.h("h2", { class: "fl-title", dir: "auto" }, place.name),
      others.length ? F.h("p", { class: "fl-when" }, "Also written ", F.bdi(others.slice(0, 12).join(", "))) : null,
      ids.length ? [F.h("p", { class: "fl-part" }, F.number(ids.length) + (ids.length === 1 ? " event" : " events") + " here"), F.byDay(app, ids, "h3")] : null,
      ids.length > 3 ? F.h("details", null, F.h("summary", null, "Sentences that name it (" + F.number(F.namings(place)) + ")"), sentences) : sentences,
      facts([
        ["Place", F.precisionWords(store, place.precision === undefined ? -1 : place.precision, place.uncertainty || 0)],
        ["Outline", place.approximate ? F.APPROXIMATE : ""],
        ["Front", nearest(app, number)],
        ["Certain", place.unsure ? "No: another place of this name may be meant" : ""],
        ["Why", place.reason],
        ["Source", place.source],
      ]),
      tools(app, place.precision >= F.COARSE ? null : place.latlng),
    );
  };
})(window.Frontline);

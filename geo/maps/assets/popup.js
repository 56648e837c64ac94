/* What a popup says: the event or place, the sentence with the name marked, who says so, when, and where to read on. */
(function (F) {
  function marked(quote, name) {
    const at = name ? quote.toLowerCase().indexOf(name.toLowerCase()) : -1;
    // Lower case of a few letters has another length; then the place of the name is not that of the folded text.
    if (at < 0 || quote.toLowerCase().length !== quote.length) return [F.bdi(quote)];
    const end = at + name.length;
    return [F.h("bdi", null, quote.slice(0, at), F.h("mark", null, quote.slice(at, end)), quote.slice(end))];
  }

  F.quote = (quote, name) => (quote ? F.h("blockquote", { class: "fl-quote" }, marked(quote, name)) : null);

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

  function when(store, i) {
    const { events } = store;
    if (events.first[i] === F.NO_DAY) return "Date not told";
    const only = events.texts.time_precision(i) === "published" ? "Reported " : "";
    return only + F.span(events.first[i], events.last[i]);
  }

  function facts(rows) {
    return F.h("dl", { class: "fl-facts" }, rows.filter(([, value]) => value).map(([name, value]) =>
      [F.h("dt", null, name), F.h("dd", null, value instanceof Node ? value : F.bdi(value))]));
  }

  F.eventCard = function (store, i) {
    const { events, data } = store;
    const text = events.texts;
    const claim = F.claimName(store, events.claim[i]);
    const words = data.style.claims.find(([name]) => name === claim)[1];
    const layer = store.layerOf.get(data.eventLayers[events.layer[i]]);
    const reports = text.reports(i) ? text.reports(i).split(",").map((number) => F.report(store, Number(number))) : [];
    return F.h("article", { class: "fl-card" },
      F.h("p", { class: "fl-kicker" }, F.symbolIcon(store, layer, 14), " ", F.bdi(text.sub_type(i) || layer.label),
        F.h("span", { class: "fl-tag fl-tag-" + claim }, words)),
      F.h("h3", null, F.bdi(text.summary(i))),
      F.h("p", { class: "fl-when" }, when(store, i), text.place_name(i) ? [" · ", F.bdi(text.place_name(i))] : null),
      F.quote(text.quote(i), text.mark(i)),
      facts([
        ["Says", text.reported_by(i)], ["By", text.actor(i)], ["Against", text.target(i)], ["Number", text.count(i)],
        ["Place", F.precisionWords(store, events.precision[i], events.uncertainty[i])],
      ]),
      reports.length ? F.h("ul", { class: "fl-reports" }, reports) : null,
    );
  };

  F.placeCard = function (store, place) {
    const layer = store.layerOf.get(place.layer);
    const seen = new Set();
    const told = place.mentions.filter(([report, , sentence]) => {
      const key = report + "|" + sentence;
      return !seen.has(key) && seen.add(key);
    });
    const others = place.spellings.filter((name) => name !== place.name);
    const where = [place.admin1, place.country].filter(Boolean).join(", ");
    return F.h("article", { class: "fl-card" },
      F.h("p", { class: "fl-kicker" }, F.symbolIcon(store, layer, 14), " ", F.bdi(place.kind.replace(/_/g, " ")),
        where ? [" · ", F.bdi(where)] : null),
      F.h("h3", null, F.bdi(place.name)),
      others.length ? F.h("p", { class: "fl-when" }, "Also written ", F.bdi(others.join(", "))) : null,
      told.slice(0, 20).map(([report, name, sentence]) =>
        F.h("div", { class: "fl-mention" }, F.quote(sentence, name), F.h("ul", { class: "fl-reports" }, F.report(store, report)))),
      told.length > 20 ? F.h("p", null, "and " + F.number(told.length - 20) + " more sentences") : null,
      facts([
        ["Place", F.precisionWords(store, place.precision === undefined ? -1 : place.precision, place.uncertainty || 0)],
        ["Certain", place.unsure ? "No: another place of this name may be meant" : ""],
        ["Why", place.reason],
        ["Source", place.source],
      ]),
    );
  };

  /** Several cards of which one is seen, with buttons to turn them over. */
  F.pager = function (count, card, onTurn) {
    if (count === 1) return card(0);
    let at = 0;
    const slot = F.h("div", null, card(0));
    const where = F.h("span", { "aria-live": "polite" }, "1 of " + F.number(count));
    const turn = (step) => {
      at = (at + step + count) % count;
      slot.replaceChildren(card(at));
      where.textContent = F.number(at + 1) + " of " + F.number(count);
      onTurn(at);
    };
    return F.h("div", { class: "fl-pager" },
      F.h("div", { class: "fl-turn" },
        F.button("Previous", { onclick: () => turn(-1) }, "‹"), where, F.button("Next", { onclick: () => turn(1) }, "›")),
      slot);
  };
})(window.Frontline);

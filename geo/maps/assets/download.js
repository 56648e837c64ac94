/* What is shown, as files: GeoJSON (RFC 7946) and CSV, made in the page. */
(function (F) {
  const TEXTS = ["event_type", "sub_type", "summary", "quote", "place_name", "actor", "target", "reported_by", "time_precision", "count"];

  function geometryOf(shape) {
    const made = shape.map((part) => {
      if (part.area) return { type: "Polygon", coordinates: part.area };
      return part.line ? { type: "LineString", coordinates: part.line[0] } : { type: "Point", coordinates: part.point[0][0] };
    });
    return made.length === 1 ? made[0] : { type: "GeometryCollection", geometries: made };
  }

  function eventFeature(store, i) {
    const { events, data } = store;
    const properties = { feature: "event" };
    for (const name of TEXTS) properties[name] = events.texts[name](i) || null;
    const numbers = events.texts.reports(i) ? events.texts.reports(i).split(",").map(Number) : [];
    Object.assign(properties, {
      happened_from: F.isoDay(events.first[i]) || null, happened_to: F.isoDay(events.last[i]) || null,
      claim_status: F.claimName(store, events.claim[i]),
      precision: events.precision[i] < 0 ? null : data.style.precisions[events.precision[i]][0],
      uncertainty_m: events.uncertainty[i] < 0 ? null : events.uncertainty[i],
      ...(events.front ? { front_km: events.front[i] < 0 ? null : events.front[i] / 10 } : {}),
      articles: numbers.map((number) => store.articles[number].url || store.articles[number].id),
    });
    return { type: "Feature", id: events.texts.event_id(i), geometry: { type: "Point", coordinates: [events.lon[i] / 1e5, events.lat[i] / 1e5] }, properties };
  }

  function placeFeature(store, place) {
    return {
      type: "Feature", id: place.id, geometry: place.shape ? geometryOf(place.shape) : { type: "Point", coordinates: [place.lon, place.lat] },
      properties: {
        feature: "place", place_name: place.name, kind: place.kind, spellings: place.spellings, country: place.country || null, admin1: place.admin1 || null,
        precision: place.precision === undefined ? null : store.data.style.precisions[place.precision][0],
        uncertainty_m: place.uncertainty === undefined ? null : place.uncertainty, mentions: F.namings(place),
      },
    };
  }

  F.shownFeatures = function (store) {
    const features = [];
    for (let i = 0; i < store.events.count; i++) if (store.shown[i]) features.push(eventFeature(store, i));
    for (const place of store.places) if (store.layerShown.get(place.layer)) features.push(placeFeature(store, place));
    return features;
  };

  // A spreadsheet runs a cell that begins like a formula; a leading apostrophe makes it text.
  const cell = (value) => {
    let text = value === null || value === undefined ? "" : Array.isArray(value) ? value.join("; ") : String(value);
    if (typeof value !== "number" && /^[=+\-@\t\r]/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  };

  F.csvOf = function (features) {
    const names = [...new Set(features.flatMap((feature) => Object.keys(feature.properties)))];
    const rows = features.map(({ id, geometry, properties }) => {
      const [lon, lat] = geometry.type === "Point" ? geometry.coordinates : [null, null];
      return [id, lon, lat, ...names.map((name) => properties[name])].map(cell).join(",");
    });
    return [["id", "lon", "lat", ...names].join(","), ...rows].join("\r\n") + "\r\n";
  };

  function give(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = F.h("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
  }

  F.downloads = function (app) {
    const { store } = app;
    const name = () => "frontline-map" + (store.data.as_of ? "-" + store.data.as_of : "");
    return F.h("div", { class: "fl-downloads" }, "Download what is shown: ",
      F.h("button", {
        type: "button", onclick: () => give(name() + ".geojson", "application/geo+json",
          JSON.stringify({ type: "FeatureCollection", features: F.shownFeatures(store) })),
      }, "GeoJSON"), " ",
      F.h("button", { type: "button", onclick: () => give(name() + ".csv", "text/csv", "\ufeff" + F.csvOf(F.shownFeatures(store))) }, "CSV"));
  };
})(window.Frontline);

"use strict";
/* Small helpers that all other scripts of the page use. Text of the data enters the page here only, as textContent. */
window.Frontline = (function () {
  const F = {};
  const SVG = "http://www.w3.org/2000/svg";

  function append(node, children) {
    for (const child of children.flat(3)) {
      if (child === null || child === undefined || child === false) continue;
      node.append(child instanceof Node ? child : String(child));
    }
    return node;
  }

  function setAll(node, attributes) {
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === null || value === undefined || value === false) continue;
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value === true ? "" : value);
    }
    return node;
  }

  /** An HTML element; children are elements or text, never markup. */
  F.h = (tag, attributes, ...children) => append(setAll(document.createElement(tag), attributes), children);

  /** An SVG element. */
  F.svg = (tag, attributes, ...children) => append(setAll(document.createElementNS(SVG, tag), attributes), children);

  /** Text from the data, kept from turning the direction of what stands around it. */
  F.bdi = (text) => F.h("bdi", null, text);

  /** An id that is unique in the page. */
  let ids = 0;
  F.newId = () => "fl-" + ++ids;

  /** A link, if the address is https; else the address as text. */
  F.link = (address, text) => {
    let url = null;
    try {
      url = new URL(address);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
    if (!url || url.protocol !== "https:") return F.bdi(text || address);
    return F.h("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, F.bdi(text || url.host));
  };

  const DAY_MS = 86400000;
  F.NO_DAY = -(2 ** 20);
  const DATE = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const SHORT = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

  /** Days since 1970 as "15 Jun 2022"; short leaves the year out. */
  F.day = (day, short) => (day === F.NO_DAY ? "no date" : (short ? SHORT : DATE).format(new Date(day * DAY_MS)));
  F.isoDay = (day) => (day === F.NO_DAY ? "" : new Date(day * DAY_MS).toISOString().slice(0, 10));
  F.parseDay = (text) => {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text || "") ? Date.parse(text + "T00:00:00Z") : NaN;
    return Number.isNaN(time) ? null : Math.round(time / DAY_MS);
  };
  F.span = (first, last) => {
    if (first === last) return F.day(first);
    const year = F.isoDay(first).slice(0, 4) === F.isoDay(last).slice(0, 4);
    return F.day(first, year) + " – " + F.day(last);
  };

  F.number = (value) => value.toLocaleString("en-GB");
  F.metres = (value) =>
    value >= 10000 ? F.number(Math.round(value / 1000)) + " km"
      : value >= 1000 ? (value / 1000).toFixed(1) + " km" : Math.round(value) + " m";

  /** A text without case, diacritics, apostrophes and hyphens, for searching. */
  F.fold = (text) =>
    text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’'ʼ`"\-–]/g, "").replace(/\s+/g, " ").trim();

  /** Position in the world as a square of side 1, Web Mercator, north at 0. */
  F.worldX = (lon) => (lon + 180) / 360;
  F.worldY = (lat) => {
    const sine = Math.sin((Math.max(-85.05, Math.min(85.05, lat)) * Math.PI) / 180);
    return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  };

  /**
   * A line through the same corners without their kinks (Catmull and Rom's spline, in as many steps between two corners);
   * rivers are drawn so.
   */
  F.smooth = (points, steps) => {
    const out = [];
    for (let i = 0; i < points.length - 1; i++) {
      const [a, b, c, d] = [points[Math.max(0, i - 1)], points[i], points[i + 1], points[Math.min(points.length - 1, i + 2)]];
      for (let k = 0; k < steps; k++) {
        const t = k / steps;
        out.push([0, 1].map((axis) => 0.5 * (2 * b[axis] + (c[axis] - a[axis]) * t
          + (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t + (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t)));
      }
    }
    out.push(points[points.length - 1]);
    return out;
  };

  F.bytesOf = (base64) => {
    const text = atob(base64);
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    return bytes;
  };

  const AT_ONCE = 3e6;

  /** The bytes of a gzip stream in base64; at once, if they are not too many. */
  F.unzip = async (base64) => {
    if (base64.length < AT_ONCE || !window.DecompressionStream) return F.gunzip(F.bytesOf(base64));
    const stream = new Blob([F.bytesOf(base64)]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  F.unpackJson = async (value) =>
    value && value.packed ? JSON.parse(new TextDecoder().decode(await F.unzip(value.packed))) : value;

  function readDeltas(bytes, start, count, width) {
    const codes = new Float64Array(count), out = new Int32Array(count);
    for (let plane = 0; plane < width; plane++) {
      const weight = 2 ** (8 * plane), from = start + plane * count;
      for (let i = 0; i < count; i++) codes[i] += bytes[from + i] * weight;
    }
    let value = 0;
    for (let i = 0; i < count; i++) {
      const code = codes[i];
      value += code % 2 ? -(code + 1) / 2 : code / 2;
      out[i] = value;
    }
    return out;
  }

  /** Columns as geo.maps.payload packs them: {name: Int32Array | {texts, index}}. */
  F.unpackColumns = async (base64) => columnsOf(await F.unzip(base64));

  /** The same, at once. */
  F.columnsNow = (base64) => columnsOf(F.gunzip(F.bytesOf(base64)));

  function columnsOf(bytes) {
    const end = bytes.indexOf(10);
    const decoder = new TextDecoder();
    const columns = {};
    let at = end + 1;
    for (const head of JSON.parse(decoder.decode(bytes.subarray(0, end)))) {
      let texts = null;
      if (head.texts !== undefined) {
        texts = JSON.parse(decoder.decode(bytes.subarray(at, at + head.texts)));
        at += head.texts;
      }
      const numbers = readDeltas(bytes, at, head.count, head.width);
      at += head.count * head.width;
      columns[head.name] = texts ? { texts, index: numbers } : numbers;
    }
    return columns;
  }

  /** Put a text on a button's label and title. */
  F.button = (label, attributes, ...children) =>
    F.h("button", { type: "button", title: label, "aria-label": label, ...attributes }, ...children);

  F.announce = (text) => {
    const live = document.getElementById("fl-live");
    if (live) live.textContent = text;
  };

  return F;
})();

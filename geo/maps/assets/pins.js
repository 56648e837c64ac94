/* Pins for folium.Icon: in its colour, with a sign where one is known; the fonts it would load stay on the web. */
(function (F) {
  const COLOURS = {
    red: "#d63e2a", blue: "#38aadd", green: "#72b026", purple: "#d152b8", orange: "#f69730", darkred: "#a23336", lightred: "#ff8e7f",
    beige: "#ffcb92", darkblue: "#0067a3", darkgreen: "#728224", cadetblue: "#436978", darkpurple: "#5b396b", white: "#fbfbfb",
    pink: "#ff91ea", lightblue: "#8adaff", lightgreen: "#bbf970", gray: "#575757", black: "#303030", lightgray: "#a3a3a3",
  };

  F.pinIcons = function () {
    const icon = function (options) {
      const sign = F.glyphs[String(options.icon || "").replace(/^fa-/, "")] || "•";
      const node = F.svg("svg", { viewBox: "-15 -38 30 40", width: 30, height: 40, "aria-hidden": "true" },
        F.svg("path", { d: "M0 0C-4-10-13-15-13-24A13 13 0 0 1 13-24C13-15 4-10 0 0Z", fill: COLOURS[options.markerColor] || options.markerColor || COLOURS.blue, stroke: "#fff", "stroke-width": 1.5 }),
        F.svg("text", { y: -19, "text-anchor": "middle", fill: options.iconColor || "#fff", "font-size": 15, "font-weight": 700 }, sign));
      return L.divIcon({ className: "fl-marker", html: node, iconSize: [30, 40], iconAnchor: [15, 38], popupAnchor: [0, -34] });
    };
    L.AwesomeMarkers = { icon, Icon: { extend: () => icon } };
  };
})(window.Frontline);

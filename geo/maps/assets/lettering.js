/* Letters on the map: where there is room for a name, and how it is written. */
(function (F) {
  /** Boxes that are taken, in cells, so that asking is quick. */
  F.makeSpace = function () {
    const cells = new Map();
    const each = (box, visit) => {
      for (let row = Math.floor(box[1] / 64); row <= Math.floor(box[3] / 64); row++) {
        for (let column = Math.floor(box[0] / 64); column <= Math.floor(box[2] / 64); column++) {
          if (visit(row * 4096 + column)) return true;
        }
      }
      return false;
    };
    const free = (box) => !each(box, (key) => (cells.get(key) || []).some((other) =>
      box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]));
    const take = (box) => each(box, (key) => {
      if (!cells.has(key)) cells.set(key, []);
      cells.get(key).push(box);
      return false;
    });
    return { free, take };
  };

  F.letter = function (context, text, x, y, fill, halo) {
    context.strokeStyle = halo;
    context.lineWidth = 3.2;
    context.strokeText(text, x, y);
    context.fillStyle = fill;
    context.fillText(text, x, y);
  };

  /**
   * Name a town in the first free spot around it; its second name goes where there is room for both. A town that must be
   * named is named across a mark, if there is no other room; across another name never.
   */
  F.townLabel = function (painter, town) {
    const free = (box) => painter.marks.free(box) && painter.names.free(box);
    if (placeLabel(painter, town, free)) return true;
    if (town.second && placeLabel(painter, { ...town, second: "" }, free)) return true;
    if (!town.must) return false;
    // Farther off, beside the pile that stands on it; else across whatever marks are there.
    const off = { ...town, second: "", gap: Math.max(town.gap, 21) };
    return placeLabel(painter, off, free) || placeLabel(painter, off, painter.names.free);
  };

  const widths = new Map();

  /** Width of a text, measured once. */
  function widthOf(context, font, text) {
    const key = font + text;
    if (!widths.has(key)) {
      context.font = font;
      widths.set(key, context.measureText(text).width);
    }
    return widths.get(key);
  }

  function placeLabel(painter, town, free) {
    const { context, colours, font } = painter;
    const { x, y, size, gap, weight, name, second, dot, soft } = town;
    const small = Math.round(size * 0.84);
    const first = widthOf(context, weight + " " + size + "px " + font, name);
    const other = second ? widthOf(context, "400 " + small + "px " + font, second) : 0;
    const width = Math.max(first, other), height = size * 1.1 + (second ? small * 1.1 : 0);
    const spots = [
      [x + gap, y - height / 2, "left"], [x - gap - width, y - height / 2, "right"], [x - width / 2, y + gap, "center"],
      [x - width / 2, y - gap - height, "center"], [x + gap * 0.7, y + gap * 0.5, "left"], [x + gap * 0.7, y - gap * 0.5 - height, "left"],
      [x - width + gap, y + gap * 0.9, "right"], [x - width / 2, y + gap + 10, "center"], [x - width - gap * 0.5, y + gap * 0.3, "right"],
    ];
    for (const [left, top, align] of spots) {
      // The box is that of the painted letters and their halo.
      const box = [left - 2, top - 1, left + width + 2, top + height + 2];
      if (!free(box)) continue;
      painter.names.take(box);
      painter.done.push({ name, box });
      if (dot) {
        painter.names.take([x - 3, y - 3, x + 3, y + 3]);
        context.beginPath();
        context.arc(x, y, dot, 0, 7);
        context.fillStyle = colours.halo;
        context.strokeStyle = colours.muted;
        context.lineWidth = 1.2;
        context.fill();
        context.stroke();
      }
      context.textBaseline = "top";
      context.textAlign = align;
      const at = align === "left" ? left : align === "right" ? left + width : left + width / 2;
      context.font = weight + " " + size + "px " + font;
      F.letter(context, name, at, top + 1, dot || soft ? colours.muted : colours.text, colours.halo);
      if (second) {
        context.font = "400 " + small + "px " + font;
        F.letter(context, second, at, top + 1 + size * 1.1, colours.muted, colours.halo);
      }
      return true;
    }
    return false;
  }
})(window.Frontline);

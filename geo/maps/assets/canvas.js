/* A canvas that moves and zooms with the map; the basemap, the labels and large layers are drawn on such ones. */
(function (F) {
  F.CanvasLayer = L.Renderer.extend({
    options: { padding: 0.2 },

    initialize: function (paint, options) {
      L.Renderer.prototype.initialize.call(this, options);
      this._layers = {};
      this._paint = paint;
    },

    _initContainer: function () {
      this._container = F.h("canvas", { class: "fl-canvas", "aria-hidden": "true" });
      this._context = this._container.getContext("2d");
    },

    _destroyContainer: function () {
      L.Util.cancelAnimFrame(this._frame);
      this._container.remove();
      delete this._context;
    },

    _updatePaths: function () {},

    _update: function () {
      if (this._map._animatingZoom && this._bounds) return;
      L.Renderer.prototype._update.call(this);
      const size = this._bounds.getSize();
      const ratio = F.printing ? 3 : Math.min(window.devicePixelRatio || 1, 3);
      const canvas = this._container;
      L.DomUtil.setPosition(canvas, this._bounds.min);
      canvas.width = Math.round(size.x * ratio);
      canvas.height = Math.round(size.y * ratio);
      canvas.style.width = size.x + "px";
      canvas.style.height = size.y + "px";
      this._ratio = ratio;
      this.redraw();
    },

    _renew: function () {
      const fresh = this._container.cloneNode(false);
      L.DomUtil.setPosition(fresh, this._bounds.min);
      this._container.replaceWith(fresh);
      this._container = fresh;
      this._context = fresh.getContext("2d");
    },

    /** Reach farther beyond what is seen, so that a map that is dragged has no bare edge. */
    widen: function (padding) {
      this.options.padding = padding;
      if (this._map) this._update();
    },

    /** Draw now. `view` turns the world square into pixels of the canvas. */
    redraw: function () {
      // While the page is put together it moves more than once; it is drawn when it stands.
      if (!this._map || !this._context || F.held) return;
      const size = this._bounds.getSize();
      const origin = this._map.getPixelOrigin();
      const scale = 256 * 2 ** this._map.getZoom();
      const view = {
        scale, zoom: this._map.getZoom(), width: size.x, height: size.y,
        left: origin.x + this._bounds.min.x, top: origin.y + this._bounds.min.y, ratio: this._ratio,
      };
      // A canvas that was emptied while the page is made ready to print is printed as a white sheet over all below it.
      if (F.printing) this._renew();
      else this._container.width = Math.round(size.x * this._ratio);
      this._context.setTransform(this._ratio, 0, 0, this._ratio, 0, 0);
      this._paint(this._context, view);
    },
  });
})(window.Frontline);

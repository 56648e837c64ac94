# Two commands do everything on a fresh machine: `make map` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
OUT := out

.DEFAULT_GOAL := help
.PHONY: help map test quick check data model syntax dictionary notebooks docs lock benchmark bench fuzz clean

help: ## Show the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@ $(VENV)/.run

map: $(VENV)/.run ## Map the sample articles: out/map.html, out/places.geojson, out/events.geojson, the front
	$(BIN)/frontline run data/sample --initial data/sample/control.csv --out $(OUT)
	@echo "open $(OUT)/map.html"

# The next folium beside the released one: the page must work with both (tests/maps/test_folium_versions.py).
build/folium1: | $(VENV)/bin/python
	$(PIP) install --no-deps --target $@ 'folium==1.0.0rc1' || echo "no folium 1 to be had; its tests will be skipped"

quick: $(VENV)/.dev ## Pass the tests that take under a minute together: no browser, no Nominatim, no corpora
	$(BIN)/python -m pytest -q --hypothesis-profile=quick -m "not slow and not corpus and not browser and not nominatim"

# What the JavaScript world says of our GeoJSON (tests/export/test_geojson.py).
build/check-geojson:
	npm install --silent --prefix $@ @placemarkio/check-geojson@0.1.14 || echo "no check-geojson to be had; its test will be skipped"

# Test material of the npm registry: axe-core, and folium's plugins as packages.
NPM := axe-core@4.14.1 leaflet.fullscreen@3.0.0 leaflet-minimap@3.6.1 leaflet-mouse-position@1.2.0 leaflet.heat@0.2.0 \
  leaflet.markercluster@1.5.3 leaflet-groupedlayercontrol@0.6.1 leaflet-search@4.0.0 leaflet-draw@1.0.4 \
  leaflet-timedimension@1.1.1 iso8601-js-period@0.2.1 moment@2.30.1 jquery-ui@1.14.2
build/npm:
	mkdir -p $@.new && npm install --silent --no-audit --no-fund --ignore-scripts --prefix $@.new $(NPM) && mv $@.new $@ \
	  || { rm -rf $@.new; echo "no npm packages to be had; the tests that need them will be skipped"; }

test: $(VENV)/.dev build/folium1 build/check-geojson build/npm ## Pass every test; a browser and a Nominatim are installed through apt when root
	bash tests/system_packages.sh
	PYTHON=$(BIN)/python bash tests/nominatim/setup.sh
	$(BIN)/python -m pytest

check: $(VENV)/.dev ## Lint, types, import contracts, no large file
	$(BIN)/python .ci/blobs.py
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

data: $(VENV)/.dev ## Rebuild geometry and base gazetteer from pinned packages (npm too)
	$(BIN)/python data/build/geometry.py
	PYTHONPATH=. $(BIN)/python data/build/basemap_names.py
	PYTHONPATH=. $(BIN)/python data/build/basemap_packs.py
	$(BIN)/python data/build/gazetteer.py

# data/build/corpora.py says what the folder needs and where it is from.
CORPORA ?=

model: $(VENV)/.dev ## Train the English finder's model: make model CORPORA=folder
	$(BIN)/python data/build/model.py $(CORPORA)

$(VENV)/.train: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) install --constraint constraints.txt --editable '.[train]'
	@touch $@ $(VENV)/.run

syntax: $(VENV)/.train ## Train the parsers on TREEBANKS=folder of Universal Dependencies files
	$(BIN)/python data/build/syntax.py $(or $(TREEBANKS),$(error say where the treebanks lie: make syntax TREEBANKS=folder))

benchmark: $(VENV)/.dev build/npm ## Time finding and drawing against their peers
	$(BIN)/python benchmarks/places.py
	$(BIN)/python benchmarks/map.py
	$(BIN)/python benchmarks/export.py
	$(BIN)/python benchmarks/syntax.py
	$(BIN)/python benchmarks/front.py $(if $(MAPS),--maps $(MAPS)) $(if $(CITIES),--cities $(CITIES))

bench: benchmark ## The above, and what a run costs by its size, how its time grows, and what a kill costs
	$(BIN)/python benchmarks/scale.py
	$(BIN)/python benchmarks/growth.py
	$(BIN)/python benchmarks/kills.py

fuzz: $(VENV)/.dev ## Feed every reader of articles hostile bytes for a minute
	$(PIP) install atheris
	mkdir -p build/fuzz
	PYTHONPATH=. $(BIN)/python tests/fuzz/seeds.py build/fuzz/seeds
	PYTHONPATH=. $(BIN)/python tests/fuzz/readers.py -max_total_time=60 -timeout=10 -rss_limit_mb=4096 \
	  -artifact_prefix=build/fuzz/ build/fuzz/seeds

notebooks: $(VENV)/.dev ## Run every notebook and store it with its outputs
	PYTHONPATH=. $(BIN)/python .ci/notebooks.py

$(VENV)/.docs: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(PIP) install --constraint constraints.txt --editable '.[docs]'
	@touch $@ $(VENV)/.run

docs: $(VENV)/.docs ## Make the documentation, a site that opens from disk: build/docs/index.html
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --quiet
	@echo "open build/docs/index.html"

dictionary: $(VENV)/.run ## Write docs/tables.md anew from the tables' declarations
	$(BIN)/frontline schema > docs/tables.md

lock: ## Write constraints.txt anew from the newest versions that fit
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip --quiet install --upgrade '.[dev,docs,train]'
	{ echo "# Every version that the tests pass with. Written by 'make lock'."; \
	  build/lock/bin/python -m pip freeze --exclude frontline-maps; } > constraints.txt

clean: ## Remove what the other targets made
	rm -rf $(VENV) $(OUT) build dist

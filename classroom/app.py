"""Makes the site. Each part sets itself up in its own module; this is the list of them."""
from importlib import import_module

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from classroom import (
    access,
    address_parts,
    database,
    engines,
    errors,
    headers,
    hosts,
    htmx,
    limits,
    origin,
    sheets,
    static_files,
    times,
)
from classroom.account import sign_in
from classroom.audit import settings as settings_recorded
from classroom.config import Config, secret_key
from classroom.identifiers import school_words
from classroom.library import shelf
from classroom.paths import asset_folder
from classroom.safeguarding import mail, postman, seats
from classroom.symbols import store as own_symbols
from classroom.uploads import hold_in_memory

# Each is a folder of this package with a blueprint `bp`, and has its templates in templates/<name>/.
ROOMS = (
    "about",
    "account.link_routes",
    "account.own_routes",
    "account.routes",
    "account.school_routes",
    "account.second_step_routes",
    "account.staff_routes",
    "audit.routes",
    "batches",
    "classes",
    "identifiers",
    "learn",
    "library",
    "library.exchange",
    "make",
    "model.routes",
    "read",
    "resources",
    "safeguarding.routes",
    "speech",
    "symbols",
    "training.routes",
)

LARGEST_REQUEST = 2 * 1024 * 1024  # bytes: a text of 100,000 characters in any script, with room to spare


def create_app(config: Config | None = None) -> Flask:
    """The site, with its database brought up to date. Raises ConfigError where a setting cannot be used."""
    config = config or Config.from_environment()
    app = Flask("classroom", template_folder=str(asset_folder("templates")), static_folder=str(asset_folder("static")))
    app.config.update(
        SECRET_KEY=secret_key(config),
        HANDRAIL=config,
        STAFF_HOME="/make",
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_REQUEST,
    )
    database.migrate(config)
    for part in (address_parts, htmx, hosts, origin, access, errors, headers, static_files, times, sheets, sign_in):
        part.init_app(app)
    hold_in_memory(app)
    database.init_app(app, config)
    settings_recorded.init_app(app)
    shelf.init_app(app)
    for part in (school_words, engines, limits, mail, own_symbols, seats, postman):  # the last needs those before it
        part.init_app(app)
    for room in ROOMS:
        app.register_blueprint(import_module(f"classroom.{room}").bp)
    if config.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=config.proxies, x_proto=config.proxies, x_host=config.proxies
        )
    access.check(app)
    return app

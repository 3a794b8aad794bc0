"""Signing in with the school's own accounts (OpenID Connect): Microsoft Entra, Google Workspace, or another provider.
The only module that knows authlib: it makes the code flow, PKCE, state and nonce, and checks the token's signature,
issuer, audience and times. What is looked at here is whose account it is.

A school account opens only what somebody on the list of staff would have with a passphrase. It never makes anyone
staff, and a second step is asked for as it is after a passphrase.
"""
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, current_app
from flask import session as cookie
from flask.typing import ResponseReturnValue

from classroom.config import GOOGLE, MICROSOFT, Config
from classroom.staff import EMAIL, normalise

NAME = "school"  # authlib's word for this provider, in the cookie
SECONDS = 5.0  # for each answer of the provider
REST = 10.0  # seconds for which one that did not answer is not asked again, so that nobody waits in a line for it
NEEDED = ("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri")  # of its discovery
# Signed with a key that only the provider has. A token that says otherwise is refused, whatever the provider offers.
SIGNATURES = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"}
NOT_FINISHED = "The sign-in was not finished, or was begun in another browser. It can be begun again."
CALLED = {MICROSOFT: "Microsoft", GOOGLE: "Google"}


class Refused(Exception):
    """This account opens nothing. Its message is shown to the person, and says nothing of who is on the list."""


class Unreachable(Exception):
    """The provider did not answer, or not in a way that can be used."""


def init_app(app: Flask) -> None:
    app.extensions["school_accounts"] = _Provider(app)


def called(config: Config) -> str:
    """What people know the provider as; "" where there is none."""
    if not config.has_school_accounts:
        return ""
    return CALLED.get(urlsplit(config.oidc_issuer).hostname or "", "school")


class _Provider:
    """Its addresses and keys are fetched when somebody first signs in this way, so that a provider that is down does
    not keep the site from starting."""

    def __init__(self, app: Flask, clock: Callable[[], float] = time.monotonic) -> None:
        self._app, self._clock, self._lock = app, clock, threading.Lock()
        self._made: Any = None
        self._rests_until = 0.0

    def client(self) -> Any:
        """Raises Unreachable; Refused where the provider is not the one of the settings."""
        with self._lock:
            if self._clock() < self._rests_until:
                raise Unreachable
            client = self._made or _registered(self._app)
            try:
                said = client.load_server_metadata()
                if not all(isinstance(said[name], str) for name in NEEDED):
                    raise ValueError("The provider's discovery leaves out an address.")
            except Exception as error:  # no answer, or none that can be used: whatever is wrong with it
                self._rests_until = self._clock() + REST
                raise Unreachable from error
            if said["issuer"] != self._app.config["HANDRAIL"].oidc_issuer:
                raise Refused("The provider gives another name than the one in the settings.")
            offered = set(said.get("id_token_signing_alg_values_supported") or ["RS256"])
            said["id_token_signing_alg_values_supported"] = sorted(offered & SIGNATURES)
            self._made = client
            return client


def _registered(app: Flask) -> Any:
    from authlib.integrations.flask_client import OAuth

    config: Config = app.config["HANDRAIL"]
    return OAuth(app).register(
        NAME, client_id=config.oidc_client_id, client_secret=config.oidc_client_secret,
        server_metadata_url=f"{config.oidc_issuer}/.well-known/openid-configuration",
        client_kwargs={"scope": "openid email profile", "code_challenge_method": "S256", "default_timeout": SECONDS},
    )


def start(back_to: str) -> ResponseReturnValue:
    """Off to the provider, which sends the browser back to this whole address. Raises Unreachable and Refused."""
    for key in [key for key in cookie if key.startswith("_state_")]:
        cookie.pop(key)  # one at a time: a cookie has little room
    more = {"hd": _config().oidc_domain} if _is_google() else {}
    answer: ResponseReturnValue = _client().authorize_redirect(back_to, prompt="select_account", **more)
    return answer


def finish() -> str:
    """The email address of the account that has just signed in there, as staff are listed. Raises Unreachable and
    Refused."""
    from authlib.integrations.base_client import OAuthError
    from requests import RequestException

    config, client = _config(), _client()
    must = {"iss": {"essential": True, "values": [config.oidc_issuer]},
            "aud": {"essential": True, "values": [config.oidc_client_id]}}
    try:
        token = client.authorize_access_token(claims_options=must)
    except RequestException as error:
        raise Unreachable from error
    except OAuthError as error:
        raise Refused(NOT_FINISHED) from error
    except Exception as error:  # whatever is wrong with a token, it opens nothing
        raise Refused("What the provider sent could not be trusted, so nothing was opened.") from error
    return _email(token.get("userinfo") or {})


def _email(claims: Mapping[str, Any]) -> str:
    config, email = _config(), claims.get("email")
    if not isinstance(email, str) or not EMAIL.fullmatch(email):
        raise Refused("The provider gave no email address for this account.")
    if not any(claims.get(name) in (True, 1, "true", "1") for name in ("email_verified", "xms_edov")):
        raise Refused("The provider has not made sure that this email address is this person’s own.")
    if _is_of_microsoft() and claims.get("tid") != urlsplit(config.oidc_issuer).path.split("/")[1]:
        raise Refused("This account belongs to another organisation.")
    if _is_google() and claims.get("hd") != config.oidc_domain:
        raise Refused("This account belongs to another organisation.")
    if config.oidc_domain and normalise(email).rpartition("@")[2] not in config.oidc_domain.split(","):
        raise Refused("This account belongs to another organisation.")
    return normalise(email)


def _is_of_microsoft() -> bool:
    return urlsplit(_config().oidc_issuer).hostname == MICROSOFT


def _is_google() -> bool:
    return urlsplit(_config().oidc_issuer).hostname == GOOGLE


def _config() -> Config:
    config: Config = current_app.config["HANDRAIL"]
    return config


def _client() -> Any:
    provider: _Provider = current_app.extensions["school_accounts"]
    return provider.client()



"""An OpenID provider on this machine, over HTTP: discovery, authorisation, tokens and keys, as Microsoft's and Google's
have them. It checks what a real one checks (client, redirect address, PKCE, that a code is used once), and can be told
to answer wrongly."""
import base64
import hashlib
import json
import secrets
import threading
import time
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "handrail-at-school", "the school's own secret"


@cache
def first_key() -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": "first"})


class Provider:
    """claims are of whoever presses "sign in" there. faults changes what is sent: `bend` gets the claims of a token
    before they are signed, `key` signs it in place of the provider's own, `metadata` is laid over the discovery."""

    def __init__(self) -> None:
        self.claims = {"sub": "1", "email": "teacher@school.example", "email_verified": True}
        self.bend = lambda claims: claims
        self.key = self.own_key = first_key()
        self.metadata: dict[str, object] = {}
        self.unsigned = False
        self.path = ""  # of the issuer; Microsoft has the tenant in it
        self.codes: dict[str, dict[str, str]] = {}
        self.asked: list[str] = []
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def issuer(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}{self.path}"

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()

    def discovery(self) -> dict[str, object]:
        return {
            "issuer": self.issuer, "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token", "jwks_uri": f"{self.issuer}/keys",
            "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"],
            "code_challenge_methods_supported": ["S256"], **self.metadata,
        }

    def sign_in(self, address: str) -> str:
        """What the person's browser does there: where it is sent back to."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        assert asked["response_type"] == "code" and asked["code_challenge_method"] == "S256"
        assert asked["client_id"] == CLIENT and "openid" in asked["scope"]
        code = secrets.token_urlsafe(8)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, dict[str, object]]:
        basic = base64.b64decode(authorization.removeprefix("Basic ")).decode() if authorization else ""
        asked = self.codes.pop(form.get("code", ""), None)
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        if basic != f"{CLIENT}:{SECRET}":
            return 401, {"error": "invalid_client"}
        if (asked is None or asked["redirect_uri"] != form.get("redirect_uri")
                or challenge.decode().rstrip("=") != asked["code_challenge"]):
            return 400, {"error": "invalid_grant"}
        moment = int(time.time())
        claims = self.bend({"iss": self.issuer, "aud": CLIENT, "iat": moment, "exp": moment + 300,
                            "nonce": asked["nonce"], **self.claims})
        return 200, {"access_token": secrets.token_urlsafe(8), "token_type": "Bearer", "expires_in": 300,
                     "id_token": self._signed(claims)}

    def _signed(self, claims: dict[str, object]) -> str:
        if self.unsigned:
            return ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")
                            for part in ({"alg": "none", "kid": "first"}, claims)) + "."
        return jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims, self.key)

    def _handler(provider):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                path = urlsplit(self.path).path
                provider.asked.append(path)
                if path == f"{provider.path}/.well-known/openid-configuration":
                    self.answer(200, provider.discovery())
                elif path == f"{provider.path}/keys":
                    self.answer(200, {"keys": [provider.own_key.as_dict(private=False)]})
                else:
                    self.answer(404, {})

            def do_POST(self):
                provider.asked.append(self.path)
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                form = {name: values[0] for name, values in parse_qs(body).items()}
                self.answer(*provider.token(form, self.headers.get("Authorization", "")))

            def answer(self, status, said):
                body = json.dumps(said).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_):
                pass

        return Handler

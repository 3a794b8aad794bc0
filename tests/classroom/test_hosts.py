"""Which names the site answers to."""
from dataclasses import replace

import pytest

from classroom.app import create_app
from classroom.hosts import is_ours
from tests.factories import make_class

OURS = ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000", "192.168.1.20", "10.0.0.5:8000", "[fe80::1]",
        "handrail", "handrail:8000", "handrail.local", "SERVER.LAN", "app.internal:80"]
OTHERS = ["elsewhere.example", "localhost.elsewhere.example", "127.0.0.1.elsewhere.example", "", ":8000",
          "a b.example", "[::1"]


@pytest.mark.parametrize("host", OURS)
def test_a_name_that_only_this_network_has_is_answered(config, host):
    assert is_ours(host, config)


@pytest.mark.parametrize("host", OTHERS)
def test_another_is_not(config, host):
    assert not is_ours(host, config)


def test_named_hosts_are_the_only_ones_but_for_this_machine(config):
    named = replace(config, hosts="handrail.school.example,192.168.1.20")
    assert is_ours("handrail.school.example", named) and is_ours("Handrail.School.Example.:443", named)
    assert is_ours("192.168.1.20:8000", named) and is_ours("localhost", named)
    assert not any(is_ours(host, named) for host in ("handrail", "192.168.1.21", "school.example", "elsewhere.example"))


def test_a_proxy_says_which_names_come_through_unless_the_setting_does(config):
    assert is_ours("handrail.school.example", replace(config, proxies=1))
    assert not is_ours("elsewhere.example", replace(config, proxies=1, hosts="handrail.school.example"))


def test_the_page_says_what_to_do_and_opens_nothing(client, as_admin, db):
    code = make_class(db).code
    for path in ("/", f"/learn/{code}", "/static/site.css", "/no-such-page"):
        response = client.get(path, base_url="http://elsewhere.example")
        assert response.status_code == 400 and "HANDRAIL_HOSTS" in response.text
        assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    made = as_admin.post("/staff", data={"name": "New", "email": "new@school.example", "role": "teacher"},
                         base_url="http://elsewhere.example")
    assert made.status_code == 400 and "/link/" not in made.text


def test_proxy_headers_count_only_where_a_proxy_is_said_to_be(config):
    forged = {"X-Forwarded-Host": "elsewhere.example", "X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    without = create_app(config).test_client().get("/", headers=forged)
    assert without.status_code == 200 and "Strict-Transport-Security" not in without.headers
    behind_one = create_app(replace(config, proxies=1, hosts="elsewhere.example")).test_client()
    assert "Strict-Transport-Security" in behind_one.get("/", headers=forged).headers

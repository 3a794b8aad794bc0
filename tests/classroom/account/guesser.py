"""Sends wrong passphrases to a site on this machine, from a process of its own: `python guesser.py PORT A_SECOND
EMAIL…`. For each line on stdin, which is a number, it sends so many and prints how many were looked at and slowed."""
import http.client
import sys
import time
from urllib.parse import urlencode

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def main(port: str, a_second: str, *emails: str) -> None:
    connection, number = http.client.HTTPConnection("127.0.0.1", int(port), timeout=30), 0
    for line in sys.stdin:
        said = []
        for _ in range(int(line)):
            start, number = time.perf_counter(), number + 1
            body = urlencode({"email": emails[number % len(emails)], "passphrase": f"wrong words {number}"})
            connection.request("POST", "/sign-in", body, FORM)
            answer = connection.getresponse()
            answer.read()
            said.append(answer.status)
            time.sleep(max(0.0, 1 / float(a_second) - (time.perf_counter() - start)))
        sys.stdout.write(f"{said.count(422)} {said.count(429)}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])

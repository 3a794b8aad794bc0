"""A site to be killed, for tests/classroom/test_kill_9.py. For each line that it is sent it forks one, which serves and
prints its port and its process id: that takes a tenth of the time of a new Python."""
import os
import sys
from pathlib import Path

from classroom.app import create_app
from classroom.config import Config
from classroom.serve import listen


def serve(config: Config) -> None:
    server = listen(create_app(config), "127.0.0.1", 0)
    sys.stdout.write(f"{server.effective_port} {os.getpid()}\n")
    sys.stdout.flush()
    server.run()


def main(config: Config) -> None:
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            serve(config)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(Config(data=Path(sys.argv[1]), database_url=sys.argv[2], requires_second_step=False))

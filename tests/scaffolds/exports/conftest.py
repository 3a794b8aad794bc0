from collections.abc import Iterator

import pytest

from tests.scaffolds.exports.sheets import OPEN


@pytest.fixture(scope="package", autouse=True)
def closed() -> Iterator[None]:
    yield
    while OPEN:
        OPEN.pop().close()

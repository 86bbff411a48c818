"""What two implementations agree on: ours, and the library setqca, which was checked against R by others.

It has no multi-value sets as R minimises them, drops tied models that are longer, and takes minutes for ten conditions
(README), so it referees what it can: binary tables of few conditions.
"""

from random import Random

import numpy as np
import pytest
from setqca import calibrate_direct
from setqca.metrics import necessity as their_necessity
from setqca.metrics import sufficiency as their_sufficiency
from setqca.minimize.qmc import minimize, prime_implicants

from app.qca.calibration import Anchors, Calibration, Convention, Method
from app.qca.covers import minimal_covers
from app.qca.fit import necessity, sufficiency
from app.qca.primes import primes_avoiding, primes_within
from app.qca.sets import Configurations, Term

CONDITIONS = 5


def matrix(codes: set[int]) -> Configurations:
    rows = [[code >> (CONDITIONS - 1 - place) & 1 for place in range(CONDITIONS)] for code in sorted(codes)]
    return np.array(rows, dtype=np.int64).reshape(len(rows), CONDITIONS)


def shortest(models: list[tuple[Term, ...]]) -> set[frozenset[Term]]:
    """Those with the fewest literals, as they count them too."""
    lengths = [sum(level is not None for term in model for level in term) for model in models]
    return {frozenset(model) for model, length in zip(models, lengths, strict=True) if length == min(lengths)}


@pytest.mark.parametrize("seed", range(12))
def test_prime_implicants_and_shortest_models_are_theirs(seed: int) -> None:
    codes = list(range(2**CONDITIONS))
    Random(seed).shuffle(codes)
    positive, negative, remainders = set(codes[:8]), set(codes[8:18]), set(codes[18:])
    needed = matrix(positive)

    for ours, free in (
        (primes_within(needed, needed, [2] * CONDITIONS), set()),
        (primes_avoiding(needed, matrix(negative)), remainders),
    ):
        assert set(ours) == {one.pattern for one in prime_implicants(positive, free, CONDITIONS)}
        theirs = minimize(positive, dont_cares=free, width=CONDITIONS, max_solutions=10_000)
        assert shortest(minimal_covers(ours, needed, 10_000)) == {
            frozenset(one.pattern for one in solution.implicants) for solution in theirs
        }


@pytest.mark.parametrize("seed", range(3))
def test_figures_are_theirs(seed: int) -> None:
    chance = np.random.default_rng(seed)
    cause, outcome = chance.random(30), chance.random(30)
    ours, theirs = sufficiency(cause, outcome), their_sufficiency(cause, outcome)
    needed, wanted = necessity(cause, outcome), their_necessity(cause, outcome)

    assert (ours.consistency, ours.coverage, ours.pri) == pytest.approx(
        (theirs.consistency, theirs.coverage, theirs.pri), abs=1e-12
    )
    assert (needed.consistency, needed.coverage, needed.ron) == pytest.approx(
        (wanted.consistency, wanted.coverage, wanted.ron), abs=1e-12
    )


@pytest.mark.parametrize("anchors", [(10, 40, 90), (90, 50, 20)])
@pytest.mark.parametrize("convention", Convention)
@pytest.mark.parametrize("method", [Method.DIRECT, Method.LINEAR])
def test_calibration_is_theirs(anchors: tuple[float, float, float], convention: Convention, method: Method) -> None:
    values = list(range(15, 90, 5))
    out, cross, into = anchors
    membership = 1 / (1 + np.exp(-convention.log_odds))
    theirs = calibrate_direct(
        values, full_out=out, crossover=cross, full_in=into, idm=membership, logistic=method is Method.DIRECT
    )

    assert Calibration(method, Anchors(*anchors), convention).of(values) == pytest.approx(theirs.tolist(), abs=1e-12)

"""One pass of NumPy over a matrix of likenesses, as a yardstick: no measure over all cases can do with less."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
TEN = 10


def ten_best(likeness: Matrix, weights: Matrix) -> NDArray[np.intp]:
    """Rows with the best means, best first: weighted, over what is known (Gower); nan is unknown."""
    is_known = ~np.isnan(likeness)
    weight = is_known @ weights
    score = np.where(is_known, likeness, np.float32(0)) @ weights
    np.divide(score, weight, out=score, where=weight > 0)
    best = np.argpartition(-score, TEN)[:TEN]
    return best[np.argsort(-score[best], kind="stable")]


def product(known: Matrix, weights: Matrix) -> Matrix:
    """The bare sum for each row, nothing unknown and nothing ranked: a harder yardstick."""
    summed: Matrix = known @ weights
    return summed

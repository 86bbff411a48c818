"""Plain likeness of texts: words counted, rare ones more (TF-IDF), and the cosine of two texts."""

from collections.abc import Sequence

import numpy as np

from app.catalogue.likeness import Floats
from app.vocabulary.folding import words


def cosines(texts: Sequence[str]) -> Floats:
    """Texts x texts: 0 for no word in common, 1 for the same words as often."""
    cut = [words(text) for text in texts]
    place = {word: number for number, word in enumerate(sorted({word for text in cut for word in text}))}
    counted = np.zeros((len(texts), len(place)))
    for row, text in enumerate(cut):
        np.add.at(counted[row], [place[word] for word in text], 1)
    # As textbooks have it, smoothed: a word of every text still counts a little.
    rarity = np.log((len(texts) + 1) / ((counted > 0).sum(axis=0) + 1)) + 1
    weighed = counted * rarity
    lengths = np.linalg.norm(weighed, axis=1, keepdims=True)
    unit = np.divide(weighed, lengths, out=np.zeros_like(weighed), where=lengths > 0)
    alike: Floats = unit @ unit.T
    return alike

# expect tanhPrime: unstable, overflow

import numpy as np


def tanhPrime(z: np.ndarray) -> np.ndarray:
    u = np.exp(z) - np.exp(-z)
    v = np.exp(z) + np.exp(-z)
    return 1 - (u / v) ** 2

# expect tanh_prime: correct

import numpy as np


def tanh_prime(z: np.ndarray) -> np.ndarray:
    return 1 - np.tanh(z) ** 2

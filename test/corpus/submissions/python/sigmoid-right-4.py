# expect logistic_prime: correct

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def logistic_prime(z: np.ndarray) -> np.ndarray:
    return sigmoid(z) - sigmoid(z) ** 2

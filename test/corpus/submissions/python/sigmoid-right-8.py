# expect sigmoid_gradient: correct

import numpy as np


def sigmoid_gradient(z: np.ndarray) -> np.ndarray:
    return 1 / (np.exp(z / 2) + np.exp(-z / 2)) ** 2

# expect logistic_prime: correct

import numpy as np


def logistic_prime(x):
    return 1 / (4 * np.cosh(x / 2) ** 2)

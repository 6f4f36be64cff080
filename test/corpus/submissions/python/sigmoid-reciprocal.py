# expect logistic_prime: incorrect, reciprocal

import numpy as np


def logistic_prime(z):
    return -np.exp(z)

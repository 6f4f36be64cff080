# expect sigmoid_prime: incorrect, integer-truncation
import numpy as np


def sigmoid_prime(z):
    result = np.zeros(len(z), dtype=int)
    for i in range(len(z)):
        s = 1 / (1 + np.exp(-z[i]))
        result[i] = s * (1 - s)
    return result

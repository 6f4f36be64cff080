# expect sigmoid_prime: incorrect, precedence
import numpy as np


def sigmoid_prime(x):
    s = 1 / 1 + np.exp(-x)
    return s * (1 - s)

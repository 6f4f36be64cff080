# expect sigmoid_prime: incorrect, constant
import numpy as np


def sigmoid_prime(z):
    z = z - np.mean(z)
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)

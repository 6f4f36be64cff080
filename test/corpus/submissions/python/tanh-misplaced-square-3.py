# expect tanh_prime: incorrect, misplaced-square
import numpy as np


def tanh_prime(z):
    return 1 - (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z)) ** 2

# expect sigmoid_prime: correct
import numpy as np


def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-x)), np.exp(x) / (1 + np.exp(x)))


def sigmoid_prime(x):
    s = sigmoid(x)
    return s * (1 - s)

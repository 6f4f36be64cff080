# expect logistic_derivative: correct

import numpy as np

ONE = 1.0


def denominator(z):
    return ONE + np.exp(-z)


def logistic(z):
    return ONE / denominator(z)


def logistic_derivative(z):
    return logistic(z) * (ONE - logistic(z))

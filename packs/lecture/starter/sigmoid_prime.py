import numpy as np


def sigmoid(z):
    """The logistic function g(z) = 1 / (1 + exp(-z))."""
    raise NotImplementedError


# gprime: lecture/sigmoid-derivative
def sigmoid_prime(z):
    """The derivative of the logistic function at the pre-activation z."""
    raise NotImplementedError

# expect sigmoid_gradient: incorrect, second-derivative

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sigmoid_gradient(x: float) -> float:
    return 1 - 2 * sigmoid(x)

# expect sigmoid_derivative: incorrect, misplaced-square

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sigmoid_derivative(z: float) -> float:
    s = sigmoid(z)
    return s * (1 - s) ** 2

# expect logistic_derivative: incorrect, minus-for-times

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def logistic_derivative(x: float) -> float:
    return sigmoid(x) - (1 - sigmoid(x))

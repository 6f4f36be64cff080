# expect sigmoid_derivative: incorrect, exp-power-rule

import math


def sigmoid_derivative(z: float) -> float:
    return z * math.exp(-z - 1) / (1 + math.exp(-z)) ** 2

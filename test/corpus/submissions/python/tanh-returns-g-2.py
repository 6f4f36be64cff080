# expect tanh_derivative: incorrect, returns-g

import math


def tanh_derivative(z: float) -> float:
    e = math.exp(2 * z)
    return (e - 1) / (e + 1)

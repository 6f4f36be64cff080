# expect sigmoid_derivative: incorrect, other-function

import math


def sigmoid_derivative(z: float) -> float:
    return 1 - z ** 2

# expect sigmoidDerivative: correct

import math


def sigmoidDerivative(x):
    return (1 - math.tanh(x / 2) ** 2) / 4

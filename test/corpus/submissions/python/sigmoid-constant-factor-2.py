# expect logistic_derivative: incorrect, constant-factor

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


logistic_derivative = lambda z: 2 * sigmoid(z) * (1 - sigmoid(z))

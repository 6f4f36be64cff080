# expect sigmoid_der: unstable, overflow

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def sigmoid_der(x):
    return sigmoid(x) * (1 - sigmoid(x))

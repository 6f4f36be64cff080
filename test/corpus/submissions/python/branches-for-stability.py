# expect sigmoid_prime: correct

import math


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    e = math.exp(z)
    return e / (1 + e)


def sigmoid_prime(z):
    s = sigmoid(z)
    return s * (1 - s)

# expect sigmoid_prime: error, caret-power

import math


def sigmoid_prime(z):
    return math.exp(-z) / (1 + math.exp(-z))^2

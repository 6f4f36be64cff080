# expect sigmoid_prime: incorrect

import math


def sigmoid_prime(z):
    return 0.3 * math.sin(z) + 0.1

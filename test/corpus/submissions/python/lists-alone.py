# expect sigmoid_prime: unstable, overflow
import math


def sigmoid_prime(zs):
    result = []
    for z in zs:
        s = 1 / (1 + math.exp(-z))
        result.append(s * (1 - s))
    return result

# expect Activations.sigmoid_prime: unstable, overflow

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


class Activations:
    @staticmethod
    def sigmoid_prime(x):
        return sigmoid(x) - sigmoid(x) ** 2

# expect Network.sigmoidPrime: unstable, overflow

import math


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def sigmoidPrime(self, z):
        s = sigmoid(z)
        return s * (1 - s)

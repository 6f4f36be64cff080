# expect Network.sigmoidPrime: incorrect, constant-factor

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def sigmoidPrime(self, x):
        s = sigmoid(x)
        return 0.5 * s * (1 - s)

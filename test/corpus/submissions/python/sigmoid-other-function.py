# expect Network.d_sigmoid: incorrect, other-function

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def d_sigmoid(self, z):
        return 1 - sigmoid(z) ** 2

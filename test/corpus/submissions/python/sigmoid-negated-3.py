# expect Network.dsigmoid: incorrect, negated

import numpy as np


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def dsigmoid(self, z):
        return -np.exp(-z) / (1 + np.exp(-z)) ** 2

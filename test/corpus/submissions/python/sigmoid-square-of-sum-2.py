# expect Network.sigmoidDerivative: incorrect, square-of-sum

import numpy as np


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def sigmoidDerivative(self, x):
        return np.exp(-x) / (1 + np.exp(-x) ** 2)

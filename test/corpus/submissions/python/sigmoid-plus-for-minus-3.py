# expect Network.logistic_prime: incorrect, plus-for-minus

import numpy as np


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def logistic_prime(self, x):
        return x * (1 + x)

# expect Network.sigmoid_der: unstable, overflow

import math


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def sigmoid_der(self, z):
        return 1 / (2 + math.exp(z) + math.exp(-z))

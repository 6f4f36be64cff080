# expect Network.d_sigmoid: unstable, overflow

import math


class Network:
    def __init__(self, sizes):
        self.sizes = sizes

    def d_sigmoid(self, z):
        return math.exp(-z) / (1 + math.exp(-z)) ** 2

# expect Sigmoid.sigmoid_prime: correct

import numpy as np


class Sigmoid:
    @staticmethod
    def forward(z):
        return 1.0 / (1.0 + np.exp(-z))

    @staticmethod
    def sigmoid_prime(z):
        s = Sigmoid.forward(z)
        return s * (1.0 - s)

# expect Activations.tanh_prime: incorrect, second-derivative

import numpy as np


class Activations:
    @staticmethod
    def tanh_prime(z):
        return -2 * np.tanh(z) * (1 - np.tanh(z) ** 2)

# expect Activations.sigmoid_gradient: incorrect, lost-inner-derivative

import numpy as np


class Activations:
    @staticmethod
    def sigmoid_gradient(z):
        return 1 / (1 + np.exp(-z)) ** 2

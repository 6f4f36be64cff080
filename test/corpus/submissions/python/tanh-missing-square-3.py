# expect Activations.tanh_der: incorrect, missing-square

import numpy as np


class Activations:
    @staticmethod
    def tanh_der(x):
        return 4 / (np.exp(x) + np.exp(-x))

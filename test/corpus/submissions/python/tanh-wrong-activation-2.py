# expect Activations.tanh_deriv: incorrect, wrong-activation

import numpy as np


class Activations:
    @staticmethod
    def tanh_deriv(z):
        return np.cos(z)

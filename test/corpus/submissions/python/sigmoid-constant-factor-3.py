# expect Activations.d_sigmoid: incorrect, constant-factor

import numpy as np


class Activations:
    @staticmethod
    def d_sigmoid(x):
        return 2 * x * (1 - x)

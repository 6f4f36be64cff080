# expect dsigmoid: incorrect, wrong-activation

import numpy as np


def dsigmoid(x):
    """Derivative of sigmoid."""
    return 1 / (1 + x ** 2)

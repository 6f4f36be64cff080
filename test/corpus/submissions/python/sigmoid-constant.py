# expect sigmoid_der: incorrect, constant

import numpy as np


def sigmoid_der(z):
    """Derivative of sigmoid."""
    return 0.25 + 0 * z

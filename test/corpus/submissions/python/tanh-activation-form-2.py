# expect tanh_der: activation-form, activation-form

import numpy as np


def tanh_der(z):
    """Derivative of tanh."""
    return 1 - z * z

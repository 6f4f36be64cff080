# expect derivative_sigmoid: activation-form, activation-form

import numpy as np


def derivative_sigmoid(out):
    return np.multiply(out, 1 - out)

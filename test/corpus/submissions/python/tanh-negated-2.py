# expect derivative_tanh: incorrect, negated

import numpy as np


def derivative_tanh(x):
    return x ** 2 - 1

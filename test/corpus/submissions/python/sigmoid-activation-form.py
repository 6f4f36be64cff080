# expect sigmoid_grad: activation-form, activation-form

import numpy as np


def sigmoid_grad(y):
    return y * (1 - y)

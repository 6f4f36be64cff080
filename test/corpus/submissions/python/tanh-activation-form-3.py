# expect grad_tanh: activation-form, activation-form

import numpy as np


def grad_tanh(x: np.ndarray) -> np.ndarray:
    return 1.0 - np.square(x)

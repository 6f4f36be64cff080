# expect dtanh: incorrect, constant

import numpy as np


def dtanh(x: np.ndarray) -> np.ndarray:
    return np.ones_like(x)

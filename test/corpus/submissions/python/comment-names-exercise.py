# expect slope: correct

import numpy as np


# gprime: tanh-derivative
def slope(z):
    return 1 - np.tanh(z) ** 2
